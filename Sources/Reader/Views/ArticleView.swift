import Articles
import Cells

/// What of the marks falls on the lines of one screen.
struct MarksInSight {
  /// A statement's or mention's words on the screen.
  struct Item {
    let range: TextRange
    let role: Role
    let speaker: Int?
  }

  /// In the order in which they are laid on each other.
  var items: [Item] = []
}

extension ReaderState {
  mutating func drawArticle(on canvas: inout Canvas, _ screen: Screen) {
    guard let top = layout.top(of: viewport, rows: screen.rows) else {
      canvas.put("nothing to read", row: 0, column: screen.lineStart, role: .notice, limit: screen.lineWidth)
      return
    }
    let places = layout.window(from: top, rows: screen.rows)
    let bytes = places.map { layout.bytes(of: $0) }
    let seen = TextRange(bytes.first?.lower ?? 0, bytes.last?.upper ?? 0)
    giveSigns(toSpeakersOf: marks.index.attributions(in: seen))
    let sight = marksInSight(seen)
    drawGutter(places, on: &canvas, screen)
    for (row, place) in places.enumerated() where place.line >= 0 {
      drawLine(place, row: row, sight.items, on: &canvas, screen)
    }
    guard layout.shown != nil else { return }
    for (row, place) in places.enumerated() where place.line < 0 {
      // Paragraphs were left out here.
      if let before = layout.block(before: place.block), before + 1 < place.block {
        canvas.put("⋯", row: row, column: screen.lineStart, role: .panelQuiet)
      }
    }
  }

  private func marksInSight(_ seen: TextRange) -> MarksInSight {
    var sight = MarksInSight()
    let statements = marks.index.attributions(in: seen)
    func add(_ range: TextRange, _ role: Role, _ speaker: Int? = nil) {
      sight.items.append(MarksInSight.Item(range: range, role: role, speaker: speaker))
    }
    // Of statements in statements the inner one is laid over the outer one.
    func length(_ s: Int) -> Int { marks.statements[s].content.reduce(0) { $0 + $1.count } }
    for s in statements.sorted(by: { length($0) > length($1) }) where s != selection.statement {
      let slot = marks.voice(ofStatement: s).flatMap { signs.slot($0.key) }
      let role = standing(s)?.status == .rejected ? Role.panelQuiet : marks.statements[s].kind.role
      for range in marks.statements[s].content { add(range, role, slot) }
    }
    if let bounds = review.bounds {
      for range in bounds.ranges(.content) { add(range, .quoteCurrent) }
      for range in bounds.ranges(.source) { add(range, .quoteSource) }
      for range in bounds.ranges(.cue) { add(range, .quoteCue) }
    } else if let current = selection.statement {
      let statement = marks.statements[current]
      let slot = marks.voice(ofStatement: current).flatMap { signs.slot($0.key) }
      for range in statement.content { add(range, .quoteCurrent, slot) }
      for range in statement.source { add(range, .quoteSource, slot) }
      for range in statement.cue { add(range, .quoteCue, slot) }
    }
    let selected = marks.voice(selection.voice).flatMap { marks.voices[$0].actor }
    let mentions = marks.index.mentions(in: seen)
    for m in mentions where marks.article.mentions[m].actor != selected || selected == nil {
      let mention = marks.article.mentions[m]
      if mention.form == .name { add(mention.range, role(of: mention), slot(ofActor: mention.actor)) }
    }
    for m in mentions where selected != nil && marks.article.mentions[m].actor == selected {
      let role = m == selection.mention ? Role.actorCurrent : .actorSelected
      add(marks.article.mentions[m].range, role, slot(ofActor: selected))
    }
    if let evidence = reasonInSight ?? selection.evidence { add(evidence, .quoteEvidence) }
    if let piece = review.bounds?.current { add(piece, .searchCurrent) }
    for match in search.matches.overlapping(seen) {
      add(match, match == search.current ? .searchCurrent : .searchMatch)
    }
    return sight
  }

  /// The words of the reason that the person is at, while the reasons lie over the article.
  private var reasonInSight: TextRange? {
    guard case .why(let statement, let step) = overlay else { return nil }
    let reasons = reasons(statement)
    return reasons.indices.contains(step) ? reasons[step].range : nil
  }

  private func role(of mention: Mention) -> Role {
    if let a = mention.actor, marks.article.actors.indices.contains(a), marks.voiceOfActor[a] < marks.speaking {
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
    guard let actor, marks.voiceOfActor.indices.contains(actor) else { return nil }
    let voice = marks.voices[marks.voiceOfActor[actor]]
    return signs.slot(voice.key) ?? paints.speakers.usual(voice.name, aliases: voice.aliases)
  }

  private mutating func drawLine(
    _ place: Place, row: Int, _ items: [MarksInSight.Item], on canvas: inout Canvas, _ screen: Screen
  ) {
    let block = layout.blocks[place.block]
    let drawn = layout.layout(place).drawn(line: place.line)
    let glyphs = drawn.glyphs
    guard let first = glyphs.first, let last = glyphs.last else { return }
    let line = TextRange(first.source.lowerBound, last.source.upperBound)
    let base = block.kind.role
    var roles = [Role](repeating: base, count: glyphs.count)
    var styles = [Style](repeating: paints.style(base), count: glyphs.count)
    func lay(_ range: TextRange, _ role: Role, _ speaker: Int?) {
      guard range.overlaps(line) else { return }
      let paint = paints.paint(role, speaker: speaker)
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
    if !layout.notes.isEmpty {
      let hyphens = layout.layout(place).lines[place.line].endsInHyphen ? 1 : 0
      for i in glyphs.indices.dropLast(hyphens) where glyphs[i].source.isEmpty {
        roles[i] = .panelQuiet
        styles[i] = paints.paint(.panelQuiet).over(styles[i])
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

extension Block.Kind {
  /// What its words are on the screen.
  var role: Role {
    switch self {
    case .title: .title
    case .byline: .byline
    case .heading: .heading
    case .paragraph: .text
    case .residue: .residue
    }
  }
}

extension Attribution.Kind {
  /// What its words are on the screen.
  var role: Role {
    switch self {
    case .direct: .quoteDirect
    case .mixed: .quoteMixed
    case .indirect: .quoteIndirect
    }
  }
}
