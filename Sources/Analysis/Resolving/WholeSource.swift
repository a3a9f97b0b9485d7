import Articles

extension Scene {
  /// Returns the source extended to a whole phrase, without "who" at its end.
  ///
  /// - A name is whole and has a country's adjective before it.
  /// - "Of", "and" or a bare noun such as "spokesman" has the words before it.
  /// - "The" or "Iran’s" has the words after it.
  /// - A final comma has the name after it.
  func wholeSource(_ source: TextRange) -> TextRange {
    var all = words.indices(in: source)
    guard !all.isEmpty else { return source }
    all = withBearer(withWholeNames(all))
    if ["of", "and"].contains(words.key(all.lowerBound)) || isBareNoun(all) {
      all = startOfPhrase(before: all.lowerBound)..<all.upperBound
    }
    while all.count > 1, let last = all.last, ["who", "which", "whose"].contains(words.key(last)) {
      all = all.dropLast()
    }
    if words.key(all.upperBound - 1) == ",", let m = mention(at: words.start(of: all.upperBound)),
      mentions[m].form == .name, mentions[m].kind == .person
    {
      all = all.lowerBound..<words.indices(in: mentions[m].range).upperBound
    } else if let last = all.last,
      words[last].isPossessive || all.allSatisfy({ English.determiners.contains(words.key($0)) }),
      !English.demonstratives.contains(words.key(last))
    {
      all = all.lowerBound..<endOfPhrase(from: all.upperBound)
    }
    return words.range(of: all)
  }

  /// Returns the part of a source in the paragraph of its cue, if the source begins in the headline before.
  func inOneBlock(_ source: TextRange, with cue: TextRange) -> TextRange {
    guard let i = draft.blockIndex(at: cue.lower), !draft.blocks[i].range.contains(source),
      let other = draft.blockIndex(at: source.lower), draft.blocks[other].kind != draft.blocks[i].kind,
      let part = draft.blocks[i].range.intersection(source), !words.indices(in: part).isEmpty
    else { return source }
    return words.range(of: words.indices(in: part))
  }

  /// Whether a source is a noun that needs an article, with other words before it: top security "body".
  private func isBareNoun(_ source: Range<Int>) -> Bool {
    let noun = words.key(source.lowerBound)
    guard source.count == 1, source.lowerBound > 0, !words.isCapitalised(source.lowerBound),
      English.isRole(noun) || English.bodyHeads.contains(noun) || English.bodies.contains(noun)
    else { return false }
    let before = words.key(source.lowerBound - 1)
    return words[source.lowerBound - 1].isWord && !endsPhrase(source.lowerBound - 1) && !before.ends(with: "ed")
  }

  /// Returns the source with the name before it, if the source is a role in apposition: Grace Oduya, 34, "a cook on the
  /// ferry".
  private func withBearer(_ all: Range<Int>) -> Range<Int> {
    var comma = all.lowerBound - 1
    if words.key(comma) == ",", words.key(comma - 2) == ",", words.isAge(comma - 1) { comma -= 2 }
    guard words.key(comma) == ",", comma > 0, isSameSentence(comma - 1, all.lowerBound),
      let m = mention(at: words[comma - 1].range.lower), mentions[m].form == .name, let actor = mentions[m].actor,
      actors[actor].roles.contains(where: { words.range(of: all).overlaps($0.range) })
    else { return all }
    return words.indices(in: mentions[m].range).lowerBound..<all.upperBound
  }

  private func withWholeNames(_ all: Range<Int>) -> Range<Int> {
    var (lower, upper) = (all.lowerBound, all.upperBound)
    if let m = mention(at: words[lower].range.lower), mentions[m].form == .name {
      lower = min(lower, words.indices(in: mentions[m].range).lowerBound)
    } else if lower > 0, let m = mention(at: words[lower - 1].range.lower), mentions[m].kind == .group,
      isSameSentence(lower - 1, lower), !words[lower].isPossessive, words[lower].isWord
    {
      lower = words.indices(in: mentions[m].range).lowerBound
    }
    if let m = mention(at: words[upper - 1].range.lower), mentions[m].form == .name {
      upper = max(upper, words.indices(in: mentions[m].range).upperBound)
    }
    return lower..<upper
  }

  /// Returns the start of the phrase that `word` continues. It is the start of the clause if there is no verb before
  /// `word`, otherwise the article.
  private func startOfPhrase(before word: Int) -> Int {
    guard isSameSentence(word - 1, word), words[word - 1].isWord else { return word }
    var start = word
    while start > 0, word - start < 12, isSameSentence(start - 1, word), words[start - 1].isWord,
      words[start - 1].isPossessive || !English.verbs.contains(words.key(start - 1)),
      !English.subordinators.contains(words.key(start - 1))
    { start -= 1 }
    if start == 0 || !isSameSentence(start - 1, word) || !words[start - 1].isWord { return start }
    start = word - 1
    while start > 0, word - start < 5, isSameSentence(start - 1, word), words[start - 1].isWord,
      !English.determiners.contains(words.key(start)), !endsPhrase(start - 1)
    { start -= 1 }
    return start
  }

  private func endOfPhrase(from word: Int) -> Int {
    var end = word
    while end < min(word + 5, words.count), isSameSentence(word - 1, end) {
      if let m = mention(at: words[end].range.lower) {
        end = max(end + 1, words.indices(in: mentions[m].range).upperBound)
        continue
      }
      guard words[end].isWord, !endsPhrase(end), end == word || !words.key(end).ends(with: "ed") else { break }
      end += 1
    }
    return end
  }

  private func endsPhrase(_ word: Int) -> Bool {
    let key = words.key(word)
    return English.verbs.contains(key) && !words[word].isPossessive || English.prepositions.contains(key)
      || English.phraseEnds.contains(key)
  }
}
