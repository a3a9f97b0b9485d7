import TestSupport
import Articles
import Testing

@testable import Evaluation

@Suite struct GoldTests {
  @Test("Brat: pieces of a span, roles with a digit, a line break in a text, events without content") func brat() throws
  {
    let text = "é Ana said so and that."
    let statements = try bratStatements(
      """
      T1\tSource 2 5\tAna
      T2\tCue 6 10\tsaid\r
      T3\tContent 11 13;18 22\tso that
      rest of a text
      T4\tAttribution 6 10\tsaid
      T5\tContent 14 17\tand
      T6\tDiscard 0 1\té
      #1\tNote T1\tx
      E1\tAttribution:T4 Content:T3 Content2:T5 Cue:T2 Source:T1
      E2\tAttribution-no-source:T4 Cue:T2 Source:T99
      """, of: text)
    #expect(
      statements == [
        StatementSpans(
          source: [text.range("Ana")], cue: [text.range("said")],
          content: [text.range("so"), text.range("that"), text.range("and")]),
        StatementSpans(source: [], cue: [text.range("said")], content: []),
      ])
  }

  @Test(
    "Brat: an invalid annotation is reported with its line",
    arguments: ["T1\tSource", "T1\tSource 1", "T1\tSource a b", "T1\tSource 1 2;"])
  func brokenBrat(line: String) {
    #expect(throws: GoldError.annotation(line: 2)) { try bratStatements("#\tx\n\(line)", of: "abc") }
  }

  @Test("Brat: a range beyond the text is an error") func beyond() {
    #expect(throws: GoldError.range(start: 0, end: 4, key: "line 1", length: 3)) {
      try bratStatements("T1\tSource 0 4", of: "aéb")
    }
  }

  @Test("A line shows its measure; offsets are code points") func lines() throws {
    let line = { (rest: String) in try GoldLine(Array(#"{"id": "d", "text": "é 😀 Ana", \#(rest)}"#.utf8)) }
    let text = "é 😀 Ana"
    let said = try line(#""attributions": [{"source": [[4, 7]], "cue": []}], "mentions": [{}]"#)
    #expect(said.measure == .attributions)
    #expect(
      try said.document(text: text, for: .attributions).statements == [
        StatementSpans(source: [text.range("Ana")], content: [])
      ])
    let names = try line(#""entities": [[4, 7, "person"]], "mentions": 3"#)
    #expect(names.measure == .entities)
    #expect(try names.document(text: text, for: .entities).entities == [GoldEntity(text.range("Ana"), kind: "person")])
    let chains = try line(#""mentions": [[4, 7, "person", "1"], [2, 3, "object", 2]]"#)
    #expect(chains.measure == .pronouns)
    #expect(try chains.document(text: text, for: .pronouns).mentions.map(\.chain) == ["1", "2"])
  }

  @Test(
    "A fault in a line is reported with its key",
    arguments: [
      ("{", .malformed), ("[]", .malformed), ("7", .malformed), ("\u{0}", .malformed), ("{}", .missing(["id"])),
      (#"{"id": "a"}"#, .missing(["attributions", "entities", "mentions"])), (#"{"id": 7}"#, .form(path: "id")),
      (#"{"id": "a", "attributions": {}}"#, .form(path: "attributions")),
      (#"{"id": "a", "attributions": [{"source": [[1]]}]}"#, .form(path: "attributions, 0, source, 0, 1")),
      (#"{"id": "a", "attributions": [{}, {"cue": [[false, true]]}]}"#, .form(path: "attributions, 1, cue, 0, 0")),
      (#"{"id": "a", "entities": [[1, 2, "x", 3]]}"#, .form(path: "entities, 0, 3")),
      (#"{"id": "a", "mentions": [[1, 2, "x"]]}"#, .form(path: "mentions, 0, 3")),
    ] as [(String, GoldError)])
  func broken(line: String, error: GoldError) {
    #expect(throws: error) { try GoldLine(Array(line.utf8)) }
  }

  @Test(
    "No UTF-8; ranges turned round, before or beyond the text",
    arguments: [(2, 1), (-1, 1), (0, 4), (Int.min, Int.max)])
  func ranges(start: Int, end: Int) throws {
    #expect(throws: GoldError.notUTF8) { try GoldLine([0x7B, 0xFF, 0x7D]) }
    let line = try GoldLine(Array(#"{"id": "a", "entities": [[\#(start), \#(end), "x"]]}"#.utf8))
    #expect(throws: GoldError.range(start: start, end: end, key: "entities", length: 3)) {
      try line.document(text: "aéb", for: .entities)
    }
  }

  @Test("A prediction has what its measure needs, and lacks it by name") func predictions() throws {
    let bytes = Array(
      #"{"id": "d", "mentions": [{"range": [1, 2], "kind": "place", "form": "name", "actor": null, "more": 1}]}"#.utf8)
    #expect(throws: GoldError.missing(["attributions"])) { try PredictionLine(bytes, for: .attributions) }
    let prediction = try PredictionLine(bytes, for: .entities).prediction(text: "éé")
    #expect(prediction == Prediction(mentions: [Mention(TextRange(2, 4), kind: .place, form: .name)]))
    #expect(throws: GoldError.form(path: "mentions, 0, kind")) {
      try PredictionLine(
        Array(#"{"id": "d", "mentions": [{"range": [1, 2], "kind": "x", "form": "name"}]}"#.utf8), for: .pronouns)
    }
  }
}
