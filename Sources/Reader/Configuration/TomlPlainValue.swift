import Articles

extension TomlScanner {
  /// Parses a value without quotation marks or brackets: true, false, a number, a date or a time.
  mutating func plainValue() throws(Failure) -> TomlDocument.Value {
    let here = self
    var word = plainWord()
    if word.count == 10, isDate(word) {
      // A time may follow after a space.
      var ahead = self
      if ahead.receive(" ") {
        let time = ahead.plainWord()
        if isTime(time) {
          self = ahead
          word += [0x20] + time
        }
      }
    }
    let text = String(decoding: word, as: UTF8.self)
    if text == "true" || text == "false" { return .boolean(text == "true") }
    if let number = Self.integer(text) {
      guard let value = number else { throw here.failure("\(text) is too large a number") }
      return .integer(value)
    }
    if isFloat(word) || isDate(word) || isTime(word) { return .other(text) }
    throw here.failure(
      word.isEmpty
        ? "\(here.found) where a value is expected"
        : "“\(text.excerpt(60))” is not a value; text needs quotation marks")
  }

  /// Parses an integer. Returns nil if `text` is not one, and an inner nil if it is too large.
  private static func integer(_ text: String) -> Int?? {
    var digits = text.utf8[...]
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var radix = 10
    for (prefix, other) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.utf8.starts(with: prefix.utf8) {
      radix = other
      digits = digits.dropFirst(2)
    }
    guard areDigits(digits, radix: radix), radix != 10 || digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return nil
    }
    let plain = String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    return .some(Int((sign == UInt8(ascii: "-") ? "-" : "") + plain, radix: radix))
  }

  /// Returns whether `bytes` are digits, with single underscores between them.
  private static func areDigits(_ bytes: some Sequence<UInt8>, radix: Int = 10) -> Bool {
    var wasDigit = false
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        guard wasDigit else { return false }
        wasDigit = false
      } else {
        guard let value = Character(Unicode.Scalar(byte)).hexDigitValue, value < radix else { return false }
        wasDigit = true
      }
    }
    return wasDigit
  }

  /// Returns whether `word` is a number with a point or an exponent, infinity or NaN.
  private func isFloat(_ word: [UInt8]) -> Bool {
    var rest = word[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.elementsEqual("inf".utf8) || rest.elementsEqual("nan".utf8) { return true }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let digits = (parts.first ?? []).split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = digits.first, whole.count == 1 || whole.first != UInt8(ascii: "0"),
      digits.allSatisfy({ Self.areDigits($0) }), digits.count == 2 || parts.count == 2
    else { return false }
    guard parts.count == 2 else { return true }
    let isSigned = parts[1].first == UInt8(ascii: "-") || parts[1].first == UInt8(ascii: "+")
    return Self.areDigits(isSigned ? parts[1].dropFirst() : parts[1])
  }

  /// Returns whether `word` is a date such as "1979-05-27", perhaps with a time after a T.
  private func isDate(_ word: [UInt8]) -> Bool {
    guard Self.has(word.prefix(10), "0000-00-00") else { return false }
    return word.count == 10 || (word[10] | 0x20 == UInt8(ascii: "t") || word[10] == 0x20) && isTime(Array(word[11...]))
  }

  /// Returns whether `word` is a time such as "07:32:00", perhaps with a fraction and an offset.
  private func isTime(_ word: [UInt8]) -> Bool {
    guard Self.has(word.prefix(8), "00:00:00") else { return false }
    var rest = word[8...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      if fraction.isEmpty { return false }
      rest = rest[fraction.endIndex...]
    }
    return rest.isEmpty || rest.count == 1 && rest.first.map { $0 | 0x20 } == UInt8(ascii: "z")
      || Self.has(rest, "+00:00") || Self.has(rest, "-00:00")
  }

  /// Returns whether `bytes` match `pattern`, in which 0 stands for any digit.
  private static func has(_ bytes: ArraySlice<UInt8>, _ pattern: String) -> Bool {
    bytes.count == pattern.utf8.count
      && zip(bytes, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? (0x30...0x39).contains($0) : $0 == $1 }
  }
}
