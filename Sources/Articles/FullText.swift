/// The entries of feeds whose pages are fetched, for the text that the feed leaves out.
public enum FullText: String, CaseIterable, Sendable {
  /// None of them.
  case never
  /// The entries of which the feed gives only the beginning or a summary.
  case short
  /// All of them.
  case always
}
