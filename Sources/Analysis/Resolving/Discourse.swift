import Articles

/// The walk through an article that says of each pronoun whom it stands for and of each statement who makes it: first outside
/// quotations, in text order; then inside, where the speaker is known by then.
struct Discourse {
  private(set) var scene: Scene
  /// The statements, with their speakers.
  private(set) var sayings: [Saying]
  /// The statements whose source is a mention, by its index.
  private var bySource: [Int: [Int]] = [:]
  /// The pronouns that the resolver was asked about; for fitting the weights.
  private let trace: ((Scene, Int, [Antecedent]) -> Void)?

  /// How often each person was mentioned so far, and all together.
  private var counts: [Int]
  private var total = 0
  private var mostFrequent: Int?
  private var lastSpeaker: Int?
  private var lastPronoun: [Gender: Int] = [:]
  /// How much pronouns speak for a man (above 0) or a woman, for actors whose name tells neither.
  private var leanings: [Int: Double] = [:]

  /// So many mentions before a pronoun are looked at.
  private static let reach = 80

  /// Walks `scene`, whose mentions are all found; `trace` is told the candidates of each pronoun.
  init(_ scene: Scene, statements: [Tagging.Statement], trace: ((Scene, Int, [Antecedent]) -> Void)? = nil) {
    self.scene = scene
    self.trace = trace
    counts = [Int](repeating: 0, count: scene.actors.count)
    let turns = scene.turns()
    let found = scene.outside(turns, statements.compactMap(scene.withinHeadline).flatMap(scene.itemised)) + turns
    let statements = found + scene.introduced(besides: found)
    let plain = scene.plainQuotations(besides: statements)
    let labels = Set(turns.map(\.cue))
    sayings = (statements + plain).sorted { $0.cue < $1.cue }.map {
      Saying($0, in: scene, isTurn: labels.contains($0.cue))
    }
    for (s, saying) in sayings.enumerated() {
      if case .mention(let m) = saying.head { bySource[m, default: []].append(s) }
    }
    walkOutside()
    resolveSpeakers()
    walkInside()
    resolveSpeakers()
  }

  // MARK: Walking

  private mutating func walkOutside() {
    for m in scene.mentions.indices where scene.quotations.index(at: scene.mentions[m].range.lower) == nil {
      if let pronoun = scene.pronoun(m) { resolve(m, pronoun, quoteSpeaker: nil) }
      note(m)
      if bySource[m] != nil, let actor = scene.mentions[m].actor { lastSpeaker = actor }
    }
  }

  private mutating func walkInside() {
    let speakers = speakersOfQuotations()
    for m in scene.mentions.indices where scene.mentions[m].form == .pronoun && scene.mentions[m].actor == nil {
      guard let q = scene.quotations.index(at: scene.mentions[m].range.lower) else { continue }
      if let pronoun = scene.pronoun(m) {
        resolve(m, pronoun, quoteSpeaker: speakers[q])
      } else if let speaker = speakers[q] {
        scene.mentions[m].actor = speaker
        scene.mentions[m].evidence = [
          Evidence(.pronoun, scene.mentions[m].range, note: "the speaker of the quotation", confidence: 0.95)
        ]
      }
    }
  }

  private func speakersOfQuotations() -> [Int: Int] {
    var speakers: [Int: Int] = [:]
    for saying in sayings {
      guard let speaker = saying.speaker else { continue }
      for range in saying.statement.content {
        for q in scene.quotations.indices(in: range) where speakers[q] == nil { speakers[q] = speaker }
      }
    }
    for q in scene.quotations.list.indices where scene.quotations.goesOn[q] && speakers[q] == nil {
      speakers[q] = speakers[q - 1]
    }
    return speakers
  }

  private mutating func note(_ m: Int) {
    guard let actor = scene.mentions[m].actor, scene.actors[actor].kind == .person else { return }
    counts[actor] += 1
    total += 1
    if mostFrequent.map({ counts[$0] < counts[actor] }) ?? true { mostFrequent = actor }
  }

  // MARK: Pronouns

