import Articles

extension Scene {
  /// Finds roles that stand for a person instead of a name: "the Iraqi minister", "Iranian Defense Minister" before a colon;
  /// each is given to the person who has that role, the one named last where several do.
  mutating func findRoleMentions() {
    let holders = roleHolders()
    var added: [Mention] = []
    for noun in 0..<words.count where English.roles.contains(words.key(noun)) {
      guard isInBody(words[noun].range), !isTaken(noun), let range = roleWords(noun) else { continue }
      let place = words.range(of: range)
      var mention = Mention(place, kind: .person, form: .role)
      if let holder = holder(of: range, noun: noun, among: holders[compared(words.key(noun))] ?? [])
        ?? narrower(than: noun, in: range)
      {
        mention.actor = holder.actor
        mention.evidence = [
          Evidence(
            .role, place, to: holder.role.range, note: "the role of \(actors[holder.actor].name)", confidence: 0.9)
        ]
      }
      added.append(mention)
    }
    add(added)
  }

  private typealias Holder = (actor: Int, role: RolePhrase)

  /// For each noun, as it is compared, the roles with it in text order.
  private func roleHolders() -> [String: [Holder]] {
    var holders: [String: [Holder]] = [:]
    for (actor, sketch) in actors.enumerated() {
      for role in sketch.roles { holders[compared(role.noun), default: []].append((actor, role)) }
    }
    return holders.mapValues { $0.sorted { $0.role.range < $1.role.range } }
  }

  private func compared(_ noun: String) -> String { English.sameRole[noun] ?? noun }

  /// Whether the word belongs to a name or to a role that is already given to somebody.
  private func isTaken(_ word: Int) -> Bool {
    let at = words[word].range.lower
    if mention(at: at) != nil { return true }
    let near = max(0, mentionIndex(at: at) - 2)..<min(mentions.count, mentionIndex(at: at) + 2)
    return near.contains { m in
      mentions[m].actor.map { actors[$0].roles.contains { $0.range.contains(at) } } ?? false
    }
  }

  /// The words of a role that stands by itself: with "the" before it, or capitalised and with more than its noun.
  private func roleWords(_ noun: Int) -> Range<Int>? {
    var start = noun
    while start > 0, noun - start < 6, isSameSentence(start - 1, noun) {
      let (word, key) = (words[start - 1], words.key(start - 1))
      guard word.isWord, !word.isPossessive, !English.determiners.contains(key), !English.prepositions.contains(key),
        !English.phraseEnds.contains(key), !English.verbs.contains(key), !isPersonsName(start - 1)
      else { break }
      start -= 1
    }
    let isOwned = start > 0 && words[start - 1].isPossessive
    let isDefinite = words.key(start - 1) == "the" || isOwned
    let isCapitalised = words.isCapitalised(noun) && start < noun && words.isCapitalised(start)
    guard isDefinite || isCapitalised, !isBeforeRole(noun) else { return nil }
    return (isDefinite && !isOwned ? start - 1 : start)..<complementEnd(noun)
  }

  /// Whether the noun only belongs to a role after it: the "chief" dam inspector.
  private func isBeforeRole(_ noun: Int) -> Bool {
    for i in noun + 1..<min(noun + 3, words.count) {
      guard words[i].isWord, !English.prepositions.contains(words.key(i)) else { return false }
      if English.roles.contains(words.key(i)) { return true }
    }
    return false
  }

  /// Where "of" and a name after the noun end; the noun's own end where none follow.
  private func complementEnd(_ noun: Int) -> Int {
    guard words.key(noun + 1) == "of" else { return noun + 1 }
    var i = noun + 2
    if words.key(i) == "the" { i += 1 }
    guard i < words.count, let m = mention(at: words[i].range.lower), mentions[m].kind != .person else {
      return noun + 1
    }
    return words.indices(in: mentions[m].range).upperBound
  }

  /// So many roles before and after a mention are looked at.
  private static let reach = 40

  /// Who has the role: whose own words for it, or whose country or body, hold every word of this one.
  private func holder(of range: Range<Int>, noun: Int, among holders: [Holder]) -> Holder? {
    let here = words[noun].range.lower
    let wanted = Set(
      range.filter { $0 != noun && words[$0].isWord }.map { words.key($0) }.filter {
        !English.determiners.contains($0) && !English.ranks.contains($0) && $0 != "of"
      })
    let split = holders.partitioningIndex { $0.role.range.lower > here }
    let isWomans = English.genderOfRole[words.key(noun)] == .female
    let near = holders[max(0, split - Self.reach)..<min(holders.count, split + Self.reach)]
      .filter { !isWomans || actors[$0.actor].gender != .male }
    let fitting = near.filter { holder in
      guard !wanted.isEmpty else { return true }
      var have = Set(words.indices(in: holder.role.range).map { words.key($0) })
      for owner in [holder.role.of, actors[holder.actor].of].compactMap({ $0 }) {
        have.formUnion(owner.lowercased().split(at: " ").map(String.init))
        if let body = actors.first(where: { $0.name == owner }) {
          have.formUnion(body.forms.map { $0.text.lowercased() })
        }
        if let country = English.countryOfName[owner.lowercased()] {
          have.formUnion(English.countries[country].adjectives)
        }
      }
      return wanted.allSatisfy { have.contains($0) || have.contains($0.replacing(exactly: "defence", with: "defense")) }
    }
    guard !fitting.isEmpty else { return onlyHolder(among: near) }
    return fitting.max { lastMention(of: $0.actor, before: here) < lastMention(of: $1.actor, before: here) }
  }

  /// The person named last whose office is of the kind that the noun means: "the official" for a minister.
  private func narrower(than noun: Int, in range: Range<Int>) -> Holder? {
    guard let offices = English.narrowerRoles[words.key(noun)], words.key(range.lowerBound) == "the", range.count == 2
    else { return nil }
    let here = mentionIndex(at: words[noun].range.lower)
    for m in (max(0, here - 16)..<here).reversed() {
      guard mentions[m].form == .name, let actor = mentions[m].actor, actors[actor].kind == .person,
        let role = actors[actor].roles.first(where: { role in
          offices.contains(role.noun) || words.indices(in: role.range).contains { offices.contains(words.key($0)) }
        })
      else { continue }
      return (actor, role)
    }
    return nil
  }

  /// The one person who has a role with this noun, where the text gives it without a word more.
  private func onlyHolder(among holders: [Holder]) -> Holder? {
    guard let first = holders.first, holders.allSatisfy({ $0.actor == first.actor }),
      words.indices(in: first.role.range).count == 1
    else { return nil }
    return first
  }

  /// The index of the actor's last mention before `offset` among the near ones; -1 where there is none.
  private func lastMention(of actor: Int, before offset: Int) -> Int {
    let end = mentionIndex(at: offset)
    return mentions[max(0, end - 60)..<end].lastIndex { $0.actor == actor } ?? -1
  }
}
