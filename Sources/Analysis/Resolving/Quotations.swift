import Articles

/// The quotations of a text, by their quotation marks.
struct Quotations: Sendable {
  /// The quotations with their marks, in text order. A quotation over several paragraphs has one range in each.
  let list: [TextRange]
  /// Whether each quotation continues the one before, from the paragraph before.
  private(set) var continuesPrevious: [Bool] = []
  /// The block quotations, which need no marks, in text order.
  private let blockQuotations: [TextRange]

  /// Finds the quotations of the blocks, as far as there are words.
  init(_ words: Words, blocks: [Block]) {
    var list: [TextRange] = []
    var isOpenAtEnd = false
    for block in blocks {
      // An entry of a live blog continues nothing.
      if block.kind == .entry { isOpenAtEnd = false }
      let found = Self.quotations(words, in: words.indices(in: block.range), block: block.range)
      for (n, range) in found.closed.enumerated() {
        list.append(range)
        continuesPrevious.append(n == 0 && isOpenAtEnd && range.lower == block.range.lower)
      }
      isOpenAtEnd = found.isOpen
    }
    self.list = list
    blockQuotations = blocks.filter { $0.kind == .quotation }.map(\.range)
  }

  /// Returns the index of the quotation that holds the byte at `offset`.
  func index(at offset: Int) -> Int? {
    let next = list.partitioningIndex { $0.upper > offset }
    return list.indices.contains(next) && list[next].lower <= offset ? next : nil
  }

  /// Returns the indices of the quotations that share a byte with `range`.
  func indices(in range: TextRange) -> Range<Int> {
    let first = list.partitioningIndex { $0.upper > range.lower }
    return first..<max(first, list.partitioningIndex { $0.lower >= range.upper })
  }

  private func isInside(_ offset: Int) -> Bool {
    if index(at: offset) != nil { return true }
    let next = blockQuotations.partitioningIndex { $0.upper > offset }
    return blockQuotations.indices.contains(next) && blockQuotations[next].lower <= offset
  }

  /// Returns the kind of statement, by the share of words in `content` that is inside quotations.
  func kind(of content: [TextRange], words: Words) -> Attribution.Kind {
    var (inside, all) = (0, 0)
    for i in content.flatMap({ words.indices(in: $0) }) where words[i].isWord {
      all += 1
      if isInside(words[i].range.lower) { inside += 1 }
    }
    return inside == 0 ? .indirect : inside == all ? .direct : .mixed
  }

  private static func quotations(
    _ words: Words, in block: Range<Int>, block range: TextRange
  ) -> (closed: [TextRange], isOpen: Bool) {
    var closed: [TextRange] = []
    /// The start of an open quotation, the marks that close it and, for single marks, the position of the closing mark.
    var open: (start: Int, closing: Set<String>, end: Int?)?
    for i in block where !words[i].isWord {
      if isSecondOfPair(i, words) { continue }
      let isPair = isSecondOfPair(i + 1, words)
      let key = isPair ? words.key(i) + words.key(i) : words.key(i)
      if let opened = open {
        guard opened.end.map({ $0 == i }) ?? opened.closing.contains(key) else { continue }
        closed.append(TextRange(opened.start, words[isPair ? i + 1 : i].range.upper))
        open = nil
      } else if let closing = marks[key], !marksThatClose.contains(key) || opens(i, isPair ? i + 1 : i, words) {
        open = (words[i].range.lower, closing, nil)
      } else if let closing = singleMarks[key], opensSingle(i, words) {
        let end = singleEnd(of: i, closing, words, in: block)
        if end != nil || key == "‘" { open = (words[i].range.lower, [], end) }
      }
    }
    if let opened = open { closed.append(TextRange(opened.start, range.upper)) }
    return (closed, open != nil)
  }

  /// The closing marks for each opening mark.
  private static let marks: [String: Set<String>] = [
    "“": ["”"], "\"": ["\""], "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"], "『": ["』"], "''": ["''"],
    "``": ["''"], "”": ["”"],
  ]

  /// The opening marks that can also close. They open only after a space and before a word.
  private static let marksThatClose: Set<String> = ["»", "''", "”"]

  /// Whether the marks from `first` to `last` stand right before a word and after a space or another mark.
  private static func opens(_ first: Int, _ last: Int, _ words: Words) -> Bool {
    guard last + 1 < words.count, words[last + 1].isWord, words[last + 1].range.lower == words[last].range.upper else {
      return false
    }
    return first == 0 || words[first - 1].range.upper < words[first].range.lower
  }

  /// Whether the mark at `i` is the second of two single marks that stand for a double one: ''We sail.''
  private static func isSecondOfPair(_ i: Int, _ words: Words) -> Bool {
    guard i > 0, i < words.count, ["'", "`"].contains(words.key(i)), words.key(i - 1) == words.key(i),
      words[i - 1].range.upper == words[i].range.lower
    else { return false }
    return !isSecondOfPair(i - 1, words)
  }

  /// The closing mark for each single opening mark.
  private static let singleMarks = ["‘": "’", "'": "'"]

  /// Whether the single mark at `i` opens a quotation: a space stands before it and a word after it.
  private static func opensSingle(_ i: Int, _ words: Words) -> Bool {
    i + 1 < words.count && words[i + 1].range.lower == words[i].range.upper
      && (i == 0 || words[i - 1].range.upper < words[i].range.lower || !words[i - 1].isWord)
  }

  /// Returns the mark that closes a quotation in single marks that opens at `i`. The search ends at the next opening
  /// mark.
  ///
  /// It is the first mark after a comma or the like, which cannot be an apostrophe. If there is none, it is the first
  /// curved mark that no letter follows.
  private static func singleEnd(of i: Int, _ closing: String, _ words: Words, in block: Range<Int>) -> Int? {
    var first: Int?
    for k in i + 1..<block.upperBound where !words[k].isWord {
      if words.key(k) == words.key(i), opensSingle(k, words) { break }
      guard words.key(k) == closing,
        k + 1 == words.count || !words[k + 1].isWord || words[k].range.upper < words.start(of: k + 1)
      else { continue }
      if !words[k - 1].isWord { return k }
      first = first ?? k
    }
    return closing == "'" ? nil : first
  }
}
