import Cells
import Synchronization
import Testing

@testable import Reader

/// Parses `toml` as the file `t.toml`, which may inherit from `shelf`.
private func parse(_ toml: String, inheriting shelf: ThemeShelf = ThemeShelf([])) -> Parsed<Theme> {
  Theme.parse(ThemeSource(name: "t", toml: toml, file: "t.toml", isOwn: true), inheriting: shelf)
}

private func shelf(_ files: (name: String, toml: String)...) -> ThemeShelf {
  ThemeShelf(files.map { ThemeSource(name: $0.name, toml: $0.toml, file: "\($0.name).toml") })
}

/// Theme files and the messages about their faults.
@Suite struct ThemeFileTests {
  @Test(
    "faults are reported with their line",
    arguments: [
      ("name = \"t\"\nstiles = 3", "2: unknown key \"stiles\"; did you mean \"styles\"?"),
      ("name = \"x\"", "1: name = \"x\" is not accepted: the file's own, \"t\""),
      ("name = 3", "1: name must be text in quotation marks"),
      (
        "[styles]\n\n\"quote.direkt\" = { fg = \"red\" }",
        "3: unknown key \"quote.direkt\"; did you mean \"quote.direct\"?"
      ),
      (
        "[styles]\n\"text\" = { fg = \"gren\" }",
        "2: fg = \"gren\" is not accepted: a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255; did you mean \"green\"?"
      ),
      (
        "[palette]\nacent = \"red\"\n[styles]\n\"text\" = { fg = \"accent\" }",
        "4: fg = \"accent\" is not accepted: a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255; did you mean \"acent\"?"
      ),
      ("[styles]\ntext = { fg = 256 }", "2: fg = 256 is not accepted: 0 to 255"),
      ("[styles]\ntext = { fg = -1 }", "2: fg = -1 is not accepted: 0 to 255"),
      ("[styles]\ntext = { fg = true }", "2: fg must be a colour: a name, \"#rrggbb\" or 0 to 255"),
      (
        "[styles]\ntext = { mods = [\"bolt\"] }",
        "2: mods = \"bolt\" is not accepted: bold, dim, italic, underline, reverse; did you mean \"bold\"?"
      ),
      (
        "[styles]\ntext = { mono = [3] }", "2: mono = 3 is not accepted: bold, dim, italic, underline, reverse"
      ),
      ("[styles]\ntext = { mods = \"bold\" }", "2: mods must be a list of bold, dim, italic, underline, reverse"),
      ("[styles]\ntext = { foo = 1 }", "2: unknown key \"foo\""),
      ("[styles]\ntext = { moods = [] }", "2: unknown key \"moods\"; did you mean \"mods\"?"),
      ("[styles]\nquote = { sign = \"ab\" }", "2: sign must be one character that takes one cell"),
      ("[styles]\nquote = { sign = \"日\" }", "2: sign must be one character that takes one cell"),
      (
        "[styles]\ntitle = { sign = \"x\" }",
        "2: sign = \"x\" is not accepted: only residue, quote.direct, quote.mixed, quote.indirect, gutter.unnamed, gutter.bar have one"
      ),
      ("inherits = \"nothing\"", "1: no theme \"nothing\" to inherit"),
      ("inherits = \"darc\"", "1: no theme \"darc\" to inherit; did you mean \"dark\"?"),
      ("inherits = 3", "1: inherits must be the name of a theme, in quotation marks"),
      ("appearance = \"drak\"", "1: appearance = \"drak\" is not accepted: light, dark, any; did you mean \"dark\"?"),
      ("[palette]\na = { c256 = 999 }", "2: c256 = 999 is not accepted: 0 to 255"),
      ("[palette]\na = { c16 = 3 }", "2: c16 must be the name of a colour"),
      ("[palette]\na = { rgb = 3 }", "2: rgb must be \"#rrggbb\""),
      ("[palette]\na = { rbg = \"#fff\" }", "2: unknown key \"rbg\"; did you mean \"rgb\"?"),
      (
        "[palette]\na = \"b\"\nb = \"#ggg\"",
        "3: b = \"#ggg\" is not accepted: a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255"
      ),
      ("[speakers]\ncycel = []", "2: unknown key \"cycel\"; did you mean \"cycle\"?"),
      ("[speakers]\ncycle = []", "2: cycle must be a list of colours"),
      ("[speakers]\ncycle = [\"speaker\"]", "2: cycle = \"speaker\" is not accepted: any colour but a speaker's"),
      ("[speakers]\npin = \"red\"", "2: pin must be names with colours: pin.\"Ana Brandt\" = \"cyan\""),
      (
        "[speakers]\npin.\"A. B.\" = \"read\"",
        "2: A. B. = \"read\" is not accepted: a name of the palette or of the terminal's colours, default, speaker, \"#rrggbb\" or 0 to 255; did you mean \"red\"?"
      ),
      ("palette = 3", "1: palette must be a section, [palette]"),
    ])
  func faults(_ toml: String, _ words: String) {
    // A fault in a name that another name refers to is reported at both places, the cause first.
    #expect(parse(toml, inheriting: shelf(("dark", ""))).problems.map(\.description).last == "t.toml:" + words)
    #expect(parse(toml, inheriting: shelf(("dark", ""))).problems.count <= 2)
  }

