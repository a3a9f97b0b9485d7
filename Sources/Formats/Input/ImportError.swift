/// The reason why an article could not be read. The program words these facts.
public enum ImportError: Error, Hashable, Sendable {
  /// No file has that path.
  case missing(ArticleSource)
  /// The path is a folder.
  case folder(ArticleSource)
  /// The user has no permission to read it.
  case denied(ArticleSource)
  /// The system refused for another reason: its error number and its description of it.
  case unreadable(ArticleSource, code: Int32, reason: String)
  /// More than `limit` bytes.
  case tooLarge(ArticleSource, limit: Int)
  /// No byte, or white space only.
  case empty(ArticleSource)
  /// Not text: the offset and the value of the first byte that no text holds.
  case binary(ArticleSource, offset: Int, byte: UInt8)
}
