extension Unicode.Scalar {
  /// Whether the scalar controls the terminal or the text's direction instead of being visible: C0, DEL, C1, line and
  /// paragraph separators, direction marks, invisible marks, tags.
  public var isControlOrInvisible: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// The scalar to print instead: itself, or the picture of a control; nil for an invisible one.
  public var picture: Unicode.Scalar? {
    switch value {
    case 0...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    default: isControlOrInvisible ? nil : self
    }
  }

  /// The scalar as a JSON escape: \u202e, or a surrogate pair beyond U+FFFF.
  public var jsonEscape: String {
    UTF16.encode(self).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }.joined()
    } ?? ""
  }
}

extension StringProtocol {
  /// The text on one line, safe to print and to paste. White space becomes single spaces, controls become their
  /// pictures (␛), and other invisible scalars are removed.
  public var printable: String {
    var line = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in unicodeScalars {
      // The table of properties is slow, and almost every scalar is a letter of ASCII.
      if !(0x21..<0x7F).contains(scalar.value), scalar.properties.isWhitespace {
        isSpaceDue = !line.isEmpty
        continue
      }
      guard let shown = scalar.picture else { continue }
      if isSpaceDue { line.append(" ") }
      isSpaceDue = false
      line.append(shown)
    }
    return String(line)
  }

  /// The JSON text with every control or invisible scalar escaped. Line breaks between the values stay.
  public var safeJSON: String {
    guard unicodeScalars.contains(where: { $0.isControlOrInvisible && $0 != "\n" }) else { return String(self) }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isControlOrInvisible, scalar != "\n" {
        result += scalar.jsonEscape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension StringProtocol {
  /// The words of the text, separated by single spaces. Marks after white space stay.
  public var onOneLine: String {
    // Copies bytes: a list has thousands of lines, and a character with many marks is slow to find.
    utf8.withContiguousStorageIfAvailable(Articles.onOneLine) ?? Array(utf8).withUnsafeBufferPointer(Articles.onOneLine)
  }
}

private func onOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { line in
    var (count, i, isSpaceDue) = (0, 0, false)
    while i < bytes.count {
      let white = widthOfWhiteSpace(bytes, at: i)
      if white > 0 {
        isSpaceDue = count > 0
        i += white
        continue
      }
      if isSpaceDue {
        line[count] = UInt8(ascii: " ")
        count += 1
        isSpaceDue = false
      }
      line[count] = bytes[i]
      count += 1
      i += 1
    }
    return count
  }
}

/// Returns the number of bytes of the white space (Unicode's White_Space, which is stable) at `i`; 0 if there is none.
private func widthOfWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
  switch bytes[i] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2 where i + 1 < bytes.count: return bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0 ? 2 : 0
  case 0xE1...0xE3 where i + 2 < bytes.count:
    switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  default: return 0
  }
}