  @Test func theValidPartOfAFaultyFileIsUsed() {
    let parsed = parse(
      """
      appearance = "dusk"
      [palette]
      a = { rgb = "#ff0000", c16 = "rad" }
      [styles]
      title = { fg = "a", bg = "nope", mods = ["bold", "bolt"] }
      quote.dir = 3
      heading = { fg = "blue" }
      """)
    #expect(parsed.problems.compactMap(\.line) == [1, 3, 5, 5, 6])
    let theme = parsed.value
    #expect(theme.appearance == .any)
    #expect(theme.style(of: .title) == RoleStyle(foreground: ThemeColor(.rgb(RGB(255, 0, 0))), mods: .bold))
    #expect(theme.style(of: .heading).foreground == ThemeColor(.palette(4)))
  }

  // MARK: Files that are not TOML

  @Test(
    "of a file that is broken in places the rest is taken",
    arguments: [
      ("[styles]\ntitle = { mods = [\"dim\"] }\nx = = 3\nheading = \"blue\"", [3]),
      ("[styles]\ntitle = { mods = [\"dim\"]\nheading = \"blue\"", [2]),
      ("[styles]\ntitle = { mods = [\"dim\"] }\nheading = \"blue\"\nheading = \"red\"", [4]),
      ("[styles]\nbyline = { fg = \"bl }\ntitle = { mods = [\"dim\"] }\n\n?\nheading = \"blue\"", [2, 5]),
      ("[styles]\nheading = \"blue\"\n[speakers]\ncycle = [\"red\"\n[styles.title]\nmods = [\"dim\"]", [4]),
      ("[styles]\nheading = \"blue\"\ntitle = { mods = [\"dim\"] }\n[speakers]\ncycle = [\"red\",", [5]),
    ])
  func salvages(_ toml: String, _ lines: [Int]) {
    let parsed = parse(toml)
    #expect(parsed.value.style(of: .heading).foreground == ThemeColor(.palette(4)))
    if !toml.contains("title = { mods = [\"dim\"]\n") {
      #expect(parsed.value.style(of: .title) == RoleStyle(mods: .dim))
    }
    #expect(parsed.problems.count == lines.count)
    for (problem, line) in zip(parsed.problems, lines) {
      // The parser may report the following line.
      #expect(problem.line.map { $0 - line == 0 || $0 - line == 1 } == true, "\(problem)")
    }
  }

  @Test(arguments: [String(repeating: "= 3\n", count: 30), "\u{0}\u{1}", "[", String(repeating: "x\n", count: 40_000)])
  func aFileThatIsNotTomlGivesTheBuiltInTheme(_ toml: String) {
    let parsed = parse(toml)
    var expected = Theme.builtIn
    expected.name = "t"
    #expect(parsed.value == expected)
    #expect(!parsed.problems.isEmpty)
    #expect(parsed.problems.count <= 21)
  }

