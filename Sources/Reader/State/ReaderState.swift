import Articles
import Cells

/// The whole state of the reader: a value that events change and from which frames are drawn. One article is on the screen; the
/// others lie on the desk.
public struct ReaderState: Sendable {
  var desk: Desk

  // What is read.
  private(set) var draft: Draft
  let name: String
  private(set) var outline: Outline
  /// What the engine found; decisions are laid over it.
  private(set) var reading: Reading {
    didSet { (review.bare, review.engine) = (nil, nil) }
  }
  /// What of the reading is shown.
  var marks: Marks
  /// Whether attitudes and evidence are left out of it.
  var showsSpeechOnly = false
  /// Whether it is told behind pronouns and roles whom they stand for.
  var showsAntecedents = false
  /// Whether a newer reading waits for the next key to change what is told there, so that nothing moves by itself.
  var antecedentsAreStale = false
  var progress: Double
  var failure: String?
  var review = Reviewing()
  /// Whether the file is not any more what was read.
  var fileIsNewer = false

  // How it is shown.
  var settings: Settings
  var size: Size
  let depth: ColorDepth
  var theme = 0
  var paints: Paints
  var columnWidth: Int
  var isZen = false
  var layout: ArticleLayout
  var signs = SpeakerSigns()

  /// What was told last where nothing is drawn; nil on a screen.
  var heard: Heard?

  // Where the person is.
  var viewport = Viewport()
  var selection = Selection()
  var focus = Focus.text
  /// The panel that is shown beside the article where there is room.
  var lastPanel = Focus.actors
  /// What lies over the article, the topmost last.
  var overlays: [Overlay] = []
  var filter = Filter.all
  /// Whether a newer reading waits for the next key to change what the filter shows, so that nothing moves by itself.
  var filterIsStale = false
  var search = Search()
  var input = KeyInput()
  /// The line that is being typed.
  var prompt: Prompt?
  var histories: [HistoryKind: History] = [:]
  var jumps = JumpList()
  /// The bytes that letters mark.
  var bookmarks: [Character: Int] = [:]
  var notice: Notice?
  /// The first rows that the panels show.
  var actorsTop = 0
  var quotesTop = 0
  var quotesCursor: Int?
  /// Whether the panel was scrolled away from where the person is in it.
  var panelIsScrolled = false
  /// What is where on the screen that was drawn last.
  var hits = HitMap()
  /// The reason that was looked at last, to go on from.
  var lastWhy: Overlay?

  /// A reader of `draft`, called `name` in titles (a file's name), that knows `settings` and draws frames of `size`.
  public init(draft: Draft, name: String, settings: Settings, size: Size, depth: ColorDepth) {
    var desk = Desk([DeskEntry(name: name)])
    desk.update(ArticleID(0)) { $0.take(draft) }
    desk.open(ArticleID(0))
    self.init(desk: desk, draft: draft, name: name, settings: settings, size: size, depth: depth)
  }

  /// A reader of what lies on `desk`, none of which is on the screen yet.
  public init(desk: Desk, settings: Settings, size: Size, depth: ColorDepth) {
    self.init(
      desk: desk, draft: Draft(text: "", blocks: []), name: "sayso", settings: settings, size: size, depth: depth)
  }

  /// A reader of an article that lies on `desk`, at its beginning and with nothing known of it.
  init(desk: Desk, draft: Draft, name: String, settings: Settings, size: Size, depth: ColorDepth) {
    self.desk = desk
    self.draft = draft
    self.name = name
    self.settings = settings
    self.size = size
    self.depth = depth
    outline = Outline(draft)
    reading = Reading(Article(draft: draft))
    marks = reading.marks
    progress = 0
    paints = Paints(settings.themes.first ?? .builtIn, depth: depth)
    columnWidth = min(max(settings.columnWidth, Configuration.widths.lowerBound), Configuration.widths.upperBound)
    layout = ArticleLayout(draft: draft, columns: columnWidth)
    layout.setColumns(screen.lineWidth)
    setTypography { _ in }
    open(with: settings.values)
  }

