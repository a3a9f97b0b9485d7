import Cells
import Testing

@testable import Reader

/// The status line and its messages.
@Suite struct StatusTests {
  private func shown(_ state: ReaderState) -> String {
    var state = state
    return state.frame().grid.textLines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("A long message takes the rows that it needs", arguments: [(80, 24), (48, 14)])
  func longMessages(_ columns: Int, _ rows: Int) {
    var state = reader(columns: columns, rows: rows, themes: shippedThemes)
    state.press(":theme xyzzy", "Enter")
    _ = state.apply(.themesFound(ThemeList(shippedThemes), for: "xyzzy"))
    // Lines may break after a hyphen.
    let text = shown(state).replacing("- ", with: "-")
    #expect(text.contains("no theme “xyzzy”: auto, "))
    for name in shippedShelf.names { #expect(text.contains(name), "\(name)") }
    state.press("j")
    #expect(!shown(state).contains("xyzzy"))
  }

  @Test("The beginning of what is copied fits the line") func copied() throws {
    var state = reader(columns: 80, rows: 24)
    state.press("y")
    let notice = try #require(state.notice)
    #expect(notice.text.hasSuffix("…"))
    #expect(cellWidth(notice.text) <= 78)
  }

  @Test("A message leaves half of the screen to the text") func longestMessage() {
    var state = reader(columns: 30, rows: 8, themes: shippedThemes)
    state.press(":theme xyzzy", "Enter")
    _ = state.apply(.themesFound(ThemeList(shippedThemes), for: "xyzzy"))
    #expect(state.frame().grid.roleLines.count { $0.unicodeScalars.contains(Role.error.letter) } <= 4)
    #expect(state.frame().grid.textLines[6].contains("…"))
  }

  @Test("A choice has its title before what is typed") func choice() {
    var state = reader(columns: 80, rows: 24)
    state.press("R", "c", "br")
    #expect(state.frame().grid.textLines[22].hasPrefix(" Who is the speaker? > br"))
    state = reader(columns: 30, rows: 8)
    state.press("R", "c", "br")
    #expect(state.frame().grid.textLines[6].hasPrefix(">br"))
  }

  @Test("The paragraph is that of the statement, else the statement names its own") func paragraph() {
    var state = reader(columns: 80, rows: 24)
    #expect(shown(state).contains("¶ 2/7 statement 1/9 direct"))
    state.press(":1", "Enter")
    #expect(shown(state).contains("¶ 1/7 statement 1/9 in ¶ 2 direct"))
    state.press("]q")
    #expect(!shown(state).contains(" in ¶"))
  }
}
