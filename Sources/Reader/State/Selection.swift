import Articles
import Cells

/// The current selection. A newer analysis keeps each part that still exists.
struct Selection: Hashable, Sendable {
  /// The index of the current statement.
  var statement: Int?
  /// The selected official or other actor.
  var voice: VoiceKey?
  /// The index of the current mention.
  var mention: Int?
  /// The word at the cursor, or all words of a name, role or pronoun.
  var word: TextRange?
  /// The text that a step of the reasons led to.
  var evidence: TextRange?
}

/// The paragraphs that are shown.
enum Filter: Hashable, Sendable {
  case all
  case statements
  case voice(VoiceKey)
  /// The paragraphs with statements of low confidence.
  case unsure
}

/// A message of the status line, and the keys that it names.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
}

/// The keys of an incomplete command.
struct KeyInput: Hashable, Sendable {
  /// The count typed before the command.
  var count: Int?
  /// The first key of a sequence.
  var pending: [Key] = []

  static let greatestCount = 9_999

  /// The keys as the status line shows them.
  var written: String { (count.map { "\($0)" } ?? "") + KeySequence(pending).written }
}
