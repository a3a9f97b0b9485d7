import Articles

/// What the tags head tells of a piece; the raw values are its outputs.
enum Tag: Int, CaseIterable {
  case none, beginsSource, inSource, beginsCue, inCue, beginsContent, inContent
}

/// What the names head tells of a piece: no name, or the beginning or the inside of one of a kind.
struct NameLabel: Hashable, Sendable {
  /// The kinds in the order of the head's outputs.
  static let kinds: [NamedActor.Kind] = [.person, .organization, .place, .group, .other]
  /// The outputs of the head: none, then a beginning and an inside of each kind.
  static let count = 1 + 2 * kinds.count
  /// The output of the head that stands for it.
  let output: Int

  /// The number of its kind in `kinds`; nil for no name.
  var kind: Int? { output == 0 ? nil : (output - 1) / 2 }
  /// Whether a name begins here.
  var isBeginning: Bool { output % 2 == 1 }
}
