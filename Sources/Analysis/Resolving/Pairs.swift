import Articles

extension Scene {
  /// Finds "the former" and "the latter" after a sentence that names two people.
  mutating func findPairs() {
    var added: [Mention] = []
    for i in 0..<words.count where words.key(i) == "the" && ["former", "latter"].contains(words.key(i + 1)) {
      let range = words.range(of: i..<i + 2)
      guard isInBody(range), !words[i + 2 < words.count ? i + 2 : i].isPossessive,
        English.verbs.contains(words.key(i + 2)) || English.reportingVerbs.contains(words.key(i + 2)),
        let pair = pair(before: i)
      else { continue }
      let m = words.key(i + 1) == "former" ? pair.0 : pair.1
      added.append(
        Mention(
          range, kind: .person, form: .role, actor: mentions[m].actor,
          evidence: [
            Evidence(
              .role, range, to: mentions[m].range, note: "the \(words.key(i + 1)) of two people named together",
              confidence: 0.9)
          ]))
    }
    add(added)
  }

  /// Returns the names of two people from the last sentence that names two.
  private func pair(before word: Int) -> (Int, Int)? {
    let here = sentences.index(ofWord: word)
    for s in stride(from: here - 1, through: max(0, here - 3), by: -1) {
      let named = mentionIndices(in: words.range(of: sentences.list[s])).filter {
        mentions[$0].form == .name && mentions[$0].kind == .person && mentions[$0].actor != nil
      }
      let actors = Set(named.compactMap { mentions[$0].actor })
      if actors.count > 2 { return nil }
      if actors.count == 2, let first = named.first,
        let second = named.first(where: { mentions[$0].actor != mentions[first].actor })
      {
        return (first, second)
      }
    }
    return nil
  }
}
