/// The text of bytes and the encoding that was found.
struct Decoded: Hashable, Sendable {
  /// The text, scalar for scalar; a byte order mark stays its first scalar.
  var text: String
  /// The encoding of the bytes.
  var encoding: TextEncoding
  /// The number of malformed sequences that became U+FFFD.
  var repairs: Int

  /// Decodes `bytes`. A byte order mark decides. Otherwise the text is UTF-8 if its sequences outnumber the malformed ones, since
  /// text in a single-byte encoding forms such sequences only accidentally; else Windows-1252.
  init(_ bytes: [UInt8]) {
    if let isLittle = bytes.byteOrder {
      self.init(utf16: bytes, littleEndian: isLittle)
      return
    }
    if let valid = String(validating: bytes, as: UTF8.self) {
      self.init(valid, in: .utf8)
      return
    }
    let census = bytes.withUnsafeBufferPointer(UTF8Census.init)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || census.sequences >= max(1, census.malformed) {
      self.init(String(decoding: bytes, as: UTF8.self), in: .utf8, repairs: census.malformed)
    } else {
      self.init(windows1252: bytes)
    }
  }
}

extension Decoded {
  /// Text in the given encoding.
  init(_ text: String, in encoding: TextEncoding, repairs: Int = 0) {
    (self.text, self.encoding, self.repairs) = (text, encoding, repairs)
  }

  /// Decodes UTF-16.
  init(utf16 bytes: [UInt8], littleEndian: Bool) {
    let (text, repairs) = decodeUTF16(bytes, littleEndian: littleEndian)
    self.init(text, in: littleEndian ? .utf16LittleEndian : .utf16BigEndian, repairs: repairs)
  }

  /// Decodes Windows-1252.
  init(windows1252 bytes: [UInt8]) { self.init(decodeWindows1252(bytes), in: .windows1252) }
}

/// The numbers of valid and of malformed sequences in a text that may be UTF-8. Malformed ones are counted as Unicode
/// recommends for U+FFFD: the longest part that could begin a sequence is one.
struct UTF8Census: Hashable, Sendable {
  private(set) var sequences = 0
  private(set) var malformed = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      let lead = bytes[i]
      i += 1
      if lead < 0x80 { continue }
      var (missing, least, most): (Int, UInt8, UInt8) =
        switch lead {
        case 0xC2...0xDF: (1, 0x80, 0xBF)
        case 0xE0: (2, 0xA0, 0xBF)
        case 0xED: (2, 0x80, 0x9F)
        case 0xE1...0xEF: (2, 0x80, 0xBF)
        case 0xF0: (3, 0x90, 0xBF)
        case 0xF1...0xF3: (3, 0x80, 0xBF)
        case 0xF4: (3, 0x80, 0x8F)
        default: (0, 0, 0)
        }
      guard missing > 0 else {
        malformed += 1
        continue
      }
      while missing > 0, i < bytes.count, bytes[i] >= least, bytes[i] <= most {
        (missing, least, most) = (missing - 1, 0x80, 0xBF)
        i += 1
      }
      if missing == 0 { sequences += 1 } else { malformed += 1 }
    }
  }
}

extension [UInt8] {
  /// Whether they begin with a UTF-16 byte order mark, low byte first (true) or high byte first (false).
  var byteOrder: Bool? {
    if starts(with: [0xFF, 0xFE]) { return true }
    return starts(with: [0xFE, 0xFF]) ? false : nil
  }
}

/// The text of UTF-16 bytes and the number of lone surrogates and odd bytes that became U+FFFD.
private func decodeUTF16(_ bytes: [UInt8], littleEndian: Bool) -> (String, Int) {
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count)
  var repairs = 0
  func append(_ scalar: Unicode.Scalar) {
    utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  func unit(_ i: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[i]), UInt32(bytes[i + 1]))
    return littleEndian ? second << 8 | first : first << 8 | second
  }
  var i = 0
  while i + 1 < bytes.count {
    var value = unit(i)
    i += 2
    if value & 0xFC00 == 0xD800, i + 1 < bytes.count, unit(i) & 0xFC00 == 0xDC00 {
      value = 0x10000 + (value & 0x3FF) << 10 + unit(i) & 0x3FF
      i += 2
    }
    if let scalar = Unicode.Scalar(value) {
      append(scalar)
    } else {
      append("\u{FFFD}")
      repairs += 1
    }
  }
  if i < bytes.count {
    append("\u{FFFD}")
    repairs += 1
  }
  return (String(decoding: utf8, as: UTF8.self), repairs)
}

/// The text of Windows-1252 bytes; the five that the code page leaves open are the controls of that number.
private func decodeWindows1252(_ bytes: [UInt8]) -> String {
  let high: [Unicode.Scalar] = Array(
    ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      utf8.append(byte)
    } else {
      let scalar = byte < 0xA0 ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  return String(decoding: utf8, as: UTF8.self)
}
