import TestSupport
import Articles
import Testing

@testable import Formats

/// Returns the faults of a draft's blocks; none if they are as `Draft` promises.
func faults(of draft: Draft) -> [String] {
  let bytes = Array(draft.text.utf8)
  var faults: [String] = []
  var end = 0
  func checkGap(_ upper: Int) {
    let gap = String(decoding: bytes[end..<max(end, upper)], as: UTF8.self)
    let isBlank = gap.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
    }
    if !isBlank { faults.append("text outside the blocks: \(gap.debugDescription)") }
  }
  for block in draft.blocks {
    let range = block.range
    if range.isEmpty { faults.append("empty \(range)") }
    if range.count > longestBlock { faults.append("too long \(range)") }
    guard range.lower >= end, range.upper <= bytes.count else { return faults + ["order or bounds \(range) \(end)"] }
    for bound in [range.lower, range.upper] where bound < bytes.count && bytes[bound] & 0xC0 == 0x80 {
      faults.append("inside a scalar: \(bound)")
    }
    if let line = block.dateline, !range.contains(line) || line.isEmpty { faults.append("date line \(line)") }
    checkGap(range.lower)
    end = range.upper
  }
  checkGap(bytes.count)
  if draft.blocks.filter({ $0.kind == .title }).count > 1 { faults.append("two titles") }
  return faults
}

@Suite struct ImportFuzzTests {
  @Test(arguments: 1...60) func randomBytesGiveOrderedBlocks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...3000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    for bytes in [bytes, bytes.filter { $0 >= 0x20 || $0 == 0x0A }, [0xFF, 0xFE] + bytes, [0xEF, 0xBB, 0xBF] + bytes] {
      do {
        let imported = try importArticle(Document(bytes, from: .standardInput))
        #expect(faults(of: imported.draft) == [])
      } catch {
        #expect([.empty(.standardInput)].contains(error) || "\(error)".hasPrefix("binary"))
      }
    }
  }

  @Test(arguments: 1...120) func randomPagesGiveOrderedBlocks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scraps = [
      "\n", "\n\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{C}", " ", "\t", "\u{FEFF}", "\u{200B}",
      "\u{A0}",
      "By Jane Roe, Reuters", "by ", "NORPORT, May 3 (CW) — ", "—", "(", "Read more", "©", "Related stories", "- ",
      "1. ",
      "Home > News", "Published 3 May", "the lease, she said. ", "“Never”", "e\u{301}", "👩‍👧", "Who asked?", "A", ".",
      "…", ":",
      "The harbour minister said on Thursday that the lease would end with the year and not a day before",
      String(repeating: "word ", count: 40), "https://coast.example/a", "Friday, May 8, 2009", "\u{202E}", "\u{1B}[31m",
    ]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in scraps.randomElement(using: &random) ?? "" }
    #expect(faults(of: draft(of: text.joined())) == [])
  }
}
