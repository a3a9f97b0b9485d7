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
/// The desk begins with the chosen entries, so that their list is there at once; those in other states follow.
final class FeedShelf: Sendable {
  /// The parts that change.
  private struct Stock {
    /// The entries by the numbers of their articles.
    var entries: [ArticleID: LibraryEntry] = [:]
    /// The articles whose fetching was given up.
    var givenUp: Set<ArticleID> = []
    /// The articles that show the text of the feed although their page is kept.
    var ofFeed: Set<ArticleID> = []
    var isRefreshing = false
  }

  private let library: FeedLibrary
  /// The entries that the desk may show: those of the chosen feeds, in any state.
  private let choice: EntryChoice
  /// The folders and tags of the feeds, by the number of the feed.
  private let labels: [Int: [String]]
  private let reader: ArticleReader
  /// The entries whose pages are fetched if their feed has no choice of its own.
  private let fullText: FullText
  /// The number from which the steps of this session are counted, so that no other session has the same ones.
  private let firstStep = Int.random(in: 0...Int.max / 2)
  private let stock: Mutex<Stock>
  private let queue = DispatchQueue(label: "library", qos: .userInitiated)

  /// Creates a shelf of `entries`, which `choice` chose from `feeds` of `library`; `reader` fetches their pages, as
  /// `fullText` says for feeds without a choice of their own.
  init(
    _ entries: [LibraryEntry], of choice: EntryChoice, from feeds: [Subscription], in library: FeedLibrary,
    by reader: ArticleReader, fullText: FullText = .short
  ) {
    (self.library, self.reader, self.fullText) = (library, reader, fullText)
    self.choice = EntryChoice(.all, of: choice.feeds, with: choice.words)
    labels = Dictionary(feeds.map { ($0.id, $0.labels) }) { first, _ in first }
    let numbered = entries.enumerated().map { (ArticleID($0), $1) }
    stock = Mutex(Stock(entries: Dictionary(uniqueKeysWithValues: numbered)))
  }

  /// Whether an article is an entry of a feed.
  func holds(_ id: ArticleID) -> Bool { entry(id) != nil }

  private func entry(_ id: ArticleID) -> LibraryEntry? { stock.withLock { $0.entries[id] } }

  /// Returns the source of an article; nil if it is not an entry.
  func source(_ id: ArticleID) -> ArticleSource? { entry(id)?.source }

  /// Returns the text that the library keeps of an article.
  func draft(_ id: ArticleID) throws(Failure) -> Draft {
    guard let entry = entry(id) else { throw .reported }
    let isOfFeed = stock.withLock { $0.ofFeed.contains(id) }
    let draft = try UserLibrary.attempt { () throws(LedgerError) in
      try library.draft(of: entry.id, isOfFeed: isOfFeed)
    }
    guard let draft else { throw .entryGone(entry.title) }
    return draft
  }

  /// Returns the key of an article across sessions.
  func key(_ id: ArticleID) -> ArticleKey? {
    guard let entry = entry(id) else { return nil }
    if let address = entry.webAddress { return .address(address.text) }
    return (try? draft(id)).map { .text(ContentHash($0.text)) }
  }

  /// Returns the whole text of an article. The page is fetched if the choice of full texts says so, or if `isForced`. What the feed gives
  /// stands in for a page that cannot be fetched, with a remark.
  func reading(
    _ id: ArticleID, isForced: Bool = false, progress: (FetchProgress) -> Void
  ) throws(Failure) -> ArticleReader.Reading {
    guard let entry = entry(id) else { throw .reported }
    guard let address = entry.webAddress, isForced || entry.needsPage(fullText) else {
      return ArticleReader.Reading(source: entry.source, draft: try draft(id))
    }
    stock.withLock { stock in
      stock.givenUp.remove(id)
      stock.ofFeed.remove(id)
    }
    do throws(Failure) {
      let reading = try reader.article(
        .address(address),
        progress: { stage in
          progress(stage)
          return stock.withLock { !$0.givenUp.contains(id) }
        })
      stock.withLock { $0.entries[id]?.hasPage = true }
      try? library.keep(reading.draft, of: entry.id)
      return reading
    } catch {
      let kept = try draft(id)
      return ArticleReader.Reading(
        source: entry.source, draft: kept, notes: ["only the text of the feed: " + error.lines.joined(separator: "; ")])
    }
  }

  /// Keeps a newer reading of the page of an article.
  func keep(_ page: Draft, of id: ArticleID) {
    guard let entry = entry(id) else { return }
    stock.withLock { $0.entries[id]?.hasPage = true }
    try? library.keep(page, of: entry.id)
  }

  /// Returns the article with that source; nil if there is none.
  func article(from source: ArticleSource) -> ArticleID? {
    stock.withLock { $0.entries.filter { $0.value.source == source }.keys.min { $0.number < $1.number } }
  }

  /// Returns the other text of an article: what the feed gives if its page is shown, else the page, which is fetched if it is not kept.
  func otherReading(_ id: ArticleID, progress: (FetchProgress) -> Void) throws(Failure) -> ArticleReader.Reading {
    guard let entry = entry(id) else { throw .reported }
    guard entry.hasPage else {
      var reading = try reading(id, isForced: true, progress: progress)
      if entry.webAddress == nil { reading.notes = ["the entry has no page: this is all that the feed gives"] }
      if reading.notes.isEmpty { reading.notes = ["the page of the entry"] }
      return reading
    }
    let isOfFeed = stock.withLock { stock in
      if stock.ofFeed.remove(id) == nil { stock.ofFeed.insert(id) }
      return stock.ofFeed.contains(id)
    }
    return ArticleReader.Reading(
      source: entry.source, draft: try draft(id),
      notes: [isOfFeed ? "the text that the feed gives" : "the page of the entry"])
  }