  /// Takes an event; what the program is to do for it.
  public mutating func apply(_ event: Event) -> [Effect] { take(event) + settle() }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)): return press(key)
    case .input(.mouse(let mouse)): return screen.isTooSmall ? [] : take(mouse)
    case .input(.paste(let text)): if !screen.isTooSmall { paste(text) }
    case .input(.line(let line)): return enter(line)
    case .input(.resize(let size)):
      self.size = size
      layout.setColumns(screen.lineWidth)
      // Keys never go to what there is no room to show.
      if !screen.canHoldPanels {
        overlays.removeAll { !$0.fillsScreen }
        focus = .text
      }
    case .input(.end): return [.quit]
    case .started: start()
    case .surveyed(let id, let headings): desk.update(id) { $0.headings = headings }
    case .opened(let id, let draft, let reading): opened(id, draft, reading)
    case .openFailed(let id, let words): failedToOpen(id, words)
    case .reading(let id, let reading, let progress): take(reading, of: id, progress: progress)
    case .progress(let id, let progress): take(progress: progress, of: id)
    case .analysisFailed(let words):
      failure = words
      progress = 1
      notice = Notice(text: words, isError: true)
    case .notice(let words): notice = Notice(text: words)
    case .failed(let words): notice = Notice(text: words, isError: true)
    case .text(let id, let draft): take(draft, of: id)
    case .fileChanged(let id):
      guard id == desk.current else { return [] }
      fileIsNewer = true
      tell("the file has changed: \(keyHint(.reload)) reads it again")
    case .notBrowsed(let address, let why):
      tell("\(why): the address is copied, if the terminal allows it")
      return [.copy(address)]
    case .paths(let typed, let paths): offer(paths, for: typed)
    case .history(let kind, let lines): histories[kind] = History(lines)
    case .found(let query, let id, let matches): found(query, in: id, matches)
    case .decisions(let id, let decisions): take(decisions, on: id)
    case .saved(_, let decision): noteSaved(decision)
    case .notSaved(_, _, let why): noteUnsaved(why)
    case .idle: searchOn()
    case .themes(let themes): take(themes)
    case .paused: return keep()
    case .left(let id, let resting): restore(resting, of: id)
    }
    return []
  }

  /// The article on the screen.
  public var article: ArticleID? { desk.current }

  /// What lies topmost over the article.
  var overlay: Overlay? {
    get { overlays.last }
    set {
      if !overlays.isEmpty { overlays.removeLast() }
      if let newValue { overlays.append(newValue) }
    }
  }

  /// Changes the list that lies topmost in place, without a copy of its rows.
  mutating func updateList(_ change: (inout Listing) -> Void) {
    guard case .list? = overlay, case .list(var listing) = overlays.removeLast() else { return }
    change(&listing)
    overlays.append(.list(listing))
  }

  /// The text anew: the person stays at the same words, and what was known of the old text is forgotten.
  mutating func take(_ new: Draft) {
    fileIsNewer = false
    guard new != draft else { return tell("the file is as it was") }
    let change = TextChange(from: draft.text, to: new.text)
    draft = new
    outline = Outline(new)
    reading = Reading(Article(draft: new))
    progress = 0
    failure = nil
    layout = ArticleLayout(draft: new, like: layout)
    viewport.move(change.moved)
    bookmarks = bookmarks.mapValues(change.moved)
    (selection, filter, quotesCursor, lastWhy) = (Selection(), .all, nil, nil)
    search.current = nil
    overlays.removeAll { $0.isOfText }
    (review.bounds, review.orphan, review.choice, review.tagged) = (nil, nil, nil, [])
    if case .choose? = prompt?.purpose { prompt = nil }
    layDecisions()
    refreshFilter()
    refreshAntecedents()
    tell("read again")
  }

  mutating func tell(_ text: String) {
    notice = Notice(text: text, isOfReading: progress < 1 && text.contains(stillReading))
  }

  /// A newer reading: what was picked out stays picked out, and no line of the text moves.
  mutating func take(_ reading: Reading, progress: Double) {
    self.reading = reading
    self.progress = progress
    layDecisions()
    if notice?.isOfReading == true, self.progress == 1 || !marks.statements.isEmpty { notice = nil }
    filterIsStale = filter != .all || search.query?.scope ?? .article != .article
    antecedentsAreStale = showsAntecedents
  }

  /// Leaves out attitudes and evidence, or shows them again.
  mutating func toggleSpeechOnly() {
    showsSpeechOnly.toggle()
    layDecisions()
    refreshFilter()
    let left = reading.marks.statements.count - reading.spoken.statements.count
    let attitudes = "\(left) attitude\(left == 1 ? "" : "s") and pieces of evidence"
    tell(showsSpeechOnly ? "only what is said: \(attitudes) left out" + stillReading : "\(attitudes) shown again")
  }

  /// Shows other marks; what is picked out stays so where it is still there.
  mutating func show(_ shown: Marks) {
    let statement = selection.statement.map { marks.statements[$0].start }
    let mention = selection.mention.map { marks.article.mentions[$0].range }
    let quote = quotesCursor.map { marks.statements[$0].start }
    marks = shown
    giveSigns()
    selection.statement = statement.flatMap { marks.statement(startingAt: $0) }
    quotesCursor = quote.flatMap { marks.statement(startingAt: $0) }
    selection.mention = mention.flatMap { range in
      marks.index.mention(at: range.lower).flatMap { marks.article.mentions[$0].range == range ? $0 : nil }
    }
    if marks.voice(selection.voice) == nil { selection.voice = nil }
    if case .why = overlay { overlay = selection.statement.map { .why(statement: $0, step: 0) } }
    lastWhy = nil
  }
}

extension ReaderState {
  /// Gives signs to those who say most; to others when they come into sight, so that none waits for all.
  mutating func giveSigns() {
    signs.add(marks.voices.prefix(min(marks.speaking, SpeakerSigns.atOnce)), paints.speakers)
  }

  /// Gives signs to those who make `statements`.
  mutating func giveSigns(toSpeakersOf statements: some Sequence<Int>) {
    signs.add(statements.lazy.compactMap { [marks] in marks.voice(ofStatement: $0) }, paints.speakers)
  }

  /// Gives signs to those of the panel's rows from `first` on who speak.
  mutating func giveSigns(toVoicesFrom first: Int, count: Int) {
    let last = min(marks.speaking, first + count)
    if first < last { signs.add(marks.voices[first..<last], paints.speakers) }
  }
}

/// What of a draft's blocks the reader looks up often.
struct Outline: Sendable {
  /// For each block, how many paragraphs there are up to and with it.
  let paragraphNumbers: [Int]
  /// The blocks that are headings, the title among them.
  let headings: [Int]

  init(_ draft: Draft) {
    var count = 0
    paragraphNumbers = draft.blocks.map { block in
      if block.kind == .paragraph { count += 1 }
      return count
    }
    headings = draft.blocks.indices.filter { draft.blocks[$0].kind == .heading || draft.blocks[$0].kind == .title }
  }

  var paragraphCount: Int { paragraphNumbers.last ?? 0 }
}

extension Marks {
  /// The first statement that starts at `offset`.
  func statement(startingAt offset: Int) -> Int? {
    let first = statements.partitioningIndex { $0.start >= offset }
    return first < statements.count && statements[first].start == offset ? first : nil
  }
}