  private mutating func resolve(_ m: Int, _ pronoun: Pronoun, quoteSpeaker: Int?) {
    let others = othersThan(m)
    let candidates = candidates(for: m, pronoun, quoteSpeaker: quoteSpeaker).filter { !others.contains($0.actor) }
    trace?(scene, m, candidates)
    let odds = Antecedent.probabilities(candidates)
    guard let best = candidates.indices.max(by: { odds[$0] < odds[$1] }) else {
      lookAhead(m, pronoun, quoteSpeaker: quoteSpeaker)
      return
    }
    take(candidates[best], for: m, pronoun, sure: odds[best], alone: candidates.count == 1)
  }

  /// The actors that a pronoun as a source cannot stand for: those named in its words, and the one addressed.
  private func othersThan(_ m: Int) -> Set<Int> {
    var others: Set<Int> = []
    for s in bySource[m] ?? [] {
      let statement = sayings[s].statement
      for run in statement.content
      where run.lower > scene.mentions[m].range.upper || run.upper <= scene.mentions[m].range.lower {
        var k = scene.mentionIndex(at: run.lower)
        while k < scene.mentions.count, scene.mentions[k].range.lower < run.upper {
          if scene.mentions[k].form == .name, let actor = scene.mentions[k].actor { others.insert(actor) }
          k += 1
        }
      }
      let next = scene.words.index(at: statement.cue.upper)
      if next < scene.words.count, let k = scene.mention(at: scene.words[next].range.lower),
        scene.mentions[k].form == .name, let actor = scene.mentions[k].actor
      {
        others.insert(actor)
      }
    }
    return others
  }

  private mutating func take(_ antecedent: Antecedent, for m: Int, _ pronoun: Pronoun, sure: Double, alone: Bool) {
    scene.mentions[m].actor = antecedent.actor
    scene.mentions[m].evidence = [
      Evidence(
        .pronoun, scene.mentions[m].range, to: scene.mentions[antecedent.mention].range,
        note: antecedent.reason(alone: alone, pronoun.gender), confidence: (sure * 100).rounded() / 100)
    ]
    lastPronoun[pronoun.gender] = antecedent.actor
    learnGender(of: antecedent.actor, pronoun.gender, sure)
  }

  /// Pronouns tell the gender of somebody once several sure ones agree.
  private mutating func learnGender(of actor: Int, _ gender: Gender, _ sure: Double) {
    guard scene.actors[actor].gender == nil else { return }
    leanings[actor, default: 0] += gender == .male ? sure : -sure
    if abs(leanings[actor, default: 0]) > 2 { scene.actors[actor].gender = gender }
  }

  /// A pronoun before anybody is named may stand for somebody named later in its sentence: "When he arrived, Khatami said".
  private mutating func lookAhead(_ m: Int, _ pronoun: Pronoun, quoteSpeaker: Int?) {
    let sentence = scene.sentence(at: scene.mentions[m].range.lower)
    for next in scene.mentions.indices[(m + 1)...].prefix(6)
    where scene.sentence(at: scene.mentions[next].range.lower) <= sentence + 1 {
      guard let actor = scene.mentions[next].actor, actor != quoteSpeaker, scene.actors[actor].kind == .person,
        scene.actors[actor].gender.map({ $0 == pronoun.gender }) ?? true
      else { continue }
      scene.mentions[m].actor = actor
      scene.mentions[m].evidence = [
        Evidence(
          .pronoun, scene.mentions[m].range, to: scene.mentions[next].range, note: "named right after", confidence: 0.5)
      ]
      return
    }
  }

