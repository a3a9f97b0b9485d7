import Articles

/// The statements of one text with their speakers, and the outcome of each.
///
/// Statements are paired as by `AttributionMatch`, the required ones first. A prediction that is paired with an
/// optional statement counts neither way.
public struct SpeakerMatch: Sendable {
  /// The outcome of a required statement.
  enum Outcome: Hashable, Sendable {
    /// The statement was assigned to the right speaker.
    case right
    /// It was given to no actor, although a named one is right.
    case nobody
    /// It was given to another.
    case another
    /// It was not found.
    case missed
  }

  /// A required statement of the gold.
  struct Answer: Sendable {
    var gold: SpokenStatement
    /// The prediction; nil if there is none.
    var predicted: SpokenStatement?
    var form: SourceForm
    var outcome: Outcome
  }

  /// The required statements, in the order of the gold.
  let answers: [Answer]
  /// Predictions that match no statement of the gold.
  let invented: [SpokenStatement]
  /// The gold's actors.
  let actors: [NamedActor]
  /// Their names.
  let names: ActorNames
  /// The names of the predicted actors.
  let others: ActorNames

  /// Pairs the statements of `text`.
  public init(
    text: String, gold: [SpokenStatement], actors: [NamedActor], predicted: [SpokenStatement],
    predictedActors: [NamedActor]
  ) {
    self.actors = actors
    let (names, others) = (ActorNames(actors), ActorNames(predictedActors))
    (self.names, self.others) = (names, others)
    let tokens = Tokens(text)
    let sides = gold.map { AttributionMatch.Side($0.statement, tokens) }
    let found = predicted.map { AttributionMatch.Side($0.statement, tokens) }
    let (needed, optional) = (gold.indices.filter { !gold[$0].isOptional }, gold.indices.filter { gold[$0].isOptional })
    let pairs = AttributionMatch.pairs(needed.map { sides[$0] }, found)
    let taken = Dictionary(pairs.map { (needed[$0.gold], $0.predicted) }) { first, _ in first }
    let left = Set(predicted.indices).subtracting(taken.values).sorted()
    let extra = Set(
      AttributionMatch.pairs(optional.map { sides[$0] }, left.map { found[$0] }).map { left[$0.predicted] })
    let all = actors.flatMap { [$0.name] + $0.aliases }
    answers = needed.map { g in
      let form = SourceForm(gold[g].statement.words(of: .source, in: text), names: all)
      guard let have = taken[g].map({ predicted[$0] }) else {
        return Answer(gold: gold[g], predicted: nil, form: form, outcome: .missed)
      }
      let isRight = gold[g].speakers.contains { names.accept(have.speaker, for: $0, among: others) }
      return Answer(
        gold: gold[g], predicted: have, form: form,
        outcome: isRight ? .right : have.speaker == nil ? .nobody : .another)
    }
    invented = left.filter { !extra.contains($0) }.map { predicted[$0] }
  }
}
