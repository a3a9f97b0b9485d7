/// Why an article could not be read; facts only, the program words them.
public enum ImportError: Error, Hashable, Sendable {
  /// No file has that path.
  case missing(ArticleSource)
  /// The path is a folder.
  case folder(ArticleSource)
  /// The person may not read it.
  case denied(ArticleSource)
  /// The system refused for another reason: its error number and its words for it.
  case unreadable(ArticleSource, code: Int32, reason: String)
  /// More than `limit` bytes.
  case tooLarge(ArticleSource, limit: Int)
  /// No byte, or white space only.
  case empty(ArticleSource)
  /// No text: the first byte (its offset and value) that no text holds.
  case binary(ArticleSource, offset: Int, byte: UInt8)
}