  // MARK: Roles

  @Test func stylesFallBackToTheLongestBeginning() {
    let toml = """
      [styles]
      quote = { fg = "red", current = { mods = ["bold"] } }
      "ui.hint" = { fg = "blue" }
      "ui.hint.key" = { fg = "green" }
      """
    let parsed = parse(toml)
    #expect(parsed.problems == [])
    let theme = parsed.value
    #expect(theme.name == "t")
    #expect(theme.style(of: .quoteDirect).foreground == ThemeColor(.palette(1)))
    #expect(theme.style(of: .quoteCurrent) == RoleStyle(mods: .bold))
    #expect(theme.style(of: .hint).foreground == ThemeColor(.palette(4)))
    #expect(theme.style(of: .hintKey).foreground == ThemeColor(.palette(2)))
    #expect(theme.style(of: .title) == Theme.builtIn.style(of: .title))
  }

  @Test func aSignAloneChangesNoStyle() {
    let theme = parse(
      """
      [styles]
      quote = { fg = "red" }
      "quote.direct" = { sign = "*" }
      "gutter" = { sign = "*", mods = ["dim"] }
      """
    ).value
    #expect(theme.style(of: .quoteDirect) == theme.style(of: .quoteMixed))
    let paints = Paints(theme, depth: .full)
    #expect(paints.sign(.quoteDirect) == "*")
    #expect(paints.sign(.quoteMixed) == "›")
    #expect(paints.sign(.quoteIndirect) == "~")
    #expect(paints.sign(.gutterUnnamed) == "*")
    #expect(paints.sign(.residue) == "×")
    #expect(paints.sign(.title) == " ")
  }

  @Test func everyRoleHasAUniqueLetter() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    for role in Role.allCases { #expect(role.letter.isASCII) }
  }

  // MARK: Colours

  @Test(
    "colours at every depth",
    arguments: [
      ("\"#ff0000\"", ColorDepth.full, TerminalColor.palette(196)), ("\"#ff0000\"", .sixteen, .palette(9)),
      ("\"#ff0000\"", .direct, .rgb(RGB(255, 0, 0))), ("\"#ff0000\"", .eight, .palette(1)),
      ("\"#ff0000\"", .none, .standard), ("\"bright_blue\"", .full, .palette(12)),
      ("\"bright_blue\"", .direct, .palette(12)), ("\"bright_blue\"", .eight, .palette(4)),
      ("\"bright_black\"", .eight, .standard), ("130", .full, .palette(130)), ("130", .direct, .palette(130)),
      ("\"default\"", .full, .standard), ("\"mine\"", .full, .palette(99)), ("\"mine\"", .sixteen, .palette(5)),
      ("\"mine\"", .direct, .rgb(RGB(0x87, 0x5F, 0xFF))), ("\"also\"", .full, .palette(99)),
      ("{ rgb = \"#875fff\", c256 = 98 }", .full, .palette(98)),
      ("{ rgb = \"#875fff\", c256 = 98 }", .sixteen, .palette(12)), ("{ c16 = \"red\" }", .full, .palette(1)),
    ] as [(String, ColorDepth, TerminalColor)])
  func depths(_ color: String, _ depth: ColorDepth, _ expected: TerminalColor) {
    let toml = """
      [palette]
      also = "mine"
      mine = { rgb = "#875fff", c256 = 99, c16 = "magenta" }
      [styles]
      title = { fg = \(color) }
      """
    let parsed = parse(toml)
    #expect(parsed.problems == [])
    #expect(Paints(parsed.value, depth: depth).style(.title).foreground == expected)
  }

  @Test func namesThatReferToEachOtherHaveNoColour() {
    let parsed = parse("[palette]\na = \"b\"\nb = \"a\"\nc = \"c\"\n[styles]\ntitle = { fg = \"a\", mods = [\"dim\"] }")
    #expect(parsed.problems.count >= 3)
    #expect(parsed.value.style(of: .title) == RoleStyle(mods: .dim))
  }

