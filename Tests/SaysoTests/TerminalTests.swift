import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The real program in a real terminal emulator.
  @Suite("In a terminal", .enabled(if: Tmux.isInstalled, "tmux is not here"), .timeLimit(.minutes(30)))
  struct TerminalTests {
    private static let sample = Checkout.root.appendingPathComponent("Samples/harbour-deal.txt").path

    /// Whether the whole article has been read and a statement is in sight.
    private static func isRead(_ screen: String) -> Bool {
      screen.contains("statement 1/") && !screen.contains("· analysing")
    }

    private func open(
      columns: Int = 100, rows: Int = 30, variables: [String: String] = [:], _ command: String? = nil
    ) throws -> Tmux {
      let tmux = try Tmux(columns: columns, rows: rows, variables: variables)
      try tmux.type("stty -g > \(tmux.before); " + (command ?? "\(Program.sayso) \(Self.sample)"))
      return tmux
    }

    private func expectRestored(_ tmux: Tmux) throws {
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("¶") }
      try tmux.type("clear; stty -g | cmp - \(tmux.before) && echo sa''ne")
      try tmux.waitFor { $0.contains("sane") }
    }

    @Test("The text comes, the statements are found, q gives the terminal back") func startAndQuit() throws {
      let tmux = try open()
      try tmux.waitFor { $0.contains("Harbour") && $0.contains("¶ 1/") }
      try tmux.waitFor(Self.isRead)
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("q is obeyed while the engine reads, and gives the terminal back") func quitEarly() throws {
      let long = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString).txt")
      defer { try? FileManager.default.removeItem(at: long) }
      let text = try String(contentsOfFile: Self.sample, encoding: .utf8)
      try String(repeating: text + "\n\n", count: 200).write(to: long, atomically: true, encoding: .utf8)
      let tmux = try open("\(Program.sayso) \(long.path); echo status=$?")
      try tmux.waitFor { $0.contains("analysing") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("status=0") && !$0.contains("crashed") }
      try expectRestored(tmux)
    }

    @Test("The statements of one official are walked") func walk() throws {
      let tmux = try open()
      try tmux.waitFor(Self.isRead)
      try tmux.press("]", "q")
      try tmux.waitFor { $0.contains("statement 2/") && $0.contains("Ana Brandt") }
      try tmux.press(")")
      try tmux.waitFor { !$0.contains("statement 2/") && $0.contains("Ana Brandt") }
      try tmux.press("i")
      try tmux.waitFor { $0.contains("Why") && $0.contains("cue") }
      try tmux.press("Escape", "?")
      try tmux.waitFor { $0.contains("next statement") }
    }

    @Test("A new user finds the statements of an official by the hints of the screen") func firstTime() throws {
      let tmux = try open(columns: 80, rows: 24)
      try tmux.waitFor { screen in
        Self.isRead(screen) && ["a actors", "? help", "q quit"].allSatisfy { screen.contains($0) }
      }
      try tmux.press("?")
      try tmux.waitFor { $0.contains("a lists the actors, Enter there goes to") }
      try tmux.press("q", "a", "g", "Down")
      try tmux.waitFor { $0.contains("● EM Edda Moreau") && $0.contains("Enter go there") }
      try tmux.press("Enter")
      try tmux.waitFor { $0.contains("4 statements by Edda Moreau: ) goes to the next") }
      try tmux.press("x")
      let first = try tmux.waitFor { $0.contains("x does nothing") }
      try tmux.press(")", "i")
      try tmux.waitFor { $0 != first && $0.contains("Why Edda Moreau?") }
    }

    @Test("Resizes of every kind leave a whole screen") func resize() throws {
      let tmux = try open()
      try tmux.waitFor(Self.isRead)
      for (columns, rows) in [(30, 8), (200, 50), (20, 5), (61, 17), (300, 100), (10, 3), (80, 24)] {
        try tmux.resize(columns: columns, rows: rows)
      }
      let screen = try tmux.waitFor { $0.contains("¶") && $0.contains("Harbour") }
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("Stopped by the shell and taken up again") func suspend() throws {
      let tmux = try open()
      try tmux.waitFor(Self.isRead)
      try tmux.press("C-z")
      try tmux.waitFor { $0.contains("ready$") }
      try tmux.type("fg")
      try tmux.waitFor { $0.contains("¶") && !$0.contains("ready$") }
      try tmux.press("j", "q")
      try expectRestored(tmux)
    }

    @Test("Signals and Ctrl-C give the terminal back", arguments: ["TERM", "HUP", "INT", "QUIT", "SEGV", "ABRT"])
    func killed(signal: String) throws {
      let note = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-pid-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: note) }
      let tmux = try open("sh -c 'ulimit -c 0; echo $$ >\(note); exec \(Program.sayso) \(Self.sample)'")
      try tmux.waitFor(Self.isRead)
      let pid = try #require(
        Int32(try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n").first ?? ""))
      _ = try Program.run("/bin/sh", ["-c", "kill -\(signal) \(pid)"])
      try expectRestored(tmux)
    }

    @Test("A signal saves what q saves", arguments: ["TERM", "HUP", "INT", "QUIT"]) func spared(signal: String) throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (n, plain) in ["", "--plain "].enumerated() {
        // Nothing can be kept in the ledger.
        let tmux = try open(
          variables: ["XDG_STATE_HOME": folder],
          "sh -c 'ulimit -c 0; echo $$ >\(folder)/pid; exec \(Program.sayso) \(plain)\(Self.sample)'; echo status=$?")
        if plain.isEmpty {
          try tmux.waitFor(Self.isRead)
          try tmux.press("R", "x")
          try tmux.waitFor { $0.contains("not saved; kept in memory, and in a file when you quit") }
        } else {
          try tmux.waitFor { $0.contains("Analysed: 21 statements") }
          for line in ["R", "x"] { try tmux.type(line) }
          try tmux.waitFor { $0.contains("Not saved; kept in memory, and in a file when you quit") }
        }
        let pid = try #require(
          Int32(try String(contentsOfFile: folder + "/pid", encoding: .utf8).split(separator: "\n").first ?? ""))
        _ = try Program.run("/bin/sh", ["-c", "kill -\(signal) \(pid)"])
        // A shell does not go on where a program ended by SIGINT.
        let ending = ["TERM": "status=143", "HUP": "status=129", "QUIT": "status=131"][signal, default: "ready$"]
        try tmux.waitFor { $0.contains("1 decision is not in the ledger") && $0.contains(ending) }
        try expectRestored(tmux)
        let spare = folder + "/sayso/decisions\(n == 0 ? "" : "-2").jsonl"
        #expect(try String(contentsOfFile: spare, encoding: .utf8).split(separator: "\n").count == 1)
      }
    }

    @Test("Ctrl-C ends it") func controlC() throws {
      let tmux = try open()
      try tmux.waitFor(Self.isRead)
      try tmux.press("C-c")
      try expectRestored(tmux)
    }

    @Test("An article that is piped in is read, keys come from the terminal") func pipe() throws {
      let tmux = try open("cat \(Self.sample) | \(Program.sayso)")
      try tmux.waitFor(Self.isRead)
      try tmux.press("]", "q")
      try tmux.waitFor { $0.contains("statement 2/") }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("A terminal without a second screen gets a clean line for the shell") func oneScreen() throws {
      let tmux = try open("TERM=vt100 \(Program.sayso) \(Self.sample)")
      try tmux.waitFor(Self.isRead)
      try tmux.press("q")
      try tmux.waitForShell()
      #expect(try tmux.screen().split(separator: "\n").last == "ready$")
    }

    @Test("NO_COLOR: no colour is sent, the signs remain") func noColor() throws {
      let tmux = try open(variables: ["NO_COLOR": "1"])
      try tmux.waitFor(Self.isRead)
      let screen = try tmux.screen(escapes: true)
      #expect(
        screen.range(of: "\u{1b}\\[[0-9;]*(3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;5)[;m]", options: .regularExpression)
          == nil
      )
      #expect(screen.contains("~"))
    }

    @Test("Quotation marks and letters beyond ASCII are right under LC_ALL=C") func plainLocale() throws {
      let tmux = try open(variables: ["LC_ALL": "C"])
      try tmux.waitFor { Self.isRead($0) && $0.contains("“") }
    }

    @Test("A terminal that cannot place the cursor is served line by line", arguments: ["dumb", "no-such-terminal"])
    func dumb(term: String) throws {
      let tmux = try open("TERM=\(term) \(Program.sayso) \(Self.sample)")
      try tmux.waitFor { $0.contains("line by line instead") && $0.contains(/Analysed: \d+ statements/) }
      // Lines are broken at words by the program, not anywhere by the terminal.
      #expect(try tmux.screen().contains("lists all keys, q\nquits."))
      try tmux.type("a")
      try tmux.waitFor {
        $0.contains("2. Edda Moreau, leader, Green Alliance, 4 statements") && $0.contains("actors>")
      }
      try tmux.type("2")
      try tmux.waitFor { $0.contains("4 statements by Edda Moreau: ) goes to the next.") }
      try tmux.type(")")
      let screen = try tmux.waitFor { $0.contains("that her party had agreed to talks, not to a signature") }
      #expect(!screen.contains("│"))
      #expect(!screen.contains("─"))
      try tmux.type("q")
      try expectRestored(tmux)
      try tmux.type("clear; TERM=\(term) \(Program.sayso) \(Self.sample) | cat; echo status=$?")
      try tmux.waitFor { $0.contains("status=0") && $0.contains(/\[\d\d\]/) }
    }

    @Test("Ctrl-C, the end of input and a stop leave the plain session as a shell expects") func plainEnds() throws {
      let tmux = try open("\(Program.sayso) --plain \(Self.sample)")
      try tmux.waitFor { $0.contains(/Analysed: \d+ statements/) }
      try tmux.press("C-z")
      try tmux.waitFor { $0.contains("ready$") }
      try tmux.type("fg")
      try tmux.waitFor { $0.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("\n>") }
      try tmux.type("]q")
      try tmux.waitFor { $0.contains(/Statement 1 of \d+/) }
      try tmux.press("C-d")
      try tmux.waitFor { $0.contains(">\nready$") }
      try tmux.type("clear; cat \(Self.sample) | \(Program.sayso) --plain")
      try tmux.waitFor { $0.contains(/Analysed: \d+ statements/) }
      try tmux.type("]q")
      try tmux.waitFor { $0.contains(/Statement 1 of \d+/) }
      try tmux.press("C-c")
      try expectRestored(tmux)
    }

    @Test("A changed theme file is read again; its faults are reported") func themeReload() throws {
      let home = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-home-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: home) }
      let folder = home.appendingPathComponent("sayso/themes")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let mine = folder.appendingPathComponent("mine.toml")
      func write(_ color: String) throws {
        let text = "inherits = \"dark\"\n[styles]\ntitle = { fg = \(color) }\n"
        try text.write(to: mine, atomically: true, encoding: .utf8)
      }
      func titleHas(_ color: Int) throws -> Bool {
        try tmux.screen(escapes: true).range(of: "38;5;\(color)[;m][^\u{1b}]*Harbour", options: .regularExpression)
          != nil
      }
      try write("200")
      let tmux = try open(
        variables: ["TERM": "tmux-256color", "XDG_CONFIG_HOME": home.path],
        "\(Program.sayso) --theme mine \(Self.sample)")
      try tmux.waitFor(Self.isRead)
      #expect(try titleHas(200))
      try write("201")
      try tmux.waitFor { $0.contains("theme mine reloaded") }
      #expect(try titleHas(201))
      try write("\"gren\"")
      try tmux.waitFor { $0.contains("mine.toml:3: fg = \"gren\" is not accepted") }
      try FileManager.default.removeItem(at: mine)
      try tmux.waitFor { $0.contains("theme mine was removed") }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("themes: previews on a terminal in the colours that it has") func themes() throws {
      let tmux = try open(columns: 90, rows: 50, variables: ["TERM": "tmux-256color"], "\(Program.sayso) themes ember")
      let screen = try tmux.waitFor { $0.contains("in 256 colours") && $0.contains("ready$") }
      #expect(screen.contains("Ferry to the islands stays"))
      #expect(screen.contains("ui.panel.cursor"))
      #expect(try tmux.screen(escapes: true).contains("38;5;"))
      try tmux.type("clear; NO_COLOR=1 \(Program.sayso) themes")
      try tmux.waitFor { $0.contains("tide") && !$0.contains("Ana Brandt") }
    }

    @Test(
      "Without a theme of the user, the terminal's background decides",
      arguments: [
        ("bg=#ffffff", "", 231, "light"), ("bg=#102030", "", 233, "dark"), ("default", "0;15", 231, "light"),
        ("default", "", 233, "dark"),
      ])
    func ground(style: String, variable: String, color: Int, name: String) throws {
      let tmux = try Tmux(columns: 90, rows: 24, variables: ["TERM": "tmux-256color", "COLORFGBG": variable])
      try tmux.command("set-option", "-g", "window-style", style)
      try tmux.type("\(Program.sayso) \(Self.sample)")
      try tmux.waitFor(Self.isRead)
      #expect(try tmux.screen(escapes: true).contains("48;5;\(color)"))
      try tmux.type(":theme auto")
      try tmux.waitFor { $0.contains("theme \(name), which suits this terminal") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("ready$") }
    }

    @Test("Colours where the terminal has them") func colors() throws {
      let tmux = try open(variables: ["TERM": "tmux-256color"], "\(Program.sayso) --theme dark \(Self.sample)")
      try tmux.waitFor(Self.isRead)
      #expect(try tmux.screen(escapes: true).contains("38;5;"))
    }
  }
}
