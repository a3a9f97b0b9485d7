import Articles
import Cells

extension ReaderState {
  /// Opens the link at hand, or lists the links if there are several. A page that shows only a part of its
  /// article goes to the browser.
  mutating func openLink(inBrowser: Bool) -> [Effect] {
    if article.draft.facts.wall != nil, let address = article.draft.facts.address { return [.browse(address)] }
    let links = article.linksAtHand()
    guard let first = links.first else {
      notify("no links in the article")
      return []
    }
    let areSeveral = Set(links.map(\.target)).count > 1
    guard areSeveral, looks.screen.canHoldPanels else { return follow(first, inBrowser: inBrowser) }
    openList(.links)
    if case .list(var list) = screens.top {
      list.cursor = article.listedLinks().partitioningIndex { $0.range.lower >= first.range.lower }
      screens.top = .list(list)
    }
    return []
  }

  /// Shows the place of the article that a link leads to, or opens what its address leads to.
  mutating func follow(_ link: Link, inBrowser: Bool) -> [Effect] {
    guard let place = link.place else { return open(link.target, inBrowser: inBrowser) }
    Note.show(place, &self)
    return []
  }

  /// Opens what an address leads to, in Sayso if it is one of the web.
  func open(_ target: String, inBrowser: Bool) -> [Effect] {
    inBrowser || (try? WebAddress(target))?.isSchemeGuessed ?? true ? [.browse(target)] : [.openAddress(target)]
  }
}

extension OpenArticle {
  /// Returns the links of the article, in text order, without the ways back from notes.
  func listedLinks() -> [Link] { draft.linksWithoutReturns(in: TextRange(0, draft.text.utf8.count), limit: 9_999) }

  /// Returns the links at hand: of the paragraph that a movement led to, else of the screen, else of the article.
  fileprivate func linksAtHand() -> [Link] {
    let paragraph = viewport.focus.flatMap { layout.blockIndex(at: $0) }.map { layout.blocks[$0].range }
    let places = [paragraph, bytesInSight(), TextRange(0, draft.text.utf8.count)].compactMap { $0 }
    return places.lazy.map { draft.links(in: $0, limit: 999) }.first { !$0.isEmpty } ?? []
  }
}
