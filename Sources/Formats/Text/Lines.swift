import Articles

/// A line that is not blank. The type is small since a text may have millions of lines.
struct Line: Hashable, Sendable {
  /// The first byte after leading blanks.
  var start: UInt32
  /// The end of the last byte before trailing blanks.
  var end: UInt32
  /// The length in code points.
  var length: UInt32
  /// The number of columns of white space before the text, at most 255.
  var indent: UInt8
  /// Whether an empty line or a page break precedes the line; also true of the first line.
  var opens: Bool

  /// The bytes of the line.
  var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// The lines of a text. A line ends with a carriage return, a line feed, both, U+0085 or U+2028; U+2029 and a form feed also end
/// the paragraph.
struct Lines: Sendable {
  /// The largest number of lines that are found, which bounds the memory of any input.
  static let limit = 1 << 21

  /// The lines that are not blank, in text order.
  private(set) var all: [Line] = []
  /// The text after the last line that was found; empty unless the text exceeds the limit.
  private(set) var rest = TextRange(0, 0)

  init(_ bytes: Bytes) {
    all.reserveCapacity(bytes.count / 256)
    var lineStart = 0
    var continuations = 0
    var isOpen = true
    var i = 0
    func close(at end: Int) {
      let range = bytes.trimmed(TextRange(lineStart, end))
      if range.isEmpty {
        isOpen = true
        return
      }
      var indent = 0
      for k in lineStart..<range.lower { indent += bytes[k] == 0x09 ? 4 : bytes[k] == 0x20 ? 1 : 0 }
      all.append(
        Line(
          start: UInt32(range.lower), end: UInt32(range.upper),
          length: UInt32(max(1, range.count - continuations)), indent: UInt8(min(255, indent)), opens: isOpen))
      isOpen = false
    }
    while i < bytes.count {
      if bytes.isPlain(at: i) {
        i += 8
        continue
      }
      let byte = bytes[i]
      var width = 0
      var endsParagraph = false
      switch byte {
      case 0x0A, 0x0B: width = 1
      case 0x0C: (width, endsParagraph) = (1, true)
      case 0x0D: width = i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
      case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0x85: width = 2
      case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0xA8:
        (width, endsParagraph) = (3, bytes[i + 2] == 0xA9)
      default: if byte & 0xC0 == 0x80 { continuations += 1 }
      }
      if width == 0 {
        i += 1
        continue
      }
      close(at: i)
      i += width
      lineStart = i
      continuations = 0
      if endsParagraph { isOpen = true }
      if all.count >= Lines.limit {
        rest = bytes.trimmed(TextRange(i, bytes.count))
        return
      }
    }
    close(at: bytes.count)
  }
}
