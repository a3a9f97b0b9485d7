import Articles

/// The choice of a page's title among those that it states.
struct PageTitle: Sendable {
  /// The title; nil if the page states none.
  private(set) var text: String?
  /// The words of all titles that the page states or shows.
  private var all: [TitleWords] = []
  /// The heading that shows it.
  private(set) var heading: MarkupTree.Node?

  init(_ scan: PageScan, _ data: PageData, site: SiteNames) {
    let tree = scan.tree
    let headings = PageHeadings(scan)
    let headline = data.articleText("headline").map { TitleParts.withoutSite($0, site) }
    let shared = data.sharedTitle.map { headings.withoutSite($0, site) }
    let window = data.windowTitle.isEmpty ? nil : headings.withoutSite(data.windowTitle, site)
    let stated = [headline, shared, data.windowTitle].compactMap { $0 }.filter { !$0.isEmpty }
    let first = headings.first(like: stated) { PageTitle.isSite($0, site, window: data.windowTitle) }
    // The title for those who share the page stands above the text too: the headline for machines may say it otherwise.
    let shown = shared.flatMap { headings.heading(ending: $0) }
    heading = shown ?? first.sure ?? headings.lower(like: [shared, window].compactMap { $0 })
    text =
      (shown == nil ? nil : shared) ?? headline ?? heading.map { tree.text($0, limit: 1000) } ?? first.only ?? shared
      ?? window
    all = [text, headline, shared, window, data.articleText("alternativeHeadline")].compactMap { $0 }.map {
      TitleWords($0)
    }.filter { $0.count > 0 }
    // A kicker stands before the title: "Harbour strike: Pilots go back to work".
    for title in [data.sharedTitle, data.windowTitle].map({ TitleParts.withoutSite($0 ?? "", site) }) {
      if let text, TitleWords(text).hasKicker(before: TitleWords(title)) { self.text = title }
    }
  }

  /// Whether a line of the page is one of the titles that it states, perhaps with a kicker before it.
  func isRepeated(by line: String) -> Bool {
    let words = TitleWords(line)
    return all.contains { title in
      title.share(in: words) > 0.8 && words.share(in: title) > 0.7 || words.ends(with: title)
    }
  }

  /// Whether a heading is the name of the site, which the window's title has at its end.
  private static func isSite(_ text: String, _ site: SiteNames, window: String) -> Bool {
    if site.isNamed(by: text) { return true }
    let own = TitleWords(text)
    let parts = TitleParts.parts(window)
    guard parts.count > 1, let last = parts.last.map({ TitleWords($0) }) else { return false }
    return own == last && own.count <= TitleWords(window).count - own.count + 2
      || own.count <= 5 && TitleWords(window).hasKicker(before: own)
  }
}
