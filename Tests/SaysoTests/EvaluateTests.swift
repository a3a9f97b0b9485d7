import Foundation
import Testing

extension ProgramTests {
  /// `sayso evaluate` on gold of a few lines.
  @Suite("Evaluating", .timeLimit(.minutes(30))) final class EvaluateTests {
    private static let text = "\u{FEFF}“Rain is coming,” Ana Brandt said. She added that \u{1B}[31mdams hold.\n"
    private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: scratch) }

    private func file(_ name: String, _ content: String) throws -> String {
      let url = scratch.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: url)
      return url.path
    }

    private func line(_ values: [String: Any]) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: values), as: UTF8.self) + "\n"
    }

    private func evaluate(_ arguments: String..., input: String = "") throws -> Program {
      try Program.run(Program.sayso, ["evaluate"] + arguments, input: Data(input.utf8))
    }

    /// Returns the range of `words` in the text, in code points.
    private func span(_ words: String) throws -> [Int] {
      let found = try #require(Self.text.range(of: words, options: .literal))
      let start = Self.text.unicodeScalars.distance(from: Self.text.startIndex, to: found.lowerBound)
      return [start, start + words.unicodeScalars.count]
    }

    private func gold(id: String = "a") throws -> String {
      let attributions: [[String: Any]] = [
        [
          "source": [try span("Ana Brandt")], "cue": [try span("said")], "content": [try span("“Rain is coming,”")],
        ],
        ["source": [try span("Rain")], "cue": [try span("added")], "content": [try span("that \u{1B}[31mdams hold")]],
      ]
      return try line(["id": id, "text": Self.text, "attributions": attributions])
    }

    @Test("Read now or by extract before: the same figures") func bothWays() throws {
      let path = try file("gold.jsonl", try gold() + "\n" + (try gold(id: "b")))
      let documents = try ["a", "b", "z"].map { try line(["id": $0, "text": Self.text]) }.joined()
      let extract = try Program.run(Program.sayso, ["extract", "--input", "jsonl", "-"], input: Data(documents.utf8))
      let predictions = try file("read.jsonl", extract.output)
      let (now, before) = (try evaluate(path), try evaluate(path, predictions))
      #expect(now.status == 0, "\(now.errors)\(before.errors)")
      #expect(before.status == 0, "\(now.errors)\(before.errors)")
      #expect(now.output.split(separator: "\n").dropLast() == before.output.split(separator: "\n").dropLast())
      #expect(before.output.hasSuffix("documents: 2, without prediction 0, not in gold 1\n"))
      #expect(now.output.contains("ATTRIBUTION"))
      #expect(now.output.contains("exact cue"))
    }

    @Test("A PolNeAR compartment: the first annotator counts, texts without one are reported") func compartment() throws
    {
      _ = try file("gold/text/a_1.txt", "Ana said so.")
      _ = try file("gold/text/b.txt", "Nothing.")
      _ = try file("gold/attributions/a_1_99.ann", "")
      _ = try file(
        "gold/attributions/a_1_07.ann",
        "T1\tSource 0 3\tAna\nT2\tContent 9 11\tso\nE1\tAttribution:T1 Content:T2 Source:T1\n")
      let predictions = try file(
        "read.jsonl", try line(["id": "a_1", "attributions": [["source": [[0, 3]], "content": [[9, 12]]]]]))
      let run = try evaluate(scratch.appendingPathComponent("gold").path, predictions)
      #expect(run.status == 0)
      #expect(run.errors == "sayso: b: no .ann file, left out\n")
      #expect(run.output.contains("documents: 1, without prediction 0"))
      #expect(run.output.contains("100.0"))
    }

    @Test("Errors are shown by kind, with words that do nothing to a terminal") func errors() throws {
      let path = try file("gold.jsonl", try gold(id: "a\u{1B}]0;x\u{7}"))
      let run = try evaluate(path, "-", "--errors", "--examples", "1")
      #expect(run.status == 0)
      #expect(run.output.contains("missed statement: 1 of 2"))
      #expect(run.output.contains("dams hold") || run.output.contains("Rain is coming"))
      #expect(!run.output.contains("\u{1B}"))
      #expect(!run.output.contains("\u{7}"))
      #expect(!run.output.contains("\u{FEFF}"))
      let none = try evaluate(path, "-", "--errors", "--examples", "0")
      #expect(none.output.contains("missed statement"))
      #expect(!none.output.contains("gold source"))
    }

    @Test("Names and pronouns are measured where the gold holds them") func actors() throws {
      // Without the escape sequence, part of which could pass for a name.
      let text = Self.text.replacing("\u{1B}[31m", with: "")
      let entities = try file(
        "e.jsonl", try line(["id": "a", "text": text, "entities": [try span("Ana Brandt") + ["person"] as [Any]]]))
      #expect(try evaluate(entities).output.contains("ENTITIES                    100.0"))
      let chains = try [["Ana Brandt", "person", "1"], ["She", "person", "1"]].map {
        try span($0[0]) + [$0[1], $0[2]] as [Any]
      }
      let mentions = try file("m.jsonl", try line(["id": "a", "text": text, "mentions": chains]))
      #expect(try evaluate(mentions, "--errors").output.contains("PRONOUNS                    100.0"))
      let json = try evaluate(mentions, "--json")
      #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    }

    @Test("Speakers are measured where the gold lists actors, ambiguous pronouns where it is a table of GAP")
    func speakers()
      throws
    {
      let text = "“Rain is coming,” Ana Brandt said."
      let document: [String: Any] = [
        "id": "a", "attributions": [["content": [[0, 17]], "speaker": "Ana Brandt"] as [String: Any]],
        "actors": [["name": "Ana Brandt", "kind": "person"]],
      ]
      let spoken = try file("s.jsonl", try line(document))
      #expect(try evaluate(spoken).errors.contains("text/a.txt: no such file"))
      _ = try file("texts/a.txt", text)
      let run = try evaluate(
        spoken, "--errors", "--text", scratch.appendingPathComponent("texts").path)
      #expect(run.output.contains("END TO END                  100.0"), "\(run.output)\(run.errors)")
      #expect(run.output.contains("wrongly accused"))
      #expect(run.output.contains("two entries for one"))
      let header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
      let row = "1\tLeo met Ana. She left.\tShe\t13\tLeo\t0\tFALSE\tAna\t8\tTRUE\t\n"
      let table = try file("g.tsv", header + row)
      #expect(try evaluate(table, "--errors").output.contains("AMBIGUOUS PRONOUNS"))
      #expect(
        try evaluate(try file("h.tsv", header + row + row)).errors.contains("h.tsv:3: the document “1” occurs twice"))
      let empty = try evaluate(try file("i.tsv", header + "1\tLeo\n"))
      #expect(empty.status == 1)
      #expect(empty.errors.contains("i.tsv:2: lacks a value in the column “Pronoun”"))
    }

    @Test("A text in a file of its own beside the gold") func textBeside() throws {
      let path = try file("gold.jsonl", try line(["id": "a", "entities": [[0, 3, "person"] as [Any]]]))
      #expect(try evaluate(path).errors.contains("text/a.txt: no such file"))
      _ = try file("text/a.txt", "Ana")
      #expect(try evaluate(path).status == 0)
    }

    @Test(
      "What cannot be measured: one line that names place and fault, status 1",
      arguments: [
        ("", "holds no documents"), ("nope", "gold.jsonl:1: is no JSON object"),
        ("\n{\"id\": \"a\"}", "gold.jsonl:2: lacks “attributions” or"),
        (
          #"{"id": "a", "text": "b", "entities": [[0, 2, "x"]]}"#,
          "entities: [0, 2] is no range of a text of 1 code points"
        ),
        (#"{"id": "a", "text": "b", "entities": [[0, 1]]}"#, "gold.jsonl:1: “entities, 0, 2” is not as expected"),
        (
          "{\"id\": \"a\", \"text\": \"\", \"entities\": []}\n{\"id\": \"a\", \"text\": \"\", \"entities\": []}",
          "gold.jsonl:2: the document “a” occurs twice"
        ),
        (
          "{\"id\": \"a\", \"text\": \"\", \"entities\": []}\n{\"id\": \"b\", \"text\": \"\", \"mentions\": []}",
          "gold.jsonl:2: lacks “entities”"
        ),
      ]) func unusable(content: String, tells: String) throws
    {
      let run = try evaluate(try file("gold.jsonl", content))
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(tells), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }

    @Test("Missing gold, a folder without gold and predictions without the measure are errors") func missing() throws {
      #expect(try evaluate("/nonexistent/gold").errors.contains("/nonexistent/gold: no such file"))
      _ = try file("folder/text/a.txt", "a")
      let folder = try evaluate(scratch.appendingPathComponent("folder").path)
      #expect(folder.status == 1, "\(folder.errors)")
      #expect(folder.errors.contains("has no folder attributions/"), "\(folder.errors)")
      let predictions = try evaluate(
        try file("gold.jsonl", try gold()), "-", input: "\n{\"id\": \"a\", \"error\": \"x\"}\n")
      #expect(
        predictions.status == 1,
        "\(predictions.errors)")
      #expect(
        predictions.errors.contains("standard input:2: lacks “attributions”"),
        "\(predictions.errors)")
      for arguments in [["--examples", "3"], ["--errors", "--examples", "-1"]] {
        #expect(try Program.run(Program.sayso, ["evaluate", "gold"] + arguments).status == 2)
      }
    }
  }
}
