import Articles

/// The content of a gold standard, which decides on the measures.
public enum Measure: String, Sendable, CaseIterable {
  /// Statements with their speakers, and the actors: "actors", with "attributions" that name their speakers.
  case speakers
  /// Statements, their sources and cues: "attributions".
  case attributions
  /// Names and their kinds: "entities".
  case entities
  /// Pronouns with the person they stand for, and the names of one actor: "mentions" with chains.
  case pronouns
  /// Pronouns that may stand for one of two names: a table of the corpus GAP.
  case antecedents

  /// The key of the measure in a line of gold.
  public var key: String {
    switch self {
    case .speakers: "actors"
    case .attributions, .entities: rawValue
    case .pronouns: "mentions"
    case .antecedents: AmbiguousPronounTable.Column.pronoun.rawValue
    }
  }
}
