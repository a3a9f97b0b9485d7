import Articles

/// A line that holds something to be read. Kept small: a text may have millions of them.
struct Line: Hashable, Sendable {
  /// Its bytes without the blanks round it.
  var start: UInt32
  /// One past its last byte.
  var end: UInt32
  /// Its length in code points.
  var length: UInt32
  /// The columns of white space before it, at most 255.
  var indent: UInt8
  /// Whether an empty line or a page break stands before it; also true of the first line.
  var opens: Bool

  /// Its bytes.
  var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// The lines of a text: what a carriage return, a line feed, both, U+0085 or U+2028 end; U+2029 and a form feed also end
/// the paragraph.
struct Lines: Sendable {
  /// More lines than this are not told apart, so that no input can take memory without measure.
  static let limit = 1 << 21

  /// The lines with something to be read, in text order.
  private(set) var all: [Line] = []
  /// What follows the last line that was told apart; empty but for monstrous texts.
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
