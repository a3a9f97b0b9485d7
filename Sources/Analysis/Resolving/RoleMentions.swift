import Articles

extension Scene {
  /// Finds roles that stand for a person: "the Iraqi minister", "Iranian Defense Minister" before a colon. Each is
  /// assigned to the holder named last.
  mutating func findRoleMentions() {
    let index = RoleIndex(self)
    var added: [Mention] = []
    for noun in 0..<words.count where English.isRole(words.key(noun)) {
      guard isInBody(words[noun].range), !isTaken(noun, index), let range = roleWords(noun) else { continue }
      let place = words.range(of: range)
      var mention = Mention(place, kind: .person, form: .role)
      let holder =
        holder(of: range, noun: noun, index) ?? narrower(than: noun, in: range, index)
        ?? head(ofBodyIn: range, noun: noun, index) ?? campaigner(range, noun: noun, index)
      if let holder {
        mention.actor = holder.actor
        mention.evidence = [
          Evidence(
            .role, place, to: holder.role?.range ?? firstName(of: holder.actor),
            note: "the role of \(actors[holder.actor].name)", confidence: 0.9)
        ]
      }
      added.append(mention)
    }
    add(added)
  }

  /// A person and the role that identifies the person; nil if something else does.
  private typealias Holder = (actor: Int, role: RolePhrase?)

  /// Whether the word is part of a name or of a role that already has a holder.
  private func isTaken(_ word: Int, _ index: RoleIndex) -> Bool {
    let at = words[word].range.lower
    if mention(at: at) != nil { return true }
    let near = max(0, mentionIndex(at: at) - 2)..<min(mentions.count, mentionIndex(at: at) + 2)
    return near.contains { m in mentions[m].actor.map { index.isRoleWord(word, of: $0) } ?? false }
  }

  /// Returns the words of a role that stands by itself: after "the", or capitalised and with more than its noun.
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

  /// Whether the noun is part of a longer role: the "chief" dam inspector.
  private func isBeforeRole(_ noun: Int) -> Bool {
    for i in noun + 1..<min(noun + 3, words.count) {
      guard words[i].isWord, !English.prepositions.contains(words.key(i)) else { return false }
      if English.isRole(words.key(i)) { return true }
    }
    return false
  }

  /// Whether the noun begins "head of state" or "head of government".
  private func isHeadOfState(_ noun: Int) -> Bool {
    words.key(noun) == "head" && words.key(noun + 1) == "of" && ["state", "government"].contains(words.key(noun + 2))
  }

  /// Returns the end of "of" and a name after the noun, or of the noun itself.
  private func complementEnd(_ noun: Int) -> Int {
    guard words.key(noun + 1) == "of" else { return noun + 1 }
    if isHeadOfState(noun) { return noun + 3 }
    var i = noun + 2
    if words.key(i) == "the" { i += 1 }
    guard i < words.count, let m = mention(at: words[i].range.lower), mentions[m].kind != .person else {
      return noun + 1
    }
    return words.indices(in: mentions[m].range).upperBound
  }

  /// The number of roles before and after a mention that are considered.
  private static let reach = 40

  /// Returns the holder of a role: the person whose role, country, body, party or state covers every word of it.
  private func holder(of range: Range<Int>, noun: Int, _ index: RoleIndex) -> Holder? {
    let holders = index.holders[RoleIndex.compared(words.key(noun))] ?? []
    let here = words[noun].range.lower
    let wanted = modifiers(in: range, noun: noun)
    let split = holders.partitioningIndex { $0.role.range.lower > here }
    let isWomans = English.genderOfRole[words.key(noun)] == .female
    let near = holders[max(0, split - Self.reach)..<min(holders.count, split + Self.reach)]
      .filter { !isWomans || actors[$0.actor].gender != .male }
    let fitting = near.filter { wanted.isEmpty || lacking(wanted, $0.actor, $0.role, index).isEmpty }
    guard !fitting.isEmpty else { return onlyHolder(among: near, wanted, index) }
    return fitting.max { lastMention(of: $0.actor, before: here) < lastMention(of: $1.actor, before: here) }
      .map { ($0.actor, $0.role) }
  }

