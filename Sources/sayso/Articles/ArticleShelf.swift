import Review
import Articles
import Dispatch
import Fetching
import Files
import Formats
import Ledger
import Library
import Reader
import Synchronization

/// The sources of the session's articles. Texts are read outside the main loop.
final class ArticleShelf: Sendable {
  /// The parts that grow when the user opens more articles.
  private struct Stock {
    /// The sources in the order of the desk.
    var sources: [ArticleSource] = []
    /// The texts that are read once for all.
    var piped: [ArticleID: PipedText] = [:]
    /// The states of the files when their texts were read for the screen.
    var stamps: [ArticleID: FileStamp] = [:]

    /// The articles of whose texts only the beginning was posted.
    var begun: Set<ArticleID> = []

    /// Returns the path of an article; nil if it is not a file.
    func path(of id: ArticleID) -> String? {
      guard sources.indices.contains(id.number), case .file(let path) = sources[id.number] else { return nil }
      return path
    }
  }

  private let origin: Desk.Origin
  let mailbox: Mailbox
  private let cache: ReadingCache?
  let placeWriter: PlaceWriter?
  let decisionWriter: DecisionWriter?
  /// The texts that were read at the start.
  private let held: [ArticleID: Draft]
  let reader: ArticleReader
  /// The thread on which addresses are fetched that nobody waits for, one after the other.
  private let fetching = DispatchQueue(label: "addresses", qos: .utility)
  /// The entries of feeds; nil if the articles are not such.
  let feeds: FeedShelf?
  private let stock = Mutex(Stock())

  /// Creates a shelf of the articles of `desk` that posts events to `mailbox`. Earlier readings are in `cache`, reading
  /// positions in `placeWriter`, decisions in `decisionWriter`. `reader` reads the articles.
  init(
    _ desk: DeskSources, by reader: ArticleReader = ArticleReader(), cache: ReadingCache? = nil,
    placeWriter: PlaceWriter? = nil, decisionWriter: DecisionWriter? = nil, mailbox: Mailbox
  ) {
    self.reader = reader
    origin = desk.origin
    self.mailbox = mailbox
    self.cache = cache
    self.placeWriter = placeWriter
    self.decisionWriter = decisionWriter
    held = desk.begun == nil ? desk.held : [:]
    feeds = desk.feeds
    if desk.feeds != nil {
      stock.withLock { $0.sources = desk.sources }
    } else {
      for source in desk.sources { add(source) }
      if let begun = desk.begun {
        stock.withLock { stock in
          stock.piped[ArticleID(0)] = begun
          if !desk.held.isEmpty { stock.begun.insert(ArticleID(0)) }
        }
      }
    }
    for id in desk.held.keys { noteStamp(id) }
  }

  /// Returns the name of an article in exports.
  func name(of id: ArticleID) -> String { source(of: id)?.id ?? "" }

  /// The sources in the order of the desk.
  var sources: [ArticleSource] { stock.withLock { $0.sources } }

  /// Adds a source at the end and returns its number; of a source that is there already, the number it has.
  @discardableResult
  func add(_ source: ArticleSource) -> ArticleID {
    let identity = source.identity
    return stock.withLock { stock in
      let isKnown = { (other: ArticleSource) in other == source || identity != nil && other.identity == identity }
      if let known = stock.sources.firstIndex(where: isKnown) { return ArticleID(known) }
      let id = ArticleID(stock.sources.count)
      stock.sources.append(source)
      if !Self.isRegular(source) { stock.piped[id] = PipedText(source, by: reader, draft: held[id]) }
      return id
    }
  }

  /// Adds the source text of an article at the end and returns its source and number.
  func addMarkup(of id: ArticleID) -> (source: ArticleSource, id: ArticleID)? {
    guard let source = source(of: id) else { return nil }
    if case .markup = source { return (source, id) }
    let markup = ArticleSource.markup(of: source.document)
    return (markup, add(markup))
  }

