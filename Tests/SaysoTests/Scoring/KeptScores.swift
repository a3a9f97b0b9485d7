import Foundation
import TestSupport
import Testing

/// The scores in `dev.json`: they may only rise, and figures that count harm may only fall.
enum KeptScores {
  /// A score may fall by so many points before it counts as a regression: processors round and add in different orders.
  private static let margin = 0.8
  /// The folder of the scores and of scripts for them.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scores")
  private static let file = folder.appendingPathComponent("dev.json")

  /// Holds a measured score, in points of a hundred, against the one kept. `RECORD_SCORES=1` writes it down instead.
  static func hold(_ name: String, _ measured: Double, mayOnlyFall: Bool = false) throws {
    let measured = (measured * 10).rounded() / 10
    var kept = (try? JSONDecoder().decode([String: Double].self, from: Data(contentsOf: file))) ?? [:]
    print("\(name): \(measured) (kept: \(kept[name].map { "\($0)" } ?? "none"))")
    if ProcessInfo.processInfo.environment["RECORD_SCORES"] == "1" {
      kept[name] = measured
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try (encoder.encode(kept) + Data("\n".utf8)).write(to: file)
      return
    }
    let known = try #require(kept[name], "\(name) is not in \(file.lastPathComponent): run with RECORD_SCORES=1")
    let isKept = mayOnlyFall ? measured <= known + margin : measured >= known - margin
    #expect(isKept, "\(name) went from \(known) to \(measured)")
  }

  /// The gold at a path in the shared folder; nil where it is not there.
  static func gold(_ path: String) -> URL? {
    let url = Checkout.shared?.appendingPathComponent(path)
    return url.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// Returns the output of the program. It may end with one of `statuses`.
  static func sayso(_ arguments: [String], input: Data = Data(), endingWith statuses: Set<Int32> = [0]) throws -> Data {
    let run = try Program.run(Program.sayso, arguments, input: input, limit: 1500)
    #expect(statuses.contains(run.status), "\(run.errors)")
    return Data(run.output.utf8)
  }

  /// Runs a script.
  static func python(_ arguments: [String], input: Data = Data()) throws -> Program {
    try Program.run("/usr/bin/env", ["python3"] + arguments, input: input, limit: 600)
  }

  /// Runs a scorer of the shared folder with a gold file and predictions, and returns its figures.
  static func figures(by scorer: String, _ gold: URL, _ predictions: Data) throws -> Figures {
    let script = try #require(Checkout.shared).appendingPathComponent("eval/\(scorer)").path
    let run = try python([script, gold.path, "/dev/stdin", "--json"], input: predictions)
    #expect(run.status == 0, "\(run.errors)")
    return try Figures(json: Data(run.output.utf8))
  }
}

/// The numbers of a report, by their path of keys.
struct Figures {
  private(set) var numbers: [String: Double] = [:]

  /// Collects the numbers of a report in JSON.
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
