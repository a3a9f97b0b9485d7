import Articles
import Cells

/// The marked words on the lines of one screen.
struct MarksInSight {
  /// The visible words of a statement or mention.
  struct Item {
    let range: TextRange
    let role: Role
    let speaker: Int?
  }

  /// The items in drawing order.
  var items: [Item] = []
}

extension ReaderState {
  func drawArticle(on canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let top = article.layout.top(of: article.viewport, rows: screen.rows) else {
      canvas.put("no text", row: 0, column: screen.lineStart, role: .notice, limit: screen.lineWidth)
      return
    }
    let places = article.layout.window(from: top, rows: screen.rows)
    let bytes = places.map { article.layout.bytes(of: $0) }
    let seen = TextRange(bytes.first?.lower ?? 0, bytes.last?.upper ?? 0)
    let sight = marksInSight(seen)
    drawGutter(places, on: &canvas, screen)
    for (row, place) in places.enumerated() where place.line >= 0 {
      drawLine(place, row: row, sight.items, on: &canvas, screen)
    }
    guard article.layout.shown != nil else { return }
    for (row, place) in places.enumerated() where place.line < 0 {
      // Paragraphs are hidden here.
      if let before = article.layout.block(before: place.block), before + 1 < place.block {
        canvas.put("⋯", row: row, column: screen.lineStart, role: .panelQuiet)
      }
    }
  }

  private func marksInSight(_ seen: TextRange) -> MarksInSight {
    var sight = MarksInSight()
    let statements = article.marks.index.attributions(in: seen)
    func add(_ range: TextRange, _ role: Role, _ speaker: Int? = nil) {
      sight.items.append(MarksInSight.Item(range: range, role: role, speaker: speaker))
    }
    // An inner statement is drawn over an outer one.
    let byLength = statements.map { s in (s, article.marks.statements[s].content.reduce(0) { $0 + $1.count }) }
      .sorted { $0.1 > $1.1 }
    for (s, _) in byLength where s != article.selection.statement {
      let slot = article.marks.voice(ofStatement: s).flatMap { article.signs.slot($0.key) }
      let role = article.standing(s)?.status == .rejected ? Role.panelQuiet : article.marks.statements[s].kind.role
      for range in article.marks.statements[s].content { add(range, role, slot) }
      if article.isInDoubt(s) { for range in article.marks.statements[s].content { add(range, .quoteDoubt, slot) } }
    }
    if let bounds = article.review.bounds {
      for range in bounds.ranges(.content) { add(range, .quoteCurrent) }
      for range in bounds.ranges(.source) { add(range, .quoteSource) }
      for range in bounds.ranges(.cue) { add(range, .quoteCue) }
    } else if let current = article.selection.statement {
      let statement = article.marks.statements[current]
      let slot = article.marks.voice(ofStatement: current).flatMap { article.signs.slot($0.key) }
      for range in statement.content { add(range, .quoteCurrent, slot) }
      for range in statement.source { add(range, .quoteSource, slot) }
      for range in statement.cue { add(range, .quoteCue, slot) }
    }
    let selected = article.marks.voice(article.selection.voice).flatMap { article.marks.voices[$0].actor }
    let mentions = article.marks.index.mentions(in: seen)
    for m in mentions where article.marks.article.mentions[m].actor != selected || selected == nil {
      let mention = article.marks.article.mentions[m]
      if mention.form == .name { add(mention.range, role(of: mention), slot(ofActor: mention.actor)) }
    }
    for m in mentions where selected != nil && article.marks.article.mentions[m].actor == selected {
      let role = m == article.selection.mention ? Role.actorCurrent : .actorSelected
      add(article.marks.article.mentions[m].range, role, slot(ofActor: selected))
    }
    if let evidence = reasonInSight ?? article.selection.evidence { add(evidence, .quoteEvidence) }
    if let piece = article.review.bounds?.current ?? article.word { add(piece, .searchCurrent) }
    for match in article.search.matches.overlapping(seen) {
      add(match, match == article.search.current ? .searchCurrent : .searchMatch)
    }
    return sight
  }

  /// The words of the current step of the reasons, while the reasons are open.
  private var reasonInSight: TextRange? {
    guard case .why(let reasons) = screens.top else { return nil }
    return reasons.range(self)
  }

