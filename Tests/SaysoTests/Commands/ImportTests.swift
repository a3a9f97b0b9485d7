import Foundation
import Testing

extension ProgramTests {
  /// `sayso import` in the real program, mostly of its own exports.
  @Suite("The command import", .timeLimit(.minutes(30))) struct ImportTests {
    private let sample: SampleFolder

    init() throws { sample = try SampleFolder() }

    @Test(
      "Decisions are exported, imported by another reviewer and exported as the same bytes",
      arguments: ["json", "webannotation", "brat", "citron"])
    func comesBack(form: String) throws {
      let decided = try sample.quotes("confirmed") { i, more in
        if i % 3 == 0 { more["status"] = "rejected" }
        if i == 4 {
          more.merge(["status": "corrected", "speaker": "Somebody New", "note": "a\nb", "flagged": true]) { $1 }
        }
      }
      let taken = try sample.run("import", "-", "--for", sample.article, input: decided)
      #expect(taken.status == 0)
      #expect(taken.output.contains("1 corrected"))
      #expect(taken.output.contains("rejected"))
      func out(_ ledger: String) throws -> String {
        let run = try sample.run(
          "export", sample.article, "--as", form, "--all", "--force", "-o", "\(sample.path)/\(ledger)-out/",
          ledger: ledger)
        #expect(run.status == 0, "\(run.errors)")
        let ending = ["json": ".json", "webannotation": ".jsonld", "brat": ".ann", "citron": ".json"][form] ?? ""
        return try sample.read("\(ledger)-out/harbour\(ending)")
      }
      let first = try out("data")
      #expect(FileManager.default.fileExists(atPath: "\(sample.path)/data-out/annotation.conf") == (form == "brat"))
      #expect(first.contains("Somebody New"))
      let imported = try sample.run("import", "-", "--for", sample.article, input: first, by: "ben", ledger: "other")
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(try out("other") == first)
      let again = try sample.run("import", "-", "--for", sample.article, input: first, by: "ben", ledger: "other")
      #expect(again.output == "standard input: all of it holds already\n")
      #expect(try sample.run("ledger", "check", ledger: "other").output.contains("1 decision on 1 article"))
      // An export without the rejected statements gives the same result if it is imported as the whole.
      func kept(_ ledger: String) throws -> String {
        try sample.run("export", sample.article, "--as", "csv", ledger: ledger).output
      }
      let some = try sample.run("export", sample.article, "--as", "json").output
      #expect(
        try sample.run("import", "-", "--for", sample.article, "--whole", input: some, by: "eva", ledger: "third")
          .status == 0)
      #expect(try kept("third") == kept("data"))
    }

