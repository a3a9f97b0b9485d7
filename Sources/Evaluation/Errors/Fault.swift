import Articles

/// An error of a prediction.
public struct Fault: Hashable, Sendable {
  /// A kind of error.
  public enum Name: String, Sendable, CaseIterable {
    /// A statement that no prediction touches.
    case missedStatement = "missed statement"
    /// A predicted statement that overlaps no unmatched gold statement.
    case falseStatement = "false statement"
    /// Several predictions that each lie mostly in one statement.
    case splitContent = "split content"
    /// A statement lost because the content begins elsewhere.
    case lostHead = "lost by boundary, head"
    /// A statement lost because the content ends elsewhere.
    case lostTail = "lost by boundary, tail"
    /// A statement lost because words in the middle of the content differ.
    case lostInside = "lost by boundary, inside"
    /// A statement found with another source.
    case wrongSource = "wrong source"
    /// A statement found without its source.
    case missingSource = "missing source"
    /// A statement found with a source, although it has none.
    case addedSource = "added source"
    /// A statement found although the content begins elsewhere.
    case inexactHead = "found, but head inexact"
    /// A statement found although the content ends elsewhere.
    case inexactTail = "found, but tail inexact"
    /// A statement found although words in the middle of the content differ.
    case inexactInside = "found, but inside inexact"
    /// An entity with the right range and another kind.
    case wrongKind = "wrong kind"
    /// A predicted name that extends beyond the entity.
    case longer = "longer"
    /// A predicted name that is only a part of the entity.
    case shorter = "shorter"
    /// A predicted name that contains part of the entity and extends beyond it.
    case shifted = "shifted"
    /// An entity that no predicted name touches.
    case missedEntity = "missed entity"
    /// A predicted name that overlaps no unmatched entity.
    case falseEntity = "false entity"
    /// A pronoun that was assigned to no actor.
    case unanswered = "unanswered"
    /// A pronoun that was assigned to the wrong actor.
    case wrongActor = "wrong actor"
    /// A gold statement with a speaker that was not found.
    case unfoundStatement = "statement not found"
    /// A predicted statement that is not in the gold.
    case inventedStatement = "invented"
    /// A predicted statement whose cue the text denies: "never said that".
    case negated = "negated"
    /// A statement without a speaker, although its source names one.
    case unnamed = "unnamed though named"
    /// A statement with a named speaker, although the speaker is unnamed.
    case namedThoughUnnamed = "named though unnamed"
    /// A statement whose speaker has only some words of the right name, or more.
    case cutSpeaker = "name cut"
    /// A statement whose speaker is a "she" in the text and a "he" in the source, or the reverse.
    case otherSex = "other sex"
    /// A statement assigned to the person it addresses.
    case addressee = "addressee"
    /// A statement assigned to somebody named in its words.
    case namedInWords = "named in the words"
    /// A statement not assigned to the person that a role refers to.
    case roleHolder = "role holder"
    /// A statement not assigned to the body that a role or a pronoun refers to.
    case bodyReference = "body reference"
    /// A statement with a missing or wrong speaker for an unknown reason.
    case otherSpeaker = "other"
    /// An actor whose names are spread over several predicted actors.
    case twoEntries = "two entries for one"
    /// A name that a pronoun refers to, but was not assigned to.
    case missedAntecedent = "missed antecedent"
    /// A name that a pronoun was wrongly assigned to.
    case wrongAntecedent = "wrong antecedent"

    /// Returns the names of the errors of `measure`, in the order of reports.
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

  /// Words of the text with a label.
  public struct Part: Hashable, Sendable {
    /// The label: "source", "content", a kind …
    public var label: String
    /// The ranges of the words.
    public var ranges: [TextRange]

    /// Creates a part.
    public init(_ label: String, _ ranges: [TextRange]) { (self.label, self.ranges) = (label, ranges) }
  }

  /// The kind of error.
  public var name: Name
  /// The group of the error, from the gold if possible: the kind of statement or entity, the form of the source, or the
  /// pronoun.
  public var group: String
  /// The right words.
  public var gold: [Part]
  /// The predicted words.
  public var predicted: [Part]

  /// Creates an error.
  public init(_ name: Name, group: String, gold: [Part] = [], predicted: [Part] = []) {
    self.name = name
    self.group = group
    self.gold = gold
    self.predicted = predicted
  }
}
