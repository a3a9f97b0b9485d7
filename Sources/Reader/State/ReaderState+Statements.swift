import Articles

extension ReaderState {
  // MARK: Moving from one to the next

  mutating func moveStatement(forward: Bool, count: Int) {
    guard !article.marks.statements.isEmpty else {
      return notify("no statements" + (desk.failure == nil ? article.stillReadingThere : ": no analysis"))
    }
    article.moveStatement(forward: forward, count: count)
  }

  // MARK: Selecting

  /// Selects the actor or the statement of the word at the cursor, else the visible statement. Opens the reasons of a statement that is already selected.
  mutating func chooseInSight() {
    if let word = article.word, choose(at: word.lower, word) { return }
    guard let s = article.statementInSight() else {
      return notify(
        "no statement on the screen" + article.stillReading + ": \(keyHint(.nextStatement)) goes to the next")
    }
    if s == article.selection.statement { return Reasons.open(&self) }
    let top = article.top()
    article.select(statement: s)
    // A statement that starts above the screen is selected without scrolling.
    if let top, let start = article.layout.place(at: article.marks.statements[s].start), start < top {
      article.viewport.focus = nil
      article.setTop(top)
    }
  }
}
