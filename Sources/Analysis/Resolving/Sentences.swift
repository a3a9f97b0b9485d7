import Articles

/// The sentences of a text, as runs of its words.
struct Sentences: Sendable {
  /// The words of each sentence, in order. Words outside blocks are in none.
  let list: [Range<Int>]

  /// Finds the sentences of the blocks, as far as there are words.
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

  /// Returns the number of the sentence that holds the word, or of the last one before it; -1 if there is none.
  func index(ofWord word: Int) -> Int { list.partitioningIndex { $0.lowerBound > word } - 1 }

  /// Whether a sentence ends after the word at `i`, which is not the last of its block.
  private static func ends(after i: Int, _ words: Words, in sentence: Range<Int>) -> Bool {
    let next = i + 1
    guard !isClosing(next, words), words[i].range.upper < words[next].range.lower || words.key(next) == "“" else {
      return false
    }
    var mark = i
    while mark > sentence.lowerBound, isClosing(mark, words) { mark -= 1 }
    switch words.key(mark) {
    case "!", "?", "…": return startsSentence(next, words)
    case ".":
      guard startsSentence(next, words) else { return false }
      guard mark == i else { return true }
      let before = words.key(mark - 1)
      let isInitial = before.count == 1 && words.isCapitalised(mark - 1) && before != "i"
      let isShort = isInitial || English.abbreviations.contains(before)
      return !isShort || before == "no" && !startsWithDigit(words[next]) || opensSentence(next, words)
    default: return false
    }
  }

  /// Whether the mark closes a quotation or bracket, so that it is part of the sentence before. A straight mark closes
  /// right after a character and before a space.
  private static func isClosing(_ i: Int, _ words: Words) -> Bool {
    let word = words[i]
    if word.key == "\"" {
      return i > 0 && words[i - 1].range.upper == word.range.lower && words.start(of: i + 1) > word.range.upper
    }
    // A mark after a space and before a word opens: ''We sail.''
    let isOpening = i > 0 && words[i - 1].range.upper < word.range.lower && words.start(of: i + 1) == word.range.upper
    return !word.isWord && !isOpening && ["”", "’", "'", ")", "]", "»"].contains(word.key)
  }

  private static func startsSentence(_ i: Int, _ words: Words) -> Bool {
    words[i].isCapitalised || !words[i].isWord || startsWithDigit(words[i])
  }

  private static func startsWithDigit(_ word: Word) -> Bool {
    word.key.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
  }

  /// Whether a capitalised word cannot continue a name: "the ships of the U.S. They left".
  private static func opensSentence(_ i: Int, _ words: Words) -> Bool {
    let key = words.key(i)
    return words.isCapitalised(i) && key.count > 1
      && (English.determiners.contains(key) || English.pronouns.keys.contains(key)
        || English.bodyPronouns.contains(key))
  }
}
