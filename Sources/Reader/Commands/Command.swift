import Articles

/// Something that a person can ask of the reader by a key or by its name.
enum Command: String, CaseIterable, Sendable {
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent, paragraph
  case nextParagraph, previousParagraph, nextHeading, previousHeading
  case nextStatement, previousStatement, nextOfOfficial, previousOfOfficial
  case nextMention, previousMention
  case actors, quotes, focusNext, focusPrevious, go, why, filter, speechOnly, antecedents
  case search, searchAll, searchKind, searchScope, nextMatch, previousMatch, narrow
  case dossier, join, keepApart, articles, nextArticle, previousArticle, sort, sortNext, sortPrevious
  case outline, links, openLink
  case setMark, goToMark, nextMark, previousMark, places, back, forward
  case copy, copyParagraph, save, pipe, export, edit, reload
  case narrower, wider, resetWidth, theme, zen, set
  case alignTop, alignMiddle, alignBottom
  case review, confirm, reject, skip, flag, note, speaker, kind, tag, repeatLast, nextUnreviewed, previousUnreviewed
  case endForward, endBack, startForward, startBack, addWords
  case wordForward, wordBack, addPiece, dropPiece, nextPart, applyBounds, leaveBounds
  case sameAs, split, rename, role, belongsTo, actorKind, color, standsFor
  case undo, redo, history, summary, orphans, compare, nextDifference, previousDifference
  case commandLine, help, redraw, suspend, clear, close, interrupt
  case accept, cancel, eraseCharacter, eraseNext, eraseWord, eraseAll
  case cursorLeft, cursorRight, cursorStart, cursorEnd, historyBack, historyForward, complete, completeBack

  /// Its name on the command line and in the configuration: "next-statement".
  var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// The command of a name.
  init?(named name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether it moves in whatever has the keys: the lines of the article, the rows of a panel, the steps of a reason.
  var movesInLists: Bool {
    switch self {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom: true
    default: false
    }
  }

  /// Whether a number before its key repeats it. To the others a number means a place or a colour, or nothing.
  var isRepeated: Bool {
    switch self {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .nextParagraph, .previousParagraph,
      .nextHeading, .previousHeading, .nextStatement, .previousStatement, .nextOfOfficial, .previousOfOfficial,
      .nextMention, .previousMention, .nextMatch, .previousMatch, .nextMark, .previousMark, .back, .forward,
      .nextArticle, .previousArticle, .sortNext, .sortPrevious, .narrower, .wider, .theme, .confirm, .reject, .skip,
      .flag, .repeatLast, .nextUnreviewed, .previousUnreviewed, .nextDifference, .previousDifference, .undo, .redo,
      .endForward, .endBack, .startForward, .startBack, .wordForward, .wordBack:
      true
    default: false
    }
  }

  /// Whether it decides something, or shows what was decided.
  var isOfReview: Bool {
    switch self {
    case .review, .confirm, .reject, .skip, .flag, .note, .speaker, .kind, .tag, .repeatLast, .nextUnreviewed,
      .previousUnreviewed, .endForward, .endBack, .startForward, .startBack, .addPiece, .addWords, .sameAs, .split,
      .rename, .role,
      .belongsTo, .actorKind, .color, .standsFor, .undo, .redo, .history, .summary, .orphans, .compare, .nextDifference,
      .previousDifference:
      true
    default: false
    }
  }

  /// Whether the place that it leaves is worth coming back to.
  var jumps: Bool {
    switch self {
    case .top, .bottom, .percent, .paragraph, .go, .goToMark, .nextMark, .previousMark, .accept: true
    default: false
    }
  }
}

/// A command as it was asked for: so many times, with these words.
struct Order: Hashable, Sendable {
  var command: Command
  /// The number typed before its key.
  var count: Int?
  /// What was typed behind its name, or the letter behind its key.
  var argument: String?

  init(_ command: Command, count: Int? = nil, argument: String? = nil) {
    self.command = command
    self.count = count
    self.argument = argument
  }
}

/// What a command wants behind its name on the command line.
enum CommandArgument: Hashable, Sendable {
  /// A whole number.
  case number
  /// A letter from a to z.
  case letter
  /// The name of a theme.
  case theme
  /// A setting with its value: "width=80", "zen", "nozen".
  case setting
  /// The name of an actor of the article.
  case actor
  /// One of several words.
  case oneOf([String])
  /// What the list of articles is sorted by; a "-" before it turns it round.
  case sorting
  /// A path of a file.
  case file
  /// Any words.
  case words
  /// A command for the shell.
  case shell

  /// What stands for it in the help.
  var placeholder: String {
    switch self {
    case .number: "N"
    case .letter: "LETTER"
    case .theme: "[THEME]"
    case .setting: "NAME=VALUE"
    case .actor: "ACTOR"
    case .oneOf: "WORD"
    case .sorting: "KEY"
    case .file: "FILE"
    case .words: "WORDS"
    case .shell: "COMMAND"
    }
  }
}

/// What belongs together in the help.
enum CommandGroup: String, CaseIterable, Sendable {
  case statements = "Who says what"
  case moving = "Moving"
  case review = "Reviewing"
  case places = "Places"
  case articles = "Several articles"
  case search = "Searching"
  case out = "Taking out"
  case looks = "Looks"
  case program = "Program"
  case typing = "While typing"
}

/// One row of the command table: a command, the keys that give it, where, and what is told of it.
struct CommandRow: Sendable {
  let command: Command
  let group: CommandGroup
  /// Each a sequence of one or two keys.
  let keys: [KeySequence]
  /// The places where it works: those of the table, and the screens that carry it out.
  let contexts: Set<Context>
  /// What it takes on the command line; nil for nothing.
  let argument: CommandArgument?
  /// Short footer hints, by context. Those of screens are theirs.
  let hints: [Context: String]
  /// One sentence without its full stop.
  let help: String

  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Set<Context>,
    takes argument: CommandArgument? = nil, hints: [Context: String] = [:], _ help: String
  ) {
    self.command = command
    self.group = group
    self.keys = keys.split(at: " ").map { KeySequence(written: String($0)) }
    self.contexts = contexts.union(Overlay.all.filter { $0.commands[command] != nil }.map { $0.context })
    self.argument = argument
    self.hints = hints
    self.help = help
  }
}
