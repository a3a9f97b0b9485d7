import Articles

/// Somebody whom a pronoun may stand for, and what speaks for and against it.
struct Antecedent {
  /// What is looked at; each is a number, mostly 0 or 1.
  enum Clue: Int, CaseIterable {
    case sameSentence, sentenceBefore, twoBefore, distance, otherParagraph
    case namedLast, namedSecond, namedThird
    case subject, afterPreposition, possessor, byName, byRole
    case pronounBefore, speakerBefore, speakerAtSource, frequency, mostFrequent, mentionedOnce
    case genderKnown, genderUnknown
    case clashes, ownSubject, bothSubjects, quotes
  }

  /// The actor.
  let actor: Int
  /// Its last mention before the pronoun, as an index into the scene's mentions.
  let mention: Int
  /// The clues, by their raw values.
  var clues = [Double](repeating: 0, count: Clue.allCases.count)

  init(actor: Int, mention: Int) {
    (self.actor, self.mention) = (actor, mention)
  }

  subscript(clue: Clue) -> Double {
    get { clues[clue.rawValue] }
    set { clues[clue.rawValue] = newValue }
  }

  /// How much speaks for it: the logarithm of its odds against the others.
  var score: Double { zip(clues, Self.weights).reduce(0) { $0 + $1.0 * $1.1 } }

  /// What each clue weighs, in the order of the cases. `Sources/Training/antecedents.py` fits them on GUM's training texts; as
  /// those are lives of one person more than news, who is named last or has just spoken weighs more here, and who is named
  /// most less.
  static let weights: [Double] = [
    0.8, 0.4, -0.17, -0.4, -0.7,
    0.6, 0.2, -0.1,
    0.4, -0.3, -0.46, 0.0, 0.2,
    0.4, 0.4, 0.8, 1.5, 0.4, -0.8,
    0.5, -0.2,
    -2.0, 1.1, 0.2, -3.0,
  ]

  /// The probability of each of some candidates, by their scores.
  static func probabilities(_ candidates: [Antecedent]) -> [Double] {
    let scores = candidates.map(\.score)
    let top = scores.max() ?? 0
    let odds = scores.map { exponential($0 - top) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }
}
