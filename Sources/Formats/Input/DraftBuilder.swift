import Articles

/// A draft that is built block by block from a document whose blocks are known: a page, a book, a message.
struct DraftBuilder {
  /// The facts of the document.
  var facts = PageFacts()
  private var text = ""
  private var blocks: [Block] = []
  private var links: [Link] = []

  /// Creates an empty draft.
  init(facts: PageFacts = PageFacts()) { self.facts = facts }

  /// Whether no block has been added.
  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a block after the others. Line breaks and runs of white space become one space, except in code, and tabs stay in rows. A block
  /// of white space alone is left out. A very long block is cut into several of the same kind.
  mutating func append(_ kind: Block.Kind, _ run: LinkedText, level: Int? = nil) {
    let run = kind == .code ? run.trimmedLines() : run.folded(keepsTabs: kind == .row)
    guard !run.text.isEmpty else { return }
    if let last = blocks.last { text += last.kind == kind && (kind == .row || kind == .listItem) ? "\n" : "\n\n" }
    let start = text.utf8.count
    text += run.text
    links += run.links.map { Link(TextRange(start + $0.range.lower, start + $0.range.upper), to: $0.target) }
    let range = TextRange(start, text.utf8.count)
    guard range.count > longestBlock else { return blocks.append(Block(kind, range, level: level)) }
    blocks += text.withUTF8 { bytes in bytes.pieces(of: range).map { Block(kind, $0, level: level) } }
  }

  /// Adds a block of plain words.
  mutating func append(_ kind: Block.Kind, _ text: some StringProtocol, level: Int? = nil) {
    append(kind, LinkedText(String(text)), level: level)
  }

  /// Returns the draft, with the date lines of its paragraphs and among its bylines found.
  mutating func draft() -> Draft {
    text.withUTF8 { bytes in
      var isFirst = true
      for i in blocks.indices where blocks[i].kind == .byline && Phrase(bytes, blocks[i].range).isDate {
        blocks[i].dateline = blocks[i].range
      }
      for i in blocks.indices where blocks[i].kind == .paragraph {
        blocks[i].dateline = bytes.dateline(of: blocks[i].range, isFirst: isFirst)
        isFirst = false
      }
    }
    return Draft(text: text, blocks: blocks, links: links, facts: facts)
  }
}

/// Words with the links that they carry, by their bytes.
struct LinkedText: Hashable, Sendable {
  /// The words.
  private(set) var text: String
  /// The links, in order.
  private(set) var links: [Link] = []

  /// Words without links.
  init(_ text: String = "") { self.text = text }

  /// Adds words.
  mutating func append(_ words: some StringProtocol) { text += words }

  /// Marks the words from byte `start` to the end as a link to `target`.
  mutating func link(from start: Int, to target: String) {
    guard start < text.utf8.count, start >= links.last?.range.upper ?? 0 else { return }
    links.append(Link(TextRange(start, text.utf8.count), to: target))
  }

  /// The number of bytes.
  var count: Int { text.utf8.count }

  /// The same words with each run of white space as one space, and none at the ends.
  func folded(keepsTabs: Bool = false) -> LinkedText { kept { folding($0, keepsTabs: keepsTabs) } }

  /// The same lines without empty lines at the ends and without white space at the end of each.
  func trimmedLines() -> LinkedText { kept(trimmingLines) }

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
