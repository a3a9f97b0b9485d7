import Testing

@testable import Reader

/// The history of a prompt: each line once, searched by its beginning.
@Suite struct HistoryTests {
  @Test func keepsEachLineOnceInTheOrderOfEntry() {
    var history = History(["lease", "harbour", "", "  "])
    history.add("lease")
    #expect(history.lines == ["harbour", "lease"])
  }

  @Test func keepsTheNewestLines() {
    let history = History((0..<300).map { "line \($0)" })
    #expect(history.lines.count == History.limit)
    #expect(history.lines.first == "line 100")
    #expect(history.lines.last == "line 299")
  }

  @Test func stepsBackAndForward() {
    var history = History(["lease", "harbour", "union"])
    #expect(history.back(from: "") == "union")
    #expect(history.back(from: "union") == "harbour")
    #expect(history.back(from: "harbour") == "lease")
    #expect(history.back(from: "lease") == nil)
    #expect(history.forward(from: "lease") == "harbour")
    #expect(history.forward(from: "harbour") == "union")
    #expect(history.forward(from: "union") == "")
    #expect(history.forward(from: "") == nil)
  }

  @Test func stepsThroughLinesWithTheTypedBeginning() {
    var history = History(["harbour", "lease", "harbour minister", "har"])
    #expect(history.back(from: "har") == "harbour minister")
    #expect(history.back(from: "harbour minister") == "harbour")
    #expect(history.back(from: "harbour") == nil)
    #expect(history.forward(from: "harbour") == "harbour minister")
    #expect(history.forward(from: "harbour minister") == "har")
    #expect(history.back(from: "zoo") == nil)
  }

  @Test func anEditedLineIsTheNewBeginning() {
    var history = History(["lease", "lessor", "union"])
    #expect(history.back(from: "") == "union")
    #expect(history.back(from: "le") == "lessor")
    #expect(history.forward(from: "less") == nil)
    #expect(history.back(from: "less") == "lessor")
  }

  @Test func anEnteredLineEndsTheWalk() {
    var history = History(["lease", "union"])
    #expect(history.back(from: "") == "union")
    history.add("lease")
    #expect(history.back(from: "") == "lease")
  }
}
