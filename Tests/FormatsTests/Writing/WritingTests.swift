import TestSupport
import Articles
import FoundationEssentials
import Review
import Testing

@testable import Formats

/// Whether a terminal would do something at `text` other than print it and end lines.
func hasControls(_ text: String) -> Bool { text.unicodeScalars.contains { $0.isControlOrInvisible && $0 != "\n" } }

@Suite struct WritingTests {
  @Test(arguments: OutputFormat.all.map(\.name)) func formatsAreAsTheyWere(name: String) throws {
    let format = try #require(OutputFormat.named(name))
    let text = format.heading + format.write(ArticleExport(hostileHarbour(), id: "harbour"))
    #expect(text.utf8.last == UInt8(ascii: "\n"))
    try expectGolden(text, "harbour.\(name)")
  }

  @Test(arguments: OutputFormat.all.map(\.name)) func reviewedArticlesAreWrittenAsTheyWere(name: String) throws {
    let format = try #require(OutputFormat.named(name))
    let text = format.heading + format.write(ArticleExport(reviewedHarbour(), id: "harbour"))
    #expect(text.utf8.last == UInt8(ascii: "\n"))
    try expectGolden(text, "reviewed.\(name)")
  }

  @Test(
    "Formats for people, and those with a row or an object a statement, name bookmarks",
    arguments: [
      ("markdown", "mark b, mark q"), ("text", "mark b, mark q"), ("marked", "mark b, mark q"),
      ("html", "mark b, mark q"), ("csv", ",\"b q\"\r\n"), ("jsonl", "\"marks\":[\"b\",\"q\"]"),
      ("json", "\"marks\":[[],[\"b\",\"q\"],"),
    ])
  func bookmarks(_ name: String, _ words: String) throws {
    let article = ReviewedArticle(hostileHarbour(), under: Rulings())
    let start = article.article.attributions[1].start
    let marked = article.marked(at: ["q": start, "b": start + 1, "a": 0])
    #expect(marked.standings.map(\.marks.count) == [0, 2] + [Int](repeating: 0, count: marked.standings.count - 2))
    let format = try #require(OutputFormat.named(name))
    #expect(format.write(ArticleExport(marked, id: "a")).contains(words))
    #expect(!format.write(ArticleExport(article, id: "a")).contains(words))
  }

