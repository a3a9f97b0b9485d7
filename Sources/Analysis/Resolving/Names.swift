import Articles

/// The form of a name for comparisons: lower-case words without accents, article, titles, and generation suffix.
struct NameKey {
  /// The words. They are never empty for a mention of a name.
  let words: [String]
  /// The index of the first word in the text.
  let start: Int
  /// Whether the name is written in capitals, as acronyms are.
  let isAcronym: Bool

  /// The words in one string.
  var whole: String { words.joined(separator: " ") }
  /// The first letters of the words that are not function words.
  var initials: String {
    String(words.filter { !NameKey.functionWords.contains($0) }.compactMap(\.first))
  }

  /// The possible acronyms: of all words, of those that are not function words, and of those before "of".
  var shortForms: Set<String> {
    let before = words.prefix { $0 != "of" && $0 != "for" }.compactMap(\.first)
    return [initials, String(words.compactMap(\.first)), before.count > 2 ? String(before) : initials]
  }

  /// The inner parts of a person's name: neither the whole nor the first or last word alone.
  var innerParts: [String] {
    guard (3...6).contains(words.count) else { return [] }
    return words.indices.flatMap { start in
      (start + 1...words.count).compactMap { end in
        let isEdge = end - start == 1 && (start == 0 || end == words.count)
        let isGiven = end - start == 1 && English.gender(ofGivenName: words[start]) != nil
        guard end - start < words.count, !isEdge, !isGiven, words[end - 1].count > 1, words[start].count > 1,
          !NameKey.particles.contains(words[end - 1]), end - start > 1 || !NameKey.particles.contains(words[start])
        else { return nil }
        return words[start..<end].joined(separator: " ")
      }
    }
  }

  /// The name of a country without a form of state before it: "Republic of".
  var withoutStateOpening: String {
    let opening = English.stateOpenings.first { words.starts(with: $0) && words.count > $0.count }
    return words.dropFirst(opening?.count ?? 0).joined(separator: " ")
  }

  private static let functionWords: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "la"]
  private static let suffixes: Set<String> = ["jr", "sr", "i", "ii", "iii", "iv"]

  /// Creates the key of the name that consists of some words of `scene`.
  init(_ range: Range<Int>, kind: NamedActor.Kind, in scene: Scene) {
    var list = range.filter { scene.words[$0].isWord || scene.words.key($0) == "&" }
    if let last = list.last, scene.words[last].isPossessive { list.removeLast() }
    while list.count > 1, let first = list.first, NameKey.opens(scene.words, first, kind) { list.removeFirst() }
    while list.count > 1, let last = list.last, kind == .person, NameKey.suffixes.contains(scene.words.key(last)) {
      list.removeLast()
    }
    let folded = list.map { NameKey.folded(scene.words.key($0)) }
    // "I.R.S." is the same acronym as "IRS".
    let isSpelled = kind != .person && folded.count > 1 && folded.allSatisfy { $0.utf8.count == 1 }
    words = isSpelled ? [folded.joined()] : folded
    start = list.first ?? range.lowerBound
    let letters = list.map { scene.draft.text.slice(scene.words[$0].range) }
    isAcronym =
      (isSpelled || list.count <= 3) && letters.allSatisfy { $0.allSatisfy { $0.isUppercase || $0.isNumber } }
      && letters.reduce(0) { $0 + $1.count } > 1
  }

  /// The index of the first word of a person's surname, with its particle: "van der Veld".
  var surnameStart: Int {
    words.indices.dropLast().first { words.count > 1 && NameKey.particles.contains(words[$0]) } ?? words.count - 1
  }

  /// Lower-case words that may begin a surname.
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "di", "da", "dos", "du", "bin", "ibn", "ter", "ten", "zu",
  ]

  /// Returns a word without accents, if its script has letters with accents.
  private static func folded(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }),
      word.unicodeScalars.allSatisfy({ $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) })
    else { return word }
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if case .letters(let letters) = FoldedScalar(scalar) { folded.append(contentsOf: letters) }
      if case .alone(let marks) = FoldedScalar(scalar) { folded.append(contentsOf: marks) }
    }
    return String(folded)
  }

  /// Whether the word at the start of a name is not part of it.
  private static func opens(_ words: Words, _ i: Int, _ kind: NamedActor.Kind) -> Bool {
    let key = words.key(i)
    guard kind == .person else {
      return key == "the" || English.partsOfCountries.contains(key) && !words.isCapitalised(i)
    }
    return key == "the" || English.honorifics.keys.contains(key) || English.shortRoles.keys.contains(key)
      || English.isRole(key)
  }
}

extension Scene {
  /// Adds the names that the heads found as mentions. Each is cut to one block and loses its possessive ending.
  mutating func addNames(_ names: [Tagging.Name]) {
    let found = names.compactMap { name -> Mention? in
      var range = name.range
      if let i = draft.blockIndex(at: range.lower), let inside = draft.blocks[i].range.intersection(range) {
        range = inside
      }
      range = trimmed(range)
      range = withoutSmallOpening(range, name.kind)
      guard words.indices(in: range).contains(where: { words[$0].isWord }) else { return nil }
      var kind = isTitled(range, name.kind) ? .person : name.kind
      if kind != .person, let whole = spelledAcronym(around: range) {
        range = whole
        if English.countryOfName[text(whole).lowercased()] == nil { kind = .organization }
      }
      if kind == .person, isHeading(range) { return nil }
      let step = Evidence(.name, range, note: "a name", confidence: name.probability)
      return Mention(range, kind: kind, form: .name, evidence: [step])
    }
    // Names do not overlap: the heads may see two in "Ortega-Stone". Two people with only a space between them are one.
    mentions = found.sorted { $0.range < $1.range }.reduce(into: []) { kept, mention in
      guard let last = kept.last else { return kept.append(mention) }
      if last.kind == .person, mention.kind == .person, mention.range.lower == last.range.upper + 1,
        draft.text.slice(TextRange(last.range.upper, mention.range.lower)) == " "
      {
        kept[kept.count - 1].range = last.range.union(mention.range)
      } else if !last.range.overlaps(mention.range) {
        kept.append(mention)
      }
    }
    agreeOnKinds()
  }

