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
    if let wanted = desk.wanted, prompt == nil, let draft = desk[wanted.article]?.draft { turn(to: wanted, draft) }
    guard desk.isBegun else { return [] }
    let opening = desk.ask().map { Effect.open($0) }
    guard desk.isStirred else { return opening }
    desk.isStirred = false
    return opening + [.analyse(desk.plan)]
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
    rest()
    desk.open(destination.article)
    guard let entry = desk[destination.article] else { return }
    // What the file says held at the start; what was set since then holds now.
    var settings = settings
    settings.values = [:]
    var next = ReaderState(
      desk: desk, draft: draft, name: entry.name, settings: settings, size: size, depth: depth)
    (next.theme, next.paints, next.columnWidth, next.isZen) = (theme, paints, columnWidth, isZen)
    (next.showsSpeechOnly, next.lastPanel, next.failure) = (showsSpeechOnly, lastPanel, failure)
    (next.histories, next.jumps, next.input) = (histories, jumps, input)
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
    bookmarks = entry.left?.bookmarks ?? [:]
    progress = failure == nil ? 0 : 1
    if let reading = entry.reading { take(reading, progress: entry.progress) }
  }

  /// Notes where the person is in the article on the screen, before something else takes it.
  mutating func rest() {
    guard let current = desk.current else { return }
    let resting = Resting(viewport: viewport, bookmarks: bookmarks)
    let share = Double(bytesInSight().upper) / Double(max(1, layout.blocks.last?.range.upper ?? 1))
    desk.update(current) { ($0.left, $0.share) = (resting, min(max(share, 0), 1)) }
  }

  private mutating func arrive(at spot: Destination.Spot) {
    switch spot {
    case .left: viewport = desk.current.flatMap { desk[$0]?.left?.viewport } ?? viewport
    case .viewport(let place): viewport = place
    case .offset(let offset): goTo(offset)
    case .statement(let start): goTo(statement: start)
    case .match(let offset): arrive(atMatch: offset)
    }
    let end = draft.text.utf8.count
    viewport.anchor = min(viewport.anchor, end)
    if let focus = viewport.focus, focus > end || !isShown(focus) { viewport.focus = nil }
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
    desk.take(draft, nil, of: id)
    if id == desk.current { take(draft) }
  }

  /// A newer reading, if it is one of the text as it is now.
  mutating func take(_ reading: Reading, of id: ArticleID, progress: Double) {
    guard let entry = desk[id], entry.draft.map({ $0 == reading.article.draft }) ?? true else { return }
    let progress = progress.isFinite ? min(max(progress, 0), 1) : 1
    desk.update(id) { $0.take(reading, progress: progress) }
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
