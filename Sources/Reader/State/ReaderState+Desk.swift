import Articles
import Cells

extension ReaderState {
  /// Begins the session. Opens the list if no article is open.
  mutating func start() {
    desk.isBegun = true
    if article.id == nil { DeskList.toggle(&self) }
    if let wanted = desk.wanted { noteOpening(wanted.article) }
  }

  /// Completes an event. Shows the requested article once its text is there and nothing is being typed. Returns the
  /// effects, such as the next articles to read.
  mutating func settle() -> [Effect] {
    var effects: [Effect] = []
    if let wanted = desk.wanted, typing.prompt == nil, let draft = desk[wanted.article]?.draft {
      effects = keep()
      turn(to: wanted, draft)
      effects += markRead(wanted.article)
    }
    effects += readOutdated()
    guard desk.isBegun else { return effects }
    effects += desk.takeGivenUp().map { Effect.giveUp($0) }
    effects += desk.ask().map { Effect.open($0) }
    let hasNewSight = article.noteSight()
    guard desk.isStirred || hasNewSight else { return effects }
    desk.isStirred = false
    var plan = desk.plan
    plan.needsSpoken = looks.showsSpeechOnly
    if let id = article.id { plan.sight = article.sight.map { AnalysisPlan.Sight(article: id, range: $0) } }
    return effects + [.analyse(plan)]
  }

  /// Returns the effects that read the article on the screen again, if its source has a newer text and nothing covers the article.
  private mutating func readOutdated() -> [Effect] {
    guard let id = article.id, desk[id]?.isOutdated == true, desk.wanted == nil, screens.top == nil,
      typing.prompt == nil
    else { return [] }
    desk.update(id) { $0.isOutdated = false }
    return [.open(id)] + markRead(id)
  }

  // MARK: Going to another article

  /// Goes to a position in any article. Another article is shown as soon as its text is there.
  mutating func go(to destination: Destination) {
    if destination.article == article.id {
      desk.wanted = nil
      return arrive(at: destination.spot)
    }
    guard let entry = desk[destination.article] else { return }
    // An article that could not be opened may exist now.
    desk.update(destination.article) { $0.error = nil }
    desk.wanted = destination
    if entry.draft == nil { noteOpening(destination.article) }
  }

  /// Shows that an article is being opened, or read again, with its progress in a few words.
  mutating func noteOpening(_ id: ArticleID, _ progress: String? = nil) {
    guard let entry = desk[id], desk.wanted?.article == id || id == article.id, !isSpoken || progress == nil else {
      return
    }
    notify("opening \(harmless(entry.title))" + (progress.map { ", \($0)" } ?? ""))
  }

  mutating func stepArticle(by step: Int) {
    guard desk.order.count > 1 else { return notify("this is the only article: sayso FILE FILE … opens several") }
    guard let here = desk.wanted?.article ?? article.id else {
      return notify("no article is open: \(keyHint(.go)) opens one")
    }
    guard let next = desk.article(step, from: here) else {
      return notify(step > 0 ? "this is the last article" : "this is the first article")
    }
    go(to: Destination(article: next))
  }

  /// Opens another article on the screen.
  private mutating func turn(to destination: Destination, _ draft: Draft) {
    let (origin, query) = (article.jumpPlace, article.search.query)
    desk.open(destination.article)
    guard let entry = desk[destination.article] else { return }
    article = OpenArticle(
      id: destination.article, name: entry.name, draft: draft, bookmarks: entry.left?.bookmarks(in: draft.text) ?? [:],
      isSpoken: isSpoken, looks)
    screens.keepHelp()
    typing.query = SearchQuery("")
    hits = HitMap()
    article.progress = desk.failure == nil ? 0 : 1
    article.revision = entry.revision
    if let reading = entry.reading { receive(reading, progress: entry.progress) } else { layDecisions() }
    if article.antecedentsAreStale { refreshAntecedents() }
    article.begin(query, from: 0)
    if destination.isJump { noteJump(from: origin) }
    arrive(at: destination.spot)
    noteRemarks()
    if let wall = draft.facts.wall { notify("\(wall.explanation): \(keyHint(.openLink)) opens the browser") }
  }

  /// Shows the remarks on the text of the article on the screen, if there are any.
  mutating func noteRemarks() {
    let remarks = article.draft.facts.remarks
    if !remarks.isEmpty { notify(harmless(remarks.joined(separator: "; "))) }
  }

  /// Notes the position in the article on the screen, before another article replaces it.
  mutating func rest() {
    guard let current = article.id else { return }
    let share = Double(article.bytesInSight().upper) / Double(max(1, article.layout.blocks.last?.range.upper ?? 1))
    let resting = ReadingPosition(
      article.viewport, marks: article.bookmarks, share: min(max(share, 0), 1), in: article.draft.text)
    desk.update(current) { ($0.left, $0.share) = (resting, resting.share) }
  }

  /// Returns the effect that saves the reading position, if the position has changed.
  mutating func keep() -> [Effect] {
    rest()
    guard let current = article.id, let entry = desk[current], entry.sourceOf == nil, let left = entry.left,
      left != entry.kept
    else { return [] }
    desk.update(current) { $0.kept = left }
    return [.keep(current, left, entry.headings, actors: entry.actors, statements: entry.statements)]
  }

