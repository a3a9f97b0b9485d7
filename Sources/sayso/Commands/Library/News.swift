import ArgumentParser
import Articles
import Ledger
import Library
import Reader

/// `sayso news`: the reader with the list of entries of the feeds.
struct News: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract: "Open the list of unread entries of your feeds in the reader.",
    discussion: """
      Opening an entry marks it as read. Where a feed gives only the beginning, the page is fetched, and kept, unless full-text in the configuration says otherwise; F shows the feed's own text. N goes to the next unread \
      entry, m marks one as read or unread, M all in the list, s stars one, v lists the starred ones or all, t those of one feed, r \
      refreshes its feed, R all feeds. The entries are analysed in the background, so that A shows all that an actor said in them.

      Without a terminal the list is printed: a line an entry, with its address, feed and title.
      """)

  @Flag(help: "Also the entries that were read.")
  var all = false

  @Flag(help: "The starred entries.")
  var starred = false

  @Option(
    help: ArgumentHelp(
      "Only of this feed: a number, an address, a name or its beginning; may be given several times.", valueName: "feed"
    ))
  var feed: [String] = []

  @Option(
    name: [.long, .customLong("folder")],
    help: ArgumentHelp("Only of the feeds with this tag or in this folder.", valueName: "tag"))
  var tag: String?

  @Option(help: ArgumentHelp("Only those with these words in title, feed or authors.", valueName: "words"))
  var search: String?

  @Option(
    help: ArgumentHelp(
      "The entries whose pages are fetched when they are opened: never, short, always; a feed's own choice comes first.",
      valueName: "when"))
  var fullText: FullText?

  @OptionGroup var web: WebOptions
  @OptionGroup var reading: ReaderOptions

  func validate() throws {
    if all, starred { throw ValidationError("--all and --starred do not go together") }
  }

  func run() throws {
    let library = try UserLibrary.open()
    let all = try UserLibrary.feeds([], in: library)
    let words = (search ?? "").split(whereSeparator: \.isWhitespace).map { String($0) }
    let choice = EntryChoice(
      self.all ? .all : starred ? .starred : .unread, of: try chosenFeeds(in: library), with: words)
    let entries = try UserLibrary.attempt { () throws(LedgerError) in try library.entries(choice) }
    guard !entries.isEmpty else { throw Failure.noNews(all.isEmpty) }
    let shown = NewsChoice(self.all ? .all : starred ? .starred : .unread)
    let reader = web.reader
    try reading.start.read(by: reader) { preferences in
      let feeds = FeedShelf(
        entries, of: choice, from: all, in: library, by: reader, fullText: fullText ?? preferences.fullText)
      return DeskSources(entries, feeds, showing: shown)
    }
  }

  /// Returns the numbers of the feeds that the options name; nil for all.
  private func chosenFeeds(in library: FeedLibrary) throws(Failure) -> [Int]? {
    guard !feed.isEmpty || tag != nil else { return nil }
    let named = try UserLibrary.feeds(feed, in: library)
    guard let tag else { return named.map(\.id) }
    let tagged = named.filter { $0.isIn(tag) }
    guard !tagged.isEmpty else { throw .noFeedMeant(tag, named.flatMap { $0.tags + [$0.folder] }) }
    return tagged.map(\.id)
  }
}
