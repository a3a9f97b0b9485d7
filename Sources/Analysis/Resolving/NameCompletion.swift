import Articles

extension Scene {
  /// Extends the names that the heads found, from the surest evidence to the weakest.
  ///
  /// It adds capitalised words beside a name and given names before a capitalised word. Then it adds sources that are
  /// names, and the same names elsewhere.
  mutating func completeNames(sources: [TextRange]) {
    let completed = NameCompletion(self, sources: sources)
    mentions = completed.mentions.sorted { $0.range < $1.range }
  }
}

/// Names that the heads cut short or missed, found by the capitals of an article.
struct NameCompletion {
  /// The names so far, in no order that matters.
  var mentions: [Mention]
  let scene: Scene
  let words: Words
  /// The mention that holds each word.
  private(set) var holder: [Int: Int] = [:]
  /// The words that the article also writes in lower case.
  private(set) var lowercaseWords: Set<String> = []
  /// For each word, the number of places where its capital shows a name.
  private(set) var capitalised: [String: Int] = [:]
  /// For each word, the number of sentences that it opens.
  private var opening: [String: Int] = [:]
  /// Whether each block is in title case, as headlines are, so that its capitals show nothing.
  private let isTitleCase: [Bool]

  init(_ scene: Scene, sources: [TextRange]) {
    self.scene = scene
    words = scene.words
    mentions = scene.mentions
    isTitleCase = scene.draft.blocks.map { Self.isTitleCase($0, scene.words) }
    for (m, mention) in mentions.enumerated() { hold(m, words.indices(in: mention.range)) }
    for i in 0..<words.count where words[i].isWord {
      if !words.isCapitalised(i) {
        lowercaseWords.insert(words.key(i))
      } else if capitalShowsName(i) {
        capitalised[words.key(i), default: 0] += 1
      } else if !isInTitleCase(i) {
        opening[words.key(i), default: 0] += 1
      }
    }
    extendPersons()
    findGivenNames()
    findTitled()
    for source in sources { findName(in: source) }
    extendBodies()
    findBodies()
    findNamesakes()
    joinPersons()
    trimTitleCasePersons()
  }

  mutating func hold(_ m: Int, _ range: Range<Int>) {
    for i in range { holder[i] = m }
  }

  // MARK: Capitals

  /// Whether most long words are capitalised.
  private static func isTitleCase(_ block: Block, _ words: Words) -> Bool {
    let long = words.indices(in: block.range).dropFirst().filter { words[$0].isWord && words.key($0).count > 3 }
    return long.count > 2 && long.count(where: { words.isCapitalised($0) }) * 10 > long.count * 7
  }

  /// Whether a capital at the word `i` shows a name. It does not in title case, and not after a mark that may end a
  /// sentence.
  func capitalShowsName(_ i: Int) -> Bool {
    guard let block = scene.draft.blockIndex(at: words[i].range.lower), !isTitleCase[block] else { return false }
    return i > 0 && words[i - 1].isWord && scene.isSameSentence(i - 1, i)
  }

  /// Whether the word at `i` can be part of a name by its form.
  func canBeInName(_ i: Int) -> Bool {
    guard i < words.count, words[i].isWord, words.isCapitalised(i), !words[i].isPossessive else { return false }
    let key = words.key(i)
    return key.count > 1 && !English.isFunctionWord(key) && !English.times.contains(key)
      && !English.honorifics.keys.contains(key) && !key.ends(with: "n't")
  }

  /// Whether a capitalised word is no office, body or adjective, so that it can end the name of a person.
  func canEndPerson(_ i: Int) -> Bool {
    guard canBeInName(i) else { return false }
    let key = words.key(i)
    return !English.isRole(key) && !English.bodies.contains(key) && !English.bodyHeads.contains(key)
      && !English.reportingVerbs.contains(key) && !English.partOfBodyName.contains(key)
      && English.countryOfAdjective[key] == nil
      && !English.roleModifiers.contains(key)
  }

  /// Whether nothing but a space stands between the words at `i` and `i + 1`.
  func isJoined(_ i: Int) -> Bool {
    guard i >= 0, i + 1 < words.count, scene.isSameSentence(i, i + 1) else { return false }
    return words[i].range.upper + 1 == words[i + 1].range.lower
      && scene.draft.text.slice(TextRange(words[i].range.upper, words[i + 1].range.lower)) == " "
  }

