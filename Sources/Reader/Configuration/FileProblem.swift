import Articles

/// Something in a person's file that cannot be taken as it stands: where, what was written, what is accepted.
public struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// The file is no TOML; the parser's words for it.
    case syntax(String)
    /// No such key; the nearest one that there is.
    case unknownKey(String, nearest: String?)
    /// The key's value has another type than the one that is read: what is accepted.
    case wrongType(key: String, accepted: String)
    /// The key's value is none of those that are accepted; the nearest of them.
    case unaccepted(key: String, value: String, accepted: String, nearest: String?)
    /// The key belongs to the article that is read, and is set by `:set` alone.
    case notKept(String)
    /// A line of `[keys]` cannot be followed.
    case key(KeyFault)
    /// The theme inherits from one that there is not.
    case unknownParent(String, nearest: String?)
    /// The theme inherits from itself, by way of others or at once.
    case inheritsItself(String)
  }

  /// The file's path, as it was given.
  public var file: String
  /// The line, 1 first; nil where it could not be told.
  public var line: Int?
  /// What is wrong.
  public var fact: Fact

  /// A problem.
  public init(file: String, line: Int?, fact: Fact) {
    self.file = file
    self.line = line
    self.fact = fact
  }
}

extension FileProblem: CustomStringConvertible {
  /// One line: `FILE:LINE: ` and the fact in words.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    func meant(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    switch fact {
    case .syntax(let words): return "\(place): not TOML: \(words)"
    case .unknownKey(let key, let nearest): return "\(place): unknown key \"\(key.excerpt(60))\"\(meant(nearest))"
    case .wrongType(let key, let accepted): return "\(place): \(key) must be \(accepted)"
    case .unaccepted(let key, let value, let accepted, let nearest):
      return "\(place): \(key.excerpt(60)) = \(value.excerpt(60)) is not accepted: \(accepted)\(meant(nearest))"
    case .notKept(let key): return "\(place): \(key) belongs to the article that is read: \":set \(key)=…\" sets it"
    case .key(let fault): return "\(place): \(fault)"
    case .unknownParent(let name, let nearest): return "\(place): no theme \"\(name)\" to inherit\(meant(nearest))"
    case .inheritsItself(let name): return "\(place): the theme \"\(name)\" inherits itself"
    }
  }
}

/// What a file gave: as much as could be taken, and what could not.
public struct Parsed<Value: Sendable>: Sendable {
  /// What was understood; the rest is as if it had not been written.
  public var value: Value
  /// What was not, in the order of the lines.
  public var problems: [FileProblem]

  /// A value with the problems of its file.
  public init(_ value: Value, problems: [FileProblem]) {
    self.value = value
    self.problems = problems
  }
}