  /// Reads the document of an article as it came; waits for the disk or the network.
  func document(of id: ArticleID) throws(Failure) -> Document {
    if let document = piped(id)?.known?.document { return document }
    guard let source = source(of: id) else { throw .reported }
    return try reader.document(source)
  }

  /// Adds an entry of a feed at the end and returns its number.
  func add(_ entry: LibraryEntry) -> ArticleID {
    stock.withLock { stock in
      stock.sources.append(.entry(entry.title))
      return ArticleID(stock.sources.count - 1)
    }
  }

  /// Returns the text of an article that is read once for all; nil for a file.
  func piped(_ id: ArticleID) -> PipedText? { stock.withLock { $0.piped[id] } }

  /// Returns the path of an article; nil if it is not a file.
  private func path(of id: ArticleID) -> String? { stock.withLock { $0.path(of: id) } }

  /// Returns the source of an article; of an entry of a feed the address of its page.
  func source(of id: ArticleID) -> ArticleSource? {
    if let source = feeds?.source(id) { return source }
    return stock.withLock { $0.sources.indices.contains(id.number) ? $0.sources[id.number] : nil }
  }

  /// Reads the current text of an article; waits for the disk.
  func draft(_ id: ArticleID) throws(Failure) -> Draft {
    if let feeds, feeds.holds(id) { return try feeds.draft(id) }
    return try reading(id).draft
  }

  /// Reads the current text of an article, and shows how far an address has been fetched.
  func reading(_ id: ArticleID, isForced: Bool = false) throws(Failure) -> ArticleReader.Reading {
    guard let source = source(of: id) else { throw .reported }
    let show = progress(of: id)
    if let feeds, feeds.holds(id) { return try feeds.reading(id, isForced: isForced, progress: show) }
    guard let piped = piped(id) else { return try reader.article(source) }
    // The rest of a file is there too soon for its beginning.
    var isAddress: Bool { if case .address = source.document { true } else { false } }
    let reading = try piped.reading(
      beginning: isAddress ? { [self] in postBeginning($0, as: id) } : nil, progress: show)
    return reading.others.isEmpty ? reading : shelveParts(of: reading, read: piped, as: id)
  }

  /// Returns a function that shows how far an address has been fetched, at intervals.
  private func progress(of id: ArticleID) -> (FetchProgress) -> Void {
    var (shown, next) = ("", ContinuousClock.now)
    return { [mailbox] progress in
      let now = ContinuousClock.now
      guard now >= next, progress.words != shown else { return }
      (shown, next) = (progress.words, now + Self.interval)
      mailbox.post(.opening(id, shown))
    }
  }

  /// Puts the articles of a document of several on the shelf: the first in the place of the document, the others at the end. Returns the
  /// first.
  private func shelveParts(of document: ArticleReader.Reading, read text: PipedText, as id: ArticleID)
    -> ArticleReader.Reading
  {
    let parts = document.parts
    let added = stock.withLock { stock -> [(id: ArticleID, entry: DeskEntry)] in
      // Another thread may have done this meanwhile.
      guard stock.piped[id] === text else { return [] }
      return parts.enumerated().map { i, part in
        let number = i == 0 ? id : ArticleID(stock.sources.count)
        if i > 0 { stock.sources.append(part.source) } else { stock.sources[id.number] = part.source }
        stock.piped[number] = PipedText(part.source, by: reader, draft: part.draft)
        return (number, DeskEntry(name: part.source.description, headings: Headings(part.draft)))
      }
    }
    if !added.isEmpty { mailbox.post(.parts(added)) }
    return parts[0]
  }

  /// The time between two reports of the progress of an address.
  private static let interval = Duration.milliseconds(100)

  /// Calls `body` with the text of an article. If only the disk must be waited for, this happens at once. Otherwise,
  /// another thread waits for the other program or the server.
  func read(_ id: ArticleID, _ body: @escaping @Sendable (Result<Draft, Failure>) -> Void) {
    if let feeds, feeds.holds(id) {
      return body(Result { () throws(Failure) in try feeds.draft(id) })
    }
    let isRepeatable = piped(id)?.isRepeatable ?? false
    readWithNotes(id, on: isRepeatable ? fetching : nil) { body($0.map(\.draft)) }
  }

