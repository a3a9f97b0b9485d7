/// An entry of the journal: something that a reviewer decided, undid or redid. Changes made together are one entry.
public struct Decision: Hashable, Sendable, Codable {
  /// A unique ID: the random number of a session and a sequence number.
  public struct ID: Hashable, Sendable, Codable {
    /// The number of the session: 64 random bits, so that the numbers of millions of sessions differ.
    public let session: UInt64
    /// The rank of the decision in the session.
    public let number: UInt32

    // The key of the session in existing ledgers and exports.
    private enum CodingKeys: String, CodingKey { case session = "sitting", number }

    /// Creates the ID of the decision of that `number` in a session.
    public init(session: UInt64, number: UInt32) {
      self.session = session
      self.number = number
    }
  }

  /// The kinds of entries.
  public enum Step: Hashable, Sendable, Codable {
    /// Makes these changes, in order.
    case rule([Change])
    /// Undoes the decision of that ID.
    case undo(ID)
    /// Redoes the decision of that ID.
    case redo(ID)
  }

  /// A new ruling; nil removes the earlier one.
  public enum Change: Hashable, Sendable, Codable {
    /// A ruling on a statement.
    case statement(StatementKey, StatementRuling?)
    /// A ruling on an actor.
    case actor(ActorReference, ActorRuling?)
    /// A ruling on words that stand for an actor.
    case mention(Passage, MentionRuling?)
  }

  /// The unique ID.
  public let id: ID
  /// The time, in milliseconds since the beginning of 1970, UTC.
  public let when: Int
  /// The reviewer's name.
  public let by: String
  /// The version of the engine whose reading was reviewed.
  public let engine: String
  /// The changes of the decision, or the decision that it undoes or redoes.
  public let step: Step

  /// Whether the decision concerns actors and mentions only.
  public var isOnActors: Bool {
    guard case .rule(let changes) = step else { return false }
    return !changes.contains { if case .statement = $0 { true } else { false } }
  }

  /// Creates a decision.
  public init(id: ID, when: Int, by: String, engine: String, step: Step) {
    (self.id, self.when, self.by, self.engine, self.step) = (id, when, by, engine, step)
  }
}

extension Decision.Change {
  /// The words that the change concerns; nil for an actor that the text does not name.
  public var passage: Passage? {
    switch self {
    case .statement(let key, _): key.place
    case .actor(let actor, _): actor.mention
    case .mention(let passage, _): passage
    }
  }
}
