import Articles
import Testing

@testable import Analysis

/// Tests texts from start to end with the shipped model: see `Phenomena/README.md`.
@Suite(.enabled(if: Fixtures.model != nil, "there is no model file"))
struct PhenomenaTests {
  private static let engine = Fixtures.model.flatMap { try? Engine(model: $0) }

  @Test func mostCasesAreReadCorrectly() {
    #expect(Phenomenon.all.count >= 251)
    #expect(Phenomenon.all.filter { !$0.isCorrect }.count <= 17)
  }

  @Test(arguments: Phenomenon.all)
  func statementsAreFound(phenomenon: Phenomenon) throws {
    let article = try #require(Self.engine).analyse(phenomenon.draft)
    let faults = phenomenon.faults(of: article)
    let report = Comment(rawValue: "\(phenomenon.draft.text)\n\(faults.joined(separator: "\n"))")
    if phenomenon.isCorrect {
      #expect(faults.isEmpty, report)
    } else {
      withKnownIssue(report, isIntermittent: true) { #expect(faults.isEmpty) }
    }
  }
}
