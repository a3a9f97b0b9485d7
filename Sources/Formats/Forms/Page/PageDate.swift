import Articles

/// The times of a page's publication and of its last change.
struct PageDate: Sendable {
  /// The time of publication in ISO 8601; nil if the page states none.
  private(set) var published: String?
  /// The time of the last change.
  private(set) var updated: String?

  init(_ scan: PageScan, _ data: PageData, title: MarkupTree.Node?, address: String?) {
    let dates = PageDates(scan, title: title)
    let sure = first([
      { data.articleText("datePublished") }, { data.meta(published: PageDate.names) }, { dates.named },
      { data.articleText("dateCreated") }, { dates.shown },
    ])
    // Systems state the day on which any page was made, a list or a contact form too: it counts where the page shows it.
    let vague = first([
      { data.text("datePublished", ofTypes: ["WebPage", "ItemPage", "Event", "VideoObject", "PodcastEpisode"]) },
      { data.meta("date", "dc.date", "dc.date.created", "dcterms.date", "created", "publication_date") },
    ])
    let stated = sure ?? vague.flatMap { dates.isShown($0) ? $0 : nil }
    published =
      stated ?? data.canonical.flatMap(day(inAddress:)) ?? address.flatMap(day(inAddress:)) ?? dates.visible
    updated = first([
      { data.articleText("dateModified") },
      { data.meta("article:modified_time", "og:updated_time", "article:modified") },
    ])
  }

  private func first(_ sources: [() -> String?]) -> String? {
    for source in sources {
      // A year alone is that of a work that the page cites.
      if let text = source(), let time = Timestamp(text) ?? writtenDate(text), time.iso.utf8.count > 4 {
        return time.iso
      }
    }
    return nil
  }

  private static let names = [
    "article:published_time", "article:published:time", "og:published_time", "article:published", "datepublished",
    "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "publish-date", "publish_date", "pubdate",
    "publication_date",
    "publishdate", "citation_publication_date", "citation_date", "shareaholic:article_published_time", "date.release",
    "article.published",
  ]
}

/// The dates that stand in a page's elements.
struct PageDates {
  private let scan: PageScan
  private let title: MarkupTree.Node?

  /// The dates of the page `scan`; those near the title's heading are the article's.
  init(_ scan: PageScan, title: MarkupTree.Node?) { (self.scan, self.title) = (scan, title) }

  /// The time in the first element that is named as the time of publication; one outside of the article counts if it is the only one.
  var named: String? {
    let tree = scan.tree
    var outside: [String] = []
    for node in tree.nodes.indices where tree.tag(node) != .text {
      let names = [MarkupAttribute.itemprop, .property].compactMap {
        tree.attribute(node, $0)?.lowercased().lastPathPart
      }
      guard names.contains(where: { $0.ends(with: "datepublished") || $0.ends(with: "datecreated") }),
        let time = time(of: node)
      else { continue }
      if !isOutside(node) { return time }
      outside.append(time)
    }
    return outside.count == 1 ? outside.first : nil
  }

  /// The time in the element `time`, or in one with the sign of a date, that stands nearest to the title.
  var shown: String? {
    let tree = scan.tree
    var best: (text: String, distance: Int)?
    for node in tree.nodes.indices {
      let isTime = tree.tag(node) == .time || tree.tag(node) == .abbr
      guard isTime || scan.signs[node].contains(.date) && scan.count(node) < 80, !isOutside(node), !isInTeaser(node)
      else { continue }
      guard let text = time(of: node) else { continue }
      let distance = title.map { node > $0 ? node - $0 : ($0 - node) * 2 } ?? node
      if distance < best?.distance ?? .max { best = (text, distance) }
    }
    return best?.text
  }

  /// Whether the page shows the day of a time anywhere, or the day before or after, which another zone may call it.
  func isShown(_ time: String) -> Bool {
    guard let day = Timestamp(time).map({ $0.seconds / 86_400 }) else { return false }
    for run in scan.runs where run.count < 400 {
      let words = (run.first...run.last).filter { !scan.isHidden[$0] }.flatMap { scan.tree.words($0) + [0x20] }
      guard words.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      if let shown = writtenDate(String(decoding: words, as: UTF8.self)), abs(shown.seconds / 86_400 - day) < 2 {
        return true
      }
    }
    return scan.tree.nodes.indices.contains { node in
      guard scan.tree.tag(node) == .time, let text = scan.tree.attribute(node, .datetime), let shown = Timestamp(text)
      else { return false }
      return abs(shown.seconds / 86_400 - day) < 2
    }
  }

  /// The date near the title: in a line of little else, or in the first short text with one; rather not that of a change.
  var visible: String? {
    let runs = scan.runs
    let start = title.flatMap { title in runs.firstIndex { $0.last >= title } } ?? 0
    let near = Array(runs[start..<min(runs.count, start + 14)]) + runs[max(0, start - 6)..<start].reversed()
    var rest: [String] = []
    for run in near where !run.isOutside {
      var words = (run.first...run.last).filter { !scan.isHidden[$0] }.flatMap { scan.tree.words($0) + [0x20] }
      // A date line opens a paragraph.
      if run.count >= 160 { words = Array(words.drop { $0 <= 0x20 }.prefix(24)) }
      guard let date = writtenDate(String(decoding: words, as: UTF8.self).onOneLine)?.iso else { continue }
      let line = LowerLine(bytes: words)
      if run.count < 60, !PageDates.changes.contains(where: { line.holds($0) }) { return date }
      rest.append(date)
    }
    return rest.first
  }

  /// Words by which pages say when they changed a text.
  private static let changes = [
    "updated", "modified", "changed", "aktualisiert", "geändert", "mis à jour", "actualizado", "aggiornato",
    "atualizado",
    "bijgewerkt", "oppdatert", "uppdaterad", "opdateret",
  ].map { LowerLine($0) }

  /// Whether an element stands in a link that says more than it: the date of another article.
  private func isInTeaser(_ node: MarkupTree.Node) -> Bool {
    scan.tree.ancestors(node).first { scan.tree.tag($0) == .a }.map { scan.count($0) > scan.count(node) + 20 } ?? false
  }

  private func isOutside(_ node: MarkupTree.Node) -> Bool {
    if let title, node > title ? node - title < 60 : title - node < 40 { return false }
    return isInOutside(node)
  }

  private func isInOutside(_ node: MarkupTree.Node) -> Bool {
    scan.isOutside[node] && !scan.signs[node].contains(.date)
      || scan.tree.ancestors(node).contains { scan.isOutside[$0] }
  }

  /// The time of an element: in an attribute for machines, else in its words.
  private func time(of node: MarkupTree.Node) -> String? {
    let tree = scan.tree
    for name in [MarkupAttribute.datetime, .content, .title] {
      if let text = tree.attribute(node, name), Timestamp(text) ?? writtenDate(text) != nil { return text }
    }
    let text = tree.text(node, limit: 120)
    return writtenDate(text)?.iso
  }
}
