import Articles

/// A candidate for the actor that a pronoun or role refers to, with the clues for and against it.
struct Antecedent {
  /// A feature of a candidate, mostly 0 or 1. `encoder` is the encoder's log-odds that the reference means this
  /// candidate rather than nobody.
  enum Clue: Int, CaseIterable {
    case encoder
    case sameSentence, sentenceBefore, twoBefore, distance, otherParagraph, onlyInParagraph, namedAfter
    case namedLast, namedSecond, namedThird
    case subject, afterPreposition, possessor, byName, byRole
    case pronounBefore, speakerBefore, speakerAtSource, frequency, mostFrequent, mentionedOnce
    case genderKnown, genderUnknown, leans
    case clashes, actsOnIt, belongsToIt, ownSubject, bothSubjects, bothObjects, quotes
    case somebody, speaks, sameRole, otherRole
  }

  /// The actor, or -1 for nobody.
  let actor: Int
  /// The actor's nearest mention, as an index into the scene's mentions.
  let mention: Int
  /// The clues, by their raw values.
  var clues = [Double](repeating: 0, count: Clue.allCases.count)

  init(actor: Int, mention: Int) {
    (self.actor, self.mention) = (actor, mention)
  }

  /// The candidate for a reference to nobody who is named nearby.
  static let nobody = Antecedent(actor: -1, mention: -1)

  subscript(clue: Clue) -> Double {
    get { clues[clue.rawValue] }
    set { clues[clue.rawValue] = newValue }
  }

  /// Returns the weighted sum of the clues: the logarithm of the odds against the other candidates.
  func score(_ weights: [Double]) -> Double { zip(clues, weights).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The weights of the clues for pronouns and for roles, in the order of the cases.
  ///
  /// `Sources/Training/antecedents.py` fits them. The weights of a subject and of the previous speaker are higher than
  /// those fitted on biographies and snippets.
  static let ofPronouns: [Double] = [
    0.7,
    0.34, 0.08, -0.22, -0.54, -0.61, 0.9, -0.75,
    0.72, 0.37, 0.06,
    0.2, -0.18, -0.24, 0, -0.19,
    0, 0.4, 0.68, 0.03, 0.23, -0.1,
    0.38, -0.38, 0.42,
    -0.82, -0.48, -0.3, 0.48, 0.22, 0.41, -0.56,
    0, 0, 0, 0,
  ]
  static let ofRoles: [Double] = [
    0.6,
    -0.06, 0.23, 0.1, -0.32, 0, 0, 0,
    1.02, -0.21, -0.43,
    0.16, 0, 0, 0, 0,
    0, 0.19, 0, -0.05, 0, 0.51,
    0, 0, 0,
    0, 0, 0, 0, 0, 0, 0,
    -1.06, 1.37, 0.79, -0.1,
  ]

  /// Returns the probability of each candidate, from the scores.
  static func probabilities(_ candidates: [Antecedent], weights: [Double]) -> [Double] {
    let scores = candidates.map { $0.score(weights) }
    let top = scores.max() ?? 0
    let odds = scores.map { exponential($0 - top) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }

  /// Returns the reason for this candidate in a few words. `alone` is the gender of the only possible candidate.
  func reason(alone: Gender?) -> String {
    if alone != nil, self[.namedAfter] > 0 { return "named right after" }
    if let alone { return alone == .female ? "the only woman it can be" : "the only man it can be" }
    var reasons: [String] = []
    if self[.sameRole] > 0 { reasons.append("has such a role") }
    if self[.speakerBefore] > 0 { reasons.append("the previous speaker") }
    if self[.ownSubject] > 0 {
      reasons.append("the subject of the clause")
    } else if self[.namedLast] > 0 {
      reasons.append("named last")
    } else if self[.namedAfter] > 0 {
      reasons.append("named right after")
    }
    if reasons.isEmpty, self[.subject] > 0 { reasons.append("the previous subject") }
    if reasons.isEmpty, self[.mostFrequent] > 0 { reasons.append("mentioned most in the article") }
    if self[.encoder] > 1 { reasons.append("fits the context") }
    return reasons.isEmpty ? "the likeliest person nearby" : reasons.joined(separator: ", ")
  }
}

/// The likeliest candidate, with its probability.
struct Choice {
  /// The probability from which no alternative is mentioned.
  static let sureEnough = 0.6

  let best: Antecedent
  /// The second likeliest candidate.
  let next: Antecedent?
  /// The probability of the best, 0…1.
  let sure: Double
  /// Whether there is only one candidate.
  var isAlone: Bool { next == nil }
  /// The second likeliest actor if both are close; nil if the second likeliest is nobody.
  var alternative: Int? { sure < Self.sureEnough ? next.flatMap { $0.actor >= 0 ? $0.actor : nil } : nil }
  /// The probability of the best, rounded to two decimals.
  var confidence: Double { (sure * 100).rounded() / 100 }

  /// Chooses among `candidates`; nil if there are none.
  init?(_ candidates: [Antecedent], weights: [Double]) {
    let odds = Antecedent.probabilities(candidates, weights: weights)
    // Among equals, the actor named last comes first.
    let order = candidates.indices.sorted { (odds[$0], -$0) > (odds[$1], -$1) }
    guard let first = order.first else { return nil }
    (best, sure) = (candidates[first], odds[first])
    next = order.count > 1 ? candidates[order[1]] : nil
  }
}
