import Formats
import Testing

@Suite struct ArticleNamesTests {
  private func names(_ paths: String...) -> [String] { articleNames(paths.map { ArticleSource(argument: $0) }) }

  @Test func namesAreThoseOfTheFiles() {
    #expect(names("a/b.c.txt", "d", ".hidden", "-") == ["b.c", "d", ".hidden", "stdin"])
    #expect(names("../\u{301}x.txt").map { Array($0.utf8) } == [Array("\u{301}x".utf8)])
  }

  @Test func foldersTellEqualNamesApart() {
    #expect(names("a/x.txt", "b/x.txt", "c/y.txt") == ["a-x", "b-x", "y"])
    #expect(names("n/a/x.txt", "s/a/x.txt", "../x.txt") == ["n-a-x", "s-a-x", "x"])
    #expect(names("x.txt", "x.md", "x-2.txt", "a/x.txt") == ["x", "x-2", "x-2-2", "a-x"])
  }

  @Test func noNameHoldsASlash() {
    for name in names("/", "..", "a/..", "a//b/", "/x") {
      #expect(!name.utf8.contains(UInt8(ascii: "/")) || name == "/")
    }
  }
}
