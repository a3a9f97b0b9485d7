import Articles

/// Returns the text of a header field with its encoded words decoded: "=?utf-8?q?Caf=C3=A9?=" is "Café". Words of one charset side by side
/// are decoded together, since a character may be cut between them.
func decodingWords(of field: String) -> String {
  guard field.holds("?") else { return field }
  var text = ""
  var pending: (label: String, bytes: [UInt8])?
  func flush() {
    if let some = pending { text += Decoded(some.bytes, stated: [some.label]).text }
    pending = nil
  }
  var rest = field[...]
  while let start = rest.first("=") {
    guard let word = EncodedWord(rest[start...]) else {
      flush()
      text += rest[...start]
      rest = rest[rest.unicodeScalars.index(after: start)...]
      continue
    }
    let before = rest[..<start]
    if pending == nil || !before.allSatisfy({ $0 == " " }) {
      flush()
      text += before
    } else if pending?.label != word.label {
      flush()
    }
    pending = (word.label, (pending?.bytes ?? []) + word.bytes)
    rest = rest[word.end...]
  }
  flush()
  return text + rest
}

/// A word of a header in another charset or encoding.
private struct EncodedWord {
  let label: String
  let bytes: [UInt8]
  let end: String.Index

  /// Reads "=?charset?encoding?text?=" at the beginning of `text`; nil if it is no such word.
  init?(_ text: Substring) {
    guard text.begins(with: "=?") else { return nil }
    let parts = text.prefix(1000).dropFirst(2).split(at: "?", maxSplits: 3, omittingEmpty: false)
    guard parts.count == 4, parts[3].begins(with: "="), let close = parts[3].first("=") else { return nil }
    switch parts[1].lowercased() {
    case "b": bytes = base64Decoded(parts[2].utf8)
    case "q":
      let spaced = parts[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = transferDecoded(spaced[...], "quoted-printable")
    default: return nil
    }
    // A language may follow the charset: "utf-8*en".
    label = String(parts[0].prefix { $0 != "*" }).lowercased()
    end = text.unicodeScalars.index(after: close)
  }
}
