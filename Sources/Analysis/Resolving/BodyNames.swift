import Articles

extension NameCompletion {
  /// Extends the names of bodies. "Ansel Port" becomes "Ansel Port Authority", "Federation" becomes "Federation of Dock
  /// Workers", and "Presidential Debates" becomes "Commission on Presidential Debates".
  mutating func extendBodies() {
    for m in mentions.indices where [.place, .other, .organization, .group].contains(mentions[m].kind) {
      let found = words.indices(in: mentions[m].range)
      guard !found.isEmpty, !isInTitleCase(found.lowerBound) else { continue }
      let start = startOfBody(found, mentions[m].kind)
      let end = endOfComplements(start..<endOfHead(found, mentions[m].kind))
      guard start..<end != found else { continue }
      for i in start..<end {
        if let other = holder[i], other != m { mentions[other].range = TextRange(0, 0) }
      }
      mentions[m].range = words.range(of: start..<end)
      mentions[m].kind = .organization
      hold(m, start..<end)
    }
    joinAdjectives()
    joinDirections()
    addArticles()
    dropEmpty()
  }

  /// Adds a country's adjective or abbreviation to the body's name right after it: the "Norlandic" Armed Forces.
  private mutating func joinAdjectives() {
    for m in mentions.indices where mentions[m].kind == .organization && !mentions[m].range.isEmpty {
      let found = words.indices(in: mentions[m].range)
      let before = found.lowerBound - 1
      guard found.count > 1, let other = holder[before] ?? holder[before - 1], other != m,
        let last = words.indices(in: mentions[other].range).last, isJoined(last) || words.key(before) == ".",
        last >= before - 1, !isInTitleCase(last), mentions[other].kind != .person
      else { continue }
      let owner = scene.text(mentions[other].range).lowercased()
      let isOwned = isBodyHead(found.upperBound - 1) || mentions[other].kind == .group
      guard English.countryOfAdjective[owner] != nil && isOwned || ["u.s.", "u.s"].contains(owner) else { continue }
      let start = words.indices(in: mentions[other].range).lowerBound
      mentions[other].range = TextRange(0, 0)
      mentions[m].range = words.range(of: start..<found.upperBound)
      hold(m, start..<found.upperBound)
    }
  }

  /// Adds a first direction to a body's name: the "Central and" East Ansel Coalition.
  private mutating func joinDirections() {
    for m in mentions.indices where mentions[m].kind == .organization && !mentions[m].range.isEmpty {
      let found = words.indices(in: mentions[m].range)
      let first = found.lowerBound - 2
      guard words.key(first + 1) == "and", words.key(first - 1) == "the", words.isCapitalised(first),
        English.partsOfCountries.contains(words.key(first)), isBodyHead(found.upperBound - 1), isJoined(first)
      else { continue }
      if let other = holder[first], other != m { mentions[other].range = TextRange(0, 0) }
      mentions[m].range = words.range(of: first..<found.upperBound)
      hold(m, first..<found.upperBound)
    }
  }

  /// Adds the "The" that is part of a name: "The Ansel Times", and any name that has it in the middle of a sentence.
  private mutating func addArticles() {
    // Names with "The" in the middle of a sentence also have it at the beginning of one.
    var known: Set<String> = []
    for m in mentions.indices where !mentions[m].range.isEmpty {
      let found = words.indices(in: mentions[m].range)
      let first = words.key(found.lowerBound) == "the" ? found.lowerBound + 1 : found.lowerBound
      if first < found.upperBound, words.isCapitalised(first - 1), words.key(first - 1) == "the",
        capitalShowsName(first - 1)
      {
        known.insert(scene.text(first..<found.upperBound).lowercased())
      }
    }
    for m in mentions.indices where !mentions[m].range.isEmpty {
      let found = words.indices(in: mentions[m].range)
      let article = found.lowerBound - 1
      let isPeriodical = English.periodicals.contains(words.key(found.upperBound - 1))
      guard words.key(article) == "the", words.isCapitalised(article), isJoined(article), !isInTitleCase(article),
        mentions[m].kind == .organization || isPeriodical && mentions[m].kind != .person,
        isPeriodical || capitalShowsName(article) || known.contains(scene.text(found).lowercased())
      else { continue }
      if let other = holder[article], other != m { mentions[other].range = TextRange(0, 0) }
      mentions[m].kind = .organization
      mentions[m].range = words.range(of: article..<found.upperBound)
      hold(m, article..<found.upperBound)
    }
  }

  /// Returns the end of a name with the capitalised words that make it a body: "Ansel Port" before "Authority".
  private func endOfHead(_ found: Range<Int>, _ kind: NamedActor.Kind) -> Int {
    let first = found.lowerBound
    guard English.countryOfAdjective[words.key(first)] == nil,
      English.countryOfName[scene.text(words.range(of: found)).lowercased()] == nil
    else { return found.upperBound }
    var end = found.upperBound
    while end < found.upperBound + 2, isJoined(end - 1), canBeInName(end), holder[end] == nil { end += 1 }
    // One more capitalised word in the middle of a sentence is part of a name, unless the name is a place.
    let isLast =
      end == found.upperBound + 1 && kind != .place && kind != .group && capitalShowsName(end - 1)
      && !isBodyHead(end - 1)
      && found.count > 1 && canEndPerson(end - 1) && !English.times.contains(words.key(end - 1))
    if isLast, !(isJoined(end - 1) && canBeInName(end)) { return end }
    while end > found.upperBound, !isBodyHead(end - 1) { end -= 1 }
    if isJoined(end - 1), canBeInName(end), end > found.upperBound { return found.upperBound }
    if end == found.upperBound, kind == .organization, let next = holder[end], isJoined(end - 1),
      mentions[next].kind == .organization, let last = words.indices(in: mentions[next].range).last, isBodyHead(last)
    {
      return last + 1
    }
    return end
  }

