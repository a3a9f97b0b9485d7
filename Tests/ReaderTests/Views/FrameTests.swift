import Articles
import Cells
import Testing

@testable import Reader

/// Whole screens, as text and roles.
@Suite struct FrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: Int
    let rows: Int
    let keys: [String]
    var testDescription: String { "\(name) \(columns)x\(rows)" }
  }

  static let sizes = [(20, 5), (40, 12), (80, 24), (140, 45), (220, 60), (100, 30), (48, 14), (30, 8)]
  static let screens: [(String, [String])] = [
    ("start", []), ("statement", ["]q"]), ("actors", ["Enter", "a"]), ("quotes", ["2", "]q", "Q"]),
    ("why", ["]q", "i", "j"]), ("help", ["?"]), ("keys", ["]"]), ("search", ["/lease"]),
    ("filter", ["Enter", "&", "&"]), ("end", ["G"]), ("outline", ["t"]), ("places", ["Enter", "ma", "M"]),
    ("commands", [":"]), ("info", ["I"]),
  ]
  static let cases = sizes.flatMap { size in
    screens.map { Case(name: $0.0, columns: size.0, rows: size.1, keys: $0.1) }
  }

  @Test("a screen matches its golden file", arguments: cases)
  func looks(_ test: Case) {
    var state = reader(columns: test.columns, rows: test.rows)
    for key in test.keys { state.press(key) }
    let frame = state.frame()
    expectGolden(frame.dump, "\(test.name)-\(test.columns)x\(test.rows).txt")
    for row in 0..<test.rows { #expect(frame.grid.row(row).reduce(0) { $0 + Int($1.width) } == test.columns) }
  }

  /// The bar of the gutter is excepted: without colours it has another sign.
  @Test("a screen has the same words at every depth and in every theme", arguments: ColorDepth.allCases)
  func depths(_ depth: ColorDepth) {
    let searchAtAStatement = ["]q", "/lease", "Enter"]
    for var theme in shippedThemes {
      theme.signs = [:]
      var state = reader(columns: 80, rows: 24, depth: depth, themes: [theme])
      for key in searchAtAStatement { state.press(key) }
      let frame = state.frame()
      var plain = reader(columns: 80, rows: 24)
      for key in searchAtAStatement { plain.press(key) }
      let bars = (state.looks.paints.sign(.gutterBar), plain.looks.paints.sign(.gutterBar))
      #expect(
        frame.grid.textLines == plain.frame().grid.textLines.map { $0.replacing(" \(bars.1) ", with: " \(bars.0) ") })
      if depth == .none {
        #expect(frame.grid.size.rows == 24)
        #expect(hasNoColor(frame))
      }
    }
  }

  private func hasNoColor(_ frame: Frame) -> Bool {
    (0..<frame.grid.size.rows).allSatisfy { row in
      frame.grid.row(row).allSatisfy { $0.style.foreground == .standard && $0.style.background == .standard }
    }
  }

  @Test("styles of a screen, at every depth", arguments: shippedThemes)
  func styles(_ theme: Theme) throws {
    let dumps = ColorDepth.allCases.map { depth in
      var state = reader(columns: 60, rows: 18, depth: depth, themes: [theme])
      state.press("]q", "/port", "Enter", "N")
      return "\(depth)\n" + state.frame().styleDump
    }
    expectGolden(dumps.joined(separator: "\n"), "styles-\(theme.name).txt")
  }

  @Test("wide, combining and right-to-left text", arguments: [(40, 12), (20, 5), (80, 24)])
  func scripts(_ columns: Int, _ rows: Int) {
    var b = ArticleBuilder([
      (.title, "港湾の契約"), (.paragraph, "「この港は私たちのものだ」と港湾大臣の山田花子は木曜日に記者団に語った。"),
      (.paragraph, "الوزيرة ليلى حداد قالت إن العقد قابل للفسخ خلال سنة."),
      (.paragraph, "Jose\u{301} A\u{301}vila said “so\u{301} isso”, \u{202E}and no more\u{202C} 👩‍👩‍👧 than that."),
    ])
    b.actors = [
      NamedActor(name: "山田花子", kind: .person, role: "港湾大臣"),
      NamedActor(name: "ليلى حداد", kind: .person, role: "الوزيرة"),
      NamedActor(name: "Jose\u{301} A\u{301}vila", kind: .person),
    ]
    b.mention("山田花子", actor: 0)
    b.mention("ليلى حداد", actor: 1)
    b.mention("Jose\u{301} A\u{301}vila", actor: 2)
    b.say(["「この港は私たちのものだ」"], kind: .direct, source: "山田花子", cue: "語った", speaker: 0)
    b.say(["إن العقد قابل للفسخ خلال سنة"], kind: .indirect, source: "ليلى حداد", cue: "قالت", speaker: 1)
    b.say(["“so\u{301} isso”"], kind: .direct, source: "Jose\u{301} A\u{301}vila", cue: "said", speaker: 2)
    var state = reader(b.article, columns: columns, rows: rows)
    state.press("]q")
    let frame = state.frame()
    expectGolden(frame.dump, "scripts-\(columns)x\(rows).txt")
    for row in 0..<rows { #expect(frame.grid.row(row).reduce(0) { $0 + Int($1.width) } == columns) }
  }

  @Test func anInnerStatementIsDrawnOverTheOuterOne() {
    var b = ArticleBuilder([(.paragraph, "That she said it was over, he wrote.")])
    b.say(["That she said it was over"], kind: .indirect, source: "he", cue: "wrote", speaker: nil)
    b.say(["it was over"], kind: .mixed, source: "she", cue: "said", speaker: nil)
    b.say(["That"], kind: .direct, source: "she", cue: "said", speaker: nil)
    var state = reader(b.article, columns: 60, rows: 5)
    #expect(state.frame().grid.roleLines[0] == "..Gguu.DDDDIIIIIIIIIIMMMMMMMMMMM")
    state.press("Enter")
    #expect(state.article.selection.statement == 0)
  }

  @Test func saysThatTheScreenIsTooSmall() {
    for (columns, rows) in [(1, 1), (7, 5), (20, 1)] {
      var state = reader(columns: columns, rows: rows)
      #expect("too small".hasPrefix(state.frame().grid.textLines[0]))
    }
  }

  @Test func titleIsTheArticles() {
    var state = reader()
    #expect(state.frame().title == "Harbour deal splits coalition · sayso")
  }
}
