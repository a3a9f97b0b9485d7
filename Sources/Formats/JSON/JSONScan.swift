/// Facts about bytes that may be JSON, found in one pass before they are parsed.
struct JSONScan {
  /// The deepest nesting that the parser follows.
  static let depthLimit = 512

  /// The depth to which objects and lists are nested.
  private(set) var depth = 0
  /// The first control character that stands in a string unescaped.
  private(set) var control: Int?

  init(_ bytes: some Collection<UInt8>) {
    var (open, isInString, isEscaped) = (0, false, false)
    for (i, byte) in bytes.enumerated() {
      if isInString {
        if byte < 0x20, control == nil { control = i }
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        depth = max(depth, open)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      default: break
      }
    }
  }
}
