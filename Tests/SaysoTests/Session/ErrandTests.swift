import Foundation
import Testing

extension ProgramTests {
  /// The reader's requests to files and other programs, in a real terminal.
  @Suite("Errands in a terminal", .enabled(if: Tmux.isInstalled, "tmux is not here"), .timeLimit(.minutes(30)))
  final class ErrandTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String, _ text: String) throws -> String {
      let url = folder.appendingPathComponent(name)
      try text.write(to: url, atomically: false, encoding: .utf8)
      return url.path
    }

    /// The number that a program wrote into a file.
    private func number(_ name: String) throws -> Int32 {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return try #require(Int32(text.split(separator: "\n").first ?? ""))
    }

    private static let article = """
      Harbour deal splits coalition

      “This port will belong to Norland,” harbour minister Ana Brandt told reporters on Thursday.

      The terms are at https://a.example/lease?x=1&y=2, and nobody had read them.
      """

    /// The reader over the article in a window of its own, with the article read.
    private func open(
      _ command: String = "", arguments: String? = nil, variables: [String: String] = [:]
    ) throws -> Tmux {
      let path = try arguments ?? file("article.txt", Self.article)
      let tmux = try Tmux(columns: 100, rows: 24, variables: variables)
      try tmux.type("cd \(folder.path); stty -g > \(tmux.before); " + command + "\(Program.sayso) \(path)")
      try tmux.waitFor { $0.contains("statement 1/") && !$0.contains("· analysing") }
      return tmux
    }

    private func expectRestored(_ tmux: Tmux) throws {
      try tmux.waitForShell()
      try tmux.type("clear; stty -g | cmp - \(tmux.before) && echo sa''ne")
      try tmux.waitFor { $0.contains("sane") }
    }

    @Test("A statement is copied through the terminal, and by tmux's own command inside it", arguments: [false, true])
    func copy(isKnownToBeTmux: Bool) throws {
      let tmux = try open(isKnownToBeTmux ? "" : "env -u TMUX ")
      try tmux.command("set-option", "-s", "set-clipboard", isKnownToBeTmux ? "external" : "on")
      try tmux.press("y")
      try tmux.waitFor { $0.contains("copied") }
      let copied = "“This port will belong to Norland,” — Ana Brandt, harbour minister (Harbour deal splits coalition)"
      try tmux.waitFor { _ in (try? tmux.command("show-buffer")) == copied }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("What is copied holds nothing that acts on a terminal") func copyIsSafe() throws {
      let hostile =
        "“Stay\u{1B}[201~; touch pwned #\u{202E} calm\u{9B}31m\u{E0041},” Ana Brandt told reporters on Thursday.\n"
      let tmux = try open("env -u TMUX ", arguments: try file("article.txt", hostile))
      try tmux.command("set-option", "-s", "set-clipboard", "on")
      try tmux.press("y")
      try tmux.waitFor { $0.contains("copied") }
      try tmux.waitFor { _ in
        (try? tmux.command("show-buffer"))?.hasPrefix("“Stay␛[201~; touch pwned # calm\u{FFFD}31m,” — Ana Brandt")
          == true
      }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("A command gets the statement and shows its output until Enter") func pipe() throws {
      let tmux = try open()
      try tmux.press("|")
      try tmux.type("cat; echo; tr -d a-z | wc -c; exit 3")
      try tmux.waitFor { $0.contains("— Ana Brandt") && $0.contains("[exit status 3] Enter") && !$0.contains("¶") }
      try tmux.press("Enter")
      try tmux.waitFor { $0.contains("SPEAKER") && $0.contains("exit status 3") }
      try tmux.press("|")
      try tmux.type("exit")
      try tmux.waitFor { $0.contains("[done] Enter") }
      try tmux.press("C-c")
      try tmux.waitFor { $0.contains("¶") && $0.contains("statement 1/") }
      try tmux.press("q")
      // Nothing of the reader is left on the lines of the shell.
      try tmux.waitForShell()
      #expect(try !tmux.screen().contains("Enter goes back"))
      try expectRestored(tmux)
    }

    @Test("Ctrl-C ends the command, not the reader; Ctrl-Z stops both") func interrupted() throws {
      let tmux = try open()
      try tmux.press("|")
      try tmux.type("echo waiting; sleep 100")
      try tmux.waitFor { $0.contains("waiting\n") && !$0.contains("¶") }
      try tmux.press("C-z")
      // The prompt after it, not the one before.
      try tmux.waitFor { $0.contains("Stopped") && $0.split(separator: "\n").last?.hasPrefix("ready$") == true }
      try tmux.type("fg")
      try tmux.waitFor { $0.contains("fg\n") }
      try tmux.press("C-c")
      try tmux.waitFor { $0.contains("ended by signal 2 (Interrupt)] Enter") }
      try tmux.press("Enter")
      try tmux.waitFor { $0.contains("SPEAKER") }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("A signal that ends the reader ends the command that has the terminal", arguments: [false, true])
    func killed(isDeaf: Bool) throws {
      let tmux = try open("sh -c 'echo $$ >pid; exec \"$@\"' sh ")
      try tmux.press("|")
      try tmux.type((isDeaf ? "trap '' HUP; " : "") + "stty raw -echo; echo $$ >child; echo wait''ing; sleep 100")
      try tmux.waitFor { $0.contains("waiting") }
      let (reader, child) = (try number("pid"), try number("child"))
      kill(reader, SIGTERM)
      try tmux.waitFor { _ in kill(reader, 0) != 0 }
      #expect(kill(child, 0) != 0)
      try tmux.type("clear; stty -g | cmp - \(tmux.before) && echo sa''ne")
      try tmux.waitFor { $0.contains("sane") }
    }

    @Test("An address goes to the browser as one word; without one it is copied") func browse() throws {
      let browser = try file("browser", "#!/bin/sh\nprintf '%s|' \"$@\" >\(folder.path)/asked\n")
      chmod(browser, 0o755)
      var tmux = try open(variables: ["BROWSER": "\(browser) --new"])
      try tmux.press("O")
      try tmux.waitFor { $0.contains("browser --new https://a.example/lease?x=1&y=2") }
      try tmux.waitFor { _ in
        (try? String(contentsOf: folder.appendingPathComponent("asked"), encoding: .utf8))
          == "--new|https://a.example/lease?x=1&y=2|"
      }
      try tmux.press("q")
      tmux = try open("PATH=/nonexistent ")
      try tmux.press("O")
      try tmux.waitFor { $0.contains("no browser found") && $0.contains("address copied") }
      tmux = try open("env BROWSER=false ")
      try tmux.press("O")
      try tmux.waitFor { $0.contains("false: exit status 1: address copied") }
    }

    @Test("What is saved is there, and a file that is there is not lost") func save() throws {
      let tmux = try open()
      try tmux.press("s")
      try tmux.type("notes.txt")
      try tmux.waitFor { $0.contains("notes.txt: \(Self.article.utf8.count) bytes saved") }
      try tmux.press(":")
      try tmux.type("save notes.txt")
      try tmux.waitFor { $0.contains("notes.txt: exists; :save !notes.txt overwrites it") }
      try tmux.press(":")
      try tmux.type("export notes.pdf")
      try tmux.waitFor { $0.contains("unknown format .pdf") }
      try tmux.press("e")
      try tmux.type("said.md")
      try tmux.waitFor { $0.contains("said.md: 1 statement saved") }
      #expect(
        try String(contentsOf: folder.appendingPathComponent("said.md"), encoding: .utf8).contains("**Ana Brandt**"))
      #expect(try String(contentsOf: folder.appendingPathComponent("notes.txt"), encoding: .utf8) == Self.article)
      try tmux.press(":", "e", "x", "Tab", "Space", "s", "a", "Tab")
      try tmux.waitFor { $0.contains(":export said.md") }
    }

    @Test("The editor gets file and line, and what it wrote is read and analysed") func edit() throws {
      let editor = try file(
        "editor", "#!/bin/sh\necho \"$*\" >asked\nprintf '\\n\\n“We were asked,” Piet Oduya said.\\n' >>\"$2\"\n")
      chmod(editor, 0o755)
      let tmux = try open(variables: ["EDITOR": "\(editor)", "VISUAL": ""])
      try tmux.press("]", "q", "E")
      try tmux.waitFor { $0.contains("Piet Oduya said") }
      #expect(
        try String(contentsOf: folder.appendingPathComponent("asked"), encoding: .utf8)
          == "+3 \(folder.path)/article.txt\n")
      try tmux.waitFor { $0.contains("2 statements") }
      try tmux.press("q")
      try expectRestored(tmux)
    }

    @Test("A missing editor is reported; piped text has no file") func noEditor() throws {
      var tmux = try open(variables: ["EDITOR": "no-such-editor", "VISUAL": ""])
      try tmux.press("E")
      try tmux.waitFor { $0.contains("no-such-editor: exit status 127") && $0.contains("SPEAKER") }
      tmux = try open("cat article.txt | ", arguments: "")
      try tmux.press("E")
      try tmux.waitFor { $0.contains("text from a pipe has no file") }
      try tmux.press("F5")
      try tmux.waitFor { $0.contains("text from a pipe cannot be read again") }
    }

    @Test("A file that changes is noticed and read again") func changed() throws {
      let tmux = try open()
      _ = try file("article.txt", Self.article + "\n\n“We were asked,” Piet Oduya said.\n")
      try tmux.waitFor { $0.contains("the file has changed: F5 reads it again") }
      try tmux.press("a")
      try tmux.waitFor { $0.contains("file changed") }
      try tmux.press("F5")
      try tmux.waitFor { $0.contains("Piet Oduya said") && $0.contains("2 statements") }
      try tmux.press("F5")
      try tmux.waitFor { $0.contains("the file has not changed") }
    }
    @Test("The mouse is requested only if it is set, and released") func mouse() throws {
      let tmux = try open("sh -c 'echo $$ >pid; exec \"$@\"' sh ")
      #expect(try tmux.command("display-message", "-p", "#{mouse_any_flag}#{mouse_sgr_flag}") == "00\n")
      try tmux.press(":")
      try tmux.type("set mouse")
      try tmux.waitFor { _ in
        (try? tmux.command("display-message", "-p", "#{mouse_any_flag}#{mouse_sgr_flag}")) == "11\n"
      }
      try tmux.command("send-keys", "-l", "\u{1B}[<0;11;3M\u{1B}[<0;11;3m")
      try tmux.waitFor { $0.contains("(1 of 1)") || $0.contains("statement 1/1") }
      let footer = try #require(try tmux.screen().split(separator: "\n").last)
      let hint = try #require(footer.firstRange(of: "i why"), "\(footer)").lowerBound
      let column = footer.distance(from: footer.startIndex, to: hint) + 1
      try tmux.command("send-keys", "-l", "\u{1B}[<0;\(column);24M")
      try tmux.waitFor { $0.contains("Why Ana Brandt?") }
      try tmux.press("Escape", "|")
      try tmux.type("sleep 1")
      try tmux.waitFor { _ in (try? tmux.command("display-message", "-p", "#{mouse_any_flag}")) == "0\n" }
      try tmux.waitFor { $0.contains("[done]") }
      try tmux.press("Enter")
      try tmux.waitFor { _ in (try? tmux.command("display-message", "-p", "#{mouse_any_flag}")) == "1\n" }
      kill(try number("pid"), SIGTERM)
      try expectRestored(tmux)
      #expect(try tmux.command("display-message", "-p", "#{mouse_any_flag}") == "0\n")
    }
    @Test("A later session continues where this one ended, with its marks and typed lines") func resumed() throws {
      let paragraphs = (1...40).map { "Paragraph \($0) says that the harbour is closed on day \($0) of the strike." }
      let text = paragraphs.joined(separator: "\n\n")
      let path = try file("long.txt", text)
      let tmux = try Tmux(columns: 80, rows: 16)
      func open(_ path: String) throws {
        try tmux.type("clear; sh -c 'echo $$ >\(folder.path)/pid; exec \"$@\"' sh \(Program.sayso) \(path)")
      }
      try open(path)
      try tmux.waitFor { $0.contains("Paragraph 1 ") && $0.contains("¶") }
      try tmux.press(":")
      try tmux.type("20")
      try tmux.press("m", "a", "z", "t", "/")
      try tmux.type("day 30 ")
      try tmux.press("q")
      try tmux.waitForShell()
      // Edited meanwhile: the place is that of its words.
      _ = try file("long.txt", "A paragraph that is new.\n\n" + text)
      try open(path)
      try tmux.waitFor { $0.contains("resumed at ¶2") && $0.contains("Paragraph 30 ") }
      try tmux.press("'", "a")
      try tmux.waitFor { $0.contains("Paragraph 20 ") }
      try tmux.press("/", "Up")
      try tmux.waitFor { $0.contains("/day 30") }
      try tmux.press("Escape", "g")
      try tmux.waitFor { $0.contains("A paragraph that is new.") }
      // What was done more than a second before a signal is kept too.
      sleep(3)
      kill(try number("pid"), SIGTERM)
      try tmux.waitForShell()
      try open(path)
      try tmux.waitFor { $0.contains("A paragraph that is new.") && $0.contains("¶ 1/") }
      try tmux.press("q")
      try tmux.waitForShell()
      // What is piped in is known by its words.
      try tmux.type("clear; cat \(path) | \(Program.sayso)")
      try tmux.waitFor { $0.contains("A paragraph that is new.") && $0.contains("¶") }
      try tmux.press("G", "q")
      try tmux.waitForShell()
      try tmux.type("clear; cat \(path) | \(Program.sayso)")
      try tmux.waitFor { $0.contains("resumed at ¶") && $0.contains("Paragraph 40 ") }
    }

    @Test("If nothing can be kept, that is reported once and reading continues") func forgetful() throws {
      let tmux = try open(variables: ["XDG_STATE_HOME": "/dev/null"])
      try tmux.waitFor { $0.contains("positions are not saved: /dev/null/sayso/places.sqlite: cannot be written") }
      try tmux.press("/")
      try tmux.type("lease")
      try tmux.waitFor { $0.contains("“lease” 1/1") }
      sleep(2)
      #expect(try tmux.screen().contains("“lease” 1/1"))
    }
  }
}
