import Articles
import Cells

/// The whole state of the reader: a value that events change and from which frames are drawn. Its parts have different
/// lifetimes.
public struct ReaderState: Sendable {
  /// All articles that are open in the session.
  var desk: Desk
  /// The article on the screen. Another article replaces all of it.
  var article: OpenArticle
  /// The reviewer's decisions on all articles.
  var review = ReviewSession()
  /// The settings and the screen.
  var looks: Looks
  /// The boxes and screens over the article.
  var screens = ScreenStack()
  var typing = Typing()
  var jumps = JumpList()
  /// The corrections of pages in this session that can be undone, the last one last.
  var corrections: [ArticleID: [PageRuleChange]] = [:]
  /// The change that undoes a correction and is under way; nil if there is none.
  var undoneCorrection: PageRuleChange?
  /// The last spoken output; nil when there is a screen.
  var lastSpoken: SpokenState?
  /// The targets of clicks on the screen that was drawn last.
  var hits = HitMap()

  /// Creates a reader of `draft` with `settings`, for frames of `size`. Titles show `name`, the name of a file.
  public init(draft: Draft, name: String, settings: Settings, size: Size, depth: ColorDepth) {
    var desk = Desk([DeskEntry(name: name)])
    desk.update(ArticleID(0)) { $0.receive(draft) }
    desk.open(ArticleID(0))
    self.init(desk: desk, id: ArticleID(0), draft: draft, name: name, settings: settings, size: size, depth: depth)
  }

  /// Creates a reader of the articles on `desk`. No article is on the screen yet.
  public init(desk: Desk, settings: Settings, size: Size, depth: ColorDepth) {
    self.init(
      desk: desk, id: nil, draft: Draft(text: "", blocks: []), name: "sayso", settings: settings, size: size,
      depth: depth)
  }

  private init(
    desk: Desk, id: ArticleID?, draft: Draft, name: String, settings: Settings, size: Size, depth: ColorDepth
  ) {
    self.desk = desk
    looks = Looks(settings, size: size, depth: depth)
    article = OpenArticle(id: id, name: name, draft: draft, looks)
    setTypography { _ in }
    open(with: settings.values)
    noteRemarks()
  }

  /// Applies an event and returns the effects to carry out.
  public mutating func apply(_ event: Event) -> [Effect] {
    let (before, isNarrowing) = (article.viewport, article.isNarrowing)
    let effects = receive(event) + settle()
    fitDrawer()
    // A step of a search without a match changes no visible line.
    if case .idle = event, article.viewport == before, !isNarrowing { return effects }
    prepare()
    return effects
  }