  /// Returns the end of a body's name with its complements: "of Mayors", "for a Clean Harbour", and then "and
  /// Industry".
  private func endOfComplements(_ name: Range<Int>) -> Int {
    var end = name.upperBound
    if name.contains(where: { English.complements.contains(words.key($0)) }) {
      if isJoined(end - 1) { end = endOfCapitals(from: end) }
      // "Commission of Inquiry into Allegations of Waste" has more than one complement.
      while name.contains(where: { isBodyHead($0) }), words.key(end) == "into" || words.key(end - 2) == "into",
        let next = complement(at: end)
      { end = next }
    } else {
      guard isBodyHead(end - 1), let next = complement(at: end) else { return end }
      end = next
    }
    return endOfPair(name.lowerBound..<end)
  }

  /// Returns the end of a complement: the preposition at `link` and the capitalised words after it.
  private func complement(at link: Int) -> Int? {
    guard English.complements.contains(words.key(link)), !words.isCapitalised(link), isJoined(link - 1) else {
      return nil
    }
    var first = link + 1
    if ["a", "an", "the"].contains(words.key(first)), isJoined(link) { first += 1 }
    let end = endOfCapitals(from: first)
    return end > first && isJoined(first - 1) ? end : nil
  }

  /// Returns the end of a name with "and Industry" after "Chamber of Commerce".
  private func endOfPair(_ name: Range<Int>) -> Int {
    let (and, first) = (name.upperBound, name.upperBound + 1)
    guard ["and", "&"].contains(words.key(and)), isJoined(and - 1), isJoined(and) else { return name.upperBound }
    let end = endOfCapitals(from: first)
    // Another body, a place or a person after "and" is a name of its own.
    let isOwn = (first..<end).contains {
      isBodyHead($0) || holder[$0].map { mentions[$0].kind != .organization } ?? false
    }
    return end > first && !isOwn ? end : name.upperBound
  }

  /// Returns the end of the capitalised words from `first` that are not part of a person's name.
  private func endOfCapitals(from first: Int) -> Int {
    var end = first
    while canBeInName(end), end == first || isJoined(end - 1),
      holder[end].map({ mentions[$0].kind != .person }) ?? true,
      !English.isRole(words.key(end))
    { end += 1 }
    return end
  }

  /// Returns the start of the body's name that this name ends: "Presidential Debates" after "Commission on".
  private func startOfBody(_ found: Range<Int>, _ kind: NamedActor.Kind) -> Int {
    let first = found.lowerBound
    var link = first - 1
    if ["a", "an", "the"].contains(words.key(link)), isJoined(link) { link -= 1 }
    guard [.organization, .other].contains(kind), English.complements.contains(words.key(link)), isJoined(link),
      link > 0,
      isJoined(link - 1), canBeInName(link - 1), isBodyHead(link - 1), holder[link - 1] == nil
    else { return first }
    var start = link - 1
    while isJoined(start - 1), canBeInName(start - 1), capitalShowsName(start - 1), holder[start - 1] == nil {
      start -= 1
    }
    return start
  }

  /// Finds bodies that the heads missed, such as "The Congressional Press Caucus". They have two capitalised words or
  /// more, and either the last is a noun for bodies or a complement with "of" follows.
  mutating func findBodies() {
    for i in 0..<words.count where holder[i] == nil && isBodyHead(i) && !isInTitleCase(i) {
      guard !(isJoined(i) && canBeInName(i + 1)) else { continue }
      var start = i
      while isJoined(start - 1), canBeInName(start - 1), holder[start - 1] == nil, capitalShowsName(start - 1) {
        start -= 1
      }
      guard capitalShowsName(start) || words.key(start - 1) == "the", !(isJoined(start - 1) && holder[start - 1] != nil)
      else {
        continue
      }
      let end = endOfComplements(start..<i + 1)
      guard start < i || end > i + 1, (start..<end).allSatisfy({ holder[$0] == nil }) else { continue }
      add(start..<end, .organization, "the name of a body")
    }
    for i in 0..<words.count where holder[i] == nil && words.key(i) == "channel" && !isInTitleCase(i) {
      let isNumbered = words.key(i + 1).utf8.allSatisfy { (0x30...0x39).contains($0) } && isJoined(i)
      if words.isCapitalised(i), isNumbered, holder[i + 1] == nil { add(i..<i + 2, .organization, "a broadcaster") }
    }
    for i in 0..<words.count where holder[i] == nil && words.key(i - 1) == "the" && !isInTitleCase(i) {
      let end = words.endOfSpelled(from: i)
      if end - i >= 6, (i..<end).allSatisfy({ holder[$0] == nil }) { add(i..<end, .organization, "an acronym") }
    }
  }

  private func isBodyHead(_ i: Int) -> Bool {
    let key = words.key(i)
    return (English.bodyHeads.contains(key) || English.bodies.contains(key) || English.societies.contains(key))
      && words.isCapitalised(i) && !English.isRole(key)
  }
}
