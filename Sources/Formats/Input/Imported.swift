import Articles

/// An article as it was read from bytes.
public struct Imported: Hashable, Sendable {
  /// The decoded text and its blocks.
  public var draft: Draft
  /// The encoding of the bytes.
  public var encoding: TextEncoding
  /// The number of malformed sequences that were replaced by U+FFFD.
  public var repairs: Int

  /// An article that was read from characters in `encoding`.
  init(draft: Draft, encoding: TextEncoding = .utf8, repairs: Int = 0) {
    (self.draft, self.encoding, self.repairs) = (draft, encoding, repairs)
  }
}

/// An encoding of text in bytes, by its name in the Encoding Standard or at IANA.
public struct TextEncoding: RawRepresentable, Hashable, Sendable {
  /// The name: "windows-1251".
  public var rawValue: String

  /// The encoding of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// UTF-8, with or without a byte order mark.
  public static let utf8 = TextEncoding(rawValue: "UTF-8")
  /// UTF-16, low byte first.
  public static let utf16LittleEndian = TextEncoding(rawValue: "UTF-16LE")
  /// UTF-16, high byte first.
  public static let utf16BigEndian = TextEncoding(rawValue: "UTF-16BE")
  /// Windows code page 1252, for bytes that are not UTF-8.
  public static let windows1252 = TextEncoding(rawValue: "windows-1252")
}
