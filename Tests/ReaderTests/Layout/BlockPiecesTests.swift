import Articles
import Cells
import Testing

@testable import Reader

/// The pieces in which very long blocks are laid out.
@Suite struct BlockPiecesTests {
  /// Paragraphs of 200 kB without a line break, of kinds that are slow to lay out whole.
  static let units = [
    "word ", "שלום ", "well-known-", "\u{1B}", "\u{200B}", "\u{AD}", ".", "\u{A0}", "e\u{301}", "港", "\u{301}", "👩‍👩‍👧",
  ]

  static func long(_ unit: String, bytes: Int = 200_000) -> Draft {
    let text = String(repeating: unit, count: bytes / unit.utf8.count)
    return Draft(text: text, blocks: [Block(.paragraph, TextRange(0, text.utf8.count))])
  }

  @Test("the pieces cover a block without gaps, between characters", arguments: units)
  func pieces(_ unit: String) {
    let draft = Self.long(unit)
    let pieces = BlockPieces(draft.blocks[0].range)
    #expect(pieces.count == draft.text.utf8.count / BlockPieces.size)
    var end = 0
    for n in 0..<pieces.count {
      let range = pieces.range(n, in: draft.text)
      #expect(range.lower == end)
      #expect(range.count > BlockPieces.size / 2)
      #expect(String(draft.text.slice(range)).utf8.count == range.count)
      for offset in [range.lower, (range.lower + range.upper) / 2, range.upper - 1] {
        #expect(pieces.index(at: offset, in: draft.text) == n)
      }
      end = range.upper
    }
    #expect(end == draft.text.utf8.count)
  }

  @Test("words are whole at the edges of pieces")
  func wholeWords() {
    let draft = Self.long("word ")
    let pieces = BlockPieces(draft.blocks[0].range)
    for n in 0..<pieces.count { #expect(draft.text.slice(pieces.range(n, in: draft.text)).hasPrefix("word")) }
  }

  @Test("a key lays out the pieces on the screen alone", arguments: ["word ", "שלום ", ".", "\u{200B}", "\u{301}"])
  func fewPieces(_ unit: String) {
    // Each piece has at least one line: at most one piece per row, and one at each end.
    var state = reader(Article(draft: Self.long(unit, bytes: 400_000)), columns: 80, rows: 6)
    _ = state.frame()
    state.press("j")
    _ = state.frame()
    #expect(state.article.layout.laidOutPieces <= 8)
  }

  @Test("every line of a long block is passed by moving down and up")
  func allLines() throws {
    let layout = ArticleLayout(draft: Self.long("word ", bytes: 50_000), columns: 70)
    let first = try #require(layout.firstPlace)
    var (place, end) = (first, 0)
    while true {
      let bytes = layout.bytes(of: place)
      #expect(bytes.lower == end)
      let found = layout.place(at: bytes.lower)
      #expect(found == place)
      end = bytes.upper
      let next = layout.move(place, by: 1)
      if next.moved == 0 { break }
      let back = layout.move(next.place, by: -1).place
      #expect(back == place)
      place = next.place
    }
    let last = layout.lastPlace
    #expect(last == place)
    #expect(end == layout.text.utf8.count)
    let top = layout.move(place, by: -1_000_000).place
    #expect(top == first)
  }

  @Test("all pieces of a right-to-left block run from right to left")
  func direction() throws {
    let layout = ArticleLayout(draft: Self.long("שלום " + String(repeating: "word ", count: 4_000)), columns: 70)
    let end = layout.lastPlace
    let last = try #require(end)
    #expect(last.piece > 0)
    let base = layout.layout(last).base
    #expect(base == .rightToLeft)
  }
}
