import Articles

/// Returns the name of the part of an archive that `reference` means in the part `base`: "Text/a b.xhtml" for "../Text/a%20b.xhtml#c" in
/// "Nav/nav.xhtml". A reference that begins with a slash starts at the top. Returns nil for one that leads out of the archive.
func partPath(_ reference: String, from base: String = "") -> String? {
  let path = reference.prefix { $0 != "#" && $0 != "?" }
  guard !path.isEmpty, addressScheme(path) == nil else { return nil }
  var parts = path.isFirst("/") ? [] : base.split(at: "/", omittingEmpty: false).dropLast().map(String.init)
  for part in path.split(at: "/") {
    switch part.withoutPercents {
    case ".": break
    case "..": if parts.popLast() == nil { return nil }
    case let name:
      guard !name.holds(oneOf: "/\\\u{0}") else { return nil }
      parts.append(name)
    }
  }
  return parts.isEmpty ? nil : parts.joined(separator: "/")
}

extension StringProtocol {
  /// The text with each "%41" replaced by its byte.
  var withoutPercents: String {
    guard holds("%") else { return String(self) }
    let source = Array(utf8)
    var bytes: [UInt8] = []
    var i = 0
    while i < source.count {
      let digits = i + 2 < source.count ? String(decoding: source[i + 1...i + 2], as: UTF8.self) : ""
      if source[i] == UInt8(ascii: "%"), digits.utf8.first != UInt8(ascii: "+"), let byte = UInt8(digits, radix: 16) {
        bytes.append(byte)
        i += 3
      } else {
        bytes.append(source[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
