import Articles
import Cells

extension ReaderState {
  func drawArticle(on canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let top = article.layout.top(of: article.viewport, rows: screen.rows) else {
      canvas.put("no text", row: 0, column: screen.lineStart, role: .notice, limit: screen.lineWidth)
      return
    }
    let places = article.layout.window(from: top, rows: screen.rows)
    let bytes = places.map { article.layout.bytes(of: $0) }
    let seen = TextRange(bytes.first?.lower ?? 0, bytes.last?.upper ?? 0)
    let items = marksInSight(seen)
    drawGutter(places, on: &canvas, screen)
    for (row, place) in places.enumerated() where place.line >= 0 {
      let layout = article.layout.layout(place)
      let block = article.layout.blocks[place.block]
      let tile = LineTile(
        layout, line: place.line, isFirst: place.piece == 0 && place.line == 0, of: block,
        columns: screen.area.upperBound - screen.lineStart, showsNotes: !article.layout.notes.isEmpty,
        items: items.filter { $0.range.overlaps(bytes[row]) })
      canvas.put(tile, row: row, column: screen.lineStart)
    }
    guard article.layout.shown != nil else { return }
    for (row, place) in places.enumerated() where place.line < 0 {
      // Paragraphs are hidden here.
      if let before = article.layout.block(before: place.block), before + 1 < place.block {
        canvas.put("⋯", row: row, column: screen.lineStart, role: .panelQuiet)
      }
    }
  }

  /// Returns the marked words in the visible bytes, in drawing order.
  private func marksInSight(_ seen: TextRange) -> [LineTile.Item] {
    var items: [LineTile.Item] = []
    let statements = article.marks.index.attributions(in: seen)
    func add(_ range: TextRange, _ role: Role, _ speaker: Int? = nil) {
      items.append(LineTile.Item(range: range, role: role, speaker: speaker))
    }
    // An inner statement is drawn over an outer one.
    let byLength = statements.map { s in (s, article.marks.statements[s].content.reduce(0) { $0 + $1.count }) }
      .sorted { $0.1 > $1.1 }
    for (s, _) in byLength where s != article.selection.statement {
      let slot = article.slot(ofStatement: s)
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
      let slot = article.slot(ofStatement: current)
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
    return items
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
