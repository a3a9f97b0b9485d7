import Articles

extension Unicode.Scalar {
  /// Whether it does something to a terminal or to the order of letters rather than being read: C0, DEL, C1, line and
  /// paragraph separators, marks of direction, invisible marks. All of them lie below U+10000.
  var acts: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text on one line, safe to print: white space as single spaces, controls as their pictures (␛), other marks that
  /// act rather than are read left out.
  var printable: String {
    var line = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
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
}

extension Unicode.Scalar {
  /// What stands for it in print: itself, the picture of a control, nothing for what is not seen.
  var picture: Unicode.Scalar? {
    switch value {
    case 0...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    default: acts ? nil : self
    }
  }
}
