import ArgumentParser
import Articles
import Files
import Formats
import Ledger
import Library

/// `sayso add`: follow feeds.
struct AddFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Follow feeds: by their addresses, by pages that have one, or all of a list in OPML.",
    discussion: """
      A page's feed is the one that the page states, else the one at /feed, /rss, /atom.xml or /feed.xml of its host. A feed that \
      is followed already is not added again; its name, folder, tags and choice of full texts change as the options say.
      """)

  @Argument(
    help: "Addresses of feeds and pages, and files in OPML; - is a list that another program pipes in.",
    completion: .file())
  var places: [String]

  @Option(help: ArgumentHelp("The folder, with slashes between folders in folders.", valueName: "path"))
  var folder: String?

  @Option(help: ArgumentHelp("A tag; may be given several times.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("The name in lists in place of the feed's title.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The entries whose pages are fetched when they are opened: never, those that are short, always; usual is as full-text in the configuration says.",
      valueName: "when"))
  var fullText: FullTextChoice?

  @OptionGroup var web: WebOptions

  func validate() throws {
    if name != nil, places.count > 1 { throw ValidationError("--name goes with one address only") }
  }

  func run() throws {
    let library = try UserLibrary.open()
    var failed = 0
    for place in places {
      do throws(Failure) {
        try add(place, to: library)
      } catch {
        if case .library = error { throw error }
        error.report()
        failed += 1
      }
    }
    if failed > 0, places.count > 1 { throw Failure.some(failed: failed, of: places.count, .feeds) }
    if failed > 0 { throw Failure.reported }
  }

  private func add(_ place: String, to library: FeedLibrary) throws(Failure) {
    guard let address = Self.address(place) else {
      let source = ArticleSource(argument: place)
      let document: Document
      do throws(ImportError) { document = Document(try reportingWait(for: source, source.bytes), from: source) } catch {
        throw .article(error)
      }
      guard document.isOutlineList else { throw .noOutlineList(place) }
      return try add(try FeedFinder.list(document), from: place, to: library)
    }
    let line = ProgressLine()
    defer { line.clear() }
    let finding = try FeedFinder(reader: web.reader).find(address) { line.show($0) }
    line.clear()
    switch finding {
    case .list(let list): try add(list, from: place, to: library)
    case .feed(let found, let fetched):
      let feed = described(found)
      let added = try UserLibrary.attempt { () throws(LedgerError) in try library.add([feed]) }
      guard let first = added.first else { return }
      guard first.isNew else { return try describe(first.feed, in: library) }
      let refresher = UserLibrary.refresher(of: library, by: web.reader)
      var state = RefreshState()
      (state.etag, state.lastModified) = (fetched.etag, fetched.lastModified)
      let result = try UserLibrary.attempt { () throws(LedgerError) in
        try refresher.take(fetched, for: first.feed, state)
      }
      let feeds = try UserLibrary.attempt { () throws(LedgerError) in try library.subscriptions() }
      let name = feeds.first { $0.id == first.feed.id }?.name ?? first.feed.name
      try StandardOutput.report("\(name): \(result.words) (\(first.feed.address))")
    }
  }

  /// Changes what the options say about a feed that is followed already.
  private func describe(_ feed: Subscription, in library: FeedLibrary) throws(Failure) {
    let new = described(feed)
    guard new != feed else { return try StandardOutput.report("\(feed.name): is followed already") }
    try UserLibrary.attempt { () throws(LedgerError) in try library.describe(new) }
    let labels = new.labels.isEmpty ? "" : " in [\(new.labels.joined(separator: ", "))]"
    let fullText = new.fullText == feed.fullText ? "" : ", full text: \(FullTextChoice(new.fullText).rawValue),"
    try StandardOutput.report("\(feed.name): was followed already, and is \(new.name)\(labels)\(fullText) from now on")
  }

  private func add(_ list: OutlineList, from place: String, to library: FeedLibrary) throws(Failure) {
    let feeds = list.outlines.compactMap { outline -> Subscription? in
      guard let address = try? WebAddress(outline.url) else { return nil }
      var feed = Subscription(address: address.withoutCredentials.text, givenName: outline.title)
      feed.folder = outline.folders.first?.joined(separator: "/") ?? ""
      feed.tags = outline.folders.dropFirst().map { $0.joined(separator: "/") }
      return described(feed)
    }
    let added = try UserLibrary.attempt { () throws(LedgerError) in try library.add(feeds) }
    let new = added.filter(\.isNew).count
    var parts = ["\(counted(new, "feed")) added"]
    if added.count > new { parts.append("\(added.count - new) followed already") }
    let strange = list.outlines.count - feeds.count
    if strange > 0 { parts.append("\(strange) left out, since their addresses are not of the web") }
    if list.extraCount > 0 {
      parts.append("\(list.extraCount) left out, as a list has \(OutlineList.limit) feeds at most")
    }
    if list.hasDeeper { parts.append("those in more than \(OutlineList.depthLimit) nested folders left out") }
    try StandardOutput.report(
      "\(place): " + parts.joined(separator: ", ") + (new > 0 ? "; sayso refresh fetches them" : ""))
  }

  /// Returns `feed` with what the options say about it.
  private func described(_ feed: Subscription) -> Subscription {
    var feed = feed
    feed.givenName = name ?? feed.givenName
    feed.folder = folder ?? feed.folder
    feed.tags += tag.filter { !feed.tags.contains($0) }
    if let fullText { feed.fullText = fullText.choice }
    return feed
  }

  /// Returns the address that a word means: one that is recognised anywhere, or the bare name of a host that is not a file.
  private static func address(_ word: String) -> WebAddress? {
    switch ArticleSource(argument: word) {
    case .address(let address): address
    case .file(let path) where word.holds(".") && !isThere(path) && !word.holds("/"): try? WebAddress(word)
    default: nil
    }
  }
}
