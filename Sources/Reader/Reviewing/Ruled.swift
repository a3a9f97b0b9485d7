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

  /// Whether the action goes to the next statement.
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
  /// The name to separate from an actor.
  case split(ActorReference)
  /// The actor that words refer to.
  case standsFor(Passage)
  /// The kind of an actor.
  case actorKind(ActorReference)
}

/// A speaker that can be joined to another one.
enum Party: Hashable, Sendable {
  /// An actor.
  case actor(ActorReference)
  /// An unnamed source: its name in the lists, and the words of each source that describe it.
  case described(String, [Passage])
}

/// A row in a list of choices.
enum Choice: Hashable, Sendable {
  case actor(ActorReference)
  /// An unnamed source.
  case described(String, [Passage])
  /// A new actor with the typed name.
  case new
  case nobody
  case kind(Attribution.Kind)
  case act(Attribution.Act)
  case actorKind(NamedActor.Kind)
  case name(String)
}
