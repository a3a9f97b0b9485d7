import Articles
import Review

extension ReaderState {
  /// Orders a review by the text or by the confidence.
  mutating func sortReview(_ sequence: ReviewSession.Sequence) {
    review.sequence = sequence
    notify(sequence == .text ? "reviews follow the text" : "reviews begin with the least certain statement")
  }

  /// The decisions on the open article that are shown and applied.
  var journal: Journal { review.journal(of: article.id) }

  /// Shows of decisions that they are not saved, since this session only draws.
  public mutating func keepNothing() { review.keepsNothing = true }

  // MARK: Deciding

  /// Makes a decision on the open article, which the program must save.
  mutating func decide(_ step: Decision.Step) -> [Effect] {
    guard let id = article.id else { return [] }
    let decision = review.decide(step, on: id, by: looks.settings.reviewer)
    layDecisions(after: decision)
    article.refreshFilter()
    return [.decide(id, decision)]
  }

  /// Receives saved decisions on an article, from earlier sessions or from other reviewers.
  mutating func receive(_ decisions: [Decision], on id: ArticleID) {
    let (new, areFirst) = review.receive(decisions, on: id, for: looks.settings.reviewer.name)
    guard !new.isEmpty, id == article.id else { return }
    layDecisions()
    let others = new.filter { $0.by != looks.settings.reviewer.name }
    if !areFirst, !review.isBlind, let last = others.last { notify("\(last.by): \(words(for: last))") }
  }

  /// Starts or ends a blind review, in which decisions of other reviewers are neither shown nor applied.
  mutating func setBlind(_ isBlind: Bool) {
    review.setBlind(isBlind, for: looks.settings.reviewer.name)
    article.review.differences = []
    layDecisions()
    article.refreshFilter()
    notify(
      isBlind
        ? "blind review: decisions of others are neither shown nor applied" : "decisions of others are shown again")
  }

  // MARK: The mode

  mutating func toggleReview() {
    guard article.id != nil else { return notify("no article is open") }
    review.isOn.toggle()
    (article.review.bounds, article.review.tagged) = (nil, [])
    layDecisions()
    article.refreshFilter()
    guard review.isOn else { return notify("review ended: \(progressOfReview)") }
    if article.focus == .actors { article.focus = .text }
    defer { if let obstacle = review.obstacle { refuse(obstacle) } }
    if article.marks.statements.isEmpty { return notify("no statements to review" + article.stillReading) }
    if let s = article.selection.statement ?? article.statementInSight(), article.isOpen(s) {
      article.select(statement: s)
    } else {
      goToUnreviewed(after: nil)
    }
  }

  /// "12 of 17 reviewed, 2 flagged".
  var progressOfReview: String {
    let tally = Tally(reviewed(keepsRejected: true), of: article.reading.article)
    let flagged = tally.flagged == 0 ? "" : ", \(tally.flagged) flagged"
    return "\(tally.decided) of \(tally.total) reviewed\(flagged)"
  }

  // MARK: Moving to the next statement

  mutating func moveUnreviewed(forward: Bool, count: Int) {
    guard review.isOn else { return notify("\(keyHint(.review)) turns the review on") }
    for _ in 0..<max(1, count) {
      guard goToUnreviewed(after: article.selection.statement ?? article.statementInSight(), forward: forward) else {
        return
      }
    }
  }

  /// Goes to the next unreviewed statement after statement `s` in the order of the review. Skipped ones come last.
  /// Returns whether there was one. Opens the summary if all are reviewed.
  @discardableResult
  mutating func goToUnreviewed(after s: Int?, forward: Bool = true) -> Bool {
    let next =
      unreviewed(after: s, forward: forward, { article.isUntouched($0) })
      ?? unreviewed(after: s, forward: forward, { article.isOpen($0) && $0 != s })
    if let next {
      article.goToReviewed(next)
    } else if article.marks.statements.isEmpty {
      notify("no statements to review" + article.stillReading)
    } else if article.progress < 1 {
      notify("all statements found so far are reviewed" + article.stillReading)
    } else {
      openSummary()
    }
    return next != nil
  }

