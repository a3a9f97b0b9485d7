import Articles

/// The statements of a channel, an item or an entry. Several elements may state one thing: the surest counts, and of equals the first.
struct FeedFields {
  /// A thing that elements state.
  enum Field {
    case id, title, link, summary, content, enclosure, language, minutesToLive, podcastAuthor
  }

  private var values: [Field: (rank: Int, value: String)] = [:]
  private var published: (rank: Int, time: Timestamp)?
  private var updated: Timestamp?
  private var creators: [String] = []
  private var authors: [String] = []
  private var textBase: String?
  private let base: String?
  /// The hours of the day in which the feed has nothing new.
  private(set) var skipHours: [Int] = []

  /// Reads the elements directly inside `element`. Addresses are relative to `base`.
  init(_ element: XMLElement, base: String?) {
    self.base = base
    note(.link, address(element["about"]), rank: 3)
    for child in element.children {
      switch child.vocabulary {
      case .feed: read(child)
      case .dublinCore: readDublinCore(child)
      case .content: if child.name == "encoded" { note(.content, html: child) }
      case .podcast: readPodcast(child)
      case .media: readMedia(child)
      case .page: if child.name == "body" || child.name == "div" { note(.content, html: child, rank: 2) }
      case .other: break
      }
    }
  }

  /// Returns the surest statement of a field.
  subscript(_ field: Field) -> String? { values[field]?.value }

  /// The names of the authors, separated by commas.
  var author: String? {
    let names = !creators.isEmpty ? creators : !authors.isEmpty ? authors : [self[.podcastAuthor]].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Returns the entry that these statements make. `feedAuthor` stands in for a missing author.
  func entry(author feedAuthor: String?) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = self[.id] ?? self[.link]
    (entry.title, entry.link, entry.author) = (self[.title], self[.link], author ?? feedAuthor)
    (entry.published, entry.updated) = (published?.time, updated)
    (entry.summary, entry.content, entry.base) = (self[.summary], self[.content], textBase ?? base)
    entry.enclosure = self[.enclosure]
    return entry
  }

  private mutating func read(_ child: XMLElement) {
    switch child.name {
    case "title": note(.title, child.feedWords)
    case "link": readLink(child)
    case "id": note(.id, child.words)
    case "guid":
      note(.id, child.words)
      let isLink = child["isPermaLink"]?.lowercased() != "false"
      if isLink, let words = child.words, words.begins(with: "http") { note(.link, words, rank: 2) }
    case "author":
      let isStructured = child.children.contains { $0.name == "name" || $0.name == "email" }
      let name = isStructured ? child.first("name")?.feedWords ?? child.first("email")?.words : child.feedWords
      add(name, to: &authors)
    case "description", "subtitle", "tagline", "summary": note(.summary, html: child)
    case "content":
      note(.link, address(child["src"]), rank: 1)
      note(.content, html: child, rank: 1)
    case "body", "fullitem": note(.content, html: child, rank: 2)
    case "pubDate", "published": notePublished(child)
    case "issued": notePublished(child, rank: 1)
    case "created": notePublished(child, rank: 2)
    case "updated", "modified": updated = updated ?? child.time
    case "enclosure": note(.enclosure, address(child["url"]))
    case "language": note(.language, child.words)
    case "ttl": note(.minutesToLive, child.words)
    case "skipHours":
      let hours = child.all("hour").compactMap { $0.words.flatMap { Int($0) } }
      skipHours = Set(hours.filter { (0...24).contains($0) }.map { $0 % 24 }).sorted()
    default: break
    }
  }

  /// Reads a link of RSS, which is text, or one of Atom, which is an attribute.
  private mutating func readLink(_ child: XMLElement) {
    guard let target = child["href"] else { return note(.link, address(child.words)) }
    let address = feedAddress(target, base: resolved(child["base"], base))
    switch (child["rel"] ?? "alternate").lowercased() {
    case "alternate":
      let type = child["type"]?.lowercased() ?? "text/html"
      note(.link, address, rank: type.ends(with: "html") || type.ends(with: "xhtml+xml") ? 0 : 1)
    case "enclosure": note(.enclosure, address)
    default: break
    }
  }

  private mutating func readDublinCore(_ child: XMLElement) {
    switch child.name {
    case "title": note(.title, child.feedWords, rank: 1)
    case "creator", "author":
      add(child.feedWords, to: &creators)
    case "description", "abstract": note(.summary, html: child, rank: 1)
    case "date", "issued": notePublished(child, rank: 1)
    case "created": notePublished(child, rank: 2)
    case "modified": updated = updated ?? child.time
    case "language": note(.language, child.words)
    default: break
    }
  }

  private mutating func readPodcast(_ child: XMLElement) {
    switch child.name {
    case "author": note(.podcastAuthor, child.feedWords)
    case "summary": note(.summary, html: child, rank: 2)
    case "subtitle": note(.summary, html: child, rank: 3)
    case "title": note(.title, child.feedWords, rank: 2)
    default: break
    }
  }

  private mutating func readMedia(_ child: XMLElement) {
    let parts = child.name == "group" ? child.children.filter { $0.vocabulary == .media } : [child]
    for part in parts {
      switch part.name {
      case "title": note(.title, part.feedWords, rank: 2)
      case "description": note(.summary, html: part, rank: 3)
      case "content": note(.enclosure, address(part["url"]), rank: 1)
      default: break
      }
    }
  }

  /// Adds the name of an author. Nobody reads more than the first hundred.
  private func add(_ text: String?, to names: inout [String]) {
    guard names.count < 100, let name = text.flatMap(authorName), !names.contains(name) else { return }
    names.append(name)
  }

  private func address(_ text: String?) -> String? { text.flatMap { feedAddress($0, base: base) } }

  private mutating func note(_ field: Field, _ value: String?, rank: Int = 0) {
    guard let value, !value.isEmpty, rank < values[field]?.rank ?? .max else { return }
    values[field] = (rank, value)
  }

  private mutating func note(_ field: Field, html child: XMLElement, rank: Int = 0) {
    guard rank < values[field]?.rank ?? .max, let html = child.feedHTML else { return }
    values[field] = (rank, html)
    if let own = child["base"] { textBase = resolved(own, base) }
  }

  private mutating func notePublished(_ child: XMLElement, rank: Int = 0) {
    guard rank < published?.rank ?? .max, let time = child.time else { return }
    published = (rank, time)
  }
}

extension XMLElement {
  /// The time that the element states.
  fileprivate var time: Timestamp? { words.flatMap { Timestamp($0) } }
}
