import Articles

/// The sentences of a text, as runs of its words.
struct Sentences: Sendable {
  /// The words of each, in order; words outside blocks belong to none.
  let list: [Range<Int>]

  /// The sentences of the blocks that are part of the article, as far as there are words.
  init(_ words: Words, blocks: [Block]) {
    var list: [Range<Int>] = []
    for block in blocks {
      let all = words.indices(in: block.range)
      var start = all.lowerBound
      for i in all where i + 1 < all.upperBound && Self.ends(after: i, words, in: start..<all.upperBound) {
        list.append(start..<i + 1)
        start = i + 1
      }
      if start < all.upperBound { list.append(start..<all.upperBound) }
    }
    self.list = list
  }

  /// The number of the sentence that holds the word, or of the last one before it; -1 before all.
  func index(ofWord word: Int) -> Int { list.partitioningIndex { $0.lowerBound > word } - 1 }

  /// Whether a sentence ends after the word at `i`, which is not the last of its block.
  private static func ends(after i: Int, _ words: Words, in sentence: Range<Int>) -> Bool {
    let next = i + 1
    guard !isClosing(words[next]) else { return false }
    var mark = i
    while mark > sentence.lowerBound, isClosing(words[mark]) { mark -= 1 }
    switch words.key(mark) {
    case "!", "?", "…": return startsSentence(next, words)
    case ".":
      guard startsSentence(next, words) else { return false }
      guard mark == i else { return true }
      let before = words.key(mark - 1)
      let isInitial = before.count == 1 && words.isCapitalised(mark - 1) && before != "i"
      return !isInitial && !English.abbreviations.contains(before)
    default: return false
    }
  }

  /// Quotation marks and brackets that close belong to the sentence before them.
  private static func isClosing(_ word: Word) -> Bool {
    !word.isWord && ["”", "’", "'", ")", "]", "»"].contains(word.key)
  }

  private static func startsSentence(_ i: Int, _ words: Words) -> Bool {
    let word = words[i]
    return word.isCapitalised || !word.isWord || word.key.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
  }
}
