import Foundation
import Testing

extension ProgramTests {
  /// `sayso compare` in the real program.
  @Suite("The command compare", .timeLimit(.minutes(30))) struct CompareTests {
    private let sample: SampleFolder

    init() throws { sample = try SampleFolder() }

    @Test("Two reviewers are compared by their exports or by their names") func compared() throws {
      let first = try sample.quotes("confirmed")
      let second = try sample.quotes("confirmed") { i, more in
        if i == 1 { more["status"] = "rejected" }
        if i == 2 { more.merge(["status": "corrected", "speaker": "Mira \u{1B}[31mTal"]) { $1 } }
        if i == 3 { more.merge(["status": "corrected", "act": "denial"]) { $1 } }
      }
      for (name, text) in [("ana", first), ("ben", second)] {
        #expect(try sample.run("import", "-", "--for", sample.article, input: text, by: name, ledger: name).status == 0)
        #expect(try sample.run("import", "-", "--for", sample.article, input: text, by: name).status == 0)
        #expect(
          try sample.run(
            "export", sample.article, "--as", "json", "--all", "-o", "\(sample.path)/\(name).json", ledger: name
          ).status == 0)
      }
      let files = try sample.run("compare", sample.path + "/ana.json", sample.path + "/ben.json")
      let names = try sample.run("compare", "ana", "ben", "--of", sample.article)
      #expect(files.status == 0, "\(files.errors)\(names.errors)")
      #expect(names.status == 0, "\(files.errors)\(names.errors)")
      #expect(files.output.split(separator: "\n").dropFirst() == names.output.split(separator: "\n").dropFirst())
      #expect(files.output.contains("\n3 differences\n"))
      #expect(files.output.contains(": only A\n"))
      #expect(files.output.contains(": speaker\n"))
      #expect(files.output.contains(": act\n"))
      #expect(!files.output.contains("\u{1B}"))
      #expect(files.output.contains("decided by both 21, only A 0, only B 0, neither 0;"), "\(files.output)")
      #expect(files.output.contains("\nno kappa of fewer than 30 statements\n"))
      let json = try sample.run("compare", "ana", "ben", "--of", sample.article, "--json").output
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let differences = try #require(report["differences"] as? [[String: Any]])
      #expect(differences.compactMap { $0["what"] as? [String] } == [["statement"], ["speaker"], ["act"]])
      #expect((report["kinds"] as? [String: Any])?["observed"] as? Double == 1)
      let nobody = try sample.run("compare", "ana", "bem", "--of", sample.article)
      #expect(nobody.status == 1)
      #expect(nobody.errors.contains("ana, ben did; did you mean “ben”?"))
      let apart = try sample.run("compare", sample.path + "/ana.json", sample.article)
      #expect(apart.status == 1)
      #expect(apart.errors.contains("harbour.txt:1: is not JSON"))
    }
  }
}