  /// Returns the next matching statement after statement `s` (before it if not `forward`), in the order of the review.
  /// Continues at the other end.
  private func unreviewed(after s: Int?, forward: Bool, _ isMeant: (Int) -> Bool) -> Int? {
    let all = article.marks.statements.indices
    switch review.sequence {
    case .text:
      let here = s ?? (forward ? -1 : all.count)
      return forward
        ? (max(0, here + 1)..<max(all.count, here + 1)).first { all.contains($0) && isMeant($0) }
          ?? all.first(where: isMeant)
        : all.prefix(max(0, here)).last(where: isMeant) ?? all.last(where: isMeant)
    case .confidence:
      let others = all.filter { $0 != s && isMeant($0) }
      let next =
        forward
        ? others.min { (article.sure($0), $0) < (article.sure($1), $1) }
        : others.max { (article.sure($0), $0) < (article.sure($1), $1) }
      return next ?? s.flatMap { all.contains($0) && isMeant($0) ? $0 : nil }
    }
  }

  // MARK: Ruling on statements

  /// Returns the statements that an action applies to: the tagged ones, else the current one. With a count, returns
  /// that many unreviewed ones from the current one on. Shows a message if there are none.
  mutating func statementsUnderReview(count: Int = 1) -> [Int] {
    guard let reviewed = article.review.reviewed else { return [] }
    if !article.review.tagged.isEmpty {
      return reviewed.standings.indices.filter { article.review.tagged.contains(reviewed.standings[$0].key) }
    }
    guard let s = article.statementToDecide() else { return [] }
    guard count > 1 else { return [s] }
    var found = article.isOpen(s) ? [s] : []
    for next in s + 1..<max(s + 1, article.marks.statements.count) where found.count < count {
      if article.isUntouched(next) { found.append(next) }
    }
    if found.isEmpty { notify("no unreviewed statements from here on" + article.stillReading) }
    return found
  }

  /// Applies an action to the current statements and goes to the next one.
  mutating func rule(_ action: Ruled, count: Int = 1) -> [Effect] {
    rule(action, onStatements: statementsUnderReview(count: count))
  }

  mutating func rule(_ action: Ruled, on keys: [StatementKey]) -> [Effect] {
    guard let reviewed = article.review.reviewed else { return [] }
    return rule(action, onStatements: reviewed.standings.indices.filter { keys.contains(reviewed.standings[$0].key) })
  }

  private mutating func rule(_ action: Ruled, onStatements statements: [Int]) -> [Effect] {
    guard let reviewed = article.review.reviewed, !statements.isEmpty else { return [] }
    // A flag is set on all statements. If all have it already, it is removed from all.
    let areFlagged = statements.allSatisfy { reviewed.standings[$0].ruling?.isFlagged ?? false }
    let engine = engineLayer
    let changes = statements.compactMap { s -> Decision.Change? in
      let known = reviewed.ruling(onStatement: s)
      var ruling = known
      change(&ruling, by: action, unflags: areFlagged, of: reviewed.standings[s], engine)
      return ruling == known ? nil : .statement(reviewed.standings[s].key, ruling)
    }
    review.last = action
    article.review.tagged = []
    let place = statements.last.map { article.marks.statements[$0].start }
    let effects = changes.isEmpty ? [] : decide(.rule(changes))
    if action.goesOn {
      goToUnreviewed(after: place.flatMap { article.marks.statement(startingAt: $0) } ?? statements.last)
    } else if changes.isEmpty {
      notify(Self.nothingNew)
    } else if let decision = journal.decisions.last {
      notify(words(for: decision))
    }
    return effects
  }

  /// The message after a choice that changes nothing.
  static let nothingNew = "no change: this is already so"

