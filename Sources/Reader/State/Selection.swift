import Articles
import Cells

/// The current selection. It is kept across a newer analysis where it still exists.
struct Selection: Hashable, Sendable {
  /// The index of the current statement.
  var statement: Int?
  /// The selected official or other actor.
  var voice: VoiceKey?
  /// The index of the current mention.
  var mention: Int?
  /// The words that a step of the reasons led to.
  var evidence: TextRange?
}

/// The part of the screen that has the keys.
enum Focus: Hashable, Sendable, CaseIterable {
  case text
  case actors
  case quotes
}

/// The paragraphs that are shown.
enum Filter: Hashable, Sendable {
  case all
  case statements
  case voice(VoiceKey)
}

/// A box or a screen over the article.
enum Overlay: Hashable, Sendable {
  /// The keys: the first visible line, and the words that lines must have.
  case help(top: Int, narrowing: String = "")
  /// A list to go somewhere from.
  case list(Listing)
  /// The reasons of a statement, and the step at the cursor.
  case why(statement: Int, step: Int)
  /// The list of the articles.
  case desk(DeskList)
  /// Everything that the articles say about an actor.
  case dossier(Dossier)
}

/// The message of the status line with the keys that it names.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
}

/// The keys of a command that is not complete yet.
struct KeyInput: Hashable, Sendable {
  /// The number typed before it.
  var count: Int?
  /// The first key of a sequence.
  var pending: [Key] = []

  static let greatestCount = 9_999

  /// The keys as the status line shows them.
  var written: String { (count.map { "\($0)" } ?? "") + KeySequence(pending).written }
}

extension Overlay {
  /// Whether it shows something of the text, and so goes with it.
  var isOfText: Bool {
    switch self {
    case .help, .desk, .dossier: false
    case .list, .why: true
    }
  }

  /// Whether it covers all of the article, at any size.
  var fillsScreen: Bool {
    switch self {
    case .desk, .dossier: true
    case .help, .list, .why: false
    }
  }
}
