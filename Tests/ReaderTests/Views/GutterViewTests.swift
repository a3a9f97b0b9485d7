import Articles
import Cells
import Testing

@testable import Reader

/// The cells of the gutter on the screen.
@Suite struct GutterViewTests {
  /// The harbour article with statements by two speakers on one line. One statement has low confidence.
  private static let article: Article = {
    var b = ArticleBuilder([
      (.paragraph, "Moreau doubts that. “She can count,” said Brandt, “and she knows that eleven have not decided.”")
    ])
    b.actors = [NamedActor(name: "Edda Moreau", kind: .person), NamedActor(name: "Ana Brandt", kind: .person)]
    b.say(["that"], kind: .indirect, source: "Moreau", cue: "doubts", speaker: 0, sure: 0.599)
    b.say(
      ["“She can count,”", "“and she knows that eleven have not decided.”"], kind: .direct, source: "Brandt",
      cue: "said", speaker: 1)
    return b.article
  }()

  private func lines(
    _ columns: Int, _ keys: String..., depth: ColorDepth = .full, theme: String = "dark", rows: Int = 10
  ) -> [String] {
    let themes = shippedThemes.filter { $0.name == theme }
    var state = reader(Self.article, columns: columns, rows: rows, depth: depth, themes: themes)
    for key in keys { state.press(key) }
    let screen = state.looks.screen
    return state.frame().grid.textLines.prefix(3).map { String($0.dropFirst(screen.left).prefix(screen.gutter.width)) }
  }

  @Test func everyWidthHasItsColumns() {
    #expect(lines(60) == ["? ~»EM ", "    AB ", ""])
    #expect(lines(40) == ["?~»EM ", "   AB ", "    ▎ "])
    #expect(lines(24).prefix(2) == ["~EM ", "»AB "])
  }

  @Test func withoutColourTheBarIsALineUnderTheName() {
    #expect(lines(40, depth: .none)[2] == "    │ ")
    #expect(lines(40, theme: "mono")[2] == "    │ ")
    for theme in shippedThemes.filter({ $0.name != "mono" }) {
      for depth in ColorDepth.allCases where depth != .none {
        #expect(Paints(theme, depth: depth).sign(.gutterBar) == "▎", "\(theme.name), \(depth)")
      }
    }
    #expect(Paints(.builtIn, depth: .full).sign(.gutterBar) == "│")
  }

  @Test func aDecisionReplacesTheSignOfADoubt() {
    #expect(lines(60, "R").first == "? ~»EM▌")
    #expect(lines(60, "R", "Enter", "[q").first == "✓ ~»EM▌")
    #expect(lines(60, "R", "f").first == "?!~»EM▌")
    #expect(lines(60, "R", "f", "Enter", "[q").first == "✓!~»EM▌")
    #expect(lines(40, "R", "f", "Enter", "[q").first == "✓~!EM▌")
    #expect(lines(24, "R", "Enter", "[q").first == "✓EM▌")
    #expect(lines(60, "R", "Enter").first == "  »~AB▌", "of the other statement nothing is decided")
  }

  @Test func theWordsOfALowConfidenceHaveARoleUntilSomebodyDecides() {
    func isUnsure(_ keys: String...) -> Bool {
      var state = reader(Self.article, columns: 60, rows: 10)
      for key in keys { state.press(key) }
      return state.frame().grid.roleLines.joined().unicodeScalars.contains(Role.quoteDoubt.letter)
    }
    #expect(isUnsure())
    #expect(!isUnsure("]?"), "the current statement is drawn as such")
    #expect(isUnsure("R", "]q"))
    #expect(!isUnsure("R", "Enter"))
  }

  @Test func aSecondStatementOfLowConfidenceIsMarkedToo() {
    // The statement of high confidence is shown.
    #expect(lines(60, "]q").first == "? »~AB▌")
    #expect(lines(40, "]q").first == "?»~AB▌")
    // A decision and a flag on the shown statement leave the doubt about the other statement.
    #expect(lines(60, "R", "]q", "Enter", "]q").first == "✓?»~AB▌")
    #expect(lines(60, "R", "]q", "f", "Enter", "]q").first == "✓!»?AB▌")
    #expect(lines(40, "R", "]q", "Enter", "]q").first == "✓»?AB▌")
  }

  @Test func theBarHasTheSpeakersColour() throws {
    let dark = shippedThemes.filter { $0.name == "dark" }
    var state = reader(Self.article, columns: 40, rows: 10, themes: dark)
    let frame = state.frame()
    let slot = try #require(state.article.signs.slot(.actor("Ana Brandt", 0)))
    let bar = frame.grid[row: 2, column: state.looks.screen.lineStart - 2]
    #expect(bar.text == "▎")
    #expect(bar.style.foreground == state.looks.paints.style(.gutterBar, speaker: slot).foreground)
    #expect(bar.style.foreground == frame.grid[row: 1, column: state.looks.screen.lineStart - 2].style.foreground)
  }

  @Test func aLowConfidenceStaysInTheStatusLine() {
    for columns in 12...100 {
      for keys in [["Enter"], ["R"]] {
        var state = reader(Self.article, columns: columns, rows: 12)
        for key in keys { state.press(key) }
        state.notice = nil
        let status = state.looks.screen.status.map { state.frame().grid.textLines[$0] } ?? ""
        #expect(status.contains("sure 0.59"), "\(columns), \(keys): \(status)")
      }
    }
  }

  @Test func aRoleHasPriorityOverALowConfidence() {
    var b = ArticleBuilder([(.paragraph, "“No,” said Ana Brandt, the minister for harbours and inland waterways.")])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person, role: "minister for harbours and inland waterways")]
    b.say(["“No,”"], kind: .direct, source: "Ana Brandt", cue: "said", speaker: 0, sure: 0.3)
    var state = reader(b.article, columns: 40, rows: 10)
    state.press("]q")
    let status = state.looks.screen.status.map { state.frame().grid.textLines[$0] } ?? ""
    #expect(status.contains("Ana Brandt"))
    #expect(status.contains("sure 0.30"))
    #expect(!status.contains("minister"))
  }

  @Test func namesWithoutLettersHaveTwoCellsToo() {
    var signs = SpeakerSigns()
    let names = ["…", "—"] + (0..<60).map { _ in "Ana" }
    let voices = names.enumerated().map { n, name in
      Voice(
        key: .actor(name, n), actor: n, name: name, about: "", isOfficial: true, statements: [], mentions: [],
        number: nil)
    }
    signs.add(voices, SpeakerSlots(.builtIn))
    let initials = voices.map { signs.initials($0.key) }
    #expect(initials.allSatisfy { cellWidth($0) == 2 })
    #expect(initials[0] == "#1")
    #expect(Set(initials.prefix(20)).count == 20)
  }
}
