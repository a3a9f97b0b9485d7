/// The reason why an article could not be read. The program words these facts.
public enum ImportError: Error, Hashable, Sendable {
  /// No file has that path.
  case missing(ArticleSource)
  /// The path is a folder.
  case folder(ArticleSource)
  /// An address of the web where a file is expected.
  case notLocal(ArticleSource)
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
  /// Nothing in it can be read as an article; `found` says in a few words what is there instead: "a form", "pictures only".
  case nothingToRead(ArticleSource, found: String)
  /// Locked by a password or by digital rights.
  case locked(ArticleSource)
  /// Not a sound document of the named format; `reason` says what is wrong.
  case damaged(ArticleSource, format: String, reason: String)
  /// A format that is known and not read; `remedy` says what to do.
  case unsupported(ArticleSource, format: String, remedy: String)
  /// A Debian package is needed that is not installed.
  case needsPackage(ArticleSource, package: String)
}
