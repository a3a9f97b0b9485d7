import Articles
import Review

extension ReaderState {
  /// The decisions on the article on the screen, in a blind reading only those of the reviewer.
  var journal: Journal {
    desk.current.flatMap { (review.isBlind ? review.own : review.journals)[$0] } ?? Journal()
  }

  /// Commands of the review.
  mutating func runReview(_ order: Order) -> [Effect] {
    let (count, words) = (order.count ?? 1, order.argument)
    switch order.command {
    case .review: toggleReview()
    case .confirm: return rule(.confirm, count: count)
    case .reject: return rule(.reject, count: count)
    case .skip: return rule(.skip, count: count)
    case .flag: return rule(.flag, count: count)
    case .note: return note(words)
    case .speaker: return chooseSpeaker(words)
    case .kind: return chooseKind(words)
    case .tag: toggleTag()
    case .repeatLast: return repeatLast(count: count)
    case .nextUnreviewed: moveUnreviewed(forward: true, count: count)
    case .previousUnreviewed: moveUnreviewed(forward: false, count: count)
    case .endForward, .endBack, .startForward, .startBack: moveBound(order.command, count: count)
    case .addPiece: addPiece()
    case .addWords: chooseWords()
    case .sameAs: return chooseSame(words)
    case .split: return chooseSplit(words)
    case .rename, .role, .belongsTo: return describe(order.command, words)
    case .color: return describe(.color, words ?? order.count.map { "\($0)" } ?? "")
    case .actorKind: return chooseActorKind(words)
    case .standsFor: return chooseStandsFor(words)
    case .undo: return undo(count: count)
    case .redo: return redo(count: count)
    case .history: openList(.history)
    case .summary: openSummary()
    case .orphans: openList(.orphans)
    case .compare: compare(with: words)
    case .nextDifference: moveDifference(forward: true, count: count)
    case .previousDifference: moveDifference(forward: false, count: count)
    default: break
    }
    return []
  }

  // MARK: Deciding

  /// Makes a decision; the program is to keep it.
  mutating func decide(_ step: Decision.Step) -> [Effect] {
    guard let id = desk.current else { return [] }
    let reviewer = settings.reviewer
    let decision = Decision(
      id: Decision.ID(sitting: reviewer.sitting, number: review.number), when: reviewer.now(), by: reviewer.name,
      engine: reviewer.engine, step: step)
    review.number += 1
    review.journals[id, default: Journal()].add(decision)
    if review.isBlind { review.own[id, default: Journal()].add(decision) }
    review.unsaved.insert(decision.id)
    layDecisions(after: decision)
    refreshFilter()
    return [.decide(id, decision)]
  }

  /// Decisions that are kept: of earlier sittings, or that somebody else has made now.
  mutating func take(_ decisions: [Decision], on id: ArticleID) {
    let known = review.journals[id] ?? Journal()
    let isFirst = known.decisions.isEmpty
    // In the order in which they are kept; what is not kept yet comes last, as it will.
    var journal = Journal(decisions)
    let new = decisions.filter { known.isNew($0.id) }
    for decision in known.decisions { journal.add(decision) }
    review.journals[id] = journal
    if review.isBlind { review.own[id] = own(journal) }
    guard !new.isEmpty, id == desk.current else { return }
    layDecisions()
    let others = new.filter { $0.by != settings.reviewer.name }
    if !isFirst, !review.isBlind, let last = others.last { tell("\(last.by): \(words(for: last))") }
  }

  private func own(_ journal: Journal) -> Journal {
    Journal(journal.decisions.filter { $0.by == settings.reviewer.name })
  }

  /// Begins or ends a blind reading, in which decisions of other reviewers are neither shown nor applied.
  mutating func setBlind(_ isBlind: Bool) {
    review.isBlind = isBlind
    review.own = isBlind ? review.journals.mapValues { own($0) } : [:]
    review.differences = []
    layDecisions()
    refreshFilter()
    tell(isBlind ? "blind: decisions of others are neither shown nor applied" : "decisions of others are shown again")
  }

  mutating func noteSaved(_ decision: Decision.ID) {
    review.unsaved.remove(decision)
    if review.unsaved.isEmpty { review.failure = nil }
  }

  mutating func noteUnsaved(_ why: String) {
    // Told once; the status line goes on to say that something is not saved.
    if review.failure != why { notice = Notice(text: "not saved, but kept until you leave: \(why)", isError: true) }
    review.failure = why
  }

  // MARK: The mode

