import Foundation
import Testing

extension ProgramTests {
  /// The program's scores on the development sets, held against the ones in `Scores/dev.json`: they may only rise.
  /// `RECORD_SCORES=1` writes the measured ones down instead.
  @Suite(
    "Scores on the development sets", .enabled(if: Checkout.shared != nil, "the corpora are not here"),
    .timeLimit(.minutes(6)))
  struct ScoresTests {
    /// A score may fall by so many points before it counts as a regression: processors round and add in different orders.
    private static let margin = 0.5
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scores/dev.json")

    @Test("The article that the project started from reads without a fault") func seed() throws {
      let shared = try #require(Checkout.shared)
      let line = try extract([shared.appendingPathComponent("seed/article.txt")])
      let check = try python(shared.appendingPathComponent("eval/check_seed.py"), [], input: line)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("Attributions, PolNeAR dev") func attributions() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/polnear/dev")
      let texts = try FileManager.default.contentsOfDirectory(
        at: gold.appendingPathComponent("text"), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
      let scores = try score("score.py", [gold.path], predicting: try extract(texts))
      try hold("PolNeAR dev, attribution F1", scores.number("attribution", "f1"))
      try hold(
        "PolNeAR dev, attribution recall, indirect", scores.number("by_kind", "attribution", "indirect", "recall"))
      try hold("PolNeAR dev, attribution recall, direct", scores.number("by_kind", "attribution", "direct", "recall"))
      try hold("PolNeAR dev, attribution recall, mixed", scores.number("by_kind", "attribution", "mixed", "recall"))
    }

    @Test("Names, Worldwide dev") func entities() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/worldwide/dev.jsonl")
      let scores = try score("score_actors.py", ["entities", gold.path], predicting: try extract(linesOf: gold))
      try hold("Worldwide dev, entity F1", scores.number("all", "f1"))
    }

    @Test("Pronouns and actors, GUM dev") func pronouns() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/gum/dev.jsonl")
      let scores = try score("score_actors.py", ["pronouns", gold.path], predicting: try extract(linesOf: gold))
      try hold("GUM dev, pronoun accuracy", scores.number("pronouns", "accuracy"))
      try hold("GUM dev, names into actors F1", scores.number("names", "f1"))
    }

    // MARK: Running

    private func extract(_ files: [URL]) throws -> Data {
      let run = try Program.run(Program.sayso, ["extract", "--format", "jsonl"] + files.map(\.path), limit: 300)
      #expect(run.status == 0, "\(run.errors)")
      return Data(run.output.utf8)
    }

    /// The predictions for the texts of a file in JSON Lines.
    private func extract(linesOf gold: URL) throws -> Data {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      var files: [URL] = []
      for line in try String(contentsOf: gold, encoding: .utf8).split(separator: "\n") {
        let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
        files.append(folder.appendingPathComponent(document.id + ".txt"))
        try Data(document.text.utf8).write(to: files[files.count - 1])
      }
      return try extract(files)
    }

    private struct Document: Decodable {
      var id: String
      var text: String
    }

    private func python(_ script: URL, _ arguments: [String], input: Data = Data()) throws -> Program {
      try Program.run("/usr/bin/env", ["python3", script.path] + arguments, input: input)
    }

    private func score(_ script: String, _ arguments: [String], predicting lines: Data) throws -> Report {
      let shared = try #require(Checkout.shared)
      let predictions = FileManager.default.temporaryDirectory.appendingPathComponent(
        "sayso-\(UUID().uuidString).jsonl")
      try lines.write(to: predictions)
      defer { try? FileManager.default.removeItem(at: predictions) }
      let run = try python(
        shared.appendingPathComponent("eval/\(script)"), arguments + [predictions.path, "--json"])
      #expect(run.status == 0, "\(run.errors)")
      return Report(value: try JSONSerialization.jsonObject(with: Data(run.output.utf8)))
    }

    private struct Report {
      var value: Any
      /// The number at a path of keys, in points of a hundred.
      func number(_ path: String...) throws -> Double {
        let found = path.reduce(value as Any?) { ($0 as? [String: Any])?[$1] }
        return 100 * (try #require((found as? NSNumber)?.doubleValue, "no \(path) in the report"))
      }
    }

    private func hold(_ name: String, _ measured: Double) throws {
      let measured = (measured * 10).rounded() / 10
      var kept = (try? JSONDecoder().decode([String: Double].self, from: Data(contentsOf: Self.file))) ?? [:]
      print("\(name): \(measured) (kept: \(kept[name].map { "\($0)" } ?? "none"))")
      if ProcessInfo.processInfo.environment["RECORD_SCORES"] == "1" {
        kept[name] = measured
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try (encoder.encode(kept) + Data("\n".utf8)).write(to: Self.file)
        return
      }
      let least = try #require(kept[name], "\(name) is not in \(Self.file.lastPathComponent): run with RECORD_SCORES=1")
      #expect(measured >= least - Self.margin, "\(name) fell from \(least) to \(measured)")
    }
  }
}
