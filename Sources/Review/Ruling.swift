import Articles

/// The identity of a statement across readings of an article: the words that it had at the first decision.
public struct StatementKey: Hashable, Comparable, Sendable, Codable {
  /// The bytes from the first to the last of its content.
  public let place: Passage
  /// The number of earlier statements with the same place: of two sources for the same words the second has 1.
  public let twin: Int

  /// A key.
  public init(place: Passage, twin: Int = 0) {
    self.place = place
    self.twin = twin
  }

  /// In text order.
  public static func < (a: StatementKey, b: StatementKey) -> Bool {
    a.place != b.place ? a.place < b.place : a.twin < b.twin
  }
}

/// A statement as a reviewer has it.
public struct StatementForm: Hashable, Sendable, Codable {
  /// The words that name the speaker; may be empty.
  public var source: [Passage]
  /// The words that mark the statement; may be empty.
  public var cue: [Passage]
  /// The words of the statement, in text order; never empty.
  public var content: [Passage]
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether the content is said, thought, shown, asked or denied.
  public var act: Attribution.Act
  /// The speaker; nil if the text does not name one.
  public var speaker: ActorReference?

  /// A statement.
  public init(
    source: [Passage], cue: [Passage], content: [Passage], kind: Attribution.Kind, act: Attribution.Act,
    speaker: ActorReference?
  ) {
    (self.source, self.cue, self.content) = (source, cue, content)
    (self.kind, self.act, self.speaker) = (kind, act, speaker)
  }
}

/// A reviewer's decision on a statement that the engine proposed or missed.
public struct StatementRuling: Hashable, Sendable, Codable {
  /// The status of the decision.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Not yet: as the engine has it.
    case proposed
    /// It is right as the engine has it.
    case confirmed
    /// The statement is right in the reviewer's form.
    case corrected
    /// It is no statement.
    case rejected
    /// The engine missed it.
    case added
  }

  /// The status of the decision.
  public var status: Status
  /// Whether the reviewer skipped the statement.
  public var isSkipped: Bool
  /// Whether the reviewer flagged the statement for another look.
  public var isFlagged: Bool
  /// The reviewer's note; nil or not empty.
  public var note: String?
  /// The statement when it was decided on: a confirmed one stays what it was under a newer engine.
  public var form: StatementForm

  /// A ruling.
  public init(
    _ status: Status, isSkipped: Bool = false, isFlagged: Bool = false, note: String? = nil, form: StatementForm
  ) {
    (self.status, self.isSkipped, self.isFlagged, self.note, self.form) = (status, isSkipped, isFlagged, note, form)
  }
}

/// A reviewer's decision on an actor. A value of nil leaves the engine's.
public struct ActorRuling: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: String?
  /// The kind.
  public var kind: NamedActor.Kind?
  /// The role; empty for none.
  public var role: String?
  /// The country or body it belongs to; empty for none.
  public var of: String?
  /// The slot of the theme's colours for speakers, 0 first.
  public var color: Int?
  /// Another actor that is the same one.
  public var same: ActorReference?

  /// A ruling.
  public init(
    name: String? = nil, kind: NamedActor.Kind? = nil, role: String? = nil, of: String? = nil, color: Int? = nil,
    same: ActorReference? = nil
  ) {
    (self.name, self.kind, self.role, self.of, self.color, self.same) = (name, kind, role, of, color, same)
  }

  /// Whether it leaves all that the engine has.
  public var isEmpty: Bool { self == ActorRuling() }

  /// Whether `actor`, shown in the slot `color` of the colours, already has all that it says.
  public func isMet(by actor: NamedActor, color shown: Int?) -> Bool {
    func isMet<Value: Equatable>(_ wanted: Value?, _ shown: Value?) -> Bool { wanted == nil || wanted == shown }
    return isMet(name, actor.name) && isMet(kind, actor.kind) && isMet(role, actor.role ?? "")
      && isMet(of, actor.of ?? "") && isMet(color, shown) && same == nil
  }
}

/// A reviewer's decision on the actor of a mention.
public struct MentionRuling: Hashable, Sendable, Codable {
  /// The actor; nil for no named actor.
  public var actor: ActorReference?

  /// A ruling.
  public init(actor: ActorReference?) { self.actor = actor }
}
