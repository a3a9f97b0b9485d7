import Articles

/// A paragraph, or the part of one that stands in a column.
struct PDFParagraph: Hashable, Sendable {
  var rows: [PDFRow]
  /// The number of the page from 0.
  var page: Int
  /// The edges of its column.
  var edges: PDFEdges
  /// Whether it is the first of its column.
  var opensColumn: Bool
  /// Whether its first row is indented.
  var isIndented: Bool
  /// The space above it, in heights of its type beyond the usual distance of rows.
  var space: Double
  /// Whether it is a row of a table.
  var isRow = false
  /// The words, joined from the rows.
  var text = ""

  /// The size of its type.
  var size: Double { rows.map(\.size).sorted()[rows.count / 2] }
}

/// The left and the right edge of the text of a column.
struct PDFEdges: Hashable, Sendable {
  var left: Double
  var right: Double
  /// Whether enough rows show where the edges are.
  var areKnown: Bool
}

/// Measures that the whole document shares.
struct PDFMeasures {
  /// The size of most of the text.
  var bodySize: Double
  /// The usual distance of rows, as a multiple of the size.
  var leading: Double
  /// The edges of the columns that have several rows.
  private var columns: [PDFEdges]

  init(_ columns: [[PDFRow]]) {
    var (sizes, steps): ([Int: Int], [Int: Int]) = ([:], [:])
    for rows in columns {
      for (i, row) in rows.enumerated() {
        sizes[Int((row.size * 5).rounded()), default: 0] += row.cells.reduce(0) { $0 + $1.text.utf8.count }
        guard i > 0, abs(row.size - rows[i - 1].size) < 0.05 * row.size, row.size > 0 else { continue }
        let step = (row.top - rows[i - 1].top) / row.size
        if step > 0.3, step < 5 { steps[Int((step * 20).rounded()), default: 0] += 1 }
      }
    }
    func commonest(_ counts: [Int: Int]) -> Int? { counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
    bodySize = Double(commonest(sizes) ?? 50) / 5
    leading = Double(commonest(steps) ?? 24) / 20
    let size = bodySize
    self.columns = columns.compactMap { $0.count >= 5 ? PDFEdges($0, bodySize: size) : nil }
  }

  /// The edges of a column; those of a longer column in the same position if it has few rows.
  func edges(_ rows: [PDFRow]) -> PDFEdges {
    let own = PDFEdges(rows, bodySize: bodySize)
    guard rows.count < 5 else { return own }
    let near = columns.first {
      $0.left < own.left + bodySize && own.left < $0.left + 4 * bodySize && own.right < $0.right + bodySize
    }
    return near ?? own
  }
}

extension PDFEdges {
  /// The edges of rows, of which one in twenty may stick out. Those in other type than the text count only where there are no others.
  init(_ all: [PDFRow], bodySize: Double) {
    let body = all.filter { abs($0.size - bodySize) < 0.06 * bodySize }
    let rows = body.count >= 3 ? body : all
    let (lefts, rights) = (rows.map(\.left).sorted(), rows.map(\.right).sorted())
    let few = rows.count / 20
    (left, right) = (lefts.dropFirst(few).first ?? 0, rights.dropLast(few).last ?? 0)
    areKnown = rows.count >= 3
  }
}

extension PDFMeasures {
  /// Cuts the rows of a column into paragraphs.
  func paragraphs(_ rows: [PDFRow], page: Int) -> [PDFParagraph] {
    let edges = edges(rows)
    var paragraphs: [PDFParagraph] = []
    var start = 0
    for i in rows.indices {
      let inTable = isInTable(rows, i)
      let ends =
        i + 1 == rows.count || inTable || isInTable(rows, i + 1) || startsParagraph(rows, i + 1, from: start, edges)
      guard ends else { continue }
      let space = start == 0 ? 0 : (rows[start].top - rows[start - 1].top) / max(rows[start].size, 1) - leading
      paragraphs.append(
        PDFParagraph(
          rows: Array(rows[start...i]), page: page, edges: edges, opensColumn: start == 0,
          isIndented: rows[start].left > edges.left + 0.7 * rows[start].size, space: space, isRow: inTable))
      start = i + 1
    }
    return paragraphs
  }

