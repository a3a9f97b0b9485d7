import TestSupport
import Articles
import Review
import Testing

@testable import Formats

/// Files that other programs wrote or people changed, and broken ones.
@Suite struct ForeignTests {
  private let engine = hostileHarbour()

  private func rulings(_ text: String, as name: String) throws -> Rulings {
    var rulings = Rulings()
    let format = try #require(AnnotationFormat.named(name))
    for change in try format.read(Array(text.utf8), engine, false).changes { rulings.apply(change) }
    return rulings
  }

  private func reviewed(_ text: String, as name: String) throws -> ReviewedArticle {
    ReviewedArticle(engine, under: try rulings(text, as: name), keepsRejected: true)
  }

  /// Returns the range of `words` in code points.
  private func span(_ words: String) -> (start: Int, end: Int) {
    let (points, range) = (CodePoints(engine.text), engine.text.range(words))
    return (points.offset(range.lower), points.offset(range.upper))
  }

  private func brat(_ id: String, _ type: String, _ words: String) -> String {
    let (start, end) = span(words)
    return "\(id)\t\(type) \(start) \(end)\t\(words.map { $0.isNewline ? " " : String($0) }.joined())\n"
  }

  @Test("Gold of brat's: what is so is confirmed, what is not is corrected or added") func gold() throws {
    let (first, second) = (span("“This port will belong to Norland,”"), span("“as \u{1B}[31mever.”"))
    let file =
      brat("T1", "Source", "She") + brat("T2", "Cue", "added") + brat("T3", "Content", "that the lease could end")
      + "E1\tAttribution:T2 Source:T1 Cue:T2 Content2:T3\n"
      + brat("T4", "Source", "harbour minister Ana Brandt")
      + "T5\tContent \(first.start) \(first.end);\(second.start) \(second.end - 1)\t…\n".replacing("\t…", with: "")
      + "E2\tAttribution:T5 Source:T4 Content:T5\n"
      + brat("T6", "Source", "Mira Tal") + brat("T7", "Content", "Coast Courier") + "E3\tX:T7 Source:T6 Content:T7\n"
      + "R1\tOther Arg1:T1 Arg2:T2\n\n"
    let now = try reviewed(file, as: "brat")
    let told = zip(now.article.attributions, now.standings).map { said, standing in
      "\(standing.status) \(now.article.shownSpeaker(of: said) ?? "nobody") \(said.kind)"
    }
    #expect(
      told == [
        "added Mira Tal indirect", "corrected Ana Brandt direct", "confirmed Ana Brandt indirect",
        "proposed Two officials mixed", "proposed Ana Brandt direct",
      ])
  }

  @Test("Notes of brat's keep their order by line, and several on one event are one") func notes() throws {
    let out = bratAnnotations(ArticleExport(engine, id: "a"))
    let now = try reviewed(out + "#98\tAnnotatorNotes E4\tone\n#99\tAnnotatorNotes E4\ttwo\n", as: "brat")
    #expect(now.standings.compactMap { $0.ruling?.note } == ["one\ntwo"])
  }

  @Test("A message quotes the beginning of what it quotes") func excerpts() throws {
    let long = String(repeating: "\u{301}", count: 100_000)
    for text in ["T1\tContent 0 7\t\(long)\n", "X\(long)\n", "E1\tA:T1 Content:T\(long)\n"] {
      do throws(AnnotationError) {
        _ = try AnnotationFormat.of(Array(("T9\tX 0 1\tH\n" + text).utf8)).read(Array(text.utf8), engine, false)
        Issue.record("read")
      } catch {
        #expect("\(error)".utf8.count < 2_000)
      }
    }
  }

  @Test("JSON that is too deep or too large is refused by that name") func limits() throws {
    let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    #expect(throws: AnnotationError.tooDeep(limit: 512)) { try AnnotationFormat.of(Array(deep.utf8)) }
    let large = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 25 + 1)
    #expect(throws: AnnotationError.tooLarge(limit: 1 << 25)) { try AnnotationFormat.of(large) }
  }

  @Test("What was changed in brat is a correction, a note a note") func changed() throws {
    let out = bratAnnotations(ArticleExport(engine, id: "a"))
    let file =
      out.replacing("A5\tAct E2 speech", with: "A5\tAct E2 denial")
      .replacing("#4\tSpeaker E2\tAna Brandt", with: "#4\tSpeaker E2\tNorland") + "#99\tAnnotatorNotes E4\tHm\n"
    #expect(file != out)
    let now = try reviewed(file, as: "brat")
    #expect(now.standings.map(\.status) == [.proposed, .corrected, .proposed, .proposed])
    #expect(now.article.attributions[1].act == .denial)
    #expect(now.article.shownSpeaker(of: now.article.attributions[1]) == "Norland")
    #expect(now.standings[3].ruling?.note == "Hm")
  }

  @Test("Citron's own: another text, a coreference, only the facts that Citron has") func citron() throws {
    let text = "She added that the lease could end."
    func json(_ words: String) -> String {
      let start = text.unicodeScalars.distance(
        from: text.startIndex, to: text.firstRange(of: words)?.lowerBound ?? text.startIndex)
      return "{\"start\": \(start), \"end\": \(start + words.unicodeScalars.count), \"text\": \"\(words)\"}"
    }
    let file = """
      {"quotes": [{"cue": \(json("added")), "sources": [\(json("She"))], "contents": [\(json("that the lease could end"))],
        "confidence": "0.9"}], "text": "\(text)"}
      """
    let now = try reviewed(file, as: "citron")
    #expect(now.standings.map(\.status) == [.proposed, .confirmed, .proposed, .proposed])
  }

  @Test("An annotation by its words alone, of a text that moved") func webAnnotation() throws {
    let file = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "x", "type": "Annotation", "motivation": "describing",
       "body": {"type": "TextualBody", "purpose": "identifying", "value": "Norland"},
       "target": {"source": "y", "selector": [
         {"type": "TextPositionSelector", "start": 3, "end": 27},
         {"type": "TextQuoteSelector", "exact": "that the lease could end", "prefix": "added ", "suffix": "."}]}}
      """
    #expect(try AnnotationFormat.of(Array(file.utf8)).name == "webannotation")
    let now = try reviewed(file, as: "webannotation")
    #expect(now.standings.map(\.status) == [.proposed, .corrected, .proposed, .proposed])
    #expect(now.article.shownSpeaker(of: now.article.attributions[1]) == "Norland")
  }

  @Test(
    "A fault names its place, the value and what is accepted",
    arguments: [
      ("brat", "T1\tSource x 3\tPo\n", "line 1", "“T1\tSource x 3\tPo”"),
      ("brat", "T1\tSource 0 9999\tPo\n", "line 1.end", "9999"),
      ("brat", "\n\nQ1\tx\n", "line 3", "“Q1\tx”"),
      ("brat", "E1\tA:T1 Content:T1\n", "line 1", "“T1”"),
      ("brat", "T1\tContent 0 7\tHarbour\nE1\tA:T1 Content:T1\nA1\tStatus E1 sure\n", "line 3", "“sure”"),
      ("citron", "{\"quotes\": 3}", "quotes", "3"),
      ("citron", "{\"quotes\": [{\"contents\": []}]}", "quotes[0].contents", "a list"),
      ("citron", "{\"quotes\": [{\"contents\": [{\"start\": -1, \"end\": 2}]}]}", "quotes[0].contents[0].start", "-1"),
      (
        "citron", "{\"quotes\": [{\"contents\": [{\"start\": 1.5, \"end\": 2}]}]}", "quotes[0].contents[0].start", "1.5"
      ),
      ("citron", "{\"quotes\": [{\"contents\": [{\"start\": 5, \"end\": 2}]}]}", "quotes[0].contents[0].end", "2"),
      ("citron", "{\"quotes\": [], \"sayso\": {\"actors\": [{\"name\": 7}]}}", "sayso.actors[0].name", "7"),
      (
        "webannotation", "{\"@context\": \"\", \"items\": [{\"target\": {\"source\": \"x\"}}]}", "items[0].target",
        "an object"
      ),
      ("json", "{\"format\": \"other\"}", "format", "“other”"),
      ("json", "{\"format\": \"sayso-article\", \"version\": 9}", "version", "9"),
      (
        "json", "{\"format\": \"sayso-article\", \"version\": 1, \"review\": {\"statuses\": []}}", "review.changes",
        "nothing"
      ),
    ])
  func faults(name: String, text: String, place: String, given: String) throws {
    let format = try #require(AnnotationFormat.named(name))
    do {
      _ = try format.read(Array(text.utf8), engine, false)
      Issue.record("nothing was thrown")
    } catch .value(let told, let value, let accepted) {
      #expect(told == place)
      #expect(value == given)
      #expect(!accepted.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("Missing words are reported") func words() throws {
    func missing(_ text: String, as name: String) throws -> [String]? {
      try AnnotationFormat.named(name)?.read(Array(text.utf8), engine, false).missing
    }
    #expect(try missing("T1\tContent 0 7\tHarbor\nE1\tA:T1 Content:T1\n", as: "brat") == ["Harbor"])
    let citron = "{\"quotes\": [{\"contents\": [{\"start\": 0, \"end\": 7}]}], \"text\": \"Ferries sail.\"}"
    #expect(try missing(citron, as: "citron") == ["Ferries"])
    #expect(throws: AnnotationError.notUTF8(offset: 1)) {
      try AnnotationFormat.named("brat")?.read([0x54, 0xFF], engine, false)
    }
    for text in ["", "hello", "[]", "{}", "{\"a\": 1}", "<x>"] {
      #expect(throws: AnnotationError.unknownForm) { try AnnotationFormat.of(Array(text.utf8)) }
    }
    #expect(throws: AnnotationError.notJSON) { try AnnotationFormat.of(Array("{\"quotes\": [".utf8)) }
  }

  @Test("Nothing that is broken traps", arguments: 1...300) func broken(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let format = try #require(AnnotationFormat.all.randomElement(using: &chance))
    let writing = try #require(OutputFormat.named(format.name))
    var bytes = Array(writing.write(ArticleExport(reviewedHarbour(), id: "x")).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      let at = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0...3, using: &chance) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(contentsOf: Array("-99999999999999999999".utf8), at: at)
      default: bytes[at] = UInt8.random(in: 0x30...0x39, using: &chance)
      }
    }
    _ = try? AnnotationFormat.of(bytes)
    guard let changes = try? format.read(bytes, engine, false).changes else { return }
    var rulings = Rulings()
    for change in changes { rulings.apply(change) }
    let now = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    for output in OutputFormat.all { #expect(output.write(ArticleExport(now, id: "x")).utf8.count >= 0) }
  }
}

@Suite struct StatementChoiceTests {
  private func places(_ choice: StatementChoice) -> [Int] {
    let all = reviewedHarbour()
    let chosen = choice.of(all)
    #expect(chosen.article.attributions.count == chosen.standings.count)
    return chosen.article.attributions.compactMap { all.article.attributions.firstIndex(of: $0) }
  }

  @Test func everyPartCounts() {
    #expect(places(StatementChoice()) == [0, 1, 2, 3])
    #expect(places(StatementChoice(statuses: [.rejected, .added])) == [0, 4])
    #expect(places(StatementChoice(names: ["brandt"])) == [1])
    #expect(places(StatementChoice(names: ["BRANDT Ana", "tom reu"])) == [1, 2])
    #expect(places(StatementChoice(names: ["Ana Tom"])) == [])
    #expect(places(StatementChoice(names: [""])) == [])
    #expect(places(StatementChoice(kinds: [.mixed], acts: [.speech])) == [3])
    #expect(places(StatementChoice(acts: [.denial])) == [2])
  }

  @Test func decisionsOnOthersAreLeftOut() {
    let chosen = StatementChoice(statuses: [.confirmed]).of(reviewedHarbour())
    #expect(chosen.rulings.statements.count == 1)
    #expect(chosen.rulings.actors.count == 1)
    let shown = ReviewedArticle(hostileHarbour(), under: reviewedHarbour().rulings)
    #expect(shown.rulings.statements.count == 5)
    #expect(StatementChoice().of(shown).rulings.statements.count == 4)
  }

  @Test func theUsualChoiceKeepsRejections() {
    let chosen = StatementChoice().of(reviewedHarbour())
    #expect(chosen.standings.allSatisfy { $0.status != .rejected })
    #expect(chosen.rulings.statements.values.count { $0.status == .rejected } == 1)
    let others = StatementChoice(statuses: [.confirmed, .proposed]).of(reviewedHarbour())
    #expect(others.rulings.statements.values.allSatisfy { $0.status != .rejected })
  }
}
