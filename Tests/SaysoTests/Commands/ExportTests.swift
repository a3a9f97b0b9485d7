import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// `sayso export`, `import` and `compare`, in the real program, with a ledger of their own.
  @Suite("Out and in", .timeLimit(.minutes(30))) final class ExportTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      .path
    private var article: String { folder + "/harbour.txt" }

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Checkout.root.appendingPathComponent("Samples/harbour-deal.txt").path, toPath: folder + "/harbour.txt")
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs the program for a reviewer, whose ledger is called `ledger`.
    private func run(
      _ arguments: String..., input: String = "", by reviewer: String = "ana", ledger: String = "data"
    ) throws -> Program {
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder + "/" + ledger
      environment["XDG_CACHE_HOME"] = folder + "/cache"
      environment["SAYSO_REVIEWER"] = reviewer
      return try Program.run(Program.sayso, arguments, input: Data(input.utf8), environment: environment)
    }

    private func read(_ name: String) throws -> String {
      try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    /// Citron's form of the sample, in which every quote is `status`; `change` may do more to each by its number.
    private func quotes(_ status: String, _ change: (Int, inout [String: Any]) -> Void = { _, _ in }) throws -> String {
      let out = try run("export", article, "--as", "citron", ledger: "none")
      var form = try #require(try JSONSerialization.jsonObject(with: Data(out.output.utf8)) as? [String: Any])
      var quotes = try #require(form["quotes"] as? [[String: Any]])
      #expect(quotes.count > 10)
      for i in quotes.indices {
        var more = try #require(quotes[i]["sayso"] as? [String: Any])
        more["status"] = status
        change(i, &more)
        quotes[i]["sayso"] = more
      }
      form["quotes"] = quotes
      return String(decoding: try JSONSerialization.data(withJSONObject: form), as: UTF8.self)
    }

    @Test(
      "What was decided goes out, into another's ledger, and out again as the same bytes",
      arguments: ["json", "webannotation", "brat", "citron"])
    func comesBack(form: String) throws {
      let decided = try quotes("confirmed") { i, more in
        if i % 3 == 0 { more["status"] = "rejected" }
        if i == 4 {
          more.merge(["status": "corrected", "speaker": "Somebody New", "note": "a\nb", "flagged": true]) { $1 }
        }
      }
      let taken = try run("import", "-", "--for", article, input: decided)
      #expect(taken.status == 0)
      #expect(taken.output.contains("1 corrected"))
      #expect(taken.output.contains("rejected"))
      func out(_ ledger: String) throws -> String {
        let run = try run(
          "export", article, "--as", form, "--all", "--force", "-o", "\(folder)/\(ledger)-out/", ledger: ledger)
        #expect(run.status == 0, "\(run.errors)")
        let ending = ["json": ".json", "webannotation": ".jsonld", "brat": ".ann", "citron": ".json"][form] ?? ""
        return try read("\(ledger)-out/harbour\(ending)")
      }
      let first = try out("data")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/data-out/annotation.conf") == (form == "brat"))
      #expect(first.contains("Somebody New"))
      let imported = try run("import", "-", "--for", article, input: first, by: "ben", ledger: "other")
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(try out("other") == first)
      let again = try run("import", "-", "--for", article, input: first, by: "ben", ledger: "other")
      #expect(again.output == "standard input: all of it holds already\n")
      #expect(try run("ledger", "check", ledger: "other").output.contains("1 decision on 1 article"))
      // Without those that were rejected it is the same, where it is read as the whole.
      func kept(_ ledger: String) throws -> String { try run("export", article, "--as", "csv", ledger: ledger).output }
      let some = try run("export", article, "--as", "json").output
      #expect(try run("import", "-", "--for", article, "--whole", input: some, by: "eva", ledger: "third").status == 0)
      #expect(try kept("third") == kept("data"))
    }

    @Test("Statements are chosen; those that were rejected are written where that is asked for") func chosen() throws {
      let decided = try quotes("proposed") { i, more in
        if i < 3 { more["status"] = i == 1 ? "rejected" : "confirmed" }
      }
      #expect(try run("import", "-", "--for", article, input: decided).status == 0)
      func rows(_ arguments: String...) throws -> [Substring] {
        var environment = ProcessInfo.processInfo.environment
        environment["XDG_DATA_HOME"] = folder + "/data"
        environment["XDG_CACHE_HOME"] = folder + "/cache"
        let run = try Program.run(
          Program.sayso, ["export", article, "--as", "csv"] + arguments, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty, "\(run.errors)")
        return Array(run.output.split(separator: "\r\n").dropFirst())
      }
      let all = try rows("--all")
      #expect(try rows().count == all.count - 1)
      #expect(try rows("--status", "confirmed, rejected").count == 3)
      #expect(try rows("--status", "rejected", "--by", "nobody").isEmpty)
      let theirs = try rows("--by", "oduya", "--kind", "direct")
      #expect(!theirs.isEmpty)
      #expect(theirs.allSatisfy { $0.contains("\"Piet Oduya\"") && $0.contains(",direct,") })
    }

    @Test("Several articles: one stream, or a folder; nothing is overwritten unasked") func places() throws {
      let other = folder + "/other.txt"
      try Data("Ana Brandt said that the sea was calm.\n".utf8).write(to: URL(fileURLWithPath: other))
      let stream = try run("export", article, other, "--as", "csv", "-o", folder + "/all.csv")
      #expect(stream.status == 0)
      #expect(stream.output.isEmpty)
      let table = try read("all.csv")
      #expect(table.components(separatedBy: "article,statement").count == 2)
      #expect(table.contains("\r\nother,1,"))
      let refused = try run("export", article, other, "--as", "html")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("a folder is expected"))
      let brat = try run("export", article, "--as", "brat")
      #expect(
        brat.errors
          == "sayso: --output: “-” is not accepted: brat writes name.ann and name.txt for each article; a folder is expected\n"
      )
      #expect(try run("export", article, other, "--as", "polnear", "-o", folder + "/gold").status == 0)
      let twice = try run("export", article, "--as", "polnear", "-o", folder + "/gold")
      #expect(twice.status == 1)
      #expect(twice.errors.contains("gold/attributions/harbour_sayso.ann: is there already: --force replaces it"))
      #expect(try read("gold/text/other.txt") == "Ana Brandt said that the sea was calm.\n")
      // What was exported to train from is gold for which the engine's own reading is right.
      let score = try run("evaluate", folder + "/gold", "--json")
      #expect(score.status == 0, "\(score.errors)")
      #expect(score.output.contains("\"f1\" : 1"), "\(score.errors)")
      let missing = try run("export", article, folder + "/nope.txt", "--as", "jsonl")
      #expect(missing.status == 1)
      #expect(missing.errors.contains("1 of 2 files could not be read"))
      #expect(missing.output.split(separator: "\n").count == 1)
    }

    // MARK: No file is lost

    private func write(_ name: String, _ text: String) throws {
      let url = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    private var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted() }
    }

    private static let report = "Ana Brandt said that the sea was calm.\n"

    @Test("An export never replaces an article of any encoding", arguments: ["brat", "marked", "html"])
    func theArticleStays(form: String) throws {
      let old = Data([0x41, 0x6E, 0x61, 0x20, 0x73, 0x61, 0x69, 0x64, 0x20, 0x91, 0x6E, 0x6F, 0x92, 0x2E, 0x0A])
      let ending = form == "html" ? "html" : "txt"
      let path = "\(folder)/w.\(ending)"
      try old.write(to: URL(fileURLWithPath: path))
      let run = try run("export", path, "--as", form, "-o", folder + (form == "brat" ? "" : "/w.\(ending)"), "--force")
      #expect(run.status == 1)
      #expect(run.errors.contains("w.\(ending): is read by Sayso, and is never replaced"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == old)
      #expect(!FileManager.default.fileExists(atPath: folder + "/w.ann"))
    }

    @Test("brat's text beside is the article itself where that is UTF-8") func theTextIsThere() throws {
      try write("calm.txt", Self.report)
      for _ in 0..<2 {
        let run = try run("export", folder + "/calm.txt", "--as", "brat", "-o", folder, "--force")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
      }
      #expect(try read("calm.txt") == Self.report)
      #expect(try read("calm.ann").contains("Source"))
    }

    @Test("--force replaces the named file alone, and never the user's ledger or configuration")
    func forceNamesOneFile() throws {
      try write("calm.txt", Self.report)
      try write("out/n.txt", "my only notes")
      let run = try run("export", folder + "/calm.txt", "--as", "brat", "-o", folder + "/out/n.ann", "--force")
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.errors.contains("n.txt"), "\(run.errors)")
      #expect(try read("out/n.txt") == "my only notes")
      #expect(try names == ["n.txt"])
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_CONFIG_HOME"] = folder + "/config"
      try write("config/sayso/config.toml", "width = 60\n")
      let own = try Program.run(
        Program.sayso,
        ["export", folder + "/calm.txt", "--as", "csv", "-o", folder + "/config/sayso/config.toml", "--force"],
        environment: environment)
      #expect(own.status == 1, "\(own.errors)")
      #expect(own.errors.contains("is read by Sayso, and is never replaced"), "\(own.errors)")
      #expect(try read("config/sayso/config.toml") == "width = 60\n")
    }

    @Test("A name with the form's ending is a file; others a folder") func oneFile() throws {
      try write("calm.txt", Self.report)
      try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      #expect(try run("export", folder + "/calm.txt", "--as", "brat", "-o", folder + "/out/panel.ann").status == 0)
      #expect(try names == ["panel.ann", "panel.txt"])
      #expect(try read("out/panel.txt") == Self.report)
      let two = try run("export", folder + "/calm.txt", article, "--as", "brat", "-o", folder + "/out/both.ann")
      #expect(two.status == 2)
      #expect(two.errors.contains("a folder is expected"))
    }

    @Test(
      "Files of one name are distinguished by their folders, and no output is overwritten",
      arguments: ["html", "polnear"])
    func sameNames(form: String) throws {
      for path in ["a/x.txt", "b/x.txt", "b/x.md", "c/x.txt"] { try write(path, Self.report) }
      let files = ["a/x.txt", "b/x.txt", "b/x.md", "c/x.txt"].map { folder + "/" + $0 }
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder + "/data"
      environment["XDG_CACHE_HOME"] = folder + "/cache"
      func export(_ more: String...) throws -> Program {
        try Program.run(
          Program.sayso, ["export"] + files + ["--as", form, "-o", folder + "/out"] + more, environment: environment)
      }
      #expect(try export().status == 0)
      let endings = form == "html" ? ("", ".html") : ("text/", ".txt")
      for name in ["a-x", "b-x", "b-x-2", "c-x"] {
        let path = "\(folder)/out/\(endings.0)\(name)\(endings.1)"
        #expect(FileManager.default.fileExists(atPath: path), "\(path)")
      }
      let again = try export()
      #expect(again.status == 1)
      #expect(again.errors.contains("a-x"))
      #expect(again.errors.contains("--force replaces it"))
      #expect(try export("--force").status == 0)
      let lines = try Program.run(Program.sayso, ["extract"] + files, environment: environment).output
      #expect(lines.split(separator: "\n").count == 4)
      #expect(lines.contains("\"a-x\""))
      #expect(lines.contains("\"b-x-2\""))
    }

    @Test("A file that is in the way is found before anything is written") func checkedFirst() throws {
      try write("calm.txt", Self.report)
      try write("out/calm.html", "mine")
      let run = try run("export", article, folder + "/calm.txt", "--as", "html", "-o", folder + "/out")
      #expect(run.status == 1)
      #expect(run.errors == "sayso: \(folder)/out/calm.html: is there already: --force replaces it\n")
      #expect(try names == ["calm.html"])
      #expect(try read("out/calm.html") == "mine")
    }

    @Test("An export stays in its folder") func inItsFolder() throws {
      let name = "\u{301}x.txt"
      try write("w/" + name, Self.report)
      #expect(try run("export", folder + "/w/" + name, "--as", "html", "-o", folder + "/out/").status == 0)
      #expect(try names == ["\u{301}x.html"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/w").count == 1)
    }

    @Test("Two who decided are compared, by their exports or by their names") func compared() throws {
      let first = try quotes("confirmed")
      let second = try quotes("confirmed") { i, more in
        if i == 1 { more["status"] = "rejected" }
        if i == 2 { more.merge(["status": "corrected", "speaker": "Mira \u{1B}[31mTal"]) { $1 } }
        if i == 3 { more.merge(["status": "corrected", "act": "denial"]) { $1 } }
      }
      for (name, text) in [("ana", first), ("ben", second)] {
        #expect(try run("import", "-", "--for", article, input: text, by: name, ledger: name).status == 0)
        #expect(try run("import", "-", "--for", article, input: text, by: name).status == 0)
        #expect(
          try run("export", article, "--as", "json", "--all", "-o", "\(folder)/\(name).json", ledger: name).status == 0)
      }
      let files = try run("compare", folder + "/ana.json", folder + "/ben.json")
      let names = try run("compare", "ana", "ben", "--of", article)
      #expect(files.status == 0, "\(files.errors)\(names.errors)")
      #expect(names.status == 0, "\(files.errors)\(names.errors)")
      #expect(files.output.split(separator: "\n").dropFirst() == names.output.split(separator: "\n").dropFirst())
      #expect(files.output.contains("\n3 differences\n"))
      #expect(files.output.contains(": only A\n"))
      #expect(files.output.contains(": speaker\n"))
      #expect(files.output.contains(": act\n"))
      #expect(!files.output.contains("\u{1B}"))
      #expect(files.output.contains("decided by both 21, only A 0, only B 0, neither 0;"), "\(files.output)")
      #expect(files.output.contains("\nno kappa of fewer than 30 statements\n"))
      let json = try run("compare", "ana", "ben", "--of", article, "--json").output
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let differences = try #require(report["differences"] as? [[String: Any]])
      #expect(differences.compactMap { $0["what"] as? [String] } == [["statement"], ["speaker"], ["act"]])
      #expect((report["kinds"] as? [String: Any])?["observed"] as? Double == 1)
      let nobody = try run("compare", "ana", "bem", "--of", article)
      #expect(nobody.status == 1)
      #expect(nobody.errors.contains("ana, ben did; did you mean “ben”?"))
      let apart = try run("compare", folder + "/ana.json", article)
      #expect(apart.status == 1)
      #expect(apart.errors.contains("harbour.txt:1: is not JSON"))
    }

    /// Returns the export of the sample in a format.
    private func exported(_ form: String, ledger: String, _ more: String...) throws -> String {
      let out = "\(folder)/\(ledger)-\(form)/"
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder + "/" + ledger
      environment["XDG_CACHE_HOME"] = folder + "/cache"
      let run = try Program.run(
        Program.sayso, ["export", article, "--as", form, "--force", "-o", out] + more, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      let ending = ["json": ".json", "webannotation": ".jsonld", "brat": ".ann", "citron": ".json"][form] ?? ""
      return try read("\(ledger)-\(form)/harbour\(ending)")
    }

    @Test(
      "An export that nobody reviewed decides nothing, also where the article was edited above",
      arguments: ["json", "webannotation", "brat", "citron"])
    func nobodyReviewed(form: String) throws {
      let out = try exported(form, ledger: "none")
      let text = try read("harbour.txt")
      for edit in [
        "", "Finance minister Ana Brandt and Leon Moreau, a sailor, came early, Mira Tal said.\n\n", "A.\n\n",
      ] {
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        try write("edited.txt", "\(parts[0])\n\n\(edit)\(parts[1])")
        let run = try run("import", "-", "--for", folder + "/edited.txt", input: out)
        #expect(run.status == 0, "\(run)")
        #expect(run.output == "standard input: nothing was decided in it\n", "\(run)")
      }
      #expect(try run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test(
      "An export that nobody reviewed decides nothing on a speaker whose words were deleted, or in another article",
      arguments: ["json", "webannotation", "brat", "citron"])
    func nobodyReviewedAndGone(form: String) throws {
      let out = try exported(form, ledger: "none")
      let text = try read("harbour.txt")
      let statement = try #require(text.range(of: "Meridian said in a statement"))
      let end = try #require(text.range(of: "\n\n", range: statement.lowerBound..<text.endIndex))
      try write("edited.txt", text.replacingCharacters(in: statement.lowerBound..<end.lowerBound, with: ""))
      try write("other.txt", "Something else\n\n“I saw it,” Leon Moreau said.\n")
      for file in ["edited.txt", "other.txt"] {
        let run = try run("import", "-", "--for", folder + "/" + file, "--force", input: out)
        #expect(run.status == 0, "\(run)")
        #expect(run.output == "standard input: nothing was decided in it\n", "\(run)")
      }
      #expect(try run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test(
      "After a mended typo what is found is taken, and the rest reported with its number",
      arguments: ["json", "webannotation", "brat", "citron"])
    func mendedTypo(form: String) throws {
      #expect(try run("import", "-", "--for", article, input: try quotes("confirmed")).status == 0)
      let out = try exported(form, ledger: "data", "--all")
      let words = try read("harbour.txt")
      let typo = try #require(words.range(of: "minds"))
      try write("edited.txt", "A new beginning.\n\n" + words.replacingCharacters(in: typo, with: "mindsets"))
      let run = try run("import", "-", "--for", folder + "/edited.txt", input: out, ledger: "other")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains(" confirmed"), "\(run)")
      #expect(run.errors.contains("edited.txt has the words of 20 of its 21 places\n"), "\(run)")
      let fate = form == "json" ? "what was decided on it is kept all the same" : "left out"
      #expect(run.errors.split(separator: "\n").count == 2, "\(run)")
      #expect(run.errors.contains("minds.””; \(fate)"), "\(run)")
    }

    @Test(
      "Annotations of another article are refused, unless they are forced; those of an edited one are not",
      arguments: ["json", "webannotation", "brat", "citron"])
    func wrongArticle(form: String) throws {
      #expect(try run("import", "-", "--for", article, input: try quotes("confirmed")).status == 0)
      let out = try exported(form, ledger: "data", "--all")
      let text = try read("harbour.txt").split(separator: "\n\n").suffix(2).joined(separator: "\n\n")
      try write("other.txt", "Something else was said here, Mira Tal said.\n\n\(text)\n")
      let refused = try run("import", "-", "--for", folder + "/other.txt", input: out, ledger: "other")
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains(/has the words of \d of its 21 places: is it the same article\?/), "\(refused)")
      #expect(try run("ledger", "check", ledger: "other").output.contains("nothing was decided yet"))
      let forced = try run("import", "-", "--for", folder + "/other.txt", "--force", input: out, ledger: "other")
      #expect(forced.status == 0, "\(forced)")
      #expect(forced.errors.contains(form == "json" ? "is kept all the same" : "; left out"), "\(forced)")
      try write("edited.txt", try read("harbour.txt") + "\nA new end, Mira Tal said.\n")
      let edited = try run("import", "-", "--for", folder + "/edited.txt", input: out, ledger: "third")
      #expect(edited.status == 0, "\(edited)")
    }

    @Test("Rejections are decisions: where nothing else was decided they come back, too") func onlyRejected() throws {
      for all in [["--all"], []] {
        let ledger = "data\(all.count)"
        let decided = try quotes("proposed") { i, more in if i == 1 { more["status"] = "rejected" } }
        #expect(
          try run("import", "-", "--for", article, input: decided, ledger: ledger).output.contains(": 1 rejected"))
        for form in ["json", "webannotation", "brat", "citron"] where form == "json" || !all.isEmpty {
          var environment = ProcessInfo.processInfo.environment
          environment["XDG_DATA_HOME"] = folder + "/" + ledger
          environment["XDG_CACHE_HOME"] = folder + "/cache"
          let path = "\(folder)/\(ledger)-\(form)/"
          let out = try Program.run(
            Program.sayso, ["export", article, "--as", form, "-o", path] + all, environment: environment)
          #expect(out.status == 0)
          let file = try #require(
            FileManager.default.contentsOfDirectory(atPath: path).first {
              $0.hasPrefix("harbour.") && !$0.hasSuffix(".txt")
            })
          let back = try run("import", path + file, "--for", article, ledger: "back-\(ledger)-\(form)")
          #expect(back.status == 0, "\(form) \(all) \(back)")
          #expect(back.output.contains(": 1 rejected\n"), "\(form) \(all) \(back)")
        }
      }
    }

    @Test("Brat's annotations of another scheme, which make no statement, are an error with status 1")
    func foreignScheme()
      throws
    {
      let scheme = "T1\tPerson 0 7\tHarbour\nT2\tOrganization 8 12\tdeal\nR1\tOf Arg1:T1 Arg2:T2\n"
      for more in ["", "E1\tPerson:T1 Employer:T2\n"] {
        let told = try run("import", "-", "--for", article, "--whole", input: scheme + more)
        #expect(told.status == 1)
        #expect(told.output.isEmpty)
        #expect(told.errors.contains("2 spans and \(more.isEmpty ? 0 : 1) events but no statement"), "\(told.errors)")
      }
      #expect(try run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test("The reviewer's name: an option, the environment, the configuration") func reviewerNamed() throws {
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder + "/data"
      environment["XDG_CACHE_HOME"] = folder + "/cache"
      environment["XDG_CONFIG_HOME"] = folder
      environment["SAYSO_REVIEWER"] = nil
      try FileManager.default.createDirectory(atPath: folder + "/sayso", withIntermediateDirectories: true)
      try Data("reviewer = \"eva\"\nblind = true\n".utf8).write(to: URL(fileURLWithPath: folder + "/sayso/config.toml"))
      func reviewing(_ arguments: String...) throws -> Program {
        try Program.run(
          Program.sayso, ["--plain", article] + arguments, input: Data("R\nx\n".utf8), environment: environment)
      }
      #expect(try reviewing().status == 0)
      environment["SAYSO_REVIEWER"] = "ben"
      #expect(try reviewing().status == 0)
      #expect(try reviewing("--reviewer", "ida").status == 0)
      let ledger = try run("ledger", "export").output.split(separator: "\n")
      #expect(["eva", "ben", "ida"].allSatisfy { name in ledger.contains { $0.contains("\"by\":\"\(name)\"") } })
      // Each was blind, so that all rejected the first statement.
      let statements = Set(ledger.compactMap { $0.firstMatch(of: /"words":"[^"]*"/)?.output })
      #expect(ledger.count == 3, "\(statements)")
      #expect(statements.count == 1, "\(statements)")
      // Printed blind, the article has all statements but what its reader rejected.
      environment["SAYSO_REVIEWER"] = "nobody"
      let blind = try Program.run(Program.sayso, [article], environment: environment).output
      let none = try run(article, ledger: "none").output
      let all = try run(article).output
      #expect(blind == none)
      #expect(all != none)
    }

    @Test("Unusable annotations are reported, and nothing is kept") func refused() throws {
      for (text, words) in [
        (
          "{\"quotes\": [{\"contents\": [{\"start\": 0, \"end\": 99999}]}]}",
          "quotes[0].contents[0].end: 99999 is not accepted"
        ),
        ("T1\tContent 0 7\tHarbor\u{1B}\nE1\tA:T1 Content:T1\n", "harbour.txt has the words of 0 of its 1 places"),
        ("hello", "is of no form that is known"),
      ] {
        let run = try run("import", "-", "--for", article, input: text)
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(!run.errors.contains("\u{1B}"), "\(run.errors)")
      }
      #expect(try run("import", "-", "--for", article, "--as", "csv", input: "").status == 2)
      #expect(!FileManager.default.fileExists(atPath: folder + "/data"))
    }
  }
}