  /// Whether the word at `i` is in a block in title case, where capitals show nothing.
  func isInTitleCase(_ i: Int) -> Bool {
    scene.draft.blockIndex(at: words[i].range.lower).map { isTitleCase[$0] } ?? true
  }

  func isGiven(_ i: Int) -> Bool { English.gender(ofGivenName: words.key(i)) != nil && words.isCapitalised(i) }

  /// Whether the word at `i` is a known name: the article capitalises it where only names are capitalised.
  func isKnownName(_ i: Int) -> Bool {
    let key = words.key(i)
    return capitalised[key, default: 0] > 0 || opening[key, default: 0] > 1 && !lowercaseWords.contains(key)
  }

  // MARK: Given names

  /// Extends given names, such as "Donald" to "Donald Trump" and "Leonard E" past the initial. It also removes titles
  /// without a name, and labels a given name with a surname as a person.
  private mutating func extendPersons() {
    for m in mentions.indices {
      let found = words.indices(in: mentions[m].range)
      if found.count == 1, English.states.contains(words.key(found.lowerBound)) { mentions[m].kind = .place }
      let isPerson = mentions[m].kind == .person
      if found.allSatisfy({ !words[$0].isWord || English.honorifics.keys.contains(words.key($0)) }) {
        mentions[m].range = TextRange(0, 0)
        continue
      }
      let isTheirs = [.other, .organization].contains(mentions[m].kind) && words.key(found.lowerBound - 1) != "the"
      if isTheirs, (2...3).contains(found.count), isGiven(found.lowerBound), canEndPerson(found.upperBound - 1) {
        mentions[m].kind = .person
      }
      guard isPerson, found.count == 1 || words.key(found.upperBound - 1).count == 1, isGiven(found.lowerBound) else {
        continue
      }
      let end = endOfPerson(from: found.lowerBound)
      guard end > found.upperBound else { continue }
      for i in found.upperBound..<end {
        if let other = holder[i], other != m { mentions[other].range = TextRange(0, 0) }
      }
      mentions[m].range = words.range(of: found.lowerBound..<end)
      mentions[m].evidence = [Evidence(.name, mentions[m].range, note: "a name", confidence: 0.8)]
      hold(m, found.lowerBound..<end)
    }
    dropEmpty()
  }

  /// Finds people that the heads missed, by a given name: "Donald Trump".
  private mutating func findGivenNames() {
    for i in 0..<words.count where holder[i] == nil && isGiven(i) {
      let end = endOfPerson(from: i)
      guard end > i + 1, (i..<end).allSatisfy({ holder[$0] == nil }) else { continue }
      add(i..<end, .person, "a given name and a surname")
    }
  }

  /// Finds people by a capitalised word after "Mr." or the like.
  private mutating func findTitled() {
    for i in 0..<words.count where holder[i] == nil && canEndPerson(i) {
      let title = words.key(i - 1) == "." ? i - 2 : i - 1
      guard title >= 0, words.isCapitalised(title), scene.isSameSentence(title, i),
        English.plainTitles.contains(words.key(title)), isJoined(i - 1)
      else { continue }
      var end = i + 1
      while end < i + 3, holder[end] == nil, canEndPerson(end), isJoined(end - 1), !isInTitleCase(end) { end += 1 }
      add(i..<end, .person, "a name after a title")
    }
  }

  /// Returns the end of a person's name with the given name at `first`. A middle initial, a particle and a capitalised
  /// word may follow.
  private func endOfPerson(from first: Int) -> Int {
    var end = first + 1
    let surname = wordAfterNickname(at: end)
    if surname > end { return surname + 1 }
    guard isJoined(first) else { return end }
    if isGiven(end), isJoined(end), canEndPerson(end + 1), !isInTitleCase(end) { end += 1 }
    if words.key(end).count == 1, words.isCapitalised(end), words.key(end + 1) == ".", isJoined(end + 1) {
      end += 2
    } else if words.isCapitalised(end + 1), NameKey.particles.contains(words.key(end)), isJoined(end) {
      end += 1
    }
    guard canEndPerson(end), isJoined(end - 1), isFree(end) else { return first + 1 }
    if isInTitleCase(end), !isKnownName(end) { return first + 1 }
    return end + 1
  }

