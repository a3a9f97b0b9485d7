import Glibc
import Testing

@testable import Cells

/// Words divided by a dictionary of a few patterns.
@Suite struct HyphenatorTests {
  private static let hyphenator = dictionary(
    "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n1mit\n1tee\ngov1ern1ment\n1tion\ne1ven\na1b\nf1f/ff=f,1,2\n")

  static func dictionary(_ patterns: String) -> Hyphenator? {
    var path = Array("/tmp/sayso-hyphen-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    defer {
      close(file)
      unlink(path)
    }
    _ = patterns.withCString { write(file, $0, strlen($0)) }
    return Hyphenator(path: String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  @Test(
    arguments: [
      ("committee", [3, 6]), ("government", [3, 6]), ("even", []), ("ab", []), ("", []), ("xxxx", []), ("station", [3]),
      // A division that changes the spelling is skipped.
      ("schiffahrt", []),
    ] as [(String, [Int])])
  func divides(_ word: String, at offsets: [Int]) throws {
    let hyphenator = try #require(Self.hyphenator)
    #expect(hyphenator.divisions(of: Array(word.utf8)) == offsets)
  }

  @Test func survivesAnyBytes() throws {
    let hyphenator = try #require(Self.hyphenator)
    for length in [1, 4, 5, 200, 201, 100_000] {
      for byte: UInt8 in [0, 0x2D, 0x61, 0x80, 0xC3, 0xFF] {
        let found = hyphenator.divisions(of: Array(repeating: byte, count: length))
        #expect(found.allSatisfy { (1..<length).contains($0) })
      }
    }
  }

  @Test func aMissingFileGivesNone() { #expect(Hyphenator(path: "/nonexistent/hyph_en_US.dic") == nil) }

  @Test(
    "only plain lowercase words at the ends of lines are divided",
    arguments: [
      ("the whole committee met", 14, ["the whole com-", "mittee met"]),
      ("the whole “committee,” he said", 16, ["the whole “com-", "mittee,” he said"]),
      // Names, abbreviations, compounds, addresses and numbers stay whole, and so do words after a small gap.
      ("the whole Committee met", 14, ["the whole", "Committee met"]),
      ("the whole COMMITTEE met", 14, ["the whole", "COMMITTEE met"]),
      ("the whole x.committee met", 16, ["the whole", "x.committee met"]),
      ("the committee's own", 11, ["the", "committee's", "own"]),
      ("the whole a/committee met", 16, ["the whole a/", "committee met"]),
      ("the whole sub-committee", 18, ["the whole sub-", "committee"]),
      ("the whole committee met", 12, ["the whole", "committee", "met"]),
      // A word that is longer than a line.
      ("committee", 5, ["com-", "mit-", "tee"]),
      // Never three consecutive hyphens.
      ("committeecommitteecommittee", 7, ["commit-", "teecom-", "mitteec", "ommit-", "tee"]),
    ] as [(String, Int, [String])])
  func lineEnds(_ text: String, _ columns: Int, _ expected: [String]) throws {
    let hyphenator = try #require(Self.hyphenator)
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    let broken = lines(of: found, in: text, columns: columns, hyphenator: hyphenator)
    #expect(broken.map { $0.text(of: found) } == expected)
  }
}