  /// Reads as `read` does; waits on `queue`, or on a thread of its own.
  private func readWithNotes(
    _ id: ArticleID, on queue: DispatchQueue? = nil,
    _ body: @escaping @Sendable (Result<ArticleReader.Reading, Failure>) -> Void
  ) {
    let read = { @Sendable [self] in
      do throws(Failure) { body(.success(try reading(id))) } catch { body(.failure(error)) }
    }
    guard mayWait(for: id) else { return read() }
    (queue ?? DispatchQueue(label: "pipe", qos: .userInitiated)).async(execute: read)
  }

  /// Whether the text of an article may arrive late, since another program or a server sends it.
  func mayWait(for id: ArticleID) -> Bool { piped(id).map { !$0.isRead } ?? false }

  /// Gives up the fetching of an address that has not arrived.
  func giveUp(_ id: ArticleID) {
    feeds?.giveUp(id)
    piped(id)?.giveUp()
  }

  /// Waits until all marks of entries are kept.
  func finish() { feeds?.finish() }

  /// Returns the cached reading of an article that was read at the start; nil if it is not available at once.
  func readingAtStart(of id: ArticleID) -> AnalysedArticle? {
    held[id].flatMap(quickReading)
  }

  /// Returns the reading position of an earlier session in an article that was read at the start.
  func placeAtStart(of id: ArticleID) -> ReadingPosition? { key(of: id).flatMap { placeWriter?.left($0) } }

  /// Asks for the decisions on an article that was read at the start, which are posted before this returns.
  func postDecisionsAtStart(of id: ArticleID) {
    if let draft = held[id] { decisionWriter?.opened(id, draft, key: key(of: id)) }
  }

  /// Posts the paragraphs that are new in an article since it was read before.
  private func postRevision(of id: ArticleID, _ key: ArticleKey, by draft: Draft) {
    if let revision = placeWriter?.revision(of: key, by: draft) { mailbox.post(.revised(id, revision)) }
  }

  /// Posts what is new in an article that was read at the start, from another thread.
  func postRevisionAtStart(of id: ArticleID) {
    guard let draft = held[id], let key = key(of: id) else { return }
    DispatchQueue.global(qos: .userInitiated).async { [self] in postRevision(of: id, key, by: draft) }
  }

  /// Returns the key of an article across sessions. This is a file's path, an address, or the hash of a text that can
  /// be read only once.
  func key(of id: ArticleID) -> ArticleKey? {
    if let feeds, feeds.holds(id) { return feeds.key(id) }
    if let piped = piped(id) {
      let known = piped.known
      return ArticleKey(of: known?.source ?? piped.source, known?.draft)
    }
    return source(of: id).flatMap { ArticleKey(of: $0, nil) }
  }

  private func quickReading(of draft: Draft) -> AnalysedArticle? {
    draft.text.utf8.count <= ReadingCache.quickSize ? cache?.reading(of: draft) : nil
  }

