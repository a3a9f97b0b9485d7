import Articles

extension ReaderState {
  // MARK: Filter

  var stillReading: String { article.progress < 1 ? " yet: still analysing" : "" }

  // MARK: Appearance

  mutating func setColumnWidth(_ width: Int) {
    let wanted = min(max(width, Configuration.widths.lowerBound), Configuration.widths.upperBound)
    let before = looks.columnWidth
    looks.columnWidth = wanted
    let shown = looks.screen.lineWidth
    article.layout.setColumns(shown)
    if shown < wanted {
      looks.columnWidth = min(wanted, max(shown, before))
      notify("the screen has room for only \(shown) columns")
    } else {
      notify("\(wanted) columns" + (wanted == before && width != before ? ": no further" : ""))
    }
  }

  mutating func toggleZen() {
    looks.isZen.toggle()
    if looks.isZen { article.focus = .text }
    article.fit(looks.screen)
    notify(looks.isZen ? "only the article: \(keyHint(.zen)) shows the rest" : "all parts of the screen are shown")
  }
}
