import Articles

extension Scene {
  /// The place among the standings of each mention: of the first piece of its head word, the word that says what it is.
  func headPlaces() -> [Int?] { mentions.map { headPlace(of: $0.range) } }

  /// The place among the standings of the head word of a phrase, else of the last word before it that has one.
  func headPlace(of phrase: TextRange) -> Int? {
    let all = words.indices(in: phrase)
    let end = all.dropFirst().first { English.endsOfHeads.contains(words.key($0)) } ?? all.upperBound
    for i in (all.lowerBound..<end).reversed() where words[i].isWord && !words[i].isPossessive {
      if let place = standings.index(in: words[i].range) { return place }
    }
    return nil
  }

  /// The actor of some kinds, of some mentions, for which the encoder takes a pronoun or a common noun most, with the
  /// logarithm of the odds against nobody; nil where it sees none.
  func likeliest(
    for range: TextRange, among near: Range<Int>, kinds: Set<NamedActor.Kind>
  ) -> (actor: Int, mention: Int, odds: Double)? {
    guard let place = headPlace(of: range) else { return nil }
    return near.compactMap { k -> (actor: Int, mention: Int, odds: Double)? in
      guard let actor = mentions[k].actor, kinds.contains(actors[actor].kind), !mentions[k].range.overlaps(range),
        let odds = headPlace(of: mentions[k].range).flatMap({ standings.odds(place, for: $0) })
      else { return nil }
      return (actor, k, odds)
    }.max { $0.odds < $1.odds }
  }
}
