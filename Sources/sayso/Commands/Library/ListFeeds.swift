import ArgumentParser
import Articles
import Formats
import FoundationEssentials
import Ledger
import Library

/// `sayso feeds`: the feeds that are followed.
struct ListFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds that you follow, with the numbers of unread and of all entries, and the last error.")

  @Argument(help: "Only these: numbers, addresses, names or their beginnings, folders, tags.")
  var feeds: [String] = []

  @Flag(help: "Write them as a list in OPML, which other readers of feeds take.")
  var opml = false

  @Option(
    name: .shortAndLong, help: "How: text, for people; jsonl, a line of JSON a feed.",
    completion: .list(["text", "jsonl"]))
  var format = "text"

  func validate() throws {
    guard ["text", "jsonl"].contains(format) else {
      throw ValidationError("--format: unknown format “\(format)”; formats: text, jsonl")
    }
    if opml, format != "text" { throw ValidationError("--opml and --format do not go together") }
  }

  func run() throws {
    let library = try UserLibrary.open()
    let chosen = try UserLibrary.feeds(feeds, in: library)
    if opml { return try StandardOutput.write(OutlineList(title: "Feeds", outlines: chosen.map(\.outline)).opml) }
    let counts = try UserLibrary.attempt { () throws(LedgerError) in try library.counts() }
    if format == "jsonl" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let lines = try chosen.map { feed in
        String(decoding: try encoder.encode(FeedLine(feed, counts[feed.id] ?? EntryCounts())), as: UTF8.self).safeJSON
          + "\n"
      }
      return try StandardOutput.write(lines.joined())
    }
    guard !chosen.isEmpty else { return StandardError.report("no feeds; sayso add ADDRESS follows one") }
    let rows = chosen.map { feed -> (numbers: [String], feed: Subscription) in
      let count = counts[feed.id] ?? EntryCounts()
      return (["\(feed.id)", "\(count.unread)", "\(count.all)"], feed)
    }
    let widths = (0..<3).map { column in rows.map { $0.numbers[column].utf8.count }.max() ?? 0 }
    for (numbers, feed) in rows {
      let aligned = zip(numbers, widths).map { String(repeating: " ", count: $1 - $0.utf8.count) + $0 }
      let labels = feed.labels
      let place = feed.givenName ?? feed.title == nil ? [] : [feed.address]
      let words =
        [feed.name] + place + (labels.isEmpty ? [] : ["[\(labels.joined(separator: ", "))]"])
        + (feed.fullText.map { ["full text: \($0.rawValue)"] } ?? [])
      try StandardOutput.report("\(aligned[0])  \(aligned[1]) of \(aligned[2])  " + words.joined(separator: "  "))
      if let error = feed.state.error { try StandardOutput.report("      \(error)") }
    }
  }
}

extension Subscription {
  /// The feed as a list in OPML has it.
  fileprivate var outline: Outline {
    Outline(
      url: address, title: givenName ?? title, folders: labels.map { $0.split(at: "/").map { String($0) } })
  }
}

/// A feed as a line of JSON.
private struct FeedLine: Encodable {
  var id: Int
  var address: String
  var name: String
  var title: String?
  var site: String?
  var folder: String?
  var tags: [String]
  var fullText: String?
  var entries: Int
  var unread: Int
  var starred: Int
  var checked: Int?
  var error: String?
  var failures: Int
  var ended: Bool

  init(_ feed: Subscription, _ counts: EntryCounts) {
    (id, address, name, title, site) = (feed.id, feed.address, feed.name, feed.title, feed.site)
    (folder, tags, fullText) = (feed.folder.isEmpty ? nil : feed.folder, feed.tags, feed.fullText?.rawValue)
    (entries, unread, starred) = (counts.all, counts.unread, counts.starred)
    checked = feed.state.checked
    (error, failures, ended) = (feed.state.error, feed.state.failures, feed.state.isEnded)
  }
}
