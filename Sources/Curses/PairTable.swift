import Cells

/// The colour pairs in use: which number stands for which foreground and background.
struct PairTable {
  /// A foreground and a background.
  struct Pair: Hashable {
    var foreground: TerminalColor
    var background: TerminalColor
  }

  /// What it says of a pair of colours.
  enum Answer: Equatable {
    /// The pair has this number.
    case known(Int)
    /// The pair has this number from now on: it is to be defined.
    case new(Int)
    /// All numbers are taken.
    case full
  }

  /// The numbers that the terminal has, that of its own colours (0) included.
  let capacity: Int
  private var numbers: [Pair: Int] = [:]

  /// An empty table.
  init(capacity: Int) { self.capacity = capacity }

  /// The number for a pair of colours.
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