  /// The persons near enough before the pronoun whom it may stand for, the one named last first.
  private func candidates(for m: Int, _ pronoun: Pronoun, quoteSpeaker: Int?) -> [Antecedent] {
    var found: [Antecedent] = []
    var k = m - 1
    while k >= max(0, m - Self.reach) {
      if let actor = scene.mentions[k].actor, scene.actors[actor].kind == .person,
        scene.mentions[k].isThirdPerson(scene), !scene.isPredicate(k),
        scene.actors[actor].gender.map({ $0 == pronoun.gender }) ?? true, !found.contains(where: { $0.actor == actor })
      {
        found.append(Antecedent(actor: actor, mention: k))
      }
      k -= 1
    }
    let here = scene.mentions[m].range.lower
    let (sentence, paragraph) = (scene.sentence(at: here), scene.draft.blockIndex(at: here))
    let isSubject = pronoun.use == .subject
    for n in found.indices {
      let (k, actor) = (found[n].mention, found[n].actor)
      let there = scene.mentions[k].range.lower
      let back = sentence - scene.sentence(at: there)
      found[n][back == 0 ? .sameSentence : back == 1 ? .sentenceBefore : .twoBefore] = back <= 2 ? 1 : 0
      found[n][.distance] = Double(min(back, 8))
      found[n][.otherParagraph] = scene.draft.blockIndex(at: there) == paragraph ? 0 : 1
      if n == 0 {
        found[n][.namedLast] = 1
      } else if n == 1 {
        found[n][.namedSecond] = 1
      } else if n == 2 {
        found[n][.namedThird] = 1
      }
      let wasSubject = scene.isSubject(k)
      found[n][.subject] = wasSubject ? 1 : 0
      found[n][.afterPreposition] = scene.isAfterPreposition(k) ? 1 : 0
      found[n][.possessor] = scene.isPossessor(k) ? 1 : 0
      found[n][.byName] = scene.mentions[k].form == .name ? 1 : 0
      found[n][.byRole] = scene.mentions[k].form == .role ? 1 : 0
      found[n][.pronounBefore] = lastPronoun[pronoun.gender] == actor ? 1 : 0
      found[n][.speakerBefore] = lastSpeaker == actor ? 1 : 0
      found[n][.speakerAtSource] = lastSpeaker == actor && bySource[m] != nil ? 1 : 0
      found[n][.frequency] = Double(counts[actor]) / Double(max(1, total))
      found[n][.mentionedOnce] = counts[actor] <= 1 ? 1 : 0
      found[n][.mostFrequent] = mostFrequent == actor && 2 * counts[actor] > total ? 1 : 0
      found[n][scene.actors[actor].gender == nil ? .genderUnknown : .genderKnown] = 1
      let isSameClause = back == 0 && scene.isSameClause(k, m)
      found[n][.clashes] = isSameClause && pronoun.use == .object && wasSubject ? 1 : 0
      found[n][.ownSubject] = isSameClause && wasSubject && pronoun.use != .object ? 1 : 0
      found[n][.bothSubjects] = isSubject && wasSubject ? 1 : 0
      found[n][.quotes] = quoteSpeaker == actor ? 1 : 0
    }
    return found
  }

  // MARK: Speakers

  private mutating func resolveSpeakers() {
    for s in sayings.indices { sayings[s].resolve(in: scene, before: s > 0 ? sayings[s - 1] : nil) }
  }
}

extension Mention {
  /// Whether it is not an "I" inside a quotation.
  fileprivate func isThirdPerson(_ scene: Scene) -> Bool {
    form != .pronoun || English.pronouns[scene.words.key(scene.words.index(at: range.lower))] != nil
  }
}

extension Antecedent {
  /// Why this one, in a few words.
  fileprivate func reason(alone: Bool, _ gender: Gender) -> String {
    if alone { return gender == .female ? "the only woman it can be" : "the only man it can be" }
    var reasons: [String] = []
    if self[.speakerBefore] > 0 { reasons.append("the speaker before") }
    if self[.ownSubject] > 0 {
      reasons.append("the subject of the clause")
    } else if self[.namedLast] > 0 {
      reasons.append("named last")
    }
    if reasons.isEmpty, self[.subject] > 0 { reasons.append("the subject before") }
    if reasons.isEmpty, self[.mostFrequent] > 0 { reasons.append("whom the article is most about") }
    return reasons.isEmpty ? "the likeliest of those named before" : reasons.joined(separator: ", ")
  }
}
