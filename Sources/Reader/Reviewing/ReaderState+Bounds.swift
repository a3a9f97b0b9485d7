import Articles
import Review

extension ReaderState {
  /// Moves a bound of the statement at hand; the first move begins to change it.
  mutating func moveBound(_ command: Command, count: Int) {
    guard beginBounds() else { return }
    let hasMoved: Bool =
      switch command {
      case .endForward: review.bounds?.moveEnd(by: count) ?? false
      case .endBack: review.bounds?.moveEnd(by: -count) ?? false
      case .startForward: review.bounds?.moveStart(by: count) ?? false
      default: review.bounds?.moveStart(by: -count) ?? false
      }
    if !hasMoved { tell("it cannot go further: \(keyHint(.addPiece)) adds another piece") }
    showBounds()
  }

  /// Adds a piece to the words of the statement at hand, which are changed from now on.
  mutating func addPiece() {
    guard beginBounds() else { return }
    if review.bounds?.addPiece() != true { tell("no words behind it") }
    showBounds()
  }

  /// Begins to change the words of the statement at hand, where none are changed; whether there is one.
  private mutating func beginBounds() -> Bool {
    if review.bounds != nil { return true }
    guard let s = statementToDecide() else { return false }
    if focus == .quotes { select(statement: s) }
    focus = .text
    selection.statement = s
    review.bounds = Bounds(marks.statements[s], in: draft)
    return true
  }

  /// Keys while words are chosen.
  mutating func changeBounds(_ order: Order) -> [Effect] {
    let count = order.count ?? 1
    switch order.command {
    case .endForward, .endBack, .startForward, .startBack: moveBound(order.command, count: count)
    case .wordForward: if review.bounds?.moveWord(by: count) != true { tell("this is the last word") }
    case .wordBack: if review.bounds?.moveWord(by: -count) != true { tell("this is the first word") }
    case .lineDown, .lineUp: moveBoundsByLine(order.command == .lineDown ? count : -count)
    case .addPiece: addPiece()
    case .dropPiece: if review.bounds?.dropPiece() != true { tell("a statement has at least one piece of words") }
    case .nextPart:
      review.bounds?.next()
      tell("now the \(review.bounds?.part.title ?? "")")
    case .applyBounds: return applyBounds()
    default:
      (review.bounds, review.orphan) = (nil, nil)
      tell("the words are as they were")
    }
    showBounds()
    return []
  }

  private mutating func moveBoundsByLine(_ count: Int) {
    guard let bounds = review.bounds, let lower = bounds.current?.lower, let place = layout.place(at: lower) else {
      return
    }
    let moved = layout.move(place, by: count).place
    let offset = lower - layout.bytes(of: place).lower + layout.bytes(of: moved).lower
    _ = review.bounds?.move(to: min(offset, max(layout.bytes(of: moved).lower, layout.bytes(of: moved).upper - 1)))
  }

  private mutating func showBounds() {
    if let edge = review.bounds?.edge { reveal(edge) }
  }

  /// Begins to choose the words of a statement that the engine missed.
  mutating func chooseWords() {
    guard review.isOn else { return tell("\(keyHint(.review)) turns the review on") }
    focus = .text
    guard let bounds = Bounds(newAt: here(), in: draft) else { return tell("no words here") }
    review.bounds = bounds
    selection.statement = nil
    showBounds()
  }

  /// Begins to choose other words for a decision that does not find its own.
  mutating func setAnew(_ key: StatementKey) {
    if !review.isOn { toggleReview() }
    chooseWords()
    guard review.bounds != nil else { return }
    review.orphan = key
    tell("choose the words that it is about now: \(shortened(key.place.words, to: 60))")
  }

