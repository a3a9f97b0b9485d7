import Articles

extension OpenArticle {
  /// Returns the line at the top of the screen.
  func top() -> Place? { layout.top(of: viewport, rows: rows) }

  /// Returns the first byte on the screen.
  func topOffset() -> Int { top().map { layout.offset(of: $0) } ?? 0 }

  /// Returns the bytes on the screen, from the first to the last.
  func bytesInSight() -> TextRange {
    // Without a screen, the text spoken last counts as visible.
    if isSpoken { return layout.blockIndex(at: here()).map { layout.blocks[$0].range } ?? TextRange(0, 0) }
    guard let top = top() else { return TextRange(0, 0) }
    let last = layout.move(top, by: rows - 1).place
    return TextRange(layout.bytes(of: top).lower, layout.bytes(of: last).upper)
  }

  mutating func setTop(_ place: Place) {
    viewport.anchor = layout.offset(of: place)
    viewport.startsWithGap = place.line < 0
    if let focus = viewport.focus, let target = layout.place(at: focus),
      target < place || target > layout.move(place, by: rows - 1).place
    {
      viewport.focus = nil
    }
  }

  mutating func scroll(by lines: Int) {
    guard let top = top() else { return notify("no text here") }
    // A count of pages is limited like a count of lines, because all those lines must be laid out.
    let lines = min(max(lines, -KeyInput.greatestCount), KeyInput.greatestCount)
    let wanted = layout.filled(layout.move(top, by: lines).place, rows: rows)
    if wanted == top { return notify(lines > 0 ? "this is the end" : "this is the beginning") }
    setTop(wanted)
  }

  mutating func goToTop() {
    guard let first = layout.firstPlace else { return notify("no text here") }
    if first == top(), viewport.focus == nil { return notify("this is the beginning") }
    viewport.focus = nil
    setTop(first)
  }

  mutating func goToBottom() {
    guard let last = layout.lastPlace else { return notify("no text here") }
    let wanted = layout.filled(last, rows: rows)
    if wanted == top(), viewport.focus == nil { return notify("this is the end") }
    viewport.focus = nil
    setTop(wanted)
  }

  mutating func goToPercent(_ order: Order) {
    guard order.hasNumber else { return notify("type a number first: 40\(key: .percent) goes to 40 % of the article") }
    guard let percent = number(of: order, in: 0...100, "percentage") else { return }
    let offset = draft.text.utf8.count / 100 * percent + draft.text.utf8.count % 100 * percent / 100
    guard let place = layout.place(at: offset) else { return }
    viewport.focus = nil
    setTop(layout.filled(place, rows: rows))
  }

  /// Scrolls to the byte at `offset`, with the lines up to `end` if possible. Does not scroll if they are visible.
  mutating func reveal(_ offset: Int, to end: Int? = nil) {
    viewport.focus = nil
    guard let target = layout.place(at: offset), let top = top() else { return }
    let rows = rows
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
      return notify("nothing is selected: go to a statement, a mention or a match first")
    }
    let wanted = layout.aligned(target, at: row, rows: rows)
    if wanted == top() { notify("cannot scroll past the start or end") }
    setTop(wanted)
  }

  mutating func moveParagraph(forward: Bool, count: Int) {
    let origin = viewport.focus ?? topOffset()
    guard var block = layout.blockIndex(at: origin) else { return }
    var left = count
    if !forward, origin > layout.blocks[block].range.lower, layout.isShown(block) { left -= 1 }
    var reached = left < count
    while left > 0, let next = forward ? layout.block(after: block) : layout.block(before: block) {
      block = next
      if layout.blocks[next].kind.isStop { left -= 1 }
      reached = true
    }
    guard reached else { return notify(forward ? "this is the last paragraph" : "this is the first paragraph") }
    go(toBlock: block)
  }

  mutating func moveHeading(forward: Bool, count: Int) {
    move(forward: forward, count: count, over: outline.headings, named: "heading", plural: "headings")
  }

  mutating func moveEntry(forward: Bool, count: Int) {
    move(forward: forward, count: count, over: outline.entries, named: "entry", plural: "entries of a live blog")
  }

  mutating func moveChange(forward: Bool, count: Int) {
    move(forward: forward, count: count, over: revision?.blocks ?? [], named: "new paragraph", plural: "new paragraphs")
  }

  /// Goes to the block that is `count` further among `blocks`.
  private mutating func move(forward: Bool, count: Int, over blocks: [Int], named name: String, plural: String) {
    let blocks = blocks.filter { layout.blocks.indices.contains($0) && layout.isShown($0) }
    if blocks.isEmpty { return notify("no \(plural) here") }
    let origin = viewport.focus ?? topOffset()
    let next = blocks.partitioningIndex { layout.blocks[$0].range.lower > origin }
    let before = blocks.partitioningIndex { layout.blocks[$0].range.lower >= origin }
    let wanted = forward ? next + count - 1 : before - count
    if forward ? next == blocks.count : before == 0 {
      return notify(forward ? "no \(name) below" : "no \(name) above")
    }
    go(toBlock: blocks[min(max(0, wanted), blocks.count - 1)])
  }

  mutating func go(toBlock block: Int) {
    viewport.focus = nil
    setTop(layout.filled(Place(block: block, line: 0), rows: rows))
    viewport.focus = layout.blocks[block].range.lower
  }

  /// Goes to a paragraph by its number, counted from 1.
  mutating func goToParagraph(_ order: Order) {
    guard order.hasNumber else { return notify("type a number: \(key: .commandLine)12 goes to paragraph 12") }
    guard outline.paragraphCount > 0 else { return notify("no paragraphs here") }
    guard let wanted = number(of: order, in: 1...outline.paragraphCount, "paragraph") else { return }
    let block = outline.paragraphNumbers.partitioningIndex { $0 >= wanted }
    guard layout.blocks.indices.contains(block) else { return }
    guard layout.isShown(block) else { return notify("this is in a hidden paragraph: \(key: .filter) shows all") }
    go(toBlock: block)
  }

  /// Returns the number of `order`. One before a key counts as the nearest in `range`. A typed one outside of `range` is
  /// refused as a `thing` that does not exist, and so are words.
  private mutating func number(of order: Order, in range: ClosedRange<Int>, _ thing: String) -> Int? {
    if let count = order.count { return min(max(count, range.lowerBound), range.upperBound) }
    if let number = order.argument.flatMap({ Int($0) }), range.contains(number) { return number }
    refuse("no \(thing) “\(order.argument ?? "")”: \(range.lowerBound) to \(range.upperBound)")
    return nil
  }
}

extension Block.Kind {
  /// Whether moving by paragraphs stops at such a block.
  fileprivate var isStop: Bool { isProse || self == .heading || self == .entry }
}
