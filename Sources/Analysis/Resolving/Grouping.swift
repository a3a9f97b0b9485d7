import Articles

/// The pass that groups the names of each actor.
///
/// It joins equal names, surnames and full names, acronyms and the names they stand for. It also joins short and long
/// forms, and the names and adjectives of a country.
struct Grouping {
  private var scene: Scene
  private var keys: [NameKey]
  /// The last mention of each actor so far, and the number of mentions.
  private var lastSeen: [Int: Int] = [:]
  private var seen: [Int: Int] = [:]
  /// The evidence for the gender of each actor from names and titles: above 0 for a man, below for a woman.
  private var leanings: [Int: Int] = [:]
  /// For names of one word, the number of mentions that the heads labelled as a place or a group.
  private var placeVotes: [String: Int] = [:]
  /// Actors by full name.
  private var exact: [String: Int] = [:]
  /// People by surname and by first name.
  private var surnames: [String: [Int]] = [:]
  private var givenNames: [String: [Int]] = [:]
  /// Bodies by the beginnings and ends of their names, and by their initials.
  private var parts: [String: [Int]] = [:]
  /// People by inner parts of their full names: neither the first nor the last word alone.
  private var personParts: [String: Set<Int>] = [:]
  private var initials: [String: Int] = [:]
  /// For each person whose whole name is part of another person's name, the other person.
  private var joined: [Int: Int] = [:]
  private var countries: [Int: Int] = [:]

  /// Returns `scene` with every name assigned to an actor.
  static func grouped(_ scene: Scene) -> Scene {
    var grouping = Grouping(scene)
    grouping.assignFullNames()
    grouping.joinParts()
    grouping.assignOtherNames()
    grouping.settleKinds()
    return grouping.scene
  }

  private init(_ scene: Scene) {
    self.scene = scene
    keys = scene.mentions.map { NameKey(scene.words.indices(in: $0.range), kind: $0.kind, in: scene) }
    for (mention, key) in zip(scene.mentions, keys)
    where [.place, .group].contains(mention.kind) && key.words.count == 1 {
      placeVotes[key.whole, default: 0] += 1
    }
  }

  // MARK: Unambiguous names

  /// Assigns names that stand for themselves: countries, people with a surname, bodies of several words.
  private mutating func assignFullNames() {
    for m in scene.mentions.indices {
      let (mention, key) = (scene.mentions[m], keys[m])
      if let country = country(of: m) {
        assign(m, to: actor(ofCountry: country), key)
      } else if mention.kind == .person, key.surnameStart > 0 {
        let known = exact[key.whole] ?? sameFirstAndLast(key)
        assign(m, to: known ?? newActor(m, key), key)
      } else if mention.kind != .person, key.words.count > 1 {
        assign(m, to: exact[key.whole] ?? newActor(m, key), key)
      }
    }
  }

  /// Returns the place whose name goes before the region noun: "Nairobi" for "Nairobi county", "Baffin" for "Baffin
  /// Island".
  private func region(_ key: NameKey) -> Int? {
    guard let noun = key.words.last, English.regions.contains(noun), key.words.count > 1 else { return nil }
    let place = key.words.dropLast().joined(separator: " ")
    return English.stateWords.contains(place) || English.countryOfName[place] != nil ? nil : exact[place]
  }

  /// Returns the person with the same first and last names and another middle part or none: "Donald J. Trump".
  private func sameFirstAndLast(_ key: NameKey) -> Int? {
    guard let first = key.words.first, let last = key.words.last else { return nil }
    return surnames[last]?.first { known in
      givenNames[first]?.contains(known) == true
        || first.count == 1 && scene.actors[known].name.lowercased().begins(with: first)
    }
  }

  /// Returns the country that the mention names, by a name or by an adjective before a noun.
  private func country(of m: Int) -> Int? {
    let (mention, key) = (scene.mentions[m], keys[m])
    guard mention.kind != .person else { return nil }
    let written = scene.text(mention.range).lowercased()
    if let country = English.countryOfName[key.whole] ?? English.countryOfName[written]
      ?? English.countryOfName[key.withoutStateOpening]
    {
      return key.whole == "us" && !key.isAcronym ? nil : country
    }
    guard let country = English.countryOfAdjective[key.whole] else { return nil }
    let next = scene.words.index(at: mention.range.upper)
    let word = scene.words.key(next)
    let isBeforeNoun =
      next < scene.words.count && scene.words[next].isWord && !English.verbs.contains(word)
      && !English.prepositions.contains(word) && !English.phraseEnds.contains(word)
    return isBeforeNoun || mention.kind == .place ? country : nil
  }

