import Cells
import Testing

@testable import Reader

/// Theme files and what is told of their faults.
@Suite struct ThemeFileTests {
  @Test(
    "faults are told with their line",
    arguments: [
      ("name = \"x\"\nstiles = 3", "t.toml:2: unknown key \"stiles\"; did you mean \"styles\"?"),
      (
        "[styles]\n\n\"quote.direkt\" = { fg = \"red\" }",
        "t.toml:3: unknown key \"quote.direkt\"; did you mean \"quote.direct\"?"
      ),
      (
        "[styles]\n\"text\" = { fg = \"gren\" }",
        "t.toml:2: fg = \"gren\" is not accepted: a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255; did you mean \"green\"?"
      ),
      (
        "[styles]\ntext = { mods = [\"bolt\"] }",
        "t.toml:2: mods = \"bolt\" is not accepted: bold, dim, italic, underline, reverse; did you mean \"bold\"?"
      ),
      ("[styles]\ntext = { foo = 1 }", "t.toml:2: unknown key \"foo\""),
      ("[styles]\ntext = { sign = \"ab\" }", "t.toml:2: sign must be one character that takes one cell"),
      ("[styles]\ntext = { sign = \"日\" }", "t.toml:2: sign must be one character that takes one cell"),
      ("inherits = \"nothing\"", "t.toml:1: no theme \"nothing\" to inherit"),
      ("inherits = \"loop\"", "loop.toml:1: the theme \"loop\" inherits itself"),
      (
        "appearance = \"drak\"",
        "t.toml:1: appearance = \"drak\" is not accepted: light, dark, any; did you mean \"dark\"?"
      ),
      ("[palette]\na = { c256 = 999 }", "t.toml:2: c256 = 999 is not accepted: 0 to 255"),
      ("[speakers]\ncycel = []", "t.toml:2: unknown key \"cycel\"; did you mean \"cycle\"?"),
      ("palette = 3", "t.toml:1: palette must be a section, [palette]"),
    ])
  func faults(_ toml: String, _ words: String) {
    let parsed = Theme.parse(toml, file: "t.toml") { name in
      name == "loop" ? ThemeSource(toml: "inherits = \"loop\"", file: "loop.toml") : nil
    }
    #expect(parsed.problems.map(\.description) == [words])
  }

  @Test func brokenTomlGivesTheBuiltInTheme() {
    let parsed = Theme.parse("[styles\nx", file: "t.toml")
    #expect(parsed.value == .builtIn)
    #expect(parsed.problems.count == 1 && parsed.problems[0].line == 1)
  }

  @Test func stylesFallBackToTheLongestBeginning() {
    let toml = """
      [styles]
      quote = { fg = "red", current = { mods = ["bold"] } }
      "ui.hint" = { fg = "blue" }
      "ui.hint.key" = { fg = "green" }
      """
    let parsed = Theme.parse(toml, file: "dir/mine.toml")
    #expect(parsed.problems == [])
    let theme = parsed.value
    #expect(theme.name == "mine")
    #expect(theme.style(of: .quoteDirect).foreground == ThemeColor(.palette(1)))
    #expect(theme.style(of: .quoteCurrent) == RoleStyle(mods: .bold))
    #expect(theme.style(of: .hint).foreground == ThemeColor(.palette(4)))
    #expect(theme.style(of: .hintKey).foreground == ThemeColor(.palette(2)))
    #expect(theme.style(of: .title) == Theme.builtIn.style(of: .title))
  }

  @Test func whatIsInheritedLiesUnderWhatIsSaid() {
    let toml = "inherits = \"p\"\n[styles]\ntitle = { mods = [\"dim\"] }"
    let parsed = Theme.parse(toml, file: "c.toml") { _ in
      ThemeSource(
        toml: "[styles]\ntitle = { fg = \"red\" }\nheading = { fg = \"red\" }\n[speakers]\ncycle = [\"blue\"]",
        file: "p.toml")
    }
    #expect(parsed.problems == [])
    #expect(parsed.value.style(of: .title) == RoleStyle(mods: .dim))
    #expect(parsed.value.style(of: .heading).foreground == ThemeColor(.palette(1)))
    #expect(parsed.value.speakers == [ThemeColor(.palette(4))])
  }

  @Test(
    "colours at every depth",
    arguments: [
      ("\"#ff0000\"", ColorDepth.full, TerminalColor.palette(196)), ("\"#ff0000\"", .sixteen, .palette(9)),
      ("\"#ff0000\"", .eight, .palette(1)), ("\"#ff0000\"", .none, .standard), ("\"bright_blue\"", .full, .palette(12)),
      ("\"bright_blue\"", .eight, .palette(4)), ("\"bright_black\"", .eight, .standard), ("130", .full, .palette(130)),
      ("\"default\"", .full, .standard), ("\"mine\"", .full, .palette(99)), ("\"mine\"", .sixteen, .palette(5)),
    ] as [(String, ColorDepth, TerminalColor)])
  func depths(_ color: String, _ depth: ColorDepth, _ wanted: TerminalColor) {
    let toml = """
      [palette]
      mine = { rgb = "#875fff", c256 = 99, c16 = "magenta" }
      [styles]
      title = { fg = \(color) }
      """
    let parsed = Theme.parse(toml, file: "t.toml")
    #expect(parsed.problems == [])
    #expect(Paints(parsed.value, depth: depth).style(.title).foreground == wanted)
  }

  @Test func attributesStandForColoursThatCannotBeShown() {
    let toml = """
      [palette]
      tint = { rgb = "#262626", c16 = "default" }
      [styles]
      quote = { bg = "tint", mono = ["underline"] }
      """
    let theme = Theme.parse(toml, file: "t.toml").value
    #expect(Paints(theme, depth: .full).style(.quoteDirect).attributes == [])
    for depth in [ColorDepth.none, .eight, .sixteen] {
      #expect(Paints(theme, depth: depth).style(.quoteDirect).attributes == .underline)
    }
  }

  @Test func lettersOfRolesAreTheirOwn() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    for role in Role.allCases { #expect(role.letter.isASCII) }
  }
}
