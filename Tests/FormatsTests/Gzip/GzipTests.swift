import TestSupport
import Testing

@testable import Formats

@Suite("Packed documents") struct GzipTests {
  private let text = "Ferry returns\n\nThe ferry to the outer islands will run again from Monday, she said.\n"

  private func read(_ bytes: [UInt8]) throws(ImportError) -> [String] {
    try importArticles(Document(bytes, from: .file("a.gz"))).map(\.draft.text)
  }

  @Test("A document that is packed is read as itself; members follow one another") func document() throws {
    #expect(try read(Packing.gzip(text)) == [text])
    #expect(try read(Packing.gzip("Ferry ") + Packing.gzip("returns.") + [0, 0, 0]) == ["Ferry returns."])
    #expect(isReadable(Array(Packing.gzip(text).prefix(60)), name: "a.gz"))
  }

  @Test("What is packed in it is recognised by its content") func inside() throws {
    let message =
      "From: Ada <a@coast.example>\nSubject: Ferry\nMIME-Version: 1.0\n\nThe ferry will run again, she said.\n"
    #expect(try read(Packing.gzip(message)) == ["Ferry\n\nAda\n\nThe ferry will run again, she said."])
    #expect(
      throws: ImportError.unsupported(
        .file("a.gz"), format: "a file packed by gzip", remedy: "unpack it with gunzip or tar xzf first")
    ) {
      try read(Packing.gzip(Array(repeating: 0, count: 3000)))
    }
  }

  @Test("Gzip inside gzip is not unpacked twice") func twice() {
    #expect(throws: ImportError.self) { try read(Packing.gzip(Packing.gzip(text))) }
    #expect(
      throws: ImportError.unsupported(.standardInput, format: "gzip inside gzip", remedy: "unpack it with gunzip first")
    ) {
      try InputFormat.gzip.articles(in: Document(Packing.gzip(Packing.gzip(text)), from: .standardInput))
    }
  }

  @Test("A document that was cut is read as far as it is good") func cut() throws {
    let packed = Packing.gzip(text)
    #expect(try read(Array(packed.dropLast(8))) == [text])
    for count in 10..<packed.count {
      do { _ = try read(Array(packed.prefix(count))) } catch ImportError.unsupported {} catch ImportError.damaged {}
    }
  }

  @Test("What grows too much is refused before it fills the memory") func bombs() {
    let zeros = Packing.gzip(Array(repeating: UInt8(ascii: "a"), count: 8 << 20))
    #expect(throws: ImportError.tooLarge(.file("a.gz"), limit: 64 << 20)) { try read(zeros) }
    let many = Array(repeatElement(zeros, count: 100).joined())
    #expect(throws: ImportError.tooLarge(.file("a.gz"), limit: 64 << 20)) { try read(many) }
    #expect(inflated(zeros[...], limit: 1000) == .tooLarge)
  }

  @Test("All forms of compressed data are unpacked") func forms() {
    let bytes = Array(text.utf8)
    #expect(inflated(Packing.zlib(bytes)[...], limit: 1000) == .whole(bytes))
    #expect(inflated(Packing.bare(bytes)[...], .bare, limit: 1000) == .whole(bytes))
    #expect(inflated([][...], limit: 1000) == .cut([]))
    #expect(inflated(Array("no".utf8)[...], limit: 1000) == .cut([]))
  }

  @Test("Any changed bytes are unpacked or refused", arguments: 0..<4) func random(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<fuzzCount(2000) / 4 { _ = try? read(mutated(Packing.gzip(text), using: &random)) }
  }
}