  /// Gives up the fetching of a page.
  func giveUp(_ id: ArticleID) { stock.withLock { _ = $0.givenUp.insert(id) } }

  /// Returns the entry of the list for an entry of a feed.
  func listed(_ entry: LibraryEntry) -> DeskEntry { DeskEntry(entry, labels: labels[entry.feed] ?? []) }

  /// Keeps that articles are read, or unread. A failure is passed to `post`.
  func setRead(_ isRead: Bool, _ ids: [ArticleID], post: @escaping @Sendable (Event) -> Void) {
    let entries = ids.compactMap { entry($0)?.id }
    if isRead { noteSeen(ids) }
    keep(post) { library throws(LedgerError) in try library.setRead(isRead, entries) }
  }

  /// Keeps that an article is starred, or not. A failure is passed to `post`.
  func setStarred(_ isStarred: Bool, _ id: ArticleID, post: @escaping @Sendable (Event) -> Void) {
    guard let entry = entry(id) else { return }
    keep(post) { library throws(LedgerError) in try library.setStarred(isStarred, entry.id) }
  }

  /// Keeps that an article is hidden, or not. A failure is passed to `post`.
  func setHidden(_ isHidden: Bool, _ id: ArticleID, post: @escaping @Sendable (Event) -> Void) {
    guard let entry = entry(id) else { return }
    keep(post) { library throws(LedgerError) in try library.setHidden(isHidden, entry.id) }
  }

  /// Keeps that articles were marked as read together, in a step of the session. A failure is passed to `post`.
  func markTogether(_ ids: [ArticleID], step: Int, post: @escaping @Sendable (Event) -> Void) {
    let entries = ids.compactMap { entry($0)?.id }
    noteSeen(ids)
    keep(post) { [firstStep] library throws(LedgerError) in try library.markRead(entries, step: firstStep + step) }
  }

  /// Undoes a step that marked articles as read, and passes those that are unread again to `post`.
  func undoTogether(_ ids: [ArticleID], step: Int, post: @escaping @Sendable (Event) -> Void) {
    let entries = ids.map { (id: $0, entry: entry($0)?.id) }
    keep(post) { [firstStep] library throws(LedgerError) in
      let undone = try library.undoRead(step: firstStep + step)
      post(.unread(entries.filter { $0.entry.map(undone.contains) ?? false }.map(\.id), outOf: ids.count))
    }
  }

  /// Notes that the user knows the current texts of articles.
  private func noteSeen(_ ids: [ArticleID]) {
    stock.withLock { stock in for id in ids { stock.entries[id]?.isRevised = false } }
  }

  private func keep(
    _ post: @escaping @Sendable (Event) -> Void,
    _ change: @escaping @Sendable (FeedLibrary) throws(LedgerError) -> Void
  ) {
    queue.async { [library] in
      do throws(LedgerError) { try change(library) } catch {
        post(.failed("not saved: " + Failure.words(ofLibrary: error)))
      }
    }
  }

  /// Passes the entries that are not on the desk yet to `add`, which gives them numbers, and then to `post`.
  func addOthers(add: @escaping @Sendable (LibraryEntry) -> ArticleID, post: @escaping @Sendable (Event) -> Void) {
    queue.async { [self] in
      _ = try? postNews(add, nil, post: post)
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
        // The desk takes numbers in their order.
        let result = queue.sync { Result { () throws(Failure) in try postNews(add, words, post: post) } }
        try result.get()
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
    return tally.words(notDue: all.count - due.count) + (tally.hasFailures ? "; sayso feeds says why" : "")
  }

  /// Posts the entries whose texts have changed, and those that are not on the desk yet, with their numbers there and with `words`.
  private func postNews(
    _ add: (LibraryEntry) -> ArticleID, _ words: String?, post: (Event) -> Void
  ) throws(Failure) {
    let known = stock.withLock { Dictionary($0.entries.map { ($1.id, $0) }) { first, _ in first } }
    var new: [(id: ArticleID, entry: DeskEntry)] = []
    for entry in try UserLibrary.attempt({ () throws(LedgerError) in try library.entries(choice) }) {
      guard let id = known[entry.id] else {
        let id = add(entry)
        stock.withLock { $0.entries[id] = entry }
        new.append((id, listed(entry)))
        continue
      }
      let before = stock.withLock { stock in
        defer { stock.entries[id] = entry }
        return stock.entries[id]
      }
      if entry.isRevised, before?.isRevised == false { post(.entryChanged(id, listed(entry))) }
    }
    if !new.isEmpty || words != nil { post(.feedEntries(new, words)) }
  }
}

extension LibraryEntry {
  /// The address of the article, if it is one of the web.
  var webAddress: WebAddress? { address.flatMap { try? WebAddress($0) } }
  /// The source of the article.
  var source: ArticleSource { webAddress.map { .address($0) } ?? .entry(title) }
}

extension DeskEntry {
  /// Creates the entry of the list for an entry of a feed, whose source is the feed. The feed has those folders and tags.
  fileprivate init(_ entry: LibraryEntry, labels: [String]) {
    self.init(
      name: entry.address ?? entry.title,
      headings: Headings(
        title: entry.title.isEmpty ? nil : entry.title, source: entry.feedName,
        date: entry.published.map { String($0.prefix(10)) }),
      marks: FeedMarks(
        isRead: entry.isRead, isStarred: entry.isStarred, isRevised: entry.isRevised, moment: entry.moment),
      labels: labels)
  }
}
