import Foundation
import Testing

@testable import Reader

@Suite struct TomlTests {
  /// Returns the keys of a text with their line numbers, one per line, and the errors.
  private func read(_ text: String) -> (said: String, errors: [String]) {
    let parsed = TomlDocument.parse(text, file: "t")
    func lines(_ entries: [TomlDocument.Entry], _ path: String) -> [String] {
      entries.flatMap { entry -> [String] in
        let name = path + entry.key
        guard case .table(let inner) = entry.value else { return ["\(entry.line) \(name) = \(entry.value)"] }
        return inner.isEmpty ? ["\(entry.line) \(name) = {}"] : lines(inner, name + ".")
      }
    }
    return (lines(parsed.value.root, "").joined(separator: "\n"), parsed.problems.map(\.description))
  }

  @Test(
    "values are read",
    arguments: [
      ("a = 1", "1"), ("a = +1_000", "1000"), ("a = -0", "0"), ("a = 0xdead_BEEF", "3735928559"), ("a = 0o17", "15"),
      ("a = 0b101", "5"), ("a = 9223372036854775807", "9223372036854775807"),
      ("a = -9223372036854775808", "-9223372036854775808"),
      ("a = true", "true"), ("a=false#c", "false"), ("a = 1.5", "1.5"), ("a = -6.02e2_3", "-6.02e2_3"),
      ("a = 1E+2", "1E+2"),
      ("a = inf", "inf"), ("a = -nan", "-nan"), ("a = 1979-05-27", "1979-05-27"), ("a = 07:32:00.5", "07:32:00.5"),
      ("a = 1979-05-27T07:32:00Z", "1979-05-27T07:32:00Z"),
      ("a = 1979-05-27 07:32:00-07:00", "1979-05-27 07:32:00-07:00"),
      ("a = \"b\\tc\\u00e9\\U0001F600\\\"\\\\\"", "\"b\tcé😀\"\\\""), ("a = 'C:\\x'", "\"C:\\x\""), ("a = ''", "\"\""),
      ("a = \"\"\"\nx\ny\"\"\"", "\"x\ny\""), ("a = \"\"\"x\\\n   y\"\"\"", "\"xy\""), ("a = '''it's'''", "\"it's\""),
      ("a = \"\"\"\"\"two\"\"\"\"\"", "\"\"\"two\"\"\""), ("a = []", "[]"), ("a = [ 1 , [ 'b' ] , ]", "[1, [\"b\"]]"),
      ("a = [\n  1, # one\n\n  2\n]", "[1, 2]"), ("a = {}", "{ … }"),
    ])
  func values(_ text: String, _ value: String) {
    let parsed = TomlDocument.parse(text, file: "t")
    #expect(parsed.problems == [])
    #expect(parsed.value["a"]?.description == value)
  }