  private func role(of mention: Mention) -> Role {
    if let a = mention.actor, article.marks.article.actors.indices.contains(a),
      article.marks.voiceOfActor[a] < article.marks.speaking
    {
      return .actorOfficial
    }
    switch mention.kind {
    case .person: return .actorPerson
    case .organization: return .actorOrganization
    case .place: return .actorPlace
    case .group: return .actorGroup
    case .other: return .actorOther
    }
  }

  func slot(ofActor actor: Int?) -> Int? {
    guard let actor, article.marks.voiceOfActor.indices.contains(actor) else { return nil }
    let voice = article.marks.voices[article.marks.voiceOfActor[actor]]
    return article.signs.slot(voice.key) ?? looks.paints.speakers.usual(voice.name, aliases: voice.aliases)
  }

  private func drawLine(
    _ place: Place, row: Int, _ items: [MarksInSight.Item], on canvas: inout Canvas, _ screen: ScreenLayout
  ) {
    let block = article.layout.blocks[place.block]
    let layout = article.layout.layout(place)
    drawMark(of: layout, place, row: row, on: &canvas, screen)
    let drawn = layout.drawn(line: place.line)
    let glyphs = drawn.glyphs
    guard let first = glyphs.first, let last = glyphs.last else { return }
    let line = TextRange(first.source.lowerBound, last.source.upperBound)
    let base = block.kind.role
    var roles = [Role](repeating: base, count: glyphs.count)
    var styles = [Style](repeating: looks.paints.style(base), count: glyphs.count)
    func lay(_ range: TextRange, _ role: Role, _ speaker: Int?) {
      guard range.overlaps(line) else { return }
      let paint = looks.paints.paint(role, speaker: speaker)
      let from = glyphs.partitioningIndex { $0.source.upperBound > range.lower }
      var i = from
      while i < glyphs.count, glyphs[i].source.lowerBound < range.upper {
        roles[i] = role
        styles[i] = paint.over(styles[i])
        i += 1
      }
    }
    if let dateline = block.dateline { lay(dateline, .dateline, nil) }
    for item in items { lay(item.range, item.role, item.speaker) }
    if !article.layout.notes.isEmpty {
      let hyphens = layout.lines[place.line].endsInHyphen ? 1 : 0
      for i in glyphs.indices.dropLast(hyphens) where glyphs[i].source.isEmpty {
        roles[i] = .panelQuiet
        styles[i] = looks.paints.paint(.panelQuiet).over(styles[i])
      }
    }
    var start = 0
    while start < glyphs.count {
      var end = start + 1
      while end < glyphs.count, roles[end] == roles[start], styles[end] == styles[start], drawn.adjoins(end) {
        end += 1
      }
      let cells = drawn.cells[start].lowerBound + screen.lineStart..<drawn.cells[end - 1].upperBound + screen.lineStart
      canvas.put(
        glyphs[start..<end], row: row, cells: cells.clamped(to: screen.area), style: styles[start], role: roles[start])
      start = end
    }
  }
}

extension ReaderState {
  /// Draws the bullet of a list item or the bar of a quotation in front of a line.
  private func drawMark(
    of layout: BlockLayout, _ place: Place, row: Int, on canvas: inout Canvas, _ screen: ScreenLayout
  ) {
    let shape = layout.shape
    guard !shape.mark.isEmpty, layout.base == .leftToRight,
      shape.marksEveryLine || place.piece == 0 && place.line == 0
    else { return }
    let column = screen.lineStart + shape.markColumn
    canvas.put(shape.mark, row: row, column: column, role: .panelQuiet, limit: 1)
  }
}

extension Block.Kind {
  /// The role of the block's words on the screen.
  var role: Role {
    switch self {
    case .title: .title
    case .byline: .byline
    case .heading: .heading
    case .paragraph, .listItem, .row: .text
    case .residue: .residue
    case .standfirst: .standfirst
    case .quotation: .quotation
    case .caption, .embed, .rule: .caption
    case .pullQuote: .pullQuote
    case .code: .code
    case .entry: .heading
    }
  }
}

extension Attribution.Kind {
  /// The role of the statement's words on the screen.
  var role: Role {
    switch self {
    case .direct: .quoteDirect
    case .mixed: .quoteMixed
    case .indirect: .quoteIndirect
    }
  }
}
