import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// The program's scores on the development sets, held against the ones in `Scores/dev.json`: they may only rise,
  /// and the share of statements that harm somebody may only fall. `RECORD_SCORES=1` writes the measured ones down instead.
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

    @Test("Attributions and speakers, PolNeAR dev") func attributions() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/polnear/dev")
      let texts = try FileManager.default.contentsOfDirectory(
        at: gold.appendingPathComponent("text"), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "txt" }.map(\.path).sorted()
      let predictions = try sayso(["extract"] + texts)
      let scores = try scores(gold, predictions: predictions, as: ["score.py"])
      try hold("PolNeAR dev, attribution F1", scores.number("attribution", "f1"))
      for kind in ["indirect", "direct", "mixed"] {
        try hold(
          "PolNeAR dev, attribution recall, \(kind)", scores.number("by_kind", "attribution", kind, "recall"))
      }
      if let speakers = Self.gold("data/speakers/polnear-dev.jsonl") {
        try holdSpeakers(
          "PolNeAR dev", speakers, predictions: predictions,
          text: ["--text", gold.appendingPathComponent("text").path])
      }
    }

    @Test("Speakers and actors", arguments: ["data/press/dev.jsonl", "faults/field.jsonl"]) func speakers(
      path: String
    ) throws {
      guard let gold = Self.gold(path) else { return }
      let name = path == "faults/field.jsonl" ? "faults of the field" : "press dev"
      let predictions = try sayso(["extract", "--input", "jsonl", gold.path])
      try holdSpeakers(name, gold, predictions: predictions)
    }

    @Test("Ambiguous pronouns, GAP validation") func antecedents() throws {
      guard let gold = Self.gold("data/gap/validation.tsv") else { return }
      let script = try #require(Checkout.shared).appendingPathComponent("eval/score_gap.py").path
      let texts = try python([script, gold.path, "--texts"])
      let predictions = try sayso(["extract", "--input", "jsonl", "-"], input: Data(texts.output.utf8))
      let (ours, theirs) = try both(gold, predictions) { file in
        // The script prints rounded figures alone: its own variables have all places.
        let code = """
          import json, runpy, sys
          sys.argv = sys.argv[1:]
          g = runpy.run_path(sys.argv[0])
          print(json.dumps({"all": g["a"], "masculine": g["m"], "feminine": g["w"], "silent": g["silent"]}))
          """
        let run = try python(["-c", code, script, gold.path, file])
        return Program(
          output: String(run.output.split(separator: "\n").last ?? ""), errors: run.errors, status: run.status)
      }
      for group in ["all", "masculine", "feminine"] {
        for (i, figure) in ["precision", "recall", "f1"].enumerated() {
          try expect(ours, "antecedents/\(group)/\(figure)", times: 100, is: theirs, "\(group)/\(i)")
        }
      }
      try expect(ours, "antecedents/unanswered/count", is: theirs, "silent")
      try hold("GAP validation, ambiguous pronouns F1", ours.number("antecedents", "all", "f1"))
    }

    /// Holds the figures for speakers against those of the script, all of them, and against those kept.
    private func holdSpeakers(_ name: String, _ gold: URL, predictions: Data, text: [String] = []) throws {
      let script = try #require(Checkout.shared).appendingPathComponent("eval/score_speakers.py").path
      let (ours, theirs) = try both(gold, predictions, text) { file in
        try python([script, gold.path, file, "--json", "--actors"] + text)
      }
      #expect(theirs.numbers.count > 20)
      for (path, _) in theirs.numbers where path != "counts/missed" {
        let percent = Self.percentages[path]
        let mine = percent ?? Self.counts[path] ?? path.replacingOccurrences(of: "by source", with: "by_source")
        try expect(ours, mine, times: percent == nil ? 1 : 100, is: theirs, path)
      }
      try hold("\(name), end to end F1", ours.number("end_to_end", "f1"))
      try hold("\(name), wrongly accused", ours.number("wrongly_accused", "share"), mayOnlyFall: true)
    }

    /// The paths in our report of the script's figures in per cent.
    private static let percentages = [
      "end to end/p": "end_to_end/precision", "end to end/r": "end_to_end/recall", "end to end/f1": "end_to_end/f1",
      "found/p": "found/precision", "found/r": "found/recall", "found/f1": "found/f1",
      "speaker right of found": "speaker_right/share", "wrongly accused": "wrongly_accused/share",
    ]

    /// The paths in our report of the script's counts.
    private static let counts = [
      "counts/gold": "end_to_end/gold", "counts/pred": "end_to_end/predicted", "counts/found": "found/right",
      "counts/right": "end_to_end/right", "counts/none": "to_nobody", "counts/other": "to_another",
      "counts/invented": "invented", "counts/whole names": "full_names/whole/of",
      "counts/whole names found": "full_names/whole/count", "counts/names cut": "full_names/cut",
      "counts/pairs right": "names/right", "counts/pairs pred": "names/predicted", "counts/pairs gold": "names/gold",
      "counts/persons": "persons/of", "counts/persons found": "persons/count", "counts/roles": "roles/right/of",
      "counts/role right": "roles/right/count", "counts/role wrong": "roles/wrong",
      "counts/role absent": "roles/absent",
      "counts/no role": "roles/invented/of", "counts/role invented": "roles/invented/count",
    ]

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

    /// The gold at a path in the shared folder; nil where it is not there.
    private static func gold(_ path: String) -> URL? {
      let url = Checkout.shared?.appendingPathComponent(path)
      return url.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    private func sayso(_ arguments: [String], input: Data = Data()) throws -> Data {
      let run = try Program.run(Program.sayso, arguments, input: input, limit: 1500)
      #expect(run.status == 0, "\(run.errors)")
      return Data(run.output.utf8)
    }

    private func python(_ arguments: [String], input: Data = Data()) throws -> Program {
      try Program.run("/usr/bin/env", ["python3"] + arguments, input: input)
    }

    /// The scores of `predictions` by `sayso evaluate`, which must be those of the scorer in Python to 1e-9.
    private func scores(_ gold: URL, predictions: Data, as scorer: [String]) throws -> Figures {
      let script = try #require(Checkout.shared).appendingPathComponent("eval/\(scorer[0])").path
      let (ours, theirs) = try both(gold, predictions) { file in
        try python([script] + scorer.dropFirst() + [gold.path, file, "--json"])
      }
      #expect(theirs.numbers.count > 10)
      for path in theirs.numbers.keys { try expect(ours, path, is: theirs, path) }
      return ours
    }

    /// The figures of `predictions` by `sayso evaluate`, and those by a script that is given their file.
    private func both(
      _ gold: URL, _ predictions: Data, _ arguments: [String] = [], script: (String) throws -> Program
    ) throws -> (ours: Figures, theirs: Figures) {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString).jsonl")
      try predictions.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let ours = try Figures(json: try sayso(["evaluate", gold.path, file.path, "--json"] + arguments))
      let run = try script(file.path)
      #expect(run.status == 0, "\(run.errors)")
      return (ours, try Figures(json: Data(run.output.utf8)))
    }

    /// Expects our figure at `mine`, `times` so much, to be theirs at `path`, to 1e-9.
    private func expect(
      _ ours: Figures, _ mine: String, times factor: Double = 1, is theirs: Figures, _ path: String
    ) throws {
      let figure = factor * (ours.numbers[mine] ?? .nan)
      let number = try #require(theirs.numbers[path], "no \(path) by the script")
      #expect(abs(figure - number) < 1e-9, "\(mine): \(figure), and \(number) by the script")
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
        } else if let list = value as? [Any] {
          for (i, value) in list.enumerated() { collect(value, at: path + ["\(i)"]) }
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

    private func hold(_ name: String, _ measured: Double, mayOnlyFall: Bool = false) throws {
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
      let known = try #require(kept[name], "\(name) is not in \(Self.file.lastPathComponent): run with RECORD_SCORES=1")
      let isKept = mayOnlyFall ? measured <= known + Self.margin : measured >= known - Self.margin
      #expect(isKept, "\(name) went from \(known) to \(measured)")
    }
  }
}
