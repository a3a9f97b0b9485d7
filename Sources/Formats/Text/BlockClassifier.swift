import Articles

/// A classifier of the passages of a text: title, byline, heading, paragraph, or residue of the page.
struct BlockClassifier {
  /// The largest number of passages before the body.
  static let longestHead = 32

  let bytes: Bytes
  let passages: [RawParagraph]
  private(set) var kinds: [Block.Kind]
  private let words: ResidueWords

  /// Classifies the passages of `bytes`.
  init(_ bytes: Bytes) {
    self.bytes = bytes
    let words = ResidueWords(bytes)
    self.words = words
    passages = Formats.passages(bytes, standsAlone: words.standsAlone)
    kinds = passages.map { words.isResidue($0.range) ? .residue : .paragraph }
    let body = markHead()
    markTail(after: body)
    markHeadings(from: body)
  }

  /// The classified blocks, none longer than `longestBlock` bytes.
  var blocks: [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(passages.count)
    var isFirst = true
    for (passage, kind) in zip(passages, kinds) {
      guard passage.range.count <= longestBlock else {
        blocks += bytes.pieces(of: passage.range).map { Block(kind, $0) }
        isFirst = false
        continue
      }
      var block = Block(kind, passage.range)
      if kind == .paragraph {
        block.dateline = bytes.dateline(of: passage.range, isFirst: isFirst)
        isFirst = false
      } else if kind == .byline, phrase(passage).isDate {
        block.dateline = passage.range
      }
      blocks.append(block)
    }
    return blocks
  }

  // MARK: The head

  /// Marks title, byline and residue before the body; returns the index of the body's first passage.
  private mutating func markHead() -> Int {
    let body = bodyStart
    let head = (0..<body).map { phrase(passages[$0]) }
    if let title = repeatedTitle(head) {
      for i in 0..<body where i != title {
        if i < title || head[i].repeats(head[title]) { kinds[i] = .residue }
        if head[i].isByline { kinds[i] = .byline }
      }
      kinds[title] = .title
    } else if let title = (0..<max(0, min(body, passages.count - 1))).first(where: { isTitle($0, head[$0]) }) {
      kinds[title] = .title
      for i in 0..<title where head[i].isResidueAtEdges { kinds[i] = .residue }
      for i in 0..<title where head[i].isByline { kinds[i] = .byline }
    } else {
      for i in 0..<body where head[i].isAddressOrStamp { kinds[i] = .residue }
    }
    markByline(body)
    return body
  }

  /// The first passage that is prose, or the one after the first that could be a title; all passages where none is.
  private var bodyStart: Int {
    let limit = min(passages.count, BlockClassifier.longestHead)
    return (0..<limit).first(where: isProse) ?? (passages.count > 1 && opensAlone ? 1 : 0)
  }

  /// Whether an empty line parts the first passage, and no other of the next few, from what follows.
  private var opensAlone: Bool { passages[1].opens && !passages.dropFirst(2).prefix(3).contains(where: \.opens) }

  /// Whether passage `i` is running text rather than a title, a menu or a byline.
  private func isProse(_ i: Int) -> Bool {
    let range = passages[i].range
    if range.count > Phrase.longest { return true }
    let words = phrase(passages[i]).words.count
    if words >= 45 || bytes.dateline(of: range, isFirst: true) != nil { return true }
    return words >= 3 && bytes.endsSentence(range) && !(i == 0 && isSentenceTitle)
  }

  /// Whether the first passage, although it ends as a sentence does, is the title: most of its words are capitalised, or
  /// it asks, or it is short and much longer passages follow.
  private var isSentenceTitle: Bool {
    let first = passages[0]
    guard passages.count > 1, first.range.count <= 200, first.lines <= 3 else { return false }
    let words = phrase(first).words
    guard (2...24).contains(words.count), words[0].isCapitalised, !inner(words).contains(where: endsSentence) else {
      return false
    }
    let long = words.filter { $0.count >= 4 }
    if words.count >= 4, long.filter(\.isCapitalised).count * 10 >= long.count * 8, long.count >= 3 { return true }
    guard passages[1].opens, !isQuote(words) else { return false }
    if words.last?.isLast("?") == true { return passages[1].range.count > first.range.count }
    guard words.count <= 14, passages.count >= 4 else { return false }
    return passages[1..<4].map(\.range.count).max().map { $0 >= 2 * first.range.count && $0 >= 100 } ?? false
  }

  private func inner(_ words: [Substring]) -> ArraySlice<Substring> { words.dropLast() }
  private func endsSentence(_ word: Substring) -> Bool {
    word.isLast(oneOf: "!?.") && word.count > 5
  }
  private func isQuote(_ words: [Substring]) -> Bool { words.contains { $0.holds(oneOf: "\"“”") } }

  /// The title that the head gives twice or more, once perhaps among breadcrumbs: its last appearance.
  private func repeatedTitle(_ head: [Phrase]) -> Int? {
    guard head.count < passages.count else { return nil }
    return head.indices.reversed().first { i in
      head[i].words.count >= 4 && head[i].key.utf8.count >= 16 && !head[i].isByline
        && (0..<i).contains { head[$0].repeats(head[i]) }
    }
  }

