import Cells

/// A box or a whole screen over the article: its state and everything that it does. Its folder holds all of it.
protocol Screen: Hashable, Sendable {
  /// The place of its keys.
  static var context: Context { get }
  /// Whether it covers the whole article, at any size.
  static var fillsScreen: Bool { get }
  /// Whether it shows something of the article's text: then a newer text closes it.
  static var isOfText: Bool { get }
  /// The commands of the table that it carries out, each with its hint in the footer; "" for none.
  static var commands: [Command: String] { get }
  /// The commands that it alone has.
  static var rows: [CommandRow] { get }

  /// The screen as an entry of the stack.
  var overlay: Overlay { get }
  /// The words that its rows must have; nil where rows are not narrowed.
  var narrowing: String? { get }
  /// Whether it cannot be closed now.
  func isNeeded(_ reader: ReaderState) -> Bool
  /// The screen with only the rows that have all `words`.
  func narrowed(to words: String, _ reader: ReaderState) -> Self
  /// The screen as it is after newer findings.
  func renewed(_ reader: ReaderState) -> Self
  /// The screen with its cursor in sight.
  func prepared(_ reader: ReaderState) -> Self
  /// The speakers in sight, who need signs.
  func speakersInSight(_ reader: ReaderState) -> [Voice]

  func draw(on canvas: inout Canvas, _ reader: ReaderState)
  /// The parts of the status line; nil for those of the article.
  func segments(_ reader: ReaderState) -> [Segment]?
  /// The number of rows, as the line that is typed shows it.
  func tally(_ reader: ReaderState) -> String?

  /// Carries out a command.
  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect]
  func click(row: Int, _ reader: inout ReaderState) -> [Effect]
  /// The lines that a step of the wheel moves.
  static var wheelLines: Int { get }

  /// The screen as a list in words; nil where it is no list.
  func spoken(_ reader: ReaderState) -> SpokenList?
  /// Row `n` in words.
  func spokenRow(_ n: Int, _ reader: ReaderState) -> String
}

extension Screen {
  /// The commands of moving, which every screen carries out.
  static var motions: Set<Command> {
    [.lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom]
  }

  /// Whether it carries out `command`, which other places have too.
  static func accepts(_ command: Command) -> Bool { commands[command] != nil || motions.contains(command) }

  static var fillsScreen: Bool { false }
  static var isOfText: Bool { false }
  static var rows: [CommandRow] { [] }
  static var wheelLines: Int { 3 }
  var narrowing: String? { nil }
  func isNeeded(_ reader: ReaderState) -> Bool { false }
  func narrowed(to words: String, _ reader: ReaderState) -> Self { self }
  func renewed(_ reader: ReaderState) -> Self { self }
  func prepared(_ reader: ReaderState) -> Self { self }
  func speakersInSight(_ reader: ReaderState) -> [Voice] { [] }
  func segments(_ reader: ReaderState) -> [Segment]? { nil }
  func tally(_ reader: ReaderState) -> String? { nil }
  func click(row: Int, _ reader: inout ReaderState) -> [Effect] { [] }
  func spoken(_ reader: ReaderState) -> SpokenList? { nil }
  func spokenRow(_ n: Int, _ reader: ReaderState) -> String { "" }
}

/// A screen on the stack: one case for each.
enum Overlay: Hashable, Sendable {
  case help(Help)
  case list(Listing)
  case why(Reasons)
  case desk(DeskList)
  case dossier(Dossier)

  /// All kinds of screens, in the order in which their places are named.
  static let all: [any Screen.Type] = [Reasons.self, Listing.self, DeskList.self, Dossier.self, Help.self]

  var screen: any Screen {
    switch self {
    case .help(let help): help
    case .list(let listing): listing
    case .why(let reasons): reasons
    case .desk(let list): list
    case .dossier(let dossier): dossier
    }
  }

  var context: Context { type(of: screen).context }
  var fillsScreen: Bool { type(of: screen).fillsScreen }
  var isOfText: Bool { type(of: screen).isOfText }
  var wheelLines: Int { type(of: screen).wheelLines }
}
