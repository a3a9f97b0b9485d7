import Articles
import Testing

@testable import Reader

/// Searching: the pattern and the keys.
@Suite struct SearchTests {
  @Test(
    "a pattern finds",
    arguments: [
      ("harbour", "The Harbour and the harbour", [4, 20]), ("Harbour", "The Harbour and the harbour", [4]),
      ("a b", "a  b a\nb a\r\n b ab", [0, 5, 9]), ("don't", "don’t don't", [0, 8]), ("\"no\"", "“no” \"no\"", [0, 9]),
      ("é", "É é e", [0, 3]), ("ж", "Ж ж", [0, 3]), ("aa", "aaaa", [0, 2]), ("x", "", []), ("zz", "z", []),
      ("a-b", "a–b a-b", [0, 6]), ("日本", "日本 日", [0]), (" ", "  a ", [0, 3]),
    ] as [(String, String, [Int])])
  func finds(_ query: String, in text: String, at starts: [Int]) throws {
    let pattern = try #require(SearchPattern(query))
    #expect(pattern.starts(in: text, [0..<text.utf8.count], limit: 99) == starts)
    #expect(pattern.first(in: text, 0..<text.utf8.count)?.lower == starts.first)
    #expect(pattern.all(in: text, overlapping: TextRange(0, text.utf8.count)).map(\.lower) == starts)
    #expect(pattern.starts(in: text, [0..<text.utf8.count], limit: 1).count == min(1, starts.count))
  }

  @Test func lastIsFoundBackwards() throws {
    let pattern = try #require(SearchPattern("ab"))
    #expect(pattern.last(in: "ab ab ab", 0..<6) == TextRange(3, 5))
    #expect(pattern.last(in: "ab ab ab", 0..<0) == nil)
  }

  @Test func searchesWhileTyping() {
    var state = reader(columns: 40, rows: 10)
    state.press("/", "o", "d", "u")
    #expect(state.frame().description.contains("/odu"))
    #expect(state.search.tally == "1/2")
    #expect(state.frame().cursor != nil)
    #expect(state.frame().grid.roleLines.contains { $0.contains("nnn") })
    state.press("z")
    #expect(state.search.tally == "no match")
    #expect(state.viewport == Viewport())
    state.press("Backspace", "Enter")
    #expect(state.prompt == nil)
    state.press("n")
    #expect(state.search.tally == "2/2")
    state.press("n")
    #expect(state.search.tally == "1/2")
    #expect(state.notice?.text == "no more matches: wrapped to the first")
    state.press("N")
    #expect(state.notice?.text == "no more matches: wrapped to the last")
    state.press("Esc")
    #expect(state.search.pattern == nil)
  }

  @Test func escapeGoesBack() {
    var state = reader(columns: 40, rows: 10)
    state.press("3", "j")
    let before = state.viewport
    state.press("/", "a", "p", "r", "i", "l")
    #expect(state.viewport != before)
    state.press("Esc")
    #expect(state.viewport == before && state.search.pattern == nil)
    state.press("/", "Backspace")
    #expect(state.prompt == nil)
  }

  @Test func enterOnNothingSearchesOnForTheSame() {
    var state = reader(columns: 40, rows: 10)
    state.press("/", "o", "d", "u", "Enter", "/", "Enter")
    #expect(state.search.tally == "2/2")
  }

  @Test func whatIsNotThereIsTold() {
    var state = reader(columns: 80, rows: 24)
    state.press("/", "x", "y", "z", "Enter")
    #expect(state.notice?.text == "“xyz” is not in the article")
    state.press("n")
    #expect(state.notice?.text == "“xyz” is not in the article")
  }

  @Test func pastedTextGoesIntoTheSearchOnly() {
    var state = reader()
    _ = state.apply(.input(.paste("qq")))
    #expect(state.notice != nil)
    state.press("/")
    _ = state.apply(.input(.paste("harbour\nminister")))
    #expect(state.prompt?.line.text == "harbour minister" && state.search.tally == "1/1")
  }

  @Test func hiddenParagraphsAreLeftOut() {
    var state = reader(columns: 80, rows: 24)
    state.press("&", "/", "a", "p", "r", "i", "l", "Enter")
    #expect(state.notice?.text == "“april” is not in the article (hidden paragraphs are left out: & shows all)")
  }
}
