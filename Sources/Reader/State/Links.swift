import Articles

/// The web addresses in a text.
enum Links {
  /// Returns the http and https addresses that begin in `range`, without the punctuation of the sentence. The time is
  /// linear in the bytes of the range.
  static func all(in text: String, _ range: TextRange, limit: Int = .max) -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [TextRange] = []
      var i = max(0, range.lower)
      let end = min(range.upper, bytes.count)
      while i < end, found.count < limit {
        guard bytes[i] | 0x20 == UInt8(ascii: "h"), let length = schemeLength(bytes, at: i) else {
          i += 1
          continue
        }
        var stop = i + length
        while stop < bytes.count, isPart(bytes[stop]) { stop += 1 }
        while stop > i + length, isTrailing(bytes, i, stop) { stop -= 1 }
        if stop > i + length { found.append(TextRange(i, stop)) }
        i = max(stop, i + length)
      }
      return found
    }
  }

  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }

  private static func schemeLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if i > 0, isLetter(bytes[i - 1]) { return nil }
    return schemes.first { scheme in
      i + scheme.count <= bytes.count && scheme.indices.allSatisfy { bytes[i + $0] | 0x20 == scheme[$0] | 0x20 }
    }?.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a byte may be part of an address: visible ASCII without quotation marks, brackets and backslashes.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }

  private static func isTrailing(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    let last = bytes[stop - 1]
    if ".,;:!?'".utf8.contains(last) { return true }
    guard last == UInt8(ascii: ")") || last == UInt8(ascii: "]") else { return false }
    // A closing bracket belongs to the address if the opening one does.
    let opening = last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    let inside = bytes[start..<stop]
    return inside.count { $0 == last } > inside.count { $0 == opening }
  }
}

extension Draft {
  /// Returns the links that begin in `range`, in text order: those of the document, and the addresses that are written out
  /// in its text.
  func links(in range: TextRange, limit: Int = .max) -> [Link] {
    let first = links.partitioningIndex { $0.range.lower >= range.lower }
    let stated = links[first...].prefix { $0.range.lower < range.upper }
    let written = Links.all(in: text, range, limit: limit).filter { address in
      let next = links.partitioningIndex { $0.range.upper > address.lower }
      return !links.indices.contains(next) || !links[next].range.overlaps(address)
    }
    let all = stated + written.map { Link($0, to: String(text.slice($0))) }
    return Array(all.sorted { $0.range < $1.range }.prefix(limit))
  }
}
