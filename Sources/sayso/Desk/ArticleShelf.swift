import Articles
import Dispatch
import Formats
import Glibc
import Ledger
import Reader
import Synchronization

/// Where the articles of a sitting come from, and their texts read from there, away from the main loop.
final class ArticleShelf: Sendable {
  /// In the order of the desk.
  let sources: [ArticleSource]
  private let origin: Desk.Origin
  private let mailbox: Mailbox
  private let cache: ReadingCache?
  private let memory: Memory?
  private let keeper: Keeper?
  /// Texts that can be read but once: what is piped in, a pipe that has a name.
  private let held: Mutex<[ArticleID: Draft]>
  /// What the files were like when their texts were read for the screen.
  private let stamps: Mutex<[ArticleID: FileStamp]>

  /// The articles of `desk`; what becomes of them is posted to `mailbox`. What was found in them earlier is looked for in
  /// `cache`, where they were left in `memory`, what was decided on them by `keeper`.
  init(
    _ desk: DeskSources, cache: ReadingCache? = nil, memory: Memory? = nil, keeper: Keeper? = nil, mailbox: Mailbox
  ) {
    sources = desk.sources
    origin = desk.origin
    self.mailbox = mailbox
    self.cache = cache
    self.memory = memory
    self.keeper = keeper
    held = Mutex(desk.held)
    let read = desk.held.keys.compactMap { id in
      Self.path(of: id, in: desk.sources).flatMap(FileStamp.init).map { (id, $0) }
    }
    stamps = Mutex(Dictionary(read) { first, _ in first })
  }

  /// The text of an article as it is now; waits for the disk.
  func draft(_ id: ArticleID) throws(Failure) -> Draft {
    guard sources.indices.contains(id.number) else { throw .told }
    let source = sources[id.number]
    do throws(ImportError) {
      if isRegular(source) { return try importArticle(source).draft }
      return try held.withLock { held throws(ImportError) in
        if let known = held[id] { return known }
        let draft = try importArticle(source).draft
        held[id] = draft
        return draft
      }
    } catch {
      throw .article(error)
    }
  }

  /// What was found earlier in an article that was read at the start; nil where that is not known at once.
  func readingAtStart(of id: ArticleID) -> Reading? {
    held.withLock { $0[id] }.flatMap(quickReading)
  }

  /// Where an article that was read at the start was left in an earlier sitting.
  func placeAtStart(of id: ArticleID) -> Resting? { key(of: id).flatMap { memory?.left($0) } }

  /// Lets what was decided on an article that was read at the start be brought.
  func tellKeeperAtStart(of id: ArticleID) {
    if let draft = held.withLock({ $0[id] }) { keeper?.opened(id, draft, key: key(of: id)) }
  }

  /// What an article is known by from one sitting to the next: a file by its path, what can be read but once by its text.
  func key(of id: ArticleID) -> ArticleKey? {
    if let text = held.withLock({ $0[id]?.text }),
      !sources.indices.contains(id.number) || !isRegular(sources[id.number])
    {
      return .text(ContentHash(text))
    }
    guard let path = Self.path(of: id, in: sources), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return .file(path: String(cString: real))
  }

  private func quickReading(of draft: Draft) -> Reading? {
    draft.text.utf8.count <= ReadingCache.quickSize ? cache?.reading(of: draft) : nil
  }

  /// Reads an article's text and posts it.
  func open(_ id: ArticleID) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      do throws(Failure) {
        let draft = try draft(id)
        if let left = key(of: id).flatMap({ memory?.left($0) }) { mailbox.post(.left(id, left)) }
        keeper?.opened(id, draft, key: key(of: id))
        mailbox.post(.opened(id, draft, quickReading(of: draft)))
      } catch {
        mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Reads an article's text anew and posts it.
  func readAgain(_ id: ArticleID) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      noteStamp(id)
      do throws(Failure) {
        let draft = try draft(id)
        keeper?.opened(id, draft, key: key(of: id))
        mailbox.post(.text(id, draft))
      } catch {
        mailbox.post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// What the file of an article is like now; nil where it has none.
  func stampNow(_ id: ArticleID) -> FileStamp? { Self.path(of: id, in: sources).flatMap(FileStamp.init) }
  /// What it was like when its text was read for the screen.
  func stampWhenRead(_ id: ArticleID) -> FileStamp? { stamps.withLock { $0[id] } }

  /// Before the text is read: what changes meanwhile is noticed later.
  private func noteStamp(_ id: ArticleID) {
    let stamp = stampNow(id)
    stamps.withLock { $0[id] = stamp }
  }

  private static func path(of id: ArticleID, in sources: [ArticleSource]) -> String? {
    guard sources.indices.contains(id.number), case .file(let path) = sources[id.number] else { return nil }
    return path
  }

  /// Posts what the list tells of each article, where there are several; of those of earlier sittings it knows that, but not
  /// whether they are still there.
  func survey() {
    guard sources.count > 1 || origin == .recent else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      for id in sources.indices.map({ ArticleID($0) }) where origin == .named || stampNow(id) == nil {
        do throws(Failure) {
          mailbox.post(.surveyed(id, Headings(try draft(id))))
        } catch {
          mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
        }
      }
    }
  }

  private func isRegular(_ source: ArticleSource) -> Bool {
    guard case .file(let path) = source else { return false }
    var status = stat()
    // What is not there is told by the reading of it.
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}
