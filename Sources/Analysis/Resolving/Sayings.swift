import Articles

/// A statement and its speaker.
struct Saying {
  /// The statement as found by the heads.
  let statement: Tagging.Statement
  /// The head of the source.
  let head: SourceHead
  /// The speaker; nil if the text names none.
  private(set) var speaker: Int?
  /// The second likeliest speaker if both are close.
  private(set) var alternative: Int?
  /// The probability of the speaker, given the source.
  private(set) var certainty = 1.0
  /// Whether the statement is a turn of a transcript: direct speech without quotation marks.
  private let isTurn: Bool
  /// The evidence for the speaker.
  private var why: [Evidence] = []

  /// Creates a statement of `scene`. A turn of a transcript is not corrected.
  init(_ statement: Tagging.Statement, in scene: Scene, isTurn: Bool = false) {
    var statement = statement
    if !isTurn {
      statement = scene.withoutInsertion(statement)
      if statement.source == nil, let source = scene.source(after: statement.cue) {
        (statement.source, statement.sourceProbability) = (source, 0.8)
      }
      statement.source = statement.source.map { source in
        let part = scene.inOneBlock(source, with: statement.cue)
        let whole = scene.wholeSource(part)
        return whole.overlaps(statement.cue) && !part.overlaps(statement.cue) ? part : whole
      }
      statement.content = statement.content.map(scene.withoutLeadingMarks)
      statement.content = scene.wholeContent(of: statement)
    }
    self.statement = statement
    self.isTurn = isTurn
    head = scene.head(of: statement)
  }

  /// Finds the speaker, from the current state of `scene` and the statement `before`.
  mutating func resolve(in scene: Scene, before: Saying?) {
    (speaker, alternative, certainty, why) = (nil, nil, 1, [])
    switch head {
    case .mention(let m):
      let mention = scene.mentions[m]
      (speaker, alternative) = (mention.actor, mention.alternative)
      why = mention.evidence.filter { $0.step != .name }
      certainty = mention.evidence.first { $0.step == .pronoun }?.confidence ?? 0.95
      if speaker == nil { why.append(Evidence(.unnamed, mention.range, note: "the text does not say who")) }
    case .body(let range):
      takeBody(range, in: scene)
    case .spokesperson(let m):
      speaker = scene.mentions[m].actor
      certainty = 0.9
      why = [
        Evidence(
          .role, statement.source, to: scene.mentions[m].range, note: "somebody not named who speaks for it",
          confidence: 0.9)
      ]
    case .work(let m):
      speaker = scene.mentions[m].actor
      certainty = 0.8
      why = [
        Evidence(
          .source, statement.source, to: scene.mentions[m].range, note: "who made it or gave it out", confidence: 0.8)
      ]
    case .unnamed:
      why = [Evidence(.unnamed, statement.source, note: "the source is not named")]
    case .thing where isSaidBefore(before, in: scene):
      (speaker, alternative) = (before?.speaker, before?.alternative)
      certainty = 0.7
      why = [
        Evidence(
          .continuation, statement.source, to: before?.statement.source ?? before?.statement.cue,
          note: "where the statement before was made", confidence: 0.7)
      ]
    case .thing:
      why = [Evidence(.unnamed, statement.source, note: "evidence, not somebody who speaks")]
    case .nothing:
      goOn(from: before, in: scene)
    }
  }

  /// Whether the source is "the statement" or "the letter" that the sentence before mentions as made by its speaker.
  private func isSaidBefore(_ before: Saying?, in scene: Scene) -> Bool {
    guard let before, before.speaker != nil, let source = statement.source else { return false }
    let all = scene.words.indices(in: source)
    let noun = scene.words.key(all.upperBound - 1)
    let (there, here) = (scene.sentence(at: before.statement.cue.lower), scene.sentence(at: source.lower))
    guard all.count == 2, scene.words.key(all.lowerBound) == "the", English.works.contains(noun), 0...3 ~= here - there,
      there >= 0
    else { return false }
    return scene.sentences.list[there].contains { scene.words.key($0) == noun && $0 < all.lowerBound }
  }

  /// Resolves "it said" to the body named last.
  private mutating func takeBody(_ range: TextRange, in scene: Scene) {
    let end = scene.mentionIndex(at: range.lower)
    let near = max(0, end - 12)..<end
    let last = near.last { m in
      // For the "Icelandic parliament", "it" is not the country.
      let isPart = m > 0 && scene.mentions[m - 1].range.contains(scene.mentions[m].range)
      return scene.mentions[m].actor.map { [.organization, .place].contains(scene.actors[$0].kind) } == true && !isPart
        && !scene.isAfterPreposition(m) && !scene.isPossessor(m)
    }
    guard let last, scene.sentence(at: scene.mentions[last].range.lower) >= scene.sentence(at: range.lower) - 2 else {
      why = [Evidence(.unnamed, range, note: "the text does not say who")]
      return
    }
    speaker = scene.mentions[last].actor
    certainty = 0.7
    why = [Evidence(.pronoun, range, to: scene.mentions[last].range, note: "the body named last", confidence: 0.7)]
  }

  /// Continues the statement before in the same sentence, if there is no source: "… and added".
  private mutating func goOn(from before: Saying?, in scene: Scene) {
    guard let before, let other = before.speaker, statement.source == nil,
      scene.sentence(at: before.statement.cue.lower) == scene.sentence(at: statement.cue.lower)
    else {
      why = statement.source.map { [Evidence(.unnamed, $0, note: "the source is not named")] } ?? []
      return
    }
    (speaker, alternative) = (other, before.alternative)
    certainty = 0.8 * before.certainty
    why = [
      Evidence(
        .continuation, statement.cue, to: before.statement.source ?? before.statement.cue,
        note: "goes on from the statement before", confidence: 0.8)
    ]
  }

  /// Returns the attribution with all its evidence. The confidence is the product of all probabilities.
  func attribution(in scene: Scene) -> Attribution {
    let cue = isTurn ? "behind the speaker's name in a transcript" : "tells that something is said"
    var evidence = [
      Evidence(.cue, statement.cue, note: cue, confidence: round(statement.cueProbability))
    ]
    if let source = statement.source {
      evidence.append(Evidence(.source, source, note: "who says it", confidence: round(statement.sourceProbability)))
    }
    evidence += why
    if let speaker, let name = scene.firstName(of: speaker), why.last?.to != name {
      evidence.append(Evidence(.name, name, note: "the name of \(scene.actors[speaker].name)"))
    }
    return Attribution(
      source: statement.source.map { [$0] } ?? [], cue: [statement.cue], content: statement.content,
      kind: kind(in: scene),
      act: scene.act(of: statement, head: head), speaker: speaker, alternative: alternative,
      confidence: plausibility(in: scene).probability * certainty, evidence: evidence)
  }

  /// Returns the plausibility of the statement.
  func plausibility(in scene: Scene) -> Plausibility {
    scene.plausibility(
      of: statement, kind: kind(in: scene), act: scene.act(of: statement, head: head), isNamed: speaker != nil,
      isTurn: isTurn)
  }

  /// Whether it is to be shown: a quotation always.
  func isPlausible(in scene: Scene) -> Bool {
    kind(in: scene) == .direct || plausibility(in: scene).probability >= Plausibility.least
  }

  private func kind(in scene: Scene) -> Attribution.Kind {
    isTurn ? .direct : scene.quotations.kind(of: statement.content, words: scene.words)
  }

  private func round(_ x: Double) -> Double { (x * 100).rounded() / 100 }
}
