import Articles
import Review

/// Applying decisions to the engine's reading.
extension ReaderState {
  /// Applies the decisions to the engine's reading and shows the result.
  mutating func layDecisions(after decision: Decision? = nil) {
    let rulings = journal.rulings
    article.review.isUnderWay = review.isOn
    // A verdict on visible statements changes nothing visible but the verdict itself. While reading, only a note does so.
    if let keys = decision.flatMap({ statements(ruledOnBy: $0) }),
      review.isOn || areWithoutVerdict(keys, under: rulings),
      article.review.reviewed?.take(keys, under: rulings, over: article.reading.article) == true
    {
      return noteProgress()
    }
    article.review.tally = nil
    guard review.isOn || !rulings.isEmpty else {
      article.review.reviewed = nil
      return show(looks.showsSpeechOnly ? article.reading.spoken : article.reading.marks)
    }
    article.review.bare = article.bare
    if review.isOn { article.review.engine = engineLayer }
    let reviewed = reviewed(keepsRejected: review.isOn)
    let isTheEngines = rulings.isEmpty || reviewed.article == article.reading.article
    // The desk keeps the summary of the engine's own reading, so that of this one is not made.
    let now = isTheEngines ? article.reading : AnalysedArticle(reviewed.article, isWhole: false)
    article.review.reviewed = reviewed
    noteProgress()
    // The standings belong to the list of all statements.
    show(looks.showsSpeechOnly && !review.isOn ? now.spoken : now.marks)
    for (a, color) in reviewed.colors.enumerated() {
      if let color { article.signs.give(color, to: article.marks.voices[article.marks.voiceOfActor[a]].key) }
    }
  }

  /// Returns whether statements have no verdict, neither now nor under `rulings`.
  private func areWithoutVerdict(_ keys: [StatementKey], under rulings: Rulings) -> Bool {
    guard !rulings.isEmpty, let before = article.review.reviewed?.rulings else { return false }
    return keys.allSatisfy { key in
      [before, rulings].allSatisfy { $0.statements[key].map { $0.status == .proposed } ?? true }
    }
  }

  /// Returns the statements that a decision rules on or whose ruling it removes. Nil if it also rules on other things.
  private func statements(ruledOnBy decision: Decision) -> [StatementKey]? {
    switch decision.step {
    case .undo(let id), .redo(let id):
      return journal.decisions.first { $0.id == id }.flatMap { statements(ruledOnBy: $0) }
    case .rule(let changes):
      var keys: [StatementKey] = []
      for change in changes {
        guard case .statement(let key, _) = change else { return nil }
        keys.append(key)
      }
      return keys
    }
  }

  /// Updates the progress of the review, also in the list of articles.
  private mutating func noteProgress() {
    guard let reviewed = article.review.reviewed else { return }
    let leavesOut = !review.isOn && reviewed.rulings.statements.values.contains { $0.status == .rejected }
    let whole = leavesOut ? self.reviewed(keepsRejected: true) : reviewed
    let tally = Tally(whole, of: article.reading.article)
    article.review.tally = tally
    guard let current = article.id, !journal.decisions.isEmpty else { return }
    desk.update(current) { $0.reviewed = (tally.decided, tally.total) }
  }

  /// The engine's statements, with only the decisions on actors and mentions applied.
  var engineLayer: ReviewedArticle {
    let rulings = journal.rulings.onActors
    if let known = article.review.engine, known.rulings == rulings { return known }
    return article.bare.laying(rulings)
  }

  /// Returns the engine's reading with all decisions applied.
  func reviewed(keepsRejected: Bool = false) -> ReviewedArticle {
    article.bare.laying(journal.rulings, keepsRejected: keepsRejected)
  }
}
