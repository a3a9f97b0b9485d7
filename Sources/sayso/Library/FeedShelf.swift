import Articles
import Dispatch
import Fetching
import Formats
import Ledger
import Library
import Reader
import Review
import Synchronization

/// The entries of feeds on the desk, whose texts come from the library. The pages of short ones are fetched when they are opened.
final class FeedShelf: Sendable {
  /// The parts that change.
  private struct Stock {
    /// The entries by the numbers of their articles.
    var entries: [ArticleID: LibraryEntry] = [:]
    /// The articles whose fetching was given up.
    var givenUp: Set<ArticleID> = []
    var isRefreshing = false
  }

  private let library: FeedLibrary
  private let choice: EntryChoice
  private let reader: ArticleReader
  private let stock: Mutex<Stock>
  private let queue = DispatchQueue(label: "library", qos: .userInitiated)

  /// Creates a shelf of `entries`, which `choice` chose from `library`; `reader` fetches their pages.
  init(_ entries: [LibraryEntry], of choice: EntryChoice, in library: FeedLibrary, by reader: ArticleReader) {
    (self.library, self.choice, self.reader) = (library, choice, reader)
    let numbered = entries.enumerated().map { (ArticleID($0), $1) }
    stock = Mutex(Stock(entries: Dictionary(uniqueKeysWithValues: numbered)))
  }

  /// Whether an article is an entry of a feed.
  func holds(_ id: ArticleID) -> Bool { entry(id) != nil }

  private func entry(_ id: ArticleID) -> LibraryEntry? { stock.withLock { $0.entries[id] } }

  /// Returns the text that the library keeps of an article.
  func draft(_ id: ArticleID) throws(Failure) -> Draft {
    guard let entry = entry(id) else { throw .reported }
    let draft = try UserLibrary.attempt { () throws(LedgerError) in try library.draft(of: entry.id) }
    guard let draft else { throw .entryGone(entry.title) }
    return draft
  }

  /// Returns the key of an article across sessions.
  func key(_ id: ArticleID) -> ArticleKey? {
    guard let entry = entry(id) else { return nil }
    if let address = entry.webAddress { return .address(address.text) }
    return (try? draft(id)).map { .text(ContentHash($0.text)) }
  }

  /// Returns the whole text of an article. The page is fetched if the feed gives only the beginning, or if `isForced`. What the feed gives
  /// stands in for a page that cannot be fetched, with a remark.
  func reading(
    _ id: ArticleID, isForced: Bool = false, progress: (FetchProgress) -> Void
  ) throws(Failure) -> ArticleReader.Reading {
    guard let entry = entry(id) else { throw .reported }
    guard let address = entry.webAddress, isForced || entry.isShort && !entry.hasPage else {
      return ArticleReader.Reading(source: entry.source, draft: try draft(id))
    }
    stock.withLock { _ = $0.givenUp.remove(id) }
    do throws(Failure) {
      let reading = try reader.article(.address(address)) { stage in
        progress(stage)
        return stock.withLock { !$0.givenUp.contains(id) }
      }
      stock.withLock { $0.entries[id]?.hasPage = true }
      try? library.keep(reading.draft, of: entry.id)
      return reading
    } catch {
      let kept = try draft(id)
      return ArticleReader.Reading(
        source: entry.source, draft: kept, notes: ["only the text of the feed: " + error.lines.joined(separator: "; ")])
    }
  }

  /// Gives up the fetching of a page.
  func giveUp(_ id: ArticleID) { stock.withLock { _ = $0.givenUp.insert(id) } }

  /// Keeps the marks of an article. A failure is passed to `post`.
  func keep(_ marks: FeedMarks, of id: ArticleID, post: @escaping @Sendable (Event) -> Void) {
    guard let entry = entry(id) else { return }
    queue.async { [library] in
      do throws(LedgerError) {
        try library.setRead(marks.isRead, entry.id)
        try library.setStarred(marks.isStarred, entry.id)
      } catch {
        post(.failed("not saved: " + Failure.words(ofLibrary: error)))
      }
    }
  }

  /// Waits until all marks are kept.
  func finish() { queue.sync {} }

  /// Refreshes the feed of an article, or all that are due for nil. Passes the new entries to `add`, which gives them numbers, and the
  /// result to `post`.
  func refresh(
    _ id: ArticleID?, add: @escaping @Sendable (LibraryEntry) -> ArticleID, post: @escaping @Sendable (Event) -> Void
  ) {
    let isFree = stock.withLock { stock in
      defer { stock.isRefreshing = true }
      return !stock.isRefreshing
    }
    guard isFree else { return post(.notice("a refresh is under way")) }
    DispatchQueue.global(qos: .utility).async { [self] in
      defer { stock.withLock { $0.isRefreshing = false } }
      do throws(Failure) {
        let words = try refreshed(id)
        post(.feedEntries(try newEntries(add), words))
      } catch {
        post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  private func refreshed(_ id: ArticleID?) throws(Failure) -> String {
    let feed = id.flatMap { entry($0) }?.feed
    let all = try UserLibrary.feeds([], in: library).filter { feed == nil || $0.id == feed }
    let due = RefreshSchedule.due(all, at: WallClock.now / 1_000, isForced: feed != nil)
    let tally = RefreshTally(isQuiet: true)
    let refresher = UserLibrary.refresher(of: library, by: reader)
    try UserLibrary.attempt { () throws(LedgerError) in
      try refresher.refresh(due) { tally.add($1, of: $0, outOf: due.count) }
    }
    return tally.words(notDue: all.count - due.count)
  }

  /// Returns the entries that are not on the desk yet, with their numbers there.
  private func newEntries(_ add: (LibraryEntry) -> ArticleID) throws(Failure) -> [(id: ArticleID, entry: DeskEntry)] {
    let known = stock.withLock { Set($0.entries.values.map(\.id)) }
    let entries = try UserLibrary.attempt { () throws(LedgerError) in try library.entries(choice) }
    return entries.filter { !known.contains($0.id) }.map { entry in
      let id = add(entry)
      stock.withLock { $0.entries[id] = entry }
      return (id, DeskEntry(entry))
    }
  }
}

extension LibraryEntry {
  /// The address of the article, if it is one of the web.
  var webAddress: WebAddress? { address.flatMap { try? WebAddress($0) } }
  /// The source of the article.
  var source: ArticleSource { webAddress.map { .address($0) } ?? .entry(title) }
}

extension DeskEntry {
  /// Creates the entry of the list for an entry of a feed, whose source is the feed.
  init(_ entry: LibraryEntry) {
    self.init(
      name: entry.address ?? entry.title,
      headings: Headings(
        title: entry.title.isEmpty ? nil : entry.title, source: entry.feedName,
        date: entry.published.map { String($0.prefix(10)) }),
      marks: FeedMarks(
        isRead: entry.isRead, isStarred: entry.isStarred, isRevised: entry.isRevised, moment: entry.moment))
  }
}
