import TestSupport
import Articles
import Testing

@testable import Evaluation

@Suite struct SpokenGoldTests {
  private let text = "é Ana said so."

  private func line(_ rest: String) throws -> GoldLine {
    try GoldLine(Array(#"{"id": "d", "text": "é Ana said so.", \#(rest)}"#.utf8))
  }

  @Test("Attributions with actors beside them are gold for speakers, and for attributions too") func speakers() throws {
    let line = try line(
      #"""
      "attributions": [{"source": [[2, 5]], "content": [[11, 13]], "speaker": "Ana", "soft": null}, {"opt": true}],
      "actors": [{"name": "Ana", "kind": "person", "role": null, "aliases": ["A."]}, {"name": "X", "kind": "ship"}]
      """#)
    #expect(line.measure == .speakers)
    #expect(line.holds(.attributions))
    #expect(!line.holds(.entities))
    let document = try line.document(text: text, for: line.measure)
    #expect(document.spoken.map(\.speakers) == [["Ana", nil], [nil]])
    #expect(document.spoken.map(\.isOptional) == [false, true])
    #expect(document.spoken.first?.statement == text.statement("Ana", nil, "so"))
    #expect(
      document.actors == [
        NamedActor(name: "Ana", kind: .person, aliases: ["A."]), NamedActor(name: "X", kind: .other),
      ])
    #expect(try line.document(text: text, for: .attributions).statements.count == 2)
    #expect(try self.line(#""attributions": [], "actors": null"#).measure == .attributions)
  }

  @Test(
    "An error of a line names the key",
    arguments: [
      (#""attributions": [{"speaker": 3}], "actors": []"#, .form(path: "attributions, 0, speaker")),
      (#""attributions": [], "actors": [{"kind": "person"}]"#, .form(path: "actors, 0, name")),
      (#""attributions": [], "actors": {}"#, .form(path: "actors")),
    ] as [(String, GoldError)])
  func broken(rest: String, error: GoldError) {
    #expect(throws: error) { try line(rest) }
  }

  @Test("A prediction has speakers, actors and mentions, and lacks them by name") func predictions() throws {
    let bytes = Array(
      #"{"id": "d", "attributions": [{"content": [[11, 13]], "speaker": "Ana"}], "actors": [{"name": "Ana"}]"#.utf8)
    #expect(throws: GoldError.missing(["mentions"])) { try PredictionLine(bytes + Array("}".utf8), for: .speakers) }
    let whole = bytes + Array(#", "mentions": []}"#.utf8)
    let prediction = try PredictionLine(whole, for: .speakers).prediction(text: text)
    #expect(prediction.spoken.map(\.speaker) == ["Ana"])
    #expect(prediction.actors.map(\.name) == ["Ana"])
    #expect(throws: GoldError.missing(["actors"])) {
      try PredictionLine(Array(#"{"id": "d", "attributions": [], "mentions": []}"#.utf8), for: .speakers)
    }
  }

  private static let header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\r"

  @Test("A row of GAP, its offsets in code points") func table() throws {
    let table = try #require(AmbiguousPronounTable(header: Array(Self.header.utf8)))
    let text = "é Ana met Ida. She left."
    let document = try table.document(Array("x-1\t\(text)\tShe\t15\tAna\t2\tFALSE\tIda\t10\ttrue\tz\r".utf8))
    #expect(document.id == "x-1")
    #expect(document.text == text)
    #expect(
      document.ambiguous
        == AmbiguousPronoun(
          text.range("She"),
          [.init(text.range("Ana"), isAntecedent: false), .init(text.range("Ida"), isAntecedent: true)]))
    #expect(AmbiguousPronounTable(header: Array(#"{"id": "ID\tText"}"#.utf8)) == nil)
  }

  @Test(
    "An error of a row names the column",
    arguments: [
      ("x", .column("Text")), ("x\tb\tb\tz\tb\t0\tTRUE\tb\t0\tTRUE", .form(path: "Pronoun-offset")),
      ("x\tb\tb\t0\tb\t0\tyes\tb\t0\tTRUE", .form(path: "A-coref")),
      ("x\tb\tb\t0\tb\t1\tTRUE\tb\t0\tTRUE", .range(start: 1, end: 2, key: "A-offset", length: 1)),
      ("x\tb\tb\t9223372036854775807\tb\t0\tTRUE\tb\t0\tTRUE", .form(path: "Pronoun-offset")),
    ] as [(String, GoldError)])
  func rows(row: String, error: GoldError) throws {
    let table = try #require(AmbiguousPronounTable(header: Array(Self.header.utf8)))
    #expect(throws: error) { try table.document(Array(row.utf8)) }
    #expect(throws: GoldError.notUTF8) { try table.document([0xFF]) }
  }
}
