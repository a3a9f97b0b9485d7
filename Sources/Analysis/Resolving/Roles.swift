import Articles

extension Scene {
  /// Finds the roles that the text gives for people: before the name, after it between commas, in a clause, and with
  /// "is".
  mutating func findRoles() {
    for m in mentions.indices where mentions[m].form == .name && mentions[m].kind == .person {
      guard let actor = mentions[m].actor, actors[actor].kind == .person, isInBody(mentions[m].range) else { continue }
      let name = words.indices(in: mentions[m].range)
      for role in [
        role(before: name), role(insideOf: name), role(after: name), role(inClauseAfter: name),
        role(inSecondPredicateAfter: name),
      ] {
        guard let role else { continue }
        actors[actor].roles += coordinated(with: role) + [role]
        // "Spokeswoman" is stronger evidence than a first name that men also have. "Chairman" is not.
        let gender = genderOfRole(role)
        let isDecisive = gender == .female && !English.kinship.contains(role.noun)
        if actors[actor].gender == nil || isDecisive { actors[actor].gender = gender }
      }
    }
  }

  /// Returns the roles listed before one in an apposition, which share its complement: "The director, producer" and
  /// founder of the Dock Network, Ana Brandt.
  private func coordinated(with role: RolePhrase) -> [RolePhrase] {
    let all = words.indices(in: role.range)
    guard words.key(all.upperBound) == ",", words.key(all.lowerBound - 1) == "and" else { return [] }
    var nouns: [Int] = []
    var i = all.lowerBound - 1
    while ["and", ","].contains(words.key(i)), English.isRole(words.key(i - 1)),
      isSameSentence(i - 1, all.lowerBound)
    {
      nouns.append(i - 1)
      i -= 2
    }
    guard !nouns.isEmpty, words.key(i) == "the" else { return [] }
    return nouns.reversed().map { noun in
      RolePhrase(
        range: words.range(of: noun..<noun + 1), text: text(noun..<noun + 1), noun: words.key(noun), of: role.of)
    }
  }

  /// Returns a title that the heads included in the name: "President" in "President Aranda".
  private func role(insideOf name: Range<Int>) -> RolePhrase? {
    guard name.count > 1, English.isRole(words.key(name.lowerBound)) else { return nil }
    return phrase(name.lowerBound..<name.lowerBound + 1, noun: name.lowerBound)
  }

  private func genderOfRole(_ role: RolePhrase) -> Gender? {
    words.indices(in: role.range).compactMap { English.genderOfRole[words.key($0)] }.first
  }

  // MARK: Before the name

  /// Returns the role before a name: "Iraqi Defense Minister" Juma Inad; "Secretary of the National Council" Shamhani;
  /// "Its leader," Edda Moreau.
  private func role(before name: Range<Int>) -> RolePhrase? {
    var end = name.lowerBound
    while end > 0, English.honorifics.keys.contains(words.key(end - 1)) || words.key(end - 1) == "." && isTitle(end - 2)
    {
      end -= words.key(end - 1) == "." ? 2 : 1
    }
    let isNaming = English.namings.contains(words.key(end - 1))
    if isNaming { end -= 1 }
    let isApposition = words.key(end - 1) == ","
    if isApposition {
      guard isNaming || closesApposition(name.upperBound) else { return nil }
      end -= 1
    }
    guard end > 0, isSameSentence(end - 1, name.lowerBound) else { return nil }
    if let noun = rolesNoun(endingAt: end) {
      return phrase(start(of: noun, isApposition: isApposition)..<end, noun: noun)
    }
    if words.key(end - 1) == ".", let long = English.shortRoles[words.key(end - 2)] {
      let range = words.range(of: start(of: end - 2, isApposition: isApposition)..<end)
      return RolePhrase(range: range, text: text(range), noun: long)
    }
    if let noun = nounWithComplement(endingAt: end, isApposition: isApposition) {
      return phrase(start(of: noun, isApposition: isApposition)..<end, noun: noun)
    }
    return nil
  }

  private func isTitle(_ i: Int) -> Bool { English.honorifics.keys.contains(words.key(i)) }

