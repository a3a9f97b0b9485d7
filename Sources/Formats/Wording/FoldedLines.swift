import Articles

/// Returns `text`, which holds no line break, in lines of at most `columns` columns, broken at spaces if possible; unchanged if
/// `columns` is nil. Later lines keep the indent of the first.
func folded(_ text: String, columns: Int?) -> [String] {
  guard let columns, columns > 0 else { return [text] }
  let indent = String(text.prefix { $0 == " " }.prefix(columns / 2))
  var lines: [String] = []
  var line = indent
  var width = indent.count
  var isEmpty = true
  func end() {
    lines.append(line)
    (line, width, isEmpty) = (indent, indent.count, true)
  }
  for word in text.split(at: " ") {
    let length = word.reduce(0) { $0 + $1.columns }
    if !isEmpty, width + 1 + length > columns { end() }
    if !isEmpty {
      line += " "
      width += 1
    }
    if width + length <= columns {
      line += word
      width += length
    } else {
      for character in word {
        if !isEmpty, width + character.columns > columns { end() }
        line.append(character)
        width += character.columns
        isEmpty = false
      }
    }
    isEmpty = false
  }
  if !isEmpty || lines.isEmpty { lines.append(isEmpty ? "" : line) }
  return lines
}

extension Character {
  /// The approximate number of columns on a terminal, for breaking lines: two for East Asian letters and pictures.
  fileprivate var columns: Int {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
