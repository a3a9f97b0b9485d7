import Articles
import Cells

extension ReaderState {
  /// The sitting begins: with the list, where no article is open.
  mutating func start() {
    desk.isBegun = true
    if desk.current == nil { toggleDeskList() }
  }

  /// What follows from what happened: the wanted article comes on the screen as soon as its text is there and nothing is
  /// being typed, and the program is told what to read next.
  mutating func settle() -> [Effect] {
    var effects: [Effect] = []
    if let wanted = desk.wanted, prompt == nil, let draft = desk[wanted.article]?.draft {
      effects = keep()
      turn(to: wanted, draft)
    }
    guard desk.isBegun else { return effects }
    effects += desk.ask().map { Effect.open($0) }
    guard desk.isStirred else { return effects }
    desk.isStirred = false
    return effects + [.analyse(desk.plan)]
  }

  // MARK: Going to another article

  /// To a place in whichever article; in another one as soon as its text is there.
  mutating func go(to destination: Destination) {
    if destination.article == desk.current {
      desk.wanted = nil
      return arrive(at: destination.spot)
    }
    guard let entry = desk[destination.article] else { return }
    // What could not be opened may be there now.
    desk.update(destination.article) { $0.error = nil }
    desk.wanted = destination
    if entry.draft == nil { tell("opening \(harmless(entry.title))") }
  }

  mutating func stepArticle(by step: Int) {
    guard desk.entries.count > 1 else { return tell("this is the only article: sayso FILE FILE … opens several") }
    guard let here = desk.wanted?.article ?? desk.current else {
      return tell("no article is open: \(keyHint(.go)) opens one")
    }
    guard let next = desk.article(step, from: here) else {
      return tell(step > 0 ? "this is the last article" : "this is the first article")
    }
    go(to: Destination(article: next))
  }

  /// Another article takes the screen. The state is made anew, so that nothing of the old article stays but what is named here:
  /// what belongs to the person, the screen or the whole desk.
  private mutating func turn(to destination: Destination, _ draft: Draft) {
    let origin = jumpPlace
    desk.open(destination.article)
    guard let entry = desk[destination.article] else { return }
    // What the file says held at the start; what was set since then holds now.
    var settings = settings
    settings.values = [:]
    var next = ReaderState(
      desk: desk, draft: draft, name: entry.name, settings: settings, size: size, depth: depth)
    (next.theme, next.paints, next.columnWidth, next.isZen) = (theme, paints, columnWidth, isZen)
    (next.showsSpeechOnly, next.showsAntecedents) = (showsSpeechOnly, showsAntecedents)
    (next.lastPanel, next.failure) = (lastPanel, failure)
    next.review = review
    (next.review.reviewed, next.review.bounds, next.review.choice, next.review.tagged) = (nil, nil, nil, [])
    (next.review.differences, next.review.orphan, next.review.tally) = ([], nil, nil)
    (next.review.bare, next.review.engine) = (nil, nil)
    (next.histories, next.jumps, next.input, next.heard) = (histories, jumps, input, heard)
    next.overlays = overlays.filter { if case .help = $0 { true } else { false } }
    let (query, found) = (search.query, search.found)
    self.replace(by: next, entry)
    search.found = found
    begin(query, from: 0)
    if destination.isJump { noteJump(from: origin) }
    arrive(at: destination.spot)
  }

  private mutating func replace(by next: ReaderState, _ entry: DeskEntry) {
    self = next
    layout.setColumns(screen.lineWidth)
    bookmarks = entry.left?.bookmarks(in: draft.text) ?? [:]
    progress = failure == nil ? 0 : 1
    if let reading = entry.reading { take(reading, progress: entry.progress) } else { layDecisions() }
    if antecedentsAreStale { refreshAntecedents() }
  }

