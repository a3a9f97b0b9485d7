import Articles
import Review

extension StatementRuling.Status {
  /// The sign of this decision beside a statement; nil if there is no decision.
  var sign: Character? {
    switch self {
    case .proposed: nil
    case .confirmed: "✓"
    case .corrected: "≠"
    case .rejected: "✗"
    case .added: "+"
    }
  }

  /// The words for this decision in the status line.
  var title: String {
    switch self {
    case .proposed: "not reviewed"
    case .confirmed: "confirmed"
    case .corrected: "corrected"
    case .rejected: "not a statement"
    case .added: "added by you"
    }
  }
}

extension ReaderState {
  /// Returns the segments of the status line in a review. They show the progress, and the current statement's speaker,
  /// kind, confidence and decision.
  func reviewSegments() -> [Segment] {
    guard let tally = article.tally else { return [] }
    if let bounds = article.review.bounds {
      let what = bounds.statement == nil ? "a new statement" : "the statement's words"
      return [
        Segment(text: "REVIEW", role: .statusStrong, expendable: 1),
        Segment(text: "choosing \(what): \(bounds.part.title)", role: .statusStrong, expendable: 0),
        Segment(text: bounds.current.map { article.marks.excerpt($0, atMost: 60) } ?? "none yet", expendable: 2),
      ]
    }
    var all = [Segment(text: "REVIEW \(tally.decided) of \(tally.total)", role: .statusStrong, expendable: 0)]
    if tally.flagged > 0 { all.append(Segment(text: "\(tally.flagged) flagged", expendable: 3)) }
    if !article.review.tagged.isEmpty {
      all.append(Segment(text: "\(article.review.tagged.count) tagged", role: .statusStrong, expendable: 2))
    }
    if review.failure != nil {
      all.append(Segment(text: "NOT SAVED", role: .error, expendable: 1))
    } else if review.obstacle != nil {
      all.append(Segment(text: "CANNOT SAVE", role: .error, expendable: 1))
    } else if !review.unsaved.isEmpty {
      all.append(Segment(text: review.keepsNothing ? "not saved: headless" : "saving", expendable: 4))
    } else if tally.decided > 0 {
      all.append(Segment(text: "saved", expendable: 4))
    }
    if article.progress < 1 { all.append(Segment(text: "analysing \(Int(article.progress * 100)) %", expendable: 4)) }
    guard let s = article.statementUnderReview(), let standing = article.standing(s) else { return all }
    let statement = article.marks.statements[s]
    all.append(
      Segment(
        text: article.doubt(on: s) ?? article.marks.voice(ofStatement: s)?.name ?? "no speaker", role: .statusStrong,
        expendable: 0,
        separator: "   ")
    )
    all.append(Segment(text: statement.kind.rawValue, expendable: 2))
    if statement.act != .speech { all.append(Segment(text: statement.act.rawValue, expendable: 4, separator: " ")) }
    if let cue = statement.cue.first {
      all.append(Segment(text: "“\(article.marks.excerpt(cue, atMost: 40))”", expendable: 6))
    }
    if standing.proposed != nil, let sureness = sureness(of: statement, expendable: 5) { all.append(sureness) }
    let skipped = standing.ruling?.isSkipped ?? false
    all.append(
      Segment(text: skipped ? "skipped" : standing.status.title, role: .statusStrong, expendable: 1, separator: "   "))
    if standing.ruling?.isFlagged ?? false { all.append(Segment(text: "flagged", role: .statusStrong, expendable: 3)) }
    if let note = standing.ruling?.note { all.append(Segment(text: note, expendable: 7)) }
    return all
  }
}
