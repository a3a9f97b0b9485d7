import Articles

extension OpenArticle {
  /// Moves a bound of the current statement. Begins to change the statement if needed.
  mutating func moveBound(_ command: Command, count: Int) {
    guard beginBounds() else { return }
    let hasMoved: Bool =
      switch command {
      case .endForward: review.bounds?.moveEnd(by: count) ?? false
      case .endBack: review.bounds?.moveEnd(by: -count) ?? false
      case .startForward: review.bounds?.moveStart(by: count) ?? false
      default: review.bounds?.moveStart(by: -count) ?? false
      }
    if !hasMoved { notify("cannot move further: \(key: .addPiece) adds another piece") }
    showBounds()
  }

  /// Adds a piece to the words of the current statement. Begins to change the statement if needed.
  mutating func addPiece() {
    guard beginBounds() else { return }
    if review.bounds?.addPiece() != true { notify("no more words after it") }
    showBounds()
  }

  /// Begins to change the words of the current statement unless words are being changed. Returns whether there is a
  /// statement.
  mutating func beginBounds() -> Bool {
    if review.bounds != nil { return true }
    guard let s = statementToDecide() else { return false }
    if focus == .statements { select(statement: s) }
    focus = .text
    selection.statement = s
    review.bounds = Bounds(marks.statements[s], in: draft)
    return true
  }

  mutating func moveBoundsByLine(_ count: Int) {
    guard let bounds = review.bounds, let lower = bounds.current?.lower, let place = layout.place(at: lower) else {
      return
    }
    let moved = layout.move(place, by: count).place
    let offset = lower - layout.bytes(of: place).lower + layout.bytes(of: moved).lower
    _ = review.bounds?.move(to: min(offset, max(layout.bytes(of: moved).lower, layout.bytes(of: moved).upper - 1)))
    showBounds()
  }

  mutating func showBounds() {
    if let edge = review.bounds?.edge { reveal(edge) }
  }

  /// Replaces the current piece by the word `count` words further on.
  mutating func moveWord(by count: Int) {
    if review.bounds?.moveWord(by: count) != true {
      notify(count > 0 ? "this is the last word" : "this is the first word")
    }
    showBounds()
  }

  /// Removes the current piece.
  mutating func dropPiece() {
    if review.bounds?.dropPiece() != true { notify("a statement needs at least one piece of text") }
    showBounds()
  }

  /// Selects the next piece or part.
  mutating func nextPart() {
    review.bounds?.next()
    notify("now choosing the \(review.bounds?.part.title ?? "")")
    showBounds()
  }

  /// Discards the changes to the words.
  mutating func leaveBounds() {
    (review.bounds, review.orphan) = (nil, nil)
    notify("words unchanged")
  }
}
