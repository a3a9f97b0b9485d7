import Foundation
import Testing

extension ProgramTests {
  /// A review in a real terminal, and what is left of it.
  @Suite("A review in a terminal", .enabled(if: Tmux.isInstalled, "tmux is not here"), .timeLimit(.minutes(3)))
  final class ReviewSittingTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Forty statements by two people, one a paragraph.
    private static let article: String = {
      let people = ["Ana Brandt", "Piet Oduya"]
      let lines = (1...40).map {
        "\(people[$0 % 2]) said on Thursday that pier number \($0) would be closed next year."
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
      try tmux.waitFor { $0.contains("statement 1/") && !$0.contains("· reading") }
      return tmux
    }

    private func leave(_ tmux: Tmux) throws {
      try tmux.press("q")
      try tmux.waitFor { !$0.contains("REVIEW") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("¶") }
    }

    /// The rulings in the ledger, in order: what each does, with the status that it gives.
    private func journal() throws -> [String] {
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder.path
      let told = try Program.run(Program.sayso, ["ledger", "export"], environment: environment)
      #expect(told.status == 0, "\(told.errors)")
      return told.output.split(separator: "\n").map { line in
        if line.contains("\"undo\"") { return "undo" }
        if line.contains("\"redo\"") { return "redo" }
        let statuses = line.matches(of: /"status" ?: ?"([a-z]+)"/).map { String($0.1) }
        return statuses.joined(separator: " ")
      }
    }

    @Test("Forty statements are reviewed by keys; all of it is in the ledger and comes back")
    func sitting() throws {
      let tmux = try open()
      try tmux.press("R")
      try tmux.waitFor { $0.contains("REVIEW 0 of 40") }
      // Ten right, one none, one skipped, one flagged and right; then one that the other says.
      try tmux.press("1", "0", "Enter", "x", "s", "f", "Enter")
      try tmux.waitFor { $0.contains("REVIEW 12 of 40 · 1 flagged") }
      try tmux.press("c")
      try tmux.waitFor { $0.contains("Who says it?") }
      try tmux.press("1")
      try tmux.waitFor { $0.contains("corrected “that pier number 14") }
      // The end moves back by a word; then all the rest is right at once.
      try tmux.press("]")
      try tmux.press("u", "h", "Enter")
      try tmux.waitFor { $0.contains("corrected “that pier number 15") }
      try tmux.press("]", "u", "9", "9", "Enter")
      try tmux.waitFor { $0.contains("REVIEW 39 of 40") }
      try tmux.press("Escape")
      try tmux.press("u")
      try tmux.waitFor { $0.contains("undone: ") }
      try tmux.press("C-r")
      try tmux.waitFor { $0.contains("done again: ") }
      try tmux.press("j")
      let end = try tmux.waitFor { $0.contains("· saved") }
      try leave(tmux)

      let kept = try journal()
      #expect(kept.prefix(1) == [Array(repeating: "confirmed", count: 10).joined(separator: " ")])
      #expect(kept.dropFirst().prefix(3) == ["rejected", "proposed", "proposed"])
      #expect(kept.contains("corrected") && kept.suffix(2) == ["undo", "redo"])

      // What goes out says what was decided; what is no quote stays in.
      var environment = ProcessInfo.processInfo.environment
      environment["XDG_DATA_HOME"] = folder.path
      let path = folder.appendingPathComponent("piers.txt").path
      let rows = try Program.run(Program.sayso, ["export", path, "--as", "csv"], environment: environment).output
        .split(separator: "\r\n").map(String.init)
      func count(_ status: String) -> Int { rows.count { $0.contains(",\(status),") } }
      #expect(rows.count == 40)
      #expect(count("corrected") == 2 && count("proposed") == 1 && count("confirmed") == 36, "\(rows)")
      let all = try Program.run(Program.sayso, ["export", path, "--as", "csv", "--all"], environment: environment)
        .output
      #expect(all.contains(",rejected,"))

      let again = try open()
      try again.press("R")
      let tally = try #require(end.firstMatch(of: /REVIEW \d+ of 40/)).0
      try again.waitFor { $0.contains(tally) }
      try leave(again)
    }
  }
}
