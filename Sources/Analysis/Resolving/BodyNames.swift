import Articles

extension NameCompletion {
  /// Completes the names of bodies: "Ansel Port", which the heads took for a place, is the "Ansel Port Authority" where that
  /// follows; "Federation" goes on with "of Dock Workers", and "Presidential Debates" begins with "Commission on".
  mutating func growBodies() {
    for m in mentions.indices where [.place, .other, .organization, .group].contains(mentions[m].kind) {
      let found = words.indices(in: mentions[m].range)
      guard !found.isEmpty, !isInLoudBlock(found.lowerBound) else { continue }
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
    addArticles()
    dropEmpty()
  }

  /// With the "The" that belongs to a name: "The Ansel Times", and whatever has it in the middle of a sentence.
  private mutating func addArticles() {
    for m in mentions.indices where mentions[m].kind == .organization && !mentions[m].range.isEmpty {
      let found = words.indices(in: mentions[m].range)
      let article = found.lowerBound - 1
      guard words.key(article) == "the", words.isCapitalised(article), isJoined(article), !isInLoudBlock(article),
        English.periodicals.contains(words.key(found.upperBound - 1)) || isTelling(article)
      else { continue }
      if let other = holder[article], other != m { mentions[other].range = TextRange(0, 0) }
      mentions[m].range = words.range(of: article..<found.upperBound)
      hold(m, article..<found.upperBound)
    }
  }

  /// Where a name ends that one or two more capitalised words make a body of: "Ansel Port" before "Authority".
  private func endOfHead(_ found: Range<Int>, _ kind: NamedActor.Kind) -> Int {
    let first = found.lowerBound
    guard English.countryOfAdjective[words.key(first)] == nil,
      English.countryOfName[scene.text(words.range(of: found)).lowercased()] == nil
    else { return found.upperBound }
    var end = found.upperBound
    while end < found.upperBound + 2, isJoined(end - 1), canBeInName(end), holder[end] == nil { end += 1 }
    while end > found.upperBound, !isBodyHead(end - 1) { end -= 1 }
    if isJoined(end - 1), canBeInName(end), end > found.upperBound { return found.upperBound }
    if end == found.upperBound, kind == .organization, let next = holder[end], isJoined(end - 1),
      mentions[next].kind == .organization, let last = words.indices(in: mentions[next].range).last, isBodyHead(last)
    {
      return last + 1
    }
    return end
  }

  /// Where a body's name ends that goes on with "of Mayors", "for a Clean Harbour" and, after that, "and Industry".
  private func endOfComplements(_ name: Range<Int>) -> Int {
    var end = name.upperBound
    if name.contains(where: { English.complements.contains(words.key($0)) }) {
      if isJoined(end - 1) { end = endOfCapitals(from: end) }
    } else {
      guard isBodyHead(end - 1), let next = complement(at: end) else { return end }
      end = next
    }
    return endOfPair(name.lowerBound..<end)
  }

  /// The end of "of" or the like and the capitalised words after it, where they stand at `link`.
  private func complement(at link: Int) -> Int? {
    guard English.complements.contains(words.key(link)), !words.isCapitalised(link), isJoined(link - 1) else {
      return nil
    }
    var first = link + 1
    if ["a", "an", "the"].contains(words.key(first)), isJoined(link) { first += 1 }
    let end = endOfCapitals(from: first)
    return end > first && isJoined(first - 1) ? end : nil
  }

  /// The end with "and Industry" after "Chamber of Commerce".
  private func endOfPair(_ name: Range<Int>) -> Int {
    let (and, first) = (name.upperBound, name.upperBound + 1)
    guard ["and", "&"].contains(words.key(and)), isJoined(and - 1), isJoined(and) else { return name.upperBound }
    let end = endOfCapitals(from: first)
    // Another body, a place or a person after "and" is one by itself.
    let isOwn = (first..<end).contains {
      isBodyHead($0) || holder[$0].map { mentions[$0].kind != .organization } ?? false
    }
    return end > first && !isOwn ? end : name.upperBound
  }

  /// The end of the capitalised words from `first` on that belong to no person.
  private func endOfCapitals(from first: Int) -> Int {
    var end = first
    while canBeInName(end), end == first || isJoined(end - 1),
      holder[end].map({ mentions[$0].kind != .person }) ?? true,
      !English.roles.contains(words.key(end))
    { end += 1 }
    return end
  }

  /// Where a name begins that ends the name of a body: "Presidential Debates" after "Commission on".
  private func startOfBody(_ found: Range<Int>, _ kind: NamedActor.Kind) -> Int {
    let first = found.lowerBound
    var link = first - 1
    if ["a", "an", "the"].contains(words.key(link)), isJoined(link) { link -= 1 }
    guard [.organization, .other].contains(kind), English.complements.contains(words.key(link)), isJoined(link),
      link > 0,
      isJoined(link - 1), canBeInName(link - 1), isBodyHead(link - 1), holder[link - 1] == nil
    else { return first }
    var start = link - 1
    while isJoined(start - 1), canBeInName(start - 1), isTelling(start - 1), holder[start - 1] == nil { start -= 1 }
    return start
  }

  /// "The Congressional Press Caucus" is a body although the heads saw none: two capitalised words or more, of which the last is what
  /// bodies are called, or one that goes on with "of" and more.
  mutating func findBodies() {
    for i in 0..<words.count where holder[i] == nil && isBodyHead(i) && !isInLoudBlock(i) {
      guard !(isJoined(i) && canBeInName(i + 1)) else { continue }
      var start = i
      while isJoined(start - 1), canBeInName(start - 1), holder[start - 1] == nil, isTelling(start - 1) { start -= 1 }
      guard isTelling(start) || words.key(start - 1) == "the", !(isJoined(start - 1) && holder[start - 1] != nil) else {
        continue
      }
      let end = endOfComplements(start..<i + 1)
      guard start < i || end > i + 1, (start..<end).allSatisfy({ holder[$0] == nil }) else { continue }
      add(start..<end, .organization, "the name of a body")
    }
    for i in 0..<words.count where holder[i] == nil && words.key(i - 1) == "the" && !isInLoudBlock(i) {
      let end = words.endOfSpelled(from: i)
      if end - i >= 6, (i..<end).allSatisfy({ holder[$0] == nil }) { add(i..<end, .organization, "an acronym") }
    }
  }

  private func isBodyHead(_ i: Int) -> Bool {
    let key = words.key(i)
    return (English.bodyHeads.contains(key) || English.bodies.contains(key) || English.societies.contains(key))
      && words.isCapitalised(i) && !English.roles.contains(key)
  }
}
