import Articles
import Testing

@testable import Formats

@Suite("The article of a PDF") struct PDFDraftTests {
  private let first =
    "The ferry to the outer islands will run again from Monday, after a winter in which the only way across was a mail boat."
  private let second =
    "Its captain said that nobody had asked the islanders, who had paid for the second engine with their own money in May."
  private let third =
    "The council met twice. It found nothing to add to what the harbour office had said in the summer."

  private func draft(_ print: PDFPrint) -> Draft { PDFLayout(print.bytes).draft() }
  private func texts(_ draft: Draft, _ kinds: Block.Kind...) -> [String] {
    draft.blocks.filter { kinds.isEmpty || kinds.contains($0.kind) }.map { String(draft.text.slice($0.range)) }
  }

  @Test("Paragraphs begin with an indent", arguments: [20.0, 12]) func indents(indent: Double) {
    var print = PDFPrint()
    print.page(paragraphs: [first, second, third], indent: indent)
    #expect(texts(draft(print)) == [first, second, third])
  }

  @Test("Paragraphs are parted by space") func gaps() {
    var print = PDFPrint()
    print.page(paragraphs: [first, second, third], indent: 0, gap: 8)
    #expect(texts(draft(print)) == [first, second, third])
  }

  @Test("Paragraphs end with a short row") func shortRows() {
    var print = PDFPrint()
    print.page(paragraphs: [first, third, second], indent: 0)
    #expect(texts(draft(print)) == [first, third, second])
  }

  @Test("Columns are read one after the other, in any order of the file") func columns() {
    var print = PDFPrint()
    let (left, right) = (PDFPrint.rows([first, third], left: 50), PDFPrint.rows([second, first], left: 300))
    print.page(
      [.init(150, 40, "A title over both of the columns", size: 16)] + zip(right, left).flatMap { [$0, $1] }
        + right.dropFirst(left.count))
    let draft = draft(print)
    #expect(draft.facts.title == "A title over both of the columns")
    #expect(texts(draft, .paragraph) == [first, third, second, first])
  }

  @Test("A line that runs over a narrow gutter is cut") func narrowGutter() {
    var print = PDFPrint()
    let (left, right) = (PDFPrint.rows([first, second], left: 50), PDFPrint.rows([third, first], left: 262))
    // Words of both columns in one line, the spaces as wide as they are.
    var page = ""
    for row in left.indices {
      var words = PDFPrint()
      words.page([left[row]] + (right.indices.contains(row) ? [right[row]] : []))
      page +=
        words.text.split(separator: "\n").filter { $0.contains("<word") }.joined(separator: "\n").isEmpty
        ? "" : "<line >\n"
      page += words.text.split(separator: "\n").filter { $0.contains("<word") }.joined(separator: "\n") + "\n</line>\n"
    }
    print.page([])
    let bytes = Array((print.text.dropLast("  </page>\n".count) + page + "</page>\n").utf8)
    #expect(texts(PDFLayout(bytes).draft(), .paragraph) == [first, second, third, first])
  }

  @Test("A paragraph goes on in the next column and on the next page") func joining() {
    var print = PDFPrint()
    let rows = PDFPrint.rows([first, second, third], left: 0)
    func moved(_ part: ArraySlice<PDFPrint.Row>, _ left: Double) -> [PDFPrint.Row] {
      part.map { .init($0.left + left, $0.top - (part.first?.top ?? 0) + 100, $0.words) }
    }
    print.page(moved(rows[..<2], 50) + moved(rows[2..<5], 300))
    print.page(moved(rows[5...], 50))
    #expect(texts(draft(print)) == [first, second, third])
  }

  @Test("Running heads, page numbers and stamps in the margin are left out") func furniture() {
    var print = PDFPrint()
    for number in 1...3 {
      print.page(
        head: [
          .init(50, 30, "Harbour Almanac"), .init(400, 30, "Spring edition"), .init(290, 760, "- \(number) -"),
        ], paragraphs: number == 1 ? [first, second] : [third, first], top: 90)
    }
    #expect(texts(draft(print)) == [first, second, third, first, third, first])
    var single = PDFPrint()
    single.page(
      head: [.init(50, 760, "almanac.example"), .init(400, 760, "Page 1 of 1")], paragraphs: [first, second])
    #expect(texts(draft(single)) == [first, second])
  }

  @Test(
    "A hyphen at the end of a row is dropped unless the word has one",
    arguments: [
      ("-", "The islanders’ con-", "tract", "The islanders’ contract"),
      ("\u{AD}", "The islanders’ con\u{AD}", "tract", "The islanders’ contract"),
      ("\u{2010}", "The islanders’ con\u{2010}", "tract", "The islanders’ contract"),
      ("own", "The island has a mail-boat. The mail-", "boat", "The island has a mail-boat. The mail-boat"),
      ("capital", "The Mid-", "Harbour", "The Mid-Harbour"), ("dash", "The boat -", "or ship", "The boat - or ship"),
    ])
  func hyphens(_: String, row: String, next: String, joined: String) {
    var print = PDFPrint()
    let width = 220.0
    let space = { (words: String) -> Double in
      let letters = words.filter { $0 != " " }.count
      return (width - Double(letters) * 5) / Double(max(1, words.filter { $0 == " " }.count))
    }
    let full = "It said on Monday that nobody was asked"
    print.page([
      .init(100, 100, full, space: space(full)), .init(100, 112, full, space: space(full)),
      .init(100, 124, row, space: space(row)), .init(100, 136, next + " ended in May."),
    ])
    #expect(texts(draft(print)).joined(separator: " ") == "\(full) \(full) \(joined) ended in May.")
  }

