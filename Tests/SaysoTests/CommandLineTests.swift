import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The program without a terminal: the words that it takes, its errors, and the status it ends with.
  @Suite("Command line", .timeLimit(.minutes(30))) struct CommandLineTests {
    private let home = ProgramHome()

    @Test(
      "Wrong usage ends with 2 and says what is accepted",
      arguments: [
        (["--theme"], "--theme"),
        (["--color", "purple", ProgramHome.sample], "“auto”, “never”, “8”, “16”"),
        (["--width", "3", ProgramHome.sample], "not 3"),
        (["help", "extrct"], "no command “extrct”; did you mean “extract”?"),
        (["help", "harbour"], "no command “harbour”: sayso --help lists the commands"),
        (["--keys", "j", ProgramHome.sample], "--headless"),
        (["--svg", ProgramHome.sample], "--headless"),
        (["--headless", "80x24", "--svg", "--roles", ProgramHome.sample], "exclude"),
        (["--headless", "80", ProgramHome.sample], "80"),
        (["--headless", "0x0", ProgramHome.sample], "“0x0” is invalid"),
        (["--headless", "80x1001", ProgramHome.sample], "as in 100x30, each from 1 to 1000"),
        (["evaluate", ProgramHome.sample, "--text", ""], "the name is empty; a folder is expected"),
        (["--cookies", "", ProgramHome.sample], "the name is empty; a file is expected"),
        (["--nonsense", ProgramHome.sample], "--nonsense"),
        (["extract"], "files"),
        (["extract", "--format", "xml", ProgramHome.sample], "jsonl"),
        (["extract", "--input", "xml", ProgramHome.sample], "“text” and “jsonl”"),
        (["extract", "--input", "jsonl", "--format", "text", ProgramHome.sample], "not “text”"),
        (["--theme", "sunset", "--headless", "80x24", ProgramHome.sample], "terminal"),
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
      let path = try home.file(Data("Ana Brandt said so.".utf8), at: "a.txt").path
      let folder = home.path
      let run = try Program.run(
        "/bin/sh", ["-c", "cd \"$1\" && \"$0\" extract a.txt\(end) \"$1/a.txt\(end)\"", Program.sayso, folder])
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("sayso: a.txt\(end): a.txt is a file and not a folder\n"))
      #expect(run.errors.contains("sayso: \(path)\(end): \(path) is a file and not a folder\n"))
    }

    @Test("An export without a name for its file is refused", arguments: ["csv", "brat"])
    func namelessExport(form: String) throws {
      let path = try home.file(Data("Ana Brandt said so.".utf8)).path
      let run = try home.sayso("export", path, "--as", form, "-o", "")
      #expect(run.status == 1)
      #expect(run.errors == "sayso: “”: the name is empty; a file's name is expected\n")
    }

    @Test(
      "A command without a screen waits for the writer of a pipe, and says so",
      arguments: [["extract", "--format", "page"], ["--headless", "80x24"], ["export", "--as", "csv"]])
    func waits(words: [String]) throws {
      let pipe = try home.file(Data()).deletingLastPathComponent().appendingPathComponent("pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let streams = ["in", "out", "err"].map { home[$0] }
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
        (["--headless", "80x24", "--keys=\u{301}x", ProgramHome.sample], "", 0),
        (["--headless", "80x24", "--theme=\u{301}x", ProgramHome.sample], "“\u{301}x” is not accepted", 2),
        (["--reviewer=\u{200D}", "--headless", "80x24", ProgramHome.sample], "", 0),
        (["extract", "-f=\u{301}", ProgramHome.sample], "--format: unknown format “\u{301}”", 2),
        (["export", "--as=\u{20DD}csv", ProgramHome.sample], "--as: unknown format “\u{20DD}csv”", 2),
        (["--nothing=\u{301}", ProgramHome.sample], "unknown option", 2),
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
      let path = try home.file(Data(content.utf8)).path
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
        let run = try home.sayso("extract", path)
        #expect(run.status == 1)
        #expect(run.errors.contains(tells), "\(run.errors)")
      }
    }

    @Test("Escape sequences in a file's name are never printed raw") func hostileName() throws {
      let run = try home.sayso("/nonexistent/\u{1b}]0;x\u{7}.txt")
      #expect(run.status == 1)
      #expect(!run.errors.contains("\u{1b}"))
      #expect(!run.errors.contains("\u{7}"))
    }

    @Test("Several files: the broken one is reported, the others are read, status 1") func several() throws {
      let run = try home.sayso(
        "extract", ProgramHome.sample, "/nonexistent/b.txt", "-", input: "Ana Brandt said that it rains.\n")
      #expect(run.status == 1)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.output.contains("\"id\":\"stdin\""))
      #expect(run.errors.contains("b.txt: no such file"))
    }

    @Test("Offsets of a line are code points of the text as it stands") func offsets() throws {
      let text = "\u{FEFF}“Ünïcödé 🎉 matters,” Ana Brandt said.\n"
      let run = try home.sayso("extract", "-", input: text)
      let line = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let mentions = try #require(line["mentions"] as? [[String: Any]])
      let scalars = Array(text.unicodeScalars)
      let names = mentions.filter { $0["form"] as? String == "name" }.compactMap { $0["range"] as? [Int] }.map {
        String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]]))
      }
      #expect(names.contains("Ana Brandt"), "\(names)")
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

    @Test("The keys that the README names are the reader's") func keysOfTheReadme() throws {
      let known = Set(
        try home.sayso("keys").output.split(whereSeparator: \.isWhitespace).map(String.init))
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
  }
}
