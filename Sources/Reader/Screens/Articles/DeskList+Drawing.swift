import Articles
import Cells

extension DeskList {
  /// Returns the screen rows of the articles. Two heading rows are above them if there is room.
  static func screenRows(_ reader: ReaderState) -> Range<Int> {
    let rows = reader.looks.screen.rows
    return (rows >= 6 ? 2 : rows >= 3 ? 1 : 0)..<rows
  }

  func prepared(_ reader: ReaderState) -> DeskList {
    var prepared = self
    prepared.top = reader.scrolled(
      top: top, to: cursor, total: rows.count, rows: Self.screenRows(reader).count
    ) { _ in 1 }
    return prepared
  }

  /// Draws the list of the articles over the whole screen.
  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let screenRows = Self.screenRows(reader)
    canvas.fill(rows: 0..<reader.looks.screen.rows, columns: 0..<reader.looks.size.columns, role: .panel)
    let inner = 1..<max(2, reader.looks.size.columns - 1)
    let columns = DeskColumn.fitted(
      into: min(inner.lowerBound + 2, inner.upperBound - 1)..<inner.upperBound, without: emptyColumns(reader.desk))
    if screenRows.lowerBound > 0 {
      let isChoice = reader.desk.origin == .library || reader.desk.choice.state != .all
      let title = reader.desk.origin.heading + (isChoice ? " · \(reader.desk.choice.title)" : "")
      let words = self.words.isEmpty ? "" : ": “\(self.words)”"
      let count = self.words.isEmpty ? "\(rows.count)" : "\(rows.count) of \(reader.desk.order.count)"
      let unread = reader.desk.unread(among: rows)
      reader.drawHeading(
        title + words, "\(count) · \(unread) unread · \(reader.desk.sort.title)", row: 0, in: inner, on: &canvas)
    }
    if screenRows.lowerBound > 1 {
      for column in columns { put(column.kind.heading, in: column, row: 1, role: .panelQuiet, on: &canvas) }
    }
    if rows.isEmpty, let row = screenRows.first {
      let nothing =
        reader.desk.origin == .library
        ? "no such entries: \(reader.keyHint(.showNext)) lists others"
        : reader.desk.choice.state == .all
          ? "no articles" : "no unread articles: \(reader.keyHint(.showNext)) lists all"
      canvas.put(
        self.words.isEmpty ? nothing : "no matches", row: row,
        column: inner.lowerBound,
        role: .panelQuiet, limit: inner.count)
    }
    for (row, n) in zip(screenRows, rows.indices.dropFirst(top)) {
      canvas.hits.note(.row(n), rows: row..<row + 1, columns: 0..<reader.looks.size.columns)
      drawDeskRow(rows[n], isCursor: n == cursor, row: row, columns, on: &canvas, reader)
    }
  }

  private func drawDeskRow(
    _ id: ArticleID, isCursor: Bool, row: Int, _ columns: [DeskColumn], on canvas: inout Canvas, _ reader: ReaderState
  ) {
    guard let entry = reader.desk[id] else { return }
    let under: Role = isCursor ? .panelCursor : .panel
    if isCursor { canvas.fill(rows: row..<row + 1, columns: 0..<reader.looks.size.columns, role: .panelCursor) }
    canvas.put(isCursor ? "▸" : id == reader.article.id ? "•" : " ", row: row, column: 1, role: under, over: under)
    if entry.marks?.isStarred == true { canvas.put("*", row: row, column: 2, role: under, over: under) }
    for column in columns {
      let (words, role) = told(column, of: entry, id, reader)
      put(words, in: column, row: row, role: isCursor ? .panelCursor : role, over: under, on: &canvas)
    }
  }

  /// Returns the text of a column for an article.
  private func told(_ column: DeskColumn, of entry: DeskEntry, _ id: ArticleID, _ reader: ReaderState) -> (
    words: String, role: Role
  ) {
    switch column.kind {
    case .title:
      let quiet: Role = entry.isRead ? .panelQuiet : .panel
      // The reason begins with the name.
      let words = entry.headings.title == nil ? entry.error ?? entry.name : entry.title
      return (words, id == reader.article.id ? .panelTitle : entry.error == nil ? quiet : .error)
    case .source: return (entry.headings.source ?? "", .panelQuiet)
    case .date: return (entry.day?.written ?? "", .panelQuiet)
    case .actors: return (entry.actors.map { "\($0)" } ?? "", .panelQuiet)
    case .statements:
      if entry.error != nil { return ("!", .error) }
      if let statements = entry.statements { return ("\(statements)", .panel) }
      return (entry.progress > 0 ? "\(Int(entry.progress * 100)) %" : "·", .panelQuiet)
    case .share: return (entry.progress(inFull: column.cells.count >= DeskColumn.fullShare), .panelQuiet)
    }
  }

  /// The columns that have nothing in any row.
  private func emptyColumns(_ desk: Desk) -> Set<DeskColumn.Kind> {
    func isEmpty(_ fact: (DeskEntry) -> String?) -> Bool { !rows.contains { desk[$0].flatMap(fact) != nil } }
    var empty: Set<DeskColumn.Kind> = []
    if isEmpty(\.headings.source) { empty.insert(.source) }
    if isEmpty({ $0.day?.written }) { empty.insert(.date) }
    return empty
  }

  private func put(
    _ words: String, in column: DeskColumn, row: Int, role: Role, over: Role = .panel, on canvas: inout Canvas
  ) {
    let width = column.cells.count
    let text = shortened(words, to: width)
    let start = column.isNumber ? column.cells.upperBound - cellWidth(text) : column.cells.lowerBound
    canvas.put(text, row: row, column: max(column.cells.lowerBound, start), role: role, limit: width, over: over)
  }

  // MARK: The status line

  /// Returns the position in the list of articles, and the progress of the whole analysis.
  func segments(_ reader: ReaderState) -> [Segment]? {
    guard let chosen = chosen, let entry = reader.desk[chosen] else { return [] }
    var all = [Segment(text: "article \(cursor + 1)/\(rows.count)", expendable: 1)]
    if reader.desk.origin != .recent, reader.desk.failure == nil {
      let (done, waiting) = reader.desk.analysed
      if waiting > 0 { all.append(Segment(text: "\(done) of \(reader.desk.order.count) analysed", expendable: 3)) }
    }
    if reader.desk.failure != nil { all.append(Segment(text: "not analysed", role: .error, expendable: 2)) }
    let reviewed = reader.desk.entries.compactMap(\.reviewed)
    if !reviewed.isEmpty {
      let (decided, total) = reviewed.reduce((0, 0)) { ($0.0 + $1.decided, $0.1 + $1.total) }
      let own = entry.reviewed.map { "\($0.decided) of \($0.total) here, " } ?? ""
      all.append(
        Segment(text: "reviewed: \(own)\(decided) of \(total) in \(counted(reviewed.count, "article"))", expendable: 2))
    }
    if let error = entry.error {
      all.append(Segment(text: error, role: .error, expendable: 0))
    } else {
      all.append(Segment(text: entry.name, expendable: 0))
    }
    return all
  }
}

extension Desk.Origin {
  /// The heading of the list.
  fileprivate var heading: String {
    switch self {
    case .named: "ARTICLES"
    case .recent: "RECENT ARTICLES"
    case .library: "NEWS"
    }
  }
}

extension DeskEntry {
  /// Returns the progress with the article in a word of at most five cells, or of eight cells in full.
  fileprivate func progress(inFull: Bool) -> String {
    if isReviewed { return inFull ? "reviewed" : "rev" }
    if marks?.isRevised == true, isRead { return inFull ? "changed" : "upd" }
    if isRead { return "read" }
    if marks == nil, isMarkedRead == nil, let share, share > 0 { return "\(min(99, Int((share * 100).rounded()))) %" }
    return inFull ? "unread" : "new"
  }
}
