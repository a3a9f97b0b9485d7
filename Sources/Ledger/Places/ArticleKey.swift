import Review

/// A key that identifies an article across sessions.
public enum ArticleKey: Hashable, Sendable {
  /// A file, by its absolute path.
  case file(path: String)
  /// An address of the web, without credentials.
  case address(String)
  /// Piped text, by its content.
  case text(ContentHash)

  /// The path or the address; nil for piped text.
  public var place: String? {
    switch self {
    case .file(let place), .address(let place): place
    case .text: nil
    }
  }

  /// Creates the key of a path, which begins with a slash, or of an address, which does not.
  public init(place: String) {
    self = place.utf8.first == UInt8(ascii: "/") ? .file(path: place) : .address(place)
  }
}

extension ArticleKey {
  /// The stored key: a path begins with a slash, an address does not; a hash is 16 bytes after a zero.
  var bytes: [UInt8] {
    switch self {
    case .file(let place), .address(let place): Array(place.utf8)
    case .text(let hash): [0] + hash.bytes
    }
  }

  /// Creates the key stored as `bytes`.
  init(bytes: some Collection<UInt8>) {
    if bytes.first == 0, let hash = ContentHash(bytes: bytes.dropFirst()) {
      self = .text(hash)
    } else {
      self.init(place: String(decoding: bytes, as: UTF8.self))
    }
  }
}
