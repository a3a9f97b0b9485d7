/// The pronouns that name nobody when they stand alone as the source of a statement.
public enum SourcePronouns {
  /// The pronouns, in small letters.
  public static let all: Set<String> = [
    "he", "she", "it", "they", "i", "we", "you", "one", "who", "which", "that", "this", "these", "those", "some",
    "others", "many",
    "most", "both", "all", "him", "her", "them", "us", "me", "someone", "somebody", "anyone", "everyone", "nobody",
    "no one", "such",
  ]
}