  /// Takes the words that were chosen.
  private mutating func applyBounds() -> [Effect] {
    guard let bounds = review.bounds, let reviewed = review.reviewed else { return [] }
    if let key = review.orphan { return setAnew(key, bounds) }
    guard let start = bounds.statement else {
      let near = bounds.ranges(.content).first?.lower ?? 0
      let named = bounds.ranges(.source).flatMap { marks.index.mentions(in: $0) }.compactMap {
        marks.article.mentions[$0].actor
      }.first
      var rows = actorRows(near: near, besides: nil)
      // Whoever the source names is meant.
      if let named, references.indices.contains(named),
        let n = rows.firstIndex(where: { $0.target == .choice(.actor(references[named])) })
      {
        rows.insert(rows.remove(at: n), at: 0)
      }
      openChoice(
        .speakerOfNew, title: "Who says it?",
        rows + [
          Listing.Row(text: "unnamed", detail: "the text names nobody", target: .choice(.nobody)),
          Listing.Row(text: "new actor…", detail: "type the name", target: .choice(.new)),
        ])
      return []
    }
    review.bounds = nil
    let s =
      selection.statement.flatMap { marks.statements[$0].start == start ? $0 : nil }
      ?? marks.statement(startingAt: start)
    guard let s else { return [] }
    var ruling = reviewed.ruling(onStatement: s)
    let form = ruling.form
    let kind = Attribution.Kind(of: bounds.ranges(.content), in: draft)
    // Only what was changed: a kind that a person gave stays where the words do.
    if bounds.ranges(.content) != marks.statements[s].content { ruling.form.kind = kind }
    func passages(_ part: Bounds.Part) -> [Passage] { bounds.ranges(part).map { Passage($0, in: draft.text) } }
    (ruling.form.content, ruling.form.source, ruling.form.cue) = (passages(.content), passages(.source), passages(.cue))
    guard ruling.form != form else {
      tell("the words are as they were")
      return []
    }
    let engine = engineLayer
    ruling.status = ruling.status == .added ? .added : settled(ruling, reviewed.standings[s], engine)
    ruling.isSkipped = false
    let effects = decide(.rule([.statement(reviewed.standings[s].key, ruling)]))
    if let first = bounds.ranges(.content).first, let s = marks.statement(startingAt: first.lower) {
      select(statement: s)
    }
    if let decision = journal.decisions.last { tell(words(for: decision)) }
    return effects
  }

  /// Lets a decision that did not find its words hold for those that were chosen.
  private mutating func setAnew(_ key: StatementKey, _ bounds: Bounds) -> [Effect] {
    (review.bounds, review.orphan) = (nil, nil)
    let content = bounds.ranges(.content)
    guard var ruling = journal.rulings.statements[key], let first = content.first, let last = content.last else {
      return []
    }
    func passages(_ part: Bounds.Part, _ known: [Passage]) -> [Passage] {
      let chosen = bounds.ranges(part).map { Passage($0, in: draft.text) }
      return chosen.isEmpty ? known.filter { $0.range(in: draft.text) != nil } : chosen
    }
    ruling.form.content = passages(.content, [])
    ruling.form.source = passages(.source, ruling.form.source)
    ruling.form.cue = passages(.cue, ruling.form.cue)
    let place = Passage(TextRange(first.lower, last.upper), in: draft.text)
    let effects = decide(.rule([.statement(key, nil), .statement(StatementKey(place: place), ruling)]))
    if let s = marks.statement(startingAt: first.lower) { select(statement: s) }
    tell("set anew: \(shortened(oneLine(TextRange(first.lower, last.upper), atMost: 80), to: 60))")
    return effects
  }

  /// Adds the statement whose words were chosen.
  mutating func addStatement(by speaker: ActorReference?) -> [Effect] {
    guard let bounds = review.bounds else { return [] }
    review.bounds = nil
    func passages(_ part: Bounds.Part) -> [Passage] { bounds.ranges(part).map { Passage($0, in: draft.text) } }
    let content = bounds.ranges(.content)
    guard let first = content.first, let last = content.last else { return [] }
    let place = Passage(TextRange(first.lower, last.upper), in: draft.text)
    let twin = review.reviewed?.standings.count { $0.key.place == place } ?? 0
    let form = StatementForm(
      source: passages(.source), cue: passages(.cue), content: passages(.content),
      kind: Attribution.Kind(of: content, in: draft), act: .speech, speaker: speaker)
    let effects = decide(
      .rule([.statement(StatementKey(place: place, twin: twin), StatementRuling(.added, form: form))]))
    if let s = marks.statement(startingAt: first.lower) { select(statement: s) }
    if let decision = journal.decisions.last { tell(words(for: decision)) }
    return effects
  }
}
