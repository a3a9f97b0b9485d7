import Articles
import Cells

/// What of the article is picked out; each outlives a newer reading where it is still there.
struct Selection: Hashable, Sendable {
  /// The index of the current statement.
  var statement: Int?
  /// The selected official or other actor.
  var voice: VoiceKey?
  /// The index of the mention that was gone to.
  var mention: Int?
  /// The words that a step of a reason led to.
  var evidence: TextRange?
}

/// Which part of the screen has the keys.
enum Focus: Hashable, Sendable, CaseIterable {
  case text
  case actors
  case quotes
}

/// Which paragraphs are shown.
enum Filter: Hashable, Sendable {
  case all
  case statements
  case voice(VoiceKey)
}

/// What lies over the article.
enum Overlay: Hashable, Sendable {
  /// The keys; the first line that is shown, and the words that its lines must have.
  case help(top: Int, narrowing: String = "")
  /// A list to go somewhere from.
  case list(Listing)
  /// The reasons of a statement; the step that the person is at.
  case why(statement: Int, step: Int)
  /// The list of the articles.
  case desk(DeskList)
  /// What all articles tell of an actor.
  case dossier(Dossier)
}

/// Something told in the status line until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
  /// Whether it tells that something has not been read yet, so that a newer reading takes it away.
  var isOfReading = false
}

/// The keys of a command that is not complete yet.
struct KeyInput: Hashable, Sendable {
  /// The number typed before it.
  var count: Int?
  /// The first key of a sequence.
  var pending: [Key] = []

  static let greatestCount = 9_999

  /// As it is shown while it waits.
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
