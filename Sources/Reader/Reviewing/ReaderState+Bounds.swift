import Articles
import Cells
import Review

extension ReaderState {
  /// Begins to choose the words of a statement that the engine missed.
  mutating func chooseWords() {
    guard review.isOn else { return notify("\(keyHint(.review)) turns the review on") }
    article.focus = .text
    guard let bounds = Bounds(newAt: article.here(), in: article.draft) else { return notify("no words here") }
    article.review.bounds = bounds
    article.selection.statement = nil
    article.showBounds()
  }

  /// Begins to choose other words for an unplaced decision.
  mutating func setAnew(_ key: StatementKey) {
    if !review.isOn { toggleReview() }
    chooseWords()
    guard article.review.bounds != nil else { return }
    article.review.orphan = key
    notify("choose the text for this decision: \(shortened(key.place.words, to: 60))")
  }

  /// Applies the chosen words.
  mutating func applyBounds() -> [Effect] {
    guard let bounds = article.review.bounds, let reviewed = article.review.reviewed else { return [] }
    if let key = article.review.orphan { return setAnew(key, bounds) }
    guard let start = bounds.statement else {
      let near = bounds.ranges(.content).first?.lower ?? 0
      let named = bounds.ranges(.source).flatMap { article.marks.index.mentions(in: $0) }.compactMap {
        article.marks.article.mentions[$0].actor
      }.first
      var rows = article.actorRows(near: near, besides: nil)
      // The speaker is the actor that the source names.
      if let named, article.references.indices.contains(named),
        let n = rows.firstIndex(where: { $0.target == .choice(.actor(article.references[named])) })
      {
        rows.insert(rows.remove(at: n), at: 0)
      }
      openChoice(
        .speakerOfNew, title: "Who is the speaker?",
        rows + [
          Listing.Row(text: "unnamed", detail: "the text gives no name", target: .choice(.nobody)),
          Listing.Row(text: "new actor…", detail: "type the name", target: .choice(.new)),
        ])
      return []
    }
    article.review.bounds = nil
    let s =
      article.selection.statement.flatMap { article.marks.statements[$0].start == start ? $0 : nil }
      ?? article.marks.statement(startingAt: start)
    guard let s else { return [] }
    var ruling = reviewed.ruling(onStatement: s)
    let form = ruling.form
    let kind = Attribution.Kind(of: bounds.ranges(.content), in: article.draft)
    // Only a changed part: a kind that the reviewer set stays if the content stays.
    if bounds.ranges(.content) != article.marks.statements[s].content { ruling.form.kind = kind }
    func passages(_ part: Bounds.Part) -> [Passage] { bounds.ranges(part).map { Passage($0, in: article.draft.text) } }
    (ruling.form.content, ruling.form.source, ruling.form.cue) = (passages(.content), passages(.source), passages(.cue))
    guard ruling.form != form else {
      notify("words unchanged")
      return []
    }
    let engine = engineLayer
    ruling.status = ruling.status == .added ? .added : settled(ruling, reviewed.standings[s], engine)
    ruling.isSkipped = false
    let effects = decide(.rule([.statement(reviewed.standings[s].key, ruling)]))
    if let first = bounds.ranges(.content).first, let s = article.marks.statement(startingAt: first.lower) {
      article.select(statement: s)
    }
    if let decision = journal.decisions.last { notify(words(for: decision)) }
    return effects
  }

  /// Applies an unplaced decision to the chosen words.
  private mutating func setAnew(_ key: StatementKey, _ bounds: Bounds) -> [Effect] {
    (article.review.bounds, article.review.orphan) = (nil, nil)
    let content = bounds.ranges(.content)
    guard var ruling = journal.rulings.statements[key], let first = content.first, let last = content.last else {
      return []
    }
    func passages(_ part: Bounds.Part, _ known: [Passage]) -> [Passage] {
      let chosen = bounds.ranges(part).map { Passage($0, in: article.draft.text) }
      return chosen.isEmpty ? known.filter { $0.range(in: article.draft.text) != nil } : chosen
    }
    ruling.form.content = passages(.content, [])
    ruling.form.source = passages(.source, ruling.form.source)
    ruling.form.cue = passages(.cue, ruling.form.cue)
    let place = Passage(TextRange(first.lower, last.upper), in: article.draft.text)
    let effects = decide(.rule([.statement(key, nil), .statement(StatementKey(place: place), ruling)]))
    if let s = article.marks.statement(startingAt: first.lower) { article.select(statement: s) }
    notify("new text: \(shortened(article.oneLine(TextRange(first.lower, last.upper), atMost: 80), to: 60))")
    return effects
  }

  /// Adds a statement with the chosen words.
  mutating func addStatement(by speaker: ActorReference?) -> [Effect] {
    guard let bounds = article.review.bounds else { return [] }
    article.review.bounds = nil
    func passages(_ part: Bounds.Part) -> [Passage] { bounds.ranges(part).map { Passage($0, in: article.draft.text) } }
    let content = bounds.ranges(.content)
    guard let first = content.first, let last = content.last else { return [] }
    let place = Passage(TextRange(first.lower, last.upper), in: article.draft.text)
    let twin = article.review.reviewed?.standings.count { $0.key.place == place } ?? 0
    let form = StatementForm(
      source: passages(.source), cue: passages(.cue), content: passages(.content),
      kind: Attribution.Kind(of: content, in: article.draft), act: .speech, speaker: speaker)
    let effects = decide(
      .rule([.statement(StatementKey(place: place, twin: twin), StatementRuling(.added, form: form))]))
    if let s = article.marks.statement(startingAt: first.lower) { article.select(statement: s) }
    if let decision = journal.decisions.last { notify(words(for: decision)) }
    return effects
  }
}
