/// One thing that a person decided, or took back: an entry of the journal. All that was decided at once is one entry.
public struct Decision: Hashable, Sendable, Codable {
  /// What tells it from all others: a number by chance for each sitting, and its rank in that.
  public struct ID: Hashable, Sendable, Codable {
    /// The sitting.
    public let sitting: UInt32
    /// The rank in it.
    public let number: UInt32

    /// An ID.
    public init(sitting: UInt32, number: UInt32) {
      self.sitting = sitting
      self.number = number
    }
  }

  /// What it does.
  public enum Step: Hashable, Sendable, Codable {
    /// Makes these rulings hold, in order.
    case rule([Change])
    /// Takes the decision of that ID back.
    case undo(ID)
    /// Lets it hold again.
    case redo(ID)
  }

  /// A ruling that holds from now on; nil takes the one before away.
  public enum Change: Hashable, Sendable, Codable {
    /// On a statement.
    case statement(StatementKey, StatementRuling?)
    /// On an actor.
    case actor(ActorReference, ActorRuling?)
    /// On words that stand for an actor.
    case mention(Passage, MentionRuling?)
  }

  /// What tells it from all others.
  public let id: ID
  /// When, in milliseconds since the beginning of 1970, UTC.
  public let when: Int
  /// Who decided.
  public let by: String
  /// The version of the engine whose reading was decided on.
  public let engine: String
  /// What it does.
  public let step: Step

  /// A decision.
  public init(id: ID, when: Int, by: String, engine: String, step: Step) {
    (self.id, self.when, self.by, self.engine, self.step) = (id, when, by, engine, step)
  }
}
