import Cells
import Testing

@testable import Curses

@Suite struct PairTableTests {
  @Test func numbersPairsInOrder() {
    var table = PairTable(capacity: 3)
    #expect(table.number(foreground: .standard, background: .standard) == .known(0))
    #expect(table.number(foreground: .palette(1), background: .standard) == .new(1))
    #expect(table.number(foreground: .standard, background: .palette(1)) == .new(2))
    #expect(table.number(foreground: .palette(1), background: .standard) == .known(1))
    #expect(table.number(foreground: .palette(2), background: .standard) == .full)
    table.removeAll()
    #expect(table.number(foreground: .palette(2), background: .standard) == .new(1))
  }

  @Test func isFullOnATerminalWithoutColors() {
    var table = PairTable(capacity: 1)
    #expect(table.number(foreground: .palette(1), background: .standard) == .full)
  }
}
