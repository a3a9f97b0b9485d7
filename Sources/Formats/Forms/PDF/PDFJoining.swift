import Articles

extension PDFMeasures {
  /// Joins each paragraph with its part in the next column or on the next page. Notes and captions in smaller type may stand between.
  func joined(_ paragraphs: [PDFParagraph]) -> [PDFParagraph] {
    let indents = usesIndents(paragraphs)
    var joined: [PDFParagraph] = []
    // The last paragraph of the column before, in the type of the text.
    var open: Int?
    var column = 0
    for (i, paragraph) in paragraphs.enumerated() {
      if paragraph.opensColumn {
        open = joined.indices.dropFirst(column).last { abs(joined[$0].size - bodySize) < 0.06 * bodySize }
        column = joined.count
        if let some = open,
          goesOn(joined[some], paragraph, next: i + 1 < paragraphs.count ? paragraphs[i + 1] : nil, indents)
        {
          joined[some].rows += paragraph.rows
          joined[some].edges = paragraph.edges
          // The paragraph may go on once more, if it fills the column.
          column = some
          continue
        }
      }
      joined.append(paragraph)
    }
    return joined
  }

  /// Whether the paragraphs of the document begin with an indent.
  func usesIndents(_ paragraphs: [PDFParagraph]) -> Bool {
    let long = paragraphs.filter { $0.rows.count >= 2 && !$0.opensColumn && !$0.isRow }
    let indented = long.filter { $0.isIndented && $0.rows[1].left < $0.rows[0].left - 0.35 * $0.size }
    return !indented.isEmpty && indented.count * 2 >= long.count
  }

  private func goesOn(_ before: PDFParagraph, _ after: PDFParagraph, next: PDFParagraph?, _ indents: Bool) -> Bool {
    guard let last = before.rows.last, let first = after.rows.first, !before.isRow, !after.isRow,
      abs(before.size - after.size) < 0.06 * bodySize, first.text.listMarker == nil
    else { return false }
    if last.text.isLast(oneOf: hyphens), first.text.startsSmall == true { return true }
    if indents, after.isIndented { return false }
    let isFull = !last.isShort(before: first, before.edges)
    guard last.text.endsSentence else { return isFull || first.text.startsSmall == true }
    if after.rows.count <= 2, !after.rows.map(\.text).joined().endsSentence, next?.opensColumn == false { return false }
    guard isFull, before.edges.areKnown else { return false }
    return indents || last.right > before.edges.right - 0.02 * (before.edges.right - before.edges.left)
  }
}

/// The hyphens at the ends of lines: the common one, the soft one and the one that is only a hyphen.
private let hyphens = "-\u{AD}\u{2010}"

/// The words of a document that are written with a hyphen within a line.
struct HyphenatedWords {
  private var words: Set<String> = []
  /// Whether a common hyphen at the end of a row belongs to the word: the lines are ragged, or words are parted by U+2010.
  private var keepsCommonHyphen = false

  init(_ paragraphs: [PDFParagraph]) {
    let inner = paragraphs.lazy.flatMap { paragraph in paragraph.rows.dropLast().lazy.map { ($0, paragraph.edges) } }
    var (rows, full) = (0, 0)
    for (row, edges) in inner {
      rows += 1
      if abs(row.right - edges.right) < 0.1 * row.size { full += 1 }
      if row.cells.last?.text.isLast("\u{2010}") == true { keepsCommonHyphen = true }
    }
    if full * 2 < rows { keepsCommonHyphen = true }
    for row in paragraphs.lazy.flatMap(\.rows) {
      for cell in row.cells where cell.text.holds(oneOf: "-\u{2010}") {
        for word in cell.text.split(at: " ").dropLast() where word.holds(oneOf: "-\u{2010}") { words.insert(key(word)) }
      }
    }
  }

  /// Returns the rows as running text. A hyphen at the end of a row is dropped, unless it is the word's own: the text has the word with
  /// it elsewhere, or a capital letter or a number follows.
  func text(_ rows: [PDFRow]) -> String {
    var text = ""
    for row in rows {
      let next = row.text
      guard let last = text.unicodeScalars.last, hyphens.unicodeScalars.contains(last), hasLetterBeforeHyphen(text)
      else {
        text += text.isEmpty ? next : " " + next
        continue
      }
      let head = text.unicodeScalars.suffix(64).split(separator: " ").last.map { String($0) } ?? ""
      let tail = next.unicodeScalars.prefix(64).split(separator: " ").first.map { String($0) } ?? ""
      let isKept = last == "-" && keepsCommonHyphen || next.startsSmall != true || words.contains(key(head + tail))
      if last == "\u{AD}" || !isKept { text.unicodeScalars.removeLast() }
      text += next
    }
    return text
  }

  private func hasLetterBeforeHyphen(_ text: String) -> Bool {
    text.unicodeScalars.dropLast().last.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  /// The letters of the word in small letters, with the common hyphen.
  private func key(_ word: some StringProtocol) -> String {
    var key = ""
    for scalar in word.unicodeScalars where scalar.properties.isAlphabetic || hyphens.unicodeScalars.contains(scalar) {
      key.unicodeScalars.append(scalar.value == 0x2010 ? "-" : scalar)
    }
    return key.lowercased()
  }
}
