import Articles
import Cells
import Formats
import Reader

/// A session at a terminal. It applies input and results to the state, then presents frames and carries out effects.
struct Session {
  private var reader: ForeseeingReader
  private let terminal: any Terminal
  private let mailbox: Mailbox
  private let shelf: ArticleShelf
  private let analyst: Analyst
  private let searcher: Searcher
  private let errands: Errands
  private var watch: FileWatch
  private var themes: ThemeWatch
  private let placeWriter: PlaceWriter?
  private let decisionWriter: DecisionWriter
  /// The address that the session began with, until it is on the screen.
  private var awaited: ArticleID?
  /// The message at the start, which is shown again with the address that the session began with.
  private let notice: String?
  /// The reason why the session ended without an article; nil if it ended by a key.
  private(set) var failure: String?
  /// The article of which only the beginning is on the screen, and what the user typed meanwhile. It would act on a part of the text.
  private var rest: (of: ArticleID, input: [Input])?
  /// The time of the last input since the reading position was kept; nil without input.
  private var moved: ContinuousClock.Instant?

  /// The number of inputs before the next frame, so that a held key does not queue up frames.
  private static let burst = 64
  /// The milliseconds that the terminal has to draw a frame before other work goes on.
  private static let breath = 2
  /// The idle time after which the reading position is kept.
  private static let pause = Duration.seconds(1)
  /// The interval at which background work is shown.
  private static let interval = Duration.milliseconds(30)

  /// Creates a session over the articles of `desk`, which `reader` reads and whose readings are kept in `cache`. Places and
  /// decisions are kept in the folders of the user. `themes` watches the files of the themes.
  init(
    state: ReaderState, desk: DeskSources, reader: ArticleReader = ArticleReader(), cache: ReadingCache?,
    placesIn places: String? = UserFolders.state, decisionsIn decisions: String? = UserFolders.data,
    notice: String? = nil, themes: ThemeWatch = ThemeWatch(), terminal: any Terminal
  ) {
    self.reader = ForeseeingReader(state)
    self.notice = notice
    self.themes = themes
    awaited = desk.awaited
    self.terminal = terminal
    mailbox = Mailbox(wake: terminal.wake)
    placeWriter = PlaceWriter(folder: places, post: mailbox.post)
    decisionWriter = DecisionWriter(folder: decisions, post: mailbox.post)
    shelf = ArticleShelf(
      desk, by: reader, cache: cache, placeWriter: placeWriter, decisionWriter: decisionWriter, mailbox: mailbox)
    analyst = Analyst(shelf, cache: cache, mailbox: mailbox)
    searcher = Searcher(shelf, mailbox: mailbox)
    errands = Errands(post: mailbox.post)
    watch = FileWatch(shelf)
  }

  /// Shows the articles and analyses in the background until the user leaves. Returns messages about decisions that could not be saved.
  mutating func run() -> [String] {
    read()
    return decisionWriter.finish(rescueInto: UserFolders.rescue)
  }

