import Foundation
import Testing

extension ProgramTests {
  /// The reviewer's name, from the real program's options, environment and configuration.
  @Suite("The reviewer's name", .timeLimit(.minutes(30))) struct ReviewerNameTests {
    private let sample: SampleFolder

    init() throws { sample = try SampleFolder() }

    @Test("The name comes from an option, the environment or the configuration") func reviewerNamed() throws {
      var environment = sample.environment()
      environment["XDG_CONFIG_HOME"] = sample.path
      environment["SAYSO_REVIEWER"] = nil
      try FileManager.default.createDirectory(atPath: sample.path + "/sayso", withIntermediateDirectories: true)
      try Data("reviewer = \"eva\"\nblind = true\n".utf8).write(
        to: URL(fileURLWithPath: sample.path + "/sayso/config.toml"))
      func reviewing(_ arguments: String...) throws -> Program {
        try Program.run(
          Program.sayso, ["--plain", sample.article] + arguments, input: Data("R\nx\n".utf8), environment: environment)
      }
      #expect(try reviewing().status == 0)
      environment["SAYSO_REVIEWER"] = "ben"
      #expect(try reviewing().status == 0)
      #expect(try reviewing("--reviewer", "ida").status == 0)
      let ledger = try sample.run("ledger", "export").output.split(separator: "\n")
      #expect(["eva", "ben", "ida"].allSatisfy { name in ledger.contains { $0.contains("\"by\":\"\(name)\"") } })
      // All reviews were blind, so that each rejected the first statement.
      let statements = Set(ledger.compactMap { $0.firstMatch(of: /"words":"[^"]*"/)?.output })
      #expect(ledger.count == 3, "\(statements)")
      #expect(statements.count == 1, "\(statements)")
      // A blind print of the article lacks only the statements that its own reader rejected.
      environment["SAYSO_REVIEWER"] = "nobody"
      let blind = try Program.run(Program.sayso, [sample.article], environment: environment).output
      let none = try sample.run(sample.article, ledger: "none").output
      let all = try sample.run(sample.article).output
      #expect(blind == none)
      #expect(all != none)
    }
  }
}
