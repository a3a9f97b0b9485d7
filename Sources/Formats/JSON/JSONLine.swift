import Articles

/// A line of JSON that is written value by value.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes `{`, what `body` writes, and `}`.
  mutating func object(_ body: (inout JSONLine) -> Void) { nest(0x7B, 0x7D, body) }
  /// Writes `[`, each of `values` by `write`, and `]`.
  mutating func list<S: Sequence>(_ values: S, _ write: (inout JSONLine, S.Element) -> Void) {
    nest(0x5B, 0x5D) { line in for value in values { write(&line, value) } }
  }
  /// Writes the name of the value that follows, in an object.
  mutating func key(_ name: StaticString) {
    separate()
    quote(name.description)
    bytes.append(0x3A)
    needsComma = false
  }
  /// Writes `text`, or null.
  mutating func string(_ text: (some StringProtocol)?) {
    separate()
    if let text { quote(text) } else { bytes += Array("null".utf8) }
    needsComma = true
  }
  /// Writes `number`, or null.
  mutating func number(_ number: Int?) { word(number.map(String.init) ?? "null") }
  /// Writes `number` rounded to four decimals; null if it is nil or not finite.
  mutating func fraction(_ number: Double?) {
    guard let number, number.isFinite, abs(number) < 1e11 else { return word("null") }
    let text = String((number * 10_000).rounded() / 10_000)
    word(text.ends(with: ".0") ? String(text.dropLast(2)) : text)
  }
  /// Writes true or false.
  mutating func truth(_ truth: Bool) { word(truth ? "true" : "false") }

  private mutating func word(_ text: String) {
    separate()
    bytes += Array(text.utf8)
    needsComma = true
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONLine) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  /// Writes `text` in quotation marks. What could act on a terminal or end a line is escaped: controls, U+0085 and other
  /// C1, line and paragraph separators, marks of direction, tags, and a byte order mark.
  private mutating func quote(_ text: some StringProtocol) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [0x5C, 0x22]
      case "\\": bytes += [0x5C, 0x5C]
      case "\n": bytes += [0x5C, 0x6E]
      case "\r": bytes += [0x5C, 0x72]
      case "\t": bytes += [0x5C, 0x74]
      case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F: bytes.append(UInt8(scalar.value))
      case _ where scalar.isControlOrInvisible: bytes += Array(scalar.jsonEscape.utf8)
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(0x22)
  }
}
