import Articles
import Testing

@testable import Reader

/// The questions of somebody who opens an article for the first time, and the keys that answer them.
@Suite struct FirstMinuteTests {
  @Test("Twelve keys at most answer who, what, why, and copy and export the answer") func twelveKeys() throws {
    var state = reader(columns: 100, rows: 30)
    var keys = 0
    func press(_ some: String...) -> [Effect] {
      keys += some.count
      return some.flatMap { state.press($0) }
    }
    func sees(_ words: String) -> Bool { state.frame().grid.textLines.contains { $0.contains(words) } }
    // Who is here? No key: the panel names the speakers.
    #expect(sees("4 SPEAKERS") && sees("Ana Brandt") && sees("Piet Oduya"))
    // What did the first of them say?
    _ = press("a", "Enter")
    #expect(state.article.selection.statement == 0)
    #expect(state.notice?.text == "4 statements by Ana Brandt: ) goes to the next")
    // And then?
    _ = press(")")
    #expect(state.article.selection.statement == 1)
    // Who is “she”?
    _ = press("p")
    #expect(sees("She [Brandt]"))
    // Why does Sayso think so?
    _ = press("i")
    #expect(sees("Why Ana Brandt?"))
    _ = press("Esc")
    // Copy it.
    #expect(press("y").contains { if case .copy(let words) = $0 { words.contains("Ana Brandt") } else { false } })
    // Export it: Tab offers a name for a new file.
    #expect(press("e", "Tab") == [.findPaths("", exporting: ArticleID(0))])
    _ = state.apply(.paths(for: "", ["harbour.csv", "harbour.md"]))
    let written = press("Enter")
    #expect(
      written.contains {
        if case .export(_, of: _, let path, overwrite: _) = $0 { path == "harbour.csv" } else { false }
      })
    #expect(keys <= 12)
  }
}