  /// Reads an article's text and posts it.
  func open(_ id: ArticleID) {
    if stampNow(id) != stampWhenRead(id) { piped(id)?.forget() }
    piped(id)?.begin()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      readWithNotes(id) { [self] read in
        do throws(Failure) {
          let reading = try read.get()
          post(reading, as: id)
          post(remarks: reading.notes + reading.problems)
        } catch {
          mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
        }
      }
    }
  }

  /// Whether only the beginning of an article's text is there.
  func isBeginning(_ id: ArticleID) -> Bool { stock.withLock { $0.begun.contains(id) } }

  /// Posts the first page of an article of several.
  private func postBeginning(_ reading: ArticleReader.Reading, as id: ArticleID) {
    stock.withLock { _ = $0.begun.insert(id) }
    mailbox.post(.begun(id, reading.draft))
  }

  /// Posts the text of an article after what is known of it from earlier sessions.
  private func post(_ reading: ArticleReader.Reading, as id: ArticleID) {
    let key = ArticleKey(of: reading.source, reading.draft) ?? key(of: id)
    let left = key.flatMap { placeWriter?.left($0) }.map { Event.left(id, $0) }
    decisionWriter?.opened(id, reading.draft, key: key)
    let opened = Event.opened(id, reading.draft, quickReading(of: reading.draft))
    // In a text whose beginning is shown, the position may be in the rest.
    let isBegun = stock.withLock { $0.begun.remove(id) } != nil
    mailbox.post((isBegun ? [opened, left] : [left, opened]).compactMap { $0 })
    if let key { postRevision(of: id, key, by: reading.draft) }
  }

  private func post(remarks: [String]) {
    if !remarks.isEmpty { mailbox.post(.notice(remarks.joined(separator: "; "))) }
  }

  /// Reads an article's text again and posts it.
  func readAgain(_ id: ArticleID) {
    piped(id)?.forget()
    piped(id)?.begin()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      do throws(Failure) {
        let reading = try reading(id, isForced: true)
        decisionWriter?.opened(id, reading.draft, key: key(of: id))
        mailbox.post(.text(id, reading.draft))
        if let key = key(of: id) { postRevision(of: id, key, by: reading.draft) }
        post(remarks: reading.problems)
      } catch {
        mailbox.post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Shows the other text of an entry of a feed: the one that the feed gives, or its page.
  func showOtherText(of id: ArticleID) {
    guard let feeds, feeds.holds(id) else { return }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do throws(Failure) {
        let reading = try feeds.otherReading(id, progress: progress(of: id))
        postOther(reading.draft, of: id)
        mailbox.post(.notice(reading.notes.joined(separator: "; ")))
      } catch {
        mailbox.post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Posts another text of an article that the user requested. None of its paragraphs counts as new.
  func postOther(_ draft: Draft, of id: ArticleID) {
    let key = key(of: id)
    decisionWriter?.opened(id, draft, key: key)
    if let key { placeWriter?.note(draft, besidesTextOf: key) }
    mailbox.post(.text(id, draft))
  }

  /// Returns the current state of an article's file; nil if it has none.
  func stampNow(_ id: ArticleID) -> FileStamp? { path(of: id).flatMap(FileStamp.init) }
  /// Returns the state of the file when its text was read for the screen.
  func stampWhenRead(_ id: ArticleID) -> FileStamp? { stock.withLock { $0.stamps[id] } }

  /// Notes the state of the file before the text is read, so that a change meanwhile is noticed later.
  private func noteStamp(_ id: ArticleID) {
    let stamp = stampNow(id)
    stock.withLock { $0.stamps[id] = stamp }
  }

  /// Posts the facts that the list shows about each of several articles. For articles of earlier sessions the list has them, and only
  /// missing files are posted. Of entries of feeds, those are posted that the list does not show yet.
  func survey() {
    feeds?.addOthers(add: add, post: mailbox.post)
    let sources = sources
    guard sources.count > 1 || origin == .recent else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      for id in sources.indices.map({ ArticleID($0) }) where origin == .named || isMissing(id) {
        if let progress = key(of: id).flatMap({ placeWriter?.progress(in: $0) }) {
          mailbox.post(.visited(id, share: progress.share, isMarkedRead: progress.isMarkedRead))
        }
        read(id) { [mailbox] read in
          do throws(Failure) {
            mailbox.post(.surveyed(id, Headings(try read.get())))
          } catch {
            mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
          }
        }
      }
    }
  }

  /// Whether an article is a file that does not exist any more.
  private func isMissing(_ id: ArticleID) -> Bool { path(of: id) != nil && stampNow(id) == nil }

  /// The files of all articles and the user's own, which no output replaces.
  var files: Set<FileIdentity> {
    UserFolders.own.union(
      sources.compactMap { source in if case .file(let path) = source { FileIdentity(path) } else { nil } })
  }

  private static func isRegular(_ source: ArticleSource) -> Bool {
    guard case .file(let path) = source else { return false }
    // A missing file is reported by the code that reads it.
    return FileStatus(path).map { $0.kind != .other } ?? true
  }
}
