import Articles

/// A command, invoked by a key or by its name.
enum Command: String, CaseIterable, Sendable {
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent, paragraph
  case nextParagraph, previousParagraph, nextHeading, previousHeading, nextEntry, previousEntry
  case nextChange, previousChange
  case nextStatement, previousStatement, nextUnsure, previousUnsure, nextOfOfficial, previousOfOfficial
  case nextMention, previousMention
  case actors, statements, focusNext, focusPrevious, go, why, filter, speechOnly, antecedents
  case search, searchAll, searchKind, searchScope, nextMatch, previousMatch, narrow
  case dossier, join, keepApart, open, articles, remove, nextArticle, previousArticle, sort, sortNext, sortPrevious
  case nextUnread, toggleRead, star, readAll, otherText, show, showNext, showFeed, refresh, refreshAll
  case outline, links, openLink, browse, info, source, drop, keep
  case setMark, goToMark, nextMark, previousMark, places, back, forward
  case copy, copyParagraph, save, savePage, pipe, export, edit, reload
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

  /// The name on the command line and in the configuration: "next-statement".
  var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// Finds the command with a name.
  init?(named name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// A command with its repeat count and argument.
struct Order: Hashable, Sendable {
  var command: Command
  /// The number typed before the command's key.
  var count: Int?
  /// The argument typed after the command's name, or the letter after its key.
  var argument: String?

  init(_ command: Command, count: Int? = nil, argument: String? = nil) {
    self.command = command
    self.count = count
    self.argument = argument
  }

  /// The number of times that a command is repeated.
  var times: Int { count ?? 1 }
  /// Whether a number or words stand with the command.
  var hasNumber: Bool { count != nil || argument != nil }
}

/// The kind of argument that a command takes.
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
  /// The property by which articles are sorted; a leading "-" reverses the order.
  case sorting
  /// The entries of feeds to list: a state, a feed, a folder or a tag.
  case entries
  /// The path of a file.
  case file
  /// Any words.
  case words
  /// A shell command.
  case shell

  /// The placeholder shown in the help.
  var placeholder: String {
    switch self {
    case .number: "N"
    case .letter: "LETTER"
    case .theme: "[THEME]"
    case .setting: "NAME=VALUE"
    case .actor: "ACTOR"
    case .oneOf: "WORD"
    case .sorting: "KEY"
    case .entries: "WORDS"
    case .file: "FILE"
    case .words: "WORDS"
    case .shell: "COMMAND"
    }
  }
}

/// A group of commands in the help.
enum CommandGroup: String, CaseIterable, Sendable {
  case statements = "Who says what"
  case moving = "Moving"
  case lists = "In panels and lists"
  case review = "Reviewing"
  case words = "Choosing the words of a statement"
  case actors = "In the actors panel"
  case places = "Places"
  case articles = "Several articles"
  case search = "Searching"
  case out = "Copying and saving"
  case looks = "Looks"
  case program = "Program"
  case typing = "While typing"
}
