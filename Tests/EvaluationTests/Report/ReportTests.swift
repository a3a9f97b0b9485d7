import Articles
import Foundation
import Testing

@testable import Evaluation

@Suite struct ReportTests {
  private func evaluator(examples: Int? = nil) -> Evaluator {
    var evaluator = Evaluator(.attributions, examples: examples)
    evaluator.add(GoldDocument(id: "a", text: bridge, statements: bridgeGold), Prediction(statements: [bridgeGold[1]]))
    evaluator.add(GoldDocument(id: "b", text: bridge, statements: bridgeGold), nil)
    return evaluator
  }

  @Test("The JSON has ratios, documents, and errors only where they are asked for") func json() throws {
    let text = evaluator(examples: 1).json(notInGold: ["z"], warnings: [])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let attribution = try #require(report["attribution"] as? [String: Double])
    #expect(attribution["recall"] == 1.0 / 6)
    #expect(attribution["predicted"] == 1)
    let documents = try #require(report["documents"] as? [String: Any])
    #expect(documents["missing"] as? [String] == ["b"])
    #expect(documents["not_in_gold"] as? [String] == ["z"])
    let errors = try #require(report["errors"] as? [String: [String: Any]])
    #expect(errors["missed statement"]?["count"] as? Int == 5)
    #expect((errors["missed statement"]?["examples"] as? [Any])?.count == 1)
    #expect(!evaluator().json(notInGold: [], warnings: []).contains("errors"))
  }

  @Test("The tables have a row for each figure, and each kind of error") func tables() throws {
    for measure in Measure.allCases {
      var evaluator = Evaluator(measure, examples: 0)
      evaluator.add(GoldDocument(id: "a", text: ""), nil)
      #expect(evaluator.table.count > 3)
      let faults = try #require(evaluator.faults)
      #expect(faults.table(measure).count == Fault.Name.all(of: measure).count + 1)
    }
    #expect(evaluator().table[1] == "ATTRIBUTION                 100.0     16.7     28.6        1        1        6")
  }

  @Test("Every error belongs to one measure") func names() {
    #expect(
      Measure.allCases.flatMap(Fault.Name.all).sorted { $0.rawValue < $1.rawValue }
        == Fault.Name.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test("Groups that cannot be printed are no columns") func hostileGroups() {
    var tally = FaultTally(examples: 1)
    tally.add(
      [Fault(.missedEntity, group: "\u{1B}[31m"), Fault(.missedEntity, group: "event")],
      in: GoldDocument(id: "a", text: ""))
    let table = tally.table(.entities).joined()
    #expect(!table.contains("\u{1B}"))
    #expect(table.contains("event"))
  }
}
