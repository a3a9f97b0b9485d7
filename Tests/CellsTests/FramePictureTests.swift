import Foundation
import FoundationXML
import Testing

@testable import Cells

@Suite struct FramePictureTests {
  private func picture(_ grid: Grid, title: String? = nil) -> String {
    FramePicture(Frame(grid: grid, title: title), colors: .dark).svg
  }

  @Test func oneRunForEachStyle() {
    var grid = Grid(Size(columns: 12, rows: 2))
    grid.put("Ana Brandt", row: 0, column: 1, style: Style(foreground: .palette(221), attributes: [.bold, .underline]))
    grid.put("日本", row: 1, column: 0, style: Style(background: .palette(237)))
    grid.put("said  a", row: 1, column: 4, style: Style(attributes: .italic))
    #expect(
      picture(grid, title: "Harbour") == """
        <svg xmlns="http://www.w3.org/2000/svg" width="126" height="81" viewBox="0 0 126 81" role="img" font-size="15" \
        font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace">
        <title>Harbour</title>
        <rect x="0.5" y="0.5" width="125" height="80" rx="8" fill="#1c1c1c" stroke="#767676"/>
        <text x="63" y="21" text-anchor="middle" fill="#767676">Harbour</text>
        <g transform="translate(9 32)" xml:space="preserve">
        <g shape-rendering="crispEdges">
        <rect x="0" y="20" width="36" height="20" fill="#3a3a3a"/>
        </g>
        <text x="9" y="15" textLength="90" lengthAdjust="spacingAndGlyphs" fill="#ffd75f" font-weight="bold">Ana Brandt</text>
        <path d="M9 17.5h90" stroke="#ffd75f"/>
        <text x="0" y="35" textLength="36" lengthAdjust="spacingAndGlyphs" fill="#d0d0d0">日本</text>
        <text x="36" y="35" textLength="36" lengthAdjust="spacingAndGlyphs" fill="#d0d0d0" font-style="italic">said</text>
        <text x="90" y="35" textLength="9" lengthAdjust="spacingAndGlyphs" fill="#d0d0d0" font-style="italic">a</text>
        </g>
        </svg>

        """)
  }

  @Test("Equal backgrounds of adjacent rows are one rectangle") func backgroundsAreMerged() {
    var grid = Grid(Size(columns: 8, rows: 4))
    grid.fill(rows: 1..<4, columns: 2..<5, with: Cell(style: Style(background: .palette(1))))
    grid.fill(rows: 3..<4, columns: 6..<8, with: Cell(style: Style(attributes: .reverse)))
    let rectangles = picture(grid).split(separator: "\n").filter { $0.hasPrefix("<rect") }.dropFirst()
    #expect(
      rectangles == [
        ##"<rect x="18" y="20" width="27" height="60" fill="#cd0000"/>"##,
        ##"<rect x="54" y="60" width="18" height="20" fill="#d0d0d0"/>"##,
      ])
  }

  @Test("The window has the background of most cells") func window() {
    var grid = Grid(Size(columns: 6, rows: 2), filledWith: Cell(style: Style(background: .palette(231))))
    grid.fill(
      rows: 0..<1, columns: 0..<3, with: Cell(style: Style(background: .palette(231), attributes: .reverse)))
    let rectangles = picture(grid).split(separator: "\n").filter { $0.hasPrefix("<rect") }
    #expect(rectangles.count == 2)
    #expect(rectangles[0].contains("fill=\"#ffffff\""))
  }

  @Test("Lines of boxes are drawn, each run in one stroke") func boxesAreDrawn() {
    var grid = Grid(Size(columns: 4, rows: 2))
    grid.put("┌──┐", row: 0, column: 0)
    grid.put("│", row: 1, column: 0)
    let svg = picture(grid)
    #expect(!svg.contains("─"))
    #expect(!svg.contains("│"))
    #expect(svg.contains(#"<path d="M9 10.5h18" "#))
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<path") } == 4)
  }

  @Test("Dim blends with the background, reverse swaps the colours, and both combine") func colors() {
    let colors = ScreenColors(foreground: RGB(200, 200, 200), background: RGB(0, 0, 0))
    #expect(colors.resolved(.plain) == colors)
    #expect(colors.resolved(Style(attributes: .dim)).foreground == RGB(100, 100, 100))
    let both = colors.resolved(Style(foreground: .palette(231), attributes: [.dim, .reverse]))
    #expect(both == ScreenColors(foreground: RGB(0, 0, 0), background: RGB(127, 127, 127)))
  }

  @Test(
    "Any cell and any title give a well-formed document without extra elements",
    arguments: [
      "</text><script>alert(1)</script>", "\" onload=\"x", "]]>&amp;&#0;<!--",
      "\u{0}\u{1}\u{8}\u{1B}[31m\u{7F}\u{9B}2J",
      "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{202E}evil\u{2066}", "e\u{301}\u{301}\u{301}\u{301}", "👩‍👩‍👧 日本語 שלום ﷺ", "",
    ])
  func hostile(_ text: String) throws {
    var grid = Grid(Size(columns: 40, rows: 3))
    grid.put(text, row: 0, column: 0, style: Style(attributes: .underline))
    grid.fill(rows: 1..<2, columns: 3..<9, with: Cell(text))
    let reader = ElementReader()
    let parser = XMLParser(data: Data(picture(grid, title: text).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.elements.isSubset(of: ["svg", "title", "rect", "text", "g", "path"]))
    #expect(reader.attributes.isDisjoint(with: ["onload", "href"]))
  }

  @Test("The window's title is the document's") func title() {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(picture(Grid(Size(columns: 1, rows: 1)), title: "A & B").utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.title == "A & B")
    #expect(reader.role == "img")
  }

  private final class ElementReader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var attributes: Set<String> = []
    var title = ""
    var role: String?
    private var isInTitle = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes found: [String: String]
    ) {
      elements.insert(name)
      attributes.formUnion(found.keys)
      isInTitle = name == "title"
      if name == "svg" { role = found["role"] }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      isInTitle = false
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { if isInTitle { title += text } }
  }
}
