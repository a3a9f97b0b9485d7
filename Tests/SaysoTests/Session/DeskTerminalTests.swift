import TestSupport
import Foundation
import Testing

extension ProgramTests {
  /// Several articles, in the real program.
  @Suite("Several articles", .timeLimit(.minutes(30))) struct DeskTerminalTests {
    private static let samples = Checkout.root.appendingPathComponent("Samples").path

    @Test(
      "A folder opens with the list; articles are gone to, through and back", .enabled(if: Tmux.isInstalled)
    ) func folder() throws {
      let tmux = try Tmux(reading: "\(Self.samples)/*.txt nope.txt", columns: 100, rows: 30)
      try tmux.waitFor { $0.contains("ARTICLES") && $0.contains("Harbour deal splits coalition") }
      // Analysed in the background, each with its count.
      try tmux.waitFor { !$0.contains(" · ") || !$0.contains("analysed") }
      try tmux.press("/")
      try tmux.type("harbour")
      try tmux.press("Enter")
      try tmux.waitFor { $0.contains("¶ 1/") && $0.contains("statement 1/") && $0.contains("This port will belong") }
      try tmux.press("G", "J")
      try tmux.waitFor { $0.contains("Who leaked the Corran memo?") }
      try tmux.press("C-o")
      try tmux.waitFor { $0.contains("Norland's parliament votes") }
      try tmux.press("l", "G", "Enter")
      try tmux.waitFor { $0.contains("nope.txt: no such file") }
      try tmux.press("q", "q")
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("ARTICLES") }
    }

    @Test("What was read is listed later", .enabled(if: Tmux.isInstalled)) func recent() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let gone = folder.appendingPathComponent("gone.txt")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("A short note\n\nNobody said a word about it.\n".utf8).write(to: gone)
      let tmux = try Tmux(columns: 100, rows: 30, variables: ["XDG_STATE_HOME": folder.path])
      try tmux.type("\(Program.sayso); echo status=$?")
      try tmux.waitFor { $0.contains("no article: name a file") && $0.contains("status=2") }
      for path in [gone.path, "\(Self.samples)/harbour-deal.txt"] {
        try tmux.type("clear; \(Program.sayso) \(path)")
        try tmux.waitFor { $0.contains("¶ 1/") && !$0.contains("· analysing") }
        try tmux.press("q")
        try tmux.waitForShell()
      }
      try FileManager.default.removeItem(at: gone)
      try tmux.type("clear; \(Program.sayso)")
      let list = try tmux.waitFor { $0.contains("RECENT ARTICLES") && $0.contains("!") }
      let rows = list.split(separator: "\n").filter { $0.contains("Harbour deal") || $0.contains("A short note") }
      #expect(rows.count == 2)
      #expect(rows.first?.contains("Harbour deal") == true)
      try tmux.press("G", "Enter")
      try tmux.waitFor { $0.contains("no such file") }
      try tmux.press("g", "Enter")
      try tmux.waitFor { $0.contains("This port will belong") }
    }

    @Test("Without a terminal: all are printed, unreadable ones are reported") func printed() throws {
      let run = try Program.run(
        Program.sayso, [Self.samples + "/harbour-deal.txt", Self.samples + "/pay-strike.txt", "nope.txt"])
      #expect(run.status == 1)
      #expect(run.errors.contains("nope.txt: no such file"))
      #expect(run.errors.contains("1 of 3 files"))
      let heads = run.output.split(separator: "\n").filter { $0.hasPrefix("==> ") }
      #expect(heads.count == 2)
      #expect(heads.last?.hasSuffix("pay-strike.txt <==") == true)
    }

    @Test("Headless: all are analysed, then the keys are pressed") func headless() throws {
      let run = try Program.run(
        Program.sayso,
        [
          "--headless", "100x20", "--keys", "j<Enter>J", "\(Self.samples)/harbour-deal.txt",
          "\(Self.samples)/pay-strike.txt",
        ])
      #expect(run.status == 0)
      #expect(run.output.contains("this is the last article"))
      #expect(run.output.contains("Tillery"))
      let list = try Program.run(Program.sayso, ["--headless", "100x20", "\(Self.samples)"])
      #expect(list.output.contains("ARTICLES"))
      #expect(list.output.contains("as named"))
      #expect(!list.output.contains("analysed"))
    }

    @Test("A folder without texts is reported") func nothing() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let run = try Program.run(Program.sayso, [folder.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("holds no text files"))
    }
  }
}
