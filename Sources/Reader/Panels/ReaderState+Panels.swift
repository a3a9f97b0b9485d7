extension ReaderState {
  /// Opens a panel, or leaves it for the article.
  mutating func toggle(_ panel: Focus) {
    if article.focus == panel { return article.focus = .text }
    show(panel)
  }

  /// Gives the panel that has the keys its place, or gives the place back to the article.
  mutating func fitDrawer() {
    let drawer = article.focus == .text || screens.top != nil ? nil : article.focus
    guard drawer != looks.drawer else { return }
    looks.drawer = drawer
    article.fit(looks.screen)
  }

  /// Gives the focus to the next panel or the article.
  mutating func cycleFocus(by step: Int) {
    let all = Focus.allCases
    let here = all.firstIndex(of: article.focus) ?? 0
    let next = all[(here + step + all.count) % all.count]
    if next == .text { return article.focus = .text }
    show(next)
  }

  private mutating func show(_ panel: Focus) {
    if looks.isZen { toggleZen() }
    guard looks.screen.canHoldPanels else { return notify("the screen is too small for a panel") }
    article.focus = panel
    notice = nil
    guard let shown = panel.panel else { return }
    looks.panel = panel
    if shown.count(article) == 0 { notify(shown.emptyReason(article)) }
    shown.opened(&self)
  }
}
