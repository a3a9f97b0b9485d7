import Foundation
import Testing

extension ProgramTests {
  /// The program's scores on the development sets, held against the ones in `Scores/dev.json`: they may only rise.
  /// `RECORD_SCORES=1` writes the measured ones down instead.
  @Suite(
    "Scores on the development sets", .enabled(if: Checkout.shared != nil, "the corpora are not here"),
    .timeLimit(.minutes(30)))
  struct ScoresTests {
    /// A score may fall by so many points before it counts as a regression: processors round and add in different orders.
    private static let margin = 0.8
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scores/dev.json")

    @Test("The article that the project started from reads without a fault") func seed() throws {
      let shared = try #require(Checkout.shared)
      let line = try sayso(["extract", shared.appendingPathComponent("seed/article.txt").path])
      let check = try python([shared.appendingPathComponent("eval/check_seed.py").path], input: line)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("Attributions, PolNeAR dev") func attributions() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/polnear/dev")
      let texts = try FileManager.default.contentsOfDirectory(
        at: gold.appendingPathComponent("text"), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "txt" }.map(\.path).sorted()
      let scores = try scores(gold, predictions: try sayso(["extract"] + texts), as: ["score.py"])
      try hold("PolNeAR dev, attribution F1", scores.number("attribution", "f1"))
      for kind in ["indirect", "direct", "mixed"] {
        try hold(
          "PolNeAR dev, attribution recall, \(kind)", scores.number("by_kind", "attribution", kind, "recall"))
      }
    }

    @Test("Names, Worldwide dev") func entities() throws {
      let gold = try #require(Checkout.shared).appendingPathComponent("data/worldwide/dev.jsonl")
      let predictions = try sayso(["extract", "--input", "jsonl", gold.path])
      let scores = try scores(gold, predictions: predictions, as: ["score_actors.py", "entities"])
      try hold("Worldwide dev, entity F1", scores.number("all", "f1"))
    }

    @Test("Pronouns and actors, GUM dev") func pronouns() throws {
      let gold = try #require(Checkout.shared).appendingPathComponent("data/gum/dev.jsonl")
      let predictions = try sayso(["extract", "--input", "jsonl", gold.path])
      let scores = try scores(gold, predictions: predictions, as: ["score_actors.py", "pronouns"])
      try hold("GUM dev, pronoun accuracy", scores.number("pronouns", "accuracy"))
      try hold("GUM dev, names into actors F1", scores.number("names", "f1"))
    }

    // MARK: Running

    private func sayso(_ arguments: [String]) throws -> Data {
      let run = try Program.run(Program.sayso, arguments, limit: 1500)
      #expect(run.status == 0, "\(run.errors)")
      return Data(run.output.utf8)
    }

    private func python(_ arguments: [String], input: Data = Data()) throws -> Program {
      try Program.run("/usr/bin/env", ["python3"] + arguments, input: input)
    }

    /// The scores of `predictions` by `sayso evaluate`, which must be those of the scorer in Python to 1e-9.
    private func scores(_ gold: URL, predictions: Data, as scorer: [String]) throws -> Figures {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString).jsonl")
      try predictions.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let ours = try Figures(json: try sayso(["evaluate", gold.path, file.path, "--json"]))
      let script = try #require(Checkout.shared).appendingPathComponent("eval/\(scorer[0])").path
      let run = try python([script] + scorer.dropFirst() + [gold.path, file.path, "--json"])
      #expect(run.status == 0, "\(run.errors)")
      let theirs = try Figures(json: Data(run.output.utf8))
      #expect(theirs.numbers.count > 10)
      for (path, number) in theirs.numbers {
        let mine = ours.numbers[path] ?? .nan
        #expect(abs(mine - number) < 1e-9, "\(path): \(mine), and \(number) by \(scorer[0])")
      }
      return ours
    }

    /// The numbers of a report, by their path of keys.
    private struct Figures {
      private(set) var numbers: [String: Double] = [:]

      init(json: Data) throws {
        collect(try JSONSerialization.jsonObject(with: json), at: [])
      }

      private mutating func collect(_ value: Any, at path: [String]) {
        if let object = value as? [String: Any] {
          for (key, value) in object { collect(value, at: path + [key]) }
        } else if let number = value as? NSNumber {
          numbers[path.joined(separator: "/")] = number.doubleValue
        }
      }

      /// The number at a path of keys, in points of a hundred.
      func number(_ path: String...) throws -> Double {
        let key = path.joined(separator: "/")
        return 100 * (try #require(numbers[key], "no \(key) in the report"))
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
