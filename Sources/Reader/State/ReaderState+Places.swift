import Articles
import Cells

extension ReaderState {
  // MARK: Jumps

  /// Where the person is now; nil where no article is open.
  var jumpPlace: JumpPlace? { jumpPlace(at: viewport) }

  /// A place in the article that is open.
  func jumpPlace(at viewport: Viewport) -> JumpPlace? {
    desk.current.map { JumpPlace(article: $0, viewport: viewport) }
  }

  /// Notes `origin` for the way back, where the person is not there any more.
  mutating func noteJump(from origin: JumpPlace?) {
    guard let origin, jumpPlace != origin else { return }
    jumps.leave(origin)
  }

  mutating func jump(back: Bool, count: Int) {
    let place = back ? jumpPlace.flatMap { jumps.back(from: $0, count: count) } : jumps.forward(count: count)
    guard let place else {
      return tell(back ? "nowhere to go back to: no jumps yet" : "nowhere to go forward to")
    }
    go(to: Destination(article: place.article, spot: .viewport(place.viewport), isJump: false))
  }

  // MARK: Marks

  /// Where the person is: what was gone to last, else the top of the screen.
  mutating func here() -> Int { min(max(0, viewport.focus ?? topOffset()), draft.text.utf8.count) }

  mutating func setMark(_ letter: String?) {
    guard let letter = Self.letter(letter) else { return tell("a mark has a letter from a to z: \(keyHint(.setMark))") }
    bookmarks[letter] = here()
    tell("mark \(letter) is set: \(keyHint(.goToMark, letter)) comes back to it")
  }

  mutating func goToMark(_ letter: String?) {
    guard let letter = Self.letter(letter) else { return tell("which mark? It has a letter from a to z") }
    guard let offset = bookmarks[letter] else {
      let set = bookmarks.keys.sorted().map(String.init).joined(separator: " ")
      return tell(
        "no mark \(letter)" + (set.isEmpty ? ": \(keyHint(.setMark, letter)) sets one" : ": there are \(set)"))
    }
    goTo(offset)
  }

  mutating func moveMark(forward: Bool, count: Int) {
    let all = Set(bookmarks.values).sorted()
    if all.isEmpty { return tell("no marks: \(keyHint(.setMark)) sets one") }
    let here = here()
    let rank =
      forward
      ? all.partitioningIndex { $0 > here } + count - 1 : all.partitioningIndex { $0 >= here } - count
    guard all.indices.contains(rank) else { return tell(forward ? "no mark below" : "no mark above") }
    goTo(all[rank])
    let letters = bookmarks.filter { $0.value == all[rank] }.keys.sorted().map(String.init)
    tell("mark \(letters.joined(separator: " "))")
  }

  private static func letter(_ written: String?) -> Character? {
    guard let written, written.count == 1, let letter = written.first, ("a"..."z").contains(letter) else { return nil }
    return letter
  }

  /// To the byte at `offset`, at a third of the screen where it was not in sight.
  mutating func goTo(_ offset: Int) {
    guard isShown(offset) else { return tell("it is in a hidden paragraph: \(keyHint(.filter)) shows all") }
    reveal(offset)
  }

  /// To the statement that starts at `offset`, else to the byte.
  mutating func goTo(statement offset: Int) {
    guard let s = marks.statement(startingAt: offset), isShown(offset) else { return goTo(offset) }
    select(statement: s)
  }

  /// To the paragraph of a number, counted from 1.
  mutating func goToParagraph(_ number: Int?) {
    guard let number else { return tell("which paragraph? \(keyHint(.commandLine))12 goes to the twelfth") }
    let last = outline.paragraphCount
    guard last > 0 else { return tell("no paragraphs here") }
    let wanted = min(max(1, number), last)
    let block = outline.paragraphNumbers.partitioningIndex { $0 >= wanted }
    guard layout.blocks.indices.contains(block) else { return }
    guard layout.isShown(block) else { return tell("it is in a hidden paragraph: \(keyHint(.filter)) shows all") }
    go(toBlock: block)
    if wanted != number { tell("there are \(last) paragraphs") }
  }

  // MARK: Lists

  mutating func openList(_ kind: Listing.Kind) {
    guard screen.canHoldPanels else { return tell("the screen is too small for a list") }
    let rows: [Listing.Row]
    switch kind {
    case .outline: rows = outlineRows()
    case .places: rows = placeRows()
    case .links: rows = linkRows()
    case .history: rows = historyRows()
    case .orphans: rows = orphanRows()
    case .summary: rows = summaryRows()
    case .matches, .choice, .differences: rows = []
    }
    if rows.isEmpty {
      switch kind {
      case .outline: return tell("no headings and no statements" + stillReading)
      case .places: return tell("no marks and no jumps yet: \(keyHint(.setMark)) sets a mark")
      case .links: return tell("no links in the article")
      case .history: return tell("nothing was decided on this article yet")
      case .orphans: return tell("every decision has its place in the text")
      case .summary, .matches, .choice, .differences: return
      }
    }
    let here = here()
    let cursor = kind == .outline ? rows.lastIndex { $0.offset.map { $0 <= here } ?? false } ?? 0 : 0
    overlays.append(.list(Listing(kind, rows, cursor: cursor)))
  }

