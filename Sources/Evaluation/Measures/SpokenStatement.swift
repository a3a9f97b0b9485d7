import Articles

/// A statement with its speaker, in gold or predicted.
public struct SpokenStatement: Hashable, Sendable {
  /// The words of the statement.
  public var statement: StatementSpans
  /// The right speakers by name: one, in the gold sometimes two. Nil stands for an unnamed speaker.
  public var speakers: [String?]
  /// Whether a careful reader might leave the statement out, so that it counts neither way. Only gold statements are
  /// optional.
  public var isOptional: Bool

  /// Creates a statement of `speakers`.
  public init(_ statement: StatementSpans, _ speakers: String?..., isOptional: Bool = false) {
    (self.statement, self.speakers, self.isOptional) = (statement, speakers, isOptional)
  }

  /// The first of the speakers.
  public var speaker: String? { speakers.first ?? nil }
}

/// The form in which a source names the speaker.
public enum SourceForm: String, Sendable, CaseIterable {
  /// By name: "Ms Brandt".
  case name
  /// By role: "the minister".
  case role
  /// By pronoun: "she".
  case pronoun
  /// Not at all.
  case none
}

extension SourceForm {
  /// Creates the form of a source with these words, over actors with `names`.
  init(_ source: String, names: [String]) {
    if source.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      self = .none
    } else if smallWords(source[...]).allSatisfy(speakingPronouns.contains) {
      self = .pronoun
    } else {
      self = names.contains { source.holdsName($0) } ? .name : .role
    }
  }
}

extension String {
  /// Whether `name` is in the text between word boundaries. Each end has a letter or digit on one side only.
  fileprivate func holdsName(_ name: String) -> Bool {
    let (scalars, wanted) = (Array(unicodeScalars), Array(name.unicodeScalars))
    guard !wanted.isEmpty, scalars.count >= wanted.count else { return false }
    func isWord(_ i: Int) -> Bool { scalars.indices.contains(i) && scalars[i].isWord }
    func isEdge(_ i: Int) -> Bool { isWord(i - 1) != isWord(i) }
    return (0...scalars.count - wanted.count).contains { i in
      scalars[i] == wanted[0] && isEdge(i) && isEdge(i + wanted.count)
        && scalars[i..<i + wanted.count].elementsEqual(wanted)
    }
  }
}

/// The pronouns that may refer to a speaker.
private let speakingPronouns: Set<String> = [
  "he", "she", "they", "i", "we", "it", "you", "him", "her", "them", "who", "himself", "herself", "themselves", "that",
  "which",
]
