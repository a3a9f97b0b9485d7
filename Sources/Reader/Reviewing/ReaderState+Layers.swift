import Articles
import Review

/// The layer of decisions over the engine's.
extension ReaderState {
  /// Lays what was decided over the engine's reading and shows that.
  mutating func layDecisions(after decision: Decision? = nil) {
    let rulings = journal.rulings
    article.review.isUnderWay = review.isOn
    // A verdict on what is shown changes nothing that is shown but the verdict.
    if review.isOn, let keys = decision.flatMap({ statements(ruledOnBy: $0) }),
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
    let isTheEngines = reviewed.article == article.reading.article
    let now = isTheEngines ? article.reading : AnalysedArticle(reviewed.article, isWhole: article.progress == 1)
    article.review.reviewed = reviewed
    noteProgress()
    // Standings go with all statements.
    show(looks.showsSpeechOnly && !review.isOn ? now.spoken : now.marks)
    for (a, color) in reviewed.colors.enumerated() {
      if let color { article.signs.give(color, to: article.marks.voices[article.marks.voiceOfActor[a]].key) }
    }
  }

  /// The statements that a decision rules on, or takes back what was ruled on; nil where it rules on other things, too.
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

  /// Counts how far the review has come, also for the list.
  private mutating func noteProgress() {
    guard let reviewed = article.review.reviewed else { return }
    let whole =
      review.isOn ? reviewed : self.reviewed(keepsRejected: true)
    let tally = Tally(whole, of: article.reading.article)
    article.review.tally = tally
    guard let current = article.id, !journal.decisions.isEmpty else { return }
    desk.update(current) { $0.reviewed = (tally.decided, tally.total) }
  }

  /// The engine's statements with what was decided on actors and mentions alone.
  var engineLayer: ReviewedArticle {
    let rulings = journal.rulings.onActors
    if let known = article.review.engine, known.rulings == rulings { return known }
    return article.bare.laying(rulings)
  }

  /// The engine's reading with all that was decided.
  func reviewed(keepsRejected: Bool = false) -> ReviewedArticle {
    article.bare.laying(journal.rulings, keepsRejected: keepsRejected)
  }
}
