/// A scanner over the bytes of a TOML text: characters, keys, strings and plain values.
struct TomlScanner {
  typealias Failure = TomlReader.Failure

  /// A position in the text.
  struct Place { fileprivate(set) var offset: Int, line: Int }

  private let bytes: [UInt8]
  private(set) var place = Place(offset: 0, line: 1)

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The line number of the position, from 1.
  var line: Int { place.line }

  private var byte: UInt8? { place.offset < bytes.count ? bytes[place.offset] : nil }

  private mutating func step() {
    if byte == UInt8(ascii: "\n") { place.line += 1 }
    place.offset += 1
  }

  // MARK: Signs

  /// Returns whether the next character is `sign`.
  func isAt(_ sign: Unicode.Scalar) -> Bool { byte == UInt8(ascii: sign) }

  private func isAt(_ sign: String) -> Bool { bytes[min(place.offset, bytes.count)...].starts(with: sign.utf8) }

  /// Skips `sign` if it is the next character. Returns whether it was.
  mutating func receive(_ sign: Unicode.Scalar) -> Bool {
    guard isAt(sign) else { return false }
    step()
    return true
  }

  /// Skips `sign`, which must be the next character. `place` says for the message where it is expected.
  mutating func expect(_ sign: Unicode.Scalar, _ place: @autoclosure () -> String) throws(Failure) {
    guard receive(sign) else { throw failure("\(found) where \(sign) is expected \(place())") }
  }

  func failure(_ words: String) -> Failure { Failure(line: line, words: words) }

  /// The next character, for a message.
  var found: String {
    guard let byte else { return "the file ends" }
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return "the line ends" }
    var decoder = UTF8()
    var rest = bytes[place.offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "a broken character" }
    return scalar.value < 0x20 || scalar.value == 0x7F
      ? "a control character (\(scalar.value))" : "“\(scalar)”"
  }

  // MARK: Space and lines

  mutating func skipByteOrderMark() { if isAt("\u{FEFF}" as String) { place.offset += 3 } }

  mutating func skipSpaces() { while isAt(" ") || isAt("\t") { step() } }

  /// Skips spaces, line ends and comments within a list.
  mutating func skipLines() throws(Failure) {
    while true {
      skipSpaces()
      if isAt("#") { try skipComment() }
      if isAt("\r\n" as String) { step() }
      if !receive("\n") { return }
    }
  }

  /// Goes to the next statement. Returns whether there is one.
  mutating func nextStatement() -> Bool {
    while byte != nil {
      skipSpaces()
      guard isAt("\n") || isAt("\r\n" as String) || isAt("#") else { return byte != nil }
      // A control character in a comment is allowed.
      while let byte, byte != UInt8(ascii: "\n") { step() }
      step()
    }
    return false
  }

  private mutating func skipComment() throws(Failure) {
    while let byte, byte != UInt8(ascii: "\n"), !isAt("\r\n" as String) {
      if Self.isControl(byte) { throw failure("\(found) in a comment") }
      step()
    }
  }

  mutating func expectLineEnd(_ place: @autoclosure () -> String) throws(Failure) {
    skipSpaces()
    if isAt("#") { try skipComment() }
    guard byte == nil || isAt("\n") || isAt("\r\n" as String) else {
      throw failure("\(found) where the line should end \(place())")
    }
  }

  /// Continues after an invalid statement that starts at `start`. Also skips the lines below it that do not look like
  /// statements, because they may belong to it.
  mutating func goOn(after start: Place) {
    let isLong = place.line > start.line
    place = start
    repeat {
      while let byte, byte != UInt8(ascii: "\n") { step() }
      step()
    } while isLong && byte != nil && !looksLikeStatement
  }

  /// Whether a header or a key with an equals sign begins here.
  private var looksLikeStatement: Bool {
    var ahead = self
    ahead.skipSpaces()
    let isHeader = ahead.receive("[")
    if isHeader { _ = ahead.receive("[") }
    do throws(Failure) {
      repeat {
        ahead.skipSpaces()
        _ = try ahead.key(before: "=")
        ahead.skipSpaces()
      } while ahead.receive(".")
      guard isHeader else { return ahead.isAt("=") }
      try ahead.expect("]", "")
      _ = ahead.receive("]")
      try ahead.expectLineEnd("")
      return true
    } catch {
      return false
    }
  }

  // MARK: Words, keys and strings

  /// Consumes and returns the bytes up to the next space or syntax character.
  mutating func plainWord() -> [UInt8] {
    let start = place.offset
    while let byte, !Self.isControl(byte), ![0x20, 0x09].contains(byte), !",]}#=\"'[{".utf8.contains(byte) { step() }
    return Array(bytes[start..<place.offset])
  }

  /// Parses a bare or quoted key. `end` is the character expected after it, for the message.
  mutating func key(before end: Unicode.Scalar) throws(Failure) -> String {
    if isAt("\"") || isAt("'") { return try string(mayBeLong: false) }
    let start = place.offset
    while let byte, Self.isBare(byte) { step() }
    guard place.offset > start else { throw failure("\(found) where a key and \(end) are expected") }
    return String(decoding: bytes[start..<place.offset], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  /// Parses a string in single or double quotation marks. With `mayBeLong`, triple marks allow several lines.
  mutating func string(mayBeLong: Bool) throws(Failure) -> String {
    let quote: Unicode.Scalar = isAt("\"") ? "\"" : "'"
    let start = line
    let three = quote == "\"" ? "\"\"\"" : "'''"
    let isLong = mayBeLong && isAt(three)
    for _ in 0..<(isLong ? 3 : 1) { step() }
    if isLong {
      if isAt("\r\n" as String) { step() }
      _ = receive("\n")
    }
    var text: [UInt8] = []
    while let byte {
      if isLong ? isAt(three) : isAt(quote) {
        for _ in 0..<(isLong ? 3 : 1) { step() }
        // One or two more quotation marks belong to the string.
        var more = 0
        while isLong, more < 2, receive(quote) { more += 1 }
        text += Array(repeating: UInt8(ascii: quote), count: more)
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == "\"" {
        step()
        try appendEscape(to: &text, isLong: isLong)
      } else if byte == UInt8(ascii: "\n") || isAt("\r\n" as String) {
        guard isLong else { break }
        text.append(byte)
        step()
      } else {
        if Self.isControl(byte) { throw failure("\(found) in a string") }
        text.append(byte)
        step()
      }
    }
    throw Failure(line: start, words: "no \(isLong ? three : String(quote)) at the end of the string")
  }

  private mutating func appendEscape(to text: inout [UInt8], isLong: Bool) throws(Failure) {
    guard let byte else { return }
    if isLong, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      // A backslash at a line end also removes the white space up to the next character.
      skipSpaces()
      guard isAt("\n") || isAt("\r\n" as String) else { throw failure("a space after \\ in a string") }
      while let byte = self.byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { step() }
      return
    }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]
    if let meant = plain[byte] {
      text.append(meant)
      return step()
    }
    let digits = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
    guard digits > 0 else { throw failure("\(found) after \\ in a string; \\\\ is a backslash") }
    step()
    let written = bytes[place.offset...].prefix(digits)
    guard written.count == digits, written.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: written, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
    else { throw failure("\\u and \\U need the \(digits) digits of a character") }
    text += Array(String(scalar).utf8)
    place.offset += digits
  }
}