  /// Notes where the person is in the article on the screen, before something else takes it.
  mutating func rest() {
    guard let current = desk.current else { return }
    let share = Double(bytesInSight().upper) / Double(max(1, layout.blocks.last?.range.upper ?? 1))
    let resting = Resting(viewport, marks: bookmarks, share: min(max(share, 0), 1), in: draft.text)
    desk.update(current) { ($0.left, $0.share) = (resting, resting.share) }
  }

  /// Lets the program keep where the person is, where that is not what it has.
  mutating func keep() -> [Effect] {
    rest()
    guard let current = desk.current, let entry = desk[current], let left = entry.left, left != entry.kept else {
      return []
    }
    desk.update(current) { $0.kept = left }
    return [.keep(current, left, entry.headings, actors: entry.actors, statements: entry.statements)]
  }

  /// What was kept of an article in an earlier sitting: the person comes back to it, if nothing was done in it yet.
  mutating func restore(_ left: Resting, of id: ArticleID) {
    guard let entry = desk[id], entry.left == nil else { return }
    desk.update(id) { ($0.left, $0.share) = (left, left.share) }
    guard id == desk.current, viewport == Viewport(), bookmarks.isEmpty else { return }
    bookmarks = left.bookmarks(in: draft.text)
    arrive(at: .left)
  }

  private mutating func arrive(at spot: Destination.Spot) {
    switch spot {
    case .left: comeBack()
    case .viewport(let place): viewport = place
    case .offset(let offset): goTo(offset)
    case .statement(let start): goTo(statement: start)
    case .match(let offset): arrive(atMatch: offset)
    }
    let end = draft.text.utf8.count
    viewport.anchor = min(viewport.anchor, end)
    if let focus = viewport.focus, focus > end || !isShown(focus) { viewport.focus = nil }
  }

  /// To where the article was left, which is told where that was in an earlier sitting.
  private mutating func comeBack() {
    guard let current = desk.current, let left = desk[current]?.left else { return }
    viewport = left.viewport(in: draft.text)
    guard left.isFromBefore else { return }
    desk.update(current) { $0.left?.isFromBefore = false }
    guard let block = layout.blockIndex(at: viewport.anchor), viewport.anchor > layout.blocks[0].range.lower else {
      return
    }
    tell("resumed at ¶\(max(1, outline.paragraphNumbers[block])) · \(keyHint(.top)) for the top")
  }

  // MARK: What comes of an article

  mutating func opened(_ id: ArticleID, _ draft: Draft, _ reading: Reading?) {
    if id == desk.current { return draft == self.draft ? () : take(draft, of: id) }
    desk.take(draft, reading, of: id)
  }

  mutating func failedToOpen(_ id: ArticleID, _ words: String) {
    if desk.wanted?.article == id { notice = Notice(text: words, isError: true) }
    desk.fail(id, words)
  }

  /// The text anew of the article on the screen or of another one.
  mutating func take(_ draft: Draft, of id: ArticleID) {
    if let old = desk[id]?.draft, old != draft {
      let change = TextChange(from: old.text, to: draft.text)
      jumps.change(in: { $0 == id }, by: change.moved)
    }
    desk.take(draft, nil, of: id)
    if id == desk.current { take(draft) }
  }

  /// A newer reading, if it is one of the text as it is now.
  mutating func take(_ reading: Reading, of id: ArticleID, progress: Double) {
    guard let entry = desk[id], entry.draft.map({ $0 == reading.article.draft }) ?? true else { return }
    let progress = progress.isFinite ? min(max(progress, 0), 1) : 1
    desk.take(reading, of: id, progress: progress)
    if id == desk.current { take(reading, progress: progress) }
  }

  mutating func take(progress: Double, of id: ArticleID) {
    // Done is what a reading says.
    func grown(_ known: Double) -> Double {
      progress.isFinite && known < 1 ? min(max(progress, known), 0.99) : known
    }
    desk.update(id) { $0.progress = grown($0.progress) }
    if id == desk.current { self.progress = grown(self.progress) }
  }
}
