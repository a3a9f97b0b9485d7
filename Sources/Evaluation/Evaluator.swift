import Articles

/// The scores of predictions against a gold standard, added document by document. Errors are optional.
public struct Evaluator: Sendable {
  /// The measures.
  public let measure: Measure
  /// The score of speakers, if they are measured.
  public private(set) var speakers = SpeakerScore()
  /// The score of the list of actors, if speakers are measured.
  public private(set) var actors = ActorScore()
  /// The score of attributions, if they are measured.
  public private(set) var attributions = AttributionScore()
  /// The score of entities, if they are measured.
  public private(set) var entities = EntityScore()
  /// The score of pronouns, if they are measured.
  public private(set) var pronouns = PronounScore()
  /// The score of ambiguous pronouns, if they are measured.
  public private(set) var antecedents = AntecedentScore()
  /// The errors; nil if they were not requested.
  public private(set) var faults: FaultTally?
  /// The documents that were added.
  public private(set) var documents = 0
  /// Documents without a prediction, which count as if nothing had been found.
  public private(set) var missing: [String] = []

  /// Creates empty scores. If `examples` is given, errors are kept with that number of examples of each kind.
  public init(_ measure: Measure, examples: Int? = nil) {
    self.measure = measure
    faults = examples.map { FaultTally(examples: $0) }
  }

  /// Adds `document` with its prediction, if there is one.
  public mutating func add(_ document: GoldDocument, _ prediction: Prediction?) {
    documents += 1
    if prediction == nil { missing.append(document.id) }
    let (text, mentions) = (document.text, prediction?.mentions ?? [])
    switch measure {
    case .speakers:
      let predicted = prediction?.actors ?? []
      let match = SpeakerMatch(
        text: text, gold: document.spoken, actors: document.actors, predicted: prediction?.spoken ?? [],
        predictedActors: predicted)
      speakers.add(match)
      actors.add(text: text, gold: document.actors, predicted: predicted, mentions: mentions)
      faults?.add(match.faults(text: text), in: document)
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
    case .antecedents:
      guard let question = document.ambiguous else { return }
      let match = AntecedentMatch(text: text, question, mentions: mentions)
      antecedents.add(match, isRead: prediction != nil)
      faults?.add(match.faults, in: document)
    }
  }
}
