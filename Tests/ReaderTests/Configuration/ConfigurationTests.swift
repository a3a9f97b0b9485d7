import Cells
import Testing

@testable import Reader

/// The file `config.toml` and the messages about its faults.
@Suite struct ConfigurationTests {
  @Test func everythingIsRead() {
    let parsed = Configuration.parse("theme = \"dark\"\nwidth = 66\ncolor = 256\nhints = false\n", file: "c.toml")
    #expect(parsed.problems == [])
    #expect(parsed.value.theme == "dark")
    #expect(parsed.value.color == .full)
    #expect(parsed.value.values[.width] == .number(66))
    #expect(parsed.value.values[.hints] == .flag(false))
    let lines = Configuration.parse("justify = true\nhyphenate = false\nbidi = \"terminal\"\n", file: "c.toml")
    #expect(lines.problems == [])
    #expect(lines.value.values == [.justify: .flag(true), .hyphenate: .flag(false), .bidi: .word("terminal")])
    #expect(Configuration.parse("", file: "c.toml").value == Configuration())
    #expect(Configuration.parse("color = \"never\"", file: "c.toml").value.color?.depth == ColorDepth.none)
  }

  @Test(
    "faults are reported with line, value and accepted values",
    arguments: [
      ("\nwidht = 3", "c.toml:2: unknown key \"widht\"; did you mean \"width\"?"),
      ("width = 3", "c.toml:1: width = 3 is not accepted: a whole number from 20 to 200"),
      ("width = \"72\"", "c.toml:1: width = \"72\" is not accepted: a whole number from 20 to 200"),
      ("theme = 3", "c.toml:1: theme must be the name of a theme, in quotation marks"),
      (
        "color = \"nevr\"",
        "c.toml:1: color = \"nevr\" is not accepted: auto, never, 8, 16, 256; did you mean \"never\"?"
      ),
      ("hints = \"yes\"", "c.toml:1: hints must be true or false"),
      ("color = true", "c.toml:1: color must be auto, never, 8, 16, 256"),
      (
        "filter = \"all\"",
        "c.toml:1: filter belongs to the open article: \":set filter=…\" sets it"
      ),
      ("justify = 1", "c.toml:1: justify must be true or false"),
      ("hyphenate = \"on\"", "c.toml:1: hyphenate must be true or false"),
      ("hyphnate = true", "c.toml:1: unknown key \"hyphnate\"; did you mean \"hyphenate\"?"),
      (
        "bidi = \"reoder\"",
        "c.toml:1: bidi = \"reoder\" is not accepted: terminal, reorder; did you mean \"reorder\"?"
      ),
      ("bidi = true", "c.toml:1: bidi must be terminal, reorder"),
    ])
  func faults(_ toml: String, _ words: String) {
    #expect(Configuration.parse(toml, file: "c.toml").problems.map(\.description) == [words])
  }

  @Test func anUnknownThemeIsReportedWithTheNearestName() {
    let parsed = Configuration.parse("\ntheme = \"drak\"\n", file: "c.toml", themes: ["dark", "light"])
    #expect(
      parsed.problems.map(\.description) == [
        "c.toml:2: theme = \"drak\" is not accepted: dark, light; did you mean \"dark\"?"
      ])
    #expect(parsed.value.theme == nil)
  }

  @Test func invalidTomlIsReportedWithItsLine() {
    let problems = Configuration.parse("theme = \"a\"\nwidth = = 3\n", file: "c.toml").problems
    #expect(problems.count == 1)
    #expect(problems.first?.line == 2)
  }

  @Test func thePrintedConfigurationIsReadBackAsTheDefaults() {
    let text = defaultConfiguration(themes: ["dark", "terminal"], path: "c.toml")
    let parsed = Configuration.parse(text, file: "c.toml")
    #expect(parsed.problems == [])
    for row in SettingTable.kept { #expect(parsed.value.values[row.setting] == row.standard, "\(row.name)") }
    for context in Context.allCases {
      for command in Command.allCases {
        let keys = parsed.value.keymap.keys(for: command, in: context)
        #expect(keys == Keymap.standard.keys(for: command, in: context), "\(command.name) in \(context)")
      }
    }
    #expect(commandReference(parsed.value.keymap) == commandReference())
  }

  @Test func theDefaultsOfTheTableAreThoseOfTheReader() {
    let plain = reader()
    var shown = reader()
    shown.press(":set", "Enter")
    #expect(
      shown.notice?.text
        == "theme=\(Theme.builtIn.name) width=72 nojustify nohyphenate bidi=reorder hints nomouse nozen nospeech "
        + "noantecedents copy-style=plain order=text noblind filter=all")
    for row in SettingTable.kept where row.isLive && row.setting != .theme {
      var state = plain
      state.open(with: [row.setting: row.standard].compactMapValues { $0 })
      #expect(
        state.frame()
          == {
            var same = plain; return same.frame()
          }(), "\(row.name)")
    }
  }

  @Test func theFileSetsWhatTheReaderOpensWith() {
    let values: [Setting: SettingValue] = [
      .zen: .flag(true), .width: .number(40), .hints: .flag(false), .speech: .flag(true),
    ]
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt", settings: Settings(themes: [.builtIn], values: values),
      size: Size(columns: 100, rows: 30), depth: .full)
    #expect(state.looks.isZen)
    #expect(state.looks.columnWidth == 40)
    #expect(!state.looks.settings.showsHints)
    #expect(state.looks.showsSpeechOnly)
    #expect(state.notice == nil)
    state.press("-", "=")
    #expect(state.looks.columnWidth == 40)
  }
}