  /// Whether the word is not part of a longer name.
  private func isFree(_ i: Int) -> Bool {
    guard let m = holder[i] else { return true }
    return words.indices(in: mentions[m].range) == i..<i + 1
  }

  // MARK: Sources

  /// Finds a name in a source whose head is capitalised: "PolitiFact", "the Association of Flight Attendants".
  private mutating func findName(in source: TextRange) {
    let all = words.indices(in: source)
    guard !all.isEmpty, !all.contains(where: { holder[$0] != nil }) else { return }
    var start = all.lowerBound
    if words.key(start) == "according" || words.key(start) == "per" { start += 1 }
    if words.key(start) == "to" { start += 1 }
    let hasArticle = words.key(start) == "the"
    while start < all.upperBound, isBeforeName(start) { start += 1 }
    var end = start
    while end < all.upperBound, canBeInName(end) || isLink(end, in: start..<all.upperBound) { end += 1 }
    guard end > start, end == all.upperBound || !words[end].isWord || isAfterName(end) else { return }
    let name = start..<end
    guard scene.isInBody(words.range(of: name)), isSure(name, hasArticle) else { return }
    add(name, kind(of: name, hasArticle), "the source of a statement")
  }

  private func isBeforeName(_ i: Int) -> Bool {
    let key = words.key(i)
    return English.determiners.contains(key) || English.honorifics.keys.contains(key) || key == "."
      || English.shortRoles.keys.contains(key)
      || (English.isRole(key) || English.roleModifiers.contains(key) || !words.isCapitalised(i))
        && words[i].isWord && !English.prepositions.contains(key) && !words.key(i + 1).isEmpty
  }

  /// Whether a lower-case word at `i` joins the capitalised words around it into the name of a body.
  private func isLink(_ i: Int, in range: Range<Int>) -> Bool {
    guard i > range.lowerBound, i + 1 < range.upperBound, ["of", "for", "&"].contains(words.key(i)) else {
      return false
    }
    return canBeInName(i + 1) || words.key(i + 1) == "the" && i + 2 < range.upperBound && canBeInName(i + 2)
  }

  /// Whether the word after a name leaves the name the head of its phrase.
  private func isAfterName(_ i: Int) -> Bool {
    ["who", "which", "that", "and", "in", "of", "on", "at", "from"].contains(words.key(i))
  }

  /// Whether the words are a name rather than a common noun at the start of a sentence or in a headline.
  private func isSure(_ name: Range<Int>, _ hasArticle: Bool) -> Bool {
    if name.count == 1 {
      let (i, key) = (name.lowerBound, words.key(name.lowerBound))
      guard !English.isRole(key), !English.isPlural(key), English.countryOfAdjective[key] == nil,
        !English.bodyHeads.contains(key), !English.bodies.contains(key), !English.shortNouns.contains(key)
      else { return false }
      let letters = scene.draft.text.slice(words[i].range)
      if letters.dropFirst().contains(where: \.isUppercase), !isInTitleCase(i) { return true }
      if hasArticle { return false }
      return isKnownName(i) && !lowercaseWords.contains(key) || capitalShowsName(i) && !lowercaseWords.contains(key)
    }
    let last = words.key(name.upperBound - 1)
    if isInTitleCase(name.lowerBound) { return name.allSatisfy { isKnownName($0) || !words.isCapitalised($0) } }
    return !English.isRole(last) && (!English.isPlural(last) || hasArticle)
  }

  private func kind(of name: Range<Int>, _ hasArticle: Bool) -> NamedActor.Kind {
    if isGiven(name.lowerBound), name.count < 4 { return .person }
    let isTitled =
      scene.honorific(before: name.lowerBound) != nil || English.isRole(words.key(name.lowerBound - 1))
      || words.key(name.lowerBound - 1) == "." && English.shortRoles.keys.contains(words.key(name.lowerBound - 2))
    if isTitled { return .person }
    if hasArticle || name.contains(where: { !canEndPerson($0) }) { return .organization }
    let letters = scene.draft.text.slice(words.range(of: name))
    if letters.allSatisfy({ !$0.isLowercase }) || name.count == 1 && letters.dropFirst().contains(where: \.isUppercase)
    {
      return .organization
    }
    return name.count < 4 && name.count > 1 ? .person : .organization
  }

