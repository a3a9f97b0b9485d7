import Articles
import Review

/// The decisions of this session and of earlier ones, and the one that is being made.
struct Reviewing: Sendable {
  /// In which order what is not reviewed yet comes.
  enum Sequence: String, CaseIterable, Sendable {
    /// As it stands in the text.
    case text
    /// What the engine is least sure of first.
    case confidence
  }

  /// Whether keys are for the review.
  var isOn = false
  var sequence = Sequence.text
  /// All decisions on each article.
  var journals: [ArticleID: Journal] = [:]
  /// Whether those of others are neither shown nor applied.
  var isBlind = false
  /// In a blind reading the reviewer's own decisions on each article; else none.
  var own: [ArticleID: Journal] = [:]
  /// The engine's reading of the article on the screen under them; nil where there is nothing to lay over it.
  var reviewed: ReviewedArticle?
  /// How far the review of it has come.
  var tally: Tally?
  /// The engine's reading without any decision, where it was asked for.
  var bare: ReviewedArticle?
  /// The same with what was decided on actors and mentions alone; may be older than the last decision.
  var engine: ReviewedArticle?
  /// Decisions that are not kept yet.
  var unsaved: Set<Decision.ID> = []
  /// Why the last one could not be kept; nil where all is well.
  var failure: String?
  /// The rank of the next decision in this sitting.
  var number: UInt32 = 1
  /// Statements that the next action is for, by their keys.
  var tagged: Set<StatementKey> = []
  /// What was done last, to be done again.
  var last: Ruled?
  /// Where the person and another reviewer differ, in text order.
  var differences: [Listing.Row] = []
  /// The words that are being chosen for a statement.
  var bounds: Bounds?
  /// The decision for which other words are being chosen, as it does not find its own.
  var orphan: StatementKey?
  /// What is chosen from the list that lies over the article; what it is for.
  var choice: Choosing?
}

/// What can be done to a statement, and done again to another.
enum Ruled: Hashable, Sendable {
  case confirm
  case reject
  case skip
  case flag
  case note(String)
  case speaker(ActorReference?)
  case kind(Attribution.Kind)
  case act(Attribution.Act)

  /// Whether the next statement comes when it is done.
  var goesOn: Bool {
    switch self {
    case .confirm, .reject, .skip: true
    default: false
    }
  }
}

/// What a list of choices is for.
enum Choosing: Hashable, Sendable {
  /// Who makes the statements.
  case speaker(of: [StatementKey])
  /// Who makes the statement whose words were chosen.
  case speakerOfNew
  /// What kind of statements they are.
  case kind(of: [StatementKey])
  /// The party that another one is the same as.
  case same(Party)
  /// Which of an actor's names is another's.
  case split(ActorReference)
  /// Whom words stand for.
  case standsFor(Passage)
  /// What an actor is.
  case actorKind(ActorReference)
}

/// A speaker that can be joined to another one.
enum Party: Hashable, Sendable {
  /// An actor.
  case actor(ActorReference)
  /// A source that is only described: its name in the lists, and the words of every source that describe it.
  case described(String, [Passage])
}

/// A row of such a list.
enum Choice: Hashable, Sendable {
  case actor(ActorReference)
  /// A source that is only described.
  case described(String, [Passage])
  /// An actor of the name that is typed.
  case new
  case nobody
  case kind(Attribution.Kind)
  case act(Attribution.Act)
  case actorKind(NamedActor.Kind)
  case name(String)
}
