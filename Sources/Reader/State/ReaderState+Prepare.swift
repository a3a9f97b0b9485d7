import Articles
import Cells

extension ReaderState {
  /// Computes the values that drawing needs but must not change: the first visible rows, and the signs of the visible
  /// speakers.
  mutating func prepare() {
    guard lastSpoken == nil, !looks.screen.isTooSmall else { return }
    if !screens.fillScreen {
      article.giveSigns(
        toSpeakersOf: article.marks.index.attributions(in: article.bytesInSight()), looks.paints.speakers)
      preparePanel()
    }
    let reader = self
    screens.changeVisible { $0.prepared(reader) }
    if let top = screens.top { article.signs.add(top.screen.speakersInSight(self), looks.paints.speakers) }
  }

  /// Scrolls the visible panel to its cursor.
  private mutating func preparePanel() {
    guard let columns = panelColumns else { return }
    let rows = looks.screen.rows
    switch shownPanel {
    case .actors, .text:
      guard !article.marks.voices.isEmpty else { return }
      let chosen =
        article.focus == .actors && !article.panels.isScrolled ? article.marks.voice(article.selection.voice) : nil
      article.panels.actorsTop = scrolled(
        top: article.panels.actorsTop, to: chosen, total: article.marks.voices.count, rows: rows - 1, height: actorRows)
      article.giveSigns(toVoicesFrom: article.panels.actorsTop, count: rows, looks.paints.speakers)
    case .quotes:
      let statements = article.marks.byVoice
      guard !statements.isEmpty else { return }
      let cursor = article.panels.isScrolled ? nil : article.panels.quotesCursor.map { article.marks.rankByVoice[$0] }
      article.panels.quotesTop = scrolled(
        top: article.panels.quotesTop, to: cursor, total: statements.count, rows: rows - 1
      ) { quoteRows($0, columns: columns.count) }
      let top = article.panels.quotesTop
      article.giveSigns(
        toSpeakersOf: statements[top..<min(statements.count, top + rows)], looks.paints.speakers)
    }
  }
}
