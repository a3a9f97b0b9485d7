import Articles

/// Returns the address that a page of HTML leads to by itself: `<meta http-equiv="refresh" content="0; url=…">` before its body. A page
/// that is only to be loaded again later, after more than `longestDelay` seconds, leads nowhere.
func metaRefresh(in page: [UInt8]) -> String? {
  var reader = TagReader(bytes: page.prefix(TagReader.limit))
  while let tag = reader.next() {
    if tag.name == "body" { return nil }
    guard tag.name == "meta", tag.attributes["http-equiv"]?.lowercased() == "refresh",
      let content = tag.attributes["content"], let target = refreshTarget(content)
    else { continue }
    return target
  }
  return nil
}

/// The longest delay of a refresh that is a redirect, in seconds.
private let longestDelay = 5

/// Returns the address in "0; url='https://example.org/'"; nil without one or after a longer delay.
private func refreshTarget(_ content: String) -> String? {
  let blanks = " \t\r\n\u{C}".unicodeScalars
  var rest = Substring(content).unicodeScalars.drop { blanks.contains($0) }
  let digits = rest.prefix { ("0"..."9").contains($0) }
  guard let delay = Int(Substring(digits)), delay <= longestDelay else { return nil }
  rest = rest.dropFirst(digits.count).drop { $0 == "." || ("0"..."9").contains($0) }
  guard let sign = rest.first, sign == ";" || sign == "," || blanks.contains(sign) else { return nil }
  rest = rest.drop { $0 == ";" || $0 == "," || blanks.contains($0) }
  if Substring(rest.prefix(3)).lowercased() == "url" {
    let after = rest.dropFirst(3).drop { blanks.contains($0) }
    if Substring(after).isFirst("=") { rest = after.dropFirst().drop { blanks.contains($0) } }
  }
  if let quote = rest.first, quote == "'" || quote == "\"" { rest = rest.dropFirst().prefix { $0 != quote } }
  return rest.isEmpty ? nil : String(rest)
}

/// The start tags of a page in their order, without those in comments and scripts.
private struct TagReader {
  /// A start tag with its attributes, by their lowercase names.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
  }

  /// The first bytes of a page that are searched.
  static let limit = 64 << 10
  /// The elements whose contents are not tags.
  private static let raw: Set = ["script", "style", "title", "textarea"]

  let bytes: ArraySlice<UInt8>
  private var i: Int

  init(bytes: ArraySlice<UInt8>) { (self.bytes, i) = (bytes, bytes.startIndex) }

  /// Returns the next start tag; nil at the end.
  mutating func next() -> Tag? {
    while skip(past: "<") {
      if begins(with: "!--") {
        guard skip(past: "-->") else { return nil }
        continue
      }
      let name = word { isLetter($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard !name.isEmpty else { continue }
      var tag = Tag(name: name.lowercased())
      readAttributes(&tag)
      if Self.raw.contains(tag.name) { while skip(past: "</"), !begins(with: tag.name) {} }
      return tag
    }
    return nil
  }

  /// Reads the attributes of a tag and its end.
  private mutating func readAttributes(_ tag: inout Tag) {
    while true {
      _ = word { isBlank($0) || $0 == UInt8(ascii: "/") }
      guard i < bytes.endIndex, bytes[i] != UInt8(ascii: ">") else { return }
      let name = word { !isBlank($0) && !"=>/".utf8.contains($0) }
      _ = word(isBlank)
      guard i < bytes.endIndex, bytes[i] == UInt8(ascii: "=") else { continue }
      i += 1
      _ = word(isBlank)
      let value = value()
      if tag.attributes.count < 16 { tag.attributes[name.lowercased()] = value.replacing(exactly: "&amp;", with: "&") }
    }
  }

  /// Reads the value of an attribute with or without quotation marks.
  private mutating func value() -> String {
    guard i < bytes.endIndex, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") else {
      return word { !isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    let quote = bytes[i]
    i += 1
    let value = word { $0 != quote }
    if i < bytes.endIndex { i += 1 }
    return value
  }

  /// Reads the bytes that fulfil `isPart`.
  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = i
    while i < bytes.endIndex, isPart(bytes[i]) { i += 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  /// Goes past the next `sign`; returns false if there is none.
  private mutating func skip(past sign: String) -> Bool {
    while i < bytes.endIndex {
      if begins(with: sign) {
        i += sign.utf8.count
        return true
      }
      i += 1
    }
    return false
  }

  /// Whether the next bytes are `sign`, whose letters are lowercase.
  private func begins(with sign: String) -> Bool {
    let next = bytes[i...].prefix(sign.utf8.count)
    return next.count == sign.utf8.count
      && zip(next, sign.utf8).allSatisfy { $0 == $1 || isLetter($0) && $0 | 0x20 == $1 }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
