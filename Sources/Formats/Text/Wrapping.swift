import Articles

/// Evidence from pairs of adjacent lines on whether a text was wrapped by hand.
///
/// A text wrapped by hand has full lines: the next line's first word would not have fitted. So each line supports the
/// widths from its own length to the length with the next word. In a wrapped text most lines support one width and continue in
/// the middle of a sentence. Verse, lists and paragraphs of one line each do neither.
struct Wrapping {
  /// The widths at which text is wrapped by hand, in code points.
  static let widths = 36...160

  /// Counts of the pairs of lines in a region for one width.
  struct Count {
    /// Pairs whose first line is full.
    var full = 0
    /// Pairs whose first line is neither full nor the end of a sentence.
    var ragged = 0
    /// Of the full, those whose second line begins with a small letter.
    var small = 0
    /// Of the full, those whose second line begins with a cased letter.
    var cased = 0

    /// Whether the region was wrapped at that width.
    var isWrapped: Bool { full > 0 && full * 4 >= (full + ragged) * 3 && small * 5 >= cased * 2 }
  }

  private let bytes: Bytes
  private let lines: [Line]

  init(_ bytes: Bytes, _ lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The width at which the most lines of `region` are full, if three or more and three in ten are.
  func width(of region: Range<Int>) -> Int? {
    let (least, most) = (Wrapping.widths.lowerBound, Wrapping.widths.upperBound)
    var change = [Int](repeating: 0, count: most + 2)
    var pairs = 0
    for i in region.dropLast() where !lines[i + 1].opens {
      pairs += 1
      let length = Int(lines[i].length)
      if length > most { continue }
      change[max(least, length)] += 1
      change[max(least, min(most, length + firstWord(i + 1)) + 1)] -= 1
    }
    var (support, best) = (0, (width: 0, support: 0))
    for width in Wrapping.widths {
      support += change[width]
      if support > best.support { best = (width, support) }
    }
    return best.support >= 3 && best.support * 10 >= pairs * 3 ? best.width : nil
  }

  /// Counts the pairs of lines in `region` for `width`.
  func count(_ region: Range<Int>, width: Int) -> Count {
    var count = Count()
    for i in region.dropLast() where !lines[i + 1].opens {
      if isFull(i, width) {
        count.full += 1
        guard let isSmall = startsSmall(i + 1) else { continue }
        count.cased += 1
        count.small += isSmall ? 1 : 0
      } else if !bytes.endsSentence(lines[i].range) {
        count.ragged += 1
      }
    }
    return count
  }

  /// Whether line `i + 1` continues the paragraph of line `i` in a text wrapped at `width`.
  func goesOn(_ i: Int, width: Int) -> Bool {
    let (line, next) = (lines[i], lines[i + 1])
    if next.indent > line.indent + 1, next.indent < line.indent + 24, !startsItem(i) { return false }
    if isFull(i, width) { return true }
    return Int(line.length) * 2 >= width && !bytes.endsSentence(line.range) && startsSmall(i + 1) == true
  }

  /// Whether line `i + 1` continues the sentence of line `i`, for a text of unknown width.
  func seemsToGoOn(_ i: Int) -> Bool {
    (45...Wrapping.widths.upperBound).contains(Int(lines[i].length)) && !bytes.endsSentence(lines[i].range)
      && startsSmall(i + 1) == true
  }

  /// Whether line `i` opens with the mark of a list's item.
  func startsItem(_ i: Int) -> Bool {
    let range = lines[i].range
    let mark = TextRange(range.lower, bytes.wordEnd(from: range.lower, limit: min(range.upper, range.lower + 4)))
    guard mark.upper < range.upper, bytes.blank(at: mark.upper) > 0, mark.count > 0 else { return false }
    switch bytes[mark.lower] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return mark.count == 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return mark.count > 1 && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[mark.upper - 1])
    case 0xC2: return mark.count == 2 && bytes[mark.lower + 1] == 0xB7
    case 0xE2: return mark.count == 3 && (bytes[mark.lower + 1], bytes[mark.lower + 2]) == (0x80, 0xA2)
    default: return false
    }
  }

  private func startsSmall(_ i: Int) -> Bool? {
    bytes.startsSmall(at: lines[i].range.lower, limit: lines[i].range.upper)
  }

  private func isFull(_ i: Int, _ width: Int) -> Bool {
    let length = Int(lines[i].length)
    return length <= width + 2 && length + firstWord(i + 1) + max(2, width / 12) > width
      || length > width && length <= Wrapping.widths.upperBound && !bytes[lines[i].range].contains(0x20)
  }

  /// The bytes of the first word of line `i` and the space before it; a long word counts for forty.
  private func firstWord(_ i: Int) -> Int {
    let range = lines[i].range
    return min(40, bytes.wordEnd(from: range.lower, limit: min(range.upper, range.lower + 40)) - range.lower)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of `range`.
  subscript(range: TextRange) -> Slice<Bytes> { self[range.lower..<range.upper] }
}
