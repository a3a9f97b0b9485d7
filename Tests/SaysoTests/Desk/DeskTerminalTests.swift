import Foundation
import Testing

extension ProgramTests {
  /// Several articles, in the real program.
  @Suite("Several articles", .timeLimit(.minutes(3))) struct DeskTerminalTests {
    private static let samples = Checkout.root.appendingPathComponent("Samples").path

    @Test(
      "A folder opens with the list; articles are gone to, through and back", .enabled(if: Tmux.isInstalled)
    ) func folder() throws {
      let tmux = try Tmux(columns: 100, rows: 30)
      try tmux.type("\(Program.sayso) \(Self.samples)/*.txt nope.txt")
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
      try tmux.waitFor { $0.contains("Harbour deal splits coalition") == false && $0.contains("100 %") }
      try tmux.press("l", "G", "Enter")
      try tmux.waitFor { $0.contains("nope.txt: no such file") }
      try tmux.press("q", "q")
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("ARTICLES") }
    }

    @Test("Without a terminal: all are printed, what cannot be read is told") func printed() throws {
      let run = try Program.run(
        Program.sayso, [Self.samples + "/harbour-deal.txt", Self.samples + "/pay-strike.txt", "nope.txt"])
      #expect(run.status == 1 && run.errors.contains("nope.txt: no such file") && run.errors.contains("1 of 3 files"))
      let heads = run.output.split(separator: "\n").filter { $0.hasPrefix("==> ") }
      #expect(heads.count == 2 && heads.last?.hasSuffix("pay-strike.txt <==") == true)
    }

    @Test("Headless: all are analysed, then the keys are pressed") func headless() throws {
      let run = try Program.run(
        Program.sayso,
        [
          "--headless", "100x20", "--keys", "j<Enter>J", "\(Self.samples)/harbour-deal.txt",
          "\(Self.samples)/pay-strike.txt",
        ])
      #expect(run.status == 0 && run.output.contains("this is the last article") && run.output.contains("Tillery"))
      let list = try Program.run(Program.sayso, ["--headless", "100x20", "\(Self.samples)"])
      #expect(list.output.contains("ARTICLES") && list.output.contains("as named") && !list.output.contains("analysed"))
    }

    @Test("A folder without texts is told of") func nothing() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let run = try Program.run(Program.sayso, [folder.path])
      #expect(run.status == 1 && run.errors.contains("holds no text files"))
    }
  }
}