  // MARK: Names that depend on others

  private mutating func assignOtherNames() {
    lastSeen = [:]
    for m in scene.mentions.indices {
      if let actor = scene.mentions[m].actor {
        joinShortForm(m)
        if scene.mentions[m].kind == .place, let place = region(keys[m]), scene.actors[place].kind == .place {
          join(m, to: place)
        }
        recordMention(m, of: actor)
        continue
      }
      let key = keys[m]
      let (found, note) = known(m, key)
      if let found {
        if !note.isEmpty {
          let full = scene.firstName(of: found)
          scene.mentions[m].evidence = [Evidence(.alias, scene.mentions[m].range, to: full, note: note)]
        }
        assign(m, to: found, key)
      } else {
        assign(m, to: newActor(m, key), key)
      }
      if let actor = scene.mentions[m].actor { recordMention(m, of: actor) }
    }
  }

  private mutating func recordMention(_ m: Int, of actor: Int) {
    lastSeen[actor] = m
    seen[actor, default: 0] += 1
  }

  /// Returns the actor of which this is another name, and the reason. The reason is empty if the form is the same.
  private func known(_ m: Int, _ key: NameKey) -> (actor: Int?, note: String) {
    let kind = scene.mentions[m].kind
    if let found = actorBeforeBracket(m) { return (found, "the short form in brackets") }
    if key.words.count == 1 || key.surnameStart == 0, kind == .person || isMoreOftenAPerson(key.whole),
      let found = nearest(surnames[key.whole] ?? [], to: m)
    {
      return (found, "the surname")
    }
    if kind == .person, key.words.count == 1 {
      if let found = exact[key.whole] { return (found, "") }
      if let found = nearest(givenNames[key.whole] ?? [], to: m) { return (found, "the given name") }
    }
    if let found = exact[key.whole] { return (found, "") }
    if kind == .group, let found = exact[key.whole + "s"] ?? exact[String(key.whole.dropLast())] { return (found, "") }
    guard kind != .place, kind != .group else { return (nil, "") }
    if kind == .person, let found = personParts[key.whole], found.count == 1, let only = found.first {
      return (only, "part of the name")
    }
    if key.isAcronym, let found = initials[key.words.joined()] { return (found, "its initials") }
    if let all = parts[key.whole], let found = nearest(all, to: m) { return (found, "short for the name") }
    return (nil, "")
  }

  /// Returns the body whose short form stands in brackets right after its name: the Bank of Ansel ("BoA").
  private func actorBeforeBracket(_ m: Int) -> Int? {
    let inside = scene.words.indices(in: scene.mentions[m].range)
    let letters = scene.draft.text.slice(scene.mentions[m].range)
    guard m > 0, inside.count == 1, scene.mentions[m].kind != .person, letters.count(where: \.isUppercase) > 1,
      scene.words.key(inside.lowerBound - 1) == "(", scene.words.key(inside.upperBound) == ")"
    else { return nil }
    let before = scene.mentions[m - 1]
    let end = scene.words.indices(in: before.range).upperBound
    guard before.kind != .person, before.kind != .place, end == inside.lowerBound - 1,
      before.range.upper < scene.mentions[m].range.lower,
      let actor = before.actor, scene.actors[actor].country == nil
    else { return nil }
    return actor
  }

  /// Whether a word that the heads did not label as a person is more often a person's surname than a place.
  private func isMoreOftenAPerson(_ surname: String) -> Bool {
    guard let persons = surnames[surname] else { return false }
    let named = persons.reduce(0) { $0 + scene.actors[$1].forms.reduce(0) { $0 + $1.count } }
    return placeVotes[surname, default: 0] < named
  }

  /// Returns the best of several actors with the same form of a name. Actors who fit the title come first, then those
  /// named most, then the one named last.
  private func nearest(_ actors: [Int], to m: Int) -> Int? {
    let actors = actors.map { joined[$0] ?? $0 }
    var fitting = actors
    let title = scene.honorific(before: scene.words.index(at: scene.mentions[m].range.lower))
    if let title, let gender = English.honorifics[title] ?? nil {
      fitting = actors.filter { scene.actors[$0].gender == gender }
      if fitting.isEmpty { fitting = actors.filter { scene.actors[$0].gender == nil } }
    }
    return fitting.max { (seen[$0] ?? 0, lastSeen[$0] ?? -1, -$0) < (seen[$1] ?? 0, lastSeen[$1] ?? -1, -$1) }
  }