  /// Receives the reading position and the bookmarks of an earlier session. The position is restored if the user has done nothing in
  /// the article yet.
  mutating func restore(_ left: ReadingPosition, of id: ArticleID) {
    guard let entry = desk[id] else { return }
    let isUntouched = id == article.id && article.viewport == Viewport() && article.bookmarks.isEmpty
    if id == article.id { article.bookmarks.merge(left.bookmarks(in: article.draft.text)) { new, _ in new } }
    guard entry.left == nil else { return desk.update(id) { $0.left?.marks.merge(left.marks) { new, _ in new } } }
    desk.update(id) { ($0.left, $0.share) = (left, left.share) }
    if let mark = left.isMarkedRead { desk.update(id) { $0.isMarkedRead = mark || id != article.id ? mark : nil } }
    if isUntouched { arrive(at: .left) }
  }

  private mutating func arrive(at spot: Destination.Spot) {
    switch spot {
    case .left: comeBack()
    case .viewport(let place): article.viewport = place
    case .offset(let offset): article.goTo(offset)
    case .statement(let start): article.goTo(statement: start)
    case .match(let offset): arrive(atMatch: offset)
    }
    let end = article.draft.text.utf8.count
    article.viewport.anchor = min(article.viewport.anchor, end)
    if let focus = article.viewport.focus, focus > end || !article.isShown(focus) { article.viewport.focus = nil }
  }

  /// Goes to the reading position. Reports a position of an earlier session.
  private mutating func comeBack() {
    guard let current = article.id, let left = desk[current]?.left else { return }
    article.viewport = left.viewport(in: article.draft.text)
    guard left.isFromBefore else { return }
    desk.update(current) { $0.left?.isFromBefore = false }
    guard let block = article.layout.blockIndex(at: article.viewport.anchor),
      article.viewport.anchor > article.layout.blocks[0].range.lower
    else {
      return
    }
    notify("resumed at ¶\(max(1, article.outline.paragraphNumbers[block])) · \(keyHint(.top)) for the top")
  }

  // MARK: Receiving texts and readings

  mutating func opened(_ id: ArticleID, _ draft: Draft, _ reading: AnalysedArticle?) {
    if id == article.id {
      // The whole of a text whose beginning is on the screen changes nothing that is seen.
      let isRest = draft.text.utf8.starts(with: article.draft.text.utf8)
      guard draft == article.draft else { return receive(draft, of: id, isRest: isRest) }
      article.fileIsNewer = false
      return
    }
    desk.receive(draft, reading, of: id)
  }

  /// Receives the beginning of a text, unless the text is there already.
  mutating func begun(_ id: ArticleID, _ draft: Draft) {
    if desk[id]?.draft == nil { opened(id, draft, nil) }
  }

  mutating func failedToOpen(_ id: ArticleID, _ words: String) {
    // An article that the user gave up is not in the list any more. Its end is no news.
    let isTrial = desk[id].map { $0.isTrial && !$0.isDropped } ?? false
    if desk.wanted?.article == id || isTrial { refuse(words) }
    desk.fail(id, words)
    guard isTrial else { return }
    desk.dropTrial(id)
    renewDeskList()
  }

  /// Receives a newer text, of the open article or of another one. With `isRest`, it is the whole of a text whose beginning is known.
  mutating func receive(_ draft: Draft, of id: ArticleID, isRest: Bool = false) {
    if let old = desk[id]?.draft, old != draft {
      let change = TextChange(from: old.text, to: draft.text)
      jumps.change(in: { $0 == id }, by: change.moved)
    }
    desk.receive(draft, nil, of: id)
    if id == article.id { receive(draft, isRest: isRest) }
  }

  /// Receives a newer reading if it belongs to the current text.
  mutating func receive(_ reading: AnalysedArticle, of id: ArticleID, progress: Double) {
    guard let entry = desk[id], entry.draft.map({ $0 == reading.article.draft }) ?? true else { return }
    let progress = progress.isFinite ? min(max(progress, 0), 1) : 1
    desk.receive(reading, of: id, progress: progress)
    if id == article.id { receive(reading, progress: progress) }
    fillDossier()
  }

  /// Receives the summary of an analysis.
  mutating func receive(_ digest: Digest, of reading: AnalysedArticle, _ id: ArticleID) {
    desk.receive(digest, of: reading, id)
    fillDossier()
  }

  /// Shows the statements in a dossier that waits for them.
  private mutating func fillDossier() {
    guard case .dossier(let dossier)? = screens.top, dossier.isGathering else { return }
    screens.top = dossier.renewed(self).overlay
  }

  mutating func receive(progress: Double, of id: ArticleID) {
    // A reading itself reports that the analysis is complete.
    func grown(_ known: Double) -> Double {
      progress.isFinite && known < 1 ? min(max(progress, known), 0.99) : known
    }
    desk.update(id) { $0.progress = grown($0.progress) }
    if id == article.id { article.progress = grown(article.progress) }
  }
}
