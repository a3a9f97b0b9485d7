import Articles

extension Scene {
  /// Finds other names that the text gives for an actor.
  ///
  /// They stand in another script in brackets, after "called", or in brackets or between commas after a body. They can
  /// also add the owner to a body's name or the region noun to a place's.
  mutating func findOtherNames() {
    var joined: [Int: Int] = [:]
    for m in mentions.indices {
      guard let actor = mentions[m].actor, isInBody(mentions[m].range) else { continue }
      let name = words.indices(in: mentions[m].range)
      if let other = otherScript(after: name.upperBound) { actors[actor].addOtherName(other) }
      noteOwner(of: m, actor, name)
      noteRegion(of: m, actor, name)
      if let next = renamed(after: m, name), let other = mentions[next].actor, joined[other] == nil {
        joined[other] = joined[actor] ?? actor
        mentions[next].evidence.append(
          Evidence(.alias, mentions[next].range, to: firstName(of: actor), note: "another name"))
      }
    }
    guard !joined.isEmpty else { return }
    for m in mentions.indices {
      guard let actor = mentions[m].actor, let other = joined[actor], other != actor else { continue }
      mentions[m].actor = other
      actors[other].addForm(text(mentions[m].range))
    }
  }

  /// The last word before another name, with words of which one must come before it: "which" they "call".
  private static let callings: [String: Set<String>] = [
    "called": [], "as": ["known", "also"], "calls": ["which"], "call": ["which"],
  ]

  /// Finds "His Majesty" and the like, for the sovereign named last.
  mutating func findFormsOfAddress() {
    var added: [Mention] = []
    var last: Int?
    var next = 0
    for i in 0..<words.count {
      while next < mentions.count, mentions[next].range.upper <= words[i].range.lower {
        if let actor = mentions[next].actor, actors[actor].isSovereign { last = actor }
        next += 1
      }
      guard English.formsOfAddress.contains(words.key(i)), words.isCapitalised(i),
        ["his", "her"].contains(words.key(i - 1)),
        words.isCapitalised(i - 1), !words.isCapitalised(i + 1), let last, isInBody(words[i].range)
      else { continue }
      let range = words.range(of: i - 1..<i + 1)
      actors[last].addOtherName(text(range))
      added.append(
        Mention(
          range, kind: .person, form: .role, actor: last,
          evidence: [Evidence(.role, range, to: firstName(of: last), note: "the sovereign named last", confidence: 0.8)]
        ))
    }
    add(added)
  }

  /// Returns the words of another script in brackets at `open`: Yeh "(葉)".
  private func otherScript(after open: Int) -> String? {
    guard words.key(open) == "(", words.key(open + 2) == ")" else { return nil }
    let inside = draft.text.slice(words[open + 1].range)
    // Scripts without capitals.
    let isOther = inside.unicodeScalars.allSatisfy {
      $0.value >= 0x590 && $0.properties.isAlphabetic && !$0.properties.isCased
    }
    return isOther ? String(inside) : nil
  }

  /// Adds the body's name with and without the country or body before it: "US Harbour Office", "Norland’s Harbour
  /// Office".
  private mutating func noteOwner(of m: Int, _ actor: Int, _ name: Range<Int>) {
    guard mentions[m].kind == .organization, actors[actor].kind == .organization, name.count > 1 || m > 0 else {
      return
    }
    if name.count > 2, isCountry(words.key(name.lowerBound)), words[name.lowerBound + 1].isWord {
      actors[actor].addOtherName(text(name.dropFirst()))
    }
    let mark = name.lowerBound - 1
    if m > 0, words.isPossessive(mark), mentions[m - 1].kind != .person,
      words.indices(in: mentions[m - 1].range).upperBound == mark
        || words.indices(in: mentions[m - 1].range).upperBound == mark + 1
    {
      actors[actor].addOtherName(text(words.indices(in: mentions[m - 1].range).lowerBound..<name.upperBound))
    }
  }

  private func isCountry(_ key: String) -> Bool {
    English.countryOfAdjective[key] != nil || English.countryOfName[key] != nil
  }

  /// Adds a place's name with the region noun after it: the Ansel "region".
  private mutating func noteRegion(of m: Int, _ actor: Int, _ name: Range<Int>) {
    let noun = name.upperBound
    guard mentions[m].kind == .place, actors[actor].country == nil, English.regions.contains(words.key(noun)),
      !words.isCapitalised(noun), isSameSentence(noun - 1, noun)
    else { return }
    actors[actor].addOtherName(text(name.lowerBound..<noun + 1))
  }

  /// Returns the mention that gives another name of the one at `m`: "called" the Ansel Isles, "(Dock Reform Party)", ",
  /// Petra,".
  private func renamed(after m: Int, _ name: Range<Int>) -> Int? {
    // In "which Norland calls the Ansel Isles", another name stands between.
    let isNamedBy = words.key(name.upperBound) == "," && words.key(name.upperBound + 1) == "which"
    let k =
      isNamedBy && words.start(of: name.upperBound + 2) == (m + 1 < mentions.count ? mentions[m + 1].range.lower : -1)
      ? m + 2 : m + 1
    guard k < mentions.count, mentions[k].kind == mentions[m].kind, let other = mentions[k].actor,
      other != mentions[m].actor, actors[other].country == nil, isSameSentence(name.lowerBound, name.upperBound)
    else { return nil }
    let next = words.indices(in: mentions[k].range)
    guard next.lowerBound > name.upperBound, isSameSentence(name.upperBound, next.lowerBound) else { return nil }
    var between = Array(name.upperBound..<next.lowerBound)
    if let last = between.last, words.key(last) == "the" { between.removeLast() }
    let keys = between.map { words.key($0) }
    if keys == ["("] {
      let isBody = mentions[m].kind == .organization && name.count > 1 && next.count > 1
      return isBody && words.key(next.upperBound) == ")" ? k : nil
    }
    if keys == [","], mentions[m].kind == .organization, English.bodyHeads.contains(words.key(name.upperBound - 1)),
      next.count == 1, words.key(next.upperBound) == ","
    {
      let verb = words.key(next.upperBound + 1)
      return English.verbs.contains(verb) || English.reportingVerbs.contains(verb) || verb.ends(with: "ed") ? k : nil
    }
    guard [",", "("].contains(keys.first ?? ""), let last = keys.last, keys.count <= 5 else { return nil }
    let also = keys.dropLast()
    let isCalled = Self.callings[last].map { $0.isEmpty ? also.count < 3 : !$0.isDisjoint(with: also) } ?? false
    return isCalled ? k : nil
  }
}

extension ActorSketch {
  /// Whether a sovereign's title stands before the name somewhere.
  fileprivate var isSovereign: Bool {
    titledForms.contains { $0.split(at: " ").contains { English.sovereigns.contains($0.lowercased()) } }
  }
}
