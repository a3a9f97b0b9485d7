import Formats
import Foundation
import Library
import TestSupport
import Testing

extension ProgramTests {
  /// `sayso news`, in the real program.
  @Suite("The command news", .timeLimit(.minutes(30))) struct NewsTests {
    private let scratch = Scratch()
    private var library: FeedLibrary { FeedLibrary(path: scratch["data/sayso/library.sqlite"]) }
    private var variables: [String: String] {
      ["XDG_DATA_HOME": scratch["data"], "XDG_STATE_HOME": scratch["state"], "no_proxy": "*"]
    }

    private func run(_ words: String...) throws -> Program {
      try Program.run(
        Program.sayso, ["news"] + words, environment: ProcessInfo.processInfo.environment.merging(variables) { $1 })
    }

    /// Fills the library with a feed of two entries; the second has no address.
    private func fill() throws {
      let id = try #require(try library.add([Subscription(address: "https://coast.example/feed", tags: ["sea"])]).first)
        .feed.id
      var (feed, ferry, fog) = (Feed(), FeedEntry(), FeedEntry())
      feed.title = "Coast News"
      let text = String(repeating: "<p>“The ferry sails again,” said Ana Brandt, the minister.</p>", count: 20)
      (ferry.title, ferry.link, ferry.content) = ("Ferry", "https://coast.example/ferry", text)
      (fog.title, fog.content, fog.published) = ("Fog", "<p>“It clears,” Tove Marsh said.</p>", Timestamp("2026-03-01"))
      feed.entries = [ferry, fog]
      _ = try library.take(feed, RefreshState(), for: id, at: 1_780_000_000)
    }

    @Test("Without a terminal the unread entries are printed, as the options choose") func printed() throws {
      #expect(try run().errors.contains("no feeds; sayso add ADDRESS follows one"))
      try fill()
      #expect(try run().output == "https://coast.example/ferry\tCoast News\tFerry\nFog\tCoast News\tFog\n")
      try library.setRead(true, [try #require(try library.entries().first).id])
      #expect(try run("--tag", "sea").output == "Fog\tCoast News\tFog\n")
      #expect(try run("--all", "--feed", "coast").output.split(separator: "\n").count == 2)
      #expect(try run("--all", "--search", "NEWS fog").output == "Fog\tCoast News\tFog\n")
      #expect(try run("--all", "--folder", "sea").output.split(separator: "\n").count == 2)
      #expect(try run("--starred").errors.contains("no such entries"))
      #expect(try run("--tag", "land").status == 2)
    }

    @Test("Opened entries are read and stay read; a star is kept", .enabled(if: Tmux.isInstalled)) func read() throws {
      try fill()
      let tmux = try Tmux(reading: "news", columns: 100, rows: 30, variables: variables)
      try tmux.waitFor { $0.contains("NEWS") && $0.contains("Ferry") && $0.contains("Fog") }
      try tmux.press("s", "Enter")
      try tmux.waitFor { $0.contains("The ferry sails again") }
      try tmux.press("]", "n")
      try tmux.waitFor { $0.contains("It clears") }
      try tmux.press("q", "q")
      try tmux.waitFor { $0.contains("ready$") }
      #expect(try library.entries().isEmpty)
      #expect(try library.entries(EntryChoice(.starred)).map(\.title) == ["Ferry"])
    }
  }
}
