import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The reader without a terminal: what it prints, line by line and as a screen.
  @Suite("The reader without a terminal", .timeLimit(.minutes(30))) struct ScriptedReaderTests {
    private static let other = Checkout.root.appendingPathComponent("Samples/dam-inspector.txt").path
    private let home = ProgramHome()

    @Test("Without a terminal the article is printed with its statements marked") func plain() throws {
      let run = try home.sayso(ProgramHome.sample)
      #expect(run.status == 0)
      #expect(run.output.contains("Ana Brandt"))
      #expect(run.output.contains("indirect"))
      #expect(run.output.contains("direct"))
      #expect(!run.output.contains("\u{1b}"))
    }

    @Test("A model that is missing or damaged is named; the text is printed all the same") func brokenModel() throws {
      let path = try home.file(Data("nothing of ours".utf8), at: "Model/sayso.model")
      let data = ["SAYSO_DATA": home.path]
      let extract = try home.sayso("extract", ProgramHome.sample, variables: data)
      #expect(extract.status == 1)
      #expect(extract.output.isEmpty)
      #expect(extract.errors.contains(path.path), "\(extract.errors)")
      let read = try home.sayso(ProgramHome.sample, variables: data)
      #expect(read.status == 1)
      #expect(read.output.contains("Ana Brandt"))
    }

    @Test("A script begins when earlier decisions are known, and --headless shows them") func decidedBefore() throws {
      let article = try home.file(Data(contentsOf: URL(fileURLWithPath: ProgramHome.sample))).path
      let first = try home.sayso("--plain", article, input: "R\nx\nEnter\n")
      #expect(first.status == 0)
      #expect(!first.output.contains("ot saved"))
      // The first line of the next one is answered with them.
      let second = try home.sayso("--plain", article, input: ":history\nq\nR\nx\n:history\n").output
      let answer = try #require(second.firstRange(of: ":history\n"))
      #expect(second[answer.upperBound...].hasPrefix("Decisions: 2 rows."), "\(second)")
      #expect(second.contains("1. confirmed “"), "\(second)")
      #expect(second.contains("rejected “the harbour lease”"), "\(second)")
      // It continues after them and reverses none of them.
      #expect(try home.sayso("ledger", "export").output.split(separator: "\n").count == 3)
      let csv = try home.sayso("export", article, "--as", "csv", "--all").output
      #expect(csv.contains("confirmed"))
      #expect(csv.contains("rejected"))
      let screen = try home.sayso("--headless", "100x30", "--keys", "R", article).output
      #expect(screen.contains("REVIEW 3 of"), "\(screen)")
      let history = try home.sayso("--headless", "100x30", "--keys", ":history<Enter>", article).output
      #expect(history.contains("confirmed “"), "\(history)")
    }

    @Test("Line by line: a script of commands, its answers, and what it writes") func plainScript() throws {
      let path = home["said.json"]
      _ = try home.file(Data())
      let run = try home.sayso(
        "--plain", ProgramHome.sample, input: "]q\n\na\n2\n)\n/lease\n|wc -w\nexport \(path)\nnonsense")
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
      #expect(try home.sayso("--plain", "--headless", "80x24", ProgramHome.sample).status == 2)
      // Nor is a script quicker than what opens, analyses or searches other articles.
      let several = try home.sayso("--plain", ProgramHome.sample, Self.other, input: "2\n]q\nJ\n]q\nK\nS\nharbour\n")
      for part: Regex<Substring> in [
        #/Analysed: \d+ statements[^>]*> \]q\nStatement 1 of \d+/#, #/> J\nThis is the last article\./#,
        #/> \]q\nStatement 2 of \d+/#, #/> S\nsearch for: harbour\n/#, #/“harbour”: 6 rows\.\n1\. Harbour deal/#,
      ] {
        #expect(several.output.contains(part), "\(several.output)")
      }
    }

    @Test("Headless: the last screen, and what its cells are") func headless() throws {
      let run = try home.sayso("--headless", "80x24", "--keys", "]q", "--roles", ProgramHome.sample)
      #expect(run.status == 0, "\(run.errors)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count >= 48)
      #expect(run.output.contains("statement 2/"))
    }

    @Test(
      "Headless: what is not done is not reported as done",
      arguments: [
        ("R<Enter>", "REVIEW 1 of 21 · not saved: headless"), ("E", "not edited: --headless only draws"),
        ("<F5>", "not read again: --headless only draws"), ("y", "not copied: --headless only draws"),
        ("sa.txt<Enter>", "not written: --headless only draws"),
        (":open a.txt<Enter>", "not opened: --headless only draws"),
      ])
    func notDone(keys: String, tells: String) throws {
      let run = try home.sayso("--headless", "100x24", "--keys", keys, ProgramHome.sample)
      #expect(run.output.contains(tells), "\(run.output)")
      #expect(!FileManager.default.fileExists(atPath: home["home"]))
    }

    @Test("Headless: the last screen as a picture, in the colours of the theme", arguments: ["dark", "light"])
    func picture(theme: String) throws {
      let run = try home.sayso("--headless", "80x24", "--keys", "]q", "--theme", theme, "--svg", ProgramHome.sample)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("<svg "))
      #expect(run.output.hasSuffix("</svg>\n"))
      #expect(run.output.contains(">Harbour deal splits coalition<"))
      #expect(run.output.contains("statement 2/"))
      #expect(run.output.contains(theme == "dark" ? "fill=\"#121212\"" : "fill=\"#ffffff\""))
    }
  }
}
