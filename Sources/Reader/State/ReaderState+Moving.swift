import Articles

extension ReaderState {
  /// The line at the top of the screen.
  mutating func top() -> Place? { layout.top(of: viewport, rows: screen.rows) }

  /// The first byte on the screen.
  mutating func topOffset() -> Int { top().map { layout.offset(of: $0) } ?? 0 }

  /// The bytes on the screen, from the first to the last.
  mutating func bytesInSight() -> TextRange {
    // Where nothing is drawn, what was said last is in sight.
    if heard != nil { return layout.blockIndex(at: here()).map { layout.blocks[$0].range } ?? TextRange(0, 0) }
    let places = layout.window(of: viewport, rows: screen.rows)
    guard let first = places.first, let last = places.last else { return TextRange(0, 0) }
    return TextRange(layout.bytes(of: first).lower, layout.bytes(of: last).upper)
  }

  mutating func setTop(_ place: Place) {
    viewport.anchor = layout.offset(of: place)
    viewport.startsWithGap = place.line < 0
    if let focus = viewport.focus, let target = layout.place(at: focus),
      target < place || target > layout.move(place, by: screen.rows - 1).place
    {
      viewport.focus = nil
    }
  }

  mutating func scroll(by lines: Int) {
    guard let top = top() else { return tell("nothing to read here") }
    // A page of a great number is as far as a great number of lines: what lies between must be laid out.
    let lines = min(max(lines, -KeyInput.greatestCount), KeyInput.greatestCount)
    let wanted = layout.filled(layout.move(top, by: lines).place, rows: screen.rows)
    if wanted == top { return tell(lines > 0 ? "this is the end" : "this is the beginning") }
    setTop(wanted)
  }

  mutating func goToTop() {
    guard let first = layout.firstPlace else { return tell("nothing to read here") }
    if first == top(), viewport.focus == nil { return tell("this is the beginning") }
    viewport.focus = nil
    setTop(first)
  }

  mutating func goToBottom() {
    guard let last = layout.lastPlace else { return tell("nothing to read here") }
    let wanted = layout.filled(last, rows: screen.rows)
    if wanted == top(), viewport.focus == nil { return tell("this is the end") }
    viewport.focus = nil
    setTop(wanted)
  }

  mutating func goToPercent(_ count: Int?) {
    guard let count else { return tell("a number is wanted: 40\(keyHint(.percent)) goes to the middle, nearly") }
    let offset = draft.text.utf8.count / 100 * min(count, 100) + draft.text.utf8.count % 100 * min(count, 100) / 100
    guard let place = layout.place(at: offset) else { return }
    viewport.focus = nil
    setTop(layout.filled(place, rows: screen.rows))
  }

  /// Brings the byte at `offset` into sight, with the lines up to `end` if that is possible; what is in sight stays where
  /// it is.
  mutating func reveal(_ offset: Int, to end: Int? = nil) {
    viewport.focus = nil
    guard let target = layout.place(at: offset), let top = top() else { return }
    let rows = screen.rows
    let last = layout.move(top, by: rows - 1).place
    let targetEnd = end.flatMap { layout.place(at: max(offset, $0 - 1)) } ?? target
    let isHigh = target <= layout.move(top, by: rows / 2).place
    if target < top || target > last || targetEnd > last && !isHigh {
      setTop(layout.aligned(target, at: rows / 3, rows: rows))
    } else {
      setTop(top)
    }
    viewport.focus = offset
  }

  mutating func align(atRow row: Int) {
    guard let focus = viewport.focus, let target = layout.place(at: focus) else {
      return tell("you are nowhere in particular: go to a statement, a mention or a match first")
    }
    let wanted = layout.aligned(target, at: row, rows: screen.rows)
    if wanted == top() { tell("the ends of the article do not let it go there") }
    setTop(wanted)
  }

  // MARK: Blocks

  mutating func moveParagraph(forward: Bool, count: Int) {
    let origin = viewport.focus ?? topOffset()
    guard var block = layout.blockIndex(at: origin) else { return }
    var left = count
    if !forward, origin > layout.blocks[block].range.lower, layout.isShown(block) { left -= 1 }
    var reached = left < count
    while left > 0, let next = forward ? layout.block(after: block) : layout.block(before: block) {
      block = next
      if layout.blocks[next].kind == .paragraph || layout.blocks[next].kind == .heading { left -= 1 }
      reached = true
    }
    guard reached else { return tell(forward ? "this is the last paragraph" : "this is the first paragraph") }
    go(toBlock: block)
  }

