import Articles

extension Scene {
  /// Finds the party and the state that the text gives for people: "Republican" Ana Brandt, Rusk, "R-S.C.", Sen. Oduya
  /// "of Ohio".
  mutating func findAffiliations() {
    for m in mentions.indices where mentions[m].form == .name && mentions[m].kind == .person {
      guard let actor = mentions[m].actor, actors[actor].kind == .person else { continue }
      let name = words.indices(in: mentions[m].range)
      let (party, state) = affiliation(after: name.upperBound)
      actors[actor].party =
        actors[actor].party ?? party
        ?? (words.isCapitalised(name.lowerBound - 1) ? self.party(name.lowerBound - 1) : nil)
      actors[actor].state = actors[actor].state ?? state
    }
    for a in actors.indices {
      for role in actors[a].roles {
        let all = words.indices(in: role.range)
        let (party, state) = (all.compactMap { self.party($0) }.first, all.compactMap { self.state(from: $0) }.first)
        actors[a].party = actors[a].party ?? party
        actors[a].state = actors[a].state ?? state
      }
    }
  }

  /// Whether the words of a role name another party or state than the actor's.
  func isOfAnother(_ modifiers: Set<String>, _ actor: Int) -> Bool {
    let parties = Set(modifiers.filter { $0.utf8.count > 1 }.compactMap { English.parties[$0] })
    let states = modifiers.intersection(English.stateWords)
    let own = Set(actors[actor].state?.split(at: " ").map(String.init) ?? [])
    return actors[actor].party.map { !parties.isEmpty && !parties.contains($0) } ?? false
      || !own.isEmpty && !states.isEmpty && own.isDisjoint(with: states)
  }

  /// Returns the party that the word at `i` names in full.
  func party(_ i: Int) -> String? { words.key(i).utf8.count > 1 ? English.parties[words.key(i)] : nil }

  /// Returns the state whose name begins with the word at `i`. Two words, such as "West Virginia", are tried before
  /// one.
  private func state(from i: Int) -> String? {
    guard words.isCapitalised(i) else { return nil }
    return (words.isCapitalised(i + 1) ? English.stateNames[words.key(i) + words.key(i + 1)] : nil)
      ?? (words.key(i).utf8.count > 2 ? English.stateNames[words.key(i)] : nil)
  }

  /// Returns the party and the state after a name: "(R-Ky.)", ", R-S.C.,", ", Republican of Iowa", "of Indiana".
  private func affiliation(after end: Int) -> (party: String?, state: String?) {
    if words.key(end) == "of" { return (nil, state(from: end + 1)) }
    guard [",", "("].contains(words.key(end)) else { return (nil, nil) }
    var first = end + 1
    let parts = words.key(first).split(at: "-", maxSplits: 1).map(String.init)
    if words.isCapitalised(first), parts.count == 2, let letter = parts.first, letter.utf8.count == 1,
      let party = English.parties[letter]
    {
      // A state's abbreviation may contain full stops: "S" and "C".
      var (short, next) = (parts[1], first + 1)
      while next < first + 6, words.key(next) == "." || words.isCapitalised(next) {
        if words[next].isWord { short += words.key(next) }
        next += 1
      }
      return (party, English.stateNames[short])
    }
    if ["a", "the"].contains(words.key(first)) { first += 1 }
    guard words.isCapitalised(first), let party = party(first) else { return (nil, nil) }
    return (party, ["of", "from"].contains(words.key(first + 1)) ? state(from: first + 2) : nil)
  }
}
