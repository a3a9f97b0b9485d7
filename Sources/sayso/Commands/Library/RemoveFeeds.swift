import ArgumentParser
import Ledger
import Library

/// `sayso remove`: stop following feeds.
struct RemoveFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Stop following feeds, and delete their entries except the starred ones.")

  @Argument(help: "The feeds: numbers, addresses or whole names; a folder or a tag is not taken.")
  var feeds: [String]

  func run() throws {
    let library = try UserLibrary.open()
    let all = try UserLibrary.feeds([], in: library)
    var ids: [Int] = []
    for word in feeds {
      // A beginning of a name might mean more feeds than the user has in mind.
      let meant = all.filter { $0.isNamed(word) }
      func names(_ feeds: [Subscription]) -> [String] { feeds.map { "\($0.id) \($0.address)" } }
      guard !meant.isEmpty else {
        let inside = all.filter { $0.isIn(word) }
        throw inside.isEmpty ? Failure.noFeedMeant(word, all.map(\.name)) : Failure.folderMeant(word, names(inside))
      }
      guard meant.count == 1 else { throw Failure.severalFeedsMeant(word, names(meant)) }
      ids += meant.map(\.id)
    }
    try UserLibrary.attempt { () throws(LedgerError) in try library.remove(ids) }
    for feed in all where ids.contains(feed.id) { try StandardOutput.report("\(feed.name): removed") }
  }
}