  /// Joins a body with one whose name begins or ends with its whole name: "Security Council".
  private mutating func joinShortForm(_ m: Int) {
    let (mention, key) = (scene.mentions[m], keys[m])
    guard [.organization, .group].contains(mention.kind), let actor = mention.actor,
      scene.actors[actor].country == nil,
      let long = parts[key.whole]?.filter({
        $0 != actor && (mention.kind == .organization || scene.actors[$0].kind == .organization)
      }), long.count == 1
    else { return }
    join(m, to: long[0])
  }

  /// Joins a person with the only one whose longer name contains this name: "Karimi Brandt" and Ana Karimi Brandt.
  private mutating func joinParts() {
    for m in scene.mentions.indices where scene.mentions[m].kind == .person {
      guard let actor = scene.mentions[m].actor, let long = personParts[keys[m].whole], long.count == 1,
        let only = long.first, only != actor
      else { continue }
      joined[actor] = only
      join(m, to: only)
    }
  }

  private mutating func join(_ m: Int, to long: Int) {
    let mention = scene.mentions[m]
    scene.mentions[m].evidence = [Evidence(.alias, mention.range, note: "short for \(scene.actors[long].name)")]
    scene.mentions[m].actor = long
    scene.actors[long].addForm(scene.text(mention.range))
  }

  // MARK: Actors

  private mutating func assign(_ m: Int, to actor: Int, _ key: NameKey) {
    scene.mentions[m].actor = actor
    if scene.firstNames[actor].map({ $0 > scene.mentions[m].range }) ?? true {
      scene.firstNames[actor] = scene.mentions[m].range
    }
    let first = scene.words.indices(in: scene.mentions[m].range)
    var form = scene.text(scene.mentions[m].range)
    if scene.mentions[m].kind == .person, key.words.count < first.count, !key.isAcronym {
      form = scene.text(max(key.start, first.lowerBound)..<first.upperBound)
    } else if form.lowercased().begins(with: "the ") {
      scene.actors[actor].addOtherName(form)
      form = String(form.dropFirst(4))
    } else if key.start > first.lowerBound, scene.actors[actor].country == nil, !key.isAcronym {
      scene.actors[actor].addOtherName(form)
      form = scene.text(key.start..<first.upperBound)
    }
    scene.actors[actor].addForm(form)
    for titled in titledForms(first, from: max(key.start, first.lowerBound))
    where !scene.actors[actor].titledForms.contains(titled) {
      scene.actors[actor].titledForms.append(titled)
    }
    if scene.mentions[m].kind == .group, form.ends(with: "s"),
      let country = English.countryOfAdjective[String(key.whole.dropLast())].flatMap({ countries[$0] })
    {
      scene.actors[country].addOtherName(form)
    }
    learnGender(actor, before: first.lowerBound, key)
  }

  /// Returns the name of a person from `begin` on, with the capitalised titles before it: "Mr Rusk", "Prime Minister
  /// Ana Brandt". For "His Majesty King Oduya", it also returns "King Oduya".
  private func titledForms(_ name: Range<Int>, from begin: Int) -> [String] {
    let words = scene.words
    guard scene.mentions[scene.mentionIndex(at: words.start(of: name.lowerBound))].kind == .person else { return [] }
    var starts: [Int] = []
    var isOwnTitle = false
    var start = begin
    while start > 0, begin - start < 6, scene.isSameSentence(start - 1, begin) {
      let title = words.key(start - 1) == "." ? start - 2 : start - 1
      let key = words.key(title)
      let isOwn =
        English.honorifics.keys.contains(key) || English.shortRoles.keys.contains(key)
        || English.personalTitles.contains(key)
      let isTitle = isOwn || start == title + 1 && (English.isRole(key) || English.formsOfAddress.contains(key))
      let isFirst = starts.isEmpty
      let isModifier = start < begin && (English.roleModifiers.contains(key) || English.titleOpenings.contains(key))
      guard title >= 0, words.isCapitalised(title), isTitle || isModifier else { break }
      if isModifier, !isTitle, starts.count == 1 { starts = [] }
      isOwnTitle = isFirst ? isOwn : isOwnTitle
      starts.append(title)
      start = title
    }
    guard let nearest = starts.first, let widest = starts.last else { return [] }
    return (nearest != widest && isOwnTitle ? [widest, nearest] : [widest]).map { scene.text($0..<name.upperBound) }
  }

