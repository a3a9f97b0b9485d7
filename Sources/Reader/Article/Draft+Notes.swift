import Articles

/// The ways back from notes to the words that they belong to: "↩", "^", "Jump up", "[1]".
extension Draft {
  /// The most links of a block that are compared with a way back.
  private static let reach = 200
  /// The most ways back at an end of a note.
  private static let mostReturns = 50

  /// Returns the links in `range` without the ways back from notes, in text order.
  func linksWithoutReturns(in range: TextRange, limit: Int = .max) -> [Link] {
    links(in: range, limit: limit).filter { link in
      guard let note = note(leadingBackBy: link) else { return true }
      let words = withoutReturns(note)
      return words == note || words.contains(link.range)
    }
  }

  /// Returns the words of a note without the ways back at its start and its end; the note itself if there are no other words.
  func withoutReturns(_ note: TextRange) -> TextRange {
    let first = links.partitioningIndex { $0.range.lower >= note.lower }
    let last = links.partitioningIndex { $0.range.lower >= note.upper }
    var (lower, upper) = (note.lower, note.upper)
    for link in links[first..<last].prefix(Self.mostReturns) {
      guard isWordless(lower, link.range.lower), self.note(leadingBackBy: link) != nil else { break }
      lower = link.range.upper
    }
    for link in links[first..<last].suffix(Self.mostReturns).reversed() {
      guard link.range.lower >= lower, isWordless(link.range.upper, upper), self.note(leadingBackBy: link) != nil
      else { break }
      upper = link.range.lower
    }
    guard lower < upper, !isWordless(lower, upper) else { return note }
    return trimmed(TextRange(lower, upper), start: lower > note.lower, end: upper < note.upper)
  }

  /// Returns the note that a link leads back from: the place of an earlier link, in the block to which this link leads. Nil if there is none.
  private func note(leadingBackBy link: Link) -> TextRange? {
    guard let place = link.place, place.lower < link.range.lower, let block = blockIndex(at: place.lower) else {
      return nil
    }
    let mark = blocks[block].range
    let first = links.partitioningIndex { $0.range.lower >= mark.lower }
    for other in links[first...].prefix(Self.reach).prefix(while: { $0.range.lower < mark.upper }) {
      guard other.range.lower < link.range.lower, let start = other.place, start.lower > other.range.lower else {
        continue
      }
      let note = noteRange(at: start)
      if note.contains(link.range) { return note }
    }
    return nil
  }

  /// Whether the text between two offsets has neither a letter nor a digit.
  private func isWordless(_ lower: Int, _ upper: Int) -> Bool {
    lower <= upper
      && !text.slice(TextRange(lower, upper)).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  /// Returns a range without the white space and the brackets that are left of the ways back at its start or its end.
  private func trimmed(_ range: TextRange, start: Bool, end: Bool) -> TextRange {
    let bytes = Array(text.slice(range).utf8)
    let isRest = { (byte: UInt8, signs: String) in byte <= 0x20 || signs.utf8.contains(byte) }
    let lower = start ? bytes.firstIndex { !isRest($0, "]).:|") } ?? 0 : 0
    let upper = end ? bytes.lastIndex { !isRest($0, "[(|") }.map { $0 + 1 } ?? bytes.count : bytes.count
    return TextRange(range.lower + lower, range.lower + max(lower, upper))
  }

  /// Returns the words of the note at a place: those of the place, at least to the end of its block.
  func noteRange(at place: TextRange) -> TextRange {
    guard let block = blockIndex(at: place.lower) else { return place }
    let whole = blocks[block].range
    return TextRange(max(place.lower, whole.lower), max(place.upper, whole.upper))
  }
}
