import Articles

extension Scene {
  /// Returns the index of each mention's head word among the reference scores.
  func headPlaces() -> [Int?] { mentions.map { headPlace(of: $0.range) } }

  /// Returns the index among the reference scores of a phrase's head word, or of the last word before it that has one.
  func headPlace(of phrase: TextRange) -> Int? {
    let all = words.indices(in: phrase)
    let end = all.dropFirst().first { English.endsOfHeads.contains(words.key($0)) } ?? all.upperBound
    for i in (all.lowerBound..<end).reversed() where words[i].isWord && !words[i].isPossessive {
      if let place = standings.index(in: words[i].range) { return place }
    }
    return nil
  }

  /// Returns the actor of the given kinds that the encoder finds likeliest for a pronoun or common noun, with the
  /// log-odds. It returns nil if there is none.
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