  /// Returns the words that distinguish a role from others of its kind, in the form for comparisons.
  private func modifiers(in range: Range<Int>, noun: Int) -> Set<String> {
    let isCandidate = English.candidates.contains(words.key(noun))
    let all = range.filter { $0 != noun && words[$0].isWord }.map { comparedModifier($0) }
    let isOfState = all.contains { English.stateWords.contains($0) }
    return Set(
      all.filter {
        !English.determiners.contains($0) && !English.ranks.contains($0) && $0 != "of"
          && !(isCandidate && $0 == "presidential") && !(isOfState && $0 == "state")
      })
  }

  private func comparedModifier(_ i: Int) -> String {
    let key = words.key(i)
    return party(i) ?? (key == "defence" ? "defense" : key)
  }

  /// Returns the words of `wanted` that the text does not give the actor with this role. If only one side has "vice" or
  /// "deputy", the offices differ.
  private func lacking(_ wanted: Set<String>, _ actor: Int, _ role: RolePhrase, _ index: RoleIndex) -> Set<String> {
    var have = Set(words.indices(in: role.range).map { comparedModifier($0) })
    guard wanted.isDisjoint(with: English.lesserRanks) == have.isDisjoint(with: English.lesserRanks) else {
      return wanted
    }
    for owner in [role.of, actors[actor].of].compactMap({ $0 }) { have.formUnion(namesOfOwner(owner, index)) }
    if let party = actors[actor].party { have.insert(party) }
    if let state = actors[actor].state { have.formUnion(state.split(at: " ").map(String.init)) }
    return wanted.subtracting(have)
  }

  /// Returns the words for a country or a body, including its adjectives.
  private func namesOfOwner(_ owner: String, _ index: RoleIndex) -> Set<String> {
    var names = Set(owner.lowercased().split(at: " ").map(String.init))
    if let body = index.actorOfName[owner] { names.formUnion(actors[body].forms.map { $0.text.lowercased() }) }
    if let country = English.countryOfName[owner.lowercased()] {
      names.formUnion(English.countries[country].adjectives)
    }
    return names
  }

  /// Returns the person named last whose office is of the kind that the noun means: "the official" for a minister.
  private func narrower(than noun: Int, in range: Range<Int>, _ index: RoleIndex) -> Holder? {
    let wanted = modifiers(in: range, noun: noun)
    // "The Norlandic leader" leads that country.
    let isLeader = words.key(noun) == "leader" && !wanted.isEmpty
    let isRuler = isLeader || isHeadOfState(noun)
    guard let offices = isRuler ? English.rulers : English.narrowerRoles[words.key(noun)],
      words.key(range.lowerBound) == "the", isRuler || range.count == 2
    else { return nil }
    let here = mentionIndex(at: words[noun].range.lower)
    for m in (max(0, here - 16)..<here).reversed() {
      guard mentions[m].form == .name, let actor = mentions[m].actor, actors[actor].kind == .person,
        let role = actors[actor].roles.first(where: { role in
          (offices.contains(role.noun) || words.indices(in: role.range).contains { offices.contains(words.key($0)) })
            && (!isLeader || lacking(wanted, actor, role, index).isEmpty)
        })
      else { continue }
      return (actor, role)
    }
    return nil
  }

  /// Returns the only head of the body named before the noun: "the DC president" for the head of the Dock Council.
  private func head(ofBodyIn range: Range<Int>, noun: Int, _ index: RoleIndex) -> Holder? {
    guard English.headsOfBodies.contains(words.key(noun)) else { return nil }
    let named = range.filter { $0 < noun && words[$0].isWord && words.key($0) != "the" }
    guard let first = named.first, let m = mention(at: words[first].range.lower), mentions[m].kind == .organization,
      words.indices(in: mentions[m].range).upperBound == noun, let body = mentions[m].actor
    else { return nil }
    guard let heads = index.heads[actors[body].name], heads.count == 1 else { return nil }
    return (heads[0].actor, heads[0].role)
  }

