import Articles

/// What identifies a statement from one reading of an article to the next: the words that it had when it was decided on first.
public struct StatementKey: Hashable, Comparable, Sendable, Codable {
  /// From the first to the last byte of its content.
  public let place: Passage
  /// How many statements before it have the same place: of two sources for the same words the second is 1.
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

/// A statement as a person has it.
public struct StatementForm: Hashable, Sendable, Codable {
  /// The words that name the speaker; may be empty.
  public var source: [Passage]
  /// The words that mark the statement; may be empty.
  public var cue: [Passage]
  /// The words of the statement, in text order; never empty.
  public var content: [Passage]
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether it is said, thought, shown, asked or denied.
  public var act: Attribution.Act
  /// Who makes it; nil where the text names nobody.
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

/// What a person has made of a statement that the engine proposed, or of one that it missed.
public struct StatementRuling: Hashable, Sendable, Codable {
  /// How far it was decided.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Not yet: as the engine has it.
    case proposed
    /// It is right as the engine has it.
    case confirmed
    /// It is right as the person has it.
    case corrected
    /// It is no statement.
    case rejected
    /// The engine missed it.
    case added
  }

  /// How far it was decided.
  public var status: Status
  /// Whether it was left undecided knowingly.
  public var isSkipped: Bool
  /// Whether it is to be looked at again.
  public var isFlagged: Bool
  /// What the person noted on it; nil or not empty.
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

/// What a person has made of an actor; nil leaves what the engine has.
public struct ActorRuling: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: String?
  /// What it is.
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

/// Whom a person says words of the text to stand for.
public struct MentionRuling: Hashable, Sendable, Codable {
  /// The actor; nil for nobody who is named.
  public var actor: ActorReference?

  /// A ruling.
  public init(actor: ActorReference?) { self.actor = actor }
}
