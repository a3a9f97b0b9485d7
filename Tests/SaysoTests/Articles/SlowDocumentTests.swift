import Articles
import Formats
import Foundation
import Glibc
import Reader
import TestSupport
import Testing

@testable import sayso

extension ProgramTests {
  /// Documents that take long to read.
  @Suite("Slow documents", .timeLimit(.minutes(30))) struct SlowDocumentTests {
    private let scratch = Scratch()
    private var pipe: String { scratch["pipe"] }

    init() { mkfifo(scratch["pipe"], 0o600) }

    @Test("A document that takes long is awaited, and its reader can be given up while it is read") func awaited()
      throws
    {
      let text = PipedText(.file(pipe), by: ArticleReader())
      #expect(try text.beginReading().reading(within: .zero) == nil)
      var desk = DeskSources([pipe], keepsSingle: true)
      #expect(desk.awaited == nil)
      desk.begun = text
      #expect(desk.awaited == ArticleID(0))
      text.giveUp()
      #expect {
        try text.reading()
      } throws: { error in
        guard case .fetching(.cancelled, _)? = error as? Failure else { return false }
        return true
      }
    }

    @Test("A document that is there at once is read before the first screen, and its error is thrown") func quick()
      throws
    {
      let path = scratch.file("a.txt", "Ana said no.")
      let text = PipedText(.file(path), by: ArticleReader())
      #expect(try text.beginReading().reading(within: .seconds(600))?.draft.text.contains("Ana said no.") == true)
      #expect(text.isRepeatable)
      let missing = PipedText(.file(scratch["none.txt"]), by: ArticleReader())
      #expect(throws: Failure.self) { try missing.beginReading().reading(within: .seconds(600)) }
    }

    @Test("The first screen says what is opened, and Esc gives up", .enabled(if: Tmux.isInstalled)) func screen() throws
    {
      let tmux = try Tmux(reading: "\(pipe)", columns: 100, rows: 30)
      try tmux.waitFor { $0.contains("opening") }
      try tmux.press("Escape")
      try tmux.waitFor { $0.contains("given up") && $0.contains("ready$") }
    }

    @Test("A long text is read to its end after its beginning is shown", .enabled(if: Tmux.isInstalled)) func long()
      throws
    {
      let paragraph = "The harbour stays open, the mayor said on Monday. Nobody will lose a job.\n\n"
      let path = scratch.file("long.txt", String(repeating: paragraph, count: 16_000) + "The last words.\n")
      let tmux = try Tmux(columns: 100, rows: 30)
      try tmux.type("\(Program.sayso) \(path)")
      // Typed before the text is whole, the key acts on all of it; the position of an earlier session is kept.
      try tmux.press("G")
      try tmux.waitFor { $0.contains("The last words.") }
      try tmux.press("q")
      try tmux.waitForShell()
      try tmux.type("\(Program.sayso) \(path)")
      try tmux.press("j")
      try tmux.waitFor { $0.contains("The last words.") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("ready$") && !$0.contains("The last words.") }
    }

    @Test("A long text that is gone is reported when it is read again", .enabled(if: Tmux.isInstalled)) func gone()
      throws
    {
      let path = scratch.file("long.txt", String(repeating: "The harbour stays open.\n\n", count: 60_000))
      let tmux = try Tmux(columns: 100, rows: 30)
      try tmux.type("\(Program.sayso) \(path)")
      try tmux.waitFor { $0.contains("The harbour stays open") }
      unlink(path)
      try tmux.press("F5")
      try tmux.waitFor { $0.contains("no such file") }
      try tmux.press("q")
    }

    @Test("A long file that is no text ends the program with its error", .enabled(if: Tmux.isInstalled)) func noText()
      throws
    {
      let path = scratch.file("long.bin", String(repeating: "\u{0}\u{1}", count: 1 << 20))
      let tmux = try Tmux(columns: 100, rows: 30)
      try tmux.type("\(Program.sayso) \(path)")
      try tmux.waitFor { $0.contains("is not text") && $0.contains("ready$") }
    }

    @Test("A line break in a file's name breaks no message into two lines") func oneLine() throws {
      let run = try Program.run(Program.sayso, ["extract", "no\nsuch\u{1B}[31m.txt"])
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(!run.errors.contains("\u{1B}") && run.errors.hasPrefix("sayso: no"))
    }
  }
}
