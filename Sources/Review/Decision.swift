/// An entry of the journal: something that a reviewer decided, undid or redid. Changes made together are one entry.
public struct Decision: Hashable, Sendable, Codable {
  /// A unique ID: the random number of a session and a sequence number.
  public struct ID: Hashable, Sendable, Codable {
    /// The number of the session. Of 64 random bits no two are the same, also over millions of sessions.
    public let sitting: UInt64
    /// The rank of the decision in the session.
    public let number: UInt32

    /// An ID.
    public init(sitting: UInt64, number: UInt32) {
      self.sitting = sitting
      self.number = number
    }
  }

  /// The kinds of entries.
  public enum Step: Hashable, Sendable, Codable {
    /// Makes these changes, in order.
    case rule([Change])
    /// Undoes the decision of that ID.
    case undo(ID)
    /// Redoes it.
    case redo(ID)
  }

  /// A new ruling; nil removes the earlier one.
  public enum Change: Hashable, Sendable, Codable {
    /// On a statement.
    case statement(StatementKey, StatementRuling?)
    /// On an actor.
    case actor(ActorReference, ActorRuling?)
    /// On words that stand for an actor.
    case mention(Passage, MentionRuling?)
  }

  /// The unique ID.
  public let id: ID
  /// When, in milliseconds since the beginning of 1970, UTC.
  public let when: Int
  /// The reviewer's name.
  public let by: String
  /// The version of the engine whose reading was decided on.
  public let engine: String
  /// The changes that it makes, or the decision that it undoes or redoes.
  public let step: Step

  /// Whether it rules on actors and mentions alone.
  public var isOnActors: Bool {
    guard case .rule(let changes) = step else { return false }
    return !changes.contains { if case .statement = $0 { true } else { false } }
  }

  /// A decision.
  public init(id: ID, when: Int, by: String, engine: String, step: Step) {
    (self.id, self.when, self.by, self.engine, self.step) = (id, when, by, engine, step)
  }
}

extension Decision.Change {
  /// The words that it is about; nil for an actor that the text does not name.
  public var passage: Passage? {
    switch self {
    case .statement(let key, _): key.place
    case .actor(let actor, _): actor.mention
    case .mention(let passage, _): passage
    }
  }
}