  mutating func toggleReview() {
    guard desk.current != nil else { return tell("no article is open") }
    review.isOn.toggle()
    (review.bounds, review.tagged) = (nil, [])
    layDecisions()
    refreshFilter()
    guard review.isOn else { return tell("review ended: \(progressOfReview)") }
    if focus == .actors { focus = .text }
    if marks.statements.isEmpty { return tell("no statements to review" + stillReading) }
    if let s = selection.statement ?? statementInSight(), isOpen(s) {
      select(statement: s)
    } else {
      goToUnreviewed(after: nil)
    }
  }

  /// Whether nothing was decided on statement `s` yet.
  func isOpen(_ s: Int) -> Bool {
    guard review.isOn, let reviewed = review.reviewed, reviewed.standings.indices.contains(s) else { return false }
    return reviewed.standings[s].status == .proposed
  }

  private func isUntouched(_ s: Int) -> Bool {
    isOpen(s) && !(review.reviewed?.standings[s].ruling?.isSkipped ?? false)
  }

  /// "12 of 17 reviewed, 2 flagged".
  var progressOfReview: String {
    let tally = Tally(reviewed(keepsRejected: true), of: reading.article)
    let flagged = tally.flagged == 0 ? "" : ", \(tally.flagged) flagged"
    return "\(tally.decided) of \(tally.total) reviewed\(flagged)"
  }

  // MARK: From one to the next

  mutating func moveUnreviewed(forward: Bool, count: Int) {
    guard review.isOn else { return tell("\(keyHint(.review)) turns the review on") }
    for _ in 0..<max(1, count) {
      guard goToUnreviewed(after: selection.statement ?? statementInSight(), forward: forward) else { return }
    }
  }

  /// Goes to the next statement that is not reviewed, after statement `s` in the order of the review; skipped ones come last. Returns
  /// whether there was one; where all are reviewed, the summary opens.
  @discardableResult
  mutating func goToUnreviewed(after s: Int?, forward: Bool = true) -> Bool {
    let next =
      unreviewed(after: s, forward: forward, { isUntouched($0) })
      ?? unreviewed(after: s, forward: forward, { isOpen($0) && $0 != s })
    if let next {
      goToReviewed(next)
    } else if marks.statements.isEmpty {
      tell("no statements to review" + stillReading)
    } else if progress < 1 {
      tell("all that is known so far is reviewed" + stillReading)
    } else {
      openSummary()
    }
    return next != nil
  }

