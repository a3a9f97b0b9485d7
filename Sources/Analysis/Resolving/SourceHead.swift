import Articles

/// Whom the words of a source name.
enum SourceHead: Hashable {
  /// The actor of the mention with this index.
  case mention(Int)
  /// A spokesperson whom the text does not name, for the body of the mention with this index.
  case spokesperson(Int)
  /// "It" or "they": a body that was named before.
  case body(TextRange)
  /// Somebody whom the text does not name: "two officials".
  case unnamed
  /// A thing that does not speak: "the figures".
  case thing
  /// The same as the statement before: "the same".
  case nothing
}

extension Scene {
  /// A source with the words that a phrase cannot lack: all of a name that it holds a part of, the adjective of a country
  /// before it, what "of" and "and" go on with, what is before a bare
  /// "spokesman", what "The" or "Iran’s" belongs to, the name after the comma that it ends with;
  /// without "who" at its end.
  func wholeSource(_ source: TextRange) -> TextRange {
    var all = words.indices(in: source)
    guard !all.isEmpty else { return source }
    all = withBearer(withWholeNames(all))
    if ["of", "and"].contains(words.key(all.lowerBound)) || isBareNoun(all) {
      all = startOfPhrase(before: all.lowerBound)..<all.upperBound
    }
    while all.count > 1, let last = all.last, ["who", "which", "whose"].contains(words.key(last)) {
      all = all.dropLast()
    }
    if words.key(all.upperBound - 1) == ",", let m = mention(at: words.start(of: all.upperBound)),
      mentions[m].form == .name, mentions[m].kind == .person
    {
      all = all.lowerBound..<words.indices(in: mentions[m].range).upperBound
    } else if let last = all.last,
      words[last].isPossessive || all.allSatisfy({ English.determiners.contains(words.key($0)) }),
      !English.demonstratives.contains(words.key(last))
    {
      all = all.lowerBound..<endOfPhrase(from: all.upperBound)
    }
    return words.range(of: all)
  }

  /// Whether a source is a noun that needs an article, and has words before it: top security "body".
  private func isBareNoun(_ source: Range<Int>) -> Bool {
    let noun = words.key(source.lowerBound)
    guard source.count == 1, source.lowerBound > 0, !words.isCapitalised(source.lowerBound),
      English.roles.contains(noun) || English.bodyHeads.contains(noun) || English.bodies.contains(noun)
    else { return false }
    let before = words.key(source.lowerBound - 1)
    return words[source.lowerBound - 1].isWord && !endsPhrase(source.lowerBound - 1) && !before.hasSuffix("ed")
  }

  /// With the name before the comma whose role the source is: Grace Oduya, 34, "a cook on the ferry".
  private func withBearer(_ all: Range<Int>) -> Range<Int> {
    var comma = all.lowerBound - 1
    if words.key(comma) == ",", words.key(comma - 2) == ",", words.isAge(comma - 1) { comma -= 2 }
    guard words.key(comma) == ",", comma > 0, isSameSentence(comma - 1, all.lowerBound),
      let m = mention(at: words[comma - 1].range.lower), mentions[m].form == .name, let actor = mentions[m].actor,
      actors[actor].roles.contains(where: { words.range(of: all).overlaps($0.range) })
    else { return all }
    return words.indices(in: mentions[m].range).lowerBound..<all.upperBound
  }

  private func withWholeNames(_ all: Range<Int>) -> Range<Int> {
    var (lower, upper) = (all.lowerBound, all.upperBound)
    if let m = mention(at: words[lower].range.lower), mentions[m].form == .name {
      lower = min(lower, words.indices(in: mentions[m].range).lowerBound)
    } else if lower > 0, let m = mention(at: words[lower - 1].range.lower), mentions[m].kind == .group,
      isSameSentence(lower - 1, lower), !words[lower].isPossessive, words[lower].isWord
    {
      lower = words.indices(in: mentions[m].range).lowerBound
    }
    if let m = mention(at: words[upper - 1].range.lower), mentions[m].form == .name {
      upper = max(upper, words.indices(in: mentions[m].range).upperBound)
    }
    return lower..<upper
  }

