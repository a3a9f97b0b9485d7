import Articles

extension Scene {
  /// Finds other words for the countries of an article: a capital that acts ("Oslo said"), a form of state ("the
  /// Kingdom"), a mainland.
  mutating func findCountryReferences() {
    let countries = actors.indices.filter { actors[$0].country != nil }
    guard !countries.isEmpty else { return }
    assignCapitals(countries)
    assignStateForms(countries)
    findMainlands()
  }

  /// Assigns a mention of a name to a country.
  private mutating func assign(_ m: Int, to country: Int, _ note: String) {
    mentions[m].actor = country
    mentions[m].evidence = [Evidence(.alias, mentions[m].range, to: firstName(of: country), note: note)]
    actors[country].addForm(text(mentions[m].range))
  }

  // MARK: Capitals

  /// Assigns capitals that act to their countries, and with them their possessive forms elsewhere in the article.
  private mutating func assignCapitals(_ countries: [Int]) {
    var actorOf: [Int: Int] = [:]
    for actor in countries { actorOf[actors[actor].country ?? 0] = actor }
    var capitals: [Int: [Int]] = [:]
    for m in mentions.indices where mentions[m].form == .name && mentions[m].kind != .person {
      guard let number = English.countryOfCapital[text(mentions[m].range).lowercased()],
        let country = actorOf[number]
      else { continue }
      capitals[country, default: []].append(m)
    }
    for (country, places) in capitals.sorted(by: { $0.key < $1.key }) {
      let acting = Set(places.filter { isActing($0) })
      guard !acting.isEmpty else { continue }
      for m in places where acting.contains(m) || words.isPossessive(words.index(at: mentions[m].range.upper)) {
        assign(m, to: country, "the capital for the country")
      }
    }
  }

  /// Whether a place's name is the subject of a verb, or one of two after "between": "between" Oslo and Bonn.
  private func isActing(_ m: Int) -> Bool {
    let name = words.indices(in: mentions[m].range)
    let (before, next) = (words.key(name.lowerBound - 1), words.key(name.upperBound))
    if before == "between", next == "and" { return true }
    if before == "and", m > 0, words.indices(in: mentions[m - 1].range).upperBound == name.lowerBound - 1,
      words.key(words.indices(in: mentions[m - 1].range).lowerBound - 1) == "between"
    {
      return true
    }
    guard !English.prepositions.contains(before), before != "and", isSameSentence(name.lowerBound, name.upperBound)
    else {
      return false
    }
    return English.reportingVerbs.contains(next)
      || English.verbs.contains(next) && !["is", "was", "are", "were", "be"].contains(next)
        && !words.isPossessive(name.upperBound)
  }

  // MARK: Forms of states

  /// Assigns "the Kingdom" to the country with a king that the article names most.
  private mutating func assignStateForms(_ countries: [Int]) {
    var added: [Mention] = []
    for (form, numbers) in English.countriesOfForm.sorted(by: { $0.key < $1.key }) {
      let fitting = countries.filter { actors[$0].country.map(numbers.contains) ?? false }
      guard let country = fitting.max(by: { (actors[$0].count, $1) < (actors[$1].count, $0) }) else { continue }
      let parts = form.split(at: " ").map(String.init)
      for i in words.indices(of: parts) {
        let whole = i..<i + parts.count
        guard words.isCapitalised(i), words.key(i - 1) == "the", words.key(whole.upperBound) != "of",
          !words.isCapitalised(whole.upperBound), isInBody(words.range(of: whole))
        else { continue }
        if let m = mention(at: words[i].range.lower) {
          if words.indices(in: mentions[m].range).suffix(parts.count) == whole {
            assign(m, to: country, "the country’s form of state")
            if parts.count == 1 { mentions[m].form = .role }
            actors[country].addOtherName(text(i - 1..<whole.upperBound))
          }
          continue
        }
        let place = words.range(of: i - 1..<whole.upperBound)
        actors[country].addForm(text(whole))
        actors[country].addOtherName(text(place))
        added.append(
          Mention(
            place, kind: .place, form: .role, actor: country,
            evidence: [Evidence(.alias, place, to: firstName(of: country), note: "the country’s form of state")]))
      }
    }
    add(added)
  }

  // MARK: Mainlands

  /// Finds "Mainland China", "the Chinese mainland", and then "the mainland".
  private mutating func findMainlands() {
    var country: Int?
    var added: [Mention] = []
    var lone: [Int] = []
    for i in 0..<words.count where words.key(i) == "mainland" && isInBody(words[i].range) {
      let (before, after) = (mention(at: words.start(of: i - 1)), mention(at: words.start(of: i + 1)))
      let named = [before, after].compactMap { $0 }.first { m in
        mentions[m].actor.map { actors[$0].country != nil } ?? false
          && mentions[m].range.contains(words[i].range) == false
      }
      if let named, let actor = mentions[named].actor {
        country = country ?? actor
        actors[actor].addOtherName(text(mentions[named].range.union(words[i].range)))
      } else if words.key(i - 1) == "the", mention(at: words[i].range.lower) == nil {
        lone.append(i)
      }
    }
    guard let country else { return }
    for i in lone {
      let place = words.range(of: i - 1..<i + 1)
      actors[country].addOtherName(text(i..<i + 1))
      added.append(
        Mention(
          place, kind: .place, form: .role, actor: country,
          evidence: [Evidence(.alias, place, to: firstName(of: country), note: "its mainland")]))
    }
    add(added)
  }
}

extension Words {
  /// Returns the positions of some consecutive words.
  fileprivate func indices(of parts: [String]) -> [Int] {
    (0..<count).filter { i in parts.indices.allSatisfy { key(i + $0) == parts[$0] } }
  }
}
