import Articles

/// The scores of predictions for a gold standard, document by document; with the errors where they are asked for.
public struct Evaluator: Sendable {
  /// What is measured.
  public let measure: Measure
  /// Where attributions are measured.
  public private(set) var attributions = AttributionScore()
  /// Where entities are.
  public private(set) var entities = EntityScore()
  /// Where pronouns are.
  public private(set) var pronouns = PronounScore()
  /// The errors; nil where nobody asked.
  public private(set) var faults: FaultTally?
  /// The documents that were added.
  public private(set) var documents = 0
  /// Those without a prediction, which count as if nothing had been found.
  public private(set) var missing: [String] = []

  /// Nothing measured yet; with the errors and so many examples of each kind where `examples` is given.
  public init(_ measure: Measure, examples: Int? = nil) {
    self.measure = measure
    faults = examples.map { FaultTally(examples: $0) }
  }

  /// Adds `document`, for which `prediction` was made, or none.
  public mutating func add(_ document: GoldDocument, _ prediction: Prediction?) {
    documents += 1
    if prediction == nil { missing.append(document.id) }
    let (text, mentions) = (document.text, prediction?.mentions ?? [])
    switch measure {
    case .attributions:
      let match = AttributionMatch(text: text, gold: document.statements, predicted: prediction?.statements ?? [])
      attributions.add(match)
      faults?.add(match.faults, in: document)
    case .entities:
      entities.add(gold: document.entities, mentions: mentions)
      faults?.add(entityFaults(gold: document.entities, mentions: mentions), in: document)
    case .pronouns:
      let match = PronounMatch(text: text, gold: document.mentions, mentions: mentions)
      pronouns.add(match)
      faults?.add(match.faults(text: text, gold: document.mentions, mentions: mentions), in: document)
    }
  }
}