  /// Where the phrase begins that goes on with `word`: all the words from the clause's beginning on, where no verb is among
  /// them; else the words from the article on.
  private func startOfPhrase(before word: Int) -> Int {
    guard isSameSentence(word - 1, word), words[word - 1].isWord else { return word }
    var start = word
    while start > 0, word - start < 12, isSameSentence(start - 1, word), words[start - 1].isWord,
      words[start - 1].isPossessive || !English.verbs.contains(words.key(start - 1)),
      !English.subordinators.contains(words.key(start - 1))
    { start -= 1 }
    if start == 0 || !isSameSentence(start - 1, word) || !words[start - 1].isWord { return start }
    start = word - 1
    while start > 0, word - start < 5, isSameSentence(start - 1, word), words[start - 1].isWord,
      !English.determiners.contains(words.key(start)), !endsPhrase(start - 1)
    { start -= 1 }
    return start
  }

  private func endOfPhrase(from word: Int) -> Int {
    var end = word
    while end < min(word + 5, words.count), isSameSentence(word - 1, end) {
      if let m = mention(at: words[end].range.lower) {
        end = max(end + 1, words.indices(in: mentions[m].range).upperBound)
        continue
      }
      guard words[end].isWord, !endsPhrase(end), end == word || !words.key(end).hasSuffix("ed") else { break }
      end += 1
    }
    return end
  }

  private func endsPhrase(_ word: Int) -> Bool {
    let key = words.key(word)
    return English.verbs.contains(key) && !words[word].isPossessive || English.prepositions.contains(key)
      || English.phraseEnds.contains(key)
  }

  /// The head of a source: of "Union leader Piet Oduya" the name, of "the actions of the United States" a thing.
  func head(of source: TextRange) -> SourceHead {
    let all = words.indices(in: source)
    if let m = bearer(in: all) ?? antecedent(of: all) { return .mention(m) }
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

  /// The body after "for" for which a spokesperson speaks who is not named: "a spokesman for the Fisheries Ministry".
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

  /// The name that a relative pronoun goes on with: it was Oduya "who" said so.
  private func antecedent(of source: Range<Int>) -> Int? {
    guard !source.isEmpty, ["who", "which"].contains(words.key(source.lowerBound)) else { return nil }
    let last = words.key(source.lowerBound - 1) == "," ? source.lowerBound - 2 : source.lowerBound - 1
    guard isSameSentence(last, source.lowerBound) else { return nil }
    return mention(at: words[last].range.lower)
  }

  /// The person after a comma whose role the words before it are: "the clerk of the council, Alma Rusk".
  private func bearer(in source: Range<Int>) -> Int? {
    guard let comma = source.first(where: { words.key($0) == "," }), let m = person(after: comma, in: source),
      let actor = mentions[m].actor
    else { return nil }
    let before = TextRange(words[source.lowerBound].range.lower, words[comma].range.lower)
    return actors[actor].roles.contains { before.contains($0.range) } ? m : nil
  }

  /// The person whom the words before the comma tell of: "the old man, Bas Molnar"; not the first of a list.
  private func apposition(after comma: Int, in source: Range<Int>) -> SourceHead? {
    guard let m = person(after: comma, in: source) else { return nil }
    let end = words.indices(in: mentions[m].range).upperBound
    let isList = end < source.upperBound && English.phraseEnds.contains(words.key(end))
    return isList ? nil : .mention(m)
  }

  /// The name of a person right after the comma, past a title.
  private func person(after comma: Int, in source: Range<Int>) -> Int? {
    var name = comma + 1
    while name < source.upperBound, English.honorifics.keys.contains(words.key(name)) || words.key(name) == "." {
      name += 1
    }
    guard name < source.upperBound, let m = mention(at: words[name].range.lower), mentions[m].form == .name,
      mentions[m].kind == .person
    else { return nil }
    return m
  }
}