    @Test(
      "An export that nobody reviewed decides nothing, also if the article was edited above",
      arguments: ["json", "webannotation", "brat", "citron"])
    func nobodyReviewed(form: String) throws {
      let out = try sample.exported(form, ledger: "none")
      let text = try sample.read("harbour.txt")
      for edit in [
        "", "Finance minister Ana Brandt and Leon Moreau, a sailor, came early, Mira Tal said.\n\n", "A.\n\n",
      ] {
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        try sample.write("edited.txt", "\(parts[0])\n\n\(edit)\(parts[1])")
        let run = try sample.run("import", "-", "--for", sample.path + "/edited.txt", input: out)
        #expect(run.status == 0, "\(run)")
        #expect(run.output == "standard input: nothing was decided in it\n", "\(run)")
      }
      #expect(try sample.run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test(
      "An export that nobody reviewed decides nothing on a speaker whose words were deleted, or in another article",
      arguments: ["json", "webannotation", "brat", "citron"])
    func nobodyReviewedAndGone(form: String) throws {
      let out = try sample.exported(form, ledger: "none")
      let text = try sample.read("harbour.txt")
      let statement = try #require(text.range(of: "Meridian said in a statement"))
      let end = try #require(text.range(of: "\n\n", range: statement.lowerBound..<text.endIndex))
      try sample.write("edited.txt", text.replacingCharacters(in: statement.lowerBound..<end.lowerBound, with: ""))
      try sample.write("other.txt", "Something else\n\n“I saw it,” Leon Moreau said.\n")
      for file in ["edited.txt", "other.txt"] {
        let run = try sample.run("import", "-", "--for", sample.path + "/" + file, "--force", input: out)
        #expect(run.status == 0, "\(run)")
        #expect(run.output == "standard input: nothing was decided in it\n", "\(run)")
      }
      #expect(try sample.run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test(
      "After a corrected typo the statements found are imported, and the number of the others is reported",
      arguments: ["json", "webannotation", "brat", "citron"])
    func mendedTypo(form: String) throws {
      #expect(try sample.run("import", "-", "--for", sample.article, input: try sample.quotes("confirmed")).status == 0)
      let out = try sample.exported(form, ledger: "data", "--all")
      let words = try sample.read("harbour.txt")
      let typo = try #require(words.range(of: "minds"))
      try sample.write("edited.txt", "A new beginning.\n\n" + words.replacingCharacters(in: typo, with: "mindsets"))
      let run = try sample.run("import", "-", "--for", sample.path + "/edited.txt", input: out, ledger: "other")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains(" confirmed"), "\(run)")
      #expect(run.errors.contains("edited.txt has the words of 20 of its 21 places\n"), "\(run)")
      let fate = form == "json" ? "what was decided on it is kept all the same" : "left out"
      #expect(run.errors.split(separator: "\n").count == 2, "\(run)")
      #expect(run.errors.contains("minds.””; \(fate)"), "\(run)")
    }

    @Test(
      "Annotations of another article need --force; those of an edited article do not",
      arguments: ["json", "webannotation", "brat", "citron"])
    func wrongArticle(form: String) throws {
      #expect(try sample.run("import", "-", "--for", sample.article, input: try sample.quotes("confirmed")).status == 0)
      let out = try sample.exported(form, ledger: "data", "--all")
      let text = try sample.read("harbour.txt").split(separator: "\n\n").suffix(2).joined(separator: "\n\n")
      try sample.write("other.txt", "Something else was said here, Mira Tal said.\n\n\(text)\n")
      let refused = try sample.run("import", "-", "--for", sample.path + "/other.txt", input: out, ledger: "other")
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains(/has the words of \d of its 21 places: is it the same article\?/), "\(refused)")
      #expect(try sample.run("ledger", "check", ledger: "other").output.contains("nothing was decided yet"))
      let forced = try sample.run(
        "import", "-", "--for", sample.path + "/other.txt", "--force", input: out, ledger: "other")
      #expect(forced.status == 0, "\(forced)")
      #expect(forced.errors.contains(form == "json" ? "is kept all the same" : "; left out"), "\(forced)")
      try sample.write("edited.txt", try sample.read("harbour.txt") + "\nA new end, Mira Tal said.\n")
      let edited = try sample.run("import", "-", "--for", sample.path + "/edited.txt", input: out, ledger: "third")
      #expect(edited.status == 0, "\(edited)")
    }

    @Test("Rejections are decisions and are restored without any other decision") func onlyRejected() throws {
      for all in [["--all"], []] {
        let ledger = "data\(all.count)"
        let decided = try sample.quotes("proposed") { i, more in if i == 1 { more["status"] = "rejected" } }
        #expect(
          try sample.run("import", "-", "--for", sample.article, input: decided, ledger: ledger).output.contains(
            ": 1 rejected"))
        for form in ["json", "webannotation", "brat", "citron"] where form == "json" || !all.isEmpty {
          let path = "\(sample.path)/\(ledger)-\(form)/"
          let out = try sample.run(["export", sample.article, "--as", form, "-o", path] + all, ledger: ledger)
          #expect(out.status == 0)
          let file = try #require(
            FileManager.default.contentsOfDirectory(atPath: path).first {
              $0.hasPrefix("harbour.") && !$0.hasSuffix(".txt")
            })
          let back = try sample.run("import", path + file, "--for", sample.article, ledger: "back-\(ledger)-\(form)")
          #expect(back.status == 0, "\(form) \(all) \(back)")
          #expect(back.output.contains(": 1 rejected\n"), "\(form) \(all) \(back)")
        }
      }
    }

    @Test("Annotations of another brat scheme, which make no statement, are an error with status 1")
    func foreignScheme() throws {
      let scheme = "T1\tPerson 0 7\tHarbour\nT2\tOrganization 8 12\tdeal\nR1\tOf Arg1:T1 Arg2:T2\n"
      for more in ["", "E1\tPerson:T1 Employer:T2\n"] {
        let run = try sample.run("import", "-", "--for", sample.article, "--whole", input: scheme + more)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("2 spans and \(more.isEmpty ? 0 : 1) events but no statement"), "\(run.errors)")
      }
      #expect(try sample.run("ledger", "check").output.contains("nothing was decided yet"))
    }

    @Test("Unusable annotations are reported, and nothing is kept") func refused() throws {
      for (text, words) in [
        (
          "{\"quotes\": [{\"contents\": [{\"start\": 0, \"end\": 99999}]}]}",
          "quotes[0].contents[0].end: 99999 is not accepted"
        ),
        ("T1\tContent 0 7\tHarbor\u{1B}\nE1\tA:T1 Content:T1\n", "harbour.txt has the words of 0 of its 1 places"),
        ("hello", "is not an annotation file"),
      ] {
        let run = try sample.run("import", "-", "--for", sample.article, input: text)
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(!run.errors.contains("\u{1B}"), "\(run.errors)")
      }
      #expect(try sample.run("import", "-", "--for", sample.article, "--as", "csv", input: "").status == 2)
      #expect(!FileManager.default.fileExists(atPath: sample.path + "/data"))
    }
  }
}
