import Articles

/// The evidence for and against a statement that the heads found.
struct Plausibility {
  /// A feature of a statement, mostly 0 or 1.
  enum Clue: Int, CaseIterable {
    /// The constant 1.
    case always
    /// The log-odds of the heads for cue, content and source. They are 0 for a missing source.
    case cue, content, source
    case noSource, named, pronoun, relative, capital
    case reportingVerb, participle, cueLength, attitude, denial, evidence, question
    case length, short, that, infinitive, questionWord, verb, pieces, direct, mixed
    case distance, headline, turn
  }

  /// The clues, by their raw values.
  var clues = [Double](repeating: 0, count: Clue.allCases.count)

  subscript(clue: Clue) -> Double {
    get { clues[clue.rawValue] }
    set { clues[clue.rawValue] = newValue }
  }

  /// The probability that this is a statement, 0…1.
  var probability: Double { 1 / (1 + exponential(-zip(clues, Self.weights).reduce(0) { $0 + $1.0 * $1.1 })) }

  /// The least probability of a statement to be kept. A higher limit would remove more correct statements than wrong
  /// ones from the development sets.
  static let least = 0.15

  /// The weights of the clues, in the order of the cases. `Sources/Training/plausibility.py` fits them.
  static let weights: [Double] = [
    -3.76, 0.64, 0.67, 0.1,
    -0.56, 0.69, -0.19, 0.05, -0.11,
    0.92, 0.03, -0.32, -0.64, -0.64, -0.01,
    0.1, 0.75, -0.42, 0.61, -0.52, 0.31, 0.26, 0.1,
    -0.13, -0.19, 0.4, 0.12, -0.9,
  ]
}

extension Scene {
  /// Returns the clues of a statement. `isNamed` says whether its speaker is known.
  func plausibility(
    of statement: Tagging.Statement, kind: Attribution.Kind, act: Attribution.Act, isNamed: Bool, isTurn: Bool
  ) -> Plausibility {
    var it = Plausibility()
    it[.always] = 1
    it[.cue] = logOdds(statement.cueProbability)
    it[.content] = logOdds(statement.contentProbability)
    it[.named] = isNamed ? 1 : 0
    it[.turn] = isTurn ? 1 : 0
    switch act {
    case .speech: break
    case .attitude: it[.attitude] = 1
    case .denial: it[.denial] = 1
    case .evidence: it[.evidence] = 1
    case .question: it[.question] = 1
    }
    if kind == .direct { it[.direct] = 1 }
    if kind == .mixed { it[.mixed] = 1 }
    if let source = statement.source {
      it[.source] = logOdds(statement.sourceProbability)
      let all = words.indices(in: source)
      let (first, last) = (words.key(all.lowerBound), words.key(all.upperBound - 1))
      it[.pronoun] = all.count == 1 && (English.pronouns[first] != nil || English.bodyPronouns.contains(first)) ? 1 : 0
      it[.relative] = ["who", "which", "that"].contains(last) ? 1 : 0
      it[.capital] = words.isCapitalised(all.lowerBound) ? 1 : 0
    } else {
      it[.noSource] = 1
    }
    let cue = words.indices(in: statement.cue)
    it[.reportingVerb] =
      cue.contains { English.reportingVerbs.contains(words.key($0)) || words.key($0) == "according" } ? 1 : 0
    it[.participle] = words.key(cue.lowerBound).ends(with: "ing") ? 1 : 0
    it[.cueLength] = Double(min(cue.count, 6)) / 6
    let content = statement.content.map(words.indices(in:))
    let length = content.reduce(0) { $0 + $1.count(where: { words[$0].isWord }) }
    it[.length] = Double(min(length, 20)) / 20
    it[.short] = length <= 2 ? 1 : 0
    it[.pieces] = content.count > 1 ? 1 : 0
    it[.verb] = content.contains { $0.contains { English.auxiliaries.contains(words.key($0)) } } ? 1 : 0
    let opening = content.first.flatMap { $0.first { words[$0].isWord } }.map(words.key) ?? ""
    it[.that] = opening == "that" ? 1 : 0
    it[.infinitive] = opening == "to" || words.key(cue.upperBound - 1) == "to" ? 1 : 0
    it[.questionWord] = English.questionWords.contains(opening) ? 1 : 0
    let near =
      statement.content.map { max($0.lower - statement.cue.upper, statement.cue.lower - $0.upper, 0) }.min() ?? 0
    it[.distance] = Double(min(near, 100)) / 100
    let block = draft.blockIndex(at: statement.cue.lower).map { draft.blocks[$0].kind }
    it[.headline] = block == .title || block == .heading ? 1 : 0
    return it
  }

  private func logOdds(_ probability: Double) -> Double {
    let kept = min(max(probability, 0.01), 0.995)
    return logarithm(kept / (1 - kept))
  }
}
