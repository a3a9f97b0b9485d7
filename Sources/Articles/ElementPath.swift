/// A selection of elements of web pages by their names, ids and classes: "div.newsletter > p". It is written as in CSS, with child
/// combinators alone. Each step but the last is the parent of the next one.
public struct ElementPath: Hashable, Sendable {
  /// One element of the path.
  public struct Step: Hashable, Sendable {
    /// The name of the element in small letters; nil for any name.
    public var name: String?
    /// The id; nil for any.
    public var id: String?
    /// The classes that the element has, perhaps among others.
    public var classes: [String]

    /// Creates a step.
    public init(name: String?, id: String? = nil, classes: [String] = []) {
      (self.name, self.id, self.classes) = (name, id, classes)
    }

    /// Whether an id or a class is part of the step.
    public var isNamed: Bool { id != nil || !classes.isEmpty }
  }

  /// The most steps of a path.
  public static let limit = 12

  /// The steps, the outermost first; at least one.
  public let steps: [Step]

  /// Creates a path; nil without steps, or with too many.
  public init?(_ steps: [Step]) {
    guard (1...Self.limit).contains(steps.count) else { return nil }
    self.steps = steps
  }

  /// Parses a path as it is written; nil for anything else.
  public init?(_ written: String) {
    var steps: [Step] = []
    for part in written.split(at: ">", omittingEmpty: false) {
      guard let step = Step(part) else { return nil }
      steps.append(step)
    }
    self.init(steps)
  }

  /// Whether `word` can be a name, an id or a class in a path: letters of ASCII, digits, "-" and "_".
  public static func accepts(_ word: some StringProtocol) -> Bool {
    (1...80).contains(word.utf8.count) && word.utf8.allSatisfy(isWordByte)
  }

  fileprivate static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}

extension ElementPath: CustomStringConvertible {
  /// The path as it is written.
  public var description: String { steps.map(\.description).joined(separator: " > ") }
}

extension ElementPath.Step: CustomStringConvertible {
  /// The step as it is written: "div#main.story"; "*" for any element.
  public var description: String {
    let marks = (id.map { "#" + $0 } ?? "") + classes.map { "." + $0 }.joined()
    return (name ?? (marks.isEmpty ? "*" : "")) + marks
  }

  /// Parses a step; nil for anything else.
  fileprivate init?(_ written: Substring) {
    var rest = written.utf8[...]
    while rest.first == 0x20 { rest.removeFirst() }
    while rest.last == 0x20 { rest.removeLast() }
    func word() -> String? {
      let word = rest.prefix(while: ElementPath.isWordByte)
      rest = rest[word.endIndex...]
      let text = String(decoding: word, as: UTF8.self)
      return ElementPath.accepts(text) ? text : nil
    }
    self.init(name: nil)
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "*") {
      rest.removeFirst()
    } else if ElementPath.isWordByte(first) {
      guard let name = word() else { return nil }
      self.name = name.lowercased()
    }
    while let mark = rest.popFirst() {
      guard mark == UInt8(ascii: "#") && id == nil || mark == UInt8(ascii: "."), let word = word() else { return nil }
      if mark == UInt8(ascii: "#") { id = word } else { classes.append(word) }
    }
  }
}

extension ElementPath: Codable {
  /// Reads a path as it is written.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let path = ElementPath(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a path of elements")
    }
    self = path
  }

  /// Writes the path.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
