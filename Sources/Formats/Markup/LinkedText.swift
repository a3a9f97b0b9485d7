import Articles

/// Words with the links that they carry, by their bytes.
struct LinkedText: Hashable, Sendable {
  /// The start or the end of a place that links lead to.
  struct Mark: Hashable, Sendable {
    var name: String
    var offset: Int
    var isEnd: Bool
  }

  /// The words.
  private(set) var text: String
  /// The links, in order.
  private(set) var links: [Link] = []
  /// The starts and ends of places, in order.
  private(set) var marks: [Mark] = []

  /// Words without links.
  init(_ text: String = "") { self.text = text }

  /// Adds words.
  mutating func append(_ words: some StringProtocol) { text += words }

  /// Marks the words from byte `start` to the end as a link to `target`.
  mutating func link(from start: Int, to target: String) {
    guard start < text.utf8.count, start >= links.last?.range.upper ?? 0 else { return }
    links.append(Link(TextRange(start, text.utf8.count), to: target))
  }

  /// Marks the last word as a link to `target`, unless it is one already.
  mutating func linkLastWord(to target: String) {
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex, text.utf8[text.utf8.index(before: end)] <= 0x20 {
      end = text.utf8.index(before: end)
    }
    let start = text.utf8[..<end].lastIndex { $0 <= 0x20 }.map { text.utf8.index(after: $0) } ?? text.utf8.startIndex
    let range = TextRange(
      text.utf8.distance(from: text.utf8.startIndex, to: start), text.utf8.distance(from: text.utf8.startIndex, to: end)
    )
    guard !range.isEmpty, range.lower >= links.last?.range.upper ?? 0 else { return }
    links.append(Link(range, to: target))
  }

  /// Marks the end of the words as the start or the end of the place `name`.
  mutating func mark(_ name: String, isEnd: Bool) {
    marks.append(Mark(name: name, offset: text.utf8.count, isEnd: isEnd))
  }

  /// Empties the text. Places that began in words without any letter begin with the next ones.
  mutating func clear(keepingStarts: Bool) {
    let starts = keepingStarts ? marks.filter { !$0.isEnd } : []
    self = LinkedText()
    marks = starts.map { Mark(name: $0.name, offset: 0, isEnd: false) }
  }

  /// Whether there is more than white space.
  var hasWords: Bool { text.utf8.contains { $0 > 0x20 } }

  /// The number of bytes.
  var count: Int { text.utf8.count }

  /// The same words with each run of white space as one space, and none at the ends.
  func folded(keepsTabs: Bool = false) -> LinkedText { kept { folding($0, keepsTabs: keepsTabs) } }

  /// The same lines without empty lines at the ends and without white space at the end of each.
  func trimmedLines() -> LinkedText { kept(trimmingLines) }

  /// The same words with wrongly encoded characters repaired, and the number of these.
  func repaired() -> (words: LinkedText, count: Int) {
    let repair = Mojibake(text)
    guard repair.count > 0 else { return (self, 0) }
    var result = LinkedText(repair.text)
    result.links = links.map {
      Link(TextRange(repair.moved($0.range.lower), repair.moved($0.range.upper)), to: $0.target)
    }
    result.marks = marks.map { Mark(name: $0.name, offset: repair.moved($0.offset), isEnd: $0.isEnd) }
    return (result, repair.count)
  }

  /// Keeps the bytes that `choose` returns, in order, with the byte to write for each.
  private func kept(_ choose: (Bytes) -> [(offset: Int, byte: UInt8)]) -> LinkedText {
    var source = text
    let kept = source.withUTF8(choose)
    var result = LinkedText(String(decoding: kept.map(\.byte), as: UTF8.self))
    result.links = links.compactMap { link in
      let lower = kept.partitioningIndex { $0.offset >= link.range.lower }
      let upper = kept.partitioningIndex { $0.offset >= link.range.upper }
      return lower < upper ? Link(TextRange(lower, upper), to: link.target) : nil
    }
    result.marks = marks.map { mark in
      Mark(name: mark.name, offset: kept.partitioningIndex { $0.offset >= mark.offset }, isEnd: mark.isEnd)
    }
    return result
  }
}

/// The bytes of a text with each run of white space as one space, or as a tab if one is in it and `keepsTabs`.
private func folding(_ bytes: Bytes, keepsTabs: Bool) -> [(offset: Int, byte: UInt8)] {
  var kept: [(offset: Int, byte: UInt8)] = []
  kept.reserveCapacity(bytes.count)
  var (i, pending): (Int, (offset: Int, byte: UInt8)?) = (0, nil)
  while i < bytes.count {
    let blank = bytes.blank(at: i)
    if blank == 3, bytes.isZeroWidth(at: i) {
      i += blank
      continue
    }
    if blank > 0 {
      let isTab = keepsTabs && bytes[i] == 0x09
      if isTab || pending == nil { pending = (i, isTab ? 0x09 : 0x20) }
      i += blank
      continue
    }
    if let space = pending, !kept.isEmpty || space.byte == 0x09 { kept.append(space) }
    pending = nil
    kept.append((i, bytes[i]))
    i += 1
    while i < bytes.count, bytes[i] & 0xC0 == 0x80 {
      kept.append((i, bytes[i]))
      i += 1
    }
  }
  return kept
}

/// The bytes of lines without white space at their ends and without empty lines at both ends.
private func trimmingLines(_ bytes: Bytes) -> [(offset: Int, byte: UInt8)] {
  var kept: [(offset: Int, byte: UInt8)] = []
  var (start, pendingBreaks) = (0, 0)
  while start <= bytes.count {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    var last = end
    while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
    if last > start {
      if !kept.isEmpty { kept += repeatElement((offset: start - 1, byte: 0x0A), count: pendingBreaks) }
      pendingBreaks = 0
      for i in start..<last { kept.append((i, bytes[i])) }
    }
    pendingBreaks += 1
    start = end + 1
  }
  return kept
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the blank of three bytes at `i` has no width: a zero-width space or a byte order mark.
  fileprivate func isZeroWidth(at i: Int) -> Bool { self[i] == 0xEF || self[i + 1] == 0x80 && self[i + 2] == 0x8B }
}
