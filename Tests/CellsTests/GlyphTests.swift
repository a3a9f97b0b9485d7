import TestSupport
import Testing

@testable import Cells

@Suite struct GlyphTests {
  @Test(
    arguments: [
      ("abc", "abc", 3),
      ("", "", 0),
      ("café", "café", 4),
      ("cafe\u{301}", "café", 4),
      ("日本", "日本", 4),
      ("한국", "한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", "한", 2),
      ("“quote”…", "“quote”…", 8),
      ("😀", "😀", 2),
      ("👨‍👩‍👧‍👦!", "👨!", 3),
      ("👍🏽", "👍", 2),
      ("❤\u{FE0F}", "❤", 1),
      ("1\u{FE0F}\u{20E3}", "1", 1),
      ("🇫🇷", "FR", 2),
      ("שלום", "שלום", 4),
      ("\u{202E}abc\u{202C}", "abc", 3),
      ("a\u{200B}b\u{AD}c\u{FEFF}", "abc", 3),
      ("\u{301}a", "\u{25CC}\u{301}a", 2),
      ("a\u{0}\u{1B}[31m\u{7F}", "a␀␛[31m␡", 8),
      ("a\u{9B}b", "a·b", 3),
      ("a\tb\r\nc\rd\ne\u{85}f\u{2028}g\u{2029}h", "a b c d e f g h", 15),
      ("क्षि", "क्षि", 3),
      ("\u{E000}\u{378}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      ("\u{1F6DC}\u{1F6D8}", "\u{1F6DC}\u{FFFD}", 3),
      ("\u{2003}x\u{A0}y\u{202F}z", " x\u{A0}y\u{A0}z", 6),
      ("\u{200B}", " ", 1),
      ("ＡＢ", "ＡＢ", 4),
    ])
  func shows(_ text: String, as shown: String, cells: Int) {
    #expect(Array(harmless(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(cellWidth(text) == cells)
  }

  @Test func capsTheMarksOnACharacter() {
    let zalgo = "a" + String(repeating: "\u{315}", count: 5000) + "b"
    let found = glyphs(of: zalgo, in: 0..<zalgo.utf8.count)
    #expect(found.map(\.text.unicodeScalars.count) == [4, 1])
    #expect(found.map(\.source) == [0..<10001, 10001..<10002])
  }

  @Test(arguments: [-5..<99, 0..<7, 1..<7, 1..<2, 3..<3, 4..<6, 7..<99, 99..<100])
  func coversTheRangeClampedToTheText(_ range: Range<Int>) {
    let text = "é日a\u{301}b"
    let found = glyphs(of: text, in: range)
    let inside = range.clamped(to: 0..<text.utf8.count)
    #expect(found.first?.source.lowerBound ?? inside.lowerBound == inside.lowerBound)
    #expect(found.last?.source.upperBound ?? inside.lowerBound == inside.upperBound)
    for (a, b) in zip(found, found.dropFirst()) { #expect(a.source.upperBound == b.source.lowerBound) }
    #expect(found.isEmpty == inside.isEmpty)
  }

  @Test func makesRandomTextHarmless() {
    var random = SeededGenerator(seed: 7)
    let troublesome: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x2600...0x27BF, 0x3000...0x30FF, 0xD7A0...0xD7FF, 0xE000...0xE010,
      0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F1E0...0x1F1FF, 0x1F300...0x1F6FF, 0xE0000...0xE007F, 0...0x10FFFF,
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        guard let range = troublesome.randomElement(using: &random) else { continue }
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.unicodeScalars.append(scalar) }
      }
      check(text, columns: Int.random(in: 1...20, using: &random))
      let bounds = [0, 1].map { _ in Int.random(in: 0...text.utf8.count, using: &random) }.sorted()
      checkSources(of: glyphs(of: text, in: bounds[0]..<bounds[1]), cover: bounds[0]..<bounds[1], text)
    }
  }

  private func checkSources(of found: [Glyph], cover range: Range<Int>, _ text: String) {
    var offset = range.lowerBound
    for glyph in found {
      #expect(glyph.source.lowerBound == offset, "\(range) \(text.escaped)")
      #expect(glyph.source.upperBound > offset, "\(range) \(text.escaped)")
      offset = glyph.source.upperBound
    }
    #expect(offset == range.upperBound, "\(range) \(text.escaped)")
  }

  /// Checks the properties of every text.
  private func check(_ text: String, columns: Int) {
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    checkSources(of: found, cover: 0..<text.utf8.count, text)
    for glyph in found {
      #expect(glyph.width == 1 || glyph.width == 2)
      #expect(!glyph.text.isEmpty)
      #expect(glyph.text.unicodeScalars.count <= 4)
      let harms = glyph.text.unicodeScalars.filter {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
          || $0.properties.isBidiControl || $0.properties.isDefaultIgnorableCodePoint
      }
      #expect(harms.isEmpty, "\(text.escaped)")
    }
    #expect(cellWidth(harmless(text)) == cellWidth(text), "\(text.escaped)")
    var covered = 0
    for line in lines(of: found, in: text, columns: columns) {
      #expect(line.glyphs.lowerBound == covered)
      #expect(!line.glyphs.isEmpty)
      covered = line.glyphs.upperBound
      let drawn = line.drawn(of: found)
      let width = drawn.reduce(line.endsInHyphen ? 1 : 0) { $0 + $1.width }
      #expect(width <= columns || drawn.count == 1, "\(text.escaped)")
    }
    #expect(covered == found.count)
  }
}

extension String {
  var escaped: String { unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }
}
