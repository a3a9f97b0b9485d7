import Articles
import Cells

/// A statement in the panel of statements: its marks and its words.
struct StatementTile: Tile {
  /// The words of a statement in a number of lines.
  struct Words: Hashable, Sendable {
    let statement: Int
    let columns: Int
    let limit: Int
  }

  struct Key: Hashable, Sendable {
    let marks: Serial
    let words: Words
    let paragraph: Int?
    let sign: String
    let slot: Int?
    let isCursor: Bool
    /// Whether the cursor has the keys.
    let isMarked: Bool
  }

  fileprivate let marks: Marks
  fileprivate let lines: [String]
  fileprivate let own: Key

  var key: TileKey { .statement(own) }
  var size: Size { Size(columns: own.words.columns, rows: lines.count) }

  /// The columns before the words of a statement.
  private static let margin = 7

  /// The most lines of a statement, and those of the statement at the cursor.
  private static let (fewLines, manyLines) = (2, 8)
  /// The least width of a panel in which every statement may have many lines.
  private static let wide = 40

  /// Returns the lines of these words.
  static func lines(_ words: Words, _ marks: Marks) -> [String] {
    if let known = marks.statementLines[words] { return known }
    let lines = broken(words, marks)
    marks.statementLines.add(lines, as: words)
    return lines
  }

  /// Returns the words of statement `s`, cut after a few lines. The statement at the cursor, and in a wide panel every
  /// statement, may have more.
  static func words(_ s: Int, columns: Int, _ article: OpenArticle) -> Words {
    let isLong = columns >= wide || s == article.panels.statements.cursor
    return Words(statement: s, columns: columns, limit: isLong ? manyLines : fewLines)
  }

  private static func broken(_ id: Words, _ marks: Marks) -> [String] {
    let (columns, limit) = (id.columns, id.limit)
    let content = marks.statements[id.statement].content
    let range = content.reduce(nil as TextRange?) { $0?.union($1) ?? $1 } ?? TextRange(0, 0)
    let words = marks.excerpt(range, atMost: limit * max(columns, 60) * 2)
    let glyphs = Cells.glyphs(of: words, in: 0..<words.utf8.count)
    let width = max(4, columns - Self.margin)
    let broken = Cells.lines(of: glyphs, in: words, columns: width)
    var shown = broken.prefix(limit).map { $0.text(of: glyphs) }
    if broken.count > limit {
      let end = min(broken[limit].glyphs.upperBound, glyphs.count)
      shown[limit - 1] = shortened(glyphs[broken[limit - 1].glyphs.lowerBound..<end].map(\.text).joined(), to: width)
    }
    return shown.isEmpty ? [""] : shown
  }

  func draw(on canvas: inout Canvas) {
    let under: Role? = own.isMarked ? .panelCursor : nil
    let role: Role = own.isMarked ? .panelCursor : .panel
    canvas.fill(rows: 0..<size.rows, columns: 0..<size.columns, role: role)
    canvas.put(own.isCursor ? "▸" : " ", row: 0, column: 0, role: role, over: under)
    canvas.put(
      own.paragraph.map { "¶\($0)" } ?? "", row: 0, column: 1, role: own.isMarked ? role : .panelQuiet, limit: 4,
      over: under)
    canvas.put(own.sign, row: 0, column: Self.margin - 1, role: role, limit: 1, over: under)
    canvas.put(
      canvas.paints.sign(marks.statements[own.words.statement].kind.role), row: 0, column: 5,
      role: own.isMarked ? role : .gutterSign, speaker: own.slot, over: under)
    for (i, line) in lines.enumerated() {
      canvas.put(
        line, row: i, column: Self.margin, role: role, limit: max(1, size.columns - Self.margin), over: under)
    }
  }
}

extension ReaderState {
  /// Returns statement `s` in a panel of that width.
  func statementTile(_ s: Int, isCursor: Bool, columns: Int) -> StatementTile {
    let (marks, words) = (article.marks, StatementTile.words(s, columns: columns, article))
    let (status, flag) = article.reviewSigns(s)
    let key = StatementTile.Key(
      marks: marks.serial, words: words, paragraph: article.paragraphNumber(at: marks.statements[s].start),
      sign: article.isInDoubt(s) && flag.isEmpty ? "?" : status + flag,
      slot: article.slot(ofStatement: s), isCursor: isCursor,
      isMarked: isCursor && article.focus == StatementsPanel.focus)
    return StatementTile(marks: marks, lines: StatementTile.lines(words, marks), own: key)
  }
}
