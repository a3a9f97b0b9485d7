import Articles

/// The facts that a page states about its article for machines: meta elements and linked data.
struct PageData: Sendable {
  /// The contents of meta elements by their names in small letters; of a name, all in order.
  private(set) var metas: [String: [String]] = [:]
  /// The objects of linked data that describe articles, the best first.
  private(set) var articles: [LinkedData] = []
  /// All objects of linked data.
  private(set) var objects: [LinkedData] = []
  /// The words of `title`, the first of the page.
  private(set) var windowTitle = ""

  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case .meta: addMeta(tree, node)
      case .title:
        if windowTitle.isEmpty, !tree.ancestors(node).contains(where: { tree.tag($0) == .svg }) { addTitle(tree, node) }
      case .script: addLinkedData(tree, node)
      case .link: addLink(tree, node)
      default: break
      }
    }
    var known: [String: LinkedData] = [:]
    for object in objects { if let id = object["@id"]?.text, object["name"] != nil { known[id] = object } }
    named = known
    articles = objects.filter { $0.types.contains(where: isArticle) }
  }

  /// The address of the page without parameters, as it states it.
  private(set) var canonical: String?
  /// The address of the next page.
  private(set) var next: String?
  /// Objects of linked data that others name by their addresses.
  private var named: [String: LinkedData] = [:]

  /// The content of the first meta element of one of the names that has any.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let content = metas[name]?.first(where: { !$0.isEmpty }) { return content }
    }
    return nil
  }

  /// The title for those who share the page.
  var sharedTitle: String? { meta("og:title", "twitter:title", "dc.title", "parsely-title", "title") }

  /// The object that a reference by address means; any other value itself.
  func resolved(_ value: LinkedData) -> LinkedData {
    guard value["name"] == nil, let id = value["@id"]?.text, let object = named[id] else { return value }
    return object
  }

  /// The first text of a key in the articles' objects.
  func articleText(_ key: String) -> String? {
    for article in articles { if let text = article[key]?.text?.onOneLine, !text.isEmpty { return plainText(text) } }
    return nil
  }

  /// The text of the article as linked data holds it, as markup.
  var articleBody: String? {
    for article in articles {
      guard let text = article["articleBody"]?.text, text.utf8.count > 250 else { continue }
      if text.holds(exactly: "<p") || text.holds(exactly: "&lt;p") {
        return text.holds(exactly: "<p") ? text : plainText(text)
      }
      return text.split(at: "\n").map { "<p>" + $0 }.joined()
    }
    return nil
  }

  /// Whether the page says for machines that it is an article.
  var isArticle: Bool { !articles.isEmpty || meta("og:type")?.lowercased() == "article" }

  /// Whether the page says for machines that it is news.
  var isNews: Bool { articles.contains { $0.types.contains { $0.ends(with: "NewsArticle") } } }

  /// The content of the first meta element of one of `names` that is a time.
  func meta(published names: [String]) -> String? {
    for name in names {
      if let content = metas[name]?.first(where: { Timestamp($0) ?? writtenDate($0) != nil }) { return content }
    }
    return nil
  }

  /// The first text of a key in objects of one of `types`.
  func text(_ key: String, ofTypes types: [String]) -> String? {
    for object in objects where object.types.contains(where: { types.contains($0) }) {
      if let text = object[key]?.text?.onOneLine, !text.isEmpty { return plainText(text) }
    }
    return nil
  }

  private mutating func addMeta(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    guard let content = tree.attribute(node, .content) else { return }
    for name in [MarkupAttribute.name, .property, .itemprop, .httpEquiv] {
      guard let value = tree.attribute(node, name) else { continue }
      for word in value.lowercased().split(whereSeparator: \.isWhitespace) {
        metas[String(word), default: []].append(plainText(content.onOneLine))
      }
    }
  }

  private mutating func addLink(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    guard let relations = tree.attribute(node, .rel)?.lowercased().split(at: " ").map(String.init),
      let target = tree.attribute(node, .href)
    else { return }
    if canonical == nil, relations.contains(where: { $0 == "canonical" }) { canonical = target }
    if next == nil, relations.contains(where: { $0 == "next" }) { next = target }
  }

  private mutating func addTitle(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    windowTitle = String(decoding: tree.children(node).flatMap { tree.words($0) }, as: UTF8.self).onOneLine
  }

  private mutating func addLinkedData(_ tree: MarkupTree, _ node: MarkupTree.Node) {
    guard tree.attribute(node, .type)?.lowercased().holds(exactly: "ld+json") == true, objects.count < 1000 else {
      return
    }
    for value in LinkedDataScanner.values(tree.children(node).flatMap { Array(tree.words($0)) }) {
      objects += value.objects()
    }
  }

  private func isArticle(_ type: String) -> Bool {
    type.ends(with: "Article") || type.ends(with: "Posting") || type == "Report" || type == "Review" || type == "Recipe"
  }
}

/// Returns the text with its character references and elements, which pages put into attributes and data, read.
func plainText(_ text: String) -> String {
  guard text.holds("&") || text.holds("<") else { return text }
  let tree = MarkupTree(text)
  return tree.text(tree.root)
}
