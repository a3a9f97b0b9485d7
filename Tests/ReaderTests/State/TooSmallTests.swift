import Cells
import Testing

@testable import Reader

/// A window too small to show anything.
@Suite struct TooSmallTests {
  private func resize(_ state: inout ReaderState, _ columns: Int, _ rows: Int) {
    _ = state.apply(.input(.resize(Size(columns: columns, rows: rows))))
  }

  @Test(
    "no input decides anything",
    arguments: [(1, 1), (7, 30), (100, 1)], [[], ["c"], ["h"], [":"], ["d"], ["Q"], ["f", "Enter"]])
  func decidesNothing(_ size: (Int, Int), _ before: [String]) {
    var state = reader()
    state.press("R")
    for key in before { state.press(key) }
    let decided = state.journal.decisions.count
    resize(&state, size.0, size.1)
    var effects: [Effect] = []
    for row in CommandTable.rows where row.command != .close && row.command != .interrupt && row.command != .suspend {
      for keys in row.keys {
        for key in keys.keys where key != .escape { effects += state.apply(.input(.key(key))) }
      }
    }
    effects += state.apply(.input(.paste("confirm")))
    effects += state.apply(.input(.mouse(Mouse(.click, row: 0, column: 0))))
    #expect(state.journal.decisions.count == decided)
    #expect(!effects.contains { if case .decide = $0 { true } else { false } })
    resize(&state, 100, 30)
    #expect(state.journal.decisions.count == decided)
  }

  @Test func saysSoWhenThereIsRoomAgain() {
    var state = reader()
    state.press("R")
    resize(&state, 1, 1)
    state.press("x", "x", "x")
    resize(&state, 100, 30)
    #expect(state.frame().grid.textLines.contains { $0.contains("x ignored: the window was too small") })
    state.press("x")
    #expect(state.journal.decisions.count == 1)
  }

  @Test func itCanBeLeft() {
    var state = reader()
    resize(&state, 1, 1)
    #expect(state.press("q") == [.quit])
    #expect(state.press("^Z") == [.suspend])
  }
}
