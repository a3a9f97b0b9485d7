import TestSupport
import Testing

@testable import Articles

@Suite struct ArticleTreeTests {
  @Test func showsTheWholeArticle() throws {
    try expectGolden(smallArticle.tree, "small-article.tree")
  }
}
