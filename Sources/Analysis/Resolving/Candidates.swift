import Articles

extension Discourse {
  /// The number of mentions that are considered before a pronoun or a role, and after a pronoun.
  private static let reach = 80
  private static let reachAhead = 8

  /// Returns the people that a pronoun may refer to: first those before it, from the one named last, then those after
  /// it in its sentence.
  func candidates(for m: Int, _ pronoun: Pronoun, quoteSpeaker: Int?) -> [Antecedent] {
    // People do not refer to themselves in the third person, least of all before their names.
    var found = persons(near: m, gender: pronoun.gender).filter { $0.mention < m || $0.actor != quoteSpeaker }
    let here = scene.mentions[m].range.lower
    let (sentence, paragraph) = (scene.sentence(at: here), scene.draft.blockIndex(at: here))
    for n in found.indices {
      let (k, actor) = (found[n].mention, found[n].actor)
      let there = scene.mentions[k].range.lower
      let back = sentence - scene.sentence(at: there)
      addDistance(&found[n], number: n, back: back)
      found[n][.otherParagraph] = scene.draft.blockIndex(at: there) == paragraph ? 0 : 1
      let wasSubject = scene.isSubject(k)
      found[n][.subject] = wasSubject ? 1 : 0
      found[n][.afterPreposition] = scene.isAfterPreposition(k) ? 1 : 0
      found[n][.possessor] = scene.isPossessor(k) ? 1 : 0
      found[n][.byName] = scene.mentions[k].form == .name ? 1 : 0
      found[n][.byRole] = scene.mentions[k].form == .role ? 1 : 0
      found[n][.pronounBefore] = lastPronoun[pronoun.gender] == actor ? 1 : 0
      found[n][.speakerBefore] = lastSpeaker == actor ? 1 : 0
      found[n][.speakerAtSource] = lastSpeaker == actor && bySource[m] != nil ? 1 : 0
      found[n][.frequency] = Double(counts[actor]) / Double(max(1, total))
      found[n][.mentionedOnce] = counts[actor] <= 1 ? 1 : 0
      found[n][.mostFrequent] = mostFrequent == actor && 2 * counts[actor] > total ? 1 : 0
      found[n][scene.actors[actor].gender == nil ? .genderUnknown : .genderKnown] = 1
      found[n][.leans] = scene.actors[actor].gender == nil ? leanings[actor]?.share(of: pronoun.gender) ?? 0 : 0
      found[n][.namedAfter] = k > m ? 1 : 0
      let isSameClause = back == 0 && k < m && scene.isSameClause(k, m)
      found[n][.clashes] = isSameClause && pronoun.use == .object && wasSubject ? 1 : 0
      found[n][.ownSubject] = isSameClause && wasSubject && pronoun.use != .object ? 1 : 0
      found[n][.bothSubjects] = pronoun.use == .subject && wasSubject ? 1 : 0
      found[n][.bothObjects] = pronoun.use == .object && !wasSubject ? 1 : 0
      found[n][.quotes] = quoteSpeaker == actor ? 1 : 0
      found[n][.actsOnIt] = pronoun.use == .object && scene.actsOn(m, k) ? 1 : 0
      found[n][.belongsToIt] = pronoun.use == .possessive && scene.belongs(k, to: m) ? 1 : 0
    }
    let near = found.indices.filter { found[$0].mention < m && found[$0][.otherParagraph] == 0 }
    if near.count == 1 { found[near[0]][.onlyInParagraph] = 1 }
    addReferenceScores(&found, for: m)
    return found
  }

