import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The program as a whole, without a terminal: what it prints, where, and the status it ends with.
  @Suite("Command line", .timeLimit(.minutes(30))) final class CommandLineTests {
    private static let sample = Checkout.root.appendingPathComponent("Samples/harbour-deal.txt").path
    private static let other = Checkout.root.appendingPathComponent("Samples/dam-inspector.txt").path

    private func sayso(_ arguments: String..., input: String = "", variables: [String: String] = [:]) throws -> Program
    {
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_CONFIG_HOME"] = "/nonexistent"
      // What this machine has read and decided is not the test's.
      for kind in ["DATA", "STATE", "CACHE"] { environment["XDG_\(kind)_HOME"] = scratch.path + "/home" }
      environment.merge(variables) { $1 }
      return try Program.run(Program.sayso, arguments, input: Data(input.utf8), environment: environment)
    }

    /// A folder of this test's own.
    private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: scratch) }

    private func file(_ bytes: Data, at path: String = "article.txt") throws -> URL {
      let url = scratch.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url)
      return url
    }

    @Test(
      "Wrong usage ends with 2 and says what is accepted",
      arguments: [
        (["--theme"], "--theme"),
        (["--color", "purple", sample], "“auto”, “never”, “8”, “16”"),
        (["--width", "3", sample], "not 3"),
        (["help", "extrct"], "no command “extrct”; did you mean “extract”?"),
        (["help", "harbour"], "no command “harbour”: sayso --help lists the commands"),
        (["--keys", "j", sample], "--headless"),
        (["--svg", sample], "--headless"),
        (["--headless", "80x24", "--svg", "--roles", sample], "exclude"),
        (["--headless", "80", sample], "80"),
        (["--headless", "0x0", sample], "“0x0” is invalid"),
        (["--headless", "80x1001", sample], "as in 100x30, each from 1 to 1000"),
        (["evaluate", sample, "--text", ""], "the name is empty; a folder is expected"),
        (["--cookies", "", sample], "the name is empty; a file is expected"),
        (["--nonsense", sample], "--nonsense"),
        (["extract"], "files"),
        (["extract", "--format", "xml", sample], "jsonl"),
        (["extract", "--input", "xml", sample], "“text” and “jsonl”"),
        (["extract", "--input", "jsonl", "--format", "text", sample], "not “text”"),
        (["--theme", "sunset", "--headless", "80x24", sample], "terminal"),
      ]) func usage(arguments: [String], tells: String) throws
    {
      let run = try Program.run(Program.sayso, arguments)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(tells), "\(run.errors)")
    }

    @Test(
      "An empty name is named as such", arguments: [[""], ["extract", ""], ["--headless", "80x24", ""], ["add", ""]])
    func emptyName(words: [String]) throws {
      let run = try Program.run(Program.sayso, words)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors == "sayso: “”: the name is empty; a file or a web address is expected\n")
    }

    @Test("A file in the place of a folder is named as such, and not taken for a host", arguments: ["/", "/b.txt"])
    func fileForFolder(end: String) throws {
      let path = try file(Data("Ana Brandt said so.".utf8), at: "a.txt").path
      let folder = scratch.path
      let run = try Program.run(
        "/bin/sh", ["-c", "cd \"$1\" && \"$0\" extract a.txt\(end) \"$1/a.txt\(end)\"", Program.sayso, folder])
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("sayso: a.txt\(end): a.txt is a file and not a folder\n"))
      #expect(run.errors.contains("sayso: \(path)\(end): \(path) is a file and not a folder\n"))
    }

    @Test("An export without a name for its file is refused", arguments: ["csv", "brat"])
    func namelessExport(form: String) throws {
      let path = try file(Data("Ana Brandt said so.".utf8)).path
      let run = try sayso("export", path, "--as", form, "-o", "")
      #expect(run.status == 1)
      #expect(run.errors == "sayso: “”: the name is empty; a file's name is expected\n")
    }

    @Test(
      "A command without a screen waits for the writer of a pipe, and says so",
      arguments: [["extract", "--format", "page"], ["--headless", "80x24"], ["export", "--as", "csv"]])
    func waits(words: [String]) throws {
      let pipe = try file(Data()).deletingLastPathComponent().appendingPathComponent("pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let streams = ["in", "out", "err"].map { scratch.appendingPathComponent($0).path }
      try Data().write(to: URL(fileURLWithPath: streams[0]))
      let child = try Program.spawn(
        Program.sayso, words + [pipe], streams: streams, environment: ProcessInfo.processInfo.environment)
      func errors() -> String { (try? String(contentsOfFile: streams[2], encoding: .utf8)) ?? "" }
      while errors().isEmpty, kill(child, 0) == 0 { usleep(20_000) }
      #expect(errors() == "sayso: \(pipe): waiting for the text that another program writes\n")
      try Data("The port is open, Ben Okri said.\n".utf8).write(to: URL(fileURLWithPath: pipe))
      var status: Int32 = 0
      waitpid(child, &status, 0)
      #expect(status == 0)
      #expect(try String(contentsOfFile: streams[1], encoding: .utf8).contains("Ben Okri"))
    }

    @Test(
      "The value of an option may begin with a combining mark",
      arguments: [
        (["--headless", "80x24", "--keys=\u{301}x", sample], "", 0),
        (["--headless", "80x24", "--theme=\u{301}x", sample], "“\u{301}x” is not accepted", 2),
        (["--reviewer=\u{200D}", "--headless", "80x24", sample], "", 0),
        (["extract", "-f=\u{301}", sample], "--format: unknown format “\u{301}”", 2),
        (["export", "--as=\u{20DD}csv", sample], "--as: unknown format “\u{20DD}csv”", 2),
        (["--nothing=\u{301}", sample], "unknown option", 2),
        (["extract", "--", "--format=\u{301}"], "--format=\u{301}: no such file", 1),
      ]) func markedValues(arguments: [String], tells: String, status: Int) throws
    {
      let run = try Program.run(Program.sayso, arguments)
      // By bytes: to Swift a sign with a mark is another one.
      let told = Array(run.errors.utf8)
      let words = Array(tells.utf8)
      let holds = words.isEmpty || told.indices.contains { told[$0...].starts(with: words) }
      #expect(Int(run.status) == status, "\(run.errors)")
      #expect(holds, "\(run.errors)")
    }

    @Test(
      "An input that is no article gives one line that names it, and status 1",
      arguments: [
        ("", "is empty"), (" \n\t\n", "is empty"), ("\u{0}\u{1}\u{2}ELF\u{0}\u{0}", "is not text"),
      ]) func unreadable(content: String, tells: String) throws
    {
      let path = try file(Data(content.utf8)).path
      for arguments in [[path], ["extract", path]] {
        let run = try Program.run(Program.sayso, arguments)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(path), "\(run.errors)")
        #expect(run.errors.contains(tells), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
      }
    }

    @Test("A missing file, a folder: one line and status 1") func missing() throws {
      for (path, tells) in [("/nonexistent/a.txt", "no such file"), (Checkout.root.path, "is a folder")] {
        let run = try sayso("extract", path)
        #expect(run.status == 1)
        #expect(run.errors.contains(tells), "\(run.errors)")
      }
    }

    @Test("Escape sequences in a file's name are never printed raw") func hostileName() throws {
      let run = try sayso("/nonexistent/\u{1b}]0;x\u{7}.txt")
      #expect(run.status == 1)
      #expect(!run.errors.contains("\u{1b}"))
      #expect(!run.errors.contains("\u{7}"))
    }

    @Test("Several files: the broken one is reported, the others are read, status 1") func several() throws {
      let run = try sayso("extract", Self.sample, "/nonexistent/b.txt", "-", input: "Ana Brandt said that it rains.\n")
      #expect(run.status == 1)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.output.contains("\"id\":\"stdin\""))
      #expect(run.errors.contains("b.txt: no such file"))
    }

    @Test("Offsets of a line are code points of the text as it stands") func offsets() throws {
      let text = "\u{FEFF}“Ünïcödé 🎉 matters,” Ana Brandt said.\n"
      let run = try sayso("extract", "-", input: text)
      let line = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let mentions = try #require(line["mentions"] as? [[String: Any]])
      let scalars = Array(text.unicodeScalars)
      let names = mentions.filter { $0["form"] as? String == "name" }.compactMap { $0["range"] as? [Int] }.map {
        String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]]))
      }
      #expect(names.contains("Ana Brandt"), "\(names)")
    }

    @Test("Without a terminal the article is printed with its statements marked") func plain() throws {
      let run = try sayso(Self.sample)
      #expect(run.status == 0)
      #expect(run.output.contains("Ana Brandt"))
      #expect(run.output.contains("indirect"))
      #expect(run.output.contains("direct"))
      #expect(!run.output.contains("\u{1b}"))
    }

    @Test("A model that is missing or damaged is named; the text is printed all the same") func brokenModel() throws {
      let path = try file(Data("nothing of ours".utf8), at: "Model/sayso.model")
      let data = ["SAYSO_DATA": scratch.path]
      let extract = try sayso("extract", Self.sample, variables: data)
      #expect(extract.status == 1)
      #expect(extract.output.isEmpty)
      #expect(extract.errors.contains(path.path), "\(extract.errors)")
      let read = try sayso(Self.sample, variables: data)
      #expect(read.status == 1)
      #expect(read.output.contains("Ana Brandt"))
    }

    @Test("A script begins when earlier decisions are known, and --headless shows them") func decidedBefore() throws {
      let article = try file(Data(contentsOf: URL(fileURLWithPath: Self.sample))).path
      let first = try sayso("--plain", article, input: "R\nx\nEnter\n")
      #expect(first.status == 0)
      #expect(!first.output.contains("ot saved"))
      // The first line of the next one is answered with them.
      let second = try sayso("--plain", article, input: ":history\nq\nR\nx\n:history\n").output
      let answer = try #require(second.firstRange(of: ":history\n"))
      #expect(second[answer.upperBound...].hasPrefix("Decisions: 2 rows."), "\(second)")
      #expect(second.contains("1. confirmed “"), "\(second)")
      #expect(second.contains("rejected “the harbour lease”"), "\(second)")
      // It continues after them and reverses none of them.
      #expect(try sayso("ledger", "export").output.split(separator: "\n").count == 3)
      let csv = try sayso("export", article, "--as", "csv", "--all").output
      #expect(csv.contains("confirmed"))
      #expect(csv.contains("rejected"))
      let screen = try sayso("--headless", "100x30", "--keys", "R", article).output
      #expect(screen.contains("REVIEW 3 of"), "\(screen)")
      let history = try sayso("--headless", "100x30", "--keys", ":history<Enter>", article).output
      #expect(history.contains("confirmed “"), "\(history)")
    }

    @Test("Line by line: a script of commands, its answers, and what it writes") func plainScript() throws {
      let path = scratch.appendingPathComponent("said.json").path
      _ = try file(Data())
      let run = try sayso(
        "--plain", Self.sample, input: "]q\n\na\n2\n)\n/lease\n|wc -w\nexport \(path)\nnonsense")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
      // How many statements are found is the engine's affair, and differs a little between processors.
      for part: Regex<Substring> in [
        #/> \]q\nStatement 1 of \d+ in paragraph 1\.\n/#, #/actors> 2\n\d+ statements? by .*: \) goes to the next\.\n/#,
        #/\nMatch 1 of 3 in paragraph 1: /#, #/> \|wc -w\n/#, #/> nonsense\nNo command “nonsense”/#,
      ] {
        #expect(run.output.contains(part), "\(run.output)")
      }
      #expect(
        run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x2500...0x257F).contains($0.value) }
      )
      #expect(FileManager.default.fileExists(atPath: path))
      #expect(try sayso("--plain", "--headless", "80x24", Self.sample).status == 2)
      // Nor is a script quicker than what opens, analyses or searches other articles.
      let several = try sayso("--plain", Self.sample, Self.other, input: "2\n]q\nJ\n]q\nK\nS\nharbour\n")
      for part: Regex<Substring> in [
        #/Analysed: \d+ statements[^>]*> \]q\nStatement 1 of \d+/#, #/> J\nThis is the last article\./#,
        #/> \]q\nStatement 2 of \d+/#, #/> S\nsearch for: harbour\n/#, #/“harbour”: 6 rows\.\n1\. Harbour deal/#,
      ] {
        #expect(several.output.contains(part), "\(several.output)")
      }
    }

    @Test("Headless: the last screen, and what its cells are") func headless() throws {
      let run = try sayso("--headless", "80x24", "--keys", "]q", "--roles", Self.sample)
      #expect(run.status == 0, "\(run.errors)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count >= 48)
      #expect(run.output.contains("statement 2/"))
    }

    @Test("Headless: the last screen as a picture, in the colours of the theme", arguments: ["dark", "light"])
    func picture(theme: String) throws {
      let run = try sayso("--headless", "80x24", "--keys", "]q", "--theme", theme, "--svg", Self.sample)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("<svg "))
      #expect(run.output.hasSuffix("</svg>\n"))
      #expect(run.output.contains(">Harbour deal splits coalition<"))
      #expect(run.output.contains("statement 2/"))
      #expect(run.output.contains(theme == "dark" ? "fill=\"#121212\"" : "fill=\"#ffffff\""))
    }

    @Test("keys: a line for every command, in the groups of the help") func keys() throws {
      let run = try sayso("keys")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      for group in ["Who says what", "Moving", "Searching", "Looks", "Program"] { #expect(lines.contains(group)) }
      for (keys, tells) in [("]q", "next statement"), (") ]s", "same speaker"), ("? F1", "keys"), ("q", "quit")] {
        #expect(lines.contains { $0.hasPrefix(keys + " ") && $0.contains(tells) }, "\(keys)")
      }
    }

    @Test("The keys that the README names are the reader's") func keysOfTheReadme() throws {
      let known = Set(
        try sayso("keys").output.split(whereSeparator: \.isWhitespace).map(String.init))
      let readme = try String(contentsOf: Checkout.root.appendingPathComponent("README.md"), encoding: .utf8)
      let part = try #require(
        readme.components(separatedBy: "\n## Keys\n").last?.components(separatedBy: "\n## ").first)
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
      #expect(rows.count > 8)
      for row in rows {
        let cell = row.dropFirst(2).prefix { $0 != "|" }
        for key in cell.split(separator: " ") { #expect(known.contains(key.filter { $0 != "`" }), "\(key)") }
      }
    }

    private static let themes = ["terminal", "dark", "light", "paper", "colour-blind", "high-contrast", "mono"]

    @Test("themes: a line for each without a terminal, escape sequences only where colours are asked for")
    func themes() throws {
      let own = try file(Data("[styles]\ntitle = \"red\"\nheadign = \"red\"\n".utf8), at: "sayso/themes/mine.toml")
      let variables = ["XDG_CONFIG_HOME": scratch.path]
      let run = try sayso("themes", variables: variables)
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
      let colored = try sayso("themes", "--color", "256", variables: variables)
      #expect(colored.output.contains("\u{1b}[0;38;5;"))
      #expect(colored.output.contains("Ana Brandt"))
      #expect(colored.output.components(separatedBy: "Ana Brandt").count > 2 * lines.count)
      let basic = try sayso("themes", "--color", "8", variables: variables)
      #expect(basic.output.contains("\u{1b}["))
      #expect(!basic.output.contains(";5;"))
      for colorless in [["--color", "never"], ["--color", "auto"]] {
        #expect(try Program.run(Program.sayso, ["themes"] + colorless).output.contains("\u{1b}") == false)
      }
    }

    @Test("themes NAME: every role, and the contrast") func oneTheme() throws {
      let run = try sayso("themes", "paper", "--color", "256")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      for part in [
        "quote.direct", "ui.panel.cursor", "speakers", "in its own colours: ", "in 256 colours: ", "AA asks 4.5",
      ] {
        #expect(run.output.contains(part), "\(part)")
      }
      let plain = try sayso("themes", "terminal", variables: ["NO_COLOR": "1"])
      #expect(!plain.output.contains("\u{1b}"))
      #expect(plain.output.contains("the terminal's own colours decide"))
      _ = try file(
        Data("[styles]\ntext = { fg = \"#999999\", bg = \"#ffffff\" }\n".utf8), at: "sayso/themes/faint.toml")
      let faint = try sayso("themes", "faint", variables: ["XDG_CONFIG_HOME": scratch.path])
      #expect(faint.output.contains("too little for text"), "\(faint.output)")
      let unknown = try sayso("themes", "papre")
      #expect(unknown.status == 2, "\(unknown.errors)")
      #expect(unknown.errors.contains("did you mean “paper”?"), "\(unknown.errors)")
    }

    @Test("Help shows how to read, what else there is, and examples") func help() throws {
      for arguments in [["--help"], ["-h"], ["help"]] {
        let run = try Program.run(Program.sayso, arguments)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for part in ["sayso [<file> ...]", "EXAMPLES:", "| sayso", "extract", "themes", "keys", "--version"] {
          #expect(run.output.contains(part), "\(part)")
        }
      }
    }

    @Test("keys: as the configuration has them, as shipped, as JSON") func ownKeys() throws {
      let own = ["XDG_CONFIG_HOME": scratch.path]
      _ = try file(Data("[keys]\nX = \"zen\"\n\"]q\" = \"none\"\n".utf8), at: "sayso/config.toml")
      #expect(try sayso("keys", variables: own).output.contains("\n  X zn              hide everything"))
      #expect(try sayso("keys", "--default", variables: own).output == sayso("keys").output)
      let run = try sayso("keys", "--json", variables: own)
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      let zen = try #require(rows.first { $0["name"] as? String == "zen" })
      #expect(zen["keys"] as? [String] == ["X", "zn"])
      #expect(zen["group"] as? String == "Looks")
      #expect((zen["contexts"] as? [String])?.contains("article") == true)
      #expect(rows.first { $0["name"] as? String == "next-statement" }?["keys"] as? [String] == [])
    }

    @Test("config: the defaults can be saved as a file, the path is printed, faults give status 1") func config() throws
    {
      let own = ["XDG_CONFIG_HOME": scratch.path]
      let path = try sayso("config", "--path", variables: own)
      #expect(path.output == scratch.path + "/sayso/config.toml\n")
      #expect(try sayso("config", "--check", variables: own).output.contains("not there"))
      let defaults = try sayso("config", variables: own)
      #expect(defaults.status == 0)
      #expect(defaults.output.contains("\n[keys.prompt]\n"))
      let written = try file(Data(defaults.output.utf8), at: "sayso/config.toml")
      let checked = try sayso("config", "--check", variables: own)
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.errors.isEmpty, "\(checked.errors)")
      #expect(checked.output.hasPrefix(written.path), "\(checked.errors)")
      #expect(try sayso("keys", variables: own).output == sayso("keys").output)
      _ = try file(Data("[keys]\nx = \"nxt-statement\"\n".utf8), at: "sayso/config.toml")
      let broken = try sayso("config", "--check", variables: own)
      #expect(broken.status == 1)
      #expect(broken.output.isEmpty)
      #expect(
        broken.errors == "sayso: \(written.path):2: no command \"nxt-statement\"; did you mean \"next-statement\"?\n")
    }

    @Test("An error in the configuration names file, line and key") func configuration() throws {
      let path = try file(Data("theme = \"dark\"\nwidht = 60\n".utf8), at: "sayso/config.toml")
      let run = try sayso(
        "--headless", "80x24", Self.sample,
        variables: ["XDG_CONFIG_HOME": scratch.path])
      #expect(run.errors.contains("\(path.path):2"), "\(run.errors)")
      #expect(run.errors.contains("widht"), "\(run.errors)")
    }
  }
}
