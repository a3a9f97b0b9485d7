import Articles
import Cells
import Testing

@testable import Reader

/// Marks, jumps, lists, links, and text copied or saved from the article.
@Suite struct PlacesTests {
  @Test func aMarkRestoresItsPosition() {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "]q", "ma", "G")
    let end = state.article.viewport
    state.press("'a")
    #expect(state.article.viewport.focus == state.article.bookmarks["a"]?.offset)
    #expect(state.article.viewport != end)
    state.press("''")
    #expect(state.article.viewport == end)
    state.press("'z")
    #expect(state.notice?.text == "no mark z (set: a)")
  }

  @Test func keysGoFromMarkToMark() {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "mb", "]q", "]q", "ma", "g", "]m")
    #expect(state.notice?.text == "mark b")
    state.press("]m")
    #expect(state.notice?.text == "mark a")
    state.press("]m")
    #expect(state.notice?.text == "no mark below")
    state.press("[m")
    #expect(state.notice?.text == "mark b")
  }

  @Test func jumpsGoBackAndForward() {
    var state = reader(columns: 60, rows: 12)
    let start = state.article.viewport
    state.press("G")
    let end = state.article.viewport
    state.press("/har", "Enter")
    let found = state.article.viewport
    state.press("^O")
    #expect(state.article.viewport == end)
    state.press("^O")
    #expect(state.article.viewport == start)
    state.press("^O")
    #expect(state.notice?.text == "no earlier position: no jumps yet")
    state.press("]j", "]j")
    #expect(state.article.viewport == found)
    state.press("]j")
    #expect(state.notice?.text == "no later position")
  }

  @Test func aNewJumpDiscardsTheForwardJumps() {
    var list = JumpList()
    func place(_ anchor: Int) -> JumpPlace { JumpPlace(article: ArticleID(0), viewport: Viewport(anchor: anchor)) }
    for n in 0..<3 { list.leave(place(n)) }
    #expect(list.back(from: place(9), count: 2)?.viewport.anchor == 1)
    list.leave(place(7))
    #expect(list.places.map(\.viewport.anchor) == [0, 7])
    #expect(list.forward(count: 1) == nil)
    for n in 0..<300 { list.leave(place(n)) }
    #expect(list.places.count == JumpList.limit)
  }

  @Test func theOutlineLeadsToAStatement() throws {
    var state = reader(columns: 60, rows: 12)
    state.press("t")
    guard case .list(let listing) = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(listing.rows.count == harbour.attributions.count + 2)
    #expect(listing.rows[0].isHeading)
    #expect(listing.rows[0].text == "Harbour deal splits coalition")
    state.press("/oduya formal", "Enter", "Enter")
    #expect(state.screens.top == nil)
    #expect(state.article.selection.statement == 8)
    state.press("^O")
    #expect(state.article.viewport.anchor == 0)
  }

  @Test(
    "addresses end where they end",
    arguments: [
      ("see https://a.example/x, then", ["https://a.example/x"]),
      ("(http://a.example/b_(c)) and HTTP://B.example.", ["http://a.example/b_(c)", "HTTP://B.example"]),
      ("file:///etc/passwd javascript:alert(1) https:// xhttp://no.example", []),
      ("“https://a.example/?q=1&r=2”", ["https://a.example/?q=1&r=2"]),
      ("https://a.example/\u{1b}]8;;x", ["https://a.example/"]), ("", []),
    ])
  func links(_ text: String, _ expected: [String]) {
    let found = Links.all(in: text, TextRange(0, text.utf8.count)).map { String(text.slice($0)) }
    #expect(found == expected)
  }

  @Test func aStatementIsCopiedWithItsSpeakerAndPlace() {
    var state = reader()
    state.press("Enter")
    #expect(
      state.press("y") == [
        .copy(
          "“This port will belong to Norland on the last day as on the first,” — Ana Brandt, harbour minister "
            + "(Harbour deal splits coalition, NORDHAVEN, March 12)")
      ])
    state.press("]q", "]q", "]q", "]q")
    #expect(
      state.article.quotation(4, .plain)
        == "Two officials said that the terms of 2019 still applied (Harbour deal splits coalition, NORDHAVEN, March 12)"
    )
  }

  @Test func aStatementIsCopiedInTheStyleThatIsSetOrTyped() {
    var state = reader()
    state.press("]q", ":set copy-style=ap", "Enter")
    #expect(
      state.press("y") == [
        .copy("Ana Brandt, harbour minister, added that the lease could be ended with a year's notice.")
      ])
    #expect(
      state.press(":copy markdown", "Enter") == [
        .remember(.command, "copy markdown"),
        .copy(
          "**Ana Brandt**, harbour minister, added that the lease could be ended with a year's notice "
            + "(*Harbour deal splits coalition*, NORDHAVEN, March 12, ¶2)"),
      ])
    #expect(state.press(":copy latex", "Enter") == [.remember(.command, "copy latex")])
    #expect(state.notice?.text == "no style “latex” for copies: plain, markdown, ap")
    #expect(state.notice?.isError == true)
  }

  @Test func aCopyInMarkdownLinksToTheAddress() {
    var article = harbour
    article.draft.facts.address = "https://coast.example/deal"
    var state = reader(article)
    state.press("]q")
    guard case .copy(let text)? = state.press(":copy markdown", "Enter").last else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.hasSuffix("([Harbour deal splits coalition](<https://coast.example/deal>), NORDHAVEN, March 12, ¶2)"))
  }

  @Test(arguments: [("e", "no file name typed: nothing is saved"), ("|", "no command typed: the text is not sent")])
  func enterWithoutANameClosesTheLineAndSaysSo(_ key: String, _ words: String) {
    var state = reader()
    #expect(state.press("]q", key, "Enter").filter { $0 != .remember(.command, "export ") }.count <= 1)
    #expect(state.typing.prompt == nil)
    #expect(state.notice?.text == words)
  }

  @Test func marksOnStatementsAndNotesAreListedTogether() {
    var state = reader()
    state.press("Enter", "ma", "]q")
    #expect(decisions(state.press(";check the date", "Enter")).count == 1)
    #expect(state.notice?.text == "noted; M lists the notes")
    state.press("M")
    guard case .list(let list)? = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.rows.map(\.label).prefix(2) == ["a", ";"])
    #expect(list.rows[0].text.hasPrefix("Ana Brandt: “This port will belong"))
    #expect(list.rows[1].text.hasPrefix("check the date — Ana Brandt: that the lease"))
    state.press("j", "Enter")
    #expect(state.article.selection.statement == 1)
    #expect(state.frame().grid.textLines.contains { $0.contains("note: check the date") })
    #expect(state.article.standing(1) == nil)
    #expect(decisions(state.press(":note -", "Enter")).count == 1)
    #expect(state.notice?.text == "note removed")
    #expect(state.noteRows().isEmpty)
  }

  @Test func theFilteredTextIsSaved() {
    var state = reader()
    let effects = state.press("]q", "&&", ":save ! out.txt", "Enter")
    guard case .write(let text, "out.txt", true)? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(text.hasPrefix("“This port will belong"))
    #expect(!text.contains("Two officials"))
  }

  @Test func theEditorOpensAtTheLine() {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "]q", "]q")
    #expect(state.press("E") == [.edit(ArticleID(0), line: 9)])
  }

  @Test func aChangedFileIsReportedUntilItIsReadAgain() {
    func shows(_ state: inout ReaderState) -> Bool {
      state.frame().grid.textLines.contains { $0.contains("file changed") }
    }
    var state = reader()
    _ = state.apply(.fileChanged(ArticleID(7)))
    #expect(state.notice == nil)
    #expect(!shows(&state))
    _ = state.apply(.fileChanged(ArticleID(0)))
    #expect(state.notice?.text == "the file has changed: F5 reads it again")
    state.press("j")
    #expect(shows(&state))
    #expect(state.press("F5") == [.reload(ArticleID(0))])
    _ = state.apply(.text(ArticleID(0), harbour.draft))
    #expect(state.notice?.text == "the file has not changed")
    state.press("k")
    #expect(!shows(&state))
  }

  @Test func anAddressThatNoBrowserOpensIsCopied() {
    var state = reader()
    #expect(state.apply(.notBrowsed("https://a.example", why: "none")) == [.copy("https://a.example")])
    #expect(state.notice?.text == "none: address copied (if your terminal supports it)")
  }

  @Test func aTextReadAgainKeepsThePlace() {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "]q", "ma", "t")
    var draft = harbour.draft
    draft.text += "\n"
    let anchor = state.article.viewport.anchor
    _ = state.apply(.text(ArticleID(0), draft))
    #expect(state.article.viewport.anchor == anchor)
    #expect(state.screens.top == nil)
    #expect(state.article.selection == Selection())
    #expect(state.article.progress == 0)
    #expect(state.notice?.text == "file reloaded")
    _ = state.frame()
  }

  @Test func anEditAboveKeepsTheSameWordsInSight() throws {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "mb", "]q", "]q", "ma", "G")
    func words(_ offset: Int) -> String { String(state.article.draft.text.slice(TextRange(offset, offset + 20))) }
    let top = state.article.topOffset()
    let before = [words(top)] + ["a", "b"].map { words(state.article.bookmarks[$0]?.offset ?? 0) }
    let jumps = state.jumps.places.map { words($0.viewport.anchor) }
    var builder = ArticleBuilder(
      [(.paragraph, "A paragraph that is new.")]
        + harbour.draft.blocks.map {
          ($0.kind, String(harbour.text.slice($0.range)))
        })
    builder.actors = []
    _ = state.apply(.text(ArticleID(0), builder.draft))
    let after = [words(state.article.topOffset())] + ["a", "b"].map { words(state.article.bookmarks[$0]?.offset ?? 0) }
    #expect(after == before)
    #expect(state.jumps.places.map { words($0.viewport.anchor) } == jumps)
  }

  /// The beginning of the article's text.
  private let beginning = ArticleBuilder(
    harbour.draft.blocks.prefix(4).map { ($0.kind, String(harbour.text.slice($0.range))) }
  ).draft

  @Test("A mark whose words are missing for a time is at its old position when they come back") func missing() throws {
    var state = reader(columns: 60, rows: 12)
    state.press("]q", "mb", "]q", "]q", "]q", "ma", "g")
    let marks = state.article.bookmarks
    _ = state.apply(.text(ArticleID(0), beginning))
    #expect(state.article.bookmarks["a"]?.isLost == true)
    #expect(state.article.bookmarks["b"] == marks["b"])
    state.press("'a")
    #expect(state.notice?.text == "the words at mark a are missing: it comes back with them")
    guard case .keep(_, let left, _, _, _)? = state.apply(.paused).first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(left.marks == marks.mapValues(\.words), "the words are kept in the ledger, too")
    _ = state.apply(.text(ArticleID(0), harbour.draft))
    #expect(state.article.bookmarks == marks)
  }

  @Test("The marks of an earlier session come back in a text whose beginning is shown first") func rest() throws {
    var first = reader(columns: 60, rows: 12)
    first.press("]q", "]q", "]q", "]q", "ma")
    guard case .keep(_, let left, _, _, _)? = first.apply(.paused).first else {
      Issue.record("nothing is kept")
      return
    }
    var state = reader(Article(draft: beginning), columns: 60, rows: 12)
    state.press("mb")
    _ = state.apply(.paused)
    _ = state.apply(.text(ArticleID(0), harbour.draft))
    _ = state.apply(.left(ArticleID(0), left))
    #expect(state.article.bookmarks["a"] == first.article.bookmarks["a"])
    #expect(state.article.bookmarks.count == 2)
  }

  @Test func thePositionIsSavedDuringAPause() throws {
    var state = reader(columns: 60, rows: 12)
    state.press("ma", "G")
    let effects = state.apply(.paused)
    guard case .keep(ArticleID(0), let left, let headings, 5, 9)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(left.share == 1)
    #expect(headings.title == "Harbour deal splits coalition")
    #expect(left.marks.keys.sorted() == ["a"])
    #expect(state.apply(.paused) == [])
    state.press("g")
    #expect(state.apply(.paused).count == 1)
  }

  @Test func anEarlierSessionIsResumed() throws {
    var first = reader(columns: 60, rows: 12)
    first.press("}}}}", "ma", "}", "zt")
    guard case .keep(_, let left, _, _, _)? = first.apply(.paused).first else {
      Issue.record("nothing is kept")
      return
    }
    let kept = ReadingPosition(place: left.place, marks: left.marks, share: left.share)
    var state = reader(columns: 60, rows: 12)
    _ = state.apply(.left(ArticleID(0), kept))
    #expect(state.article.viewport.anchor == first.article.viewport.anchor)
    #expect(state.article.bookmarks == first.article.bookmarks)
    #expect(state.notice?.text == "resumed at ¶4 · g for the top")
    // A user who already reads stays at the same place.
    var moved = reader(columns: 60, rows: 12)
    moved.press("j")
    let here = moved.article.viewport
    _ = moved.apply(.left(ArticleID(0), kept))
    #expect(moved.article.viewport == here)
    // No message says that the article opens at its beginning.
    var fresh = reader(columns: 60, rows: 12)
    _ = fresh.apply(.left(ArticleID(0), ReadingPosition(place: Anchor(at: 0, in: harbour.text), marks: [:], share: 0)))
    #expect(fresh.notice == nil)
  }
}
