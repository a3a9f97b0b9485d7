import Foundation
import Testing

@testable import sayso

@Suite("Saving") final class SavingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  @Test("A new file; one that is there stays unless it may be replaced") func replacing() throws {
    try saveFile("one\n", to: path("a.txt"), replacing: false)
    #expect(throws: SavingError.isThere) { try saveFile("two\n", to: path("a.txt"), replacing: false) }
    #expect(try text("a.txt") == "one\n")
    try saveFile("two\n", to: path("a.txt"), replacing: true)
    try saveFile("new\n", to: path("b.txt"), replacing: true)
    #expect(try text("a.txt") == "two\n" && text("b.txt") == "new\n")
    #expect(names == ["a.txt", "b.txt"])
  }

  @Test("What replaces a file has its permissions; a link goes on leading to it") func permissions() throws {
    try saveFile("one", to: path("a.txt"), replacing: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a.txt"))
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "a.txt")
    try saveFile("two", to: path("link"), replacing: true)
    #expect(try text("a.txt") == "two")
    #expect(try FileManager.default.attributesOfItem(atPath: path("a.txt"))[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "a.txt")
    #expect(names == ["a.txt", "link"])
  }

  @Test("Folders and devices are not replaced, and what is missing is told") func refused() {
    #expect(throws: SavingError.isFolder) { try saveFile("x", to: folder.path, replacing: true) }
    #expect(throws: SavingError.isNoFile) { try saveFile("x", to: "/dev/null", replacing: true) }
    #expect(throws: SavingError.refused("No such file or directory")) {
      try saveFile("x", to: path("no/a.txt"), replacing: false)
    }
    #expect(names.isEmpty)
  }

  @Test("The words name the file and what is to be done") func words() {
    #expect(
      Failure.words(SavingError.isThere, path: "notes.txt", command: "save")
        == "notes.txt: is there already: save !notes.txt replaces it")
    #expect(
      Failure.noForm("a.jsn")
        == "a.jsn: no form has the ending .jsn: .jsonl, .json, .csv, .md, .txt, .html, .jsonld, .ann have; did you mean .json?"
    )
    #expect(
      Failure.noForm("a/b")
        == "a/b: the name's ending tells the form: .jsonl, .json, .csv, .md, .txt, .html, .jsonld, .ann")
  }

  @Test("Paths go on as what is there") func completion() throws {
    for name in ["notes.txt", "notes two.md", ".hidden", "other"] { try saveFile("", to: path(name), replacing: false) }
    try FileManager.default.createDirectory(atPath: path("nothing"), withIntermediateDirectories: true)
    let here = folder.path + "/"
    #expect(paths(beginningWith: here + "no") == ["notes two.md", "notes.txt", "nothing/"].map { here + $0 })
    #expect(paths(beginningWith: "!" + here + "notes.") == ["!" + here + "notes.txt"])
    #expect(paths(beginningWith: here + ".") == [here + ".hidden"])
    #expect(paths(beginningWith: here).count == 4 && paths(beginningWith: here, limit: 2).count == 2)
    #expect(paths(beginningWith: here + "no/x").isEmpty)
    #expect(paths(beginningWith: "~") == ["~/"])
    #expect(paths(beginningWith: "~/").allSatisfy { $0.hasPrefix("~/") && !$0.hasPrefix("~/.") })
  }
}