  /// Returns the position of a role noun right before `end`.
  private func rolesNoun(endingAt end: Int) -> Int? {
    let noun = ["designate", "elect"].contains(words.key(end - 1)) ? end - 2 : end - 1
    return English.isRole(words.key(noun)) ? noun : nil
  }

  /// Returns the position of a role noun with a complement up to `end`: "Secretary of the Council".
  private func nounWithComplement(endingAt end: Int, isApposition: Bool) -> Int? {
    var i = end - 1
    guard !English.prepositions.contains(words.key(i)) else { return nil }
    // "Director of health Ana Brandt" has a lower-case word or two.
    var plain = 0
    // In "a spokeswoman for Rusk", the name is the complement.
    var hasComplement = false
    // "Minister of labour, fisheries and trade" is one role. With an article in it, the list is one of people.
    var isList = false
    var hasArticle = false
    while i >= max(0, end - 10) {
      let key = words.key(i)
      if English.isRole(key), ["of", "for", "to", "at", "in", "on"].contains(words.key(i + 1)) {
        let isShort = isApposition || plain == 0 || words.key(i + 1) == "of" && !hasArticle
        return hasComplement && isShort ? (isApposition ? outermost(i) : i) : nil
      }
      let isSmall = ["of", "for", "the", "and", "to", "at", "in", "on", "a"].contains(key) || words[i].isPossessive
      isList = isList || key == "and"
      hasArticle = hasArticle || English.determiners.contains(key)
      if key == ",", isApposition, isList, !hasArticle {
        i -= 1
        continue
      }
      let isPlain = words[i].isWord && !English.isFunctionWord(key) && !English.isRole(key)
      if !isSmall, !words.isCapitalised(i), isPlain { plain += 1 }
      guard
        isSmall || words.isCapitalised(i) || isApposition && words[i].isWord && !English.verbs.contains(key)
          || isPlain && plain < 3 && end - i < 4
      else { return nil }
      hasComplement = hasComplement || !isSmall
      i -= 1
    }
    return nil
  }

  /// Returns the noun of the role that has this one as its complement: "Adviser" to the President.
  private func outermost(_ noun: Int) -> Int {
    let link = words.key(noun - 1) == "the" ? noun - 2 : noun - 1
    return words.key(link) == "to" && English.isRole(words.key(link - 1)) ? link - 1 : noun
  }

  /// Returns the start of the role with its noun at `noun`, including the words before it.
  func start(of noun: Int, isApposition: Bool) -> Int {
    var start = noun
    var plain = 0
    while start > 0, noun - start < 7, isSameSentence(start - 1, noun) {
      let before = start - 1
      let (word, key) = (words[before], words.key(before))
      guard word.isWord, !word.isPossessive, !English.determiners.contains(key), !English.prepositions.contains(key),
        !English.phraseEnds.contains(key), !English.verbs.contains(key), !English.adverbs.contains(key) || key == "then"
      else { break }
      if !word.isCapitalised, !English.roleModifiers.contains(key) {
        plain += 1
        guard plain <= 2, !key.ends(with: "ed"), !key.ends(with: "ly") else { break }
      }
      if word.isCapitalised, isPersonsName(before) { break }
      start = before
    }
    return start
  }

  func isPersonsName(_ word: Int) -> Bool {
    mention(at: words[word].range.lower).map { mentions[$0].kind == .person && mentions[$0].form == .name } ?? false
  }

  /// Whether the text after a name that ends at `end` closes an apposition: a mark, a verb, the end of the sentence.
  private func closesApposition(_ end: Int) -> Bool {
    guard end < words.count else { return true }
    let isAnother = words.key(end) == "and" && words.isCapitalised(end + 1)
    return !words[end].isWord || English.verbs.contains(words.key(end)) || words.key(end).ends(with: "ed")
      || words.key(end) == "and" && !isAnother
  }

  func isSameSentence(_ a: Int, _ b: Int) -> Bool {
    a >= 0 && b < words.count && sentences.index(ofWord: a) == sentences.index(ofWord: b)
  }

  // MARK: After the name

