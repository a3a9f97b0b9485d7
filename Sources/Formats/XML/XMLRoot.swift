import Articles

/// The beginning of a document in XML up to its outermost element, by which formats are recognised.
struct XMLRoot {
  /// The name of the outermost element without its prefix.
  let name: String
  /// The text of its first tag, with the attributes.
  let tag: Substring

  /// Finds the outermost element in the first 4 KiB of a document. Returns nil if it does not begin like XML.
  init?(of document: Document) {
    let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    guard document.bytes.prefix(4096).first(where: { $0 > 0x20 && !marks.contains($0) }) == UInt8(ascii: "<") else {
      return nil
    }
    let head = Document(
      Array(document.bytes.prefix(4096)), from: document.source, mediaType: document.mediaType)
    let text = Decoded(head).text
    guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    let repaired = String(decoding: repairedXML(text), as: UTF8.self)
    guard repaired.isFirst("<") else { return nil }
    tag = repaired.dropFirst().prefix { $0 != ">" }
    let whole = tag.prefix { !$0.isWhitespace && $0 != "/" }
    name = String(whole.split(at: ":").last ?? whole)
    if name.isEmpty { return nil }
  }
}