  /// Whether passage `i` of the head can be the article's title.
  private func isTitle(_ i: Int, _ phrase: Phrase) -> Bool {
    let range = passages[i].range
    guard kinds[i] == .paragraph, range.count <= 300, passages[i].lines <= 3, !phrase.words.isEmpty,
      phrase.words.count <= 30, !phrase.isByline, !phrase.isDate
    else { return false }
    if phrase.isResidueAtEdges, i + 1 < passages.count, !isProse(i + 1) || phrase.isAddressOrStamp { return false }
    guard bytes.startsSmall(at: range.lower, limit: range.upper) != true else { return false }
    if bytes.endsSentence(range) {
      return i == 0 && isSentenceTitle || phrase.words.last?.isLast(oneOf: "?!") == true
    }
    return !endsOpen(range)
  }

  /// Marks the byline near the body's start or straight after the title, with the agency and date in the line below. Also marks
  /// residue between the title and the body.
  private mutating func markByline(_ body: Int) {
    var hasTitle = false
    var isAfterTitle = false
    for i in 0..<min(passages.count, body + 2) {
      guard passages[i].range.count <= 200 else {
        isAfterTitle = false
        continue
      }
      let phrase = phrase(passages[i])
      switch kinds[i] {
      case .title: (hasTitle, isAfterTitle) = (true, true)
      case .residue where phrase.isByline && i > 0: kinds[i] = .byline
      case .paragraph:
        let goesOn = i > 0 && kinds[i - 1] == .byline && !passages[i].opens && phrase.isBylinesEnd
        if phrase.isByline || goesOn || hasTitle && i <= body && phrase.isDate
          || isAfterTitle && i <= body && phrase.isBylineAfterTitle
        {
          kinds[i] = .byline
        } else if i < body, phrase.isAddressOrStamp || hasTitle && phrase.isResidueAtEdges {
          kinds[i] = .residue
        } else {
          isAfterTitle = false
        }
      default: break
      }
    }
  }

  // MARK: The rest

  /// Marks residue after the body: lines of `PageWords.residueAtEdges`, and headlines that a line announces.
  private mutating func markTail(after body: Int) {
    var end = passages.count
    while end > body, passages.count - end < 64 {
      let i = end - 1
      guard passages[i].range.count <= Phrase.longest else { break }
      let phrase = phrase(passages[i])
      if kinds[i] == .residue || phrase.isResidueAtEdges {
        kinds[i] = .residue
      } else if !looksLikeHeadline(i, quotes: true) {
        break
      }
      end = i
    }
    var isListed = false
    for i in end..<passages.count {
      if kinds[i] == .residue {
        isListed = isListed || PageWords.listsOthers.contains(phrase(passages[i]).key)
      } else if isListed {
        kinds[i] = .residue
      }
    }
  }

  /// Marks headings: short lines that end no sentence and have running text after them.
  private mutating func markHeadings(from body: Int) {
    for i in max(1, body)..<max(1, body, passages.count - 1) where kinds[i] == .paragraph && looksLikeHeadline(i) {
      let next = passages[i + 1].range
      guard kinds[i + 1] == .paragraph, passages[i].range.count <= 100, kinds[i - 1] != .heading,
        next.count > 100 && bytes.endsSentence(TextRange(max(next.lower, next.upper - 16), next.upper))
          || next.count > 3 * passages[i].range.count && bytes.endsSentence(next)
      else { continue }
      kinds[i] = .heading
    }
  }

  /// Whether passage `i` is a short line that ends no sentence; one that opens with a quotation mark where `quotes` says so.
  private func looksLikeHeadline(_ i: Int, quotes: Bool = false) -> Bool {
    let range = passages[i].range
    guard passages[i].lines == 1, range.count <= 160, !bytes.endsSentence(range), !endsOpen(range),
      bytes.startsSmall(at: range.lower, limit: range.upper) != true, quotes || !bytes.opensQuote(at: range.lower)
    else { return false }
    return bytes[range].lazy.filter { $0 == 0x20 }.count < 20
  }

  /// Whether the passage's last mark says that it goes on: a comma, a colon, a dash.
  private func endsOpen(_ range: TextRange) -> Bool {
    if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(bytes[range.upper - 1]) {
      return true
    }
    let start = bytes.scalarStart(before: range.upper)
    return range.upper - start == 3 && (bytes[start], bytes[start + 1]) == (0xE2, 0x80)
      && (0x90...0x95).contains(bytes[start + 2])
  }

  private func phrase(_ passage: RawParagraph) -> Phrase { Phrase(bytes, passage.range) }
}

extension Phrase {
  /// Whether it is an address of a page or the stamp of its time.
  fileprivate var isAddressOrStamp: Bool {
    isStamp || words.count == 1 && ["http://", "https://", "www."].contains { words[0].lowercased().begins(with: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a quotation mark stands at `i`.
  func opensQuote(at i: Int) -> Bool {
    if self[i] == UInt8(ascii: "\"") || self[i] == UInt8(ascii: "'") { return true }
    if self[i] == 0xC2 { return i + 1 < count && self[i + 1] == 0xAB }
    return self[i] == 0xE2 && i + 2 < count && self[i + 1] == 0x80 && (0x98...0x9F).contains(self[i + 2])
  }
}