  private func isInTable(_ rows: [PDFRow], _ i: Int) -> Bool {
    if rows[i].isContents { return true }
    guard rows[i].cells.count >= 2 else { return false }
    return [i - 1, i + 1].contains { near in
      guard rows.indices.contains(near), rows[near].cells.count == rows[i].cells.count else { return false }
      // The heads of columns may stand in the middle.
      let beyond = 2 * near - i
      return rows[i].isAligned(with: rows[near])
        || rows.indices.contains(beyond) && rows[near].isAligned(with: rows[beyond])
    }
  }

  /// Whether row `i` starts a paragraph; the one before it started at row `first`.
  private func startsParagraph(_ rows: [PDFRow], _ i: Int, from first: Int, _ edges: PDFEdges) -> Bool {
    let (before, row) = (rows[i - 1], rows[i])
    let size = max(before.size, row.size)
    if abs(before.size - row.size) > 0.09 * size { return true }
    if row.top - before.top > max(leading * 1.25, leading + 0.25) * size { return true }
    let isInItem = rows[first].text.listMarker != nil
    if row.text.listMarker != nil, isInItem || before.isShort(before: row, edges) { return true }
    if isInItem, row.left > rows[first].left + 0.35 * size { return false }
    if i - first == 1, row.text.startsSmall != true, before.text.isByline { return true }
    let (tolerance, indent) = (0.35 * size, row.left - before.left)
    if indent > 0.7 * size, row.left > edges.left + 0.7 * size {
      let hangs = i - first == 1 && i + 1 < rows.count && abs(rows[i + 1].left - row.left) < tolerance
      let returns = i + 1 < rows.count && rows[i + 1].left < row.left - tolerance
      if returns || !hangs && before.isShort(before: row, edges) { return true }
    }
    let isSecond = i - first == 1
    if indent < -0.7 * size {
      // After a hanging indent or an indented block the next one begins.
      if !isSecond, rows[first].left > before.left - 0.7 * size || row.left < rows[first].left + tolerance {
        return true
      }
    }
    if isSecond, abs(indent) < tolerance, row.left > edges.left + 0.7 * size, i + 1 < rows.count,
      rows[i + 1].left < row.left - 0.7 * size, before.text.endsSentence
    {
      return true
    }
    guard before.isShort(before: row, edges) else { return false }
    if before.text.endsSentence { return true }
    return before.right - edges.left < 0.7 * (edges.right - edges.left) && row.text.startsSmall == false
  }
}

extension PDFRow {
  /// Whether the first word of `next` would have fitted after the row.
  func isShort(before next: PDFRow, _ edges: PDFEdges) -> Bool {
    right + next.firstWord + 0.6 * size < edges.right
  }
}

extension String {
  /// Whether the text is a byline by itself.
  var isByline: Bool {
    guard utf8.first.map({ $0 | 0x20 == UInt8(ascii: "b") }) == true, utf8.count <= 120 else { return false }
    var text = self
    let phrase = text.withUTF8 { Phrase($0, TextRange(0, $0.count)) }
    return phrase.isByline || phrase.words.first?.bare == "by" && phrase.isBylineAfterTitle
  }

  /// The mark of a list's item with which the text begins: "•", "2."; nil if there is none.
  var listMarker: Substring? {
    guard let space = utf8.prefix(6).firstIndex(of: 0x20) else { return nil }
    let mark = self[..<space]
    if mark.unicodeScalars.count == 1, mark.holds(oneOf: "•·‣▪▫■□●○◦–*-➢") { return mark }
    guard mark.isLast(oneOf: ".)") else { return nil }
    return (1...3).contains(mark.utf8.count - 1) && mark.utf8.dropLast().allSatisfy { (0x30...0x39).contains($0) }
      ? mark : nil
  }
}
