import Articles

extension NameCompletion {
  /// Extends the names of people to the left: with given names, with initials, and with a given name before a quoted
  /// nickname. It also joins two adjacent names.
  mutating func joinPersons() {
    let order = mentions.indices.sorted { mentions[$0].range < mentions[$1].range }
    var last: Int?
    for m in order where mentions[m].kind == .person && !mentions[m].range.isEmpty {
      defer { last = m }
      var start = startOfPerson(words.indices(in: mentions[m].range))
      if let before = last, joins(before, m, at: start) {
        start = words.indices(in: mentions[before].range).lowerBound
        mentions[before].range = TextRange(0, 0)
      }
      let found = words.indices(in: mentions[m].range)
      guard start < found.lowerBound else { continue }
      mentions[m].range = words.range(of: start..<found.upperBound)
      hold(m, start..<found.upperBound)
    }
    dropEmpty()
  }

  /// Removes words that only the capitals of a headline or of a sentence's start added to a known full name: "Rival"
  /// Ana Brandt, Ana Brandt "Hammers".
  mutating func trimTitleCasePersons() {
    var known: Set<String> = []
    for mention in mentions where mention.kind == .person {
      let name = words.indices(in: mention.range)
      if name.count > 1, !isInTitleCase(name.lowerBound) { known.insert(key(of: name)) }
    }
    for m in mentions.indices where mentions[m].kind == .person {
      let name = words.indices(in: mentions[m].range)
      guard (3...5).contains(name.count), !known.contains(key(of: name)) || !isGiven(name.lowerBound) else { continue }
      let isTitleCase = isInTitleCase(name.lowerBound)
      // At the start of a sentence, only the first word may not be part of a name.
      let heads =
        isTitleCase || !capitalShowsName(name.lowerBound) && !isGiven(name.lowerBound) ? [name.dropFirst()] : []
      let tails = isTitleCase ? [name.dropLast()] + (name.count > 3 ? [name.dropFirst(2), name.dropLast(2)] : []) : []
      let part = (heads + tails).first { known.contains(key(of: $0)) && isGiven($0.lowerBound) }
      if let part { mentions[m].range = words.range(of: part) }
    }
  }

  private func key(of name: Range<Int>) -> String { name.map { words.key($0) }.joined(separator: " ") }

  /// Whether two adjacent names are one: a given name and a surname, or two names that share an initial.
  private func joins(_ first: Int, _ second: Int, at start: Int) -> Bool {
    let (given, rest) = (words.indices(in: mentions[first].range), words.indices(in: mentions[second].range))
    if given.contains(start), given.count == 2, words.key(start).utf8.count == 1 { return true }
    if given.count == 1, rest.count == 1, isJoined(start - 1), given.upperBound == start, capitalShowsName(start),
      !words.isPossessive(start - 1), canEndPerson(given.lowerBound), canEndPerson(start)
    {
      return true
    }
    return given.upperBound == start && given.count == 1 && rest.count <= 2 && isJoined(start - 1)
      && isGiven(given.lowerBound) && !words[given.lowerBound].isPossessive
  }

  /// Returns the start of a person's name, with the given names and initials to its left.
  private func startOfPerson(_ found: Range<Int>) -> Int {
    var start = found.lowerBound
    while let next = nameBefore(start, surname: found.count == 1 ? start : nil), found.lowerBound - next < 6 {
      start = next
    }
    return start
  }

  /// Returns the start of the part of the name right before the word at `start`. `surname` is set if the name has only
  /// one word so far.
  private func nameBefore(_ start: Int, surname: Int?) -> Int? {
    let before = start - 1
    if words.key(before) == ".", words.key(before - 1).count == 1, words.isCapitalised(before - 1),
      scene.isSameSentence(before - 1, start)
    {
      return before - 1
    }
    guard holder[before] == nil, isJoined(before), canEndPerson(before), !isInTitleCase(before),
      !English.shortNouns.contains(words.key(before)), !English.shortRoles.keys.contains(words.key(before)),
      !English.complements.contains(words.key(before - 1)), words.key(before - 1) != "and"
    else { return nil }
    if isGiven(before) { return before }
    // Otherwise, only before a lone surname.
    let isSurname = start == surname && words.key(before).count > 2
    let isKnown =
      capitalShowsName(before)
      || capitalised[words.key(before), default: 0] > 0 && !lowercaseWords.contains(words.key(before))
    return isSurname && isKnown ? before : nil
  }

  /// Returns the position after a nickname that follows a given name: "Scott" in Robert C. "Bobby" Scott. It is `next`
  /// if there is no nickname.
  func wordAfterNickname(at next: Int) -> Int {
    let opens = words.key(next + 1) == "." && words.key(next).count == 1 ? next + 2 : next
    guard ["\"", "“", "‘", "'"].contains(words.key(opens)), ["\"", "”", "’", "'"].contains(words.key(opens + 2)),
      words.isCapitalised(opens + 1), canEndPerson(opens + 3), scene.isSameSentence(next - 1, opens + 3)
    else { return next }
    return opens + 3
  }
}
