import Articles

/// The pass through an article that resolves pronouns and speakers. It goes through the text outside quotations first,
/// in text order. The text inside quotations follows, when their speakers are known.
struct Discourse {
  private(set) var scene: Scene
  /// The statements, with their speakers.
  private(set) var statements: [AttributedStatement]
  /// The statements whose source is a mention, by its index.
  private(set) var bySource: [Int: [Int]] = [:]
  /// A function that receives the candidates of each pronoun and role, for fitting the weights.
  private let trace: ((Scene, Int, [Antecedent]) -> Void)?

  /// The number of mentions of each person so far, and of all people.
  private(set) var counts: [Int]
  private(set) var total = 0
  private(set) var mostFrequent: Int?
  private(set) var lastSpeaker: Int?
  private(set) var lastPronoun: [Gender: Int] = [:]
  /// The encoder's pronoun counts for people whose names do not show a gender.
  private(set) var leanings: [Int: Leaning] = [:]
  /// The same counts from the resolved pronouns: the certainties for a man minus those for a woman.
  private var resolved: [Int: Double] = [:]
  /// The certainty of each resolved pronoun, by the index of the mention.
  private(set) var certainties: [Int: Double] = [:]
  /// The index of each mention among the reference scores.
  let headIndices: [Int?]

  /// Resolves `scene`, in which all mentions have been found. `trace` receives the candidates of each pronoun and role.
  init(_ scene: Scene, statements: [Tagging.Statement], trace: ((Scene, Int, [Antecedent]) -> Void)? = nil) {
    self.scene = scene
    self.trace = trace
    headIndices = scene.headIndices()
    counts = [Int](repeating: 0, count: scene.actors.count)
    let turns = scene.turns()
    let found =
      scene.outside(
        turns, statements.compactMap(scene.outsideCaptions).compactMap(scene.withinHeadline).flatMap(scene.itemised))
      + turns
    let tagged = found + scene.introduced(besides: found)
    let plain = scene.plainQuotations(besides: tagged)
    let labels = Set(turns.map(\.cue))
    self.statements = (tagged + plain).filter { scene.holdsStatements(at: $0.cue.lower) }.sorted { $0.cue < $1.cue }.map
    {
      AttributedStatement($0, in: scene, isTurn: labels.contains($0.cue))
    }
    for (s, statement) in self.statements.enumerated() {
      if case .mention(let m) = statement.head { bySource[m, default: []].append(s) }
    }
    leanings = genderLeanings()
    for (actor, leaning) in leanings where leaning.gender != nil { self.scene.actors[actor].gender = leaning.gender }
    walkOutside()
    resolveSpeakers()
    walkInside()
    resolveSpeakers()
  }

  // MARK: Walking

  private mutating func walkOutside() {
    for m in scene.mentions.indices where scene.quotations.index(at: scene.mentions[m].range.lower) == nil {
      if let pronoun = scene.pronoun(m) { resolve(m, pronoun, quoteSpeaker: nil) }
      if scene.mentions[m].form == .role, scene.mentions[m].kind == .person, scene.mentions[m].actor == nil {
        resolveRole(m)
      }
      countMention(m)
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
    for statement in statements {
      guard let speaker = statement.speaker else { continue }
      for range in statement.tagged.content {
        for q in scene.quotations.indices(in: range) where speakers[q] == nil { speakers[q] = speaker }
      }
    }
    for q in scene.quotations.list.indices where scene.quotations.continuesPrevious[q] && speakers[q] == nil {
      speakers[q] = speakers[q - 1]
    }
    return speakers
  }

  private mutating func countMention(_ m: Int) {
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
    guard let choice = Choice(candidates, weights: Antecedent.ofPronouns) else {
      lookAhead(m, pronoun, quoteSpeaker: quoteSpeaker)
      return
    }
    scene.mentions[m].actor = choice.best.actor
    scene.mentions[m].alternative = choice.alternative
    scene.mentions[m].evidence = [
      Evidence(
        .pronoun, scene.mentions[m].range, to: scene.mentions[choice.best.mention].range,
        note: reason(for: choice, pronoun.gender), confidence: choice.confidence)
    ]
    certainties[m] = choice.sure
    lastPronoun[pronoun.gender] = choice.best.actor
    learnGender(of: choice.best.actor, pronoun.gender, choice.sure)
  }

  /// Resolves a role that is a source and has no literal holder, if the encoder finds somebody named before. Literal
  /// holders have been assigned already.
  private mutating func resolveRole(_ m: Int) {
    guard headIndices[m] != nil, bySource[m] != nil else { return }
    let others = othersThan(m).union(othersInSource(m))
    let candidates = holders(for: m).filter { !others.contains($0.actor) }
    trace?(scene, m, candidates + [.nobody])
    guard let choice = Choice(candidates + [.nobody], weights: Antecedent.ofRoles), choice.best.actor >= 0,
      choice.sure >= (English.offices.contains(scene.roleNoun(m)) ? Self.leastSureOffice : Self.leastSureRole)
    else { return }
    scene.mentions[m].actor = choice.best.actor
    scene.mentions[m].alternative = choice.alternative
    scene.mentions[m].evidence = [
      Evidence(
        .role, scene.mentions[m].range, to: scene.mentions[choice.best.mention].range, note: reason(for: choice, nil),
        confidence: choice.confidence)
    ]
  }

  /// The least probability for assigning a role to somebody rather than to nobody.
  private static let leastSureRole = 0.7
  /// The same for the holder of an office. A driver or a nurse more often stays without a name.
  private static let leastSureOffice = 0.55

  /// Returns the other actors in the source of a role, who are not its holder: [Rusk]’s lawyer.
  private func othersInSource(_ m: Int) -> Set<Int> {
    let sources = (bySource[m] ?? []).compactMap { statements[$0].tagged.source }
    return Set(
      sources.flatMap { scene.mentionIndices(in: $0) }.filter { $0 != m }.compactMap { scene.mentions[$0].actor })
  }

  /// Returns the reason for a choice in a few words, with the alternative if both are close.
  private func reason(for choice: Choice, _ gender: Gender?) -> String {
    let reason = choice.best.reason(alone: choice.isAlone ? gender : nil)
    guard let other = choice.alternative else { return reason }
    return "\(reason); or \(scene.actors[other].name)"
  }

  /// Returns the actors that a pronoun as a source cannot refer to: those named in its statement, and the one
  /// addressed.
  private func othersThan(_ m: Int) -> Set<Int> {
    var others: Set<Int> = []
    for s in bySource[m] ?? [] {
      let statement = statements[s].tagged
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

  /// Sets a person's gender once several sure pronouns agree.
  private mutating func learnGender(of actor: Int, _ gender: Gender, _ sure: Double) {
    guard scene.actors[actor].gender == nil else { return }
    resolved[actor, default: 0] += gender == .male ? sure : -sure
    if abs(resolved[actor, default: 0]) > 2 { scene.actors[actor].gender = gender }
  }

  /// Resolves a pronoun before its name, with somebody named later in the sentence: "When he arrived, Khatami said".
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

  /// Releases the reference scores.
  mutating func dropReferences() { scene.dropReferences() }

  // MARK: Speakers

  /// Returns the statements that are plausible enough, with their evidence.
  func attributions() -> [Attribution] {
    // An actor's statements share one note.
    let notes = scene.actors.map { "the name of \($0.name)" }
    return statements.compactMap { $0.attribution(in: scene, nameNotes: notes) }
  }

  private mutating func resolveSpeakers() {
    for s in statements.indices { statements[s].resolve(in: scene, before: s > 0 ? statements[s - 1] : nil) }
  }
}