  /// Returns the whole of an acronym with full stops from which the heads took letters: "R" in "I.R.S.".
  private func spelledAcronym(around name: TextRange) -> TextRange? {
    let all = words.indices(in: name)
    guard let last = all.last else { return nil }
    var start = all.lowerBound
    while words.endOfSpelled(from: start - 2) > start { start -= 2 }
    let end = words.endOfSpelled(from: start)
    return end - start >= 6 && end > last ? words.range(of: start..<end) : nil
  }

  /// Whether a title of people stands right before a word that the heads labelled as a body: Vice President "Ford".
  private func isTitled(_ name: TextRange, _ kind: NamedActor.Kind) -> Bool {
    let inside = words.indices(in: name)
    let title = words.key(inside.lowerBound - 1) == "." ? inside.lowerBound - 2 : inside.lowerBound - 1
    return kind == .organization && inside.count == 1 && words.isCapitalised(title)
      && (English.honorifics.keys.contains(words.key(title)) || English.personalTitles.contains(words.key(title)))
  }

  /// Whether a name of one word is a whole heading: "Life" is not an actor.
  private func isHeading(_ name: TextRange) -> Bool {
    guard words.indices(in: name).count == 1, let i = draft.blockIndex(at: name.lower) else { return false }
    return draft.blocks[i].kind == .heading && words.indices(in: draft.blocks[i].range) == words.indices(in: name)
  }

  /// Gives the same name one kind throughout the article: the kind with the greatest total probability.
  private mutating func agreeOnKinds() {
    let names = mentions.map { text($0.range).lowercased() }
    var votes: [String: [NamedActor.Kind: Double]] = [:]
    for (name, mention) in zip(names, mentions) {
      votes[name, default: [:]][mention.kind, default: 0] += mention.evidence.first?.confidence ?? 0
    }
    for (m, name) in names.enumerated() {
      let best = votes[name]?.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      if let best { mentions[m].kind = best.key }
    }
  }

  /// Returns a name without words that cannot end it: a mark, a possessive ending, a preposition.
  private func trimmed(_ name: TextRange) -> TextRange {
    var found = words.indices(in: name)
    while let last = found.last {
      let key = words.key(last)
      let isSplitPossessive = key == "s" && found.count > 1 && ["’", "'"].contains(words.key(last - 1))
      let isMark = !words[last].isWord && ![".", ")", "!", "?", "+", "”", "\""].contains(key)
      guard
        isMark || words[last].isPossessive || isSplitPossessive || key == "and" || English.prepositions.contains(key)
      else { break }
      found = found.dropLast()
    }
    guard !found.isEmpty else { return TextRange(name.lower, name.lower) }
    if ["jr", "sr"].contains(words.key(found.upperBound - 1)), words.key(found.upperBound) == "." {
      found = found.lowerBound..<found.upperBound + 1
    }
    let end = words.range(of: found).upper
    let isInWord = name.upper < end && words[found.upperBound - 1].key.holds("-")
    // "Norland-based" contains a name; "Bexley-Cruz" is one.
    if isInWord, !draft.text.slice(TextRange(name.upper, end)).unicodeScalars.contains(where: \.properties.isUppercase)
    {
      return TextRange(name.lower, name.upper)
    }
    return TextRange(name.lower, end)
  }

  /// Returns a body's name without a lower-case word before its capitals: "conservative" Dock Foundation.
  private func withoutSmallOpening(_ name: TextRange, _ kind: NamedActor.Kind) -> TextRange {
    let found = words.indices(in: name)
    guard found.count > 1, kind == .organization, let first = found.first, words[first].isWord,
      isSameSentence(first - 1, first),
      !words.isCapitalised(first), words.isCapitalised(first + 1), !words[first].key.holds("-"),
      words.key(first).utf8.first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false, words.key(first).utf8.count > 3,
      draft.text.slice(words[first].range).utf8.elementsEqual(words.key(first).utf8)
    else { return name }
    return words.range(of: found.dropFirst())
  }

  /// Returns the courtesy title or abbreviated rank before the word at `i`: "Mrs" Dorin, "Gen." Lee.
  func honorific(before i: Int) -> String? {
    let title = words.key(i - 1) == "." ? words.key(i - 2) : words.key(i - 1)
    return English.honorifics.keys.contains(title) ? title : nil
  }
}

extension Words {
  /// Returns the end of a spelled acronym from the word at `start`: capitals that each have a full stop and no spaces.
  /// If there is none, it returns `start`.
  func endOfSpelled(from start: Int) -> Int {
    var end = start
    while end >= 0, end + 1 < count, isCapitalised(end), key(end).utf8.count == 1, key(end + 1) == ".",
      self[end].range.upper == self[end + 1].range.lower,
      end == start || self[end - 1].range.upper == self[end].range.lower
    { end += 2 }
    return end
  }
}
