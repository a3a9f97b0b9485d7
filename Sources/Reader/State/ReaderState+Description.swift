extension ReaderState: CustomStringConvertible {
  /// The state in a few lines: the article, the position and the selection.
  public var description: String {
    var lines = [
      "\(article.name): \(article.draft.blocks.count) blocks, \(article.draft.text.utf8.count) bytes, \(Int(article.progress * 100)) % analysed",
      "screen \(looks.size.columns)x\(looks.size.rows), column \(article.layout.columns), keys to \(context.title)",
      "at byte \(article.viewport.anchor)" + (article.viewport.focus.map { ", went to \($0)" } ?? ""),
    ]
    if let statement = article.selection.statement {
      lines.append("statement \(statement + 1) of \(article.marks.statements.count)")
    }
    if let voice = article.selection.voice { lines.append("selected \(article.name(of: voice))") }
    if let query = article.search.query { lines.append("searching \(article.written(query)) \(article.search.tally)") }
    if let shown = article.layout.shown { lines.append("\(shown.count) blocks shown") }
    if let notice { lines.append("notice: \(notice.text)") }
    return lines.joined(separator: "\n")
  }
}
