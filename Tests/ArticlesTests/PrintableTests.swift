import Articles
import Testing

@Suite("Text on one line") struct PrintableTests {
  @Test("White space becomes single spaces, and the marks after it stay")
  func marks() {
    #expect(" a \n \u{301}b  c ".onOneLine == "a \u{301}b c")
    #expect("\r\n\t".onOneLine == "")
  }

  @Test("A character with any number of marks stays whole")
  func manyMarks() {
    let letter = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect("\(letter)\n\(letter)".onOneLine == "\(letter) \(letter)")
  }
}
