/// Something that a person can ask of the reader by keys.
enum Command: String, CaseIterable, Sendable {
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent
  case nextParagraph, previousParagraph, nextHeading, previousHeading
  case nextStatement, previousStatement, nextOfOfficial, previousOfOfficial
  case nextMention, previousMention
  case actors, quotes, focusNext, focusPrevious, go, why, filter, speechOnly
  case search, nextMatch, previousMatch
  case narrower, wider, resetWidth, theme, zen
  case alignTop, alignMiddle, alignBottom
  case help, redraw, suspend, clear, close, interrupt
  case acceptSearch, cancelSearch, eraseCharacter, eraseAll

  /// Whether it moves in whatever has the keys: the lines of the article, the rows of a panel, the steps of a reason.
  var movesInLists: Bool {
    switch self {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom: true
    default: false
    }
  }
}

/// Where the keys go.
enum Context: String, CaseIterable, Sendable {
  /// The article.
  case text
  /// The panel of actors.
  case actors
  /// The panel of quotes.
  case quotes
  /// The reasons of a statement.
  case why
  /// The help.
  case help
  /// The line in which a search is typed; characters go into it.
  case prompt

  /// What the help calls it.
  var title: String {
    switch self {
    case .text: "the article"
    case .actors: "the actors panel"
    case .quotes: "the quotes panel"
    case .why: "the reasons"
    case .help: "the help"
    case .prompt: "typing a search"
    }
  }

  /// All places but the search prompt, where letters are text.
  static let browsing: Set<Context> = [.text, .actors, .quotes, .why, .help]
  /// The article and the panels beside it.
  static let reading: Set<Context> = [.text, .actors, .quotes]
}

/// What belongs together in the help.
enum CommandGroup: String, CaseIterable, Sendable {
  case statements = "Who says what"
  case moving = "Moving"
  case search = "Searching"
  case looks = "Looks"
  case program = "Program"
}

/// One row of the command table: a command, the keys that give it, where, and what is told of it.
struct CommandRow: Sendable {
  let command: Command
  let group: CommandGroup
  /// Each a sequence of one or two keys.
  let keys: [KeySequence]
  let contexts: Set<Context>
  /// One word or two for the footer where the keys go to these.
  let hints: [Context: String]
  /// One sentence without its full stop.
  let help: String

  /// The help with where the keys work, where that is no place in the article or its panels.
  var sentence: String { contexts == [.prompt] ? help + " (\(Context.prompt.title))" : help }

  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Set<Context>,
    hints: [Context: String] = [:], _ help: String
  ) {
    self.command = command
    self.group = group
    self.keys = keys.split(separator: " ").map { KeySequence(written: String($0)) }
    self.contexts = contexts
    self.hints = hints
    self.help = help
  }
}
