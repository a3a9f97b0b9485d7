import TestSupport
import Cells
import Foundation
import Testing

extension ProgramTests {
  /// The width of characters in a terminal: a bar drawn in the next column stands right after them.
  @Suite("Widths in a terminal", .enabled(if: Tmux.isInstalled, "tmux is not here"), .timeLimit(.minutes(30)))
  struct WidthTests {
    private static let samples = [
      "abc", "日本語", "ＡＢＣ", "한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1161}", "\u{1161}", "e\u{301}a\u{308}\u{304}",
      "\u{301}lone", "👨‍👩‍👧‍👦", "👩🏽‍🚀👍🏽", "🇫🇷🇩🇪", "❤\u{FE0F}❤\u{FE0E}", "1\u{FE0F}\u{20E3}#\u{20E3}", "😀🏳\u{FE0F}‍🌈", "☺⚠✈",
      "क्षि नमस्ते", "தமிழ்", "ไทยกำ", "العربية", "\u{644}\u{627}", "\u{FEFB}\u{FE91}", "שָׁלוֹם", "\u{600}12\u{6DD}",
      "a\u{AD}b\u{200B}c",
      "\u{202E}abc\u{202C}\u{2067}d\u{2069}", "tab\tend\u{0}\u{1B}[31m\u{7F}\u{9B}", "\u{FFFD}\u{E000}\u{378}", "④㈱㎏ﷺ",
      "─│◆…—“”", "䷀㉈",
    ]

    /// Returns the rows of a terminal with a bar in the column after each of `texts`.
    private func shown(_ rows: [[String]], columns: Int) throws -> [String] {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString).txt")
      defer { try? FileManager.default.removeItem(at: file) }
      let text = rows.enumerated().map { n, texts in
        var column = 1
        return "\u{1B}[\(n + 1);1H"
          + texts.map { text in
            column += cellWidth(text) + 1
            return text + "\u{1B}[\(column - 1)G|"
          }.joined()
      }
      try (text.joined() + "\u{1B}[\(rows.count + 1);1Hdone").write(to: file, atomically: true, encoding: .utf8)
      let tmux = try Tmux(columns: columns, rows: rows.count + 2)
      try tmux.type("clear; cat \(file.path); sleep 60")
      let screen = try tmux.waitFor { $0.contains("\ndone") }
      return screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(rows.count).map { String($0) }
    }

    @Test("What follows hard text is where it should be") func hardText() throws {
      let rows = Self.samples.map { [harmless($0)] }
      let screen = try shown(rows, columns: 60)
      for (row, texts) in zip(screen, rows) { #expect(row.scalars == (texts[0] + "|").scalars) }
    }

    @Test("Every kind of character takes the cells that we count", arguments: 0..<4)
    func everyCharacter(_ part: Int) throws {
      // Of the scripts of thousands of characters that are all alike some stand for all.
      let values = (UInt32(0x20)..<0x32000).filter { value in
        let isAlike =
          (0x3400..<0xA000).contains(value) || (0xAC00..<0xD7A4).contains(value) || value > 0x1FB00
          || (0x12000..<0x1B300).contains(value)
        return value % 4 == part && (!isAlike || value % 101 < 4)
      }
      var texts: [String] = []
      for scalar in values.compactMap({ Unicode.Scalar($0) }) {
        let text = harmless("a" + String(Character(scalar)))
        // What the C library may not know yet is replaced when it is drawn.
        let isOld = scalar.properties.age.map { $0.major < 15 } ?? false
        if isOld, text.unicodeScalars.contains(scalar) { texts.append(text) }
      }
      #expect(texts.count > 4_000)
      let rows = stride(from: 0, to: texts.count, by: 30).map { Array(texts[$0..<min($0 + 30, texts.count)]) }
      for start in stride(from: 0, to: rows.count, by: 200) {
        let some = Array(rows[start..<min(start + 200, rows.count)])
        let screen = try shown(some, columns: 160)
        for (row, texts) in zip(screen, some) where row.scalars != texts.map({ $0 + "|" }).joined().scalars {
          Issue.record("\(row)\n\(texts.joined(separator: "|"))")
        }
      }
    }

    @Test("A screen of hard text, justified and divided, is what was drawn") func screen() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("sayso"), withIntermediateDirectories: true)
      let file = folder.appendingPathComponent("hard.txt")
      // A file with such bytes is no text.
      let paragraphs = Self.samples.filter { !$0.contains("\u{0}") }.map {
        "The committee of \($0) met on Thursday, and what it decided was not told."
      }
      try paragraphs.joined(separator: "\n\n").write(to: file, atomically: true, encoding: .utf8)
      try "justify = true\nhyphenate = true\n".write(
        to: folder.appendingPathComponent("sayso/config.toml"), atomically: true, encoding: .utf8)
      let variables = ["XDG_CONFIG_HOME": folder.path]
      let drawn = try Program.run(
        Program.sayso, ["--headless", "64x50", "--keys", "<Space>", file.path],
        environment: ProcessInfo.processInfo.environment.merging(variables) { $1 })
      let wanted = drawn.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(46).map {
        String($0).scalars
      }
      #expect(drawn.status == 0)
      #expect(wanted.count == 46)
      let tmux = try Tmux(reading: "\(file.path)", columns: 64, rows: 50, variables: variables)
      try tmux.waitFor { $0.contains("¶") && !$0.contains("analysing") }
      try tmux.press("Space")
      try tmux.waitFor { screen in
        screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(46).map { String($0).scalars } == wanted
      }
    }

    @Test("The cursor stands after the typed search") func prompt() throws {
      let tmux = try Tmux(columns: 80, rows: 24)
      let sample = Checkout.root.appendingPathComponent("Samples/harbour-deal.txt").path
      try tmux.type("\(Program.sayso) \(sample)")
      try tmux.waitFor { $0.contains("¶") }
      try tmux.press("/")
      let query = "日é👍🏽क्षि🇫🇷"
      try tmux.write(query)
      // The cursor is after the slash and the typed text.
      try tmux.waitFor { $0.contains("FR") && (try? tmux.cursorColumn()) == 1 + cellWidth(query) }
    }
  }
}

extension String {
  /// The scalars, since equal strings may have different ones.
  fileprivate var scalars: [UInt32] { unicodeScalars.map(\.value) }
}
