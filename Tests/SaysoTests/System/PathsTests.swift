import Files
import Foundation
import Testing

@testable import sayso

@Suite("Paths that are typed") final class PathsTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func file(_ name: String) throws { try Data().write(to: folder.appendingPathComponent(name)) }

  @Test("The words name the file and what is to be done") func words() {
    #expect(
      Failure.words(SavingError("notes.txt", .isThere), typed: "notes.txt", command: "save")
        == "notes.txt: exists; :save !notes.txt overwrites it")
    #expect(
      Failure.words(SavingError("a.txt", .isThere), typed: "a.ann", command: "export")
        == "a.txt: exists; choose the name of a new file")
    #expect(
      Failure.noForm("a.jsn")
        == "a.jsn: unknown format .jsn; use .jsonl, .json, .csv, .md, .txt, .html, .jsonld, .ann; did you mean .json?"
    )
    #expect(
      Failure.noForm("a/b")
        == "a/b: the name's ending chooses the format: .jsonl, .json, .csv, .md, .txt, .html, .jsonld, .ann")
  }

  @Test("Paths go on as what is there") func completion() throws {
    for name in ["notes.txt", "notes two.md", ".hidden", "other"] { try file(name) }
    try FileManager.default.createDirectory(atPath: path("nothing"), withIntermediateDirectories: true)
    let here = folder.path + "/"
    #expect(paths(beginningWith: here + "no") == ["notes two.md", "notes.txt", "nothing/"].map { here + $0 })
    #expect(paths(beginningWith: "!" + here + "notes.") == ["!" + here + "notes.txt"])
    #expect(paths(beginningWith: here + ".") == [here + ".hidden"])
    #expect(paths(beginningWith: here).count == 4)
    #expect(paths(beginningWith: here, limit: 2).count == 2)
    #expect(paths(beginningWith: here + "no/x").isEmpty)
    let names = ["notes.md", "notes.txt", "harbour.md"]
    let offered = paths(
      beginningWith: here + "no", offering: names, without: Set([FileIdentity(path("notes.txt"))].compactMap { $0 }))
    #expect(offered == ["notes.md", "notes two.md", "nothing/"].map { here + $0 })
    #expect(paths(beginningWith: "~") == ["~/"])
    #expect(paths(beginningWith: "~/").allSatisfy { $0.hasPrefix("~/") && !$0.hasPrefix("~/.") })
  }
}

@Suite("Words of a shell") struct ShellWordTests {
  @Test(
    "Every word stays one word",
    arguments: ["plain.txt", "a b", "it's", "'\u{301}; touch pwned; '\u{301}", "'\u{200D}'", ""])
  func oneWord(_ word: String) throws {
    let run = try Program.run("/bin/sh", ["-c", "printf '%s|' \(shellWord(word))"])
    #expect(run.status == 0)
    #expect(Array(run.output.utf8) == Array((word + "|").utf8))
  }
}
