import Articles

/// The head of a source: the actor, thing or description that it denotes.
enum SourceHead: Hashable {
  /// The actor of the mention with this index.
  case mention(Int)
  /// An unnamed spokesperson for the body of the mention with this index.
  case spokesperson(Int)
  /// The pronoun "it" or "they", for a body named before.
  case body(TextRange)
  /// An unnamed person or group: "two officials".
  case unnamed
  /// A thing that does not speak: "the figures".
  case thing
  /// A work by the actor of the mention with this index: "a poll by the Ansel Institute".
  case work(Int)
  /// No head, or no source.
  case nothing
}

extension Scene {
  /// Returns the head of a statement's source.
  ///
  /// A name right before the cue is the subject, even if the source begins with other words: "At a meeting with the
  /// council of Port Ansel" Rusk said.
  func head(of statement: Tagging.Statement) -> SourceHead {
    guard let source = statement.source else { return .nothing }
    if let m = owner(ofCue: statement.cue, in: words.indices(in: source)) { return .mention(m) }
    let head = head(of: source)
    guard head == .unnamed || head == .thing else { return head }
    if let m = subject(endOf: words.indices(in: source), before: statement.cue) { return .mention(m) }
    return issuer(in: words.indices(in: source)).map { .work($0) } ?? head
  }

  /// Returns the mention that owns a cue that is a noun: "Rusk’s claim", "the council’s second demand".
  private func owner(ofCue cue: TextRange, in source: Range<Int>) -> Int? {
    let noun = words.index(at: cue.lower)
    guard source.lowerBound < noun, source.contains(noun) || source.upperBound == noun && words[noun - 1].isPossessive,
      let mark = (max(source.lowerBound, noun - 3)..<noun).last(where: { words[$0].isPossessive }),
      mark > source.lowerBound, !English.verbs.contains(words.key(noun)), isSameSentence(mark, noun),
      (mark + 1...noun).allSatisfy({
        words[$0].isWord && !English.isRole(words.key($0)) && mention(at: words[$0].range.lower) == nil
      }), let m = mention(at: words[mark - 1].range.lower)
    else { return nil }
    let before = words.indices(in: mentions[m].range).lowerBound - 1
    return before < source.lowerBound || !English.prepositions.contains(words.key(before)) ? m : nil
  }

  /// Returns the person whose name ends a source right before the cue, without a preposition before it.
  private func subject(endOf source: Range<Int>, before cue: TextRange) -> Int? {
    guard let last = source.last, words.start(of: last + 1) == cue.lower, let m = mention(at: words[last].range.lower),
      mentions[m].form == .name, mentions[m].kind == .person
    else { return nil }
    let first = words.indices(in: mentions[m].range).lowerBound
    let before = words.key(first - 1)
    guard first > source.lowerBound, words[first - 1].isWord, !words[first - 1].isPossessive,
      !English.prepositions.contains(before), !English.phraseEnds.contains(before)
    else { return nil }
    return English.prepositions.contains(words.key(source.lowerBound)) ? m : nil
  }

  /// Returns the author or publisher of a work: "a poll by the Ansel Institute", "Rusk’s letter", "an Ansel Times
  /// report".
  private func issuer(in source: Range<Int>) -> Int? {
    guard let thing = source.first(where: { English.works.contains(words.key($0)) }) else { return nil }
    var by = thing + 1
    while by < min(thing + 4, source.upperBound), words[by].isWord, !["by", "from"].contains(words.key(by)) { by += 1 }
    let isReaders = (thing + 1..<max(thing + 1, by)).contains { English.readingParticiples.contains(words.key($0)) }
    if by < source.upperBound, !isReaders, ["by", "from"].contains(words.key(by)) {
      let names = by + 1..<min(by + 12, source.upperBound)
      let found = names.lazy.compactMap { i in mention(at: words[i].range.lower) }.first { m in
        mentions[m].actor.map { [.person, .organization].contains(actors[$0].kind) } == true
          && mentions[m].form != .pronoun
      }
      return found.map { nameOfBearer($0, in: source) }
    }
    var before = thing - 1
    while before > source.lowerBound, thing - before < 4, words[before].isWord, !words[before].isPossessive,
      mention(at: words[before].range.lower) == nil
    { before -= 1 }
    guard before >= source.lowerBound else { return nil }
    let isOwner = words[before].isPossessive
    guard isOwner || before == thing - 1, let m = mention(at: words[isOwner ? before - 1 : before].range.lower),
      let actor = mentions[m].actor, actors[actor].kind == .organization || isOwner && actors[actor].kind == .person
    else { return nil }
    return m
  }

  /// Returns the person in "the Ansel Institute’s professor Ana Brandt".
  private func nameOfBearer(_ m: Int, in source: Range<Int>) -> Int {
    let end = words.indices(in: mentions[m].range).upperBound
    for i in end..<max(end, min(end + 6, source.upperBound)) {
      guard words[i].isWord, !English.phraseEnds.contains(words.key(i)) else { return m }
      if let next = mention(at: words[i].range.lower), mentions[next].form == .name, mentions[next].kind == .person,
        (end..<i).contains(where: { English.isRole(words.key($0)) })
      {
        return next
      }
    }
    return m
  }

