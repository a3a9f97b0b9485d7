import Articles
import Cells

extension ReaderState {
  /// Computes what a frame shows but drawing must not change: the first visible rows, and the signs of the speakers in sight.
  mutating func prepare() {
    guard lastSpoken == nil, !looks.screen.isTooSmall else { return }
    if !screens.fillScreen {
      article.giveSigns(
        toSpeakersOf: article.marks.index.attributions(in: article.bytesInSight()), looks.paints.speakers)
      preparePanel()
    }
    for overlay in screens.all.indices.suffix(2) { screens.replace(overlay, by: prepared(screens.all[overlay])) }
    if case .list(let listing)? = screens.top {
      let inSight = listing.rows.dropFirst(listing.top).prefix(listBox(listing).innerRows)
      let voices = inSight.compactMap { [marks = article.marks] in marks.voice($0.speaker).map { marks.voices[$0] } }
      article.signs.add(voices, looks.paints.speakers)
    }
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

  /// The overlay with its cursor in sight.
  private func prepared(_ overlay: Overlay) -> Overlay {
    switch overlay {
    case .help, .why: return overlay
    case .list(var listing):
      listing.top = scrolled(
        top: listing.top, to: listing.cursor, total: listing.rows.count, rows: listBox(listing).innerRows
      ) { _ in 1 }
      return .list(listing)
    case .desk(var list):
      list.top = scrolled(top: list.top, to: list.cursor, total: list.rows.count, rows: deskRows.count) { _ in 1 }
      return .desk(list)
    case .dossier(var dossier):
      // The first row may need two heads above it.
      dossier.top = scrolled(
        top: dossier.top, to: dossier.cursor, total: dossier.rows.count, rows: max(1, looks.screen.rows - 3)
      ) { dossierRows($0, of: dossier) }
      return .dossier(dossier)
    }
  }
}
