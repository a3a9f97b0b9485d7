import Articles

/// A problem in a user's file: the location, the written value and the accepted values.
public struct FileProblem: Error, Hashable, Sendable {
  /// The kind of problem.
  public enum Fact: Hashable, Sendable {
    /// The file cannot be read. The value is the reason.
    case unreadable(String)
    /// The file is not valid TOML. The value is the parser's message.
    case syntax(String)
    /// The key is unknown. `nearest` is the most similar known key.
    case unknownKey(String, nearest: String?)
    /// The value has the wrong type. `accepted` describes the accepted values.
    case wrongType(key: String, accepted: String)
    /// The value is not accepted. `nearest` is the most similar accepted value.
    case unaccepted(key: String, value: String, accepted: String, nearest: String?)
    /// The key belongs to the open article and can only be set by `:set`.
    case notKept(String)
    /// A line of `[keys]` is invalid.
    case key(KeyFault)
    /// The theme inherits from an unknown theme.
    case unknownParent(String, nearest: String?)
    /// The theme inherits from itself, directly or through others.
    case inheritsItself(String)
  }

  /// The file's path, as given.
  public var file: String
  /// The line number from 1; nil if unknown.
  public var line: Int?
  /// The problem itself.
  public var fact: Fact

  /// Creates a problem.
  public init(file: String, line: Int?, fact: Fact) {
    self.file = file
    self.line = line
    self.fact = fact
  }
}

extension FileProblem: CustomStringConvertible {
  /// The problem in one line: `FILE:LINE: ` and a sentence.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    func meant(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    switch fact {
    case .unreadable(let reason): return "\(place): cannot be read: \(reason)"
    case .syntax(let words): return "\(place): not TOML: \(words)"
    case .unknownKey(let key, let nearest): return "\(place): unknown key \"\(key.excerpt(60))\"\(meant(nearest))"
    case .wrongType(let key, let accepted): return "\(place): \(key) must be \(accepted)"
    case .unaccepted(let key, let value, let accepted, let nearest):
      return "\(place): \(key.excerpt(60)) = \(value.excerpt(60)) is not accepted: \(accepted)\(meant(nearest))"
    case .notKept(let key): return "\(place): \(key) belongs to the open article: \":set \(key)=…\" sets it"
    case .key(let fault): return "\(place): \(fault)"
    case .unknownParent(let name, let nearest): return "\(place): no theme \"\(name)\" to inherit\(meant(nearest))"
    case .inheritsItself(let name): return "\(place): the theme \"\(name)\" inherits itself"
    }
  }
}

/// The result of parsing a file: the valid part and the problems.
public struct Parsed<Value: Sendable>: Sendable {
  /// The valid part. Invalid parts have their defaults.
  public var value: Value
  /// The problems, in the order of the lines.
  public var problems: [FileProblem]

  /// Creates a value with the problems of its file.
  public init(_ value: Value, problems: [FileProblem]) {
    self.value = value
    self.problems = problems
  }
}
