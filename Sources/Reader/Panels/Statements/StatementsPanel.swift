import Articles

/// The panel of statements, grouped by speaker in the order of the actors panel.
struct StatementsPanel: Panel {
  var top = 0
  var filter = RowFilter()
  /// The statement at the cursor.
  var cursor: Int?

  static let focus = Focus.statements
  static let context = Context.statements
  static var state: WritableKeyPath<Panels, Self> & Sendable { \.statements }
  static let emptyMessage = "no statements"
  static let rows: [CommandRow] = []

  static func total(_ article: OpenArticle) -> Int { article.marks.byVoice.count }

  static func cursor(_ article: OpenArticle) -> Int? {
    article.panels.statements.cursor.flatMap { filter(article).row(of: article.marks.rankByVoice[$0]) }
  }

  static func searched(_ item: Int, _ article: OpenArticle) -> String {
    let s = article.marks.byVoice[item]
    let words = article.marks.statements[s].content.map { article.oneLine($0, atMost: .max) }
    let voice = article.marks.voice(ofStatement: s)
    return ([voice?.name ?? "", voice?.about ?? ""] + words).joined(separator: " ")
  }

  /// Returns the statement of a row.
  static func statement(_ row: Int, _ article: OpenArticle) -> Int {
    article.marks.byVoice[filter(article).item(row)]
  }

  /// Moves the cursor to the selected speaker: to the current statement if it is one of that speaker.
  static func opened(_ reader: inout ReaderState) {
    let chosen = reader.article.marks.voice(reader.article.selection.voice)
    let read = reader.article.panels.statements.cursor.map { reader.article.marks.voiceOfStatement[$0] }
    if read == nil || chosen != nil && chosen != read {
      reader.article.panels.statements.cursor = first(reader.article)
    }
  }

  /// Returns the statement at the cursor of a panel that opens: the current one, else the first of the selected speaker.
  private static func first(_ article: OpenArticle) -> Int? {
    let marks = article.marks
    let chosen = marks.voice(article.selection.voice)
    let current = article.selection.statement.flatMap {
      chosen == nil || marks.voiceOfStatement[$0] == chosen ? $0 : nil
    }
    return current ?? chosen.flatMap { marks.voices[$0].statements.first } ?? marks.byVoice.first
  }

  /// Moves the cursor to a row, and shows the statement at once, unless the panel covers the article.
  static func choose(row: Int, _ reader: inout ReaderState) {
    let s = statement(row, reader.article)
    reader.article.panels.statements.cursor = s
    if !reader.looks.screen.coversArticle, !reader.isSpoken { show(s, &reader.article) }
  }

  static func go(_ article: inout OpenArticle) {
    guard let s = cursor(article).map({ statement($0, article) }) else {
      return article.notify("no statement chosen: \(key: .lineDown) and \(key: .lineUp) move")
    }
    if article.isShown(article.marks.statements[s].start) { article.focus = .text }
    show(s, &article)
  }

  /// Selects a statement and scrolls to it, unless the filter hides it.
  private static func show(_ s: Int, _ article: inout OpenArticle) {
    guard article.isShown(article.marks.statements[s].start) else {
      return article.notify("this is in a hidden paragraph: \(key: .filter) shows all")
    }
    article.select(statement: s)
  }

  // MARK: Speech

  static func spoken(_ article: OpenArticle) -> SpokenList {
    SpokenList(
      name: SpokenList.Name(context, "\(article.marks.byVoice.count) \(filter(article).words)"),
      title: "Statements: \(count(article))",
      count: count(article), cursor: cursor(article))
  }

  static func spokenRow(_ n: Int, _ article: OpenArticle) -> String {
    guard (0..<count(article)).contains(n) else { return "" }
    let s = statement(n, article)
    let statement = article.marks.statements[s]
    let place = article.paragraphNumber(at: statement.start).map { ", paragraph \($0)" } ?? ""
    let words = statement.content.map { article.oneLine($0, atMost: 240) }.joined(separator: " … ")
    let speaker = article.marks.voice(ofStatement: s)?.name ?? "no speaker"
    return "\(speaker)\(place), \(statement.kind.rawValue): \(words)"
  }
}
