import Analysis
import Articles
import Cells
import Formats
import Glibc
import Testing

@testable import Reader

/// Compares the gutter with the words on the lines, glyph by glyph.
@Suite struct GutterPropertyTests {
  static let widths = 30...140
  static let model = repository + "/Sources/Analysis/Model/sayso.model"

  @Test("no sample names a wrong speaker at any width", .enabled(if: access(model, R_OK) == 0, "no model"))
  func samples() throws {
    let engine = try Engine(model: Self.model)
    let names = try #require(Self.textFiles(in: repository + "/Samples"))
    #expect(names.count >= 10)
    for name in names {
      let text = try #require(readFile(name))
      let article = try engine.analyse(importArticle(Document(Array(text.utf8), from: .standardInput)).draft)
      #expect(article.attributions.count > 2)
      Self.check(article, name)
      for columns in [30, 48, 80, 100, 140] { Self.checkScreen(article, columns) }
    }
  }

  @Test("no random article names a wrong speaker at any width", arguments: 0..<8)
  func randomArticles(_ part: Int) {
    for seed in part * 25..<part * 25 + 25 {
      var dice = SeededGenerator(seed: UInt64(seed + 1))
      let article = Self.article(&dice)
      Self.check(article, "article \(seed)")
      for columns in [30, 100] { Self.checkScreen(article, columns) }
    }
  }