  /// Returns the role after a name: Shamhani, "secretary of the Supreme National Security Council"; Khatami ("the
  /// defence minister").
  private func role(after name: Range<Int>) -> RolePhrase? {
    let mark = words.key(name.upperBound)
    let isCopula = ["is", "was"].contains(mark)
    // "Ana Brandt the curator of the museum" has no comma.
    let isBare =
      mark == "the" && English.isRole(words.key(name.upperBound + 1)) && words.key(name.upperBound + 2) == "of"
    guard [",", "(", "—", "–"].contains(mark) || isCopula || isBare else { return nil }
    var i = isBare ? name.upperBound : name.upperBound + 1
    if mark == ",", words.key(i + 1) == ",", words.isAge(i) { i += 2 }
    let isDetermined = English.determiners.contains(words.key(i))
    if isCopula, !isDetermined { return nil }
    if isDetermined { i += 1 }
    let start = i
    while i < min(start + 7, words.count), isSameSentence(i, name.lowerBound) {
      let (word, key) = (words[i], words.key(i))
      if English.isRole(key), !English.isRole(words.key(i + 1)), !words.isPossessive(i + 1) {
        return phrase(start..<self.end(ofComplement: i), noun: i)
      }
      guard word.isWord, !English.verbs.contains(key) || word.isPossessive, !English.prepositions.contains(key),
        !English.phraseEnds.contains(key), !English.pronouns.keys.contains(key)
      else { return nil }
      if English.determiners.contains(key), i > start { return nil }
      i += 1
    }
    return nil
  }

  /// Returns the end of the complement of the role noun at `noun`: before a mark, a relative clause or a verb.
  private func end(ofComplement noun: Int) -> Int {
    var end = noun + 1
    guard ["of", "for", "at", "in", "to", "on"].contains(words.key(end)) else { return end }
    while end < min(noun + 14, words.count), isSameSentence(end, noun) {
      let (word, key) = (words[end], words.key(end))
      let isPartOfName = mention(at: word.range.lower).map { mentions[$0].range.lower < word.range.lower } ?? false
      if !isPartOfName {
        guard word.isWord || key == "&",
          !["who", "which", "that", "whose", "and", "but", "when", "where"].contains(key)
        else { break }
        if English.verbs.contains(key), !word.isPossessive { break }
      }
      end += 1
    }
    return end
  }

  /// Returns the role in a relative clause: Oduya, "who heads the dockers’ union".
  private func role(inClauseAfter name: Range<Int>) -> RolePhrase? {
    let who = name.upperBound + 1
    guard words.key(name.upperBound) == ",", words.key(who) == "who" else { return nil }
    if ["is", "was"].contains(words.key(who + 1)) { return role(ofPredicate: who + 2, name: name) }
    let verb = ["has", "had"].contains(words.key(who + 1)) ? who + 2 : who + 1
    guard let role = English.roleOfVerb[words.key(verb)] else { return nil }
    var start = verb + 1
    if English.determiners.contains(words.key(start)) { start += 1 }
    var end = start
    while end < min(start + 8, words.count), words[end].isWord || words[end].isPossessive,
      !English.phraseEnds.contains(words.key(end)),
      !English.verbs.contains(words.key(end)) || words[end].isPossessive
    { end += 1 }
    guard end > start else { return nil }
    let range = words.range(of: start..<end)
    return RolePhrase(
      range: range, text: "\(role) the \(text(range))", noun: String(role.prefix { $0 != " " }),
      of: owner(in: start..<end))
  }

  /// Returns the role in a second predicate: Brandt has a boat and is "the head of the museum".
  private func role(inSecondPredicateAfter name: Range<Int>) -> RolePhrase? {
    let sentence = sentences.list[sentences.index(ofWord: name.lowerBound)]
    guard (sentence.lowerBound..<name.lowerBound).allSatisfy({ isTitle($0) || words.key($0) == "." }) else {
      return nil
    }
    let end = min(sentence.upperBound, name.upperBound + 24)
    guard
      let and = (name.upperBound..<max(name.upperBound, end)).first(where: { i in
        words.key(i) == "and" && ["is", "was"].contains(words.key(i + 1))
          && English.determiners.contains(words.key(i + 2))
      }),
      mentions[mentionIndices(in: words.range(of: name.upperBound..<and + 1))].allSatisfy({ $0.kind != .person }),
      !(name.upperBound..<and).contains(where: { !words[$0].isWord })
    else { return nil }
    return role(ofPredicate: and + 2, name: name)
  }

