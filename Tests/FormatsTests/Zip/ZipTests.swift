import TestSupport
import Testing

@testable import Formats

@Suite("Zip archives") struct ZipTests {
  private func archive(_ entries: ZipEntry...) throws -> ZipArchive { try #require(ZipArchive(zipArchive(entries))) }
  private func text(_ archive: ZipArchive, _ name: String) throws -> String? {
    try archive.contents(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Entries are looked up by name, in small letters last; of duplicates the first counts") func names() throws {
    let archive = try archive(
      ZipEntry("a/b.txt", "one"), ZipEntry("a/b.txt", "two"), ZipEntry("A/C.txt", "three"), ZipEntry("é", "four"))
    #expect(archive.names == ["a/b.txt", "A/C.txt", "é"])
    #expect(
      try text(archive, "a/b.txt") == "one" && text(archive, "a/c.txt") == "three"
        && text(archive, "e\u{301}") == "four")
    #expect(try text(archive, "b.txt") == nil && !archive.has("") && archive.has("A/B.TXT"))
  }

  @Test("Deflated entries are unpacked") func deflated() throws {
    let letters = try #require(try archive(ZipEntry("a", letters: 100_000)).contents(of: "a"))
    #expect(letters.count >= 100_000 && letters.allSatisfy { $0 == 0x61 })
  }

  @Test("An entry that unpacks to far more than its size is refused, and so are too many bytes in all") func bombs()
    throws
  {
    let bomb = try archive(ZipEntry("a", letters: 3 << 20))
    #expect(throws: ZipError.tooLarge) { try bomb.contents(of: "a") }
    let many = try archive(ZipEntry("a", letters: 1 << 20))
    for _ in 0..<63 { _ = try many.contents(of: "a") }
    #expect(throws: ZipError.tooLarge) { for _ in 0..<2 { _ = try many.contents(of: "a") } }
  }

  @Test("Locked and damaged entries are errors") func broken() throws {
    var locked = ZipEntry("a", "x")
    locked.isLocked = true
    var odd = ZipEntry("a", "x")
    odd.method = 99
    var cut = ZipEntry("a", letters: 1000)
    cut.packed.removeLast(4)
    #expect(throws: ZipError.locked) { try archive(locked).contents(of: "a") }
    #expect(throws: ZipError.damaged) { try archive(odd).contents(of: "a") }
    #expect(throws: ZipError.damaged) { try archive(cut).contents(of: "a") }
    for bytes in [[], Array("PK".utf8), Array("text".utf8), Array(zipArchive([]).dropLast(5))] as [[UInt8]] {
      #expect(ZipArchive(bytes) == nil)
    }
  }

  @Test(
    "References between parts are resolved inside the archive",
    arguments: [
      ("b.xhtml", "a/p.opf", "a/b.xhtml"), ("../b%20c.xhtml#d", "a/p.opf", "b c.xhtml"),
      ("/x/%C3%BC.html?y", "a/p.opf", "x/ü.html"),
      ("./x//y/../z", "p.opf", "x/z"), ("../x", "p.opf", nil), ("../../../../etc/passwd", "a/p.opf", nil),
      ("%2e%2e/%2e%2e/x", "a/p.opf", nil),
      ("https://a.example/x", "a/p", nil), ("x%2f..%2f..%2fy", "a/p", nil), ("", "a/p", nil), ("#x", "a/p", nil),
      ("%zz%", "p", "%zz%"), ("..", "a/p", nil),
    ] as [(String, String, String?)])
  func paths(reference: String, base: String, path: String?) { #expect(partPath(reference, from: base) == path) }

  @Test("Changed archives are read without a trap") func fuzz() {
    let sample = zipArchive([
      ZipEntry("mimetype", "application/x"), ZipEntry("a/b", "text text"), ZipEntry("c", letters: 500),
    ])
    var random = SeededGenerator(seed: 6)
    for _ in 0..<fuzzCount(3000) {
      guard
        let archive = ZipArchive(
          mutated(sample, scraps: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{0}\u{0}"], using: &random))
      else { continue }
      for name in archive.names { _ = try? archive.contents(of: name) }
    }
  }
}
