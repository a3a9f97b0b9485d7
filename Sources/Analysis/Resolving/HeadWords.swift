import Articles

extension Scene {
  /// Returns the index of each mention's head word among the reference scores.
  func headIndices() -> [Int?] { mentions.map { headIndex(of: $0.range) } }

  /// Returns the index among the reference scores of a phrase's head word, or of the last word before it that has one.
  func headIndex(of phrase: TextRange) -> Int? {
    let all = words.indices(in: phrase)
    let end = all.dropFirst().first { English.endsOfHeads.contains(words.key($0)) } ?? all.upperBound
    for i in (all.lowerBound..<end).reversed() where words[i].isWord && !words[i].isPossessive {
      if let index = references.index(in: words[i].range) { return index }
    }
    return nil
  }

  /// Returns the actor of the given kinds that the encoder finds likeliest for a pronoun or common noun, with the
  /// log-odds. It returns nil if there is none.
  func likeliest(
    for range: TextRange, among near: Range<Int>, kinds: Set<NamedActor.Kind>
  ) -> (actor: Int, mention: Int, odds: Double)? {
    guard let question = headIndex(of: range) else { return nil }
    return near.compactMap { k -> (actor: Int, mention: Int, odds: Double)? in
      guard let actor = mentions[k].actor, kinds.contains(actors[actor].kind), !mentions[k].range.overlaps(range),
        let odds = headIndex(of: mentions[k].range).flatMap({ references.odds(question, for: $0) })
      else { return nil }
      return (actor, k, odds)
    }.max { $0.odds < $1.odds }
  }
}
