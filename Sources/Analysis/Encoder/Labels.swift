import Articles

/// What the tags head tells of a piece; the raw values are its outputs.
enum Tag: Int, CaseIterable {
  case none, beginsSource, inSource, beginsCue, inCue, beginsContent, inContent
}

/// What the names head tells of a piece: no name (output 0), or the beginning or the inside of one of a kind.
enum NameLabel {
  /// The kinds in the order of the head's outputs.
  static let kinds: [NamedActor.Kind] = [.person, .organization, .place, .group, .other]
  /// The outputs of the head: none, then a beginning and an inside of each kind.
  static let count = 1 + 2 * kinds.count

  /// The output for the beginning of a name of kind number `kind`.
  static func beginning(_ kind: Int) -> Int { 2 * kind + 1 }
  /// The output for the inside of a name of kind number `kind`.
  static func inside(_ kind: Int) -> Int { 2 * kind + 2 }
}
