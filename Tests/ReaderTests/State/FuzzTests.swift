import Articles
import Cells
import Testing

@testable import Reader

/// Random keys, sizes and analyses of random articles: nothing traps, and the invariants hold.
@Suite struct FuzzTests {
  static let words = [
    "harbour", "Ana Brandt", "said", "“not now”", "日本語", "e\u{301}", "שלום", "👩‍👩‍👧", "\u{202E}x", "\u{1B}[31m", "a\tb",
    "\r\n",
    "Donaudampfschifffahrtsgesellschaft", "\u{200B}", "—", "1,000", "\u{0}", "…", "ﷺ", " ", "\u{FEFF}",
  ]

  static func article(_ dice: inout SeededGenerator) -> Article {
    var text = ""
    var blocks: [Block] = []
    for i in 0..<Int.random(in: 0...30, using: &dice) {
      text += i == 0 ? "" : "\n\n"
      let start = text.utf8.count
      for _ in 0..<Int.random(in: 0...40, using: &dice) { text += (words.randomElement(using: &dice) ?? "") + " " }
      let kind = Block.Kind.allCases.randomElement(using: &dice) ?? .paragraph
      let range = TextRange(start, text.utf8.count)
      blocks.append(Block(kind, range, dateline: Bool.random(using: &dice) ? TextRange(start, start + 9) : nil))
    }
    return reading(Draft(text: text, blocks: blocks), &dice)
  }

  /// Returns an analysis with arbitrary ranges and indexes, valid or not.
  static func reading(_ draft: Draft, _ dice: inout SeededGenerator) -> Article {
    let size = draft.text.utf8.count
    func range(_ dice: inout SeededGenerator) -> TextRange {
      let start = Int.random(in: -3...size + 3, using: &dice)
      return TextRange(start, start + Int.random(in: 0...60, using: &dice))
    }
    func ranges(_ most: Int, _ dice: inout SeededGenerator) -> [TextRange] {
      (0..<Int.random(in: 0...most, using: &dice)).map { _ in range(&dice) }
    }
    let actors = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
      NamedActor(
        name: words.randomElement(using: &dice) ?? "",
        kind: NamedActor.Kind.allCases.randomElement(using: &dice) ?? .other,
        role: Bool.random(using: &dice) ? words.randomElement(using: &dice) : nil)
    }
    func actor(_ dice: inout SeededGenerator) -> Int? {
      Bool.random(using: &dice) ? Int.random(in: -1...7, using: &dice) : nil
    }
    let mentions = (0..<Int.random(in: 0...20, using: &dice)).map { _ in
      Mention(
        range(&dice), kind: .person, form: Mention.Form.allCases.randomElement(using: &dice) ?? .name,
        actor: actor(&dice))
    }
    let attributions = (0..<Int.random(in: 0...15, using: &dice)).map { _ in
      Attribution(
        source: ranges(2, &dice), cue: ranges(2, &dice), content: ranges(3, &dice),
        kind: Attribution.Kind.allCases.randomElement(using: &dice) ?? .direct, speaker: actor(&dice),
        confidence: [Double.nan, 0.5, -3, .infinity].randomElement(using: &dice) ?? 0,
        evidence: ranges(3, &dice).map { Evidence(.pronoun, $0, to: range(&dice), note: "x", confidence: .nan) })
    }
    return Article(draft: draft, actors: actors, mentions: mentions, attributions: attributions)
  }

  static let keys: [Key] =
    CommandTable.rows.flatMap { $0.keys.flatMap(\.keys) } + "0123456789xé日 ".map { .character($0) }
    + [.left, .right, .function(12), .control("x"), .delete]

  static func event(_ draft: Draft, _ dice: inout SeededGenerator) -> Event {
    switch Int.random(in: 0..<40, using: &dice) {
    case 0:
      let (columns, rows) = (Int.random(in: 1...220, using: &dice), Int.random(in: 1...70, using: &dice))
      return .input(.resize(Size(columns: columns, rows: rows)))
    case 1:
      return .reading(
        ArticleID(0), AnalysedArticle(reading(draft, &dice)),
        progress: [0.3, 1, .nan, -4].randomElement(using: &dice) ?? 1)
    case 5...7:
      let (row, column) = (Int.random(in: -1...70, using: &dice), Int.random(in: -1...140, using: &dice))
      return .input(.mouse(Mouse(Mouse.Kind.allCases.randomElement(using: &dice) ?? .click, row: row, column: column)))
    case 2: return .input(.paste(words.randomElement(using: &dice) ?? ""))
    case 4: return .idle
    case 3: return [.notice("\u{1B}]0;x"), .analysisFailed("no\nmodel")].randomElement(using: &dice) ?? .notice("")
    default: return .input(.key(keys.randomElement(using: &dice) ?? .enter))
    }
  }

  @Test("random keys over random articles", arguments: 0..<16)
  func survives(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 1))
    let article = Self.article(&dice)
    var state = ReaderState(
      draft: article.draft, name: "\u{1B}x", settings: Settings(themes: ThemeList(shippedThemes)),
      size: Size(columns: Int.random(in: 1...140, using: &dice), rows: Int.random(in: 1...50, using: &dice)),
      depth: ColorDepth.allCases.randomElement(using: &dice) ?? .full)
    for _ in 0..<120 {
      _ = state.apply(Self.event(article.draft, &dice))
      Self.check(&state)
    }
  }

  /// Checks the invariants of every screen.
  static func check(_ state: inout ReaderState) {
    let frame = state.frame()
    #expect(frame.grid.size == state.looks.size)
    for row in 0..<frame.grid.size.rows {
      #expect(frame.grid.row(row).reduce(0) { $0 + Int($1.width) } == state.looks.size.columns)
    }
    #expect(frame.grid.cells.allSatisfy { isHarmless($0.text) })
    #expect(frame.title.map { isHarmless($0) } ?? true)
    #expect((0...state.article.draft.text.utf8.count).contains(state.article.viewport.anchor))
    #expect(frame.cursor.map { $0.row < state.looks.size.rows && $0.column < state.looks.size.columns } ?? true)
    if state.frame() != frame { Issue.record("drawing twice gives two screens") }
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
        && !(0x2066...0x2069).contains(scalar.value)
    }
  }
}
