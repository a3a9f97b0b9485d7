import TestSupport
import FoundationEssentials
import Testing

@testable import Formats

@Suite struct DocumentLineTests {
  @Test("A document is its id and its text; other keys are passed over") func document() throws {
    let line = try DocumentLine(
      Array(#" {"text": "a\n\u00e9\ud83d\ude00\u0000", "id": "7", "x": [{"id": 1}]}"#.utf8) + [0x0D])
    #expect(line.id == "7")
    #expect(line.text == "a\né😀\u{0}")
  }

  @Test(
    "A broken line says what is wrong with it",
    arguments: [
      ("", .blank), (" \t\r", .blank), ("[]", .noObject), ("null", .noObject), ("7", .noObject),
      ("{}", .missing(key: "id", id: nil)), (#"{"text": ""}"#, .missing(key: "id", id: nil)),
      (#"{"id": "a"}"#, .missing(key: "text", id: "a")), (#"{"id": 7, "text": ""}"#, .noString(key: "id", id: nil)),
      (#"{"id": "a", "text": null}"#, .noString(key: "text", id: "a")),
      ("{\"id\": \"\u{0}\"}", .control(offset: 8, byte: 0)), ("{\"id\": \"a\tb\"}", .control(offset: 9, byte: 9)),
      (String(repeating: "[", count: 600) + String(repeating: "]", count: 600), .tooDeep(limit: 512)),
      ("{\u{1B}}", .control(offset: 1, byte: 0x1B)),
    ] as [(String, DocumentLineError)])
  func broken(line: String, error: DocumentLineError) {
    #expect(throws: error) { try DocumentLine(Array(line.utf8)) }
  }

  @Test("No JSON, no UTF-8, half a surrogate: an error, with the id where it is known") func malformed() {
    #expect(throws: DocumentLineError.notUTF8(offset: 3)) { try DocumentLine([0x7B, 0xC3, 0xA9, 0xC3, 0x28]) }
    #expect(throws: DocumentLineError.notUTF8(offset: 1)) { try DocumentLine([0x7B, 0xE2, 0x82]) }
    for text in ["{", #"{"id": "a", "text": "b""#, "{} {}", String(repeating: "[", count: 500), "nope"] {
      #expect(throws: DocumentLineError.malformed) { try DocumentLine(Array(text.utf8)) }
    }
    #expect(throws: DocumentLineError.badEscape(key: "text", id: "a")) {
      try DocumentLine(Array(#"{"id": "a", "text": "\ud800"}"#.utf8))
    }
  }

  @Test("Random bytes give a document or an error", arguments: 1...40) func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Array(#"{"id": "a", "text": "“b” \u00e9\n"}"#.utf8)
    for _ in 0..<50 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...2, using: &random))
      _ = try? DocumentLine(bytes)
    }
  }
}

@Suite struct SourceLinesTests {
  /// The lines of a file that holds `bytes`.
  private func lines(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> [SourceLines.Line] {
    let path = URL.temporaryDirectory.appending(component: "sayso-lines-\(UUID().uuidString)")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let source = try SourceLines(.file(path.path()), limit: limit)
    var lines: [SourceLines.Line] = []
    while let line = try source.next() { lines.append(line) }
    return lines
  }

  @Test("Lines are cut at line feeds; nothing after the last one is no line") func cut() throws {
    #expect(try lines([]) == [])
    #expect(try lines(Array("a\n\nb\n".utf8)) == [.bytes([0x61]), .bytes([]), .bytes([0x62])])
    #expect(try lines(Array("\na".utf8)) == [.bytes([]), .bytes([0x61])])
  }

  @Test("A line may be longer than what is read at once; one beyond the limit is passed over") func long() throws {
    let long = [UInt8](repeating: 0x78, count: 200_000)
    #expect(try lines(long + [0x0A] + long + [0x0A, 0x79]) == [.bytes(long), .bytes(long), .bytes([0x79])])
    #expect(try lines(long + [0x0A, 0x79], limit: 100_000) == [.tooLong, .bytes([0x79])])
    #expect(try lines([0x79, 0x0A] + long, limit: 100_000) == [.bytes([0x79]), .tooLong])
    #expect(try lines(long, limit: 200_000) == [.bytes(long)])
  }

  @Test("A source that cannot be opened or read is an error") func unreadable() {
    #expect(throws: ImportError.missing(.file("/nonexistent/a"))) { try SourceLines(.file("/nonexistent/a")) }
    #expect(throws: ImportError.folder(.file("/tmp"))) { try SourceLines(.file("/tmp")).next() }
  }
}