  /// The next statement of a kind behind (before) statement `s`, in the order of the review, round the end.
  private func unreviewed(after s: Int?, forward: Bool, _ isMeant: (Int) -> Bool) -> Int? {
    let all = marks.statements.indices
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
        forward ? others.min { (sure($0), $0) < (sure($1), $1) } : others.max { (sure($0), $0) < (sure($1), $1) }
      return next ?? s.flatMap { all.contains($0) && isMeant($0) ? $0 : nil }
    }
  }

  private func sure(_ s: Int) -> Double { marks.statements[s].confidence.isFinite ? marks.statements[s].confidence : 0 }

  /// To statement `s`, wherever the keys are.
  private mutating func goToReviewed(_ s: Int) {
    if layout.shown != nil, !isShown(marks.statements[s].start) { setFilter(.all) }
    select(statement: s)
  }

  // MARK: Ruling on statements

  /// The statement under review: the selected one, or the one at the cursor of the quotes.
  func statementUnderReview() -> Int? { focus == .quotes ? quotesCursor : selection.statement }

  /// The statement that a key decides on. Nil, with a message, where none is selected or the selected one cannot be seen: only what
  /// is seen is decided.
  mutating func statementToDecide() -> Int? {
    guard let s = statementUnderReview() else {
      tell("no statement selected: \(keyHint(.nextStatement)) goes to the next" + stillReading)
      return nil
    }
    guard focus == .quotes || isInSight(s) else {
      goToReviewed(s)
      tell("the selected statement was out of sight: here it is, nothing is decided yet")
      return nil
    }
    return s
  }

  /// Whether some words of statement `s` are on the screen.
  private mutating func isInSight(_ s: Int) -> Bool {
    let seen = bytesInSight()
    return marks.statements[s].content.contains { $0.overlaps(seen) && isShown($0.lower) }
  }

  /// The statements that an action is for: those that are tagged, else the current one. With a count, that many of those that are not
  /// reviewed, from the current one on. Where there are none, a message says so.
  mutating func statementsUnderReview(count: Int = 1) -> [Int] {
    guard let reviewed = review.reviewed else { return [] }
    if !review.tagged.isEmpty {
      return reviewed.standings.indices.filter { review.tagged.contains(reviewed.standings[$0].key) }
    }
    guard let s = statementToDecide() else { return [] }
    guard count > 1 else { return [s] }
    var found = isOpen(s) ? [s] : []
    for next in s + 1..<max(s + 1, marks.statements.count) where found.count < count {
      if isUntouched(next) { found.append(next) }
    }
    if found.isEmpty { tell("all from here on is reviewed" + stillReading) }
    return found
  }

  /// Rules on the statements at hand and goes on.
  mutating func rule(_ action: Ruled, count: Int = 1) -> [Effect] {
    rule(action, onStatements: statementsUnderReview(count: count))
  }

  mutating func rule(_ action: Ruled, on keys: [StatementKey]) -> [Effect] {
    guard let reviewed = review.reviewed else { return [] }
    return rule(action, onStatements: reviewed.standings.indices.filter { keys.contains(reviewed.standings[$0].key) })
  }

  private mutating func rule(_ action: Ruled, onStatements statements: [Int]) -> [Effect] {
    guard let reviewed = review.reviewed, !statements.isEmpty else { return [] }
    // An action that sets something sets it for all statements: it is removed only where all have it.
    let areFlagged = statements.allSatisfy { reviewed.standings[$0].ruling?.isFlagged ?? false }
    let engine = engineLayer
    let changes = statements.compactMap { s -> Decision.Change? in
      let known = reviewed.ruling(onStatement: s)
      var ruling = known
      change(&ruling, by: action, unflags: areFlagged, of: reviewed.standings[s], engine)
      return ruling == known ? nil : .statement(reviewed.standings[s].key, ruling)
    }
    review.last = action
    review.tagged = []
    let place = statements.last.map { marks.statements[$0].start }
    let effects = changes.isEmpty ? [] : decide(.rule(changes))
    if action.goesOn {
      goToUnreviewed(after: place.flatMap { marks.statement(startingAt: $0) } ?? statements.last)
    } else if changes.isEmpty {
      tell(Self.nothingNew)
    } else if let decision = journal.decisions.last {
      tell(words(for: decision))
    }
    return effects
  }

  /// The message where a choice changes nothing.
  static let nothingNew = "nothing changes: it is so already"

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
    // Choosing what is there already decides nothing.
    case .speaker, .kind, .act:
      guard ruling.form != form else { break }
      ruling.isSkipped = false
      ruling.status = isAdded ? .added : settled(ruling, standing, engine)
    case .skip, .flag, .note: break
    }
  }

  /// How a statement is decided that is right as the person has it: whether `engine`, with what was decided on actors, has the same.
  func settled(
    _ ruling: StatementRuling, _ standing: ReviewedArticle.Standing, _ engine: ReviewedArticle
  ) -> StatementRuling.Status {
    guard let proposed = standing.proposed else { return .added }
    return engine.form(ofStatement: proposed) == ruling.form ? .confirmed : .corrected
  }

  mutating func repeatLast(count: Int) -> [Effect] {
    guard let last = review.last else {
      tell("nothing to repeat yet")
      return []
    }
    return rule(last, count: count)
  }

  mutating func note(_ words: String?) -> [Effect] {
    guard let words else {
      guard let first = statementsUnderReview().first else { return [] }
      openPrompt(.command, text: "\(Command.note.name) \(standing(first)?.ruling?.note ?? "")")
      return []
    }
    return rule(.note(words == "-" ? "" : words))
  }

  mutating func toggleTag() {
    guard let s = statementToDecide(), let key = standing(s)?.key else { return }
    if review.tagged.remove(key) == nil { review.tagged.insert(key) }
    tell("\(plural(review.tagged.count, "statement")) tagged: what you do next is for all of them")
    if s + 1 < marks.statements.count, focus == .text { select(statement: s + 1) }
  }

  // MARK: Back and forth

  mutating func undo(count: Int) -> [Effect] {
    revise(count, what: "undo", done: "undone") {
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

  /// Undoes or redoes the decisions that `next` finds one after the other. Outside the review only those on actors, and only in their
  /// panel, where they are made: nobody sees the others there.
  private mutating func revise(
    _ count: Int, what: String, done: String, _ next: (Journal, String) -> Decision?,
    step: (Decision.ID) -> Decision.Step
  ) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<max(1, count) {
      let decision = next(journal, settings.reviewer.name)
      guard review.isOn || focus == .actors && decision?.isOnActors ?? true else {
        tell("nothing is \(done) outside the review: \(keyHint(.review)) turns it on")
        break
      }
      guard let decision else {
        tell(effects.isEmpty ? "nothing to \(what)" : "that was all there was to \(what)")
        break
      }
      effects += decide(step(decision.id))
      let place = place(of: decision)
      if let place, let s = marks.statement(startingAt: place) { goToReviewed(s) } else if let place { reveal(place) }
      tell("\(done): \(words(for: decision))")
    }
    return effects
  }
}
