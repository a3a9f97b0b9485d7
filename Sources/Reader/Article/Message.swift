import Cells

/// A message for the status line. It names keys by their commands, because the keys depend on the context.
struct Message: Hashable, Sendable {
  fileprivate enum Part: Hashable, Sendable {
    case text(String)
    /// The first key of a command, with the letter that follows it.
    case key(Command, Character?)
  }

  fileprivate var parts: [Part] = []
  var isError = false
  /// Whether the message reports that something is not analysed yet. A newer analysis then removes it.
  var isOfReading = false

  /// The end of a message about something that may still be found.
  static let stillReading: Message = " yet: still analysing"

  /// Returns the message that `text` was copied, which fits 80 columns.
  static func copied(_ text: String) -> Message {
    "copied (if your terminal supports it): \(shortened(text, to: 38))"
  }

  init(_ text: String, isError: Bool = false) {
    parts = [.text(text)]
    self.isError = isError
  }

  /// Returns the message as text, with the keys that `hint` returns for commands.
  func text(_ hint: (Command, Character?) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .key(let command, let letter): hint(command, letter)
      }
    }.joined()
  }

  /// Returns whether the message includes the parts of `other`.
  func mentions(_ other: Message) -> Bool { other.parts.allSatisfy { parts.contains($0) } }

  static func + (one: Message, other: Message) -> Message {
    var sum = one
    sum.parts += other.parts
    return sum
  }
}

extension Message: ExpressibleByStringInterpolation {
  /// The parts of a message that is written as a string literal: `"no mark: \(key: .setMark) sets one"`.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

    mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(.text(literal)) } }
    mutating func appendInterpolation(_ text: some CustomStringConvertible) { parts.append(.text(text.description)) }
    mutating func appendInterpolation(_ message: Message) { parts += message.parts }
    mutating func appendInterpolation(key command: Command) { parts.append(.key(command, nil)) }
    mutating func appendInterpolation(key command: Command, _ letter: Character) { parts.append(.key(command, letter)) }
  }

  init(stringLiteral text: String) { self.init(text) }
  init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }
}
