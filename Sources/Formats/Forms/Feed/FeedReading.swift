import Articles

extension Feed {
  /// Reads a feed. Errors: too large, damaged (not a feed), or a library is missing.
  public init(_ document: Document) throws(ImportError) {
    guard document.bytes.count <= Feed.byteLimit else { throw .tooLarge(document.source, limit: Feed.byteLimit) }
    let text = Decoded(document).text
    if text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) == "{" {
      guard let feed = Feed(json: text, base: document.address) else {
        throw .damaged(document.source, format: "a feed", reason: "it is not JSON Feed")
      }
      self = feed
      return
    }
    guard let root = try XMLTree.read(text, from: document.source).root else {
      throw .damaged(document.source, format: "a feed", reason: "it has no elements")
    }
    guard feedRoots.contains(root.name.lowercased()) else {
      throw .damaged(document.source, format: "a feed", reason: "its outermost element is “\(root.name.excerpt(40))”")
    }
    self.init(root: root, base: document.address)
  }

  /// Reads a feed from the tree of RSS, RDF or Atom.
  private init(root: XMLElement, base: String?) {
    self.init()
    let rootBase = resolved(root["base"], base)
    let channel = root.descendants.first { $0.isFeedElement("channel") } ?? root
    let channelBase = resolved(channel["base"], rootBase)
    let fields = FeedFields(channel, base: channelBase)
    title = fields[.title]
    link = fields[.link]
    description = fields[.summary]
    language = fields[.language] ?? (channel["lang"] ?? root["lang"])?.replacing(exactly: "_", with: "-")
    minutesToLive = fields[.minutesToLive].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    skipHours = fields.skipHours
    let elements = root.isFeedElement("entry") ? [root] : Array(root.descendants)
    for element in elements where element.isFeedElement("item") || element.isFeedElement("entry") {
      guard entries.count < Feed.entryLimit else {
        leftOut += 1
        continue
      }
      let own = FeedFields(element, base: resolved(element["base"], channelBase))
      // Atom's entries inherit the authors of the feed.
      entries.append(own.entry(author: element.name == "entry" ? fields.author : nil))
    }
  }
}

/// The names of the outermost elements of feeds, in small letters.
let feedRoots: Set<String> = ["rss", "feed", "rdf", "channel", "entry"]

/// Returns the base of an element that states `address` as its own, inside one with `base`.
func resolved(_ address: String?, _ base: String?) -> String? {
  address.flatMap { feedAddress($0, base: base) } ?? base
}

/// Returns an address made absolute against `base`. A relative one without a base stays as it is; nil if it leads to no page.
func feedAddress(_ address: String, base: String?) -> String? {
  let address = address.trimmedOfBlanks
  if let absolute = absoluteAddress(address, base: base) { return absolute }
  return address.isEmpty || addressScheme(address) != nil ? nil : address
}
