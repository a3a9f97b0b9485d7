import Review

/// An article as decisions refer to it: by content, and by its file or address if it has one. An edited file keeps its decisions
/// by its path, a moved one by its content.
public struct LedgerArticle: Hashable, Sendable {
  /// The hash of the text.
  public var content: ContentHash
  /// The absolute path of the file, or the address; nil for piped text.
  public var path: String?
  /// The title, for lists.
  public var title: String?

  /// Creates the article with that content.
  public init(content: ContentHash, path: String?, title: String? = nil) {
    (self.content, self.path, self.title) = (content, path, title)
  }

  /// Creates the article with that text and `key`.
  public init(text: String, key: ArticleKey, title: String? = nil) {
    self.init(content: ContentHash(text), path: key.place, title: title)
  }

  /// The key.
  public var key: ArticleKey { path.map { ArticleKey(place: $0) } ?? .text(content) }
}
