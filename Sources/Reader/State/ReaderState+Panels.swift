import Articles

extension ReaderState {
  mutating func toggle(_ panel: Focus) {
    if article.focus == panel { return article.focus = .text }
    show(panel)
  }

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
    switch panel {
    case .text: break
    case .actors:
      if article.marks.voices.isEmpty { notify("no actors" + article.stillReading) }
      if article.marks.voice(article.selection.voice) == nil {
        // A voice is always selected here: the visible speaker, or else the first voice.
        let speaker = article.statementInSight().flatMap { article.marks.voice(ofStatement: $0)?.key }
        article.selection.voice = speaker ?? article.marks.voices.first?.key
      }
      looks.panel = .actors
    case .quotes:
      if article.marks.byVoice.isEmpty { notify("no statements" + article.stillReading) }
      looks.panel = .quotes
      // The panel opens at the selected official, at the current statement if the official made it.
      let chosen = article.marks.voice(article.selection.voice)
      let read = article.panels.quotesCursor.map { article.marks.voiceOfStatement[$0] }
      if read == nil || chosen != nil && chosen != read { article.panels.quotesCursor = article.firstQuote() }
    }
  }

  /// Moves in the panel that has the focus.
  mutating func movePanel(_ command: Command, count: Int?) {
    let isActors = article.focus == .actors
    let total = isActors ? article.marks.voices.count : article.marks.byVoice.count
    guard total > 0 else { return notify((isActors ? "no actors" : "no statements") + article.stillReading) }
    let here =
      isActors
      ? article.marks.voice(article.selection.voice) : article.panels.quotesCursor.map { article.marks.rankByVoice[$0] }
    let page = max(1, looks.screen.rows / 2 - 1)
    // If nothing is selected yet, a line up or down selects the first row.
    let isFirst = here == nil && (command == .lineDown || command == .lineUp)
    let (row, end) =
      isFirst ? (0, nil) : listStep(command, from: here ?? 0, count: count ?? 1, page: page, total: total)
    if row == here {
      return notify(end == .last ? "this is the last" : end == .first ? "this is the first" : "this is the current row")
    }
    if isActors {
      article.choose(voice: row)
    } else {
      choose(quote: article.marks.byVoice[row])
    }
  }

  /// Goes to a statement in the panel. A panel beside the article shows the statement at once. A panel over the article
  /// covers it.
  mutating func choose(quote s: Int) {
    article.panels.quotesCursor = s
    if looks.screen.panel != nil { article.select(quote: s) }
  }
}
