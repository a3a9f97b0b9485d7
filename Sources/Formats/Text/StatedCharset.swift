import Articles

/// The label of the encoding in a media type: "utf-8" in "text/html; charset=utf-8"; nil if it names none.
func charset(ofMediaType mediaType: String) -> String? {
  for part in mediaType.split(at: ";").dropFirst() {
    let pair = part.split(at: "=", maxSplits: 1)
    guard pair.count == 2, pair[0].onOneLine.lowercased() == "charset" else { continue }
    let value = pair[1].unicodeScalars.filter { !"\"' \t".unicodeScalars.contains($0) }
    return value.isEmpty ? nil : String(String.UnicodeScalarView(value))
  }
  return nil
}

extension [UInt8] {
  /// The labels of encodings that the first 1,024 bytes state, in order: the XML declaration, then `meta`.
  var statedCharsets: [String] {
    let head = String(decoding: prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    var labels: [String] = []
    var rest = head[...]
    while let start = rest.first("<") {
      rest = rest[start...]
      if rest.begins(with: "<!--") {
        guard let end = rest.range(ofExactly: "-->") else { break }
        rest = rest[end.upperBound...]
        continue
      }
      let tag = rest.prefix { $0 != ">" }
      if tag.begins(with: "<?xml"), let label = tag.value(after: "encoding") { labels.append(label) }
      if tag.begins(with: "<meta"), let label = tag.value(after: "charset") { labels.append(label) }
      rest = tag.isEmpty ? rest.dropFirst() : rest[tag.endIndex...]
    }
    return labels
  }
}

extension Substring {
  /// The value that follows `name` and an equals sign, without quotation marks; nil if there is none.
  fileprivate func value(after name: String) -> String? {
    var rest = self
    while let found = rest.range(ofExactly: name) {
      rest = rest[found.upperBound...]
      let value = rest.drop(while: \.isWhitespace)
      guard value.isFirst("=") else { continue }
      let bare = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let label = bare.prefix { !$0.isWhitespace && !"\"';/?".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      return label.isEmpty ? nil : String(label)
    }
    return nil
  }
}
