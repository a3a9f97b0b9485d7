import Articles

/// The labels of the tags head. The raw values are the indices of its outputs.
enum Tag: Int, CaseIterable {
  case none, beginsSource, inSource, beginsCue, inCue, beginsContent, inContent
}

/// The labels of the names head: output 0 for no name, then the beginning and the inside of each kind.
enum NameLabel {
  /// The kinds in the order of the head's outputs.
  static let kinds: [NamedActor.Kind] = [.person, .organization, .place, .group, .other]
  /// The number of outputs: one for no name, then two for each kind.
  static let count = 1 + 2 * kinds.count

  /// Returns the output for the beginning of a name of kind number `kind`.
  static func beginning(_ kind: Int) -> Int { 2 * kind + 1 }
  /// Returns the output for the inside of a name of kind number `kind`.
  static func inside(_ kind: Int) -> Int { 2 * kind + 2 }
}
