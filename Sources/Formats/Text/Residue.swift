import Articles

/// A test for the residue of a page by its words; built once for a text.
struct ResidueWords {
  private let bytes: Bytes
  /// The first four letters of all that is residue or a byline anywhere, so that few lines cost a comparison.
  private static let openings = Set(
    (Array(PageWords.residue) + PageWords.residueOpenings + PageWords.bylineVerbs + ["by"]).map {
      opening(of: $0.utf8)
    })

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether the passage of `range` is residue in any position.
  func isResidue(_ range: TextRange) -> Bool { phrase(range).map(isResidue) ?? false }

  /// Whether `phrase` is residue in any position.
  func isResidue(_ phrase: Phrase) -> Bool {
    PageWords.residue.contains(phrase.key)
      || phrase.words.count <= 20
        && PageWords.residueOpenings.contains { phrase.key.begins(with: $0) && phrase.fits($0) }
  }

  /// Whether the passage of `range` is never joined with its neighbours: residue, a byline.
  func standsAlone(_ range: TextRange) -> Bool { phrase(range).map { isResidue($0) || $0.isByline } ?? false }

  /// The passage of `range` as a phrase, where it may be residue or a byline at all.
  private func phrase(_ range: TextRange) -> Phrase? {
    guard range.count <= 200, range.count > 1 else { return nil }
    var i = range.lower
    while i + 2 < range.upper, bytes[i] < 0x80, !isLetter(bytes[i]) { i += 1 }
    let opening = ResidueWords.opening(of: bytes[TextRange(i, range.upper)])
    guard ResidueWords.openings.contains(opening) else { return nil }
    return Phrase(bytes, range)
  }

  /// The first four letters of `bytes` in one number, ASCII ones in small letters; "by" and "©" in all their uses alike.
  private static func opening(of bytes: some Sequence<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    for (i, byte) in bytes.prefix(4).enumerated() {
      number = number << 8 | UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      if i == 1, number == 0xC2A9 || number == by { return number }
    }
    return number
  }
  private static let by: UInt32 = 0x6279

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Phrase {
  /// Whether the key goes on after `opening` with another word.
  fileprivate func fits(_ opening: String) -> Bool {
    guard let last = opening.last, last.isLetter else { return true }
    return key.dropFirst(opening.count).first.map { !$0.isLetter } ?? true
  }

  /// Whether before or after the body it is residue: a menu, a breadcrumb trail, an address, a stamp, a right reserved.
  var isResidueAtEdges: Bool {
    if PageWords.residueAtEdges.contains(key) || isStamp || isAddress || isMenu { return true }
    if words.count <= 30, key.ends(with: "all rights reserved") { return true }
    guard words.count <= 12, words.count > 1 || PageWords.sections.contains(key) else { return false }
    let isTrail = words.dropFirst().contains { [">", "»", "›", "/", "|"].contains($0) }
    let sections = words.filter { PageWords.sections.contains($0.bare) }.count
    return isTrail
      ? sections > 0 && words.first.map { PageWords.sections.contains($0.bare) } == true
      : sections == words.count
  }

  /// Whether it is a row of what pages offer, between bars: at least half of its entries are known.
  private var isMenu: Bool {
    guard words.count <= 24, words.contains(where: { $0 == "|" }) else { return false }
    let entries = words.split { $0 == "|" }.map { $0.map(\.bare).joined(separator: " ") }
    let known = entries.filter {
      PageWords.sections.contains($0) || PageWords.residueAtEdges.contains($0) || PageWords.residue.contains($0)
    }
    return entries.count > 1 && known.count * 2 >= entries.count
  }

  private var isAddress: Bool {
    words.count == 1 && ["http://", "https://", "www."].contains { words[0].lowercased().begins(with: $0) }
  }
}
