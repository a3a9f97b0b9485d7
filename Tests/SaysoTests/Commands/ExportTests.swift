import Articles
import Foundation
import Ledger
import Testing

extension ProgramTests {
  /// `sayso export` in the real program.
  @Suite("The command export", .timeLimit(.minutes(30))) struct ExportTests {
    private let sample: SampleFolder

    init() throws { sample = try SampleFolder() }

    @Test("Options choose statements; rejected ones are written on request") func chosen() throws {
      let decided = try sample.quotes("proposed") { i, more in
        if i < 3 { more["status"] = i == 1 ? "rejected" : "confirmed" }
      }
      #expect(try sample.run("import", "-", "--for", sample.article, input: decided).status == 0)
      func rows(_ arguments: String...) throws -> [Substring] {
        let run = try sample.run(["export", sample.article, "--as", "csv"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty, "\(run.errors)")
        return Array(run.output.split(separator: "\r\n").dropFirst())
      }
      let all = try rows("--all")
      #expect(try rows().count == all.count - 1)
      #expect(try rows("--status", "confirmed, rejected").count == 3)
      #expect(try rows("--status", "rejected", "--by", "oduya").isEmpty)
      let nobody = try sample.run("export", sample.article, "--as", "csv", "--by", "nobody", "--by", "brandt")
      #expect(nobody.status == 0)
      #expect(nobody.errors.hasPrefix("sayso: --by: no statements by “nobody”: the speakers are "))
      #expect(nobody.errors.contains("Ana Brandt") && !nobody.errors.contains("“brandt”"))
      let theirs = try rows("--by", "oduya", "--kind", "direct")
      #expect(!theirs.isEmpty)
      #expect(theirs.allSatisfy { $0.contains("\"Piet Oduya\"") && $0.contains(",direct,") })
    }

    @Test("Bookmarks on statements are exported, also from an edited text") func bookmarks() throws {
      let text = try sample.read("harbour.txt")
      let place = try #require(text.range(of: "that the lease could be ended")?.lowerBound)
      let offset = text.utf8.distance(from: text.startIndex, to: place)
      try Places(path: sample.path + "/state/sayso/places.sqlite")
        .setMark("k", in: .file(path: sample.article), at: Anchor(at: offset, in: text))
      try sample.write("harbour.txt", text.replacing("Harbour deal splits coalition", with: "Deal splits coalition"))
      for (form, mark) in [("csv", ",k\r\n"), ("markdown", ", mark k)"), ("jsonl", "\"marks\":[\"k\"]")] {
        let run = try sample.run("export", sample.article, "--as", form)
        #expect(run.output.components(separatedBy: mark).count == 2, "\(form): \(run.errors)")
      }
    }

    @Test("Statements are grouped by speaker across articles; other formats are refused") func grouped() throws {
      let other = sample.path + "/other.txt"
      try Data("Dockers vote\n\nBy Ilse Marn, 2 April 2024\n\nAna Brandt said that the sea was calm.\n".utf8)
        .write(to: URL(fileURLWithPath: other))
      let run = try sample.run("export", sample.article, other, "--as", "markdown", "--group-by", "speaker")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.components(separatedBy: "# Ana Brandt, harbour minister\n").count == 2)
      #expect(
        run.output.contains(
          "- **Ana Brandt**, harbour minister, added that the lease could be ended with a year's notice (¶2)\n"))
      #expect(run.output.contains("- **Ana Brandt** said that the sea was calm (¶1)\n"))
      #expect(run.output.contains("# Sources without a name\n"))
      let page = try sample.run(
        "export", sample.article, other, "--as", "html", "--group-by", "speaker", "-o", sample.path + "/said.html")
      #expect(page.status == 0, "\(page.errors)")
      #expect(try sample.read("said.html").contains("<strong>Ana Brandt</strong>"))
      let again = try sample.run(
        "export", sample.article, "--as", "html", "--group-by", "speaker", "-o", sample.path + "/said.html")
      #expect(again.status == 1)
      let table = try sample.run("export", sample.article, "--as", "csv", "--group-by", "speaker")
      #expect(table.status == 64 || table.status == 2)
      #expect(table.errors.contains("--group-by speaker does not apply to --as csv"), "\(table.errors)")
      #expect(table.errors.contains("markdown, text, html are accepted"))
      let unknown = try sample.run("export", sample.article, "--as", "text", "--group-by", "date")
      #expect(unknown.errors.contains("--group-by: unknown value “date”; values: speaker"), "\(unknown.errors)")
    }

    @Test("Without a clipboard the copied words are printed") func printed() throws {
      let run = try sample.run(["--plain", sample.article], input: "]q\n]q\n]q\ny\n")
      #expect(
        run.output.contains(
          "Ana Brandt, harbour minister, added that the lease could be ended with a year's notice (Harbour"))
    }

    @Test("Several articles go to one stream or folder; existing files are kept") func places() throws {
      let other = sample.path + "/other.txt"
      try Data("Ana Brandt said that the sea was calm.\n".utf8).write(to: URL(fileURLWithPath: other))
      let stream = try sample.run("export", sample.article, other, "--as", "csv", "-o", sample.path + "/all.csv")
      #expect(stream.status == 0)
      #expect(stream.output.isEmpty)
      let table = try sample.read("all.csv")
      #expect(table.components(separatedBy: "article,statement").count == 2)
      #expect(table.contains("\r\nother,1,"))
      let refused = try sample.run("export", sample.article, other, "--as", "html")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("a folder is expected"))
      let brat = try sample.run("export", sample.article, "--as", "brat")
      #expect(
        brat.errors
          == "sayso: --output: “-” is not accepted: brat writes name.ann and name.txt for each article; a folder is expected\n"
      )
      #expect(
        try sample.run("export", sample.article, other, "--as", "polnear", "-o", sample.path + "/gold").status == 0)
      let twice = try sample.run("export", sample.article, "--as", "polnear", "-o", sample.path + "/gold")
      #expect(twice.status == 1)
      #expect(twice.errors.contains("gold/attributions/harbour_sayso.ann: exists; --force overwrites it"))
      #expect(try sample.read("gold/text/other.txt") == "Ana Brandt said that the sea was calm.\n")
      // An export for training is a gold standard that the analysis itself matches completely.
      let score = try sample.run("evaluate", sample.path + "/gold", "--json")
      #expect(score.status == 0, "\(score.errors)")
      #expect(score.output.contains("\"f1\" : 1"), "\(score.errors)")
      let missing = try sample.run("export", sample.article, sample.path + "/nope.txt", "--as", "jsonl")
      #expect(missing.status == 1)
      #expect(missing.errors.contains("1 of 2 files could not be read"))
      #expect(missing.output.split(separator: "\n").count == 1)
    }
  }
}
