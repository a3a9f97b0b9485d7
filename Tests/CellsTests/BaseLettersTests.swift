import Testing

@testable import Cells

@Suite struct BaseLettersTests {
  @Test(
    "letters lose their marks and nothing else",
    arguments: [
      ("Zsófia Kerékgyártó", "Zsofia Kerekgyarto"), ("Ngô Thanh Tăm", "Ngo Thanh Tam"), ("e\u{301}", "e"),
      ("ø ß 山", "ø ß 山"), ("", ""),
      ("plain", "plain"), ("\u{301}", ""),
    ])
  func loses(_ text: String, _ expected: String) {
    #expect(baseLetters(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
