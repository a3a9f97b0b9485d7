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
    @Test("The article that the project started from reads without a fault") func seed() throws {
      let shared = try #require(Checkout.shared)
      let line = try KeptScores.sayso(["extract", shared.appendingPathComponent("seed/article.txt").path])
      let check = try KeptScores.python([shared.appendingPathComponent("eval/check_seed.py").path], input: line)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("Attributions and speakers, PolNeAR dev") func attributions() throws {
      let shared = try #require(Checkout.shared)
      let gold = shared.appendingPathComponent("data/polnear/dev")
      let texts = try FileManager.default.contentsOfDirectory(
        at: gold.appendingPathComponent("text"), includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "txt" }.map(\.path).sorted()
      let predictions = try KeptScores.sayso(["extract"] + texts)
      let scores = try scores(gold, predictions: predictions, as: ["score.py"])
      try KeptScores.hold("PolNeAR dev, attribution F1", scores.number("attribution", "f1"))
      for kind in ["indirect", "direct", "mixed"] {
        try KeptScores.hold(
          "PolNeAR dev, attribution recall, \(kind)", scores.number("by_kind", "attribution", kind, "recall"))
      }
      if let speakers = KeptScores.gold("data/speakers/polnear-dev.jsonl") {
        try holdSpeakers(
          "PolNeAR dev", speakers, predictions: predictions,
          text: ["--text", gold.appendingPathComponent("text").path])
      }
    }

    @Test("Speakers and actors", arguments: ["data/press/dev.jsonl", "faults/field.jsonl"]) func speakers(
      path: String
    ) throws {
      guard let gold = KeptScores.gold(path) else { return }
      let name = path == "faults/field.jsonl" ? "faults of the field" : "press dev"
      let predictions = try KeptScores.sayso(["extract", "--input", "jsonl", gold.path])
      try holdSpeakers(name, gold, predictions: predictions)
    }

    @Test("Ambiguous pronouns, GAP validation") func antecedents() throws {
      guard let gold = KeptScores.gold("data/gap/validation.tsv") else { return }
      let script = try #require(Checkout.shared).appendingPathComponent("eval/score_gap.py").path
      let texts = try KeptScores.python([script, gold.path, "--texts"])
      let predictions = try KeptScores.sayso(["extract", "--input", "jsonl", "-"], input: Data(texts.output.utf8))
      let (ours, theirs) = try both(gold, predictions) { file in
        // The script prints rounded figures alone: its own variables have all places.
        let code = """
          import json, runpy, sys
          sys.argv = sys.argv[1:]
          g = runpy.run_path(sys.argv[0])
          print(json.dumps({"all": g["a"], "masculine": g["m"], "feminine": g["w"], "silent": g["silent"]}))
          """
        let run = try KeptScores.python(["-c", code, script, gold.path, file])
        return Program(
          output: String(run.output.split(separator: "\n").last ?? ""), errors: run.errors, status: run.status)
      }
      for group in ["all", "masculine", "feminine"] {
        for (i, figure) in ["precision", "recall", "f1"].enumerated() {
          try expect(ours, "antecedents/\(group)/\(figure)", times: 100, is: theirs, "\(group)/\(i)")
        }
      }
      try expect(ours, "antecedents/unanswered/count", is: theirs, "silent")
      try KeptScores.hold("GAP validation, ambiguous pronouns F1", ours.number("antecedents", "all", "f1"))
    }

    /// Holds the figures for speakers against those of the script, all of them, and against those kept.
    private func holdSpeakers(_ name: String, _ gold: URL, predictions: Data, text: [String] = []) throws {
      let script = try #require(Checkout.shared).appendingPathComponent("eval/score_speakers.py").path
      let (ours, theirs) = try both(gold, predictions, text) { file in
        try KeptScores.python([script, gold.path, file, "--json", "--actors"] + text)
      }
      #expect(theirs.numbers.count > 20)
      for (path, _) in theirs.numbers where path != "counts/missed" {
        let percent = Self.percentages[path]
        let mine = percent ?? Self.counts[path] ?? path.replacingOccurrences(of: "by source", with: "by_source")
        try expect(ours, mine, times: percent == nil ? 1 : 100, is: theirs, path)
      }
      try KeptScores.hold("\(name), end to end F1", ours.number("end_to_end", "f1"))
      try KeptScores.hold("\(name), wrongly accused", ours.number("wrongly_accused", "share"), mayOnlyFall: true)
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
      let predictions = try KeptScores.sayso(["extract", "--input", "jsonl", gold.path])
      let scores = try scores(gold, predictions: predictions, as: ["score_actors.py", "entities"])
      try KeptScores.hold("Worldwide dev, entity F1", scores.number("all", "f1"))
    }

    @Test("Pronouns and actors, GUM dev") func pronouns() throws {
      let gold = try #require(Checkout.shared).appendingPathComponent("data/gum/dev.jsonl")
      let predictions = try KeptScores.sayso(["extract", "--input", "jsonl", gold.path])
      let scores = try scores(gold, predictions: predictions, as: ["score_actors.py", "pronouns"])
      try KeptScores.hold("GUM dev, pronoun accuracy", scores.number("pronouns", "accuracy"))
      try KeptScores.hold("GUM dev, names into actors F1", scores.number("names", "f1"))
    }

    // MARK: Running

    /// The scores of `predictions` by `sayso evaluate`, which must be those of the scorer in Python to 1e-9.
    private func scores(_ gold: URL, predictions: Data, as scorer: [String]) throws -> Figures {
      let script = try #require(Checkout.shared).appendingPathComponent("eval/\(scorer[0])").path
      let (ours, theirs) = try both(gold, predictions) { file in
        try KeptScores.python([script] + scorer.dropFirst() + [gold.path, file, "--json"])
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
      let ours = try Figures(json: try KeptScores.sayso(["evaluate", gold.path, file.path, "--json"] + arguments))
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
  }
}
