import Articles

/// What reading an article's bytes gave.
public struct Imported: Hashable, Sendable {
  /// The text as decoded and its blocks.
  public var draft: Draft
  /// How the bytes were decoded.
  public var encoding: TextEncoding
  /// How many malformed places were replaced by U+FFFD.
  public var repairs: Int
}

/// How bytes were turned into text.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, by its byte order mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first, by its byte order mark.
  case utf16BigEndian = "UTF-16BE"
  /// Windows code page 1252, where the bytes are no UTF-8.
  case windows1252 = "windows-1252"
}

/// Reads and imports the article of `source`.
public func importArticle(_ source: ArticleSource) throws(ImportError) -> Imported {
  try importArticle(bytes: try source.bytes(), from: source)
}

/// Imports `bytes`; `source` is named in errors, and its extension may tell the format.
public func importArticle(bytes: [UInt8], from source: ArticleSource) throws(ImportError) -> Imported {
  let text = String(decoding: bytes, as: UTF8.self)
  let blocks = Draft(text: text, blocks: [Block(.paragraph, TextRange(0, text.utf8.count))])
  return Imported(draft: blocks, encoding: .utf8, repairs: 0)
}
