import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The commands about keys, themes and the configuration.
  @Suite("Keys, themes and configuration", .timeLimit(.minutes(30))) struct SettingsCommandTests {
    private static let themes = ["terminal", "dark", "light", "paper", "colour-blind", "high-contrast", "mono"]
    private let home = ProgramHome()

    @Test("keys: a line for every command, in the groups of the help") func keys() throws {
      let run = try home.sayso("keys")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      for group in ["Who says what", "Moving", "Searching", "Looks", "Program"] { #expect(lines.contains(group)) }
      for (keys, tells) in [("]q", "next statement"), (") ]s", "same speaker"), ("? F1", "keys"), ("q", "quit")] {
        #expect(lines.contains { $0.hasPrefix(keys + " ") && $0.contains(tells) }, "\(keys)")
      }
    }

    @Test("keys: as the configuration has them, as shipped, as JSON") func ownKeys() throws {
      let own = ["XDG_CONFIG_HOME": home.path]
      _ = try home.file(Data("[keys]\nX = \"zen\"\n\"]q\" = \"none\"\n".utf8), at: "sayso/config.toml")
      #expect(try home.sayso("keys", variables: own).output.contains("\n  X zn              hide everything"))
      #expect(try home.sayso("keys", "--default", variables: own).output == home.sayso("keys").output)
      let run = try home.sayso("keys", "--json", variables: own)
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      let zen = try #require(rows.first { $0["name"] as? String == "zen" })
      #expect(zen["keys"] as? [String] == ["X", "zn"])
      #expect(zen["group"] as? String == "Looks")
      #expect((zen["contexts"] as? [String])?.contains("article") == true)
      #expect(rows.first { $0["name"] as? String == "next-statement" }?["keys"] as? [String] == [])
    }

    @Test("themes: a line for each without a terminal, escape sequences only where colours are asked for")
    func themes() throws {
      let own = try home.file(Data("[styles]\ntitle = \"red\"\nheadign = \"red\"\n".utf8), at: "sayso/themes/mine.toml")
      let variables = ["XDG_CONFIG_HOME": home.path]
      let run = try home.sayso("themes", variables: variables)
      #expect(run.status == 0)
      #expect(!run.output.contains("\u{1b}"))
      let lines = run.output.split(separator: "\n").map(String.init)
      for name in Self.themes {
        #expect(lines.contains { $0.hasPrefix(name + " ") && $0.contains("shipped") }, "\(name)")
      }
      #expect(lines.contains { $0.hasPrefix("mine ") && $0.hasSuffix("yours, \(own.path)") })
      #expect(lines.filter { $0.contains(", in use on a ") }.count == 2)
      // The fault of a file is reported, and the file is still listed.
      #expect(run.errors.contains("\(own.path):3: unknown key \"headign\"; did you mean \"heading\"?"), "\(run.errors)")
      let colored = try home.sayso("themes", "--color", "256", variables: variables)
      #expect(colored.output.contains("\u{1b}[0;38;5;"))
      #expect(colored.output.contains("Ana Brandt"))
      #expect(colored.output.components(separatedBy: "Ana Brandt").count > 2 * lines.count)
      let basic = try home.sayso("themes", "--color", "8", variables: variables)
      #expect(basic.output.contains("\u{1b}["))
      #expect(!basic.output.contains(";5;"))
      for colorless in [["--color", "never"], ["--color", "auto"]] {
        #expect(try Program.run(Program.sayso, ["themes"] + colorless).output.contains("\u{1b}") == false)
      }
    }

    @Test("An empty folder of themes is named where themes are listed, chosen and checked") func noThemes() throws {
      try FileManager.default.createDirectory(atPath: home["data/Themes"], withIntermediateDirectories: true)
      let data = ["SAYSO_DATA": home["data"]]
      let words = "sayso: \(home["data/Themes"]): has no themes; a built-in one replaces them\n"
      let listed = try home.sayso("themes", variables: data)
      #expect(listed.output.isEmpty && listed.errors == words)
      let checked = try home.sayso("config", "--check", variables: data)
      #expect(checked.status == 1 && checked.errors == words)
      let chosen = try home.sayso("--theme", "dark", "--headless", "80x24", ProgramHome.sample, variables: data)
      #expect(chosen.status == 2 && chosen.errors.contains("auto; \(home["data/Themes"]): has no themes"))
    }

    @Test("themes NAME: every role, and the contrast") func oneTheme() throws {
      let run = try home.sayso("themes", "paper", "--color", "256")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      for part in [
        "quote.direct", "ui.panel.cursor", "speakers", "in its own colours: ", "in 256 colours: ", "AA asks 4.5",
      ] {
        #expect(run.output.contains(part), "\(part)")
      }
      let plain = try home.sayso("themes", "terminal", variables: ["NO_COLOR": "1"])
      #expect(!plain.output.contains("\u{1b}"))
      #expect(plain.output.contains("the terminal's own colours decide"))
      _ = try home.file(
        Data("[styles]\ntext = { fg = \"#999999\", bg = \"#ffffff\" }\n".utf8), at: "sayso/themes/faint.toml")
      let faint = try home.sayso("themes", "faint", variables: ["XDG_CONFIG_HOME": home.path])
      #expect(faint.output.contains("too little for text"), "\(faint.output)")
      let unknown = try home.sayso("themes", "papre")
      #expect(unknown.status == 2, "\(unknown.errors)")
      #expect(unknown.errors.contains("did you mean “paper”?"), "\(unknown.errors)")
    }

    @Test("config: the defaults can be saved as a file, the path is printed, faults give status 1") func config() throws
    {
      let own = ["XDG_CONFIG_HOME": home.path]
      let path = try home.sayso("config", "--path", variables: own)
      #expect(path.output == home.path + "/sayso/config.toml\n")
      #expect(try home.sayso("config", "--check", variables: own).output.contains("not there"))
      let defaults = try home.sayso("config", variables: own)
      #expect(defaults.status == 0)
      #expect(defaults.output.contains("\n[keys.prompt]\n"))
      let written = try home.file(Data(defaults.output.utf8), at: "sayso/config.toml")
      let checked = try home.sayso("config", "--check", variables: own)
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.errors.isEmpty, "\(checked.errors)")
      #expect(checked.output.hasPrefix(written.path), "\(checked.errors)")
      #expect(try home.sayso("keys", variables: own).output == home.sayso("keys").output)
      _ = try home.file(Data("[keys]\nx = \"nxt-statement\"\n".utf8), at: "sayso/config.toml")
      let broken = try home.sayso("config", "--check", variables: own)
      #expect(broken.status == 1)
      #expect(broken.output.isEmpty)
      #expect(
        broken.errors == "sayso: \(written.path):2: no command \"nxt-statement\"; did you mean \"next-statement\"?\n")
    }

    @Test("An error in the configuration names file, line and key") func configuration() throws {
      let path = try home.file(Data("theme = \"dark\"\nwidht = 60\n".utf8), at: "sayso/config.toml")
      let run = try home.sayso(
        "--headless", "80x24", ProgramHome.sample,
        variables: ["XDG_CONFIG_HOME": home.path])
      #expect(run.errors.contains("\(path.path):2"), "\(run.errors)")
      #expect(run.errors.contains("widht"), "\(run.errors)")
    }
  }
}
