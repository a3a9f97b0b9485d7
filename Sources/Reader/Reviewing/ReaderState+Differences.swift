import Articles
import Evaluation
import Review

extension ReaderState {
  /// The other reviewers with decisions on the article.
  var otherReviewers: [String] {
    Set(journal.decisions.map(\.by)).subtracting([looks.settings.reviewer.name]).sorted()
  }

  /// Lists the differences between the reviewer and another one. Each reviewer's decisions are applied without the
  /// other's.
  mutating func compare(with name: String?) {
    guard !review.isBlind else { return notify("blind review: “set noblind” shows other reviewers' decisions") }
    let others = otherReviewers
    guard !others.isEmpty else { return notify("no other reviewer has decided on this article") }
    guard let other = name?.trimmed ?? (others.count == 1 ? others[0] : nil) else {
      return typing.open(Command.compare)
    }
    guard others.contains(other) else {
      return refuse("“\(other)” has no decisions on this article: \(others.joined(separator: ", "))")
    }
    let (one, two) = (reviewed(by: looks.settings.reviewer.name), reviewed(by: other))
    let (mine, theirs) = (one.article, two.article)
    var agreement = Agreement()
    let found = agreement.add(
      text: article.draft.text, JudgedStatement.all(of: mine, verdicts: one.standings.map(\.status.verdict)),
      JudgedStatement.all(of: theirs, verdicts: two.standings.map(\.status.verdict)))
    article.review.differences = found.map { difference in
      let pair = [difference.first.map { (mine, $0) }, difference.second.map { (theirs, $0) }].compactMap { $0 }
      let said = pair.map { judged, s in "\(judged.shownSpeaker(of: judged.attributions[s]) ?? "no speaker")" }
      let words = pair.first.map { judged, s in
        judged.attributions[s].content.first.map { article.oneLine($0, atMost: 80) } ?? ""
      }
      return Listing.Row(
        text: "\(difference.words(first: "you", second: other)): \(said.joined(separator: " / ")): \(words ?? "")",
        detail: article.paragraphNumber(at: difference.offset).map { "¶\($0)" } ?? "",
        target: article.marks.statement(startingAt: difference.offset) == nil
          ? .offset(difference.offset) : .statement(difference.offset))
    }
    guard !found.isEmpty else {
      let both = agreement.decided.both
      return notify(
        both == 0
          ? "you and \(other) have decided on no statement in common"
          : "you and \(other) agree on all that both decided: \(counted(both, "statement"))")
    }
    guard looks.screen.canHoldPanels || lastSpoken != nil else { return notify("the screen is too small for a list") }
    screens.push(.list(Listing(.differences("You and \(other) differ"), article.review.differences)))
  }

  private func reviewed(by name: String) -> ReviewedArticle {
    article.bare.laying(Journal(journal.decisions.filter { $0.by == name }).rulings, keepsRejected: true)
  }
}
