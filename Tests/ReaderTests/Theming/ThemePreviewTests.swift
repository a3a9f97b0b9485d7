import Cells
import Testing

@testable import Reader

/// The preview of a theme that `sayso themes` shows.
@Suite struct ThemePreviewTests {
  private func preview(_ name: String, _ depth: ColorDepth = .full) throws -> ThemePreview {
    ThemePreview(try #require(shippedShelf.theme(name)).value, depth: depth)
  }

  @Test("a short preview matches its golden file, escape sequences included", arguments: ["terminal", "paper"])
  func lines(_ name: String) throws {
    expectGolden(
      try preview(name).lines(columns: 80).escapedLines.joined(separator: "\n") + "\n", "preview-\(name).txt")
  }

  @Test func aLongPreviewMatchesItsGoldenFile() throws {
    let preview = try preview("night")
    let grids = [preview.screen(columns: 100), preview.roles(columns: 100)]
    expectGolden(grids.map { Frame(grid: $0).dump }.joined(), "preview-night-whole.txt")
  }

  @Test("both speakers, every kind of statement and the status line are in sight", arguments: [40, 80, 100])
  func isComplete(_ columns: Int) throws {
    for grid in [try preview("dark").lines(columns: columns), try preview("dark").screen(columns: columns)] {
      let roles = Set(grid.cells.map(\.role))
      for role in [Role.quoteDirect, .quoteMixed, .quoteCurrent, .quoteCue, .gutterSign, .gutterCurrent, .status] {
        #expect(roles.contains(UInt8(ascii: role.letter)), "\(role) in \(columns)")
      }
      let speakers = Set(grid.cells.filter { $0.role == UInt8(ascii: "i") }.map(\.style.foreground))
      #expect(speakers.count >= 2)
    }
  }

  @Test func aWholeScreenHasMostRoles() throws {
    let screen = try preview("dark").screen(columns: 100)
    let roles = Set(screen.cells.map(\.role))
    for role in [
      Role.title, .byline, .dateline, .heading, .residue, .quoteEvidence, .searchMatch, .searchCurrent,
      .actorSelected, .panelTitle, .panelBar, .hintKey, .gutterUnnamed,
    ] {
      #expect(roles.contains(UInt8(ascii: role.letter)), "\(role)")
    }
  }

  @Test("every role is named in its own paint", arguments: shippedThemes, [40, 79, 100])
  func namesRoles(_ theme: Theme, _ columns: Int) {
    let paints = Paints(theme, depth: .full)
    let grid = ThemePreview(theme, depth: .full).roles(columns: columns)
    let text = grid.textLines.joined(separator: "\n")
    for role in Role.allCases { #expect(text.contains(role.rawValue), "\(role)") }
    #expect(grid.cells.contains { $0.style == paints.style(.quoteCurrent, speaker: 0) && $0.text == "q" })
    #expect(text.contains(" \(theme.speakers.count) █"))
  }
}
