import Articles

extension Scene {
  /// Returns the statements introduced by a phrase instead of a verb: "Per a memo, …", "In the words of Ana Brandt,
  /// “…”", "In Brandt’s view, …". Statements inside others are left out.
  func introduced(besides statements: [Tagging.Statement]) -> [Tagging.Statement] {
    let taken = statements.flatMap(\.content).sorted()
    return sentences.list.compactMap { sentence in
      guard let comma = sentence.prefix(24).first(where: { words.key($0) == "," }),
        let (cue, source) = phrase(sentence.lowerBound..<comma)
      else { return nil }
      var end = sentence.upperBound
      if words.key(end - 1) == "." { end -= 1 }
      guard end - comma > 2 else { return nil }
      let content = words.range(of: comma + 1..<end)
      guard !content.overlapsAny(of: taken) else { return nil }
      return Tagging.Statement(
        source: words.range(of: source), cue: words.range(of: cue), content: [content], cueProbability: 0.95,
        sourceProbability: 0.95, contentProbability: 0.95)
    }
  }

  /// Returns the cue and the source of a phrase that opens a sentence.
  private func phrase(_ all: Range<Int>) -> (cue: Range<Int>, source: Range<Int>)? {
    let (first, second) = (all.lowerBound, all.lowerBound + 1)
    guard all.count > 1,
      !all.contains(where: {
        !words[$0].isPossessive && English.verbs.contains(words.key($0)) && words.key($0).ends(with: "s")
      })
    else { return nil }
    if words.key(first) == "per", English.determiners.contains(words.key(second)) || words.isCapitalised(second) {
      return (first..<second, second..<all.upperBound)
    }
    guard words.key(first) == "in" else { return nil }
    if all.count > 4, words.key(second) == "the", ["words", "view", "opinion", "eyes"].contains(words.key(second + 1)),
      words.key(second + 2) == "of"
    {
      return (first..<second + 3, second + 3..<all.upperBound)
    }
    guard let last = all.last, ["view", "opinion", "words", "telling", "eyes"].contains(words.key(last)) else {
      return nil
    }
    if all.count == 3, English.pronouns[words.key(second)] != nil { return (last..<last + 1, second..<last) }
    return all.count > 3 && words[last - 1].isPossessive ? (last..<last + 1, second..<last - 1) : nil
  }
}
