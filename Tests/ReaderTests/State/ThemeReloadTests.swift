import Cells
import Testing

@testable import Reader

/// Theme files that change while the reader runs.
@Suite struct ThemeReloadTests {
  private func theme(_ name: String, _ title: String) -> Theme {
    let toml = "[styles]\ntitle = \"\(title)\"\n[speakers]\ncycle = [\"red\", \"blue\"]"
    return Theme.parse(ThemeSource(name: name, toml: toml, file: "\(name).toml")).value
  }

  private func titleColor(_ state: inout ReaderState) -> TerminalColor? {
    state.frame().grid.cells.first { $0.role == UInt8(ascii: "T") }?.style.foreground
  }

  @Test func theThemeInUseStaysByItsName() {
    var state = reader(themes: [theme("a", "red"), theme("b", "blue")])
    state.press("T")
    #expect(titleColor(&state) == .palette(4))
    _ = state.apply(.themes([theme("a", "red"), theme("aa", "white"), theme("b", "green")]))
    #expect(titleColor(&state) == .palette(2))
    #expect(state.notice?.text == "theme b reloaded")
    // The next theme is its successor in the new order.
    state.press("T")
    #expect(state.notice?.text == "theme a, 1 of 3")
  }

  @Test func themesHaveTheSameNumbersWhicheverTheReaderBeginsWith() {
    let themes: ThemeList = [theme("a", "red"), theme("b", "blue"), theme("c", "green")]
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: themes, theme: "b"),
      size: Size(columns: 80, rows: 24), depth: .full)
    #expect(titleColor(&state) == .palette(4))
    state.press("T")
    #expect(state.notice?.text == "theme c, 3 of 3")
    // The theme of the start replaces a removed one.
    _ = state.apply(.themes([theme("a", "red"), theme("b", "blue")]))
    #expect(state.notice?.text == "theme c was removed: using b")
  }

  @Test func anEmptyFolderOfThemesIsNamed() {
    let themes = ThemeList(ThemeShelf([], lack: "/Themes: has no themes"))
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: themes), size: Size(columns: 80, rows: 24),
      depth: .full)
    state.press("T")
    #expect(state.notice?.text == "/Themes: has no themes")
    #expect(state.press(":theme dark", "Enter").last == .findTheme("dark"))
    _ = state.apply(.themesFound(themes, for: "dark"))
    #expect(state.notice?.text == "no theme “dark”: /Themes: has no themes")
  }

  @Test(arguments: [":theme new", ":set theme=new"]) func aThemeThatWasJustWrittenIsFound(line: String) {
    var state = reader(themes: [theme("a", "red")])
    #expect(state.press(line, "Enter").last == .findTheme("new"))
    _ = state.apply(.themesFound([theme("a", "red")], for: "new"))
    #expect(state.notice == Notice(text: "no theme “new”: auto, a", isError: true))
    _ = state.apply(.themesFound([theme("a", "red"), theme("new", "blue")], for: "new"))
    #expect(titleColor(&state) == .palette(4))
    #expect(state.notice?.text == "theme new, 2 of 2")
  }

  @Test func theFirstThemeReplacesARemovedOne() {
    var state = reader(themes: [theme("a", "red"), theme("b", "blue")])
    state.press("T")
    _ = state.apply(.themes([theme("a", "red")]))
    #expect(titleColor(&state) == .palette(1))
    #expect(state.notice?.text == "theme b was removed: using a")
    state.press("T")
    #expect(state.notice?.text == "this is the only theme")
  }

  @Test func nothingChangesIfTheThemeInUseIsTheSame() {
    var state = reader(themes: [theme("a", "red")])
    state.press("2", "]q")
    let before = state.frame()
    _ = state.apply(.themes([theme("a", "red"), theme("b", "blue")]))
    #expect(state.notice?.text == "themes reloaded")
    state.notice = nil
    #expect(state.frame() == before)
    _ = state.apply(.themes([]))
    #expect(state.looks.settings.themes.count == 2)
    #expect(state.notice == nil)
  }

  @Test func speakersOfANewCycleHaveItsColours() {
    var state = reader(themes: [theme("a", "red")])
    var changed = theme("a", "red")
    changed.speakers = [ThemeColor(.palette(200))]
    changed.pins = ["ana brandt": ThemeColor(.palette(201))]
    changed.styles["gutter.initials"] = RoleStyle(foreground: ThemeColor(.speaker))
    _ = state.apply(.themes([changed]))
    let colors = Set(state.frame().grid.cells.filter { $0.role == UInt8(ascii: "i") }.map(\.style.foreground))
    #expect(colors.isSubset(of: [.palette(200), .palette(201), .standard]))
    #expect(colors.contains(.palette(201)))
  }
}
