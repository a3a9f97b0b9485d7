import Articles

/// The names of a page's authors: rather none than a wrong one.
struct PageByline: Sendable {
  /// The names, parted by commas; nil if the page names nobody.
  private(set) var text: String?

  private let scan: PageScan
  private let site: BylineSite

  init(_ scan: PageScan, _ data: PageData, title: PageTitle, address: String?) {
    self.scan = scan
    site = BylineSite(data, address: address)
    let names = stated(data) ?? shown(near: title.heading) ?? onlyName ?? organisations(data)
    text = names.map { $0.joined(separator: ", ") }
  }

  // MARK: Stated for machines

  /// The names in linked data and in meta elements. A name that the page does not show is its maker's or an agency's, unless the page calls
  /// itself news.
  private func stated(_ data: PageData) -> [String]? {
    let article = data.articles.first { $0["author"] != nil }
    let linked = (article?["author"]?.items ?? []).prefix(20).map { data.resolved($0) }
    let isNews = article?.types.contains { $0.ends(with: "NewsArticle") } ?? false
    let persons = linked.filter { !isOrganisation($0) || isNews && linked.contains { !isOrganisation($0) } }
    var text: LowerLine?
    for names in [persons.compactMap(\.text), metaAuthors(data)] {
      var found: [String] = []
      for name in names.flatMap({ BylineNames.names(in: plainText($0), isStated: true) })
      where !site.isSite(name) && !found.contains(name) { found.append(name) }
      if !found.isEmpty, text == nil { text = visibleText }
      let shown = found.filter { text?.holds(LowerLine($0)) ?? false }
      if !shown.isEmpty { return isNews && names == persons.compactMap(\.text) ? found : shown }
      if !found.isEmpty, isNews { return found }
    }
    return nil
  }

  /// The organisations that news name as authors where they name no person.
  private func organisations(_ data: PageData) -> [String]? {
    guard let article = data.articles.first(where: { $0["author"] != nil }), let author = article["author"],
      article.types.contains(where: { $0.ends(with: "NewsArticle") })
    else { return nil }
    let names = author.items.prefix(5).compactMap { data.resolved($0).text.map { plainText($0).onOneLine } }
    let sound = names.filter { !$0.isEmpty && $0.utf8.count < 60 && !$0.holds("/") }
    return sound.isEmpty ? nil : sound
  }

  private func isOrganisation(_ author: LinkedData) -> Bool { author.types.contains { $0.ends(with: "Organization") } }

  private func metaAuthors(_ data: PageData) -> [String] {
    let names = [
      "author", "article:author", "parsely-author", "byl", "dc.creator", "dcterms.creator", "citation_author",
      "sailthru.author",
      "og:article:author", "creator",
    ]
    return names.lazy.compactMap { data.metas[$0]?.filter { !$0.isEmpty && !$0.holds("/") } }.first { !$0.isEmpty }
      ?? []
  }

  /// All that the page shows.
  private var visibleText: LowerLine {
    var bytes: [UInt8] = []
    for run in scan.runs {
      for node in run.first...run.last where !scan.isHidden[node] { bytes += scan.tree.words(node) }
      bytes.append(0x20)
    }
    return LowerLine(bytes: bytes)
  }

  // MARK: Shown to readers

  /// The names in the first element with the signs of a byline, those near the title before all others.
  private func shown(near heading: MarkupTree.Node?) -> [String]? {
    let tree = scan.tree
    var candidates: [(node: MarkupTree.Node, distance: Int)] = []
    for node in tree.nodes.indices where tree.tag(node) != .text && !scan.isHidden[node] && isByline(node) {
      let count = scan.count(node)
      let isNear = heading.map { node > $0 && node - $0 < 60 } ?? false
      guard count > 1, count < 160, isNear || !isInOutside(node) else { continue }
      let distance = heading.map { node > $0 ? node - $0 : ($0 - node) * 4 } ?? node
      candidates.append((node, distance))
    }
    for candidate in candidates.sorted(by: { ($0.distance, $0.node) < ($1.distance, $1.node) }).prefix(12) {
      let text = tree.text(candidate.node, limit: 400)
      let isNamed = isNamed(candidate.node)
      let names = BylineNames.names(in: text, isStated: isNamed).filter { isNamed || $0.holds(" ") || !site.isSite($0) }
      if !names.isEmpty { return names }
    }
    return linesWithBy(near: heading)
  }

  /// The name that all elements with an author's name have, wherever they stand.
  private var onlyName: [String]? {
    let tree = scan.tree
    var found: [String] = []
    for node in tree.nodes.indices
    where !scan.isHidden[node] && tree.tag(node) != .text && isNamed(node) && scan.count(node) < 80 {
      let names = BylineNames.names(in: tree.text(node, limit: 200), isStated: true).filter { $0.holds(" ") }
      guard !names.isEmpty, found.isEmpty || names == found else { return nil }
      found = names
    }
    return found.isEmpty ? nil : found
  }

  private func isByline(_ node: MarkupTree.Node) -> Bool {
    let tree = scan.tree
    return scan.signs[node].contains(.byline) || isNamed(node)
      || tree.attribute(node, .dataTestid).map { $0.lowercased().holds(exactly: "byline") } ?? false
      || tree.tag(node) == .address
  }

  /// Whether an element is said to be the author's name.
  private func isNamed(_ node: MarkupTree.Node) -> Bool {
    let tree = scan.tree
    if let rel = tree.value(node, .rel), rel.elementsEqual("author".utf8) { return true }
    return tree.attribute(node, .itemprop)?.split(at: " ").contains { $0 == "author" } ?? false
  }

  private func isInOutside(_ node: MarkupTree.Node) -> Bool {
    scan.tree.ancestors(node).contains { scan.isOutside[$0] }
  }

  /// The names in a short run of text near the title that opens with "by".
  private func linesWithBy(near heading: MarkupTree.Node?) -> [String]? {
    guard let heading, let start = scan.runs.firstIndex(where: { $0.first > heading }) else { return nil }
    for run in scan.runs[max(0, start - 4)..<min(scan.runs.count, start + 14)] where run.count < 100 && !run.isOutside {
      let words = (run.first...run.last).filter { !scan.isHidden[$0] }.flatMap { scan.tree.words($0) + [0x20] }
      let text = String(decoding: words, as: UTF8.self).onOneLine
      guard BylineNames.opensWithBy(text) else { continue }
      let names = BylineNames.names(in: text, isStated: false).filter { !site.isSite($0) }
      if !names.isEmpty { return names }
    }
    return nil
  }
}

/// The names by which a page calls its site and its publisher, which are no authors.
private struct BylineSite {
  private let names: [String]

  init(_ data: PageData, address: String?) {
    var names = [data.meta("og:site_name", "application-name", "publisher")].compactMap { $0 }
    for article in data.articles {
      if let name = article["publisher"].map({ data.resolved($0) })?.text { names.append(name) }
    }
    let addresses = [address, data.meta("og:url")].compactMap { $0 }
    names += addresses.compactMap { addressHost($0) }
    self.names = names.map(BylineSite.key).filter { $0.utf8.count > 2 }
  }

  /// Whether a name is the site's, with or without the ending of its address.
  func isSite(_ name: String) -> Bool {
    let own = BylineSite.key(name)
    return own.utf8.count < 2
      || names.contains { $0 == own || $0.begins(with: own) && own.utf8.count * 2 > $0.utf8.count }
      || names.contains { own.begins(with: $0) }
  }

  private static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
