import Review

/// A key that identifies an article across sessions.
public enum ArticleKey: Hashable, Sendable {
  /// A file, by its absolute path.
  case file(path: String)
  /// Piped text, by its content.
  case text(ContentHash)
}

extension ArticleKey {
  /// The stored key: a path begins with a slash; a hash is 16 bytes after a zero.
  var bytes: [UInt8] {
    switch self {
    case .file(let path): Array(path.utf8)
    case .text(let hash): [0] + hash.bytes
    }
  }

  /// Creates the key stored as `bytes`.
  init(bytes: some Collection<UInt8>) {
    if bytes.first == 0, let hash = ContentHash(bytes: bytes.dropFirst()) {
      self = .text(hash)
    } else {
      self = .file(path: String(decoding: bytes, as: UTF8.self))
    }
  }
}