  /// Returns the head of a source: the name in "Union leader Piet Oduya", a thing for "the actions of the United
  /// States".
  func head(of source: TextRange) -> SourceHead {
    let all = words.indices(in: source)
    if let m = bearer(in: all) ?? bearer(atEndOf: all) ?? antecedent(of: all) { return .mention(m) }
    var head: SourceHead = .nothing
    var i = all.lowerBound
    while i < all.upperBound, !words[i].isWord || words.key(i) == "according" || words.key(i) == "to" { i += 1 }
    while i < all.upperBound {
      let (word, key) = (words[i], words.key(i))
      if let m = mention(at: word.range.lower), mentions[m].range.lower == word.range.lower {
        head = .mention(m)
        i = max(i + 1, words.indices(in: mentions[m].range).upperBound)
      } else if word.isPossessive {
        head = .nothing
        i += 1
      } else if !word.isWord {
        if key == ",", case .mention(let m) = head, mentions[m].form == .name, mentions[m].kind == .person {
          return head
        }
        if key == "," { return apposition(after: i, in: all) ?? head }
        if key != ".", head != .nothing { return head }
        i += 1
      } else if English.bodyPronouns.contains(key), all.count <= 2 {
        return .body(word.range)
      } else if English.prepositions.contains(key) || English.phraseEnds.contains(key) {
        if let m = body(spokenForBy: i, in: all) { return .spokesperson(m) }
        if head == .unnamed, words.key(i - 1) == "one",
          let comma = all.first(where: { words.key($0) == "," && $0 > i }),
          let named = apposition(after: comma, in: all)
        {
          return named
        }
        if head != .nothing { return head }
        i += 1
      } else {
        if !English.determiners.contains(key), !English.honorifics.keys.contains(key) {
          head = English.things.contains(key) ? .thing : .unnamed
        }
        i += 1
      }
    }
    return head
  }

  /// Returns the body of an unnamed spokesperson: "a spokesman for the Fisheries Ministry".
  private func body(spokenForBy preposition: Int, in source: Range<Int>) -> Int? {
    guard ["for", "of"].contains(words.key(preposition)), preposition > source.lowerBound,
      (English.sameRole[words.key(preposition - 1)] ?? words.key(preposition - 1)) == "spokesman"
    else { return nil }
    var name = preposition + 1
    while name < source.upperBound, English.determiners.contains(words.key(name)) { name += 1 }
    guard name < source.upperBound, let m = mention(at: words[name].range.lower), let actor = mentions[m].actor,
      [.organization, .place].contains(actors[actor].kind)
    else { return nil }
    return m
  }

  /// Returns the name before a relative pronoun: it was Oduya "who" said so.
  private func antecedent(of source: Range<Int>) -> Int? {
    guard !source.isEmpty, ["who", "which"].contains(words.key(source.lowerBound)) else { return nil }
    var last = words.key(source.lowerBound - 1) == "," ? source.lowerBound - 2 : source.lowerBound - 1
    if last > 1, words.isAge(last), words.key(last - 1) == "," { last -= 2 }
    guard last >= 0, isSameSentence(last, source.lowerBound) else { return nil }
    return mention(at: words[last].range.lower)
  }

  /// Returns the person whose name ends a source that begins with the role: "Head of the League’s youth wing Ana
  /// Brandt".
  private func bearer(atEndOf source: Range<Int>) -> Int? {
    let end = source.first { words.key($0) == "," } ?? source.upperBound
    guard end > source.lowerBound, let m = mention(at: words[end - 1].range.lower), mentions[m].form == .name,
      let actor = mentions[m].actor, actors[actor].kind == .person
    else { return nil }
    let name = words.indices(in: mentions[m].range)
    guard name.count > 1, name.lowerBound > source.lowerBound, words[name.lowerBound - 1].isWord,
      !words[name.lowerBound - 1].isPossessive
    else { return nil }
    let before = source.lowerBound..<name.lowerBound
    let last = words.key(name.lowerBound - 1)
    return before.contains { English.isRole(words.key($0)) } && !English.prepositions.contains(last)
      && !English.phraseEnds.contains(last) && !English.verbs.contains(last)
      && !before.contains { words.key($0) == "who" }
      ? m : nil
  }

  /// Returns the person after a comma with the role before it: "the clerk of the council, Alma Rusk".
  private func bearer(in source: Range<Int>) -> Int? {
    guard let comma = source.first(where: { words.key($0) == "," }), let m = person(after: comma, in: source),
      let actor = mentions[m].actor
    else { return nil }
    let before = TextRange(words[source.lowerBound].range.lower, words[comma].range.lower)
    guard !isPersonsName(source.lowerBound) else { return nil }
    return actors[actor].roles.contains { before.contains($0.range) } ? m : nil
  }

  /// Returns the person after a comma whom the words before it describe: "the old man, Bas Molnar". The first name of a
  /// list does not count.
  private func apposition(after comma: Int, in source: Range<Int>) -> SourceHead? {
    guard let m = person(after: comma, in: source) else { return nil }
    let end = words.indices(in: mentions[m].range).upperBound
    let isList = end < source.upperBound && English.phraseEnds.contains(words.key(end))
    return isList ? nil : .mention(m)
  }

  /// Returns the person named after the comma, past titles: ", Norland Gov. Ana Brandt".
  private func person(after comma: Int, in source: Range<Int>) -> Int? {
    var name = comma + 1
    var isTitled = true
    while name < min(comma + 7, source.upperBound) {
      let key = words.key(name)
      let m = mention(at: words[name].range.lower)
      if let m, mentions[m].form == .name, mentions[m].kind == .person { return isTitled ? m : nil }
      let isTitle =
        English.honorifics.keys.contains(key) || English.shortRoles.keys.contains(key) || English.isRole(key)
      guard
        isTitle || key == "." || m.map({ mentions[$0].form == .name }) == true || English.roleModifiers.contains(key)
      else { return nil }
      isTitled = isTitle || key == "." && isTitled
      name += 1
    }
    return nil
  }
}