  private mutating func receive(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)): return press(key)
    case .input(.mouse(let mouse)): return looks.screen.isTooSmall ? [] : receive(mouse)
    case .input(.paste(let text)): if !looks.screen.isTooSmall { paste(text) }
    case .input(.line(let line)): return enter(line)
    case .input(.resize(let size)):
      looks.size = size
      article.fit(looks.screen)
      // A box that does not fit on the screen never receives keys.
      if !looks.screen.canHoldPanels {
        screens.closeBoxes()
        article.focus = .text
      }
    case .input(.ground(let color)): receive(ground: color.map(Ground.init))
    case .input(.end): return [.quit]
    case .started: start()
    case .surveyed(let id, let headings): desk.update(id) { if $0.marks == nil { $0.headings = headings } }
    case .begun(let id, let draft): begun(id, draft)
    case .opened(let id, let draft, let reading): opened(id, draft, reading)
    case .revised(let id, let revision): receive(revision, of: id)
    case .opening(let id, let words): noteOpening(id, words)
    case .added(let id, let entry): desk.add(entry, as: id)
    case .parts(let parts): receive(parts: parts)
    case .feedEntries(let entries, let words): receive(entries, words)
    case .entryChanged(let id, let entry): receive(changed: entry, of: id)
    case .outdated(let id): desk.outdate(id)
    case .unread(let ids, let count): receive(unread: ids, outOf: count)
    case .requested(let id): go(to: Destination(article: id))
    case .openFailed(let id, let words): failedToOpen(id, words)
    case .reading(let id, let reading, let progress): receive(reading, of: id, progress: progress)
    case .summarized(let id, let reading, let digest): receive(digest, of: reading, id)
    case .progress(let id, let progress): receive(progress: progress, of: id)
    case .analysisFailed(let words):
      desk.failure = words
      article.progress = 1
      refuse(words)
    case .notice(let words): article.message = Message(words)
    case .failed(let words): refuse(words)
    case .text(let id, let draft): receive(draft, of: id)
    case .corrected(let id, let change): receive(change, of: id)
    case .fileChanged(let id):
      guard id == article.id else { return [] }
      article.fileIsNewer = true
      if screens.fillScreen {
        desk.outdate(id)
        return []
      }
      notify("the file has changed: \(key: .reload) reads it again")
    case .notBrowsed(let address, let why):
      notify("\(why): address copied (if your terminal supports it)")
      return [.copy(address)]
    case .paths(let typed, let paths): offer(paths, for: typed)
    case .history(let kind, let lines): typing.histories[kind] = History(lines)
    case .found(let query, let id, let matches): found(query, in: id, matches)
    case .decisions(let id, let decisions): receive(decisions, on: id)
    case .saved(_, let decision): review.noteSaved(decision)
    case .notSaved(_, let decision, let why):
      // The status line still shows that a decision is not saved.
      if review.noteUnsaved(decision, why) { refuse("not saved; kept in memory, and in a file when you quit: \(why)") }
    case .ledger(let why):
      review.obstacle = why
      if let why { refuse(why) }
    case .idle: searchOn()
    case .themes(let themes): receive(themes)
    case .themesFound(let themes, let name): receive(themes, for: name)
    case .paused: return keep()
    case .visited(let id, let share, let isMarkedRead):
      desk.update(id) { if $0.share == nil { ($0.share, $0.isMarkedRead) = (share, isMarkedRead) } }
    case .left(let id, let resting): restore(resting, of: id)
    }
    return []
  }

  /// Whether a report of the terminal's ground decides the theme.
  public var awaitsGround: Bool { looks.settings.followsGround && !isSpoken }

  /// The article on the screen; nil if there is none.
  public var currentArticle: ArticleID? { article.id }

  // MARK: Messages

  /// The message of the status line, with the keys of the current context.
  var notice: Notice? {
    get { article.message.map { Notice(text: text(of: $0), isError: $0.isError) } }
    set { article.message = newValue.map { Message($0.text, isError: $0.isError) } }
  }

  /// Returns a message as text.
  func text(of message: Message) -> String {
    message.text { command, letter in letter.map { keyHint(command, $0) } ?? keyHint(command) }
  }

  mutating func notify(_ text: String) { article.notify(Message(text)) }
  mutating func notify(_ message: Message) { article.notify(message) }
  mutating func refuse(_ text: String) { article.refuse(Message(text)) }

  // MARK: Updates of the article

  /// Shows a newer text. The position stays at the same words. Everything derived from the old text is dropped.
  mutating func receive(_ new: Draft, isRest: Bool = false) {
    article.fileIsNewer = false
    guard new != article.draft else { return notify("the \(sourceNoun) has not changed") }
    desk.failure = nil
    article.receive(new)
    screens.closeThoseOfText()
    if case .choose? = typing.prompt?.purpose { typing.prompt = nil }
    layDecisions()
    article.refreshFilter()
    refreshAntecedents()
    let words = (isRest ? [] : ["\(sourceNoun) reloaded"]) + new.facts.remarks
    if !words.isEmpty { notify(harmless(words.joined(separator: "; "))) }
  }

  /// The word for the thing that the article on the screen was read from.
  private var sourceNoun: String {
    guard let entry = article.id.flatMap({ desk[$0] }) else { return "file" }
    if entry.sourceOf != nil { return "source" }
    return entry.marks != nil ? "entry" : entry.isOfWeb ? "page" : "file"
  }

  /// Shows a newer analysis. The selection stays, and no line of the text moves.
  mutating func receive(_ reading: AnalysedArticle, progress: Double) {
    let isAnswer = notice != nil && notice?.text == answerAtCursor.map { text(of: $0) }
    article.receive(reading, progress: progress)
    layDecisions()
    if article.message?.isOfReading == true, progress == 1 || !article.marks.statements.isEmpty {
      article.message = nil
    }
    if isAnswer, let answerAtCursor { notify(answerAtCursor) }
    article.filterIsStale = article.filter != .all || article.search.query?.scope ?? .article != .article
    article.antecedentsAreStale = looks.showsAntecedents
  }

  /// Hides or shows attitudes and evidence.
  mutating func toggleSpeechOnly() {
    looks.showsSpeechOnly.toggle()
    desk.isStirred = true
    layDecisions()
    article.refreshFilter()
    let attitudes = "\(counted(article.reading.hiddenCount, "statement")) of attitude or evidence"
    notify(
      looks.showsSpeechOnly
        ? "only speech: \(attitudes) hidden" + article.stillReading : "\(attitudes) shown")
  }

  /// Shows other marks.
  mutating func show(_ shown: Marks) {
    article.show(shown, looks.paints.speakers)
    if case .why(let reasons) = screens.top { screens.top = reasons.renewed(article)?.overlay }
  }
}

/// An index of a draft's blocks.
struct Outline: Sendable {
  /// For each block, the number of paragraphs up to and including it.
  let paragraphNumbers: [Int]
  /// The blocks that are headings, including the title and the entries of a live blog.
  let headings: [Int]
  /// The blocks that open entries of a live blog.
  let entries: [Int]

  init(_ draft: Draft) {
    var count = 0
    paragraphNumbers = draft.blocks.map { block in
      if block.kind.isProse { count += 1 }
      return count
    }
    entries = draft.blocks.indices.filter { draft.blocks[$0].kind == .entry }
    headings = draft.blocks.indices.filter { [.title, .heading, .entry].contains(draft.blocks[$0].kind) }
  }

  var paragraphCount: Int { paragraphNumbers.last ?? 0 }
}

extension Marks {
  /// Returns the first statement that starts at `offset`.
  func statement(startingAt offset: Int) -> Int? {
    let first = statements.partitioningIndex { $0.start >= offset }
    return first < statements.count && statements[first].start == offset ? first : nil
  }
}