  /// Returns the people that a role without a name may refer to, from the one named last. People with such a role in
  /// other words are excluded: the finance minister is not a defence minister.
  func holders(for m: Int) -> [Antecedent] {
    let noun = scene.roleNoun(m)
    let isWomans = English.genderOfRole[noun] == .female
    let wanted = English.sameRole[noun] ?? noun
    let own = scene.modifiers(of: scene.mentions[m].range)
    var found = persons(near: m, gender: isWomans ? .female : nil).filter { person in
      person.mention < m && !scene.isOfAnother(own, person.actor)
        && !scene.actors[person.actor].roles.contains { role in
          let others = scene.modifiers(of: role.range)
          return (English.sameRole[role.noun] ?? role.noun) == wanted && !own.isEmpty && !others.isEmpty
            && own.isDisjoint(with: others)
        }
    }
    let sentence = scene.sentence(at: scene.mentions[m].range.lower)
    for n in found.indices {
      let (k, actor) = (found[n].mention, found[n].actor)
      addDistance(&found[n], number: n, back: sentence - scene.sentence(at: scene.mentions[k].range.lower))
      found[n][.subject] = scene.isSubject(k) ? 1 : 0
      found[n][.speakerBefore] = lastSpeaker == actor ? 1 : 0
      found[n][.frequency] = Double(counts[actor]) / Double(max(1, total))
      found[n][.mentionedOnce] = counts[actor] <= 1 ? 1 : 0
      let nouns = scene.actors[actor].roles.map { English.sameRole[$0.noun] ?? $0.noun }
      found[n][.sameRole] = nouns.contains(wanted) ? 1 : 0
      found[n][.otherRole] = nouns.isEmpty || nouns.contains(wanted) ? 0 : 1
      found[n][.somebody] = 1
      found[n][.speaks] = bySource[m] == nil ? 0 : 1
    }
    addReferenceScores(&found, for: m)
    return found
  }

  private func addDistance(_ found: inout Antecedent, number: Int, back: Int) {
    found[back == 0 ? .sameSentence : back == 1 ? .sentenceBefore : .twoBefore] = back <= 2 ? 1 : 0
    found[.distance] = Double(min(back, 8))
    switch number {
    case 0: found[.namedLast] = 1
    case 1: found[.namedSecond] = 1
    case 2: found[.namedThird] = 1
    default: break
    }
  }

  /// Returns the people near a mention whose gender is unknown or fits.
  private func persons(near m: Int, gender: Gender?) -> [Antecedent] {
    let sentence = scene.sentence(at: scene.mentions[m].range.lower)
    let after = scene.mentions.indices[(m + 1)...].prefix(Self.reachAhead).prefix {
      scene.sentence(at: scene.mentions[$0].range.lower) == sentence
    }.filter { scene.mentions[$0].form != .pronoun }
    var found: [Antecedent] = []
    for k in Array((max(0, m - Self.reach)..<m).reversed()) + after {
      guard let actor = scene.mentions[k].actor, scene.actors[actor].kind == .person,
        scene.mentions[k].isThirdPerson(scene), !scene.isPredicate(k),
        gender == nil || scene.actors[actor].gender.map({ $0 == gender }) ?? true,
        !found.contains(where: { $0.actor == actor }), scene.isWithinReach(k, of: m)
      else { continue }
      found.append(Antecedent(actor: actor, mention: k))
    }
    return found
  }

  /// Adds the encoder's score to each candidate.
  private func addReferenceScores(_ found: inout [Antecedent], for m: Int) {
    let scores = referenceScores(of: m)
    for n in found.indices { found[n][.encoder] = scores[found[n].actor] ?? 0 }
  }

  /// Returns the encoder's score of each actor near the mention at `m`. The score is the greatest log-odds that the
  /// mention refers to a mention of the actor rather than to nobody.
  func referenceScores(of m: Int) -> [Int: Double] {
    guard let question = headIndices[m] else { return [:] }
    var best: [Int: Double] = [:]
    for k in max(0, m - Self.reach)..<min(scene.mentions.count, m + 1 + Self.reachAhead) where k != m {
      guard let actor = scene.mentions[k].actor, let answer = headIndices[k], scene.mentions[k].isThirdPerson(scene),
        let odds = scene.references.odds(question, for: answer)
      else { continue }
      // A reference through another pronoun is only as sure as that pronoun.
      best[actor] = max(best[actor] ?? -.infinity, odds + logarithm(certainties[k] ?? 1))
    }
    return best
  }

  /// Returns, for each person of unknown gender, the pronouns that the encoder links to that person in the whole
  /// article.
  func genderLeanings() -> [Int: Leaning] {
    var leanings: [Int: Leaning] = [:]
    for m in scene.mentions.indices {
      guard let pronoun = scene.pronoun(m) else { continue }
      let fitting = referenceScores(of: m).filter { actor, _ in
        scene.actors[actor].kind == .person && scene.actors[actor].gender.map { $0 == pronoun.gender } ?? true
      }.sorted { $0.key < $1.key }
      let sum = fitting.reduce(1.0) { $0 + exponential($1.value) }
      for (actor, odds) in fitting where scene.actors[actor].gender == nil {
        let share = exponential(odds) / sum
        leanings[actor, default: Leaning()].male += pronoun.gender == .male ? share : -share
        leanings[actor, default: Leaning()].all += share
      }
    }
    return leanings
  }
}

