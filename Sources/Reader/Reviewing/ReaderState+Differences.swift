import Articles
import Evaluation
import Review

extension ReaderState {
  /// The others who decided on the article.
  var otherReviewers: [String] {
    Set(journal.decisions.map(\.by)).subtracting([settings.reviewer.name]).sorted()
  }

  /// Lists where the person and another reviewer differ, each as if the other had not been there.
  mutating func compare(with name: String?) {
    guard !review.isBlind else { return tell("this reading is blind: “set noblind” shows what others decided") }
    let others = otherReviewers
    guard !others.isEmpty else { return tell("nobody but you decided on this article") }
    guard let other = name?.trimmed ?? (others.count == 1 ? others[0] : nil) else {
      return openPrompt(.command, text: "\(Command.compare.name) ")
    }
    guard others.contains(other) else {
      return refuse("“\(other)” decided nothing on this article: \(others.joined(separator: ", "))")
    }
    let (one, two) = (reviewed(by: settings.reviewer.name), reviewed(by: other))
    let (mine, theirs) = (one.article, two.article)
    var agreement = Agreement()
    let found = agreement.add(
      text: draft.text, JudgedStatement.all(of: mine, verdicts: one.standings.map(\.status.verdict)),
      JudgedStatement.all(of: theirs, verdicts: two.standings.map(\.status.verdict)))
    review.differences = found.map { difference in
      let pair = [difference.first.map { (mine, $0) }, difference.second.map { (theirs, $0) }].compactMap { $0 }
      let said = pair.map { article, s in "\(article.byWhom(article.attributions[s]) ?? "nobody")" }
      let words = pair.first.map { article, s in
        article.attributions[s].content.first.map { oneLine($0, atMost: 80) } ?? ""
      }
      return Listing.Row(
        text: "\(difference.words(first: "you", second: other)): \(said.joined(separator: " / ")): \(words ?? "")",
        detail: paragraphNumber(at: difference.offset).map { "¶\($0)" } ?? "",
        target: marks.statement(startingAt: difference.offset) == nil
          ? .offset(difference.offset) : .statement(difference.offset))
    }
    guard !found.isEmpty else {
      let both = agreement.decided.both
      return tell(
        both == 0
          ? "you and \(other) have decided on no statement in common"
          : "you and \(other) agree on all that both decided: \(plural(both, "statement"))")
    }
    guard screen.canHoldPanels || heard != nil else { return tell("the screen is too small for a list") }
    overlays.append(.list(Listing(.differences("You and \(other) differ"), review.differences)))
  }

  /// Goes on among the differences that were listed last.
  mutating func moveDifference(forward: Bool, count: Int) {
    guard !review.differences.isEmpty else {
      return tell("no differences: \(keyHint(.compare)) finds those to another reviewer")
    }
    let from = here()
    let offsets = review.differences.map { $0.offset ?? 0 }
    let next = offsets.partitioningIndex { forward ? $0 > from : $0 >= from }
    let rank = forward ? next + count - 1 : next - count
    guard review.differences.indices.contains(rank) else {
      return tell(forward ? "no more differences below" : "no more differences above")
    }
    if let s = marks.statement(startingAt: offsets[rank]) { select(statement: s) } else { goTo(offsets[rank]) }
    tell("difference \(rank + 1) of \(offsets.count), \(review.differences[rank].text)")
  }

  private func reviewed(by name: String) -> ReviewedArticle {
    bare.laying(Journal(journal.decisions.filter { $0.by == name }).rulings, keepsRejected: true)
  }
}
