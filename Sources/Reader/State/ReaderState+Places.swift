import Articles
import Cells

extension ReaderState {
  // MARK: Jumps

  /// Notes `origin` for the way back if the position has changed.
  mutating func noteJump(from origin: JumpPlace?) {
    guard let origin, article.jumpPlace != origin else { return }
    jumps.leave(origin)
  }

  mutating func jump(back: Bool, count: Int) {
    let place = back ? article.jumpPlace.flatMap { jumps.back(from: $0, count: count) } : jumps.forward(count: count)
    guard let place else {
      return notify(back ? "no earlier position: no jumps yet" : "no later position")
    }
    go(to: Destination(article: place.article, spot: .viewport(place.viewport), isJump: false))
  }

  // MARK: Lists

  mutating func openList(_ kind: Listing.Kind) {
    guard looks.screen.canHoldPanels else { return notify("the screen is too small for a list") }
    let rows: [Listing.Row]
    switch kind {
    case .outline: rows = outlineRows()
    case .places: rows = placeRows()
    case .links: rows = article.linkRows()
    case .facts: rows = article.factRows()
    case .history(let name): rows = historyRows(by: name)
    case .orphans: rows = orphanRows()
    case .summary: rows = summaryRows()
    case .matches, .choice, .differences: rows = []
    }
    if rows.isEmpty {
      switch kind {
      case .outline: return notify("no headings and no statements" + article.stillReading)
      case .places: return notify("no marks, notes or jumps yet: \(keyHint(.setMark)) sets a mark")
      case .links: return notify("no links in the article")
      case .history: return notify("no decisions on this article yet")
      case .orphans: return notify("no decisions whose text has gone")
      case .facts, .summary, .matches, .choice, .differences: return
      }
    }
    let here = article.here()
    let cursor = kind == .outline ? rows.lastIndex { $0.offset.map { $0 <= here } ?? false } ?? 0 : 0
    screens.push(.list(Listing(kind, rows, cursor: cursor)))
  }

  /// Returns rows of the headings in order, each followed by the statements below it.
  private func outlineRows() -> [Listing.Row] {
    let headings = article.outline.headings.map { article.layout.blocks[$0].range }
    var rows: [Listing.Row] = []
    var next = 0
    func detail(_ offset: Int) -> String { article.paragraphNumber(at: offset).map { "¶\($0)" } ?? "" }
    for (s, statement) in article.marks.statements.enumerated() {
      while next < headings.count, headings[next].lower <= statement.start {
        rows.append(heading(headings[next]))
        next += 1
      }
      let voice = article.marks.voice(ofStatement: s)
      let words = statement.content.map { article.oneLine($0, atMost: 120) }.joined(separator: " … ")
      rows.append(
        Listing.Row(
          text: "\(voice?.name ?? "no speaker"): \(words)", detail: detail(statement.start),
          label: looks.paints.sign(statement.kind.role), speaker: voice?.key, target: .statement(statement.start)))
    }
    return rows + headings[next...].map(heading)
  }

  private func heading(_ range: TextRange) -> Listing.Row {
    Listing.Row(text: article.oneLine(range, atMost: 120), isHeading: true, target: .offset(range.lower))
  }

  /// Returns rows of the marks, the notes on statements, and the jumps.
  private func placeRows() -> [Listing.Row] {
    func row(_ label: String, _ offset: Int) -> Listing.Row {
      let s = article.marks.statement(startingAt: offset)
      let speaker = s.flatMap { article.marks.voice(ofStatement: $0) }
      return Listing.Row(
        text: (speaker.map { "\($0.name): " } ?? "") + article.lineOfText(at: offset, atMost: 120),
        detail: article.paragraphNumber(at: offset).map { "¶\($0)" } ?? "",
        label: label, target: .offset(offset))
    }
    let letters = article.bookmarks.sorted { $0.key < $1.key }.map { row(String($0.key), $0.value.offset) }
    return letters + noteRows()
      + jumps.places.reversed().map { place in
        if place.article == article.id {
          return row(Listing.jumpLabel, place.viewport.focus ?? place.viewport.anchor)
        }
        let title = desk[place.article].map { harmless($0.title) } ?? ""
        return Listing.Row(text: title, label: Listing.jumpLabel, target: .place(place))
      }
  }
}

extension Listing.Row {
  /// The byte that the row leads to.
  var offset: Int? {
    switch target {
    case .offset(let offset), .statement(let offset): offset
    case .link, .passage, .place, .match, .choice, .nothing, .orphan, .rule: nil
    }
  }
}