  @Test func keysAndSectionsHaveTheirLines() {
    let text = """
      \u{FEFF}# a comment
      top = 1\r
      "quoted key".'x y' = 2
      a.b.c = 3
      a.b.d = { e = 4, f.g = 5 }

      [ s . "t.u" ] # a header
      1 = true
      [[list]]
      x = 1
      [[list]]
      x = 2
      [s]
      later = 'yes'
      """
    #expect(read(text).errors == [])
    #expect(
      read(text).said == """
        2 top = 1
        3 quoted key.x y = 2
        4 a.b.c = 3
        5 a.b.d.e = 4
        5 a.b.d.f.g = 5
        8 s.t.u.1 = true
        14 s.later = "yes"
        9 list = [{ … }, { … }]
        """)
  }

  @Test(
    "faults are reported with their line, what is there and what is expected",
    arguments: [
      ("[", "1: not TOML: the file ends where a key and ] are expected"),
      ("[.", "1: not TOML: “.” where a key and ] are expected"),
      ("[[[", "1: not TOML: “[” where a key and ] are expected"),
      ("a = [1,}", "1: not TOML: “}” where a value is expected"),
      ("a", "1: not TOML: the file ends where = is expected after the key “a”"),
      ("\na = b", "2: not TOML: “b” is not a value; text needs quotation marks"),
      ("a = \"b", "1: not TOML: no \" at the end of the string"),
      ("a = '''b\n\n", "1: not TOML: no ''' at the end of the string"),
      ("a = 1 2", "1: not TOML: “2” where the line should end after the value of “a”"),
      ("a = 01", "1: not TOML: “01” is not a value; text needs quotation marks"),
      ("a = 9223372036854775808", "1: not TOML: 9223372036854775808 is too large a number"),
      ("a = 1\na = 2", "2: not TOML: “a” is defined twice"), ("[a]\n[a]", "2: not TOML: “a” is defined twice"),
      ("a.b = 1\n[a]", "2: not TOML: “a” is defined twice"),
      ("a = {b = 1}\na.c = 2", "2: not TOML: “a.c” is defined twice"),
      ("a = [1]\n[[a]]", "2: not TOML: “a” is defined twice"),
      ("a = \"\\x\"", "1: not TOML: “x” after \\ in a string; \\\\ is a backslash"),
      ("a = \"\\ud800\"", "1: not TOML: \\u and \\U need the 4 digits of a character"),
      ("a = \"\u{1}\"", "1: not TOML: a control character (1) in a string"),
      ("\u{0}", "1: not TOML: a control character (0) where a key and = are expected"),
      ("a = [1 2]", "1: not TOML: “2” where ] is expected or a comma in a list"),
      ("a = {b = 1", "1: not TOML: the file ends where } is expected or a comma in a table"),
    ])
  func faults(_ text: String, _ words: String) { #expect(read(text).errors == ["t:" + words]) }

  @Test func theValidPartOfAFaultyTextIsRead() {
    let read = read("a = 1\nlist = [\n  \"x\",\n  y,\n  \"z\",\n]\nb = 2\n[s\nc = 3\n[t]\nd = [\n[u]\ne = 5")
    #expect(read.errors.count == 3)
    #expect(read.said == "1 a = 1\n7 b = 2\n9 c = 3\n10 t = {}\n13 u.e = 5")
  }

  @Test(
    "no depth and no number of keys, faults or values takes long",
    arguments: [
      String(repeating: "a.", count: 32_000) + "a = 1", "a = " + String(repeating: "[", count: 100_000),
      "a = " + String(repeating: "{a=", count: 100_000), "[" + String(repeating: "a.", count: 100_000),
      String(repeating: "[[x]]\n", count: 100_000), (0..<100_000).map { "k\($0) = 1\n" }.joined(),
      "a = [" + String(repeating: "1,", count: 200_000), String(repeating: "a = [\n", count: 100_000),
      String(repeating: "a = \"\"\"\n", count: 100_000), String(repeating: "[1]\n", count: 100_000),
    ])
  func bounded(_ text: String) {
    let parsed = TomlDocument.parse(text, file: "t")
    #expect(!parsed.problems.isEmpty)
    #expect(parsed.problems.count <= TomlReader.errorLimit)
    #expect(parsed.value.root.count <= TomlReader.itemLimit)
  }
}

/// Random and damaged texts, parsed as configurations and as themes.
@Suite struct TomlFuzzTests {
  private static let words = [
    "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "'''", "\\", "#", "\n", "\r\n", " ", "\t",
    "\u{0}", "\u{301}",
    "\u{FEFF}", "a", "theme", "keys", "styles", "palette", "speakers", "cycle", "inherits", "title", "fg", "mods",
    "\\u00e9", "\\ud800", "1", "-", "0x",
    "1e", "1979-05-27", "07:32:00", "true", "inf", "_", "é", "👩‍👩‍👧", "\"dark\"", "\"#ff0000\"", "= 1\n", " = \"x\"\n",
    "[keys]\n", "[styles]\n",
  ]

  private static let started = [
    defaultConfiguration(themes: ["dark", "terminal"], path: "c.toml"),
    "inherits = \"dark\"\n[palette]\nink = { rgb = \"#d0d0d0\", c256 = 252 }\n[styles]\n\"quote.direct\" = { fg = \"ink\", mods = [\"bold\"], sign = \"»\" }\n[speakers]\ncycle = [\"ink\", 9]\npin.\"Ana Brandt\" = \"cyan\"\n",
  ]

  /// The number of texts, from `SAYSO_FUZZ`. The default is a few thousand.
  private static let count = ProcessInfo.processInfo.environment["SAYSO_FUZZ"].flatMap { Int($0) } ?? 4_000

  @Test func noTextTraps() {
    var random = SeededGenerator(seed: 0x5A_450)
    for i in 0..<Self.count {
      var text: String
      if i % 2 == 0 {
        text = (0..<Int.random(in: 1...30, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
          .joined()
      } else {
        // A piece of a valid text, with some bytes changed, removed or inserted.
        let whole = Array(Self.started[i / 2 % Self.started.count].utf8)
        let start = Int.random(in: 0..<whole.count, using: &random)
        var bytes = Array(whole[start..<min(whole.count, start + Int.random(in: 1...300, using: &random))])
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0...bytes.count, using: &random)
          let word = Self.words.randomElement(using: &random) ?? ""
          let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
          bytes.replaceSubrange(place..<end, with: word.utf8)
        }
        text = String(decoding: bytes, as: UTF8.self)
      }
      let settings = Configuration.parse(text, file: "c.toml", themes: ["dark"])
      let theme = Theme.parse(ThemeSource(name: "t", toml: text, file: "t.toml"))
      for problem in settings.problems + theme.problems where problem.description.isEmpty { Issue.record("\(text)") }
      if settings.problems.count > 400 { Issue.record("\(text)") }
    }
  }
}
