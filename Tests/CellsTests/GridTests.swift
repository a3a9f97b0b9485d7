import TestSupport
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

  @Test func leavesNoHalfOfAWideCharacter() {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.put("日本語", row: 0, column: 0)
    grid.put("x", row: 0, column: 1)
    grid.put("y", row: 0, column: 4)
    #expect(grid.textLines == [" x本y"])
    grid.put("語", row: 0, column: 1)
    #expect(grid.row(0).map(\.width) == [1, 2, 0, 1, 1, 1])
  }

  @Test func copiesAnotherGrid() {
    var grid = Grid(Size(columns: 6, rows: 3), filledWith: Cell("·"))
    var other = Grid(Size(columns: 4, rows: 2))
    other.put("日ab", row: 0, column: 0, role: "x")
    other.put("cd本", row: 1, column: 0)
    grid.put(other, row: 1, column: 1, rows: 1)
    #expect(grid.textLines == ["······", "·日ab·", "······"])
    #expect(grid.roleLines[1] == ".xxxx")
    grid.put(other, row: 1, column: 3)
    #expect(grid.textLines == ["······", "·日日a", "···cd"], "a half of a wide character is a space")
    grid.put(other, row: -1, column: -1)
    #expect(grid.textLines[0] == "d本···")
    grid.put(other, row: 1, column: -1, rows: 1)
    #expect(grid.textLines[1].hasPrefix(" ab"))
    grid.put(other, row: 0, column: 6)
    grid.put(other, row: 0, column: -4)
    #expect(grid.textLines[0] == "d本···")
  }

  @Test func toleratesPositionsOutside() {
    var grid = Grid(Size(columns: 3, rows: 1))
    #expect(grid.put("abc", row: 9, column: 0) == 0)
    #expect(grid.put("abcd", row: 0, column: -2) == 2)
    #expect(grid.put("z", row: 0, column: 2, limit: Int.max) == 3)
    #expect(grid.put("z", row: 0, column: 2, limit: -1) == 2)
    grid.fill(rows: -5..<50, columns: 1..<2, with: Cell("日", width: 2))
    #expect(grid.textLines == ["c z"])
    #expect(grid[row: -1, column: 0] == .blank)
  }

  @Test func keepsItsWidthsInRandomWriting() {
    var random = SeededGenerator(seed: 11)
    var grid = Grid(Size(columns: 9, rows: 3))
    for _ in 0..<2000 {
      let text = ["日", "a", "日本語", "e\u{301}x", "\u{1B}[2J", "👨‍👩‍👧"].randomElement(using: &random) ?? ""
      let row = Int.random(in: -1...3, using: &random)
      let column = Int.random(in: -3...10, using: &random)
      if Bool.random(using: &random) {
        grid.put(text, row: row, column: column, limit: Int.random(in: -1...9, using: &random))
      } else if Bool.random(using: &random) {
        var other = Grid(Size(columns: 4, rows: 2))
        other.put(text, row: 0, column: 0)
        other.put(text, row: 1, column: 1)
        grid.put(other, row: row, column: column, rows: Int.random(in: 0...3, using: &random))
      } else {
        grid.fill(rows: row..<(row + 2), columns: column..<(column + 2), with: Cell("·"))
      }
      for row in 0..<3 {
        let widths = grid.row(row).map { Int($0.width) }
        #expect(widths.reduce(0, +) == 9)
        #expect(zip([1] + widths, widths).allSatisfy { ($0 == 2) == ($1 == 0) })
        #expect(widths.last != 2)
      }
    }
  }

  @Test func printsAFrame() {
    var grid = Grid(Size(columns: 4, rows: 2))
    grid.put("one", row: 1, column: 0)
    #expect(Frame(grid: grid).description == "\none")
  }
}
