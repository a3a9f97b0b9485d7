extension ReaderState: CustomStringConvertible {
  /// The state in a few lines: what is read, where the person is, what is picked out.
  public var description: String {
    var lines = [
      "\(name): \(draft.blocks.count) blocks, \(draft.text.utf8.count) bytes, \(Int(progress * 100)) % read",
      "screen \(size.columns)x\(size.rows), column \(layout.columns), keys to \(context.title)",
      "at byte \(viewport.anchor)" + (viewport.focus.map { ", went to \($0)" } ?? ""),
    ]
    if let statement = selection.statement { lines.append("statement \(statement + 1) of \(marks.statements.count)") }
    if let voice = selection.voice { lines.append("selected \(name(of: voice))") }
    if let query = search.query { lines.append("searching \(written(query)) \(search.tally)") }
    if let shown = layout.shown { lines.append("\(shown.count) blocks shown") }
    if let notice { lines.append("told: \(notice.text)") }
    return lines.joined(separator: "\n")
  }
}
