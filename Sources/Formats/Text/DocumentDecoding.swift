import Articles
import CUchardet
import Glibc

extension Decoded {
  /// Decodes the bytes of a document that may state its encoding, in its media type and in its first bytes.
  init(_ document: Document) {
    let mediaType = document.mediaType.flatMap { charset(ofMediaType: $0) }
    self.init(document.bytes, stated: (mediaType.map { [$0] } ?? []) + document.bytes.statedCharsets)
  }

  /// Decodes `bytes` whose encoding is `stated` by labels, the weightiest first. A byte order mark decides, and so do valid sequences
  /// of UTF-8, since no other encoding forms them accidentally. The first known label comes next, a guess last. A byte order mark is
  /// not part of the text.
  init(_ bytes: [UInt8], stated: [String]) {
    let labels = stated.compactMap { EncodingLabels.entry($0) }
    if bytes.byteOrder != nil || bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(bytes)
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    } else if let isLittle = bytes.markupOrder {
      self.init(utf16: bytes, littleEndian: isLittle)
    } else if let escaped = labels.first(where: { $0.converter.begins(with: "ISO-2022") }), bytes.contains(0x1B) {
      self = converted(bytes, escaped)
    } else if let valid = String(validating: bytes, as: UTF8.self) {
      self.init(valid, in: .utf8)
    } else if let label = labels.first(where: { !$0.converter.begins(with: "UTF-16") }) {
      self = converted(bytes, label)
    } else {
      self.init(guessing: bytes)
    }
  }

  /// Decodes bytes that are not valid UTF-8 and of unknown encoding.
  private init(guessing bytes: [UInt8]) {
    let census = bytes.withUnsafeBufferPointer(UTF8Census.init)
    if census.sequences < max(1, census.malformed), let guess = guessedEncoding(bytes) {
      self = converted(bytes, guess)
    } else {
      self.init(bytes)
    }
  }
}

/// The text of `bytes` in the encoding of `label`. What claims to be UTF-8 and is mostly not is guessed.
private func converted(_ bytes: [UInt8], _ label: EncodingLabels.Entry) -> Decoded {
  switch label.encoding {
  case .windows1252: return Decoded(windows1252: bytes)
  case .utf8:
    let census = bytes.withUnsafeBufferPointer(UTF8Census.init)
    guard census.sequences < census.malformed else {
      return Decoded(String(decoding: bytes, as: UTF8.self), in: .utf8, repairs: census.malformed)
    }
    return guessedEncoding(bytes).map { converted(bytes, $0) } ?? Decoded(windows1252: bytes)
  default:
    return iconv(bytes, from: label.converter).map { Decoded($0.text, in: label.encoding, repairs: $0.repairs) }
      ?? Decoded(bytes)
  }
}

/// The encoding that libuchardet finds in the first 256 KiB, if the C library can read it and it is not UTF-8.
private func guessedEncoding(_ bytes: [UInt8]) -> EncodingLabels.Entry? {
  var name = [CChar](repeating: 0, count: 64)
  let isFound = bytes.prefix(1 << 18).withUnsafeBytes { raw in
    guess_charset(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, &name, name.count)
  }
  guard isFound else { return nil }
  let label = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let entry = EncodingLabels.entry(label) ?? .init(encoding: TextEncoding(rawValue: label), converter: label)
  return entry.encoding == .utf8 ? nil : entry
}

/// The text of `bytes` by the C library's converter and the number of bytes that became U+FFFD; nil if it has no such converter.
private func iconv(_ bytes: [UInt8], from encoding: String) -> (text: String, repairs: Int)? {
  guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
  defer { iconv_close(converter) }
  var bytes = bytes
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count * 2)
  var repairs = 0
  var room = [CChar](repeating: 0, count: 1 << 16)
  bytes.withUnsafeMutableBytes { source in
    var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = source.count
    while left > 0 {
      let (status, written, error) = room.withUnsafeMutableBufferPointer { room in
        var target = room.baseAddress
        var free = room.count
        let status = Glibc.iconv(converter, &input, &left, &target, &free)
        return (status, room.count - free, errno)
      }
      output += room.prefix(written).lazy.map { UInt8(bitPattern: $0) }
      guard status == -1 else { break }
      if error == E2BIG { continue }
      output += [0xEF, 0xBF, 0xBD]
      repairs += 1
      input = input.map { $0 + 1 }
      left -= 1
    }
  }
  return (String(decoding: output, as: UTF8.self), repairs)
}

extension [UInt8] {
  /// Whether they are markup in UTF-16 without a byte order mark, low byte first (true) or high byte first (false).
  fileprivate var markupOrder: Bool? {
    if starts(with: [0x3C, 0]) { return true }
    return starts(with: [0, 0x3C]) ? false : nil
  }
}
