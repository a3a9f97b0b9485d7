import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("Web archives") struct WARCTests {
  private let page =
    "<!doctype html><html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1><p>The ferry to the outer islands will run again from Monday, the <a href='/office'>office</a> said.</p></article></body></html>"

  /// A record of an archive.
  private func record(_ type: String, _ content: [UInt8], at address: String = "https://coast.example/ferry") -> [UInt8]
  {
    Array(
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: text/html\r\nContent-Length: \(content.count)\r\n\r\n"
        .utf8)
      + content + Array("\r\n\r\n".utf8)
  }
  private func response(_ fields: String, _ body: [UInt8], status: Int = 200) -> [UInt8] {
    Array("HTTP/1.1 \(status) OK\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n".utf8) + body
  }
  private func read(_ bytes: [UInt8]) throws(ImportError) -> [Draft] {
    try importArticles(Document(bytes, from: .file("a.warc"))).map(\.draft)
  }
  private func expect(_ drafts: [Draft], _ count: Int = 1) {
    #expect(drafts.count == count)
    for draft in drafts {
      #expect(draft.text.contains("The ferry to the outer islands will run again from Monday, the office said."))
      #expect(draft.links.map(\.target) == ["https://coast.example/office"])
    }
  }

  @Test("Each page is an article with its address") func pages() throws {
    let info = record("warcinfo", Array("software: test".utf8))
    let answer = record("response", response("", Array(page.utf8)))
    let resource = record("resource", Array(page.utf8), at: "<https://coast.example/ferry>")
    expect(try read(info + answer + resource), 2)
    expect(try read(Packing.gzip(info) + Packing.gzip(answer) + Packing.gzip(resource)), 2)
    expect(try read(Packing.gzip(info + answer)), 1)
  }

  @Test(
    "The transfer's pieces are joined and its compression is undone", arguments: ["gzip", "deflate", "bare", "none"])
  func encodings(encoding: String) throws {
    let body = Array(page.utf8)
    let packed =
      switch encoding {
      case "gzip": Packing.gzip(body)
      case "deflate": Packing.zlib(body)
      case "bare": Packing.bare(body)
      default: body
      }
    let field = encoding == "none" ? "" : "Content-Encoding: \(encoding == "bare" ? "deflate" : encoding)\r\n"
    expect(try read(record("response", response(field, packed))))
    let half = packed.count / 2
    func piece(_ bytes: some Collection<UInt8>) -> [UInt8] {
      Array("\(String(bytes.count, radix: 16)); x\r\n".utf8) + bytes + Array("\r\n".utf8)
    }
    let chunked = piece(packed[..<half]) + piece(packed[half...]) + Array("0\r\n\r\n".utf8)
    expect(try read(record("response", response(field + "Transfer-Encoding: chunked\r\n", chunked))))
    expect(try read(record("response", response(field + "Transfer-Encoding: chunked\r\n", packed))))
  }

  @Test("Records that hold no page of HTML are passed over", arguments: ["request", "metadata", "revisit", "response"])
  func others(type: String) throws {
    let status = type == "response" ? 404 : 200
    let bytes = record(type, response("", Array(page.utf8), status: status))
    #expect(throws: ImportError.nothingToRead(.file("a.warc"), found: "a web archive of 1 records without a page")) {
      try read(bytes)
    }
    expect(try read(bytes + record("response", response("", Array(page.utf8)))))
  }

  @Test("An archive that was cut gives the pages before the cut") func cut() throws {
    let bytes = record("response", response("", Array(page.utf8)))
    for archive in [bytes + bytes, Packing.gzip(bytes) + Packing.gzip(bytes)] {
      for count in stride(from: archive.count / 2 + 20, to: archive.count, by: 31) {
        #expect(try (1...2).contains(read(Array(archive.prefix(count))).count))
      }
    }
  }

  @Test(
    "Lengths that are wrong or too large do no harm",
    arguments: ["-1", "x", "99999999999", "9223372036854775807", "70000000"])
  func lengths(length: String) {
    let bytes = Array(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: a\r\nContent-Length: \(length)\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
        .utf8)
    #expect(throws: ImportError.self) { try read(bytes) }
    #expect(throws: ImportError.self) { try read(Packing.gzip(bytes)) }
  }

  @Test(
    "A record with a wrong length does not hide the records after it",
    arguments: ["-1", "abc", "10", "999999999", "9223372036854775807", "99999999999999999999"])
  func wrongLength(length: String) throws {
    let answer = response("", Array(page.utf8))
    let wrong = Array(
      String(decoding: record("response", answer), as: UTF8.self)
        .replacing("Content-Length: \(answer.count)", with: "Content-Length: \(length)").utf8)
    // A length that is too short cuts the page of its own record.
    let count = length == "10" ? 1 : 2
    expect(try read(wrong + record("response", answer)), count)
    expect(try read(Packing.gzip(wrong) + Packing.gzip(record("response", answer))), count)
  }

  @Test("Bytes that are no record are passed over up to the next record") func noRecord() throws {
    let answer = record("response", response("", Array(page.utf8)))
    let noise = Array(String(repeating: "no record WARC/1.0\n", count: 10_000).utf8)
    expect(try read(answer + noise + answer + noise), 2)
  }

  @Test("A page that grows too much is passed over") func bomb() throws {
    let bomb = record(
      "response", response("Content-Encoding: gzip\r\n", Packing.gzip(Array(repeating: 0x61, count: 8 << 20))))
    expect(try read(bomb + record("response", response("", Array(page.utf8)))))
    var reader = WARCReader(Packing.gzip(bomb), budget: 1000)
    #expect(reader.record() != nil)
    #expect(reader.record() == nil)
  }

  @Test("Any changed archive is read or refused", arguments: 0..<4) func random(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let whole = record(
      "response", response("Transfer-Encoding: chunked\r\n", Array("5\r\n<p>Fe\r\n9\r\nrry runs.\r\n0\r\n\r\n".utf8)))
    for _ in 0..<fuzzCount(2000) / 4 {
      for bytes in [
        mutated(whole + whole, using: &random), mutated(Packing.gzip(whole) + Packing.gzip(whole), using: &random),
      ] {
        guard let articles = try? InputFormat.warc.articles(in: Document(bytes, from: .standardInput)) else { continue }
        for article in articles { #expect(faults(of: article.draft) == []) }
      }
    }
  }
}