  @Test("Title, byline, date, standfirst and headings are known by their type and position") func kinds() {
    var print = PDFPrint(title: "almanac.indd", author: "typesetter")
    print.page(
      head: [
        .init(100, 40, "ISLANDS"), .init(100, 60, "Ferry returns to the outer", size: 24),
        .init(100, 85, "islands", size: 24),
        .init(100, 120, "By Ada Lind, Harbour Almanac"), .init(100, 140, "12 March 2024"),
        .init(100, 160, "After a winter of mail boats, the ferry returns.", size: 13),
      ], paragraphs: [first, second], top: 190, indent: 0, gap: 8)
    let headed = PDFPrint.rows([third, first], left: 100, top: 140, indent: 0, gap: 8)
    print.page([.init(100, 110, "What the council found", size: 13)] + headed)
    let draft = draft(print)
    #expect(
      draft.blocks.map(\.kind) == [
        .residue, .title, .byline, .byline, .standfirst, .paragraph, .paragraph, .heading, .paragraph, .paragraph,
      ])
    #expect(draft.facts.title == "Ferry returns to the outer islands")
    #expect(draft.facts.byline == "Ada Lind, Harbour Almanac")
    #expect(draft.blocks[3].dateline == draft.blocks[3].range)
    #expect(draft.blocks[7].level == 1)
  }

  @Test("A heading in the type of the text stands out by its missing indent") func plainHeading() {
    var print = PDFPrint()
    let rows = PDFPrint.rows([first, second], left: 100)
    let below = PDFPrint.rows([third, first], left: 100, top: 220)
    print.page(rows + [.init(100, 200, "What the council found")] + below)
    #expect(texts(draft(print), .heading) == ["What the council found"])
    #expect(texts(draft(print), .paragraph) == [first, second, third, first])
  }

  @Test("Items of lists, rows of tables and captions have their kinds") func structures() {
    var print = PDFPrint()
    let text = PDFPrint.rows([first, second], left: 100, indent: 0, gap: 8)
    let below = PDFPrint.rows([third], left: 100, top: 420, indent: 0)
    print.page(
      text + [
        .init(110, 240, "• a boat for the mail and for the"), .init(120, 252, "sheep"), .init(110, 264, "• an engine"),
        .init(100, 300, "Year"), .init(200, 300, "Boats"), .init(100, 312, "2023"), .init(200, 312, "4"),
        .init(100, 324, "2024"), .init(200, 324, "7"),
        .init(100, 350, "Figure 2: The mail boat in May.", size: 8),
      ] + below)
    let draft = draft(print)
    #expect(texts(draft, .listItem) == ["• a boat for the mail and for the sheep", "• an engine"])
    #expect(texts(draft, .row) == ["Year\tBoats", "2023\t4", "2024\t7"])
    #expect(texts(draft, .caption) == ["Figure 2: The mail boat in May."])
    #expect(texts(draft, .paragraph) == [first, second, third])
  }

  @Test("Lines of a table of contents are rows") func contents() {
    var print = PDFPrint()
    print.page(
      [.init(100, 100, "1 The ferry . . . . . . . . . . 7"), .init(100, 112, "2 The mail boat ........... 12")]
        + PDFPrint.rows([first], left: 100, top: 150))
    #expect(texts(draft(print), .row) == ["1 The ferry\t7", "2 The mail boat\t12"])
  }

  @Test("A row of blanks under the title is left out") func blanks() {
    var print = PDFPrint()
    print.page(
      [.init(100, 60, "Ferry returns", size: 24), .init(100, 100, "\u{A0}")]
        + PDFPrint.rows([first], left: 100, top: 130))
    #expect(texts(draft(print)) == ["Ferry returns", first])
  }

  @Test("A large initial belongs to the first word") func initial() {
    var print = PDFPrint()
    let rest = PDFPrint.rows([String(first.dropFirst())], left: 100, indent: 24)
    print.page(
      [.init(100, 99, "T", size: 24)] + rest.prefix(1)
        + rest.dropFirst().prefix(1).map { .init(124, $0.top, $0.words) } + rest.dropFirst(2))
    #expect(texts(draft(print)) == [first])
  }

  @Test("Words in Hebrew letters are read from the right") func rightToLeft() {
    var print = PDFPrint()
    print.page([.init(100, 100, "Rivka (התצ-רב הקבר) said so.")])
    #expect(texts(draft(print)) == ["Rivka (רבקה בר-צתה) said so."])
  }

  @Test("Residue of a printed page after the text is marked") func residue() {
    var print = PDFPrint()
    print.page(
      paragraphs: [first, second, "Read more: Boats of the north", "Subscribe to our newsletter"], indent: 0, gap: 8)
    #expect(texts(draft(print), .paragraph) == [first, second])
  }
}
