import Articles
import Testing

/// Combining marks, joiners and modifiers after a quotation mark, a slash and similar characters.
private let joined = ["\u{301}", "\u{200D}", "\u{1F3FB}", "\u{FE0F}", "\u{20DD}"]

@Suite struct ExactTextTests {
  @Test(arguments: joined) func charactersAreFoundBeforeMarks(_ mark: String) {
    let text = "a\"\(mark)b/\(mark)c"
    #expect(text.holds("\""))
    #expect(text.holds("/"))
    #expect(!text.holds(","))
    #expect(text.split(at: "\"").map { Array($0.utf8) } == ["a", "\(mark)b/\(mark)c"].map { Array($0.utf8) })
    #expect(Array(text.replacing(exactly: "\"", with: "\"\"").utf8) == Array("a\"\"\(mark)b/\(mark)c".utf8))
    #expect("=\(mark)x".isFirst("="))
    #expect("=\(mark)x".begins(with: "="))
    #expect("x/".isLast("/"))
    #expect("x/".ends(with: "/"))
    #expect(text.first("/").map { text.utf8.distance(from: text.startIndex, to: $0) } == 3 + mark.utf8.count)
  }

  @Test func splitsIntoTheRequestedNumberOfPieces() {
    #expect("a,,b".split(at: ",") == ["a", "b"])
    #expect("a,,b".split(at: ",", omittingEmpty: false) == ["a", "", "b"])
    #expect("a=b=c".split(at: "=", maxSplits: 1) == ["a", "b=c"])
    #expect("aXYbXY".replacing(exactly: "XY", with: "") == "ab")
    #expect("ab".replacing(exactly: "", with: "x") == "ab")
    #expect(!"a".ends(with: "ba"))
    #expect("ba".ends(with: ""))
    #expect("".begins(with: ""))
  }
}
