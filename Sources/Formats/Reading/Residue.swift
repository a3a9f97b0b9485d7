import Articles

/// Tells the residue of a page by its words; built once a text.
struct ResidueWords {
  private let bytes: Bytes
  /// The first two letters of all that may be residue or a byline, so that few lines cost a comparison.
  private static let openings = Set(
    (Array(Vocabulary.residue) + Vocabulary.residueOpenings + Vocabulary.bylineOpenings.map { $0 + " " }).compactMap(
      pair))

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether the passage of `range` is residue wherever it stands.
  func isResidue(_ range: TextRange) -> Bool { phrase(range).map(isResidue) ?? false }

  /// Whether `phrase` is residue wherever it stands.
  func isResidue(_ phrase: Phrase) -> Bool {
    Vocabulary.residue.contains(phrase.key)
      || phrase.words.count <= 20 && Vocabulary.residueOpenings.contains { phrase.key.hasPrefix($0) && phrase.fits($0) }
  }

  /// Whether the passage of `range` is a line of its own whatever stands round it: residue, a byline.
  func standsAlone(_ range: TextRange) -> Bool { phrase(range).map { isResidue($0) || $0.isByline } ?? false }

  /// The passage of `range` as a phrase, where it may be residue or a byline at all.
  private func phrase(_ range: TextRange) -> Phrase? {
    guard range.count <= 200, range.count > 1 else { return nil }
    var i = range.lower
    while i + 2 < range.upper, bytes[i] < 0x80, !isLetter(bytes[i]) { i += 1 }
    guard ResidueWords.openings.contains(fold(bytes[i]) << 8 | fold(bytes[min(i + 1, range.upper - 1)])) else {
      return nil
    }
    return Phrase(bytes, range)
  }

  private static func pair(_ text: String) -> UInt16? {
    let bytes = text.utf8.prefix(2).map(UInt16.init)
    return bytes.count == 2 ? bytes[0] << 8 | bytes[1] : nil
  }
  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func fold(_ byte: UInt8) -> UInt16 { UInt16((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
}

extension Phrase {
  /// Whether the key goes on after `opening` with another word.
  fileprivate func fits(_ opening: String) -> Bool {
    guard let last = opening.last, last.isLetter else { return true }
    return key.dropFirst(opening.count).first.map { !$0.isLetter } ?? true
  }

  /// Whether before or after the body it is residue: a menu, a breadcrumb trail, an address, a stamp, a right reserved.
  var isResidueAtEdges: Bool {
    if Vocabulary.residueAtEdges.contains(key) || isStamp || isAddress { return true }
    if words.count <= 30, key.hasSuffix("all rights reserved") { return true }
    guard words.count <= 12, words.count > 1 || Vocabulary.sections.contains(key) else { return false }
    let isTrail = words.dropFirst().contains { [">", "»", "›", "/", "|"].contains($0) }
    let sections = words.filter { Vocabulary.sections.contains($0.bare) }.count
    return isTrail
      ? sections > 0 && words.first.map { Vocabulary.sections.contains($0.bare) } == true
      : sections == words.count
  }

  private var isAddress: Bool {
    words.count == 1 && ["http://", "https://", "www."].contains { words[0].lowercased().hasPrefix($0) }
  }
}
