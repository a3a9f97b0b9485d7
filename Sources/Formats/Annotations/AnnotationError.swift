/// The reason why annotations cannot be used. The program words these facts.
public enum AnnotationError: Error, Hashable, Sendable {
  /// Not UTF-8 at that byte.
  case notUTF8(offset: Int)
  /// Not JSON.
  case notJSON
  /// JSON that is nested deeper than `limit` levels.
  case tooDeep(limit: Int)
  /// More bytes than `limit`.
  case tooLarge(limit: Int)
  /// Not one of the known formats.
  case unknownForm
  /// The value at that place ("line 3", "quotes[2].cue.start"), and the values accepted there.
  case value(place: String, given: String, accepted: String)
  /// Spans and events of brat, none of which makes a statement.
  case noStatements(spans: Int, events: Int)
  /// Words that the article does not have, or has elsewhere than the annotation says.
  case words(place: String, String)
}
