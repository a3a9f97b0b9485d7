import Testing

@testable import Cells

@Suite struct ScriptedTerminalTests {
  @Test func returnsItsInputsAndKeepsFrames() {
    let small = Size(columns: 20, rows: 5)
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24), inputs: [.key(.enter), .resize(small)])
    terminal.present(Frame(grid: Grid(terminal.size)))
    #expect(terminal.read(timeout: nil) == .key(.enter))
    let wake = terminal.wake
    wake()
    #expect(terminal.read(timeout: nil) == nil)
    #expect(terminal.read(timeout: nil) == .resize(small))
    #expect(terminal.size == small)
    #expect(terminal.read(timeout: nil) == .end)
    #expect(terminal.copy("words") == .whole)
    #expect(terminal.copies == ["words"])
    terminal.lend { _ in "done" }
    #expect(terminal.loans == ["done"])
    terminal.close()
    #expect(terminal.isClosed)
    #expect(terminal.frames.count == 1)
  }
}