  @Test func aFileForEachPart() throws {
    let paths = ["html", "brat", "polnear", "citron", "text"].compactMap(OutputFormat.named).map { format in
      format.files(ArticleExport(hostileHarbour(), id: "a")).map(\.path)
    }
    #expect(
      paths.suffix(4) == [
        ["a.ann", "a.txt"], ["text/a.txt", "attributions/a_sayso.ann"], ["a.json"], ["a.txt"],
      ])
    let brat = try #require(OutputFormat.named("brat")).files(ArticleExport(hostileHarbour(), id: "a"))
    #expect(brat.last?.text == hostileHarbour().text)
    // Every type in the annotations is declared.
    let common = try #require(OutputFormat.named("brat")?.common.first)
    #expect(common.path == "annotation.conf")
    let declared = Set(common.text.split(separator: "\n").compactMap { $0.split(separator: "\t").first })
    let written = bratAnnotations(ArticleExport(reviewedHarbour(), id: "a")).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: "\t").dropFirst().first?.split { " :".contains($0) }.first }
    #expect(written.count > 20)
    #expect(Set(written).isSubset(of: declared))
  }

  @Test func formatsHaveNamesOfTheirOwn() {
    #expect(Set(OutputFormat.all.map(\.name)).count == OutputFormat.all.count)
    #expect(OutputFormat.named("xml") == nil)
    let endings = OutputFormat.all.compactMap(\.ending)
    #expect(Set(endings).count == endings.count)
    #expect(endings.allSatisfy { $0.hasPrefix(".") })
  }

  @Test(
    arguments: [
      ("a.jsonl", "jsonl"), ("b.c/a.JSON", "json"), ("a.csv", "csv"), ("a.json.md", "markdown"), ("a.txt", "marked"),
      ("a.pdf", nil), ("a", nil), ("", nil), ("csv", nil),
    ]) func aNameHasItsFormat(name: String, format: String?)
  {
    #expect(OutputFormat.ofFile(named: name)?.name == format)
  }

  /// The fields of rows as RFC 4180 has them.
  private func fields(_ table: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, !field.isEmpty { field.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "＝x", "\t=1", "a \"b\", c"]) func noFieldIsAFormula(_ name: String) throws
  {
    var article = hostileHarbour()
    article.actors[0].name = name
    let rows = fields(statementTableHeading + statementTable(ArticleExport(article, id: name)))
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let speaker = try #require(rows[0].firstIndex(of: "speaker"))
    for field in [rows[1][0], rows[1][speaker]] {
      #expect(field == (name.hasPrefix("a") ? name : "'" + name.printable))
    }
    #expect(rows.joined().allSatisfy { !"=+-@＝".contains($0.first ?? "x") })
  }

  @Test(
    "Signs with a mark after them are signs, in CSV and in Markdown",
    arguments: ["\u{301}", "\u{200D}", "\u{1F3FB}", "\u{FE0F}"])
  func marksHideNoSign(_ mark: String) throws {
    var article = hostileHarbour()
    article.actors[0].name =
      "Harbour \"\(mark),=HYPERLINK(1),\"\(mark) *\(mark)a*\(mark) `\(mark)b` [\(mark)c](d) <\(mark)e>"
    let table = statementTable(ArticleExport(article, id: "x"))
    let scalars = Array(table.unicodeScalars)
    for i in scalars.indices where scalars[i] == "\"" && i > 0 && scalars[i - 1] == " " {
      #expect(scalars[i + 1] == "\"", "the quotation mark is not doubled")
    }
    let markdown = Array(quotations(ArticleExport(article, id: "x")).unicodeScalars)
    for sign in "`[<".unicodeScalars {
      for i in markdown.indices where markdown[i] == sign { #expect(markdown[i - 1] == "\\", "\(sign)") }
    }
  }

  @Test func noFormulaBeginsAfterASemicolon() {
    var article = hostileHarbour()
    article.actors[0].name = "Harbour;=HYPERLINK(1); +2"
    let table = statementTable(ArticleExport(article, id: "x"))
    #expect(table.contains("\"Harbour;'=HYPERLINK(1); '+2\""))
  }

  @Test func jsonHoldsNothingThatActs() throws {
    var article = hostileHarbour()
    let name = "A\u{7F}\u{85}\u{9B}\u{202E}\u{2028}\u{E0041}\u{E007F}B"
    article.actors[0].name = name
    for format in OutputFormat.all where ["json", "jsonl", "webannotation", "citron"].contains(format.name) {
      let text = format.write(ArticleExport(article, id: name))
      #expect(!text.unicodeScalars.contains { $0.isControlOrInvisible && $0 != "\n" }, "\(format.name)")
      #expect(text.contains("\\udb40\\udc41"), "\(format.name)")
    }
    let form = articleJSON(ArticleExport(article, id: "").reviewed)
    #expect(try Formats.article(fromJSON: Array(form.utf8)).actors[0].name == name)
  }

  @Test func quotationsHoldNoMarkup() {
    var article = hostileHarbour()
    article.actors[0].name = "*A*_[x](y)<b>"
    #expect(quotations(ArticleExport(article, id: "x")).contains("**\\*A\\*\\_\\[x\\](y)\\<b\\>**"))
  }

  @Test(arguments: [nil, 60, 30] as [Int?]) func plainReadingIsAsItWas(columns: Int?) throws {
    let text = plainReading(ArticleExport(hostileHarbour(), id: "").reviewed, columns: columns)
    try expectGolden(text, "harbour.\(columns.map(String.init) ?? "unbroken").plain")
    if let columns { #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns }) }
  }

  @Test func theLineIsJSONForAnyText() throws {
    struct Line: Decodable {
      var id: String
      var attributions: [Said]
      struct Said: Decodable {
        var source: [[Int]]
        var content: [[Int]]
        var speaker: String?
        var text: String
      }
    }
    let article = hostileHarbour()
    let line = extractLine(ArticleExport(article, id: "a\"\\\u{7}\u{2028}é"))
    #expect(line.filter(\.isNewline).count == 1)
    #expect(!hasControls(line))
    let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    #expect(read.id == "a\"\\\u{7}\u{2028}é")
    #expect(read.attributions.map(\.speaker) == ["Ana Brandt", "Ana Brandt", nil, "Ana Brandt"])
    let scalars = Array(article.text.unicodeScalars)
    for (said, range) in zip(read.attributions, article.attributions).map({ ($0, $1.content) }) {
      let words = said.content.map { pair in
        String(String.UnicodeScalarView(scalars[pair[0]..<pair[1]]))
      }
      #expect(words == range.map { String(article.text.slice($0)) })
      #expect(said.text == words.joined(separator: " … "))
    }
  }

  @Test func theFormComesBack() throws {
    let article = hostileHarbour()
    #expect(try Formats.article(fromJSON: Array(articleJSON(ArticleExport(article, id: "").reviewed).utf8)) == article)
  }

  @Test func nothingThatActsReachesAPerson() {
    #expect(hasControls(hostileHarbour().text))
    for reviewed in [ArticleExport(hostileHarbour(), id: "").reviewed, reviewedHarbour()] {
      let export = ArticleExport(reviewed, id: "\u{1B}]0;x\u{7}")
      for format in OutputFormat.all where format.name != "json" {
        #expect(!hasControls(format.write(export).filter { !$0.isNewline && $0 != "\t" }), "\(format.name)")
      }
      #expect(!hasControls(plainReading(reviewed, columns: 72)))
    }
  }

  @Test(arguments: 1...100) func brokenArticlesAreWrittenToo(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      ["a", "é", " ", "\n\n", "👩‍👧", "\u{1B}", "\u{202E}", "“", "word "].randomElement(using: &random) ?? ""
    }.joined()
    func range() -> TextRange {
      let lower = Int.random(in: -3...90, using: &random)
      return TextRange(lower, lower + Int.random(in: 0...30, using: &random))
    }
    func ranges() -> [TextRange] { (0..<Int.random(in: 0...3, using: &random)).map { _ in range() } }
    func actor() -> Int? { Bool.random(using: &random) ? Int.random(in: -1...3, using: &random) : nil }
    let article = Article(
      draft: draft(of: text), sentences: ranges(), actors: [NamedActor(name: "\u{1B}A", kind: .group, role: "\n")],
      mentions: ranges().map { Mention($0, kind: .other, form: .name, actor: actor()) },
      attributions: (0..<4).map { _ in
        Attribution(
          source: ranges(), cue: ranges(), content: ranges(), kind: .mixed, speaker: actor(), confidence: .infinity,
          evidence: [Evidence(.name, range(), to: range(), note: "\u{9B}", confidence: -.nan)])
      })
    for format in OutputFormat.all {
      #expect([nil, UInt8(ascii: "\n")].contains(format.write(ArticleExport(article, id: "x")).utf8.last))
    }
    for columns in [nil, 0, 1, 2, 40] as [Int?] {
      #expect(!hasControls(plainReading(ArticleExport(article, id: "").reviewed, columns: columns)))
    }
    #expect(article.tree.hasPrefix("article"))
  }
}

