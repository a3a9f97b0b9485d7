import Testing

@testable import Cells

@Suite struct GridTests {
  @Test func writesWithinTheRow() {
    var grid = Grid(Size(columns: 6, rows: 2))
    #expect(grid.put("ab日c", row: 0, column: 1, role: "x") == 6)
    #expect(grid.put("日", row: 1, column: 5) == 5)
    #expect(grid.put("abc", row: 1, column: 0, limit: 2) == 2)
    #expect(grid.textLines == [" ab日c", "ab"])
    #expect(grid.roleLines == [".xxxxx", ""])
    #expect(grid[row: 0, column: 4].width == 0)
  }

  @Test func leavesNoHalfOfAWideCell() {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.put("日本語", row: 0, column: 0)
    grid.put("x", row: 0, column: 1)
    grid.put("y", row: 0, column: 4)
    #expect(grid.textLines == [" x本y"])
    grid.put("語", row: 0, column: 1)
    #expect(grid.row(0).map(\.width) == [1, 2, 0, 1, 1, 1])
  }

  @Test func toleratesPlacesOutside() {
    var grid = Grid(Size(columns: 3, rows: 1))
    #expect(grid.put("abc", row: 9, column: 0) == 0)
    #expect(grid.put("abcd", row: 0, column: -2) == 2)
    #expect(grid.put("z", row: 0, column: 2, limit: Int.max) == 3)
    #expect(grid.put("z", row: 0, column: 2, limit: -1) == 2)
    grid.fill(rows: -5..<50, columns: 1..<2, with: Cell("日", width: 2))
    #expect(grid.textLines == ["c z"])
    #expect(grid[row: -1, column: 0] == .blank)
  }

  @Test func printsAFrame() {
    var grid = Grid(Size(columns: 4, rows: 2))
    grid.put("one", row: 1, column: 0)
    #expect(Frame(grid: grid).description == "\none")
  }
}
