import Articles

extension Scene {
  /// Finds the pronouns for one person, and first-person pronouns inside quotations. They are not resolved yet.
  mutating func findPronouns() {
    var added: [Mention] = []
    for i in 0..<words.count {
      let key = words.key(i)
      let isFirst = English.firstPerson.contains(key) && quotations.index(at: words[i].range.lower) != nil
      guard English.pronouns[key] != nil || isFirst, mention(at: words[i].range.lower) == nil, isInBody(words[i].range)
      else { continue }
      // Roman numerals and initials are not pronouns.
      if key == "i", !words.isCapitalised(i) || words.key(i + 1) == "." && words.isCapitalised(i + 2) { continue }
      added.append(Mention(words[i].range, kind: .person, form: .pronoun))
    }
    add(added)
  }

  /// Returns the pronoun of a mention, with its use in the clause. It returns nil for other mentions and the first
  /// person.
  func pronoun(_ m: Int) -> Pronoun? {
    guard mentions[m].form == .pronoun else { return nil }
    let word = words.index(at: mentions[m].range.lower)
    guard let found = English.pronouns[words.key(word)] else { return nil }
    if words.key(word) == "her", !isBeforeNoun(word + 1) { return Pronoun(gender: found.gender, use: .object) }
    return found
  }

  private func isBeforeNoun(_ next: Int) -> Bool {
    guard next < words.count, words[next].isWord else { return false }
    let key = words.key(next)
    return !English.prepositions.contains(key) && !English.determiners.contains(key)
      && !English.phraseEnds.contains(key)
      && !(English.verbs.contains(key) && key != "felt") && !English.adverbs.contains(key)
      && !English.pronouns.keys.contains(key) && key != "to" && !key.ends(with: "ly")
  }

  // MARK: Positions in a clause

  /// Whether the mention is in a subject's position: no verb and no preposition comes before it in its clause.
  func isSubject(_ m: Int) -> Bool {
    let first = words.index(at: mentions[m].range.lower)
    var i = first - 1
    var isNear = true
    while i >= 0, first - i < 14, isSameSentence(i, first) {
      let key = words.key(i)
      if breaksClause(i) { return true }
      if isNear, English.prepositions.contains(key) { return false }
      if English.verbs.contains(key) || key.ends(with: "ed") { return false }
      isNear = isNear && (English.determiners.contains(key) || English.isRole(key) || words.isCapitalised(i))
      i -= 1
    }
    return true
  }

  /// Whether a preposition stands before the mention. Only an article, titles and a role may stand between.
  func isAfterPreposition(_ m: Int) -> Bool {
    var i = words.index(at: mentions[m].range.lower) - 1
    while i >= 0, English.determiners.contains(words.key(i)) || English.isRole(words.key(i)) || isTitle(i) {
      i -= 1
    }
    return i >= 0 && English.prepositions.contains(words.key(i))
  }

  private func isTitle(_ i: Int) -> Bool { words.key(i) == "." || English.honorifics.keys.contains(words.key(i)) }

  /// Whether the mention is a one-word predicate: Ana Brandt, who is "Velmarkian".
  func isPredicate(_ m: Int) -> Bool {
    let first = words.index(at: mentions[m].range.lower)
    return mentions[m].form == .name && words.indices(in: mentions[m].range).count == 1 && words.key(first - 2) == "who"
      && ["is", "was"].contains(words.key(first - 1))
  }

  /// Whether a possessive ending follows the mention.
  func isPossessor(_ m: Int) -> Bool {
    let next = words.index(at: mentions[m].range.upper)
    return next < words.count && words[next].isPossessive
  }

  /// Whether two mentions of one sentence are in the same clause.
  func isSameClause(_ a: Int, _ b: Int) -> Bool {
    let (from, to) = (words.index(at: mentions[a].range.upper), words.index(at: mentions[b].range.lower))
    guard from <= to, to - from < 20, isSameSentence(from, to) else { return false }
    return !(from..<to).contains(where: breaksClause)
  }

  private func breaksClause(_ i: Int) -> Bool {
    let key = words.key(i)
    return !words[i].isWord && key != "-" && key != "." || English.subordinators.contains(key) || key == "and"
      || key == "but"
  }
}
