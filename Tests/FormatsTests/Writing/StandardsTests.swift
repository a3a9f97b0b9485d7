import TestSupport
import Articles
import Evaluation
import Review
import Testing

@testable import Formats

/// The written formats, read by other programs.
@Suite struct StandardsTests {
  @Test("Brat's and PolNeAR's files give the statements that were written", arguments: ["brat", "polnear"])
  func brat(name: String) throws {
    let export = ArticleExport(reviewedHarbour(), id: "harbour")
    let text = export.article.text
    let read = try bratStatements(try #require(OutputFormat.named(name)).write(export), of: text)
    #expect(
      read
        == export.article.attributions.map { said in
          StatementSpans(
            source: lines(said.source, in: text), cue: lines(said.cue, in: text), content: lines(said.content, in: text)
          )
        })
  }

  /// The records of RFC 4180, letter by letter; throws where a file is not of it.
  private func records(_ text: String) throws -> [[String]] {
    struct Fault: Error { var offset: Int }
    var (records, record, field) = ([[String]](), [String](), "")
    enum Place { case start, bare, quoted, closed, ended }
    var place = Place.start
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch (place, scalar) {
      case (.start, "\""): place = .quoted
      case (.quoted, "\""): place = .closed
      case (.quoted, _): field.unicodeScalars.append(scalar)
      case (.closed, "\""):
        field.unicodeScalars.append(scalar)
        place = .quoted
      case (.start, ","), (.bare, ","), (.closed, ","):
        record.append(field)
        (field, place) = ("", .start)
      case (.start, "\r"), (.bare, "\r"), (.closed, "\r"): place = .ended
      case (.ended, "\n"):
        records.append(record + [field])
        (record, field, place) = ([], "", .start)
      case (.start, _), (.bare, _):
        guard scalar != "\"", scalar != "\n" else { throw Fault(offset: offset) }
        field.unicodeScalars.append(scalar)
        place = .bare
      default: throw Fault(offset: offset)
      }
    }
    guard place == .start, record.isEmpty else { throw Fault(offset: text.unicodeScalars.count) }
    return records
  }

  @Test(
    "CSV is of RFC 4180 to the letter, with no formula in any field",
    arguments: [
      "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "a\r\nb", "\"=1\"", ",\"", "＝1", "",
    ])
  func table(hostile: String) throws {
    var engine = hostileHarbour()
    engine.actors[0].name = hostile
    engine.actors[0].role = hostile
    var rulings = Rulings()
    let now = ReviewedArticle(engine, under: rulings)
    rulings.apply(
      .statement(
        now.standings[0].key,
        StatementRuling(.confirmed, isFlagged: true, note: hostile, form: now.form(ofStatement: 0))))
    let export = ArticleExport(ReviewedArticle(engine, under: rulings), id: hostile)
    let records = try records(statementTableHeading + statementTable(export))
    #expect(records.count == 5)
    #expect(records.allSatisfy { $0.count == 24 })
    #expect(
      records[0].suffix(10) == [
        "status", "flagged", "note", "title", "by", "date", "alternative", "address", "site", "marks",
      ])
    for field in records.joined() {
      #expect(!"=+-@＝＋－＠\t\r".unicodeScalars.contains(field.unicodeScalars.first ?? "x"), "\(field)")
    }
    #expect(records[1][14] == "confirmed")
    #expect(records[1][15] == "flagged")
    #expect(records[2][14] == "proposed")
  }
}
