import Testing

@testable import Formats

@Suite("Names in bylines, and dates in words")
struct BylineNamesTests {
  @Test(
    "Names are taken out of a line",
    arguments: [
      ("By Mira Tal", ["Mira Tal"]), ("Von Mira Tal und Jo Ek", ["Mira Tal", "Jo Ek"]),
      ("Mira Tal (mt), Jo Ek (je)", ["Mira Tal", "Jo Ek"]),
      ("Mira Tal, PhD", ["Mira Tal"]), ("Written by: Mira Tal on 12 March 2026", ["Mira Tal"]),
      ("Par Ana de la Cruz, correspondante", ["Ana de la Cruz"]),
      ("Mira Tal Fotos: Jo Ek", ["Mira Tal"]), ("Mira Tal Published 12 March", ["Mira Tal"]),
      ("Share this article", []), ("Redaktion", []), ("mail@coast.example", []), ("3 min read", []),
    ] as [(String, [String])])
  func names(line: String, expected: [String]) { #expect(BylineNames.names(in: line, isStated: false) == expected) }

  @Test(
    "Dates are read in the languages of Europe",
    arguments: [
      ("12. März 2026", "2026-03-12"), ("March 12, 2026 at 9:00", "2026-03-12"), ("le 12 mars 2026", "2026-03-12"),
      ("12 de marzo de 2026", "2026-03-12"),
      ("12.03.2026", "2026-03-12"), ("12.3.26", "2026-03-12"), ("3/25/2026", "2026-03-25"),
      ("12/03/2026", "2026-03-12"), ("Freitag, 5. Juni 2026", "2026-06-05"),
      ("2026-03-12", "2026-03-12"), ("12 марта 2026", "2026-03-12"), ("12. 03. 2026", "2026-03-12"),
    ])
  func dates(text: String, expected: String) { #expect(writtenDate(text)?.iso == expected) }

  @Test(
    "Numbers that are no dates are not read as dates",
    arguments: ["Tel. 12.34.5678", "31 February 2026 is no day", "1.2.3", "In 2026", "Page 3/4"])
  func noDates(text: String) { #expect(writtenDate(text) == nil) }
}
