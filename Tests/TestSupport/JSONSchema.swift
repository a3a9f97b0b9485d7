import FoundationEssentials

/// A folder of JSON Schemas (draft 2020-12) that refer to each other by their names. Only the keywords that they use are known. Any
/// other keyword is an error, so that none is silently ignored.
public struct JSONSchemas {
  /// The schemas by the names of their files.
  public let all: [String: JSONValue]

  /// Reads all schemas of the checkout.
  public init() throws {
    let folder = Checkout.root.appending(path: "Sources/Formats/Schemas")
    var all: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      all[name] = try JSONValue(parsing: text)
    }
    self.all = all
  }

  /// Creates a folder of one schema, "own".
  public init(own schema: JSONValue) { all = ["own.schema.json": schema] }

  /// Returns the faults of `value` under the schema `name` ("extract-1"), each with its place. An empty list means that it is valid.
  public func faults(of value: JSONValue, under name: String) -> [String] {
    let file = name + ".schema.json"
    guard let schema = all[file] else { return ["there is no schema \(file)"] }
    return faults(value, schema, JSONPosition(file: file))
  }

  /// Returns the faults of a text: of each of its lines, or of the whole as one value.
  public func faults(in text: String, under name: String, byLine: Bool = true) throws -> [String] {
    let lines = text.split(separator: "\n")
    guard byLine else { return faults(of: try JSONValue(parsing: text), under: name) }
    return try lines.enumerated().flatMap { number, line in
      faults(of: try JSONValue(parsing: line), under: name).map { "line \(number + 1): \($0)" }
    }
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ place: JSONPosition) -> [String] {
    if case .bool(let isAccepted) = schema { return isAccepted ? [] : [place.fault("is not accepted")] }
    guard case .object(let keywords) = schema else { return [place.fault("its schema is not an object")] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      faults(value, keyword, rule, in: schema, place)
    }
  }

  private func faults(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, in schema: JSONValue, _ place: JSONPosition
  ) -> [String] {
    switch keyword {
    case "$schema", "$defs", "$comment", "title", "description": return []
    case "$ref":
      guard let (target, file) = target(of: rule, from: place.file) else {
        return [place.fault("its schema refers to \(rule), which is not there")]
      }
      return faults(value, target, place.in(file))
    case "anyOf":
      let answers = (rule.elements ?? []).map { faults(value, $0, place) }
      return answers.contains(where: \.isEmpty)
        ? [] : [place.fault("fits none of \(answers.count): " + answers.map { $0.first ?? "" }.joined(separator: "; "))]
    case "type":
      let names = rule.elements?.compactMap(\.string) ?? [rule.string ?? ""]
      return names.contains(where: value.isOf) ? [] : [place.fault("is not of the type \(names)")]
    case "const": return value == rule ? [] : [place.fault("is not \(rule)")]
    case "enum":
      return rule.elements?.contains(value) == true ? [] : [place.fault("is \(value), which is not in the list")]
    case "minimum", "maximum":
      guard let number = value.number, let bound = rule.number else { return [] }
      return (keyword == "minimum" ? number >= bound : number <= bound)
        ? [] : [place.fault("is \(number), beyond the \(keyword)")]
    case "minItems", "maxItems":
      guard let count = value.elements?.count, let bound = rule.number else { return [] }
      return (keyword == "minItems" ? Double(count) >= bound : Double(count) <= bound)
        ? [] : [place.fault("has \(count) elements, beyond \(keyword)")]
    case "prefixItems":
      return zip(value.elements ?? [], rule.elements ?? []).enumerated().flatMap { i, pair in
        faults(pair.0, pair.1, place.at("\(i)"))
      }
    case "items":
      let first = schema["prefixItems"]?.elements?.count ?? 0
      return (value.elements ?? []).enumerated().dropFirst(first).flatMap { faults($1, rule, place.at("\($0)")) }
    case "required", "properties", "additionalProperties", "propertyNames":
      return memberFaults(value, keyword, rule, in: schema, place)
    default: return [place.fault("its schema has the unknown keyword “\(keyword)”")]
    }
  }

  /// Returns the faults by a keyword about the members of an object.
  private func memberFaults(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, in schema: JSONValue, _ place: JSONPosition
  ) -> [String] {
    guard case .object(let known) = value else { return [] }
    let members = known.sorted { $0.key < $1.key }
    switch keyword {
    case "required":
      return (rule.elements ?? []).compactMap(\.string).filter { known[$0] == nil }
        .map { place.fault("lacks the key “\($0)”") }
    case "properties":
      return members.flatMap { key, member in rule[key].map { faults(member, $0, place.at(key)) } ?? [] }
    case "additionalProperties":
      return members.filter { schema["properties"]?[$0.key] == nil }
        .flatMap { faults($1, rule, place.at($0)) }
    default: return members.flatMap { faults(.string($0.key), rule, place.at($0.key)) }
    }
  }

  /// Returns the schema to which "file#/$defs/name" refers, and its file.
  private func target(of reference: JSONValue, from file: String) -> (schema: JSONValue, file: String)? {
    guard let parts = reference.string?.split(separator: "#", omittingEmptySubsequences: false), parts.count == 2
    else { return nil }
    let file = parts[0].isEmpty ? file : String(parts[0])
    var schema = all[file]
    for key in parts[1].split(separator: "/") { schema = schema?[String(key)] }
    return schema.map { ($0, file) }
  }
}

/// A place in a value, and the file of the schema in force there.
private struct JSONPosition {
  var file: String
  var path: [String] = []

  func at(_ key: String) -> JSONPosition { JSONPosition(file: file, path: path + [key]) }
  func `in`(_ file: String) -> JSONPosition { JSONPosition(file: file, path: path) }
  func fault(_ words: String) -> String { "/" + path.joined(separator: "/") + " " + words }
}
