import Articles

extension Document {
  /// Whether the document is a list of feeds in OPML.
  public var isOutlineList: Bool { InputFormat.opml.recognises(self) }

  /// Whether the document is a web page.
  public var isPage: Bool { InputFormat.of(self)?.word == InputFormat.html.word }

  /// The addresses of the feeds that a page states for itself, in its order.
  public var feedLinks: [String] {
    let tree = MarkupTree(Decoded(self).text)
    let base = tree.base(address)
    var links: [String] = []
    for node in tree.nodes.indices where tree.tag(node) == .link || tree.tag(node) == .a {
      guard let relations = tree.attribute(node, .rel)?.lowercased().split(at: " "),
        relations.contains(where: { $0 == "alternate" }),
        let type = tree.attribute(node, .type)?.lowercased().prefix(while: { $0 != ";" }),
        Self.feedTypes.contains(String(type)),
        let link = tree.attribute(node, .href).flatMap({ absoluteAddress($0, base: base) }), !links.contains(link)
      else { continue }
      links.append(link)
      if links.count == Self.feedLinkLimit { break }
    }
    return links
  }

  /// The media types by which pages mark their feeds.
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
  ]
  /// The most links that are read.
  private static let feedLinkLimit = 50
}