@Suite struct CodePointTests {
  @Test(arguments: [
    "", "plain", "é", String(repeating: "aé👩‍👧\u{FEFF}", count: 300), String(repeating: "a", count: 1000),
  ])
  func countsScalarsBeforeABoundary(text: String) {
    let points = CodePoints(text)
    var (byte, count) = (0, 0)
    for scalar in text.unicodeScalars {
      #expect(points.offset(byte) == count)
      byte += UTF8.width(scalar)
      count += 1
    }
    #expect(points.offset(byte) == count)
    #expect(points.offset(byte + 100) == count)
    #expect(points.offset(-1) == 0)
    for point in 0...count { #expect(points.byte(point).map(points.offset) == point) }
    #expect(points.byte(count) == text.utf8.count)
    #expect(points.byte(count + 1) == nil)
    #expect(points.byte(-1) == nil)
  }
}

@Suite struct FoldingTests {
  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
      ("  in dent ed", 8, ["  in", "  dent", "  ed"]),
      ("漢字漢字", 4, ["漢字", "漢字"]),
      ("漢", 1, ["漢"]),
      ("", 10, [""]),
      ("one two", nil, ["one two"]),
    ] as [(String, Int?, [String])]) func breaksAtSpacesAndWithinWhatIsTooLong(
      text: String, columns: Int?, lines: [String]
    )
  {
    #expect(folded(text, columns: columns) == lines)
  }
}
