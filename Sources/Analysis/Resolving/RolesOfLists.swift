import Articles

extension Scene {
  /// Assigns a plural role to the people listed after it: "actors such as Ana Brandt and Tom Rusk".
  mutating func findRolesOfLists() {
    for i in 0..<words.count {
      guard let noun = English.singularRole(words.key(i)), isInBody(words[i].range),
        mention(at: words[i].range.lower) == nil,
        let first = listedAfter(i)
      else { continue }
      let isIntroduced = first > i + 1
      let listed = list(from: first)
      let names = listed.map { words.indices(in: mentions[$0].range) }
      let isReported = English.reportingVerbs.contains(words.key(i - 1))
      guard isIntroduced || listed.count > 1 && !isReported && names.allSatisfy({ $0.count > 1 }) else { continue }
      var begin = start(of: i, isApposition: false)
      while begin < i, English.quantities.contains(words.key(begin)) { begin += 1 }
      let range = words.range(of: begin..<i + 1)
      let role = RolePhrase(range: range, text: begin < i ? "\(text(begin..<i)) \(noun)" : noun, noun: noun)
      for actor in listed.compactMap({ mentions[$0].actor }) where actors[actor].roles.isEmpty {
        actors[actor].roles.append(role)
      }
    }
  }

  /// Returns the first name of a list after a plural: right after it, or after "including", "such as", "like".
  private func listedAfter(_ plural: Int) -> Int? {
    var i = plural + 1
    if words.key(i) == ",", ["including", "such", "like", "namely"].contains(words.key(i + 1)) { i += 1 }
    if words.key(i) == "such", words.key(i + 1) == "as" {
      i += 2
    } else if ["including", "like", "namely"].contains(words.key(i)) {
      i += 1
    }
    guard i < words.count, isSameSentence(plural, i), isPersonsName(i) else { return nil }
    return i
  }

  /// Returns the mentions of the people listed from the word at `first` on.
  private func list(from first: Int) -> [Int] {
    var (listed, i) = ([Int](), first)
    while i < words.count, listed.count < 40, isSameSentence(first, i), isPersonsName(i),
      let m = mention(at: words[i].range.lower)
    {
      listed.append(m)
      i = words.indices(in: mentions[m].range).upperBound
      let mark = i
      while i < mark + 3, [",", ";", "and", "&", "or"].contains(words.key(i)) || words.isAge(i) { i += 1 }
      if i == mark { break }
    }
    return listed
  }
}
