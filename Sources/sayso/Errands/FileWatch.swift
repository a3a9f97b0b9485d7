import Files
import Reader

/// Notices that the file of the article on the screen is not any more what was read; looks at most once a second.
struct FileWatch {
  /// How long (milliseconds) the loop may wait for input, so that a change is seen without a key.
  static let interval = 1000

  private let shelf: ArticleShelf
  /// The states of files that were told.
  private var told: [ArticleID: FileStamp] = [:]
  private var next = ContinuousClock.now

  /// A watch over the files of `shelf`.
  init(_ shelf: ArticleShelf) { self.shelf = shelf }

  /// That the file of `id` has changed: once for each change.
  mutating func event(of id: ArticleID?, at now: ContinuousClock.Instant = .now) -> Event? {
    guard let id, now >= next else { return nil }
    next = now + .milliseconds(Self.interval)
    // A file that is not there may be on its way: editors write a new one and give it the old one's name.
    guard let stamp = shelf.stampNow(id), stamp != shelf.stampWhenRead(id), stamp != told[id] else { return nil }
    told[id] = stamp
    return .fileChanged(id)
  }
}