  mutating func moveHeading(forward: Bool, count: Int) {
    let headings = outline.headings.filter { layout.isShown($0) }
    if headings.isEmpty { return tell("no headings here") }
    let origin = viewport.focus ?? topOffset()
    let next = headings.partitioningIndex { layout.blocks[$0].range.lower > origin }
    let before = headings.partitioningIndex { layout.blocks[$0].range.lower >= origin }
    let wanted = forward ? next + count - 1 : before - count
    if forward ? next == headings.count : before == 0 {
      return tell(forward ? "no heading below" : "no heading above")
    }
    go(toBlock: headings[min(max(0, wanted), headings.count - 1)])
  }

  mutating func go(toBlock block: Int) {
    viewport.focus = nil
    setTop(layout.filled(Place(block: block, line: 0), rows: screen.rows))
    viewport.focus = layout.blocks[block].range.lower
  }

  // MARK: Filter

  mutating func cycleFilter() {
    let chosen = marks.voice(selection.voice)
    switch filter {
    case .all: setFilter(.statements)
    case .statements:
      if let key = selection.voice, let chosen, !marks.voices[chosen].statements.isEmpty {
        setFilter(.voice(key))
      } else {
        setFilter(.all)
      }
    case .voice: setFilter(.all)
    }
  }

  /// Shows only what `wanted` lets through, and tells how much that is.
  mutating func setFilter(_ wanted: Filter) {
    if wanted != .all, marks.statements.isEmpty { return tell("no statements to filter by" + stillReading) }
    filter = wanted
    refreshFilter()
    let chosen = marks.voice(selection.voice)
    let paragraphs = layout.shown?.count { layout.blocks[$0].kind == .paragraph } ?? 0
    let count = "\(paragraphs) of \(outline.paragraphCount)"
    switch filter {
    case .all:
      tell(
        chosen == nil
          ? "all paragraphs (with an official selected, \(keyHint(.filter)) shows theirs only)" : "all paragraphs")
    case .statements: tell("only paragraphs with statements: \(count)")
    case .voice(let key): tell("only what \(name(of: key)) says: \(count)")
    }
  }

  /// Lets the filter follow what is known now.
  mutating func refreshFilter() {
    filterIsStale = false
    if case .voice(let key) = filter, marks.voice(key).map({ marks.voices[$0].statements.isEmpty }) ?? true {
      filter = .all
    }
    switch filter {
    case .all: layout.show(nil)
    case .statements: layout.show(marks.blocksWithStatements)
    case .voice(let key):
      let statements = marks.voice(key).map { marks.voices[$0].statements } ?? []
      layout.show(Marks.blocks(of: statements, in: marks.article))
    }
    refreshSearch()
    if let focus = viewport.focus, let block = layout.blockIndex(at: focus), !layout.isShown(block) {
      viewport.focus = nil
    }
  }

  var stillReading: String { progress < 1 ? " yet: still reading" : "" }

  func name(of key: VoiceKey) -> String {
    switch key {
    case .actor(let name, _): name
    case .unnamed(let words): words.isEmpty ? "no source named" : "“\(words)”"
    }
  }

  // MARK: Looks

  mutating func setColumnWidth(_ width: Int) {
    let wanted = min(max(width, Configuration.widths.lowerBound), Configuration.widths.upperBound)
    let before = columnWidth
    columnWidth = wanted
    let shown = screen.lineWidth
    layout.setColumns(shown)
    if shown < wanted {
      columnWidth = min(wanted, max(shown, before))
      tell("the screen leaves room for \(shown) columns")
    } else {
      tell("\(wanted) columns" + (wanted == before && width != before ? ": no further" : ""))
    }
  }

  mutating func toggleZen() {
    isZen.toggle()
    if isZen { focus = .text }
    layout.setColumns(screen.lineWidth)
    tell(isZen ? "only the article: \(keyHint(.zen)) brings the rest back" : "everything is back")
  }
}