  private func change(
    _ ruling: inout StatementRuling, by action: Ruled, unflags: Bool, of standing: ReviewedArticle.Standing,
    _ engine: ReviewedArticle
  ) {
    let (isAdded, form) = (ruling.status == .added, ruling.form)
    switch action {
    case .confirm:
      if ruling.status == .proposed || ruling.status == .rejected { ruling.status = settled(ruling, standing, engine) }
    case .reject: ruling.status = .rejected
    case .skip: (ruling.status, ruling.isSkipped) = (.proposed, true)
    case .flag: ruling.isFlagged = !unflags
    case .note(let words): ruling.note = words.isEmpty ? nil : words
    case .speaker(let speaker): ruling.form.speaker = speaker
    case .kind(let kind): ruling.form.kind = kind
    case .act(let act): ruling.form.act = act
    }
    switch action {
    case .confirm, .reject: ruling.isSkipped = false
    // Choosing the current value is not a decision.
    case .speaker, .kind, .act:
      guard ruling.form != form else { break }
      ruling.isSkipped = false
      ruling.status = isAdded ? .added : settled(ruling, standing, engine)
    case .skip, .flag, .note: break
    }
  }

  /// Returns the status of a statement that is right as the reviewer has it. A statement of the engine is confirmed if
  /// `engine` has the same form, and otherwise corrected. `engine` is the reading with only decisions on actors applied.
  func settled(
    _ ruling: StatementRuling, _ standing: ReviewedArticle.Standing, _ engine: ReviewedArticle
  ) -> StatementRuling.Status {
    guard let proposed = standing.proposed else { return .added }
    return engine.form(ofStatement: proposed) == ruling.form ? .confirmed : .corrected
  }

  mutating func repeatLast(count: Int) -> [Effect] {
    guard let last = review.last else {
      notify("nothing to repeat yet")
      return []
    }
    return rule(last, count: count)
  }

  mutating func toggleTag() {
    guard let s = article.statementToDecide(), let key = article.standing(s)?.key else { return }
    if article.review.tagged.remove(key) == nil { article.review.tagged.insert(key) }
    notify("\(counted(article.review.tagged.count, "statement")) tagged: the next decision applies to all of them")
    if s + 1 < article.marks.statements.count, article.focus == .text { article.select(statement: s + 1) }
  }

  // MARK: Undo and redo

  mutating func undo(count: Int) -> [Effect] {
    if !review.isOn, article.focus == .text {
      if let effect = undoCorrection() { return [effect] }
      let decision = journal.next(toUndoBy: looks.settings.reviewer.name)
      if !showsChange(by: decision), let effects = undoRemoval() { return effects }
    }
    return revise(count, what: "undo", done: "undone") {
      $0.next(toUndoBy: $1)
    } step: {
      .undo($0)
    }
  }

  mutating func redo(count: Int) -> [Effect] {
    revise(count, what: "redo", done: "redone") {
      $0.next(toRedoBy: $1)
    } step: {
      .redo($0)
    }
  }

  /// Undoes or redoes the decisions that `next` returns one after the other, while the user sees the change.
  private mutating func revise(
    _ count: Int, what: String, done: String, _ next: (Journal, String) -> Decision?,
    step: (Decision.ID) -> Decision.Step
  ) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<max(1, count) {
      let decision = next(journal, looks.settings.reviewer.name)
      guard showsChange(by: decision) else {
        notify("nothing \(done) outside the review: \(keyHint(.review)) turns it on")
        break
      }
      guard let decision else {
        notify(effects.isEmpty ? "nothing to \(what)" : "nothing more to \(what)")
        break
      }
      effects += decide(step(decision.id))
      let place = place(of: decision)
      if let place, let s = article.marks.statement(startingAt: place) {
        article.goToReviewed(s)
      } else if let place {
        article.reveal(place)
      }
      notify("\(done): \(words(for: decision))")
    }
    return effects
  }

  /// Whether the user sees the change by a decision. Outside a review, that is a decision on actors while the actors
  /// panel has the focus or the cursor is on its words.
  private func showsChange(by decision: Decision?) -> Bool {
    if review.isOn { return true }
    guard let decision else { return article.focus == .actors }
    guard decision.isOnActors else { return false }
    return article.focus == .actors || article.word.map { $0.lower == place(of: decision) } ?? false
  }
}
