import Articles
import Cells

extension OpenArticle {
  /// Returns the number of the paragraph that contains the byte at `offset`; nil if no paragraph does.
  func paragraphNumber(at offset: Int) -> Int? {
    guard let block = layout.blockIndex(at: offset), layout.blocks[block].kind.isProse else { return nil }
    return outline.paragraphNumbers[block]
  }

  /// The current place; nil if no article is open.
  var jumpPlace: JumpPlace? { jumpPlace(at: viewport) }

  /// Returns a place in the open article.
  func jumpPlace(at viewport: Viewport) -> JumpPlace? {
    id.map { JumpPlace(article: $0, viewport: viewport) }
  }

  /// Returns the current position: the last target of a movement, else the top of the screen.
  func here() -> Int { min(max(0, viewport.focus ?? topOffset()), draft.text.utf8.count) }

  mutating func setMark(_ letter: String?) {
    guard let letter = Self.letter(letter) else { return notify("a mark needs a letter from a to z: \(key: .setMark)") }
    bookmarks[letter] = Bookmark(at: here(), in: draft.text)
    notify("mark \(letter) is set: \(key: .goToMark, letter) comes back to it")
  }

  /// The positions of the bookmarks whose words are in the text.
  var foundBookmarks: [Character: Int] { bookmarks.filter { !$0.value.isLost }.mapValues(\.offset) }

  mutating func goToMark(_ letter: String?) {
    guard let letter = Self.letter(letter) else { return notify("type the letter of a mark, a to z") }
    guard let mark = bookmarks[letter] else {
      let set = bookmarks.keys.sorted().map(String.init).joined(separator: " ")
      return notify(
        "no mark \(letter)" + (set.isEmpty ? ": \(key: .setMark, letter) sets one" : " (set: \(set))"))
    }
    goTo(mark.offset)
    if mark.isLost, isShown(mark.offset) {
      notify("the words at mark \(letter) are missing: it comes back with them")
    }
  }

  mutating func moveMark(forward: Bool, count: Int) {
    let all = Set(bookmarks.values.map(\.offset)).sorted()
    if all.isEmpty { return notify("no marks: \(key: .setMark) sets one") }
    let here = here()
    let rank =
      forward
      ? all.partitioningIndex { $0 > here } + count - 1 : all.partitioningIndex { $0 >= here } - count
    guard all.indices.contains(rank) else { return notify(forward ? "no mark below" : "no mark above") }
    goTo(all[rank])
    let letters = bookmarks.filter { $0.value.offset == all[rank] }.keys.sorted().map(String.init)
    notify("mark \(letters.joined(separator: " "))")
  }

  static func letter(_ written: String?) -> Character? {
    guard let written, written.count == 1, let letter = written.first, ("a"..."z").contains(letter) else { return nil }
    return letter
  }

  /// Goes to the byte at `offset`. A byte that was not visible appears a third of the way down the screen.
  mutating func goTo(_ offset: Int) {
    guard isShown(offset) else { return notify("this is in a hidden paragraph: \(key: .filter) shows all") }
    reveal(offset)
  }

  /// Goes to the statement that starts at `offset`; without one, to the byte itself.
  mutating func goTo(statement offset: Int) {
    guard let s = marks.statement(startingAt: offset), isShown(offset) else { return goTo(offset) }
    select(statement: s)
  }

  func linkRows() -> [Listing.Row] {
    listedLinks().map { link in
      let words = oneLine(link.range, atMost: 60)
      let address =
        link.place.map { oneLine(draft.withoutReturns(draft.noteRange(at: $0)), atMost: 80) } ?? harmless(link.target)
      return Listing.Row(
        text: words == address ? address : "\(words): \(address)",
        detail: paragraphNumber(at: link.range.lower).map { "¶\($0)" } ?? "",
        target: link.place.map { .passage($0) } ?? .link(link.target))
    }
  }

  /// Returns the words of `range` on one line with single spaces. At most `limit` bytes of the range are read.
  func oneLine(_ range: TextRange, atMost limit: Int) -> String {
    Reader.oneLine(range, of: draft.text, atMost: limit)
  }

  /// Returns the text from `offset` to the end of its block.
  func lineOfText(at offset: Int, atMost limit: Int) -> String {
    guard let block = layout.blockIndex(at: offset) else { return "" }
    let range = layout.blocks[block].range
    return oneLine(TextRange(min(max(offset, range.lower), range.upper), range.upper), atMost: limit)
  }

  /// Whether the last line of the text is visible.
  var showsEnd: Bool { layout.window(of: viewport, rows: rows).last == layout.lastPlace }

  func paragraphTally() -> String {
    "¶ \(max(min(1, outline.paragraphCount), paragraphShown ?? 0))/\(outline.paragraphCount)"
  }

  /// The paragraph of the user's position, else that of the statement in the status line, else the first visible one.
  private var paragraphShown: Int? {
    if let number = viewport.focus.flatMap({ paragraphNumber(at: $0) }) { return number }
    if let number = statementInSight().flatMap({ paragraphNumber(at: marks.statements[$0].start) }) { return number }
    let places = layout.window(of: viewport, rows: rows)
    let seen = places.first { layout.blocks[$0.block].kind.isProse } ?? places.first
    return seen.map { outline.paragraphNumbers[$0.block] }
  }

  /// Returns " in ¶ 5" for a statement outside of the paragraph that the status line shows; else "".
  func otherParagraph(of s: Int) -> String {
    guard let number = paragraphNumber(at: marks.statements[s].start), number != paragraphShown else { return "" }
    return " in ¶ \(number)"
  }

  /// Returns source, cue and content on one line: `She | added | that the lease …`.
  func headline(of statement: Attribution) -> String {
    func words(_ ranges: [TextRange]) -> String {
      ranges.map { marks.excerpt($0, atMost: 120) }.joined(separator: " … ")
    }
    return [words(statement.source), words(statement.cue), words(statement.content)].filter { !$0.isEmpty }
      .joined(separator: " ▏ ")
  }
}
