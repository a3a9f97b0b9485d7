import Articles

/// A statement and its speaker.
struct AttributedStatement {
  /// The statement as found by the heads.
  let tagged: Tagging.Statement
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
  private var speakerEvidence: [Evidence] = []

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
    tagged = statement
    self.isTurn = isTurn
    head = scene.head(of: statement)
  }

  /// Finds the speaker, from the current state of `scene` and the statement `before`.
  mutating func resolve(in scene: Scene, before: AttributedStatement?) {
    (speaker, alternative, certainty, speakerEvidence) = (nil, nil, 1, [])
    switch head {
    case .mention(let m):
      let mention = scene.mentions[m]
      (speaker, alternative) = (mention.actor, mention.alternative)
      speakerEvidence = mention.evidence.filter { $0.step != .name }
      certainty = mention.evidence.first { $0.step == .pronoun }?.confidence ?? 0.95
      if speaker == nil { speakerEvidence.append(Evidence(.unnamed, mention.range, note: "the text does not say who")) }
    case .body(let range):
      resolveBody(range, in: scene)
    case .spokesperson(let m):
      speaker = scene.mentions[m].actor
      certainty = 0.9
      speakerEvidence = [
        Evidence(
          .role, tagged.source, to: scene.mentions[m].range, note: "an unnamed spokesperson",
          confidence: 0.9)
      ]
    case .work(let m):
      speaker = scene.mentions[m].actor
      certainty = 0.8
      speakerEvidence = [
        Evidence(
          .source, tagged.source, to: scene.mentions[m].range, note: "its author or publisher", confidence: 0.8)
      ]
    case .unnamed:
      speakerEvidence = [Evidence(.unnamed, tagged.source, note: "the source is not named")]
    case .thing where refersToWork(of: before, in: scene):
      (speaker, alternative) = (before?.speaker, before?.alternative)
      certainty = 0.7
      speakerEvidence = [
        Evidence(
          .continuation, tagged.source, to: before?.tagged.source ?? before?.tagged.cue,
          note: "the work that holds the previous statement", confidence: 0.7)
      ]
    case .thing:
      speakerEvidence = [Evidence(.unnamed, tagged.source, note: "a thing, not a speaker")]
    case .nothing:
      continueStatement(from: before, in: scene)
    }
  }

  /// Whether the source is "the statement" or "the letter" that the sentence before mentions as made by its speaker.
  private func refersToWork(of before: AttributedStatement?, in scene: Scene) -> Bool {
    guard let before, before.speaker != nil, let source = tagged.source else { return false }
    let all = scene.words.indices(in: source)
    let noun = scene.words.key(all.upperBound - 1)
    let (there, here) = (scene.sentence(at: before.tagged.cue.lower), scene.sentence(at: source.lower))
    guard all.count == 2, scene.words.key(all.lowerBound) == "the", English.works.contains(noun), 0...3 ~= here - there,
      there >= 0
    else { return false }
    return scene.sentences.list[there].contains { scene.words.key($0) == noun && $0 < all.lowerBound }
  }

  /// Resolves "it said" to the body named last.
  private mutating func resolveBody(_ range: TextRange, in scene: Scene) {
    let end = scene.mentionIndex(at: range.lower)
    let near = max(0, end - 12)..<end
    let last = near.last { m in
      // For the "Icelandic parliament", "it" is not the country.
      let isPart = m > 0 && scene.mentions[m - 1].range.contains(scene.mentions[m].range)
      return scene.mentions[m].actor.map { [.organization, .place].contains(scene.actors[$0].kind) } == true && !isPart
        && !scene.isAfterPreposition(m) && !scene.isPossessor(m)
    }
    guard let last, scene.sentence(at: scene.mentions[last].range.lower) >= scene.sentence(at: range.lower) - 2 else {
      speakerEvidence = [Evidence(.unnamed, range, note: "the text does not say who")]
      return
    }
    speaker = scene.mentions[last].actor
    certainty = 0.7
    speakerEvidence = [
      Evidence(.pronoun, range, to: scene.mentions[last].range, note: "the body named last", confidence: 0.7)
    ]
  }

  /// Continues the statement before in the same sentence, if there is no source: "… and added".
  private mutating func continueStatement(from before: AttributedStatement?, in scene: Scene) {
    guard let before, let other = before.speaker, tagged.source == nil,
      scene.sentence(at: before.tagged.cue.lower) == scene.sentence(at: tagged.cue.lower)
    else {
      speakerEvidence = tagged.source.map { [Evidence(.unnamed, $0, note: "the source is not named")] } ?? []
      return
    }
    (speaker, alternative) = (other, before.alternative)
    certainty = 0.8 * before.certainty
    speakerEvidence = [
      Evidence(
        .continuation, tagged.cue, to: before.tagged.source ?? before.tagged.cue,
        note: "continues the previous statement", confidence: 0.8)
    ]
  }

  /// Returns the attribution with all its evidence, or nil if it is too implausible. A quotation is always kept. The
  /// confidence is the product of all probabilities. `nameNotes` has the note on the name of each actor.
  func attribution(in scene: Scene, nameNotes: [String]) -> Attribution? {
    let (kind, act) = (kind(in: scene), act(in: scene))
    let probability = plausibility(in: scene, kind: kind, act: act).probability
    guard kind == .direct || probability >= Plausibility.least else { return nil }
    let cue = isTurn ? "after the speaker in a transcript" : "introduces a statement"
    var evidence = [
      Evidence(.cue, tagged.cue, note: cue, confidence: round(tagged.cueProbability))
    ]
    if let source = tagged.source {
      evidence.append(
        Evidence(.source, source, note: "the source of the statement", confidence: round(tagged.sourceProbability)))
    }
    evidence += speakerEvidence
    if let speaker, let name = scene.firstName(of: speaker), speakerEvidence.last?.to != name {
      evidence.append(Evidence(.name, name, note: nameNotes[speaker]))
    }
    return Attribution(
      source: tagged.source.map { [$0] } ?? [], cue: [tagged.cue], content: tagged.content, kind: kind, act: act,
      speaker: speaker, alternative: alternative, confidence: probability * certainty, evidence: evidence)
  }

  /// Returns the plausibility of the statement, for fitting the weights.
  func plausibility(in scene: Scene) -> Plausibility {
    plausibility(in: scene, kind: kind(in: scene), act: act(in: scene))
  }

  private func plausibility(in scene: Scene, kind: Attribution.Kind, act: Attribution.Act) -> Plausibility {
    scene.plausibility(of: tagged, kind: kind, act: act, isNamed: speaker != nil, isTurn: isTurn)
  }

  private func kind(in scene: Scene) -> Attribution.Kind {
    isTurn ? .direct : scene.quotations.kind(of: tagged.content, words: scene.words)
  }

  private func act(in scene: Scene) -> Attribution.Act { scene.act(of: tagged, head: head) }

  private func round(_ x: Double) -> Double { (x * 100).rounded() / 100 }
}
