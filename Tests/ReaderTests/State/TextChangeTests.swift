import Articles
import Testing

@testable import Reader

@Suite struct TextChangeTests {
  private let old = "The lease was signed on Thursday. Ana Brandt said that it could be ended. Nobody had read it.\n"

  private func place(_ words: String, in text: String) -> Int? {
    text.firstRange(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
  }

  @Test(
    arguments: [
      "New words. The lease was signed on Thursday. Ana Brandt said that it could be ended. Nobody had read it.\n",
      "The lease was signed on Thursday. Ana Brandt said that it could be ended. Nobody had read it. More.\n",
      "The lease was signed. Ana Brandt said that it could be ended. Nobody had it.\n",
      "The lease was signed on a Thursday.\n\nAna Brandt said that it could be ended. Nobody had read it!\n",
    ]) func wordsAreFoundAgain(_ new: String) throws
  {
    let change = TextChange(from: old, to: new)
    for words in ["lease", "Ana Brandt", "ended", "Nobody"] {
      #expect(change.moved(try #require(place(words, in: old))) == place(words, in: new), "\(words)")
    }
  }

  @Test func placesStayInTheText() {
    for new in ["", "x", old, "Thursday", String(old.reversed())] {
      let change = TextChange(from: old, to: new)
      for offset in -1...old.utf8.count + 2 { #expect((0...new.utf8.count).contains(change.moved(offset))) }
    }
    #expect(TextChange(from: "", to: old).moved(0) == 0)
  }
}
