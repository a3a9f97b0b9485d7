import Articles
import Formats
import Glibc
import Ledger
import TestSupport

@testable import Library

/// Keeps the proxies of the environment away from the loopback.
let withoutProxies: Void = { _ = setenv("no_proxy", "*", 1) }()

/// Returns an entry of a feed.
func entry(
  _ title: String?, id: String? = nil, _ link: String? = nil, _ date: String? = nil, text: String? = "The ferry sails."
) -> FeedEntry {
  var entry = FeedEntry()
  (entry.title, entry.id, entry.link, entry.summary) = (title, id, link, text)
  entry.published = date.flatMap { Timestamp($0) }
  return entry
}

/// Returns a feed with those entries.
func feed(_ entries: FeedEntry...) -> Feed {
  var feed = Feed()
  feed.title = "Coast News"
  feed.entries = entries
  return feed
}

/// Returns a feed in RSS, with an item for each title.
func rss(_ titles: [String], more: String = "") -> String {
  let items = titles.map {
    "<item><title>\($0)</title><link>https://coast.example/\($0)</link><description>On \($0).</description></item>"
  }
  return "<rss version=\"2.0\"><channel><title>Coast News</title>\(more)\(items.joined())</channel></rss>"
}

extension FeedLibrary {
  /// Adds a feed and returns its number.
  func added(_ address: String) throws -> Int {
    try add([Subscription(address: address)]).map(\.feed.id).first ?? 0
  }

  /// Takes a version of a feed at a time.
  @discardableResult
  func take(_ feed: Feed, for id: Int, at now: Int = 2_000_000_000) throws -> Changes {
    try take(feed, RefreshState(), for: id, at: now)
  }
}
