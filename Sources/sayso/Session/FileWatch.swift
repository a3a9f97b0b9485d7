import Files
import Reader

/// Watches for changes of the file of the article on the screen, at most once a second.
struct FileWatch {
  /// The milliseconds that the loop may wait for input, so that a change is seen without a key.
  static let interval = 1000

  private let shelf: ArticleShelf
  /// The states of files whose changes were reported.
  private var told: [ArticleID: FileStamp] = [:]
  /// The article that was on the screen at the last look.
  private var last: ArticleID?
  private var next = ContinuousClock.now

  /// Creates a watch over the files of `shelf`.
  init(_ shelf: ArticleShelf) { self.shelf = shelf }

  /// Returns the event that the file of `id` has changed, once for each change. The text of an article that has just come on the screen
  /// is outdated if its file changed before.
  mutating func event(of id: ArticleID?, at now: ContinuousClock.Instant = .now) -> Event? {
    let isNew = id != last
    guard let id, isNew || now >= next else { return nil }
    last = id
    next = now + .milliseconds(Self.interval)
    // A missing file may be in transition: editors write a new one and rename it.
    guard let stamp = shelf.stampNow(id), stamp != shelf.stampWhenRead(id), stamp != told[id] else { return nil }
    told[id] = stamp
    return isNew ? .outdated(id) : .fileChanged(id)
  }
}
