import Articles

/// The vocabulary of an element in a feed. RSS, RDF and Atom share one, since they use each other's elements.
enum FeedVocabulary {
  /// RSS, RDF or Atom.
  case feed
  /// Dublin Core: authors, dates.
  case dublinCore
  /// The module of RSS for whole texts.
  case content
  /// Podcasts.
  case podcast
  /// Pictures, recordings and the words about them.
  case media
  /// XHTML.
  case page
  /// Anything else.
  case other

  /// The vocabulary of an element with that name.
  init(_ name: XMLTree.Name) {
    if name.space.isEmpty {
      self = name.prefix.isEmpty ? .feed : Self.prefixes[name.prefix.lowercased()] ?? .other
    } else if let known = Self.spaces.first(where: { name.space.lowercased().begins(with: $0.beginning) }) {
      self = known.vocabulary
    } else if Self.feeds.contains(name.space.lowercased()) || name.prefix.isEmpty {
      self = .feed
    } else {
      self = .other
    }
  }

  /// The prefixes that feeds use for them, for feeds that do not declare them.
  private static let prefixes: [String: FeedVocabulary] = [
    "atom": .feed, "a10": .feed, "rss": .feed, "rdf": .feed, "dc": .dublinCore, "dcterms": .dublinCore,
    "content": .content,
    "itunes": .podcast, "media": .media, "xhtml": .page,
  ]

  /// The beginnings of the addresses of namespaces, in small letters.
  private static let spaces: [(beginning: String, vocabulary: FeedVocabulary)] = [
    ("http://www.w3.org/2005/atom", .feed), ("http://purl.org/atom/ns", .feed),
    ("http://purl.org/dc/elements/", .dublinCore), ("http://purl.org/dc/terms/", .dublinCore),
    ("http://purl.org/rss/1.0/modules/content", .content), ("http://www.itunes.com/dtds/podcast", .podcast),
    ("http://search.yahoo.com/mrss", .media), ("http://www.w3.org/1999/xhtml", .page),
    ("http://my.netscape.com/rdf/", .feed), ("http://channel.netscape.com/rdf/", .feed),
    ("http://backend.userland.com/rss", .feed),
  ]

  /// The whole addresses of other namespaces.
  private static let feeds: Set<String> = [
    "http://purl.org/rss/1.0/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/net/rss1.1#",
    "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss/rss.html",
  ]
}

extension XMLElement {
  /// The vocabulary of the element.
  var vocabulary: FeedVocabulary { FeedVocabulary(fullName) }

  /// Whether the element is `name` of RSS, RDF or Atom.
  func isFeedElement(_ name: String) -> Bool { self.name == name && vocabulary == .feed }
}