  private mutating func learnGender(_ actor: Int, before word: Int, _ key: NameKey) {
    var lean = 0
    if let title = scene.honorific(before: word), let gender = English.honorifics[title] ?? nil {
      lean = gender == .male ? 1 : -1
    }
    // The surname of Natasha Peter does not show a gender.
    let isSurname =
      key.words.count == 1 && surnames[key.whole]?.contains(actor) == true
      && scene.actors[actor].forms.contains { $0.text.holds(" ") }
    if !isSurname, let gender = English.gender(ofGivenName: key.words[0]) { lean += gender == .male ? 2 : -2 }
    leanings[actor, default: 0] += lean
    let sum = leanings[actor, default: 0]
    if sum != 0 { scene.actors[actor].gender = sum > 0 ? .male : .female }
  }

  private mutating func newActor(_ m: Int, _ key: NameKey) -> Int {
    let (kind, number) = (scene.mentions[m].kind, scene.actors.count)
    scene.actors.append(ActorSketch(kind: kind))
    exact[key.whole] = number
    guard key.words.count > 1 else {
      if kind == .person { surnames[key.whole, default: []].append(number) }
      return number
    }
    if kind == .person {
      surnames[key.words[key.words.count - 1], default: []].append(number)
      let surname = key.words[key.surnameStart...]
      if surname.count > 1 { surnames[surname.joined(separator: " "), default: []].append(number) }
      givenNames[key.words[0], default: []].append(number)
      for part in key.innerParts { personParts[part, default: []].insert(number) }
    } else {
      for n in 1..<key.words.count {
        let ends =
          kind == .place || kind == .group ? [key.words.prefix(n)] : [key.words.prefix(n), key.words.suffix(n)]
        for part in ends where Self.canStandAlone(part) {
          parts[part.joined(separator: " "), default: []].append(number)
        }
      }
      for short in key.shortForms where short.count > 1 { initials[short] = number }
    }
    return number
  }

  /// Whether a part of a body's name can stand for the whole. Function words and names of countries cannot.
  private static func canStandAlone(_ part: ArraySlice<String>) -> Bool {
    let whole = part.joined(separator: " ")
    return part.first != "of" && part.first != "the" && part.last != "of" && part.last != "the" && part.last != "and"
      && English.countryOfAdjective[whole] == nil && English.countryOfName[whole] == nil && whole.count > 2
      && !English.nameOpeners.contains(whole)
  }

  private mutating func actor(ofCountry country: Int) -> Int {
    if let known = countries[country] { return known }
    let number = scene.actors.count
    var sketch = ActorSketch(kind: .place)
    sketch.country = country
    sketch.fixedName = English.countries[country].name
    scene.actors.append(sketch)
    countries[country] = number
    return number
  }

  /// Sets each actor's kind to the one of most words in its mentions. In a tie, a single word is not a person.
  private mutating func settleKinds() {
    var votes = [[NamedActor.Kind: Int]](repeating: [:], count: scene.actors.count)
    for (mention, key) in zip(scene.mentions, keys) {
      if let actor = mention.actor { votes[actor][mention.kind, default: 0] += key.words.count }
    }
    for actor in scene.actors.indices where scene.actors[actor].country == nil {
      let isOneWord = !scene.actors[actor].forms.contains { $0.text.holds(" ") }
      let rank = { (kind: NamedActor.Kind) in kind == .person ? (isOneWord ? 0 : 2) : 1 }
      let most = votes[actor].max {
        ($0.value, rank($0.key), $1.key.rawValue) < ($1.value, rank($1.key), $0.key.rawValue)
      }
      if let most { scene.actors[actor].kind = most.key }
    }
    for (mention, key) in zip(scene.mentions, keys) {
      guard let actor = mention.actor, scene.actors[actor].kind != .person, key.words.count == 1,
        let title = scene.honorific(before: scene.words.index(at: mention.range.lower)),
        English.plainTitles.contains(title)
      else { continue }
      scene.actors[actor].kind = .person
    }
  }
}
