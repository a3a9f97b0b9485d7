import Articles

extension InputFormat {
  /// A feed, an article an entry.
  static let feed = InputFormat(
    "feed", name: "a feed (RSS, Atom, JSON Feed)", byteLimit: Feed.byteLimit, holdsSeveral: true,
    recognises: { $0.isFeed },
    read: { document throws(ImportError) in
      let feed = try Feed(document)
      let drafts = feed.entries.map { $0.draft(in: feed) }.filter { !$0.blocks.isEmpty }
      guard !drafts.isEmpty else { throw .nothingToRead(document.source, found: "a feed without entries") }
      return drafts.map { Imported(draft: $0) }
    })
}

extension Document {
  /// Whether the server says so, or the document begins like a feed.
  fileprivate var isFeed: Bool {
    let type = mediaType?.split(at: ";").first?.trimmedOfBlanks.lowercased() ?? ""
    if ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(type) { return true }
    if let root = XMLRoot(of: self) {
      switch root.name.lowercased() {
      case "rss", "feed": return true
      case "rdf": return ["http://purl.org/rss/", "netscape.com/rdf/"].contains { root.tag.utf8.holds($0) }
      default: return false
      }
    }
    let head = bytes.prefix(4096).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    return head.first == UInt8(ascii: "{") && head.holds("//jsonfeed.org/version/")
  }
}

extension Collection<UInt8> {
  /// Whether these bytes occur.
  fileprivate func holds(_ words: String) -> Bool {
    let wanted = words.utf8
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}

extension FeedEntry {
  /// Returns the entry as an article of `feed`.
  public func draft(in feed: Feed) -> Draft {
    var facts = PageFacts()
    (facts.title, facts.byline, facts.address) = (title, author, link)
    (facts.published, facts.updated) = (published?.iso, updated?.iso)
    (facts.site, facts.language) = (feed.title, feed.language?.replacing(exactly: "_", with: "-"))
    return Formats.draft(ofHTML: text ?? "", facts: facts, base: base ?? link ?? feed.link)
  }
}