  /// Moves in the list that lies over the article.
  mutating func moveList(_ command: Command, count: Int) -> [Effect] {
    guard case .list(var listing) = overlay else { return [] }
    if command == .go {
      guard listing.rows.indices.contains(listing.cursor) else {
        tell("nothing chosen: \(keyHint(.narrow)) changes the words")
        return []
      }
      if case .matches = listing.kind { search.found?.listing = listing }
      return go(to: listing.rows[listing.cursor].target)
    }
    let step = listStep(
      command, from: listing.cursor, count: count, page: max(1, listBox(listing).innerRows - 1),
      total: listing.rows.count)
    listing.cursor = step.row
    if let end = step.end { tell(end == .last ? "this is the last" : "this is the first") }
    overlay = .list(listing)
    return []
  }

  private mutating func go(to target: Listing.Target) -> [Effect] {
    if case .link(let address) = target { return [.browse(address)] }
    if target == .nothing {
      tell("this leads to no words")
      return []
    }
    overlays = []
    focus = .text
    if case .orphan(let key) = target {
      setAnew(key)
      return []
    }
    switch target {
    case .offset(let offset): goTo(offset)
    case .statement(let start): goTo(statement: start)
    case .place(let place): go(to: Destination(article: place.article, spot: .viewport(place.viewport), isJump: true))
    case .match(let id, let offset): go(toMatch: offset, in: id)
    case .link, .choice, .nothing, .orphan: break
    }
    return []
  }

  /// The headings in order, and under each the statements that begin below it.
  private func outlineRows() -> [Listing.Row] {
    let headings = outline.headings.map { layout.blocks[$0].range }
    var rows: [Listing.Row] = []
    var next = 0
    func detail(_ offset: Int) -> String { paragraphNumber(at: offset).map { "¶\($0)" } ?? "" }
    for (s, statement) in marks.statements.enumerated() {
      while next < headings.count, headings[next].lower <= statement.start {
        rows.append(heading(headings[next]))
        next += 1
      }
      let voice = marks.voice(ofStatement: s)
      let words = statement.content.map { oneLine($0, atMost: 120) }.joined(separator: " … ")
      rows.append(
        Listing.Row(
          text: "\(voice?.name ?? "nobody"): \(words)", detail: detail(statement.start),
          label: paints.sign(statement.kind.role), speaker: voice?.key, target: .statement(statement.start)))
    }
    return rows + headings[next...].map(heading)
  }

  private func heading(_ range: TextRange) -> Listing.Row {
    Listing.Row(text: oneLine(range, atMost: 120), isHeading: true, target: .offset(range.lower))
  }

  private func placeRows() -> [Listing.Row] {
    func row(_ label: String, _ offset: Int) -> Listing.Row {
      Listing.Row(
        text: lineOfText(at: offset, atMost: 120), detail: paragraphNumber(at: offset).map { "¶\($0)" } ?? "",
        label: label, target: .offset(offset))
    }
    let letters = bookmarks.sorted { $0.key < $1.key }.map { row(String($0.key), $0.value) }
    return letters
      + jumps.places.reversed().map { place in
        if place.article == desk.current {
          return row(Listing.jumpLabel, place.viewport.focus ?? place.viewport.anchor)
        }
        let title = desk[place.article].map { harmless($0.title) } ?? ""
        return Listing.Row(text: title, label: Listing.jumpLabel, target: .place(place))
      }
  }

  private func linkRows() -> [Listing.Row] {
    Links.all(in: draft.text, TextRange(0, draft.text.utf8.count), limit: 9_999).map { range in
      let address = String(draft.text.slice(range))
      return Listing.Row(
        text: harmless(address), detail: paragraphNumber(at: range.lower).map { "¶\($0)" } ?? "",
        target: .link(address))
    }
  }

  // MARK: Words of the text

  /// The words of `range` on one line, white space between them made single; at most so many bytes of it are looked at.
  func oneLine(_ range: TextRange, atMost limit: Int) -> String {
    Reader.oneLine(range, of: draft.text, atMost: limit)
  }

  /// What the text says from `offset` on, to the end of its block.
  func lineOfText(at offset: Int, atMost limit: Int) -> String {
    guard let block = layout.blockIndex(at: offset) else { return "" }
    let range = layout.blocks[block].range
    return oneLine(TextRange(min(max(offset, range.lower), range.upper), range.upper), atMost: limit)
  }
}

extension Listing.Row {
  /// The byte that it leads to.
  var offset: Int? {
    switch target {
    case .offset(let offset), .statement(let offset): offset
    case .link, .place, .match, .choice, .nothing, .orphan: nil
    }
  }
}
