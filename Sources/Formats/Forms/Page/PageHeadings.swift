import Articles

/// The headings of a page that readers see, among which the title is.
struct PageHeadings {
  private struct Heading {
    var node: MarkupTree.Node
    var level: Int
    var text: String
    var words: TitleWords
  }

  /// The most headings of both levels that are looked at: the title is among the first.
  private static let limit = 40

  private let scan: PageScan
  /// The headings of the two highest levels.
  private var all: [Heading] = []

  init(_ scan: PageScan) {
    self.scan = scan
    for node in scan.tree.nodes.indices {
      guard let level = scan.tree.tag(node).headingLevel, level < 3, !scan.isHidden[node] else { continue }
      guard level == 1 || all.count < PageHeadings.limit else { continue }
      let text = scan.tree.text(node, limit: 1000)
      if !text.isEmpty { all.append(Heading(node: node, level: level, text: text, words: TitleWords(text))) }
    }
  }

  /// The longest `h1` that has most words of a stated title, and the only one there is; without those that `isSite`.
  func first(like stated: [String], isSite: (String) -> Bool) -> (sure: MarkupTree.Node?, only: String?) {
    let titles = stated.map { TitleWords($0) }
    let found = all.filter { $0.level == 1 && !isSite($0.text) }.map { heading in
      (heading: heading, share: titles.map { heading.words.share(in: $0) }.max() ?? 0)
    }
    let best = found.filter { $0.share >= 0.6 }.max { $0.heading.text.utf8.count < $1.heading.text.utf8.count }
    // A heading that has nothing of the stated title may be another article's: it is a title only where nothing else is.
    let only = found.count == 1 ? found.first : nil
    let sure = best ?? only.flatMap { $0.share >= 0.25 || stated.isEmpty ? $0 : nil }
    return (sure?.heading.node, only?.heading.text)
  }

  /// The first heading below `h1` that has the words of a stated title.
  func lower(like stated: [String]) -> MarkupTree.Node? {
    let tree = scan.tree
    let titles = stated.map { TitleWords($0) }
    return tree.nodes.indices.first { node in
      guard let level = tree.tag(node).headingLevel, level > 1, level < 5, !scan.isHidden[node] else { return false }
      let words = TitleWords(tree.text(node, limit: 1000))
      return words.count >= 2 && titles.contains { words.share(in: $0) > 0.8 && $0.share(in: words) > 0.5 }
    }
  }

  /// The first heading that is a title, perhaps with a kicker before it; `h1` comes first.
  func heading(ending title: String) -> MarkupTree.Node? {
    let title = TitleWords(title)
    guard title.isLong else { return nil }
    func isTitle(_ heading: Heading) -> Bool { heading.words == title || heading.words.ends(with: title) }
    return all.first { $0.level == 1 && isTitle($0) }?.node ?? all.first { $0.level == 2 && isTitle($0) }?.node
  }

  /// Returns a title without the site's name, or without its last part if no heading shows it whole.
  func withoutSite(_ title: String, _ site: SiteNames) -> String {
    let rest = TitleParts.withoutSite(title, site)
    return rest != title || heading(ending: title) != nil ? rest : TitleParts.withoutLast(title)
  }
}