  @Test("scrolling changes no line", arguments: 0..<10)
  func scrolling(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 1))
    let state = reader(Self.article(&dice), columns: 44, rows: 400)
    guard let first = state.article.layout.firstPlace else { return }
    let places = state.article.layout.window(from: first, rows: 400)
    func shown(_ line: Gutter.Line?) -> [Int?] { [line?.statement, line?.other, line?.isStart == true ? 1 : 0] }
    let whole = state.gutter(of: places).lines.map(shown)
    for top in places.indices {
      let part = state.gutter(of: Array(places[top...].prefix(9)))
      #expect(part.lines.map(shown) == Array(whole[top...].prefix(9)), "from line \(top)")
      #expect(part.lines.first { $0 != nil }??.isNamed != false)
    }
  }

  // MARK: Invariants

  /// The statements on a drawn line, read from its glyphs.
  private struct Drawn {
    /// The statements with words on it.
    var speaking: Set<Int> = []
    /// The statements whose first word stands on it.
    var starting: Set<Int> = []
  }

  static func check(_ article: Article, _ name: String) {
    var state = reader(article, columns: 30, rows: 400)
    // The statements of each byte.
    var owners = [[Int]](repeating: [], count: article.text.utf8.count)
    for (s, statement) in article.attributions.enumerated() {
      for offset in Set(statement.content.flatMap { $0.lower..<$0.upper }) where owners.indices.contains(offset) {
        owners[offset].append(s)
      }
    }
    var seen: Set<Int> = []
    for columns in widths {
      _ = state.apply(.input(.resize(Size(columns: columns, rows: 400))))
      // The gutter depends on the width of the lines alone.
      guard seen.insert(state.looks.screen.lineWidth).inserted, let first = state.article.layout.firstPlace else {
        continue
      }
      let places = state.article.layout.window(from: first, rows: 400)
      let gutter = state.gutter(of: places).lines
      let drawn = lines(places, owners, &state)
      check(gutter, drawn, article, state.article.marks, "\(name), \(columns) columns")
    }
  }

  private static func lines(_ places: [Place], _ owners: [[Int]], _ state: inout ReaderState) -> [Drawn] {
    var started: Set<Int> = []
    return places.map { place in
      var line = Drawn()
      guard place.line >= 0 else { return line }
      for glyph in state.article.layout.layout(place).drawn(line: place.line).glyphs where !isBlank(glyph) {
        for offset in glyph.source where owners.indices.contains(offset) { line.speaking.formUnion(owners[offset]) }
      }
      line.starting = line.speaking.subtracting(started)
      started.formUnion(line.speaking)
      return line
    }
  }

  private static func isBlank(_ glyph: Glyph) -> Bool {
    glyph.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func check(
    _ gutter: [Gutter.Line?], _ drawn: [Drawn], _ article: Article, _ marks: Marks, _ where: String
  ) {
    #expect(gutter.count == drawn.count)
    var last: Int?
    var named: Int?
    for (row, (line, words)) in zip(gutter, drawn).enumerated() {
      guard let line else {
        #expect(words.speaking.isEmpty, "line \(row) of \(`where`) names nobody")
        continue
      }
      func kind(_ s: Int) -> Attribution.Kind { article.attributions[s].kind }
      func voice(_ s: Int) -> Int { marks.voiceOfStatement[s] }
      let shown = [line.statement] + (line.other.map { [$0] } ?? [])
      // Only a speaker whose words are on the line is named, by initials or by a bar.
      var holds = words.speaking.isSuperset(of: shown) && line.voice == voice(line.statement)
      holds = holds && (line.isNamed || named == line.voice)
      // Initials and mark are on the line of the first word.
      holds = holds && Set(line.starting) == words.starting && (!line.isStart || line.isNamed)
      if line.isStart {
        let speakers = Set(words.starting.map(voice))
        holds = holds && words.starting.isSuperset(of: shown)
        // A speaker other than the last one shown is preferred.
        holds = holds && (line.voice != last || speakers == [line.voice])
        // A second cell is for more statements. Two kinds have both marks.
        holds = holds && (line.other != nil) == (words.starting.count > 1)
        holds = holds && Set(shown.map(kind)).count == min(2, Set(words.starting.map(kind)).count)
      }
      #expect(holds, "line \(row) of \(`where`): \(line), \(words)")
      (last, named) = (line.voice, line.voice)
    }
  }

  /// Checks the drawn cells against the gutter.
  private static func checkScreen(_ article: Article, _ columns: Int) {
    var state = reader(article, columns: columns, rows: 200)
    let frame = state.frame().grid
    let screen = state.looks.screen
    let places = state.article.layout.window(of: state.article.viewport, rows: screen.rows)
    for (row, line) in state.gutter(of: places).lines.enumerated() where places[row].line > 0 || line != nil {
      let cells = Array(frame.row(row)).map(\.text)[screen.left..<screen.lineStart].map { $0 }
      let speaker = cells[screen.gutter.speaker...].joined()
      let voice = line.flatMap { state.article.marks.voice(ofStatement: $0.statement) }
      let label =
        line == nil ? "" : line?.isNamed == true ? state.label(of: voice) : " " + state.looks.paints.sign(.gutterBar)
      #expect(speaker == label + String(repeating: " ", count: 3 - cellWidth(label)))
      let mark = line?.isStart == true ? line.map { state.article.marks.statements[$0.statement].kind.role } : nil
      #expect(cells[screen.gutter.mark] == (mark.map { state.looks.paints.sign($0) } ?? " "))
      let other = line?.other.map { state.article.marks.statements[$0].kind.role }
      if let column = screen.gutter.other {
        #expect(cells[column] == (other.map { state.looks.paints.sign($0) } ?? " "))
      }
      // Each statement of low confidence is marked on the line where it starts.
      let isDoubtful = line?.starting.contains { article.attributions[$0].confidence < 0.6 } ?? false
      if let column = screen.gutter.status { #expect(cells[column] == (isDoubtful ? "?" : " "), "line \(row)") }
    }
  }

  // MARK: Articles

  private static func textFiles(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }

  private static let words = [
    "harbour", "said", "“not", "now”", "the", "lease", "of", "a", "minister", "日本語", "שלום", "e\u{301}tat", "—",
    "inter\u{AD}national",
    "1,000", "Donaudampfschifffahrtsgesellschaft", "👩‍👩‍👧",
  ]

  /// Returns a random article of few paragraphs and speakers. Statements overlap and begin and end between any words.
  static func article(_ dice: inout SeededGenerator) -> Article {
    var text = ""
    var blocks: [Block] = []
    var starts: [Int] = []
    for block in 0..<Int.random(in: 1...4, using: &dice) {
      text += block == 0 ? "" : "\n\n"
      let start = text.utf8.count
      for n in 0..<Int.random(in: 1...40, using: &dice) {
        text += n == 0 ? "" : Int.random(in: 0..<9, using: &dice) == 0 ? "  " : " "
        starts.append(text.utf8.count)
        text += words.randomElement(using: &dice) ?? ""
      }
      let kind = [Block.Kind.paragraph, .paragraph, .paragraph, .title, .residue].randomElement(using: &dice)
      blocks.append(Block(kind ?? .paragraph, TextRange(start, text.utf8.count)))
    }
    let names = ["Ana Brandt", "Piet Oduya", "山田花子"]
    let attributions = (0..<Int.random(in: 1...14, using: &dice)).map { _ in
      var from = Int.random(in: 0..<starts.count, using: &dice)
      var content: [TextRange] = []
      for _ in 0..<Int.random(in: 1...3, using: &dice) where from < starts.count {
        let end = min(starts.count - 1, from + Int.random(in: 1...12, using: &dice))
        // The range goes up to the next word, so that it ends with white space. Sometimes it also begins with white space.
        let lower = max(0, starts[from] - (Int.random(in: 0..<5, using: &dice) == 0 ? 1 : 0))
        content.append(TextRange(lower, end > from ? starts[end] : text.utf8.count))
        from = end + Int.random(in: 1...6, using: &dice)
      }
      let source = starts.randomElement(using: &dice) ?? 0
      return Attribution(
        source: [TextRange(source, source + 3)], cue: [], content: content,
        kind: Attribution.Kind.allCases.randomElement(using: &dice) ?? .direct,
        speaker: Int.random(in: 0...4, using: &dice), confidence: Double.random(in: 0.3...1, using: &dice))
    }
    return Article(
      draft: Draft(text: text, blocks: blocks), actors: names.map { NamedActor(name: $0, kind: .person) },
      attributions: attributions)
  }
}
