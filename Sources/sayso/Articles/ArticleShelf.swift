import Review
import Articles
import Dispatch
import Files
import Formats
import Ledger
import Reader
import Synchronization

/// The sources of the session's articles. Texts are read outside the main loop.
final class ArticleShelf: Sendable {
  /// The sources in the order of the desk.
  let sources: [ArticleSource]
  private let origin: Desk.Origin
  private let mailbox: Mailbox
  private let cache: ReadingCache?
  private let placeWriter: PlaceWriter?
  private let decisionWriter: DecisionWriter?
  /// The texts that were read at the start.
  private let held: [ArticleID: Draft]
  /// The texts that can be read only once.
  private let piped: [ArticleID: PipedText]
  /// The states of the files when their texts were read for the screen.
  private let stamps: Mutex<[ArticleID: FileStamp]>

  /// Creates a shelf of the articles of `desk` that posts events to `mailbox`. Earlier readings are in `cache`, reading
  /// positions in `placeWriter`, decisions in `decisionWriter`.
  init(
    _ desk: DeskSources, cache: ReadingCache? = nil, placeWriter: PlaceWriter? = nil,
    decisionWriter: DecisionWriter? = nil, mailbox: Mailbox
  ) {
    sources = desk.sources
    origin = desk.origin
    self.mailbox = mailbox
    self.cache = cache
    self.placeWriter = placeWriter
    self.decisionWriter = decisionWriter
    held = desk.held
    let once = desk.ids.filter { !Self.isRegular(desk.sources[$0.number]) }
    piped = Dictionary(
      uniqueKeysWithValues: once.map { ($0, PipedText(desk.sources[$0.number], draft: desk.held[$0])) })
    let read = desk.held.keys.compactMap { id in
      Self.path(of: id, in: desk.sources).flatMap(FileStamp.init).map { (id, $0) }
    }
    stamps = Mutex(Dictionary(read) { first, _ in first })
  }

  /// Reads the current text of an article; waits for the disk.
  func draft(_ id: ArticleID) throws(Failure) -> Draft {
    guard sources.indices.contains(id.number) else { throw .reported }
    let source = sources[id.number]
    do throws(ImportError) {
      if let piped = piped[id] { return try piped.draft() }
      return try importArticle(source).draft
    } catch {
      throw .article(error)
    }
  }

  /// Calls `body` with the text of an article. If only the disk must be waited for, this happens at once. Otherwise,
  /// another thread waits for the other program.
  func read(_ id: ArticleID, _ body: @escaping @Sendable (Result<Draft, Failure>) -> Void) {
    let read = { @Sendable [self] in
      do throws(Failure) { body(.success(try draft(id))) } catch { body(.failure(error)) }
    }
    if mayWait(for: id) { DispatchQueue(label: "pipe", qos: .utility).async(execute: read) } else { read() }
  }

  /// Whether the text of an article may arrive late, since another program writes it.
  func mayWait(for id: ArticleID) -> Bool { piped[id].map { !$0.isRead } ?? false }

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

  /// Returns the key of an article across sessions. This is a file's path, or the hash of a text that can be read only
  /// once.
  func key(of id: ArticleID) -> ArticleKey? {
    if let text = piped[id]?.known?.text { return .text(ContentHash(text)) }
    guard let path = Self.path(of: id, in: sources), let real = realPath(path) else { return nil }
    return .file(path: real)
  }

  private func quickReading(of draft: Draft) -> AnalysedArticle? {
    draft.text.utf8.count <= ReadingCache.quickSize ? cache?.reading(of: draft) : nil
  }

  /// Reads an article's text and posts it.
  func open(_ id: ArticleID) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      read(id) { [self] read in
        do throws(Failure) {
          let draft = try read.get()
          if let left = key(of: id).flatMap({ placeWriter?.left($0) }) { mailbox.post(.left(id, left)) }
          decisionWriter?.opened(id, draft, key: key(of: id))
          mailbox.post(.opened(id, draft, quickReading(of: draft)))
        } catch {
          mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
        }
      }
    }
  }

  /// Reads an article's text again and posts it.
  func readAgain(_ id: ArticleID) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      do throws(Failure) {
        let draft = try draft(id)
        decisionWriter?.opened(id, draft, key: key(of: id))
        mailbox.post(.text(id, draft))
      } catch {
        mailbox.post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Returns the current state of an article's file; nil if it has none.
  func stampNow(_ id: ArticleID) -> FileStamp? { Self.path(of: id, in: sources).flatMap(FileStamp.init) }
  /// Returns the state of the file when its text was read for the screen.
  func stampWhenRead(_ id: ArticleID) -> FileStamp? { stamps.withLock { $0[id] } }

  /// Notes the state of the file before the text is read, so that a change meanwhile is noticed later.
  private func noteStamp(_ id: ArticleID) {
    let stamp = stampNow(id)
    stamps.withLock { $0[id] = stamp }
  }

  private static func path(of id: ArticleID, in sources: [ArticleSource]) -> String? {
    guard sources.indices.contains(id.number), case .file(let path) = sources[id.number] else { return nil }
    return path
  }

  /// Posts the facts that the list shows about each of several articles. For articles of earlier sessions the list has them, and only
  /// missing files are posted.
  func survey() {
    guard sources.count > 1 || origin == .recent else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      for id in sources.indices.map({ ArticleID($0) }) where origin == .named || stampNow(id) == nil {
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

  /// The files of all articles and the user's own, which no output replaces.
  var files: Set<FileIdentity> {
    UserFolders.own.union(
      sources.indices.compactMap { Self.path(of: ArticleID($0), in: sources).flatMap { FileIdentity($0) } })
  }

  private static func isRegular(_ source: ArticleSource) -> Bool {
    guard case .file(let path) = source else { return false }
    // A file that is missing is reported where it is read.
    return FileStatus(path).map { $0.kind != .other } ?? true
  }
}