  private mutating func read() {
    defer {
      errands.finish()
      placeWriter?.finish()
      shelf.finish()
    }
    for event in placeWriter?.histories() ?? [] { _ = reader.apply(event) }
    if let id = reader.state.currentArticle {
      if let known = shelf.readingAtStart(of: id) { _ = reader.apply(.reading(id, known, progress: 1)) }
      if !shelf.isBeginning(id), let left = shelf.placeAtStart(of: id) { _ = reader.apply(.left(id, left)) }
      // The decisions of earlier sessions must be known before the first new one.
      shelf.postDecisionsAtStart(of: id)
      for event in mailbox.take() { _ = reader.apply(event) }
      moved = .now
    }
    let first = reader.apply(.started)
    // The answer of a fast terminal decides the colours of the first frame. Nothing waits for a slow one.
    var early = reader.state.awaitsGround ? terminal.read(timeout: 0) : nil
    if case .ground? = early, let answer = early.take() { _ = reader.apply(.input(answer)) }
    terminal.present(reader.frame())
    if carryOut(first) { return }
    if let id = reader.state.currentArticle {
      if shelf.isBeginning(id) {
        rest = (id, [])
        shelf.open(id)
      } else {
        shelf.postRevisionAtStart(of: id)
      }
    }
    shelf.survey()
    var shown = ContinuousClock.now
    var isFresh = true
    // The early read may have taken a wake-up, so the first one here does not wait.
    var isFirst = true
    while true {
      let pause = isFirst ? 0 : isFresh ? Self.breath : reader.hasWork ? 0 : FileWatch.interval
      var input = early.take() ?? terminal.read(timeout: pause)
      (isFresh, isFirst) = (false, false)
      var taken = 0
      while let some = input {
        if holds(some) {
          rest?.input.append(some)
        } else if carryOut(reader.answer(some)) {
          return
        }
        taken += 1
        input = taken < Self.burst ? terminal.read(timeout: 0) : nil
      }
      // An input has its answer before files are looked at.
      let ofFiles = taken > 0 ? [] : [watch.event(of: reader.state.currentArticle)].compactMap { $0 } + themes.events()
      let news = mailbox.take() + ofFiles
      // Each line has its own answer, before other messages.
      if taken > 0, !news.isEmpty, reader.state.isSpoken { terminal.present(reader.frame()) }
      for event in news where carryOut(reader.apply(event)) || isInVain(event) { return }
      for some in inputAfterRest(news) {
        if carryOut(reader.answer(some)) { return }
      }
      decisionWriter.look(at: reader.state.currentArticle)
      if taken > 0 { moved = .now }
      if let last = moved, last.duration(to: .now) >= Self.pause { keepPlace() }
      let wasBusy = reader.state.isBusy
      if taken == 0, carryOut(reader.workOn()) { return }
      // Background work is shown at intervals and at its end.
      let isTime = wasBusy && (!reader.state.isBusy || shown.duration(to: .now) >= Self.interval)
      if taken > 0 || !news.isEmpty || isTime {
        terminal.present(reader.frame())
        shown = .now
        isFresh = true
      } else if rest == nil, let next = reader.foresee() {
        terminal.prepare(next)
      }
    }
  }

  /// Returns whether an input waits until the whole text is there. One that ends the session at once does not wait.
  private func holds(_ input: Input) -> Bool {
    guard rest != nil else { return false }
    switch input {
    case .key(.control("c")), .ground, .resize, .end: return false
    case .key, .mouse, .paste, .line: return true
    }
  }

  /// Returns what the user typed while the rest of the text was read, if it has arrived or cannot be read.
  private mutating func inputAfterRest(_ news: [Event]) -> [Input] {
    let hasArrived = news.contains { event in
      switch event {
      case .opened(rest?.of, _, _), .openFailed(rest?.of, _): true
      default: false
      }
    }
    guard hasArrived, let held = rest?.input else { return [] }
    rest = nil
    return held
  }

  /// Returns whether the session has nothing to show, since the only address that was named cannot be opened.
  private mutating func isInVain(_ event: Event) -> Bool {
    if awaited != nil, reader.state.currentArticle != nil || shelf.sources.count > 1 {
      awaited = nil
      if let notice { answer(.notice(notice)) }
    }
    guard case .openFailed(let id, let why) = event, id == awaited else { return false }
    failure = why
    return true
  }

