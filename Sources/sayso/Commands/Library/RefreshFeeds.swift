import ArgumentParser
import Articles
import Ledger
import Library

/// `sayso refresh`: fetch what is new.
struct RefreshFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch what is new in your feeds.",
    discussion: """
      Without a name, the feeds that are due are fetched: a feed and its server may say how long to wait, half an hour is usual, and \
      each failure doubles the wait, up to a day. Four are fetched at once, and one at a time from each host. An error is shown with \
      its feed by sayso feeds.
      """)

  @Argument(help: "Only these, also before they are due: numbers, addresses, names or their beginnings, folders, tags.")
  var feeds: [String] = []

  @Flag(help: "All feeds, also before they are due, except those that failed.")
  var all = false

  @OptionGroup var web: WebOptions

  func run() throws {
    let library = try UserLibrary.open()
    let chosen = try UserLibrary.feeds(feeds, in: library)
    guard !chosen.isEmpty else { return StandardError.report("no feeds; sayso add ADDRESS follows one") }
    let due = RefreshSchedule.due(chosen, at: WallClock.now / 1_000, isForced: all || !feeds.isEmpty)
    let tally = RefreshTally()
    let refresher = UserLibrary.refresher(of: library, by: web.reader)
    try UserLibrary.attempt { () throws(LedgerError) in
      try refresher.refresh(due) { feed, result in tally.add(result, of: feed, outOf: due.count) }
    }
    tally.finish()
    try StandardOutput.report(tally.words(notDue: chosen.count - due.count))
    if tally.hasFailures { throw Failure.reported }
  }
}
