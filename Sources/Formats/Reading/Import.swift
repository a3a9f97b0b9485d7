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

/// Imports `bytes`; `source` is named in errors.
public func importArticle(bytes: [UInt8], from source: ArticleSource) throws(ImportError) -> Imported {
  if let strange = firstByteOfNoText(bytes) {
    throw .binary(source, offset: strange.offset, byte: strange.byte)
  }
  var decoded = Decoded(bytes)
  let blocks = decoded.text.withUTF8 { Outline($0).blocks }
  guard !blocks.isEmpty else { throw .empty(source) }
  return Imported(
    draft: Draft(text: decoded.text, blocks: blocks), encoding: decoded.encoding, repairs: decoded.repairs)
}

/// The draft of a text that is at hand: blocks told apart as in a file; none where it holds white space only.
public func draft(of text: String) -> Draft {
  var text = text
  let blocks = text.withUTF8 { Outline($0).blocks }
  return Draft(text: text, blocks: blocks)
}