  @Test func attributesReplaceColoursThatCannotBeShown() {
    let toml = """
      [palette]
      tint = { rgb = "#262626", c16 = "default" }
      [styles]
      quote = { bg = "tint", mono = ["underline"] }
      """
    let theme = parse(toml).value
    #expect(Paints(theme, depth: .full).style(.quoteDirect).attributes == [])
    for depth in [ColorDepth.none, .eight, .sixteen] {
      #expect(Paints(theme, depth: depth).style(.quoteDirect).attributes == .underline)
    }
  }

  // MARK: Inheriting

  @Test func aFilesOwnStylesOverrideTheInheritedOnes() {
    let parent =
      "[styles]\ntitle = { fg = \"red\" }\nheading = { fg = \"red\" }\n[speakers]\ncycle = [\"blue\"]\npin.A = 9"
    let parsed = parse(
      "inherits = \"p\"\n[styles]\ntitle = { mods = [\"dim\"] }\n[speakers]\npin.B = 10",
      inheriting: shelf(("p", parent)))
    #expect(parsed.problems == [])
    #expect(parsed.value.name == "t")
    #expect(parsed.value.style(of: .title) == RoleStyle(mods: .dim))
    #expect(parsed.value.style(of: .heading).foreground == ThemeColor(.palette(1)))
    #expect(parsed.value.speakers == [ThemeColor(.palette(4))])
    #expect(parsed.value.pins == ["a": ThemeColor(.palette(9)), "b": ThemeColor(.palette(10))])
  }

  @Test func aFilesOwnPaletteAppliesToInheritedStyles() {
    let shelf = shelf(
      ("p", "inherits = \"q\"\n[palette]\nink = \"red\"\n[styles]\ntitle = \"ink\""),
      ("q", "[palette]\nink = \"white\"\nsea = \"blue\"\n[styles]\nbyline = \"sea\"\nheading = \"ink\""))
    let parsed = parse("inherits = \"p\"\n[palette]\nink = \"green\"\n[styles]\nresidue = \"sea\"", inheriting: shelf)
    #expect(parsed.problems == [])
    let colors = [Role.title, .heading, .byline, .residue].map { parsed.value.style(of: $0).foreground }
    #expect(colors == [2, 2, 4, 4].map { ThemeColor(.palette($0)) })
  }

  @Test(
    "a theme that inherits itself is reported, and its own styles are used",
    arguments: [
      ("t", [], "t.toml:1: the theme \"t\" inherits itself"),
      ("a", [("a", "inherits = \"a\"")], "a.toml:1: the theme \"a\" inherits itself"),
      ("a", [("a", "inherits = \"t\"")], "a.toml:1: the theme \"t\" inherits itself"),
      (
        "a", [("a", "inherits = \"b\""), ("b", "inherits = \"c\""), ("c", "inherits = \"b\"")],
        "c.toml:1: the theme \"b\" inherits itself"
      ),
    ] as [(String, [(String, String)], String)])
  func cycles(_ parent: String, _ others: [(String, String)], _ words: String) {
    let source = ThemeSource(
      name: "t", toml: "inherits = \"\(parent)\"\n[styles]\ntitle = \"red\"", file: "t.toml", isOwn: true)
    let shelf = ThemeShelf(
      [source]
        + others.map { ThemeSource(name: $0.0, toml: $0.1 + "\n[styles]\nheading = \"blue\"", file: "\($0.0).toml") }
    )
    let parsed = Theme.parse(source, inheriting: shelf)
    #expect(parsed.problems.map(\.description) == [words])
    #expect(parsed.value.style(of: .title).foreground == ThemeColor(.palette(1)))
    if !others.isEmpty { #expect(parsed.value.style(of: .heading).foreground == ThemeColor(.palette(4))) }
  }

  @Test func faultsInInheritedThemesAreReportedWithTheirFile() {
    let parsed = parse(
      "inherits = \"p\"\n[styles]\ntitle = \"nope\"", inheriting: shelf(("p", "[styles]\n\n\nheadin = \"red\"")))
    #expect(parsed.problems.map { "\($0.file):\($0.line ?? 0)" } == ["p.toml:4", "t.toml:3"])
  }
}

/// The available themes.
@Suite struct ThemeShelfTests {
  private func own(_ name: String, _ toml: String) -> ThemeSource {
    ThemeSource(name: name, toml: toml, file: "own/\(name).toml", isOwn: true)
  }
  private func shipped(_ name: String, _ toml: String) -> ThemeSource {
    ThemeSource(name: name, toml: toml, file: "shipped/\(name).toml")
  }

