import Articles
import Review

/// The layer of decisions over the engine's.
extension ReaderState {
  /// Lays what was decided over the engine's reading and shows that.
  mutating func layDecisions(after decision: Decision? = nil) {
    let rulings = journal.rulings
    // A verdict on what is shown changes nothing that is shown but the verdict.
    if review.isOn, let keys = decision.flatMap({ statements(ruledOnBy: $0) }),
      review.reviewed?.take(keys, under: rulings, over: reading.article) == true
    {
      return noteProgress()
    }
    review.tally = nil
    guard review.isOn || !rulings.isEmpty else {
      review.reviewed = nil
      return show(showsSpeechOnly ? reading.spoken : reading.marks)
    }
    review.bare = bare
    if review.isOn { review.engine = engineLayer }
    let reviewed = reviewed(keepsRejected: review.isOn)
    let isTheEngines = reviewed.article == reading.article
    let now = isTheEngines ? reading : Reading(reviewed.article, isWhole: progress == 1)
    review.reviewed = reviewed
    noteProgress()
    // Standings go with all statements.
    show(showsSpeechOnly && !review.isOn ? now.spoken : now.marks)
    for (a, color) in reviewed.colors.enumerated() {
      if let color { signs.take(color, for: marks.voices[marks.voiceOfActor[a]].key) }
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
    guard let reviewed = review.reviewed else { return }
    let whole =
      review.isOn ? reviewed : self.reviewed(keepsRejected: true)
    let tally = Tally(whole, of: reading.article)
    review.tally = tally
    guard let current = desk.current, !journal.decisions.isEmpty else { return }
    desk.update(current) { $0.reviewed = (tally.decided, tally.total) }
  }

  /// What is known of statement `s`; nil outside a review.
  func standing(_ s: Int) -> ReviewedArticle.Standing? {
    guard review.isOn, let reviewed = review.reviewed, reviewed.standings.indices.contains(s) else { return nil }
    return reviewed.standings[s]
  }

  /// How far the review of the article on the screen has come.
  var tally: Tally? { review.isOn ? review.tally : nil }

  /// The engine's reading without any decision.
  var bare: ReviewedArticle { review.bare ?? ReviewedArticle(reading.article, under: Rulings()) }

  /// The engine's statements with what was decided on actors and mentions alone.
  var engineLayer: ReviewedArticle {
    let rulings = journal.rulings.onActors
    if let known = review.engine, known.rulings == rulings { return known }
    return bare.laying(rulings)
  }

  /// The engine's reading with all that was decided.
  func reviewed(keepsRejected: Bool = false) -> ReviewedArticle {
    bare.laying(journal.rulings, keepsRejected: keepsRejected)
  }
}
