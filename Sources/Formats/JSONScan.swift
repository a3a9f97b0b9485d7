/// Facts about bytes that are said to be JSON, found in one walk before they are parsed.
struct JSONScan {
  /// The parser follows no deeper nesting.
  static let depthLimit = 512

  /// The depth to which objects and lists are nested.
  private(set) var depth = 0
  /// The first control character that stands in a string as it is; JSON has it escaped.
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
