import Articles
import Cells
import Formats
import Testing

@testable import Reader

/// Any text can be laid out, at any width and with any typography.
@Suite struct LayoutFuzzTests {
  /// Returns the draft of random bytes that are read as text.
  static func bytes(_ dice: inout SeededGenerator) -> Draft? {
    let scraps: [[UInt8]] = [
      [0x0A, 0x0A], [0x20], [0xD7, 0x90], [0xF0, 0x9F, 0x91], [0xE2, 0x80, 0x8D], [0xC2, 0xAD],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...1500, using: &dice) {
      let isScrap = Int.random(in: 0..<4, using: &dice) == 0
      bytes += isScrap ? scraps.randomElement(using: &dice) ?? [] : [UInt8.random(in: 0x0A...0xFF, using: &dice)]
    }
    return try? importArticle(Document(bytes, from: .standardInput)).draft
  }

  /// Returns the draft of random characters, difficult ones among them.
  static func characters(_ dice: inout SeededGenerator) -> Draft? {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x20, 0x61...0x7A, 0x7F...0x9F, 0xAD...0xAD, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F,
      0x1100...0x11FF, 0x200B...0x200F, 0x2010...0x202F, 0x2060...0x206F, 0x2600...0x27BF, 0x3000...0x30FF,
      0xFB1D...0xFDFF, 0xFE00...0xFE0F, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF, 0x1F1E6...0x1F1FF,
      0x1F300...0x1F6FF, 0xE0000...0xE007F, 0...0x10FFFF,
    ]
    let words = ["committee ", "government, ", "\n\n", " ", "“harbour” ", "https://a.example/b ", "\u{5D0}\u{5D1} "]
    var text = ""
    for _ in 0..<Int.random(in: 0...400, using: &dice) {
      if Bool.random(using: &dice) {
        text += words.randomElement(using: &dice) ?? ""
      } else if let range = ranges.randomElement(using: &dice),
        let scalar = Unicode.Scalar(UInt32.random(in: range, using: &dice))
      {
        text.unicodeScalars.append(scalar)
      }
    }
    return draft(of: text)
  }

  @Test("every setting at random widths", arguments: 0..<40)
  func survives(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 1))
    guard let draft = seed % 2 == 0 ? Self.bytes(&dice) : Self.characters(&dice) else { return }
    for typography in everyTypography {
      let columns = Int.random(in: 1...90, using: &dice)
      var layout = ArticleLayout(draft: draft, columns: columns)
      layout.setTypography(typography, hyphenator: typography.hyphenates ? testHyphenator : nil)
      for (i, block) in draft.blocks.enumerated() { check(layout.layout(Place(block: i, line: 0)), block, columns) }
      checkFrame(draft, typography, columns: columns + 5, rows: Int.random(in: 1...40, using: &dice))
    }
  }

  private func check(_ layout: BlockLayout, _ block: Block, _ columns: Int) {
    var end = block.range.lower
    for n in layout.lines.indices {
      let bytes = layout.bytes(ofLine: n, in: block.range)
      #expect(bytes.lower == end)
      #expect(layout.line(at: bytes.lower) == n)
      end = bytes.upper
      let line = layout.drawn(line: n)
      let cells = line.cells.sorted { $0.lowerBound < $1.lowerBound }
      for (a, b) in zip(cells, cells.dropFirst()) { #expect(a.upperBound == b.lowerBound) }
      #expect((cells.last?.upperBound ?? 0) <= columns || line.glyphs.count == 1)
      #expect((cells.first?.lowerBound ?? 0) >= 0)
      for (glyph, cells) in zip(line.glyphs, line.cells) {
        #expect(cells.count == glyph.width || glyph.text == " " && (1...3).contains(cells.count))
        #expect(isHarmless(glyph.text))
        for column in cells where !glyph.source.isEmpty { #expect(line.offset(at: column) == glyph.source.lowerBound) }
      }
    }
    #expect(end == block.range.upper)
  }

  private func checkFrame(_ draft: Draft, _ typography: Typography, columns: Int, rows: Int) {
    var state = typeset(Article(draft: draft), typography, columns: columns, rows: rows)
    _ = state.apply(.input(.resize(Size(columns: columns, rows: rows))))
    let frame = state.frame()
    for row in 0..<rows {
      #expect(frame.grid.row(row).reduce(0) { $0 + Int($1.width) } == columns)
      for column in 0..<columns {
        let offset = state.offset(row: row, column: column)
        #expect(offset.map { (0..<draft.text.utf8.count).contains($0) } ?? true)
      }
    }
    #expect(frame.grid.cells.allSatisfy { isHarmless($0.text) })
  }

  /// Whether `text` has no controls, no bidirectional controls and no invisible characters.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !properties.isBidiControl
        && !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .format
    }
  }
}
