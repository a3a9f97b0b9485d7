import Articles
import Review

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