  @Test func theFirstThemeOfANameIsUsedAndMayInheritTheNext() throws {
    let shelf = ThemeShelf([
      own("dark", "inherits = \"dark\"\n[styles]\ntitle = \"red\""),
      shipped("dark", "[styles]\ntitle = \"blue\"\nheading = \"blue\""), shipped("light", ""),
    ])
    #expect(shelf.names == ["dark", "light"])
    #expect(shelf.sources("dark").map(\.isOwn) == [true, false])
    let parsed = try #require(shelf.theme("dark"))
    #expect(parsed.problems == [])
    #expect(parsed.value.style(of: .title).foreground == ThemeColor(.palette(1)))
    #expect(parsed.value.style(of: .heading).foreground == ThemeColor(.palette(4)))
    #expect(shelf.theme("nope") == nil)
  }

  @Test func theListIsInTheOrderOfNamesAndReportsEachFaultOnce() {
    let shelf = ThemeShelf([
      own("c", "inherits = \"b\""), own("b", "inherits = \"a\""), own("a", "oops = 1"),
    ])
    let all = ThemeList(shelf)
    #expect(all.names == ["a", "b", "c"])
    #expect((0..<3).map { all[$0].name } == all.names)
    #expect(shelf.problems().map(\.description) == ["own/a.toml:1: unknown key \"oops\""])
    let none = ThemeList(ThemeShelf([]))
    #expect(none.count == 1 && none[0] == .builtIn && none[1] == .builtIn)
  }

  @Test func onlyTheFilesThatAThemeInheritsAreRead() {
    let read = Mutex<[String]>([])
    func source(_ name: String, _ toml: String) -> ThemeSource {
      ThemeSource(name: name, file: name) {
        read.withLock { $0.append(name) }
        return toml
      }
    }
    let shelf = ThemeShelf([source("a", "inherits = \"b\""), source("b", "oops = 1"), source("c", "nope = 1")])
    _ = ThemeList(shelf)[0]
    #expect(read.withLock { $0 } == ["a", "b"])
    #expect(shelf.problems(ofFiles: ["c"]).map(\.file) == ["c"])
    #expect(read.withLock { $0 } == ["a", "b", "c"])
  }

  @Test func aFileThatCannotBeReadIsReportedAndTheNextOfItsNameIsUsed() throws {
    let unreadable = ThemeSource(name: "dark", file: "own/dark.toml", isOwn: true) {
      () throws(ThemeSource.Unreadable) in
      throw ThemeSource.Unreadable(reason: "Permission denied")
    }
    let shipped = shipped("dark", "[styles]\ntitle = \"blue\"")
    let parsed = try #require(ThemeShelf([unreadable, shipped]).theme("dark"))
    #expect(parsed.value.style(of: .title).foreground == ThemeColor(.palette(4)))
    #expect(parsed.problems.map(\.description) == ["own/dark.toml: cannot be read: Permission denied"])
    #expect(ThemeShelf([unreadable]).theme("dark")?.problems == parsed.problems)
  }

  @Test func faultsOfShippedThemesAreLeftOutOnRequest() {
    let shelf = ThemeShelf([own("a", "inherits = \"b\""), shipped("b", "oops = 1"), shipped("c", "nope = 1")])
    #expect(shelf.problems(ownOnly: true).map(\.file) == ["shipped/b.toml"])
    #expect(shelf.problems().map(\.file) == ["shipped/b.toml", "shipped/c.toml"])
  }
}
