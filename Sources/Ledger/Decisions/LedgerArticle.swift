import Review

/// An article as decisions know it: by its content, and by its file where it has one. A file that was edited keeps its decisions by
/// its path, one that was moved by its content.
public struct LedgerArticle: Hashable, Sendable {
  /// The hash of its text.
  public var content: ContentHash
  /// The absolute path of its file; nil for text that another program piped in.
  public var path: String?
  /// The title, for lists.
  public var title: String?

  /// The article with that content.
  public init(content: ContentHash, path: String?, title: String? = nil) {
    (self.content, self.path, self.title) = (content, path, title)
  }

  /// The article of that text, known as `key`.
  public init(text: String, key: ArticleKey, title: String? = nil) {
    self.init(content: ContentHash(text), path: nil, title: title)
    if case .file(let path) = key { self.path = path }
  }

  /// The key.
  public var key: ArticleKey { path.map { .file(path: $0) } ?? .text(content) }
}
