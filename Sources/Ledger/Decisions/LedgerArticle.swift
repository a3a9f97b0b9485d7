import Review

/// An article as decisions refer to it: by content, and by file if it has one. An edited file keeps its decisions by
/// its path, a moved one by its content.
public struct LedgerArticle: Hashable, Sendable {
  /// The hash of the text.
  public var content: ContentHash
  /// The absolute path of the file; nil for piped text.
  public var path: String?
  /// The title, for lists.
  public var title: String?

  /// Creates the article with that content.
  public init(content: ContentHash, path: String?, title: String? = nil) {
    (self.content, self.path, self.title) = (content, path, title)
  }

  /// Creates the article with that text and `key`.
  public init(text: String, key: ArticleKey, title: String? = nil) {
    self.init(content: ContentHash(text), path: nil, title: title)
    if case .file(let path) = key { self.path = path }
  }

  /// The key.
  public var key: ArticleKey { path.map { .file(path: $0) } ?? .text(content) }
}
