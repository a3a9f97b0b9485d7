import Articles
import Cells
import Testing

@testable import Reader

/// Justified, hyphenated and right-to-left lines.
@Suite struct TypographyTests {
  private static let builder = ArticleBuilder([
    (.title, "A title that is a good deal longer than one line of it"),
    (
      .paragraph,
      "The government committee signed the harbour lease on Thursday after eleven hours of talks, over the protest of its smaller partner, which had asked for a referendum."
    ),
    (.heading, "A heading that is a good deal longer than one line of it"),
    (.paragraph, "Short."),
    (.residue, "Read more about it on a page that is a good deal longer than one line"),
  ])
  static let prose = builder.article

  /// Returns the lines of the article as shown on the screen, without the gutter.
  func lines(_ typography: Typography, columns: Int = 40, _ article: Article = prose) -> [String] {
    var state = typeset(article, typography, columns: columns)
    let screen = state.looks.screen
    return state.frame().grid.textLines.prefix(screen.rows).map { String($0.dropFirst(screen.lineStart)) }
  }

  @Test func justifiedLinesFillTheColumn() {
    let ragged = lines(Typography())
    let justified = lines(Typography(justifies: true))
    let paragraph = 3...7
    #expect(ragged[paragraph].map { squeezed($0) } == justified[paragraph].map { squeezed($0) })
    let widths = justified[paragraph].map { cellWidth($0) }
    #expect(widths.dropLast().allSatisfy { $0 == 40 }, "\(justified[paragraph])")
    #expect(widths.last.map { $0 < 40 } == true)
    #expect(justified[paragraph].allSatisfy { !$0.contains("    ") })
    // Only running text is stretched.
    #expect(Array(ragged[..<3]) == Array(justified[..<3]))
    #expect(Array(ragged[8...]) == Array(justified[8...]))
  }

  @Test(
    "gaps grow evenly, from the right in every other line, and never into holes",
    arguments: [
      ("a b c d", 9, 0, "a b  c  d"), ("a b c d", 9, 1, "a  b  c d"), ("a b c d", 10, 0, "a  b  c  d"),
      ("a b", 5, 0, "a   b"), ("a b", 6, 0, "a b"), ("abc", 9, 0, "abc"), ("  a b", 6, 0, "  a  b"), ("", 4, 0, ""),
      ("a b", 2, 0, "a b"), ("a\u{A0}b c", 7, 0, "a\u{A0}b   c"), ("日 本", 6, 1, "日  本"),
    ])
  func gaps(_ text: String, _ columns: Int, _ line: Int, _ expected: String) {
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    let widths = justified(found, to: columns, line: line)
    let shown = zip(found, widths).map { $0.text + String(repeating: " ", count: $1 - $0.width) }.joined()
    #expect(shown == expected)
  }

  @Test func marksCoverStretchedSpaces() throws {
    var b = ArticleBuilder([(.paragraph, "one two three four five six seven eight nine ten eleven")])
    b.say(
      ["one two three four five six seven eight nine ten eleven"], kind: .direct, source: nil, cue: nil, speaker: nil)
    var state = typeset(b.article, Typography(justifies: true), columns: 24)
    let frame = state.frame()
    let screen = state.looks.screen
    let first = frame.grid.row(0)[screen.lineStart..<screen.lineStart + screen.lineWidth]
    #expect(first.contains { $0.text == " " })
    #expect(first.allSatisfy { $0.role == UInt8(ascii: "D") }, "\(frame.grid.roleLines[0])")
    #expect(Set(first.map(\.style)).count == 1)
  }

  @Test func dividedWordsShowAHyphenThatIsNotInTheText() throws {
    let shown = lines(Typography(hyphenates: true), columns: 20)
    #expect(shown.contains { $0.hasSuffix("com-") }, "\(shown)")
    let state = typeset(Self.prose, Typography(hyphenates: true), columns: 20)
    let line = try #require(shown.firstIndex { $0.hasSuffix("com-") })
    let start = try #require(Self.builder.find("committee")).lower
    let column = state.looks.screen.lineStart + cellWidth(shown[line])
    #expect(state.offset(row: line, column: column - 2) == start + 2)
    #expect(state.offset(row: line, column: column - 1) == start + 2)
    #expect(state.offset(row: line, column: column) == nil)
    #expect(state.offset(row: line + 1, column: state.looks.screen.lineStart) == start + 3)
  }

  @Test func aMissingDictionaryIsReportedAndNoWordIsDivided() {
    var state = reader(Self.prose, columns: 40, rows: 24)
    let before = state.frame().grid
    state.setTypography { $0.hyphenates = true }
    #expect(state.notice?.text.contains("hyph_en_US.dic") == true)
    #expect(!state.looks.settings.typography.hyphenates)
    state.notice = nil
    #expect(state.frame().grid == before)
    let fresh = ReaderState(
      draft: Self.prose.draft, name: "x", settings: Settings(themes: [], typography: Typography(hyphenates: true)),
      size: Size(columns: 80, rows: 24), depth: .none)
    #expect(fresh.notice?.text.contains("hyph_en_US.dic") == true)
  }