/// The pronouns by which an article refers to a person, according to the encoder.
struct Leaning {
  /// The number of pronouns for a man minus those for a woman.
  var male = 0.0
  /// The number of all pronouns.
  var all = 0.0

  /// Returns the share in favour of a gender, -1…1. It is near 0 if there are few pronouns.
  func share(of gender: Gender) -> Double { (gender == .male ? male : -male) / (0.5 + all) }

  /// The gender, if several pronouns agree.
  var gender: Gender? { all < 3 || abs(male) < 0.8 * all ? nil : male > 0 ? .male : .female }
}

extension Scene {
  /// Whether the text at `m` may refer to the mention at `k`. Names in captions, tables and bylines stand apart from the running text.
  fileprivate func isWithinReach(_ k: Int, of m: Int) -> Bool {
    guard let there = draft.blockIndex(at: mentions[k].range.lower) else { return true }
    let kind = draft.blocks[there].kind
    return kind.holdsStatements && kind != .byline || draft.blockIndex(at: mentions[m].range.lower) == there
  }

  /// Returns the noun of a role that stands by itself.
  func roleNoun(_ m: Int) -> String {
    let all = words.indices(in: mentions[m].range)
    return all.map { words.key($0) }.first { English.isRole($0) } ?? words.key(all.upperBound - 1)
  }

  /// Returns the words that distinguish a role from others of its kind: "finance" in "the finance minister".
  func modifiers(of role: TextRange) -> Set<String> {
    let all = words.indices(in: role)
    return Set(
      all.filter { words[$0].isWord && !words[$0].isPossessive }.map { words.key($0) }.filter {
        !English.isRole($0) && !English.shortRoles.keys.contains($0) && !English.determiners.contains($0)
          && !English.prepositions.contains($0)
          && !English.ranks.contains($0)
      })
  }

  /// Whether the subject at `k` acts on the object at `m`, so that they are two people: [Rusk] met him.
  func actsOn(_ m: Int, _ k: Int) -> Bool {
    let (from, to) = (words.index(at: mentions[k].range.upper), words.index(at: mentions[m].range.lower))
    guard k < m, from < to, to - from <= 2, isSameSentence(from - 1, to), !isAfterPreposition(k), !isPossessor(k) else {
      return false
    }
    return (from..<to).allSatisfy { i in
      let key = words.key(i)
      return words[i].isWord && !English.prepositions.contains(key) && !English.phraseEnds.contains(key)
        && !English.determiners.contains(key) && !English.subordinators.contains(key) && key != "to"
    }
  }

  /// Whether the person at `k` belongs to the possessive at `m`: his brother [Rusk], her daughter, [Brandt].
  func belongs(_ k: Int, to m: Int) -> Bool {
    let (from, to) = (words.index(at: mentions[m].range.upper), words.index(at: mentions[k].range.lower))
    guard m < k, from < to, to - from <= 6, isSameSentence(from, to) else { return false }
    let between = (from..<to).filter { !isTitleOrMark($0) }
    return !between.isEmpty
      && between.allSatisfy { i in
        let key = words.key(i)
        return words[i].isWord && !words[i].isPossessive && !English.prepositions.contains(key)
          && !English.verbs.contains(key) && !English.phraseEnds.contains(key) && !key.ends(with: "ed")
      }
      && between.contains { English.isRole(words.key($0)) || English.kinship.contains(words.key($0)) }
  }

  private func isTitleOrMark(_ i: Int) -> Bool {
    let key = words.key(i)
    return key == "," || key == "." || English.honorifics.keys.contains(key)
  }
}

extension Mention {
  /// Whether the mention is not a first-person pronoun.
  fileprivate func isThirdPerson(_ scene: Scene) -> Bool {
    form != .pronoun || English.pronouns[scene.words.key(scene.words.index(at: range.lower))] != nil
  }
}
