import ArgumentParser
import Articles
import Ledger
import Library

/// `sayso prefetch`: full texts for reading without a network.
struct Prefetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefetch",
    abstract:
      "Fetch the full texts of unread entries whose feeds give only the beginning, for reading without a network.",
    discussion: """
      The setting full-text, and a feed's own choice (sayso add --full-text), say for which entries: never, short (the usual one), always.
      """)

  @Argument(help: "Only of these feeds: numbers, addresses, names or their beginnings, folders, tags.")
  var feeds: [String] = []

  @OptionGroup var web: WebOptions

  func run() throws {
    let library = try UserLibrary.open()
    let chosen = feeds.isEmpty ? nil : try UserLibrary.feeds(feeds, in: library).map(\.id)
    var problems: [SettingsProblem] = []
    let usual = Preferences.readConfiguration(&problems).fullText
    problems.report()
    let entries = try UserLibrary.attempt { () throws(LedgerError) in
      try library.entries(EntryChoice(.unread, of: chosen)).filter { $0.needsPage(usual) }
    }
    let (keeper, reader) = (PageKeeper(library, total: entries.count), web.reader)
    inLanes(entries, host: { hostOf($0.address ?? "") }) { keeper.keep($0, by: reader) }
    let (kept, failed) = try keeper.finish()
    try StandardOutput.report("\(counted(kept, "text")) fetched" + (failed > 0 ? ", \(failed) failed" : ""))
    if failed > 0 { throw Failure.reported }
  }
}
