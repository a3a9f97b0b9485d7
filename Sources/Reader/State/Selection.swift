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
