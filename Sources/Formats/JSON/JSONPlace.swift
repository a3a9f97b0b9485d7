import Articles
import FoundationEssentials
import Review

/// A value of JSON with its path, which errors name.
struct JSONPlace {
  private let value: JSONValue
  /// The keys and numbers that lead to it: "quotes[2].cue.start".
  let path: String

  /// Parses `bytes`.
  init(root bytes: [UInt8]) throws(AnnotationError) { try self.init(root: annotationText(bytes), path: "") }

  /// Parses `text`, which is itself the value at `path`.
  init(root text: String, path: String) throws(AnnotationError) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { throw .notJSON }
    (self.value, self.path) = (value, path)
  }

  private init(_ value: JSONValue, _ path: String) { (self.value, self.path) = (value, path) }

  /// Returns the error that this value is not an accepted one.
  func fault(_ accepted: String) -> AnnotationError {
    .value(place: path.isEmpty ? "the whole" : path, given: value.words, accepted: accepted)
  }

  /// Whether this value is an object with that key.
  func has(_ key: String) -> Bool { if case .object(let form) = value { form[key] != nil } else { false } }

  /// Returns the value of `key`; nil if it is missing or null.
  func optional(_ key: String) throws(AnnotationError) -> JSONPlace? {
    guard case .object(let form) = value else { throw fault("an object") }
    guard let inner = form[key], inner != .null else { return nil }
    return JSONPlace(inner, path.isEmpty ? key : path + "." + key)
  }

  /// Returns the value of `key`, which is required.
  func value(_ key: String, _ accepted: String) throws(AnnotationError) -> JSONPlace {
    guard let inner = try optional(key) else {
      throw .value(place: path.isEmpty ? key : path + "." + key, given: "nothing", accepted: accepted)
    }
    return inner
  }

  /// Returns the items of a list. With `orOne`, a value that is not a list counts as a list of one, as in JSON-LD.
  func list(orOne: Bool = false) throws(AnnotationError) -> [JSONPlace] {
    guard case .list(let items) = value else {
      if orOne { return [self] }
      throw fault("a list")
    }
    return items.enumerated().map { JSONPlace($1, path + "[\($0)]") }
  }

  func string() throws(AnnotationError) -> String {
    guard case .string(let text) = value else { throw fault("a string") }
    return text
  }

  func truth() throws(AnnotationError) -> Bool {
    guard case .truth(let truth) = value else { throw fault("true or false") }
    return truth
  }

  func int(_ accepted: String = "a whole number") throws(AnnotationError) -> Int {
    guard case .number(let number) = value, let int = Int(exactly: number) else { throw fault(accepted) }
    return int
  }

  /// Returns the case of `type` that this string names.
  func one<Case: RawRepresentable & CaseIterable>(
    of type: Case.Type
  ) throws(AnnotationError) -> Case where Case.RawValue == String {
    guard case .string(let text) = value, let found = Case(rawValue: text) else {
      throw fault(type.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }
}

/// A value of JSON without its path.
private enum JSONValue: Decodable, Equatable {
  case null
  case truth(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let form = try decoder.singleValueContainer()
    if form.decodeNil() {
      self = .null
    } else if let truth = try? form.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? form.decode(Double.self) {
      self = .number(number)
    } else if let text = try? form.decode(String.self) {
      self = .string(text)
    } else if let list = try? form.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try form.decode([String: JSONValue].self))
    }
  }

  /// A short description of the value for errors.
  var words: String {
    switch self {
    case .null: "null"
    case .truth(let truth): "\(truth)"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .string(let text): "“\(text.excerpt(60))”"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
