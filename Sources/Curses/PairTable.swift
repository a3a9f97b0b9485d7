import Cells

/// The colour pairs in use, with the number of each.
struct PairTable {
  /// A foreground and a background.
  struct Pair: Hashable {
    var foreground: TerminalColor
    var background: TerminalColor
  }

  /// The answer of the table for a pair of colours.
  enum Answer: Equatable {
    /// The pair has this number.
    case known(Int)
    /// The pair is new and has this number; it must be defined.
    case new(Int)
    /// All numbers are in use.
    case full
  }

  /// The number of pairs that the terminal supports, including that of its default colours (0).
  let capacity: Int
  private var numbers: [Pair: Int] = [:]

  /// Creates an empty table.
  init(capacity: Int) { self.capacity = capacity }

  /// Returns the number of a pair of colours, which it assigns if the pair is new.
  mutating func number(foreground: TerminalColor, background: TerminalColor) -> Answer {
    if foreground == .standard, background == .standard { return .known(0) }
    let pair = Pair(foreground: foreground, background: background)
    if let number = numbers[pair] { return .known(number) }
    let next = numbers.count + 1
    guard next < capacity else { return .full }
    numbers[pair] = next
    return .new(next)
  }

  /// Forgets all pairs.
  mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }
}
