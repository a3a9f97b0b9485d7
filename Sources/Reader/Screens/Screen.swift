import Cells

/// A box over the article or a full screen: its state and behaviour, all in one folder.
protocol Screen: Hashable, Sendable {
  /// The context of its keys.
  static var context: Context { get }
  /// Whether the screen covers the whole article at any size.
  static var fillsScreen: Bool { get }
  /// Whether the screen shows text of the article. A newer text closes such a screen.
  static var isOfText: Bool { get }
  /// The commands that the screen runs besides movements, with their hints in the footer.
  static var commands: [Command: String] { get }
  /// The commands that only this screen has.
  static var rows: [CommandRow] { get }

  /// The screen as an entry of the stack.
  var overlay: Overlay { get }
  /// The words that each row must contain; nil if rows cannot be filtered.
  var narrowing: String? { get }
  /// Whether the screen must stay open.
  func isNeeded(_ reader: ReaderState) -> Bool
  /// Returns the screen with only the rows that contain all `words`.
  func narrowed(to words: String, _ reader: ReaderState) -> Self
  /// Returns the screen updated with newer results.
  func renewed(_ reader: ReaderState) -> Self
  /// Returns the screen scrolled to its cursor.
  func prepared(_ reader: ReaderState) -> Self
  /// Returns the visible speakers, which need colours and initials.
  func speakersInSight(_ reader: ReaderState) -> [Voice]

  func draw(on canvas: inout Canvas, _ reader: ReaderState)
  /// Returns the segments of the status line; nil for the article's own.
  func segments(_ reader: ReaderState) -> [Segment]?
  /// Returns the number of rows, shown beside the typed line.
  func tally(_ reader: ReaderState) -> String?

  /// Runs a command.
  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect]
  func click(row: Int, _ reader: inout ReaderState) -> [Effect]
  /// The number of lines that a step of the mouse wheel scrolls.
  static var wheelLines: Int { get }

  /// Returns the screen as a spoken list; nil if it is not a list.
  func spoken(_ reader: ReaderState) -> SpokenList?
  /// Returns row `n` as text for speech.
  func spokenRow(_ n: Int, _ reader: ReaderState) -> String
}

extension Screen {
  /// The movement commands, which every screen runs.
  static var motions: Set<Command> {
    [.lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom]
  }

  /// Whether the screen runs `command`.
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

/// A screen on the stack, one case for each kind.
enum Overlay: Hashable, Sendable {
  case help(Help)
  case list(Listing)
  case why(Reasons)
  case desk(DeskList)
  case dossier(Dossier)
  case note(Note)

  /// All kinds of screens, in the order of their contexts.
  static let all: [any Screen.Type] = [
    Reasons.self, Listing.self, DeskList.self, Dossier.self, Note.self, Help.self,
  ]

  var screen: any Screen {
    switch self {
    case .help(let help): help
    case .list(let listing): listing
    case .why(let reasons): reasons
    case .desk(let list): list
    case .dossier(let dossier): dossier
    case .note(let note): note
    }
  }

  var context: Context { type(of: screen).context }
  var fillsScreen: Bool { type(of: screen).fillsScreen }
  var isOfText: Bool { type(of: screen).isOfText }
  var wheelLines: Int { type(of: screen).wheelLines }
}