  @Test func aChangeOfTypographyKeepsThePlace() throws {
    var state = reader(MovingTests.long, columns: 60, rows: 24)
    state.press("4", "0", "%")
    for typography in everyTypography {
      let before = state.article.topOffset()
      state.setTypography { $0 = typography }
      let seen = state.article.bytesInSight()
      #expect(seen.contains(before))
      #expect(state.article.viewport.anchor == before)
    }
  }

  @Test func settingsApplyToOtherArticlesAndNewTexts() {
    var state = deskReader(values: [.justify: .flag(false), .hints: .flag(true)])
    state.setTypography { $0.justifies = true }
    state.looks.settings.showsHints = false
    state.pressAnswered("J")
    #expect(state.desk.current == ArticleID(1))
    #expect(state.looks.settings.typography.justifies)
    #expect(state.article.layout.typography.justifies)
    #expect(!state.looks.settings.showsHints)
    var draft = state.article.draft
    draft.text += "\n"
    _ = state.apply(.text(ArticleID(1), draft))
    #expect(state.article.layout.text == draft.text)
    #expect(state.article.layout.typography.justifies)
  }

  // MARK: Right to left

  private static let hebrew: Article = {
    var b = ArticleBuilder([
      (.paragraph, "\u{5D0}\u{5D1}\u{5D2} \u{5D3}\u{5D4} (12) \u{5D5}\u{5D6}"),
      (.paragraph, "She wrote \u{5D0}\u{5D1} \u{5D2}\u{5D3} twice."),
    ])
    b.say(["\u{5D3}\u{5D4}"], kind: .direct, source: nil, cue: nil, speaker: nil)
    return b.article
  }()

  @Test func rightToLeftParagraphsStartAtTheRight() {
    let shown = lines(Typography(), columns: 24, Self.hebrew)
    #expect(shown[0] == String(repeating: " ", count: 10) + "\u{5D6}\u{5D5} (12) \u{5D4}\u{5D3} \u{5D2}\u{5D1}\u{5D0}")
    #expect(shown[2] == "She wrote \u{5D3}\u{5D2} \u{5D1}\u{5D0} twice.")
    let stored = lines(Typography(bidi: .terminal), columns: 24, Self.hebrew)
    #expect(stored[0] == "\u{5D0}\u{5D1}\u{5D2} \u{5D3}\u{5D4} (12) \u{5D5}\u{5D6}")
  }

  @Test func marksFollowReorderedWords() {
    var state = typeset(Self.hebrew, Typography(), columns: 24)
    let frame = state.frame()
    let row = frame.grid.row(0).map { $0 }
    for cell in row {
      let isMarked = cell.text == "\u{5D3}" || cell.text == "\u{5D4}"
      if cell.text.unicodeScalars.first.map({ $0.value >= 0x5D0 }) == true {
        #expect((cell.role == UInt8(ascii: "D")) == isMarked)
      }
    }
    #expect(frame.isInVisualOrder)
    state.setTypography { $0.bidi = .terminal }
    #expect(!state.frame().isInVisualOrder)
  }

  @Test func namesInPanelsAreReordered() {
    var b = ArticleBuilder([(.paragraph, "\u{5D0}\u{5D1}\u{5D2} spoke.")])
    b.actors = [NamedActor(name: "\u{5D0}\u{5D1}\u{5D2}", kind: .person)]
    b.mention("\u{5D0}\u{5D1}\u{5D2}", actor: 0)
    var state = reader(b.article, columns: 120, rows: 20)
    state.press("a")
    let panel = state.frame().grid.textLines.map { $0.drop { $0 != "│" } }
    #expect(panel.contains { $0.contains("\u{5D2}\u{5D1}\u{5D0}") })
    #expect(!panel.contains { $0.contains("\u{5D0}\u{5D1}\u{5D2}") })
  }

  private func squeezed(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }
}

/// All combinations of the settings of typography.
let everyTypography: [Typography] = [false, true].flatMap { justifies in
  [false, true].flatMap { hyphenates in
    Typography.Bidi.allCases.map { Typography(justifies: justifies, hyphenates: hyphenates, bidi: $0) }
  }
}

/// Returns a reader of `article` with the given typography and lines of `columns` cells.
func typeset(_ article: Article, _ typography: Typography, columns: Int, rows: Int = 24) -> ReaderState {
  var state = ReaderState(
    draft: article.draft, name: "x",
    settings: Settings(
      themes: [.builtIn], columnWidth: max(20, columns), typography: typography, hyphenator: { testHyphenator }),
    size: Size(columns: columns + GutterColumns(room: columns + 7).width + 1, rows: rows), depth: .full)
  _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
  return state
}
