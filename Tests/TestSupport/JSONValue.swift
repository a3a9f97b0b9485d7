import FoundationEssentials

/// A value of JSON.
public enum JSONValue: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a value of any type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Parses a document of JSON.
  public init(parsing text: some StringProtocol) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// Returns the value of a key; nil if this is not an object or the key is absent.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements; nil if this is not an array.
  public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The string; nil if this is not a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The number; nil if this is not a number.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// Whether this value has the type that JSON Schema calls `name`.
  func isOf(type name: String) -> Bool {
    switch (self, name) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}

extension JSONValue {
  /// Returns copies of this value, in each of which `change` was applied to the members of one object.
  public func variants(_ change: (inout [String: JSONValue]) -> Void) -> [JSONValue] {
    switch self {
    case .array(let elements):
      elements.indices.flatMap { i in
        elements[i].variants(change).map { variant in
          var copy = elements
          copy[i] = variant
          return .array(copy)
        }
      }
    case .object(let members):
      [.object(changed(members, change))]
        + members.flatMap { key, member in
          member.variants(change).map { .object(members.merging([key: $0]) { $1 }) }
        }
    default: []
    }
  }

  private func changed(
    _ members: [String: JSONValue], _ change: (inout [String: JSONValue]) -> Void
  ) -> [String: JSONValue] {
    var copy = members
    change(&copy)
    return copy
  }
}
