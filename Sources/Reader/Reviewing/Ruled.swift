import Articles
import Review

/// An action on a statement, which can be repeated on another.
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

/// The purpose of a list of choices.
enum Choosing: Hashable, Sendable {
  /// The speaker of the statements.
  case speaker(of: [StatementKey])
  /// The speaker of the statement whose words were chosen.
  case speakerOfNew
  /// The kind of the statements.
  case kind(of: [StatementKey])
  /// The party that another one is the same as.
  case same(Party)
  /// Which of an actor's names is another's.
  case split(ActorReference)
  /// The actor that words stand for.
  case standsFor(Passage)
  /// The kind of an actor.
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
