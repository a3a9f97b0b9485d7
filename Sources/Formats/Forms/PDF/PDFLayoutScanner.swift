import Articles

extension PDFLayout {
  /// Reads the output of `pdftotext -bbox-layout`. The program prints a tag a line; all other lines are passed over. Of an output that was
  /// cut, the last page is what came of it.
  init(_ output: [UInt8]) {
    var words: [PDFWord]?
    var rest = output[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let tag = rest[..<end].drop { $0 == 0x20 }
      rest = rest[end...].dropFirst()
      if tag.starts(with: Tag.word) {
        if let word = PDFWord(tag) { words?.append(word) }
      } else if tag.starts(with: Tag.line) {
        words = []
      } else if tag.starts(with: Tag.lineEnd) {
        if !pages.isEmpty, let line = words.flatMap({ PDFLine($0) }) { pages[pages.count - 1].lines.append(line) }
        words = nil
      } else if tag.starts(with: Tag.page) {
        let sizes = quotedNumbers(tag)
        if sizes.count >= 2 { pages.append(PDFPage(width: sizes[0], height: sizes[1])) }
      } else if pages.isEmpty, tag.starts(with: Tag.title) {
        title = content(tag.dropFirst(Tag.title.count))
      } else if pages.isEmpty, tag.starts(with: Tag.author) {
        author = content(tag.dropFirst(Tag.author.count))
      }
    }
  }
}

private enum Tag {
  static let word = Array("<word ".utf8)
  static let line = Array("<line ".utf8)
  static let lineEnd = Array("</line>".utf8)
  static let page = Array("<page ".utf8)
  static let title = Array("<title>".utf8)
  static let author = Array("<meta name=\"Author\" content=\"".utf8)
}

extension PDFWord {
  /// Reads `<word xMin="…" yMin="…" xMax="…" yMax="…">text</word>`; nil if anything is missing.
  fileprivate init?(_ tag: ArraySlice<UInt8>) {
    guard let end = tag.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let box = quotedNumbers(tag[..<end])
    guard box.count == 4, box[2] >= box[0], box[3] >= box[1] else { return nil }
    (left, top, right, bottom) = (box[0], box[1], box[2], box[3])
    guard let text = content(tag[(end + 1)...]) else { return nil }
    self.text = text
  }
}

/// The numbers between quotation marks, as many as are well formed and on a sheet of paper.
private func quotedNumbers(_ tag: ArraySlice<UInt8>) -> [Double] {
  var numbers: [Double] = []
  var rest = tag
  while numbers.count < 4, let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
    guard let end = rest[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")), let number = decimal(rest[start + 1..<end])
    else { break }
    numbers.append(number)
    rest = rest[(end + 1)...]
  }
  return numbers
}

/// The value of "123.456", with a sign or without.
private func decimal(_ digits: ArraySlice<UInt8>) -> Double? {
  guard !digits.isEmpty, digits.count <= 24 else { return nil }
  let isNegative = digits.first == UInt8(ascii: "-")
  var (value, scale): (Double, Double?) = (0, nil)
  for byte in isNegative ? digits.dropFirst() : digits {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      value = value * 10 + Double(byte - UInt8(ascii: "0"))
      if let some = scale { scale = some * 10 }
    case UInt8(ascii: ".") where scale == nil: scale = 1
    default: return nil
    }
  }
  value /= scale ?? 1
  return value < 1e6 ? (isNegative ? -value : value) : nil
}

/// The text up to the next tag or quotation mark: characters for entities, letters for ligatures, no control characters. nil if it is empty.
private func content(_ bytes: ArraySlice<UInt8>) -> String? {
  let bytes = bytes.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") }
  var text = String(decoding: bytes, as: UTF8.self)
  if bytes.contains(UInt8(ascii: "&")) {
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.replacing(exactly: entity, with: sign)
    }
  }
  if bytes.contains(0xEF) || bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
    var plain = ""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      if let letters = ligatures[scalar] { plain += letters } else { plain.unicodeScalars.append(scalar) }
    }
    text = plain
  }
  return text.isEmpty ? nil : text
}

/// The Latin ligatures of Unicode and their letters.
private let ligatures: [Unicode.Scalar: String] = [
  "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl", "\u{FB05}": "st",
  "\u{FB06}": "st",
]
