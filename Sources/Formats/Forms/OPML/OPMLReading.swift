import Articles

extension OutlineList {
  /// Reads OPML. Lists that it includes by address are not fetched. Errors: too large, damaged (not OPML), or a library is missing.
  public init(_ document: Document) throws(ImportError) {
    guard document.bytes.count <= Feed.byteLimit else { throw .tooLarge(document.source, limit: Feed.byteLimit) }
    guard let root = try XMLTree.read(Decoded(document).text, from: document.source).root,
      root.name.lowercased() == "opml"
    else { throw .damaged(document.source, format: "a list of feeds", reason: "its outermost element is not “opml”") }
    self.init(title: root.first("head")?.first("title")?.words)
    var path: [String] = []
    root.walk { event in
      switch event {
      case .text: return true
      case .end: path.removeLast()
      case .start(let element):
        guard element.name.lowercased() != "head" else { return false }
        guard path.count < Self.depthLimit else {
          hasDeeper = true
          return false
        }
        let values = Dictionary(
          element.attributes.map { ($0.name.local.lowercased(), $0.value.onOneLine) },
          uniquingKeysWith: { first, _ in first })
        let title = [values["title"], values["text"]].compactMap { $0 }.first { !$0.isEmpty }
        path.append(element.name.lowercased() == "outline" ? title ?? "" : "")
        guard let outline = Outline(values, title: title, folder: path.dropLast()) else { return true }
        if outlines.count < Self.limit { outlines.append(outline) } else { extraCount += 1 }
      }
      return true
    }
  }
}

extension Outline {
  /// Creates the entry of an outline with these attributes, named in small letters; nil if it is not a feed.
  fileprivate init?(_ values: [String: String], title: String?, folder: some Sequence<String>) {
    let isFeed = ["rss", "atom", "feed"].contains(values["type"]?.lowercased() ?? "")
    let address = [values["xmlurl"], isFeed ? values["url"] : nil].compactMap { $0 }.first { !$0.isEmpty }
    guard let address else { return nil }
    let folder = folder.filter { !$0.isEmpty }
    let categories = (values["category"] ?? "").split(at: ",").map { category in
      category.split(at: "/").map { $0.onOneLine }.filter { !$0.isEmpty }
    }
    self.init(url: address, title: title, folders: ([folder] + categories).filter { !$0.isEmpty })
  }
}
