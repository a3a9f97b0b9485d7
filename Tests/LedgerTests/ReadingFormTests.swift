import TestSupport
import Articles
import CXXHash
import Testing

@testable import Ledger

@Suite("The binary format of articles") struct ReadingFormTests {
  private func read(_ bytes: [UInt8], over draft: Draft) -> Article? {
    bytes.withUnsafeBytes { ReadingForm.article(over: draft, from: $0) }
  }

  @Test("An article is read as written", arguments: UInt64(0)..<40) func roundTrip(seed: UInt64) {
    let article = madeArticle(seed: seed)
    #expect(read(ReadingForm.bytes(of: article), over: article.draft) == article)
  }

  @Test("An article without findings is read as written") func empty() {
    let article = Article(draft: Draft(text: "", blocks: []))
    let bytes = ReadingForm.bytes(of: article)
    #expect(read(bytes, over: article.draft) == article)
    #expect(bytes.count == 14)
  }

  @Test("Numbers of every size, ranges in any order, and texts are read as written") func pieces() throws {
    var writer = ByteWriter()
    let numbers = [0, 1, 127, 128, 300, 1 << 32, Int.max, -1, Int.min]
    let ranges = [
      TextRange(5, 9), TextRange(5, 5), TextRange(0, Int.max), TextRange(Int.max, Int.max), TextRange(3, 4),
    ]
    for number in numbers { writer.write(number) }
    for range in ranges { writer.write(range) }
    for text in ["é", "", "é"] { writer.write(text) }
    writer.write(-0.25)
    let bytes = writer.bytes(version: 3)
    try bytes.withUnsafeBytes { buffer in
      var reader = try ByteReader(buffer, version: 3)
      for number in numbers { #expect(try reader.number() == number) }
      for range in ranges { #expect(try reader.range() == range) }
      for text in ["é", "", "é"] { #expect(try reader.text() == text) }
      #expect(try reader.double() == -0.25)
      #expect(reader.isAtEnd)
      #expect(throws: Damage.self) { try reader.number() }
    }
    #expect(throws: Damage.self) { try bytes.withUnsafeBytes { _ = try ByteReader($0, version: 2) } }
  }

  @Test("Truncated or changed bytes give nil") func damage() {
    let article = madeArticle(seed: 5)
    let bytes = ReadingForm.bytes(of: article)
    for count in 0..<bytes.count { #expect(read(Array(bytes.prefix(count)), over: article.draft) == nil) }
    for i in bytes.indices {
      var some = bytes
      some[i] ^= 1 << (i % 8)
      #expect(read(some, over: article.draft) == nil)
    }
  }

  @Test("Bytes of another draft give nil") func otherDraft() {
    let article = madeArticle(seed: 6)
    #expect(read(ReadingForm.bytes(of: article), over: Draft(text: "short", blocks: [])) == nil)
  }

  @Test("Bytes with a right checksum are refused or consistent", arguments: UInt64(0)..<20) func forged(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let article = madeArticle(seed: seed)
    let bytes = Array(ReadingForm.bytes(of: article).dropLast(8))
    for _ in 0..<300 {
      var some = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let i = Int.random(in: 1..<some.count, using: &random)
        some[i] = [0, 1, 0x7F, 0x80, 0xFF, some[i] &+ 1, some[i] ^ 0x80].randomElement(using: &random) ?? 0
      }
      let sum = some.withUnsafeBytes { xxh3($0.baseAddress, $0.count) }
      withUnsafeBytes(of: sum.littleEndian) { some += $0 }
      if let read = read(some, over: article.draft) { try read.check() }
    }
  }
}
