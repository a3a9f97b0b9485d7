import Articles

/// One thing that a prediction has wrong.
public struct Fault: Hashable, Sendable {
  /// What kind of error it is.
  public enum Name: String, Sendable, CaseIterable {
    /// A statement that no prediction touches.
    case missedStatement = "missed statement"
    /// A predicted statement that touches none that is not found otherwise.
    case falseStatement = "false statement"
    /// Several predictions that each lie mostly in one statement.
    case splitContent = "split content"
    /// Lost because the content begins elsewhere.
    case lostHead = "lost by boundary, head"
    /// Lost because the content ends elsewhere.
    case lostTail = "lost by boundary, tail"
    /// Lost because words in the middle of the content are not the same.
    case lostInside = "lost by boundary, inside"
    /// Found, with another source.
    case wrongSource = "wrong source"
    /// Found, without its source.
    case missingSource = "missing source"
    /// Found, with a source where there is none.
    case addedSource = "added source"
    /// Found, though the content begins elsewhere.
    case inexactHead = "found, but head inexact"
    /// Found, though the content ends elsewhere.
    case inexactTail = "found, but tail inexact"
    /// Found, though words in the middle of the content are not the same.
    case inexactInside = "found, but inside inexact"
    /// An entity with the right range and another kind.
    case wrongKind = "wrong kind"
    /// A predicted name that goes beyond the entity.
    case longer = "longer"
    /// A predicted name that is only part of the entity.
    case shorter = "shorter"
    /// A predicted name that holds part of the entity and goes beyond it.
    case shifted = "shifted"
    /// An entity that no predicted name touches.
    case missedEntity = "missed entity"
    /// A predicted name that touches no entity that is not found otherwise.
    case falseEntity = "false entity"
    /// A pronoun that was given to nobody.
    case unanswered = "unanswered"
    /// A pronoun that was given to another.
    case wrongActor = "wrong actor"

    /// The names of the errors that `measure` knows, in the order in which they are told.
    public static func all(of measure: Measure) -> [Name] {
      switch measure {
      case .attributions:
        [
          .missedStatement, .falseStatement, .splitContent, .lostHead, .lostTail, .lostInside, .wrongSource,
          .missingSource,
          .addedSource, .inexactHead, .inexactTail, .inexactInside,
        ]
      case .entities: [.wrongKind, .longer, .shorter, .shifted, .missedEntity, .falseEntity]
      case .pronouns: [.unanswered, .wrongActor]
      }
    }
  }

  /// Words of the text and what they are.
  public struct Part: Hashable, Sendable {
    /// "source", "content", a kind …
    public var label: String
    /// Where they stand.
    public var ranges: [TextRange]

    /// A part.
    public init(_ label: String, _ ranges: [TextRange]) { (self.label, self.ranges) = (label, ranges) }
  }

  /// What kind of error it is.
  public var name: Name
  /// Direct, mixed or indirect, or the kind of entity, by the gold where there is one; the pronoun itself.
  public var group: String
  /// What is right.
  public var gold: [Part]
  /// What was predicted.
  public var predicted: [Part]

  /// An error.
  public init(_ name: Name, group: String, gold: [Part] = [], predicted: [Part] = []) {
    self.name = name
    self.group = group
    self.gold = gold
    self.predicted = predicted
  }
}
