import Articles

/// One thing that a prediction has wrong.
public struct Fault: Hashable, Sendable {
  /// A kind of error.
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
    /// A statement found with a source, although it has none.
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
    /// A pronoun that was given to no actor.
    case unanswered = "unanswered"
    /// A pronoun that was given to another.
    case wrongActor = "wrong actor"
    /// A statement with a speaker that was not found.
    case unfoundStatement = "statement not found"
    /// A predicted statement that is not in the gold.
    case inventedStatement = "invented"
    /// A predicted statement whose cue the text denies: "never said that".
    case negated = "negated"
    /// A statement given to no actor, although its source names the speaker.
    case unnamed = "unnamed though named"
    /// A statement given to a named actor, although no named one spoke.
    case namedThoughUnnamed = "named though unnamed"
    /// Given to a name that has only some words of the right one, or more.
    case cutSpeaker = "name cut"
    /// Given to somebody whom the text calls "she" where the source is "he", or the other way round.
    case otherSex = "other sex"
    /// Given to the one whom the words call on.
    case addressee = "addressee"
    /// Given to somebody of whom the words speak.
    case namedInWords = "named in the words"
    /// Not given to the person for whom a role stands.
    case roleHolder = "role holder"
    /// Not given to the body for which a role or a pronoun stands.
    case bodyReference = "body reference"
    /// A statement given to no actor or to another for an unknown reason.
    case otherSpeaker = "other"
    /// An actor whose names several predicted actors bear.
    case twoEntries = "two entries for one"
    /// A name for which a pronoun stands, and to which it was not given.
    case missedAntecedent = "missed antecedent"
    /// A name to which a pronoun was given wrongly.
    case wrongAntecedent = "wrong antecedent"

    /// The names of the errors that `measure` knows, in the order of reports.
    public static func all(of measure: Measure) -> [Name] {
      switch measure {
      case .attributions:
        [
          .missedStatement, .falseStatement, .splitContent, .lostHead, .lostTail, .lostInside, .wrongSource,
          .missingSource,
          .addedSource, .inexactHead, .inexactTail, .inexactInside,
        ]
      case .speakers:
        [
          .unfoundStatement, .inventedStatement, .negated, .unnamed, .namedThoughUnnamed, .cutSpeaker, .otherSex,
          .addressee, .namedInWords, .roleHolder, .bodyReference, .otherSpeaker, .twoEntries,
        ]
      case .entities: [.wrongKind, .longer, .shorter, .shifted, .missedEntity, .falseEntity]
      case .pronouns: [.unanswered, .wrongActor]
      case .antecedents: [.missedAntecedent, .wrongAntecedent]
      }
    }
  }

  /// Words of the text and what they are.
  public struct Part: Hashable, Sendable {
    /// "source", "content", a kind …
    public var label: String
    /// The ranges of the words.
    public var ranges: [TextRange]

    /// A part.
    public init(_ label: String, _ ranges: [TextRange]) { (self.label, self.ranges) = (label, ranges) }
  }

  /// The kind of error.
  public var name: Name
  /// Direct, mixed or indirect, how the speaker is named, or the kind of entity, by the gold where there is one; the pronoun itself.
  public var group: String
  /// The right words.
  public var gold: [Part]
  /// The predicted words.
  public var predicted: [Part]

  /// An error.
  public init(_ name: Name, group: String, gold: [Part] = [], predicted: [Part] = []) {
    self.name = name
    self.group = group
    self.gold = gold
    self.predicted = predicted
  }
}