  /// Carries out effects; returns whether the session ends.
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit:
        keepPlace()
        return true
      case .suspend:
        keepPlace()
        terminal.suspend()
      case .redraw: terminal.redraw()
      case .open(let id): shelf.open(id)
      case .openNamed(let words): openNamed(words)
      case .openAddress(let address): openAddress(address)
      case .openMarkup(let id): openMarkup(of: id)
      case .giveUp(let id): shelf.giveUp(id)
      case .analyse(let plan): analyst.follow(plan)
      case .summarize(let id, let reading): analyst.summarize(reading, of: id)
      case .copy(let text): copy(text)
      case .browse(let address): answer(errands.browse(address, on: terminal))
      case .write(let text, let path, let overwrite):
        errands.save(text, to: path, replacing: overwrite, inputs: { [shelf] in shelf.files })
      case .savePage(let id, let path, let overwrite):
        guard isReadAgain(id) else { continue }
        errands.savePage({ [shelf] () throws(Failure) in try shelf.document(of: id) }, at: path, replacing: overwrite) {
          [shelf] in shelf.files
        }
      case .export(let reviewed, let id, let path, let overwrite):
        errands.export(
          reviewed, id: shelf.name(of: id), to: path, replacing: overwrite, inputs: { [shelf] in shelf.files })
      case .exportSpeakers(let speakers, let path, let overwrite):
        errands.export(speakers, to: path, replacing: overwrite, inputs: { [shelf] in shelf.files })
      case .pipe(let text, let command): answer(errands.pipe(text, to: command, on: terminal))
      case .search(let query, let ids): searcher.search(for: query, in: ids)
      case .findPaths(let typed, let id):
        errands.findPaths(
          beginningWith: typed, exporting: id.map { shelf.name(of: $0) }, inputs: { [shelf] in shelf.files })
      case .edit(let id, let line): edit(id, line: line)
      case .reload(let id): readAgain(id)
      case .correct(let id, let correction): if isReadAgain(id) { shelf.correct(id, by: correction) }
      case .keep(let id, let left, let headings, let actors, let statements):
        guard let key = shelf.key(of: id) else { continue }
        placeWriter?.keep(left, of: key, headings, actors: actors, statements: statements)
      case .decide(let id, let decision): decisionWriter.keep(decision, on: id)
      case .markRead(let ids, let isRead): shelf.setRead(isRead, ids)
      case .star(let id, let isStarred): shelf.setStarred(isStarred, id)
      case .markTogether(let ids, let step): shelf.markTogether(ids, step: step)
      case .undoTogether(let ids, let step): shelf.undoTogether(ids, step: step)
      case .hide(let id, let isHidden): shelf.setHidden(isHidden, id)
      case .otherText(let id): shelf.showOtherText(of: id)
      case .refresh(let id): shelf.refresh(id)
      case .findTheme(let name): for event in themes.events(for: name) { answer(event) }
      case .remember(let kind, let line): placeWriter?.remember(line, kind)
      }
    }
    return false
  }

  /// Keeps the reading position.
  private mutating func keepPlace() {
    moved = nil
    // The position in the beginning of a text says nothing about the whole.
    guard rest == nil else { return }
    _ = carryOut(reader.apply(.paused))
  }

  /// Applies the immediate result of an effect.
  private mutating func answer(_ event: Event?) {
    if let event { _ = carryOut(reader.apply(event)) }
  }

  /// Adds the files or the address that `words` names, and shows the first of them.
  private mutating func openNamed(_ words: String) {
    let sources = DeskSources([expandingTilde(words)]).sources
    if sources.isEmpty { return answer(.failed("\(words): holds no text files")) }
    open(sources)
  }

  /// Adds what a link leads to, and shows it.
  private mutating func openAddress(_ text: String) {
    do throws(WebAddressError) {
      open([.address(try WebAddress(text))])
    } catch {
      answer(.failed("\(text.excerpt()): \(Failure.words(error))"))
    }
  }

  /// Adds the source text of an article, and shows it.
  private mutating func openMarkup(of id: ArticleID) {
    guard isReadAgain(id), let markup = shelf.addMarkup(of: id) else { return }
    answer(.added(markup.id, DeskEntry(name: markup.source.description, sourceOf: id)))
    answer(.requested(markup.id))
  }

  private mutating func open(_ sources: [ArticleSource]) {
    for source in sources {
      answer(.added(shelf.add(source), DeskEntry(name: source.description, isTrial: sources.count == 1)))
    }
    if let first = sources.first { answer(.requested(shelf.add(first))) }
  }

  /// Whether the document of an article can be read again; if not, a message says so.
  private mutating func isReadAgain(_ id: ArticleID) -> Bool {
    guard shelf.sources[id.number].document == .standardInput else { return true }
    answer(.failed("text from a pipe cannot be read again"))
    return false
  }

  private mutating func edit(_ id: ArticleID, line: Int) {
    let path: String
    switch shelf.sources[id.number] {
    case .file(let file): path = file
    case .standardInput: return answer(.failed("text from a pipe has no file to edit"))
    case .address: return answer(.failed("text from an address has no file to edit"))
    case .part: return answer(.failed("an article of a book, a feed or an archive has no file of its own to edit"))
    case .entry: return answer(.failed("an entry of a feed has no file to edit"))
    case .markup: return answer(.failed("the source of an article cannot be edited"))
    }
    guard let failure = errands.edit(path, line: line, on: terminal) else { return readAgain(id) }
    answer(failure)
  }

  private mutating func readAgain(_ id: ArticleID) {
    if isReadAgain(id) { shelf.readAgain(id) }
  }

  /// Copies `text` on one line, safe to paste.
  private mutating func copy(_ text: String) {
    let text = text.printable
    let isInTmux = Environment.nonEmpty("TMUX") != nil
    switch terminal.copy(text) {
    case .whole: break
    case .beginning(let bytes):
      answer(.notice("only the first \(bytes) of \(text.utf8.count) bytes are copied: terminals accept no more"))
    case .nothing where isInTmux: break
    // A screen reader or a script takes the words from the output.
    case .nothing where reader.state.isSpoken: answer(.notice(text))
    case .nothing: answer(.failed("not copied: this terminal has no clipboard"))
    }
    if isInTmux { errands.copyToTmux(text) }
  }
}
