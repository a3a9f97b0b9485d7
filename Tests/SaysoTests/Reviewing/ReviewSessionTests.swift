import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// A review in a real terminal, and what is left of it.
  @Suite("A review in a terminal", .enabled(if: Tmux.isInstalled, "tmux is not here"), .timeLimit(.minutes(30)))
  final class ReviewSessionTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Forty statements by two people, one a paragraph.
    private static let article: String = {
      let people = ["Ana Brandt", "Piet Oduya"]
      let lines = (1...40).map {
        "\(people[$0 % 2]) said in an interview that pier number \($0) would be closed next year."
      }
      return "Piers to be closed\n\n" + lines.joined(separator: "\n\n") + "\n"
    }()

    private func open() throws -> Tmux {
      let path = folder.appendingPathComponent("piers.txt").path
      if !FileManager.default.fileExists(atPath: path) {
        try Self.article.write(toFile: path, atomically: false, encoding: .utf8)
      }
      let tmux = try Tmux(
        columns: 100, rows: 30, variables: ["XDG_DATA_HOME": folder.path, "SAYSO_REVIEWER": "ben"])
      try tmux.type("stty -g > \(tmux.before); \(Program.sayso) \(path)")
      try tmux.waitFor { $0.contains("statement 1/") && !$0.contains("· analysing") }
      return tmux
    }

    private func leave(_ tmux: Tmux) throws {
      try tmux.press("q")
      try tmux.waitFor { !$0.contains("REVIEW") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("¶") }
    }

    private func sayso(_ arguments: String...) throws -> String {
      var environment = ProcessInfo.processInfo.environment
      for kind in ["DATA", "CACHE", "STATE"] { environment["XDG_\(kind)_HOME"] = folder.path }
      let run = try Program.run(Program.sayso, arguments, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }

    /// Returns the decisions in the ledger, a line for each statement, without times and IDs.
    private func ledger() throws -> String {
      struct Line: Decodable {
        struct Identity: Decodable, Hashable { var number: Int }
        struct Value<Content: Decodable>: Decodable { var _0: Content }
        struct Passage: Decodable { var words: String }
        struct Speaker: Decodable { var name: String }
        struct Form: Decodable {
          var content: [Passage]
          var kind: String
          var speaker: Speaker?
        }
        struct Ruling: Decodable {
          var status: String
          var isFlagged: Bool
          var isSkipped: Bool
          var form: Form?
        }
        struct Statement: Decodable { var _1: Ruling }
        struct Change: Decodable { var statement: Statement? }
        struct Step: Decodable {
          var rule: Value<[Change]>?
          var undo: Value<Identity>?
          var redo: Value<Identity>?
        }
        struct Decision: Decodable {
          var by: String
          var id: Identity
          var step: Step
        }
        var decision: Decision
      }
      return try sayso("ledger", "export").split(separator: "\n").flatMap { line in
        let decision = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).decision
        let head = "\(decision.id.number) \(decision.by)"
        if let undone = decision.step.undo { return ["\(head) undo \(undone._0.number)\n"] }
        if let redone = decision.step.redo { return ["\(head) redo \(redone._0.number)\n"] }
        return (decision.step.rule?._0 ?? []).map { change in
          guard let ruling = change.statement?._1, let form = ruling.form else { return "\(head) ?\n" }
          let signs = (ruling.isFlagged ? ", flagged" : "") + (ruling.isSkipped ? ", skipped" : "")
          let words = form.content.map(\.words).joined(separator: " … ")
          return "\(head) \(ruling.status)\(signs): \(form.speaker?.name ?? "nobody"), \(form.kind): \(words)\n"
        }
      }
      .joined()
    }

    @Test("Forty statements are reviewed by keys; all of it is in the ledger and comes back")
    func session() throws {
      let tmux = try open()
      try tmux.press("R")
      try tmux.waitFor { $0.contains("REVIEW 0 of 40") }
      // Ten right, one none, one skipped, one flagged and right; then one that the other says.
      try tmux.press("1", "0", "Enter", "x", "s", "f", "Enter")
      try tmux.waitFor { $0.contains("REVIEW 12 of 40 · 1 flagged") }
      try tmux.press("c")
      try tmux.waitFor { $0.contains("Who is the speaker?") }
      try tmux.press("1")
      try tmux.waitFor { $0.contains("speaker Piet Oduya: “that pier number 14") }
      // The end moves back by a word; then all the rest is right at once.
      try tmux.press("]")
      try tmux.press("u", "h", "Enter")
      try tmux.waitFor { $0.contains("words “…") && $0.contains("15 would be closed next”: “") }
      try tmux.press("]", "u", "9", "9", "Enter")
      try tmux.waitFor { $0.contains("REVIEW 39 of 40") }
      try tmux.press("Escape")
      try tmux.press("u")
      try tmux.waitFor { $0.contains("undone: ") }
      try tmux.press("C-r")
      try tmux.waitFor { $0.contains("redone: ") }
      try tmux.press("j")
      let end = try tmux.waitFor { $0.contains("· saved") }
      try leave(tmux)

      // What is decided is in the ledger, and goes out; how sure the engine is is its own affair.
      try expectGolden(try ledger(), "ledger.txt")
      let path = folder.appendingPathComponent("piers.txt").path
      for (form, name) in [("csv", "exported.csv"), ("markdown", "exported.md"), ("brat", "exported.ann")] {
        let to = folder.appendingPathComponent("out-" + form)
        _ = try sayso("export", path, "--as", form, "--all", "-o", to.path + (form == "brat" ? "/" : ""))
        let file = form == "brat" ? to.appendingPathComponent("piers.ann") : to
        let written = try String(contentsOf: file, encoding: .utf8).replacing(/[01]\.\d+/, with: "…")
        try expectGolden(written, name)
      }
      #expect(try sayso("export", path, "--as", "csv").split(separator: "\r\n").count == 40)
      #expect(try sayso(path).contains("[13 Piet Oduya, indirect] that pier number 14 would"))

      let again = try open()
      try again.press("R")
      let tally = try #require(end.firstMatch(of: /REVIEW \d+ of 40/)).0
      try again.waitFor { $0.contains(tally) }
      try again.type(":history")
      let history = try again.waitFor { $0.contains("Decisions 1/") && $0.contains("✓ confirmed 10 statements") }
      try expectGolden(
        history.matches(of: /│ (.*?) │/).map { "\($0.1)\n" }.joined()
          .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "(the time)"), "history.txt")
      try again.press("q")
      try leave(again)
    }
  }
}
