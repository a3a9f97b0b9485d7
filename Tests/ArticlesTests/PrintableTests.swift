import Articles
import Testing

@Suite("Text on one line") struct PrintableTests {
  @Test("White space becomes single spaces, and the marks after it stay")
  func marks() {
    #expect(" a \n \u{301}b  c ".onOneLine == "a \u{301}b c")
    #expect("\r\n\t".onOneLine == "")
  }

  @Test("White space is that of Unicode")
  func whiteSpace() {
    for scalar in (0..<UInt32(0x1_0000)).compactMap(Unicode.Scalar.init) {
      let isWhite = scalar.properties.isWhitespace
      #expect("a\(scalar)b".onOneLine == (isWhite ? "a b" : "a\(scalar)b"))
      #expect(!isWhite || "a\(scalar)b".printable == "a b")
    }
  }

  @Test("A character with any number of marks stays whole")
  func manyMarks() {
    let letter = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect("\(letter)\n\(letter)".onOneLine == "\(letter) \(letter)")
  }
}
