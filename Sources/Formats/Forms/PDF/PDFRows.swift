/// A line of type in full width.
struct PDFRow: Hashable, Sendable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  var size: Double
  /// The width of its first word.
  var firstWord: Double
  /// The pieces that wide spaces part, with their left edges.
  var cells: [Cell]
  /// Whether it is a line of a table of contents, whose number stands after a row of dots.
  var isContents = false

  /// A piece of a row.
  struct Cell: Hashable, Sendable {
    var left: Double
    var text: String
  }

  /// The words of the row.
  var text: String { cells.map(\.text).joined(separator: " ").readingRightToLeft }

  /// Whether the cells of two rows begin or end under each other, as in a table.
  func isAligned(with other: PDFRow) -> Bool {
    cells.count >= 2 && cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy { abs($0.left - $1.left) < 0.8 * size }
  }
}

extension PDFColumn {
  /// The rows of the column from top to bottom. Pieces of lines side by side are joined, and a large initial with the rows beside it.
  var rows: [PDFRow] {
    var rows: [PDFRow] = []
    var initial: PDFLine?
    var start = 0
    let lines = lines.sorted { $0.top < $1.top }
    while start < lines.count {
      if initial == nil, lines[start].isInitial(before: lines.dropFirst(start + 1).first) {
        initial = lines[start]
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, lines[end].isBeside(lines[start]) { end += 1 }
      var row = PDFRow(lines[start..<end])
      if let some = initial {
        if row.top > some.bottom - 0.3 * row.size {
          initial = nil
        } else {
          if rows.last.map({ $0.bottom <= some.top + row.size }) ?? true, row.top < some.top + row.size {
            row.cells[0].text = some.text + row.cells[0].text
          }
          row.left = some.left
        }
      }
      rows.append(row)
      start = end
    }
    return rows
  }
}

extension PDFRow {
  fileprivate init(_ pieces: ArraySlice<PDFLine>) {
    let pieces = pieces.sorted { $0.left < $1.left }
    let main = pieces.max { $0.words.count < $1.words.count } ?? pieces[0]
    (left, right, top, bottom, size) = (pieces[0].left, pieces[0].right, main.top, main.bottom, main.size)
    firstWord = pieces[0].firstWord
    cells = []
    for piece in pieces {
      if let last = cells.indices.last, piece.left - right < 1.2 * size {
        cells[last].text += " " + piece.text
      } else {
        cells.append(Cell(left: piece.left, text: piece.text))
      }
      right = max(right, piece.right)
    }
    if let (title, number) = text.contentsLine {
      cells = [Cell(left: left, text: title), Cell(left: right, text: number)]
      isContents = true
    }
  }
}

extension String {
  /// The title and the number of a line of a table of contents: "2 Naming . . . . . 7"; nil for other lines.
  fileprivate var contentsLine: (title: String, number: String)? {
    let bytes = Array(utf8)
    guard let last = bytes.last, (0x30...0x39).contains(last),
      let dot = bytes.lastIndex(of: UInt8(ascii: ".")), bytes.count - dot <= 6
    else { return nil }
    let leader = bytes[...dot].reversed().prefix { $0 == UInt8(ascii: ".") || $0 == 0x20 }
    guard leader.lazy.filter({ $0 == UInt8(ascii: ".") }).count >= 4, leader.count <= dot else { return nil }
    let title = String(decoding: bytes[...(dot - leader.count)], as: UTF8.self)
    return (title, String(decoding: bytes[(dot + 1)...].drop { $0 == 0x20 }, as: UTF8.self))
  }
}

extension PDFLine {
  /// Whether the line is a single large letter, beside which the text begins.
  fileprivate func isInitial(before next: PDFLine?) -> Bool {
    guard let next, text.unicodeScalars.count <= 2, text.unicodeScalars.first?.properties.isUppercase == true else {
      return false
    }
    return size > 1.7 * next.size && next.left > left && next.left - right < 2 * next.size && next.top < bottom
  }
}