  /// Returns the role in a predicate: Oduya, who is "a member of the council".
  private func role(ofPredicate word: Int, name: Range<Int>) -> RolePhrase? {
    var start = ["also", "now", "still", "then"].contains(words.key(word)) ? word + 1 : word
    if English.determiners.contains(words.key(start)) { start += 1 }
    let end = min(start + 6, words.count)
    guard start < end,
      let noun = (start..<end).first(where: {
        English.isRole(words.key($0)) && !English.isRole(words.key($0 + 1))
      }),
      isSameSentence(name.lowerBound, noun),
      (start..<noun).allSatisfy({
        words[$0].isWord && !English.verbs.contains(words.key($0)) && !English.prepositions.contains(words.key($0))
      })
    else { return nil }
    return phrase(start..<self.end(ofComplement: noun), noun: noun)
  }

  // MARK: Parts of a role

  private func phrase(_ range: Range<Int>, noun: Int) -> RolePhrase {
    let key = words.key(noun)
    var start = range.lowerBound
    while start < noun, English.determiners.contains(words.key(start)) { start += 1 }
    let kept = start..<range.upperBound
    return RolePhrase(
      range: words.range(of: kept), text: words(ofRole: kept, noun: noun), noun: key,
      of: owner(in: kept) ?? owner(before: start))
  }

  /// Returns the words of a role. A capital that only opens the sentence becomes a small letter.
  private func words(ofRole range: Range<Int>, noun: Int) -> String {
    let (all, first) = (text(range), range.lowerBound)
    let key = words.key(first)
    let isTitle = first < noun ? words.isCapitalised(noun) : English.personalTitles.contains(key)
    guard words.isCapitalised(first), !isTitle, opensSentence(first),
      all.dropFirst().prefix(1).allSatisfy(\.isLowercase),
      English.countryOfAdjective[key] == nil,
      !(mention(at: words[first].range.lower).map { mentions[$0].form == .name } ?? false)
    else { return all }
    return all.prefix(1).lowercased() + all.dropFirst()
  }

  /// Whether only signs or a date line stand before the word in its sentence.
  private func opensSentence(_ word: Int) -> Bool {
    let sentence = sentences.list[sentences.index(ofWord: word)]
    let dateline = draft.blockIndex(at: words[word].range.lower).flatMap { draft.blocks[$0].dateline }
    return (sentence.lowerBound..<word).allSatisfy { i in
      !words[i].isWord || (dateline?.contains(words[i].range) ?? false)
    }
  }

  /// Returns the country or body named in a role.
  private func owner(in range: Range<Int>) -> String? {
    let inside = words.range(of: range)
    var i = mentionIndex(at: inside.lower)
    var found: String?
    while mentions.indices.contains(i), mentions[i].range.lower < inside.upper {
      let mention = mentions[i]
      if let actor = mention.actor, mention.kind != .person, mention.form == .name, inside.contains(mention.range) {
        if actors[actor].country != nil { return actors[actor].name }
        found = found ?? actors[actor].name
      }
      i += 1
    }
    return found
  }

  /// Returns the owner of the role before `start`: "Norland’s", or the body named last for "its".
  private func owner(before start: Int) -> String? {
    guard start > 1 else { return nil }
    if words[start - 1].isPossessive, let m = mention(at: words[start - 2].range.lower), let actor = mentions[m].actor {
      return actors[actor].kind == .person ? nil : actors[actor].name
    }
    guard ["its", "their"].contains(words.key(start - 1)) else { return nil }
    let from = mentionIndex(at: words[start - 1].range.lower)
    return mentions[..<from].suffix(6).last { $0.kind == .organization && $0.form == .name }?.actor
      .map { actors[$0].name }
  }
}

extension Words {
  /// Whether the word at `i` can be a person's age: Rusk, "52", a teacher.
  func isAge(_ i: Int) -> Bool {
    let key = key(i).utf8
    return key.count == 2 && key.allSatisfy { (0x30...0x39).contains($0) }
  }
}