  /// Returns the only person of a party with a campaign in the text: "the Republican nominee".
  private func campaigner(_ range: Range<Int>, noun: Int, _ index: RoleIndex) -> Holder? {
    let wanted = modifiers(in: range, noun: noun)
    guard English.candidates.contains(words.key(noun)), wanted.count == 1,
      let party = wanted.first.flatMap({ English.parties[$0] })
    else { return nil }
    let own = index.campaigners.filter { actors[$0].party == party }
    let possible = own.isEmpty ? index.campaigners.filter { actors[$0].party == nil } : own
    return possible.count == 1 ? (possible[0], nil) : nil
  }

  /// Returns the only person with a role of this noun. The role must have no other words, or only lack the party or
  /// state in question.
  private func onlyHolder(among holders: [(actor: Int, role: RolePhrase)], _ wanted: Set<String>, _ index: RoleIndex)
    -> Holder?
  {
    guard let first = holders.first, holders.allSatisfy({ $0.actor == first.actor }) else { return nil }
    let actor = actors[first.actor]
    let isBare = words.indices(in: first.role.range).count { words[$0].isWord } == 1
    let lacksOnlyAffiliation =
      English.electedOffices.contains(first.role.noun)
      && modifiers(of: first.role.range).allSatisfy { word in
        wanted.contains(word) || English.stateWords.contains(word) || English.parties[word] != nil
      }
      && lacking(wanted, first.actor, first.role, index).allSatisfy { word in
        actor.party == nil && English.parties[word] != nil || actor.state == nil && English.stateWords.contains(word)
      }
    return isBare && actor.party == nil && actor.state == nil || lacksOnlyAffiliation ? (first.actor, first.role) : nil
  }

  /// Returns the index of the actor's last mention before `offset`, among the near ones, or -1.
  private func lastMention(of actor: Int, before offset: Int) -> Int {
    let end = mentionIndex(at: offset)
    return mentions[max(0, end - 60)..<end].lastIndex { $0.actor == actor } ?? -1
  }
}

/// The roles of a scene's actors, by noun, by word and by body. It is built once, so that the search stays linear.
private struct RoleIndex {
  /// The roles with each noun, as compared, in text order.
  var holders: [String: [(actor: Int, role: RolePhrase)]] = [:]
  /// The words that are part of a role, each with the role's actor, sorted by the word.
  private var roleWords: [(word: Int32, actor: Int32)] = []
  /// The first actor of each name.
  var actorOfName: [String: Int] = [:]
  /// The heads of each body, by its name, with their roles.
  var heads: [String: [(actor: Int, role: RolePhrase)]] = [:]
  /// The people whose campaigns the text names.
  var campaigners: [Int] = []

  init(_ scene: Scene) {
    var campaigning: Set<String> = []
    for (a, actor) in scene.actors.enumerated() {
      let name = actor.name
      if actorOfName[name] == nil { actorOfName[name] = a }
      for role in actor.roles {
        holders[Self.compared(role.noun), default: []].append((a, role))
        for word in scene.words.indices(in: role.range) {
          roleWords.append((Int32(clamping: word), Int32(clamping: a)))
        }
        if actor.kind == .person, English.headsOfBodies.contains(role.noun), let body = role.of,
          heads[body]?.last?.actor != a
        {
          heads[body, default: []].append((a, role))
        }
      }
      if actor.kind == .organization, let owner = actor.of,
        actor.forms.contains(where: { $0.text.lowercased().split(at: " ").last == "campaign" })
      {
        campaigning.insert(owner)
      }
    }
    roleWords.sort { $0.word < $1.word }
    holders = holders.mapValues { $0.sorted { $0.role.range < $1.role.range } }
    campaigners = scene.actors.indices.filter {
      scene.actors[$0].kind == .person && campaigning.contains(scene.actors[$0].name)
    }
  }

  /// Whether the word is part of a role of that actor.
  func isRoleWord(_ word: Int, of actor: Int) -> Bool {
    let first = roleWords.partitioningIndex { $0.word >= word }
    return roleWords[first...].prefix { $0.word == word }.contains { $0.actor == actor }
  }

  /// Returns the noun for comparing a role with others. All words for the same office have one.
  static func compared(_ noun: String) -> String { English.sameRole[noun] ?? noun }
}
