import Foundation
import TestSupport
import Testing

extension ProgramTests {
  /// The JSON of every command, under the schemas in `Sources/Formats/Schemas`.
  @Suite("Schemas of the commands' JSON", .timeLimit(.minutes(30))) struct SchemaTests {
    private let sample: SampleFolder
    private let all: JSONSchemas

    init() throws { (sample, all) = (try SampleFolder(), try JSONSchemas()) }

    /// Runs a command for each list of arguments, and expects that its output is valid.
    private func expectValid(
      _ schema: String, _ commands: [String]..., input: String = "", byLine: Bool = true,
      location: SourceLocation = #_sourceLocation
    ) throws {
      for arguments in commands {
        let run = try sample.run(arguments, input: input)
        let words = arguments.joined(separator: " ")
        try #require(!run.output.isEmpty, "\(words): \(run.errors)", sourceLocation: location)
        let faults = try all.faults(in: run.output, under: schema, byLine: byLine)
        #expect(faults == [], "\(words)", sourceLocation: location)
      }
    }

    /// Makes two reviewers' decisions, an undone one and one that was redone among them.
    private func review() throws {
      let first = try sample.run("--plain", sample.article, input: "R\nEnter\nx\nf\nc\n2\nu\nredo\nq\n")
      #expect(first.status == 0, "\(first.errors)")
      let second = try sample.run("--plain", "--blind", sample.article, input: "R\nx\nEnter\nEnter\nu\nq\n", by: "ben")
      #expect(second.status == 0, "\(second.errors)")
      let quotes = try sample.quotes("confirmed") { i, more in if i == 3 { more["speaker"] = "Nora Vale" } }
      try sample.write("quotes.json", quotes)
      let third = try sample.run("import", sample.path + "/quotes.json", "--for", sample.article, by: "cleo")
      #expect(third.status == 0, "\(third.errors)")
    }

    @Test("Every schema has a test, and names its version") func allAreTested() throws {
      let tests = [#filePath, #filePath.replacing("/SaysoTests/Commands/", with: "/FormatsTests/Writing/")]
      let text = try tests.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
      for (file, schema) in all.all where file != "common-1.schema.json" {
        let name = file.replacing(".schema.json", with: "")
        #expect(text.contains("\"\(name)\""), "\(name) is not tested")
        let number = try #require(name.split(separator: "-").last)
        #expect(schema["title"]?.string?.hasSuffix(", version \(number)") == true, "\(name)")
      }
    }

    @Test("Readings, pages, feeds and keys are valid") func readings() throws {
      try sample.write("list.opml", "<opml><body><outline text='Coast' xmlUrl='https://c.example/'/></body></opml>")
      try sample.write("page.html", "<title>Lease</title><article><p>Ana Brandt said that the sea was calm.</article>")
      let list = sample.path + "/list.opml"
      try expectValid("extract-1", ["extract", sample.article, sample.path + "/page.html"])
      let documents = "{\"id\": \"a\", \"text\": \"Ana Brandt said so.\"}\n\n{\"id\": \"b\"}\nnone\n"
      try expectValid("extract-1", ["extract", "--input", "jsonl", "-"], input: documents)
      try expectValid("page-1", ["extract", "--format", "page", sample.article, sample.path + "/page.html"])
      try expectValid("feed-1", ["extract", "--format", "feed", list, sample.article])
      try expectValid("keys-1", ["keys", "--json"], ["keys", "--json", "--default"], byLine: false)
      _ = try sample.run("add", list, "--folder", "News", "--tag", "sea", "--full-text", "always")
      let failed = try sample.run("add", "http://127.0.0.1:9/feed")
      #expect(failed.status == 1)
      try expectValid("feeds-1", ["feeds", "--format", "jsonl"])
    }

    @Test("Exports, the ledger and comparisons of reviewed articles are valid") func reviewed() throws {
      try review()
      for (format, schema) in [
        ("jsonl", "extract-1"), ("json", "article-2"), ("webannotation", "webannotation-1"), ("citron", "citron-1"),
      ] {
        try expectValid(schema, ["export", "--all", "--as", format, sample.article])
      }
      try expectValid("ledger-1", ["ledger", "export"])
      let steps = try sample.run("ledger", "export").output
      for step in ["rule", "undo", "redo"] { #expect(steps.contains("\"step\":{\"\(step)\":"), "\(step)") }
      try expectValid("compare-1", ["compare", "ana", "ben", "--of", sample.article, "--json"], byLine: false)
    }

    @Test("Measurements by each kind of gold are valid") func measurements() throws {
      let text = "“Rain is coming,” Ana Brandt said. She added that dams hold."
      let gold = [
        #""attributions": [{"source": [[18, 28]], "cue": [[29, 33]], "content": [[0, 17]]}, {"content": [[18, 28]]}]"#,
        #""attributions": [{"content": [[0, 17]], "speaker": "Bo"}], "actors": [{"name": "Bo Reu", "kind": "person"}]"#,
        #""entities": [[18, 28, "person"], [0, 4, "place"], [5, 7, "boat"]]"#,
        #""mentions": [[18, 28, "person", "1"], [35, 38, "person", "2"]]"#,
      ]
      for (i, keys) in gold.enumerated() {
        try sample.write("gold\(i).jsonl", "{\"id\": \"a\", \"text\": \"\(text)\", \(keys)}\n")
      }
      try sample.write(
        "gold4.jsonl",
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
          + "1\tLeo met Ana. She left.\tShe\t13\tLeo\t0\tFALSE\tAna\t8\tTRUE\t\n")
      for i in 0...gold.count {
        let path = sample.path + "/gold\(i).jsonl"
        try expectValid(
          "evaluate-1", ["evaluate", "--json", "--errors", path], ["evaluate", "--json", path], byLine: false)
      }
    }
  }
}
