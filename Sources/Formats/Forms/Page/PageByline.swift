import Articles

/// The names of a page's authors: rather none than a wrong one.
struct PageByline: Sendable {
  /// The names, parted by commas; nil if the page names nobody.
  private(set) var text: String?

  private let scan: PageScan
  private let site: SiteNames

  init(_ scan: PageScan, _ data: PageData, title: PageTitle, site: SiteNames) {
    self.scan = scan
    self.site = site
    let names =
      stated(data).map { fuller($0, near: title.heading) } ?? shown(near: title.heading) ?? onlyName ?? labelled
      ?? organisations(data)
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
      where !found.contains(name) { found.append(name) }
      // News may name themselves beside their reporters or their agency.
      if !isNews || found.allSatisfy(site.isSite) { found.removeAll(where: site.isSite) }
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
    let names = author.items.prefix(5).compactMap {
      data.resolved($0).text.map { BylineNames.withoutBy(plainText($0).onOneLine) }
    }
    let sound = names.filter { $0.utf8.count > 2 && $0.utf8.count < 60 && !$0.holds("/") }
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
      let names = names(in: candidate.node)
      if !names.isEmpty { return names }
    }
    return linesWithBy(near: heading)
  }

  /// The names in an element with the signs of a byline: those of the elements in it that hold names, else those in its words.
  private func names(in node: MarkupTree.Node) -> [String] {
    let tree = scan.tree
    if scan.isAuthorName(node) { return BylineNames.names(in: tree.text(node, limit: 400), isStated: true) }
    var found: [String] = []
    for name in scan.authorNames(in: node).prefix(20).flatMap({
      BylineNames.names(in: tree.text($0, limit: 200), isStated: true)
    }) where !found.contains(name) { found.append(name) }
    if !found.isEmpty { return found }
    let apart = namesApart(in: node)
    if apart.count > 1 { return apart }
    return BylineNames.names(in: tree.text(node, limit: 400), isStated: false).filter {
      $0.holds(" ") || !site.isSite($0)
    }
  }

  /// The names in an element of which each piece of text is one: no mark need part them. None if there is any other text.
  private func namesApart(in node: MarkupTree.Node) -> [String] {
    let tree = scan.tree
    var found: [String] = []
    for inner in tree.descendants(node) where tree.tag(inner) == .text && !scan.isHidden[inner] {
      let words = String(decoding: tree.words(inner), as: UTF8.self).onOneLine
      guard words.utf8.count > 3 else { continue }
      let names = BylineNames.names(in: words, isStated: false)
      if names.isEmpty { return [] }
      for name in names where !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// The names, or the full name of a person of whom a system knows one name: "Mira" where the page shows "Mira Tal".
  private func fuller(_ names: [String], near heading: MarkupTree.Node?) -> [String] {
    guard let name = names.first, names.count == 1, !name.holds(" ") else { return names }
    let shown = linesWithBy(near: heading) ?? []
    let named = scan.authorNames(in: scan.tree.root).prefix(50).map { scan.tree.text($0, limit: 100) }
    return (shown + named).first { $0.begins(with: name + " ") && BylineNames.names(in: $0, isStated: true) == [$0] }
      .map { [$0] } ?? names
  }

  /// The name that all elements with an author's name have, wherever they stand.
  private var onlyName: [String]? {
    let tree = scan.tree
    var found: [String] = []
    for node in tree.nodes.indices
    where tree.tag(node) != .text && !scan.isHidden[node] && scan.count(node) < 80 && scan.isAuthorName(node) {
      if tree.ancestors(node).contains(where: { scan.signs[$0].contains(.comments) }) { continue }
      let names = BylineNames.names(in: tree.text(node, limit: 200), isStated: true)
      guard !names.isEmpty, found.isEmpty || names == found else { return nil }
      found = names
    }
    return found.isEmpty ? nil : found
  }

  /// The names in the first short run of text that a label such as "Author:" opens, or in the run after it.
  private var labelled: [String]? {
    for (i, run) in scan.runs.enumerated() where run.count < 100 && !run.isOutside && !run.isItem {
      guard opensLikeLabel(run), let rest = BylineNames.withoutLabel(text(of: run)), !isInBookData(i) else { continue }
      let next =
        rest.isEmpty && i + 1 < scan.runs.count && scan.runs[i + 1].count < 60 ? text(of: scan.runs[i + 1]) : ""
      let names = BylineNames.names(in: rest.isEmpty ? next : rest, isStated: false).filter { !site.isSite($0) }
      if !names.isEmpty { return names }
    }
    return nil
  }

  /// Whether the first letter of a run is one of a label's, which few lines have.
  private func opensLikeLabel(_ run: PageRun) -> Bool {
    scan.tree.words(run.first).first { $0 > 0x20 }.map { "avtwsbg".utf8.contains($0 | 0x20) } ?? true
  }

  /// Whether the lines beside a run are the data of a book: its author is not the page's.
  private func isInBookData(_ i: Int) -> Bool {
    [i - 1, i + 1].contains { scan.runs.indices.contains($0) && BylineNames.isBookData(text(of: scan.runs[$0])) }
  }

  /// The words of a run that readers see.
  private func text(of run: PageRun) -> String {
    let words = (run.first...run.last).filter { !scan.isHidden[$0] }.flatMap { scan.tree.words($0) + [0x20] }
    return String(decoding: words, as: UTF8.self).onOneLine
  }

  private func isByline(_ node: MarkupTree.Node) -> Bool {
    let tree = scan.tree
    return scan.signs[node].contains(.byline) || scan.isAuthorName(node)
      || tree.attribute(node, .dataTestid).map { $0.lowercased().holds(exactly: "byline") } ?? false
      || tree.tag(node) == .address
  }

  private func isInOutside(_ node: MarkupTree.Node) -> Bool {
    scan.tree.ancestors(node).contains { scan.isOutside[$0] }
  }

  /// The names in a short run of text near the title that opens with "by".
  private func linesWithBy(near heading: MarkupTree.Node?) -> [String]? {
    guard let heading, let start = scan.runs.firstIndex(where: { $0.first > heading }) else { return nil }
    for i in max(0, start - 4)..<min(scan.runs.count, start + 14) {
      let run = scan.runs[i]
      guard run.count < 100, !run.isOutside else { continue }
      let text = text(of: run)
      let line = BylineNames.opensWithBy(text) ? text : BylineNames.besideDate(text)
      let names = line.map { BylineNames.names(in: $0, isStated: false).filter { !site.isSite($0) } } ?? []
      if !names.isEmpty, !isInBookData(i) { return names }
    }
    return nil
  }
}
