import Foundation
import TestSupport
import Testing

extension ProgramTests {
  /// The user's guide: its commands run, its keys exist, and the manual page has all of it.
  @Suite("The guide", .timeLimit(.minutes(30))) struct GuideTests {
    /// A block of code: the words after its fence, and its lines.
    struct Block {
      var mark: String
      var text: String
    }

    /// The reasons why blocks are not run, by their text.
    private static let notRun = ["make test-spark\n": "it installs Apache Spark; a target of its own runs it"]

    private let scratch = Scratch()
    private let guide: String

    init() throws {
      let source = Checkout.root.appendingPathComponent("Sources/sayso/Manual/Guide.md")
      guide = try String(contentsOf: source, encoding: .utf8)
    }

    private var blocks: [Block] {
      guide.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }.map { _, part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return Block(mark: String(lines[0]), text: lines.dropFirst().joined() + "\n")
      }
    }

    /// A server with a site, its feed, and the page of its only entry.
    private func site() -> LoopbackServer {
      LoopbackServer { request, connection in
        let base = "http://\(request.value("Host") ?? "")"
        let sentence = "“We sail at noon,” harbour minister Ana Brandt told reporters on the quay on Monday."
        let pages = [
          "/": "<title>Coast</title><link rel=alternate type='application/rss+xml' href='/feed.xml'><p>News",
          "/feed.xml": """
          <rss version="2.0"><channel><title>Coast News</title><item><title>The ferry sails</title>
          <link>\(base)/ferry</link><description>Ana Brandt said the ferry sails.</description></item></channel></rss>
          """,
          "/ferry": "<title>The ferry sails</title><article>"
            + String(repeating: "<p>\(sentence)</p>", count: 9) + "</article>",
        ]
        connection.send(
          pages[request.path].map { answer(body: $0) } ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
      }
    }

    /// Lays out the files that the guide names, and returns the environment in which its commands run.
    private func prepare() throws -> [String: String] {
      let (files, samples) = (FileManager.default, Checkout.samples)
      for folder in ["bin", "home", "work/news"] {
        try files.createDirectory(atPath: scratch[folder], withIntermediateDirectories: true)
      }
      try files.createSymbolicLink(atPath: scratch["bin/sayso"], withDestinationPath: Program.sayso)
      for (name, place) in [
        ("harbour-deal", "article"), ("dam-inspector", "news/dam-inspector"), ("pay-strike", "news/pay-strike"),
      ] {
        try files.copyItem(
          atPath: samples.appendingPathComponent(name + ".txt").path, toPath: scratch["work/\(place).txt"])
      }
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      return ["PATH": scratch["bin"] + ":" + path, "HOME": scratch["home"], "LANG": "C.UTF-8", "no_proxy": "*"]
    }

    private func run(_ commands: String, _ environment: [String: String]) throws -> Program {
      try Program.run(
        "/usr/bin/env", ["sh", "-eu", "-c", "cd \"$0\"\n" + commands, scratch["work"]], environment: environment)
    }

    @Test("Every command runs without an error") func commands() throws {
      let (server, environment) = (site(), try prepare())
      // The decisions of both reviewers, and the file of the other machine.
      for (reviewer, keys) in [("ana", "R\\nEnter\\nEnter\\nx\\nq\\n"), ("ben", "R\\nEnter\\nx\\nEnter\\nq\\n")] {
        let review = "printf '\(keys)' | sayso --plain --blind --reviewer \(reviewer) article.txt"
        #expect(try run(review, environment).status == 0)
      }
      #expect(try run("sayso export article.txt --as json --all -o ben.json", environment).status == 0)
      let runnable = blocks.filter { $0.mark == "sh" }
      #expect(runnable.count > 20)
      for block in runnable {
        let commands = block.text.replacing("https://example.org", with: server.address)
        let run = try run(commands, environment)
        #expect(run.status == 0 && run.errors.isEmpty, "\(block.text)\(run.errors)")
      }
      let requests = Set(server.requests.map(\.path))
      #expect(requests.isSuperset(of: ["/", "/feed.xml", "/ferry"]))
    }

    @Test("The Python for Spark runs, with a pipe of lines in place of Spark's") func python() throws {
      var environment = try prepare()
      for kind in ["DATA", "STATE", "CACHE", "CONFIG"] { environment["XDG_\(kind)_HOME"] = scratch["home"] }
      // Python may be found by way of the user's own folder.
      environment["HOME"] = ProcessInfo.processInfo.environment["HOME"]
      let programs = blocks.filter { $0.mark == "python" }
      #expect(programs.count == 1)
      for program in programs {
        let run = try Program.run(
          "/usr/bin/env", ["python3", Checkout.root.appendingPathComponent("Tests/Spark/local.py").path],
          input: Data(program.text.utf8), environment: environment)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output == "1 Ana Brandt that the sea was calm\n2 None\n3 Piet Oduya “We sail at noon,”\n")
      }
    }

    @Test("Every other block has a reason why it is not run") func reasons() {
      for block in blocks where !["sh", "python"].contains(block.mark) {
        #expect(block.mark == "sh not-run", "\(block.mark)")
        #expect(Self.notRun.keys.contains { block.text.hasPrefix($0) }, "\(block.text)")
      }
    }

    @Test("Every key that a list begins with is the reader's") func keys() throws {
      let known = Set(
        try Program.run(Program.sayso, ["keys", "--default"]).output.split(whereSeparator: \.isWhitespace))
      var count = 0
      for line in guide.split(separator: "\n") where line.hasPrefix("- `") {
        for key in line.prefixMatch(of: /- (?:`[^`]+` )+/)?.0.matches(of: /`([^`]+)`/) ?? [] {
          #expect(known.contains(key.1), "\(key.1)")
          count += 1
        }
      }
      #expect(count > 40)
    }

    @Test("The manual page and the Markdown have the same words") func oneSource() throws {
      let printed = try Program.run(Program.sayso, ["manual", "--guide"])
      #expect(printed.output == guide && printed.status == 0)
      let page = try Program.run(Program.sayso, ["manual"]).output
      let part = try #require(page.components(separatedBy: ".SH \"GUIDE\"\n").last)
      /// Letters and digits alone, without the macros and escapes of roff.
      func letters(_ text: String) -> String {
        let escapes = #"(?m)\\\[u[0-9A-F]+\]|\\f[BIR]|\\\([a-z]{2}|\\[&e]|^\.[A-Za-z]{2}\b"#
        return text.replacingOccurrences(of: escapes, with: "", options: .regularExpression)
          .filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      let lines = guide.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("```") }
      #expect(letters(part) == letters(lines.joined(separator: "\n")))
      let code = part.components(separatedBy: ".nf\n").dropFirst().map { letters($0.components(separatedBy: ".fi")[0]) }
      #expect(code == blocks.map { letters($0.text) })
    }
  }
}
