import Articles

extension Scene {
  /// Finds bodies of countries, parties and people: "Iraqi parliament", "Norland's government", Rusk’s "campaign".
  mutating func findBodies() {
    var added: [Mention] = []
    var known: [String: Int] = [:]
    for (number, actor) in actors.enumerated() where actor.kind == .organization {
      known[actor.name.lowercased()] = number
    }
    let names = mentions.indices.filter { mentions[$0].form == .name }
    // Teams come second, when all campaigns are known.
    for (m, isTeam) in names.map({ ($0, false) }) + names.map({ ($0, true) }) {
      let mention = mentions[m]
      guard [.place, .group, .person, .organization].contains(mention.kind), let owner = mention.actor,
        isInBody(mention.range)
      else { continue }
      let next = words.index(at: mention.range.upper)
      let isOfBody = mention.kind == .organization
      let before =
        mention.kind == .person || isOfBody ? nil : bodyWords(before: words.index(at: mention.range.lower))
      let after = mention.kind == .person ? staffWords(after: next) : isOfBody ? committee(after: next) : nil
      guard let body = before ?? after ?? (mention.kind == .person || isOfBody ? nil : bodyWords(after: next)) else {
        continue
      }
      guard isTeam == (words.key(body.upperBound - 1) == "team") else { continue }
      let range = mention.range.union(words.range(of: body))
      let others = mentions[m + 1..<min(m + 3, mentions.count)] + mentions[max(0, m - 1)..<m]
      guard others.allSatisfy({ !$0.range.overlaps(range) }) else { continue }
      let name = text(range)
      // Rusk’s "presidential campaign" and the Rusk "campaign" are the same, and so is his "team" if the text mentions
      // a campaign.
      let last = text(body.upperBound - 1..<body.upperBound)
      let noun = mention.kind != .person ? text(body) : isTeam ? "campaign" : last
      let forms = [name.lowercased(), actors[owner].name.lowercased() + " " + noun.lowercased()]
      let other = forms.compactMap { known[$0] }.first
      if isTeam, other == nil { continue }
      let actor = other ?? addBody(of: owner)
      for form in forms { known[form] = actor }
      // A country has one government, but many forces.
      let isNamed =
        mention.kind == .person || isOfBody || English.soleBodies.contains(words.key(body.upperBound - 1))
      if before == nil { actors[actor].addForm(name) } else { actors[actor].addOtherName(name) }
      if before == nil, mention.kind != .person, body.count > 1 { actors[actor].addOtherName(text(body)) }
      if actors[actor].forms.isEmpty { actors[actor].addForm(name) }
      added.append(
        Mention(
          range, kind: .organization, form: isNamed ? .name : .role, actor: actor,
          evidence: [Evidence(.name, range, note: "a body of \(actors[owner].name)")]))
    }
    add(added)
  }

  /// Returns the noun of a body and up to two words before it, from the word at `start`: "armed forces".
  private func bodyWords(after start: Int) -> Range<Int>? {
    var first = start
    if first < words.count, words[first].isPossessive { first += 1 }
    for last in first..<min(first + 3, words.count) {
      guard words[last].isWord else { return nil }
      let key = words.key(last)
      if English.prepositions.contains(key) || English.verbs.contains(key) { return nil }
      if English.isRole(key) { return nil }
      if English.bodies.contains(key) {
        let isModifier = last + 1 < words.count && English.isRole(words.key(last + 1))
        return isModifier ? nil : first..<last + 1
      }
    }
    return nil
  }

  /// Returns the lower-case words after a body's name that denote a part of it: NEC "economic transformation
  /// committee".
  private func committee(after start: Int) -> Range<Int>? {
    for last in start..<min(start + 6, words.count) {
      let key = words.key(last)
      guard words[last].isWord, !words.isCapitalised(last), isSameSentence(start - 1, last) else { return nil }
      if English.committees.contains(key) {
        return last > start && !English.isRole(words.key(last + 1)) && words.key(last - 1) != "and"
          ? start..<last + 1 : nil
      }
      guard
        key == "and" && last > start || !English.isFunctionWord(key) && !English.isRole(key) && !key.ends(with: "ed")
      else { return nil }
    }
    return nil
  }

  /// Returns the noun of a body before "of" or "of the", up to the word at `end`: "government of".
  private func bodyWords(before end: Int) -> Range<Int>? {
    let of = words.key(end - 1) == "the" ? end - 2 : end - 1
    guard words.key(of) == "of", English.bodies.contains(words.key(of - 1)),
      mention(at: words.start(of: of - 1)) == nil,
      isSameSentence(of - 1, end)
    else { return nil }
    return of - 1..<of
  }

  /// Returns the noun for an organization that a person leads, from the word at `start`: Rusk’s presidential
  /// "campaign", the Rusk "administration".
  private func staffWords(after start: Int) -> Range<Int>? {
    let first = start < words.count && words[start].isPossessive ? start + 1 : start
    let noun =
      English.roleModifiers.contains(words.key(first)) || words.key(first) == "presidential" ? first + 1 : first
    let isModifier =
      words.key(noun + 1) == "’s" || English.isRole(words.key(noun + 1))
      || words.isCapitalised(noun) || English.campaignParts.contains(words.key(noun + 1))
    return English.staffs.contains(words.key(noun)) && isSameSentence(start - 1, noun) && !isModifier
      ? first..<noun + 1 : nil
  }

