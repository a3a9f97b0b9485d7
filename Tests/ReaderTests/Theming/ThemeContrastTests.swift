import Cells
import Testing

@testable import Reader

/// The contrast of the words in the shipped themes, measured as WCAG 2.2 defines it.
@Suite struct ThemeContrastTests {
  static let themes = shippedThemes.filter { !themesOfTheTerminal.contains($0.name) }

  @Test(
    "every word has a contrast of 4.5 at least, in the theme's colours and in 256", arguments: themes,
    [ColorDepth.direct, .full])
  func words(_ theme: Theme, _ depth: ColorDepth) {
    let contrast = ThemeContrast(theme, depth: depth)
    #expect(contrast.words.count > 9)
    #expect(contrast.unknown == 0)
    let least = theme.name.hasPrefix("high-contrast") ? 7 : ThemeContrast.sufficient
    for words in contrast.words {
      let ratio = words.style.contrast ?? 0
      #expect(ratio >= least, "\(ratio): \(words.roles), \(words.style.written)")
      // The terminal decides how faint dim words are.
      #expect(!words.style.attributes.contains(.dim), "\(words.roles)")
    }
  }

  @Test(
    "a statement differs from the text: by a tint of 1.35 or more, or by the colour of its words",
    arguments: themes, [ColorDepth.direct, .full])
  func statements(_ theme: Theme, _ depth: ColorDepth) throws {
    let paints = Paints(theme, depth: depth)
    let text = paints.paint(.text).over(.plain)
    for (role, isUnsure) in [Role.quoteDirect, .quoteMixed, .quoteIndirect].flatMap({ [($0, false), ($0, true)] }) {
      var style = paints.paint(role).over(text)
      if isUnsure { style = paints.paint(.quoteDoubt).over(style) }
      let (tint, ground) = (try #require(style.background.rgb), try #require(text.background.rgb))
      if tint.contrast(to: ground) >= 1.35 || style.foreground != text.foreground { continue }
      // The words of a theme of speakers' colours are in italics if the speaker has no colour.
      #expect(style.attributes.contains(.italic), "\(role): \(tint.contrast(to: ground))")
      for speaker in paints.speakers.colors.indices {
        #expect(paints.paint(role, speaker: speaker).over(text).foreground != text.foreground, "\(role)")
      }
    }
  }

  @Test(
    "with xterm's colours, the speakers of the terminal's themes have 4.5 at least on the ground they are made for",
    arguments: [("terminal", RGB(0, 0, 0)), ("terminal-light", RGB(255, 255, 255))])
  func speakersOfTheTerminal(_ theme: (name: String, ground: RGB)) throws {
    let speakers = try #require(shippedShelf.theme(theme.name)).value.speakers
    #expect(speakers.count >= 4)
    for speaker in speakers {
      var added: Style.Attributes = []
      guard case .palette(let index) = speaker.color(depth: .sixteen, added: &added) else {
        Issue.record("a speaker without a colour")
        continue
      }
      let ratio = RGB(palette: index).contrast(to: theme.ground)
      #expect(ratio >= ThemeContrast.sufficient, "\(index): \(ratio)")
    }
  }

  @Test("no paragraph is underlined", arguments: shippedThemes, ColorDepth.allCases)
  func underlines(_ theme: Theme, _ depth: ColorDepth) {
    let paints = Paints(theme, depth: depth)
    for role in [Role.text, .quoteDirect, .quoteMixed, .quoteIndirect, .quoteDoubt, .quoteCurrent] {
      #expect(!paints.style(role, speaker: 0).attributes.contains(.underline), "\(role)")
      #expect(!paints.style(role).attributes.contains(.underline), "\(role)")
    }
  }

  @Test("lines and frames have 3 at least", arguments: themes, [ColorDepth.direct, .full])
  func lines(_ theme: Theme, _ depth: ColorDepth) {
    for words in ThemeContrast(theme, depth: depth).lines {
      #expect((words.style.contrast ?? 0) >= 3, "\(words.roles), \(words.style.written)")
    }
  }

  @Test(
    "no contrast is claimed for the terminal's own colours", arguments: themesOfTheTerminal.sorted(),
    ColorDepth.allCases)
  func unknown(_ name: String, _ depth: ColorDepth) throws {
    let contrast = ThemeContrast(try #require(shippedShelf.theme(name)).value, depth: depth)
    #expect(contrast.least == nil)
    #expect(contrast.unknown == contrast.words.count)
    #expect(contrast.insufficient.isEmpty)
  }

  /// Checks the two most common sets of sixteen colours: xterm's and that of the VGA (the Linux console's). The terminal
  /// decides which set it uses.
  @Test("with the sixteen colours of xterm and of the console, words have 3 at least", arguments: themes)
  func sixteen(_ theme: Theme) {
    let console = [
      "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa", "#555555", "#ff5555",
      "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
    ].compactMap { RGB(hex: $0) }
    let xterm = (0..<16).map { RGB(palette: UInt8($0)) }
    for words in ThemeContrast(theme, depth: .sixteen).words {
      guard case .palette(let front) = words.style.foreground, case .palette(let back) = words.style.background else {
        Issue.record("the terminal's own colour in a theme of its own colours: \(words.roles)")
        continue
      }
      for colors in [xterm, console] {
        let ratio = colors[Int(front)].contrast(to: colors[Int(back)])
        #expect(ratio >= 3, "\(ratio): \(words.roles), \(words.style.written)")
      }
    }
  }

  /// Checks that the table of measured pairs contains every pair that a screen uses.
  @Test("every style that the reader draws is measured", arguments: shippedThemes)
  func isComplete(_ theme: Theme) {
    let contrast = ThemeContrast(theme, depth: .full)
    let measured = Set((contrast.words + contrast.lines).map(\.style))
    func expectMeasured(_ state: ReaderState, _ what: String) {
      var state = state
      for cell in state.frame().grid.cells where cell.width > 0 && cell.text != " " && !measured.contains(cell.style) {
        Issue.record("\(what): “\(cell.text)”, \(cell.style.written)")
      }
    }
    for (screen, keys) in ScreenScripts.ofOneArticle {
      for (columns, rows) in [(100, 30), (30, 8)] {
        var state = reader(columns: columns, rows: rows, themes: [theme])
        for key in keys { state.press(key) }
        expectMeasured(state, "\(screen), \(columns) columns")
      }
    }
    let pages = DossierTests.articles
    for (screen, keys) in ScreenScripts.ofSeveralArticles {
      for (columns, rows) in [(100, 30), (30, 8)] {
        var state = deskReader(pages, columns: columns, rows: rows, themes: [theme])
        expectMeasured(state, "the list, \(columns) columns")
        for key in keys { state.pressAnswered(key, from: pages) }
        expectMeasured(state, "\(screen), \(columns) columns")
      }
    }
    var failed = reader(themes: [theme])
    _ = failed.apply(.analysisFailed("no model"))
    expectMeasured(failed, "failed")
    failed.press("j")
    expectMeasured(failed, "after a failure")
  }

  @Test func reportsWordsThatAreTooFaint() throws {
    let toml = """
      [styles]
      text = { fg = "#000000", bg = "#ffffff" }
      "ui.hint" = { fg = "#bbbbbb" }
      """
    let contrast = ThemeContrast(
      Theme.parse(ThemeSource(name: "t", toml: toml, file: "t.toml")).value, depth: .direct)
    let least = try #require(contrast.least)
    #expect(least.roles == [.text, .hint])
    #expect(contrast.insufficient == [least])
    #expect(least.style.contrast.map(written(contrast:)) == "1.9")
  }

  @Test(arguments: [(4.4999, "4.4"), (4.5, "4.5"), (21, "21.0"), (1, "1.0"), (12.06, "12.0")])
  func isWrittenRoundedDown(_ ratio: Double, _ text: String) {
    #expect(written(contrast: ratio) == text)
  }
}