  // MARK: The same name elsewhere

  /// Finds every other place of a known name, and the surnames of people with known full names.
  private mutating func findNamesakes() {
    var known: [String: [(words: [String], kind: NamedActor.Kind)]] = [:]
    for mention in mentions {
      let range = words.indices(in: mention.range)
      for name in forms(of: mention, range) where known[name[0]]?.contains(where: { $0.words == name }) != true {
        known[name[0], default: []].append((name, mention.kind))
      }
    }
    for key in known.keys { known[key]?.sort { $0.words.count > $1.words.count } }
    var i = 0
    while i < words.count {
      defer { i += 1 }
      guard holder[i] == nil, words.isCapitalised(i), let names = known[words.key(i)] else { continue }
      for name in names where matches(name.words, at: i) && isWholeName(i..<i + name.words.count, name.kind) {
        add(i..<i + name.words.count, name.kind, "a name found elsewhere too")
        i += name.words.count - 1
        break
      }
    }
  }

  /// Returns the forms in which a name may recur: the whole name and, for a person, the surname.
  private func forms(of mention: Mention, _ range: Range<Int>) -> [[String]] {
    guard (mention.evidence.first?.confidence ?? 0) >= 0.7, let first = range.first, words[first].isWord,
      [.person, .organization].contains(mention.kind)
    else { return [] }
    let whole = range.map { words.key($0) }
    if mention.kind == .person {
      let surname = words.key(range.upperBound - 1)
      guard range.count > 1, canEndPerson(range.upperBound - 1), surname.count > 2,
        English.countryOfName[surname] == nil
      else { return range.count > 1 || isKnownName(first) && !lowercaseWords.contains(whole[0]) ? [whole] : [] }
      return [whole, [surname]] + (isGiven(first) ? [[whole[0]]] : [])
    }
    let isAcronym =
      !scene.text(range).contains(where: \.isLowercase) && whole[0].count > 1 && !English.shortNouns.contains(whole[0])
    return range.count > 1 || isAcronym ? [whole] : []
  }

  private func matches(_ name: [String], at i: Int) -> Bool {
    i + name.count <= words.count && name.indices.allSatisfy { words.key(i + $0) == name[$0] && holder[i + $0] == nil }
  }

  /// Whether the words at a possible place of a name are not part of another name.
  private func isWholeName(_ place: Range<Int>, _ kind: NamedActor.Kind) -> Bool {
    let (first, after) = (place.lowerBound, place.upperBound)
    guard scene.isInBody(words.range(of: place)) else { return false }
    let isTitleCase = isInTitleCase(first)
    if place.count == 1 {
      // A word that is also in lower case is a name only where its capital shows one.
      if lowercaseWords.contains(words.key(first)), isTitleCase || !capitalShowsName(first) { return false }
      let isTitled = scene.honorific(before: first) != nil
      if !isTitleCase, first > 0, isJoined(first - 1), canBeInName(first - 1), !isTitled, capitalShowsName(first - 1) {
        let before = words.key(first - 1)
        guard English.isRole(before) || English.shortRoles.keys.contains(before) || holder[first - 1] != nil
        else { return false }
      }
    }
    guard !isTitleCase, after < words.count, isJoined(after - 1), canBeInName(after) else { return true }
    return kind == .organization && holder[after] != nil || English.isRole(words.key(after))
  }

  // MARK: Mentions

  mutating func add(_ range: Range<Int>, _ kind: NamedActor.Kind, _ note: String) {
    let place = words.range(of: range)
    hold(mentions.count, range)
    mentions.append(
      Mention(place, kind: kind, form: .name, evidence: [Evidence(.name, place, note: note, confidence: 0.7)]))
  }

  mutating func dropEmpty() {
    mentions.removeAll { $0.range.isEmpty }
    holder = [:]
    for (m, mention) in mentions.enumerated() { hold(m, words.indices(in: mention.range)) }
  }
}
