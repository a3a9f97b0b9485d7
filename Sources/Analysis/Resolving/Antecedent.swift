import Articles

/// Somebody whom a pronoun or a role may stand for, and what speaks for and against it.
struct Antecedent {
  /// A thing that is looked at; each is a number, mostly 0 or 1. `stands` is what the encoder says: the logarithm of the odds that it is this
  /// one and not nobody.
  enum Clue: Int, CaseIterable {
    case stands
    case sameSentence, sentenceBefore, twoBefore, distance, otherParagraph, onlyInParagraph, namedAfter
    case namedLast, namedSecond, namedThird
    case subject, afterPreposition, possessor, byName, byRole
    case pronounBefore, speakerBefore, speakerAtSource, frequency, mostFrequent, mentionedOnce
    case genderKnown, genderUnknown, leans
    case clashes, actsOnIt, belongsToIt, ownSubject, bothSubjects, bothObjects, quotes
    case somebody, speaks, sameRole, otherRole
  }

  /// The actor; -1 is nobody.
  let actor: Int
  /// The actor's nearest mention, as an index into the scene's mentions.
  let mention: Int
  /// The clues, by their raw values.
  var clues = [Double](repeating: 0, count: Clue.allCases.count)

  init(actor: Int, mention: Int) {
    (self.actor, self.mention) = (actor, mention)
  }

  /// Nobody whom the text names near.
  static let nobody = Antecedent(actor: -1, mention: -1)

  subscript(clue: Clue) -> Double {
    get { clues[clue.rawValue] }
    set { clues[clue.rawValue] = newValue }
  }

  /// How much speaks for it: the logarithm of its odds against the others.
  func score(_ weights: [Double]) -> Double { zip(clues, weights).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The weight of each clue for pronouns and for roles, in the order of the cases. `Sources/Training/antecedents.py` fits them; a
  /// subject and the speaker before weigh more here than in lives and snippets.
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

  /// The probability of each of some candidates, by their scores.
  static func probabilities(_ candidates: [Antecedent], weights: [Double]) -> [Double] {
    let scores = candidates.map { $0.score(weights) }
    let top = scores.max() ?? 0
    let odds = scores.map { exponential($0 - top) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }

  /// Why this one, in a few words; `alone` is the gender of the only one it can be.
  func reason(alone: Gender?) -> String {
    if alone != nil, self[.namedAfter] > 0 { return "named right after" }
    if let alone { return alone == .female ? "the only woman it can be" : "the only man it can be" }
    var reasons: [String] = []
    if self[.sameRole] > 0 { reasons.append("has such a role") }
    if self[.speakerBefore] > 0 { reasons.append("the speaker before") }
    if self[.ownSubject] > 0 {
      reasons.append("the subject of the clause")
    } else if self[.namedLast] > 0 {
      reasons.append("named last")
    } else if self[.namedAfter] > 0 {
      reasons.append("named right after")
    }
    if reasons.isEmpty, self[.subject] > 0 { reasons.append("the subject before") }
    if reasons.isEmpty, self[.mostFrequent] > 0 { reasons.append("whom the article is most about") }
    if self[.stands] > 1 { reasons.append("fits the words around") }
    return reasons.isEmpty ? "the likeliest of those named near" : reasons.joined(separator: ", ")
  }
}

/// The likeliest of some candidates, and how sure that is.
struct Choice {
  /// From this probability on nobody else is spoken of.
  static let sureEnough = 0.6

  let best: Antecedent
  /// The second likeliest.
  let next: Antecedent?
  /// The probability of the best, 0…1.
  let sure: Double
  /// Whether there is no other.
  var isAlone: Bool { next == nil }
  /// The second likeliest actor where both are close; nil where the second likeliest is nobody.
  var alternative: Int? { sure < Self.sureEnough ? next.flatMap { $0.actor >= 0 ? $0.actor : nil } : nil }
  /// `sure` with two digits.
  var confidence: Double { (sure * 100).rounded() / 100 }

  /// The choice among `candidates`; nil where there are none.
  init?(_ candidates: [Antecedent], weights: [Double]) {
    let odds = Antecedent.probabilities(candidates, weights: weights)
    // Of equals the one named last.
    let order = candidates.indices.sorted { (odds[$0], -$0) > (odds[$1], -$1) }
    guard let first = order.first else { return nil }
    (best, sure) = (candidates[first], odds[first])
    next = order.count > 1 ? candidates[order[1]] : nil
  }
}