  private mutating func addBody(of owner: Int) -> Int {
    actors.append(ActorSketch(kind: .organization))
    actors[actors.count - 1].of = actors[owner].name
    return actors.count - 1
  }

  /// Adds actors for sources that are bodies without a name: "the coast guard", "The highways agency".
  mutating func findUnnamedBodies(sources: [TextRange]) {
    var added: [Mention] = []
    var known: [String: Int] = [:]
    for source in sources.sorted() {
      let all = words.indices(in: source)
      guard (2...4).contains(all.count), words.key(all.lowerBound) == "the", isInBody(source),
        all.allSatisfy({ words[$0].isWord && mention(at: words[$0].range.lower) == nil }),
        all.dropFirst().allSatisfy({ !words.isCapitalised($0) && !English.isRole(words.key($0)) }),
        let last = all.last, English.speakingBodies.contains(words.key(last)),
        all.count > 2 || English.unqualifiedBodies.contains(words.key(last))
      else { continue }
      let name = text(all.dropFirst())
      let actor = known[name] ?? actors.count
      if known[name] == nil {
        actors.append(ActorSketch(kind: .organization))
        known[name] = actor
      }
      actors[actor].addForm(name)
      added.append(
        Mention(
          source, kind: .organization, form: .role, actor: actor,
          evidence: [Evidence(.name, source, note: "a body without a name", confidence: 0.7)]))
    }
    add(added)
  }

  /// Finds "the ministry", "the company" and the like after a body to which they can refer.
  mutating func findBodyReferences() {
    var added: [Mention] = []
    var lastByHead: [String: Int] = [:]
    // The body named last for each noun that does not occur in its name, with the mention.
    var lastByKind: [String: (actor: Int, mention: Int)] = [:]
    var lastBusiness: Int?
    var next = 0
    for i in 0..<words.count {
      while next < mentions.count, mentions[next].range.upper <= words[i].range.lower {
        if let actor = mentions[next].actor, actors[actor].kind == .organization {
          let parts = Set(actors[actor].name.lowercased().split(at: " ").map(String.init))
          for word in parts where English.bodyHeads.contains(word) || English.bodies.contains(word) {
            lastByHead[word] = actor
          }
          if !isBeforeNoun(mentions[next].range) {
            for (noun, kinds) in English.kindsOfBodies where !parts.isDisjoint(with: kinds) {
              lastByKind[noun] = (actor, next)
            }
          }
          if isCalledBusiness(after: mentions[next].range) || !actors[actor].name.lowercased().isPublicBody {
            lastBusiness = actor
          }
        }
        next += 1
      }
      guard words.key(i) == "the", i + 1 < words.count, words[i + 1].isWord, !words[i + 1].isCapitalised else {
        continue
      }
      let noun = words.key(i + 1)
      guard !English.isRole(words.key(i + 2)), words.key(i + 2) != "of" else { continue }
      let range = words.range(of: i..<i + 2)
      let isSeen = lastByHead[noun] == nil && (English.bodyHeads.contains(noun) || English.businesses.contains(noun))
      let seen = isSeen ? body(likeliestFor: range, before: next) : nil
      let near = lastByKind[noun].flatMap { kind in
        let back = sentence(at: range.lower) - sentence(at: mentions[kind.mention].range.lower)
        return back <= Self.sentencesBack ? kind.actor : nil
      }
      let actor = lastByHead[noun] ?? seen ?? near ?? (English.businesses.contains(noun) ? lastBusiness : nil)
      guard let actor, mention(at: words[i + 1].range.lower) == nil, isInBody(range) else { continue }
      let to = mentions[..<next].last { $0.actor == actor && $0.form == .name }?.range
      added.append(
        Mention(
          range, kind: .organization, form: .role, actor: actor,
          evidence: [
            Evidence(
              .alias, range, to: to,
              note: seen == nil ? "the \(noun) named last" : "the body that fits the context",
              confidence: seen == nil ? 0.8 : 0.6)
          ]))
    }
    add(added)
  }

  /// Returns the nearby body that the encoder finds likeliest, if it is likelier than nobody.
  private func body(likeliestFor range: TextRange, before end: Int) -> Int? {
    likeliest(for: range, among: max(0, end - Self.reach)..<end, kinds: [.organization]).flatMap {
      $0.odds > 0 ? $0.actor : nil
    }
  }

  /// The greatest distance in sentences between a body and a noun that does not occur in its name.
  private static let sentencesBack = 6

  /// The number of mentions before a common noun that are considered.
  private static let reach = 40

  /// Whether the name only modifies the noun after it: an Audit Office "report".
  private func isBeforeNoun(_ name: TextRange) -> Bool {
    let next = words.key(words.index(at: name.upper))
    return English.works.contains(next) || English.isRole(next)
  }

  /// Whether "a company", "a maker of" follows the name.
  private func isCalledBusiness(after range: TextRange) -> Bool {
    let next = words.index(at: range.upper)
    guard words.key(next) == "," else { return false }
    return (next + 1..<min(next + 6, words.count)).contains { English.businesses.contains(words.key($0)) }
  }
}

extension String {
  /// Whether a name has a word that does not occur in the names of businesses: "Ministry", "Union".
  fileprivate var isPublicBody: Bool {
    split(separator: " ").contains { word in
      let word = String(word)
      return English.bodies.contains(word) || English.bodyHeads.contains(word) && !English.businesses.contains(word)
    }
  }
}
