import Articles

/// An article as it was read from bytes.
public struct Imported: Hashable, Sendable {
  /// The decoded text and its blocks.
  public var draft: Draft
  /// The encoding of the bytes.
  public var encoding: TextEncoding
  /// The number of malformed sequences that were replaced by U+FFFD.
  public var repairs: Int
}

/// An encoding of text in bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, by its byte order mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first, by its byte order mark.
  case utf16BigEndian = "UTF-16BE"
  /// Windows code page 1252, for bytes that are not UTF-8.
  case windows1252 = "windows-1252"
}
