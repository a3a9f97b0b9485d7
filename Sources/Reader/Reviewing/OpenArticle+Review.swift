import Articles
import Review

extension OpenArticle {
  /// Moves through the last listed differences.
  mutating func moveDifference(forward: Bool, count: Int) {
    guard !review.differences.isEmpty else {
      return notify("no differences listed: \(key: .compare) compares with another reviewer")
    }
    let from = here()
    let offsets = review.differences.map { $0.offset ?? 0 }
    let next = offsets.partitioningIndex { forward ? $0 > from : $0 >= from }
    let rank = forward ? next + count - 1 : next - count
    guard review.differences.indices.contains(rank) else {
      return notify(forward ? "no more differences below" : "no more differences above")
    }
    if let s = marks.statement(startingAt: offsets[rank]) { select(statement: s) } else { goTo(offsets[rank]) }
    notify("difference \(rank + 1) of \(offsets.count), \(review.differences[rank].text)")
  }

  /// The engine's reading without any decision.
  var bare: ReviewedArticle { review.bare ?? ReviewedArticle(reading.article, under: Rulings()) }

  func sure(_ s: Int) -> Double { marks.statements[s].confidence.isFinite ? marks.statements[s].confidence : 0 }

  /// Selects statement `s`. Removes the filter if it hides the statement.
  mutating func goToReviewed(_ s: Int) {
    if layout.shown != nil, !isShown(marks.statements[s].start) { setFilter(.all) }
    select(statement: s)
  }

  /// Returns the statement that a key decides on. Returns nil and shows a message if no statement is selected, or if
  /// the selected one is not visible.
  mutating func statementToDecide() -> Int? {
    guard let s = statementUnderReview() else {
      notify("no statement selected: \(key: .nextStatement) goes to the next" + stillReading)
      return nil
    }
    guard focus == .statements || isInSight(s) else {
      goToReviewed(s)
      notify("scrolled to the selected statement: nothing decided yet")
      return nil
    }
    return s
  }

  /// Whether some words of statement `s` are on the screen.
  func isInSight(_ s: Int) -> Bool {
    let seen = bytesInSight()
    return marks.statements[s].content.contains { $0.overlaps(seen) && isShown($0.lower) }
  }

  // MARK: Decisions on statements

  /// Returns the decision on statement `s`; nil outside a review.
  func standing(_ s: Int) -> ReviewedArticle.Standing? {
    guard review.isUnderWay, let reviewed = review.reviewed, reviewed.standings.indices.contains(s) else { return nil }
    return reviewed.standings[s]
  }

  /// Whether the confidence in statement `s` is low and nobody has decided on it.
  func isInDoubt(_ s: Int) -> Bool { marks.statements[s].isDoubtful && reviewSigns(s).status.isEmpty }

  /// Returns the note on statement `s`, also outside a review; nil if there is none.
  func note(on s: Int) -> String? {
    // Where attitudes are hidden, fewer statements are shown than have a standing.
    guard let reviewed = review.reviewed, reviewed.standings.count == marks.statements.count else { return nil }
    return reviewed.standings[s].ruling?.note
  }

  /// The progress of the review; nil outside a review.
  var tally: Tally? { review.isUnderWay ? review.tally : nil }

  /// Whether statement `s` has no decision yet.
  func isOpen(_ s: Int) -> Bool { standing(s)?.status == .proposed }

  /// Whether statement `s` has no decision and was not skipped.
  func isUntouched(_ s: Int) -> Bool { isOpen(s) && !(standing(s)?.ruling?.isSkipped ?? false) }

  /// Returns the doubt about the speaker of statement `s`: "not sure: Ana Brandt or Mira Tal". Nil if there is no
  /// doubt, or after a decision on the speaker.
  func doubt(on s: Int) -> String? {
    guard let other = marks.article.alternative(to: marks.statements[s]), let voice = marks.voice(ofStatement: s),
      standing(s).map({ $0.status == .proposed }) ?? true
    else { return nil }
    return "not sure: \(voice.name) or \(other.name)"
  }

  /// Returns the signs of the decision on statement `s` and of the tag or flag. Each has at most one cell.
  func reviewSigns(_ s: Int) -> (status: String, flag: String) {
    guard let standing = standing(s) else { return ("", "") }
    let isTagged = review.tagged.contains(standing.key)
    return (
      standing.status.sign.map(String.init) ?? "", isTagged ? "*" : standing.ruling?.isFlagged ?? false ? "!" : ""
    )
  }
}
