import TestSupport
import Testing

@testable import Articles

/// An article of random mentions and statements, nested and overlapping, over a text of 200 letters.
func randomArticle(seed: UInt64) -> Article {
  var random = SeededGenerator(seed: seed)
  func range(_ longest: Int) -> TextRange {
    let lower = Int.random(in: 0..<200, using: &random)
    return TextRange(lower, min(200, lower + Int.random(in: 0...longest, using: &random)))
  }
  func actor() -> Int? { Bool.random(using: &random) ? Int.random(in: 0..<4, using: &random) : nil }
  let mentions = (0..<Int.random(in: 0...30, using: &random)).map { _ in
    Mention(range(12), kind: .person, form: .name, actor: actor())
  }
  let attributions = (0..<Int.random(in: 0...20, using: &random)).map { _ in
    Attribution(
      source: [range(8)], cue: [range(5)],
      content: (0..<Int.random(in: 1...3, using: &random)).map { _ in range(60) }.sorted(), kind: .indirect,
      speaker: actor(), confidence: 0.5)
  }
  let actors = (0..<4).map { NamedActor(name: "Actor \($0)", kind: .person) }
  let draft = Draft(text: String(repeating: "x", count: 200), blocks: [Block(.paragraph, TextRange(0, 200))])
  return Article(draft: draft, actors: actors, mentions: mentions, attributions: attributions)
}

/// The answers of `ArticleIndex`, found one by one.
private struct NaiveIndex {
  let article: Article

  func shortest(_ items: [(TextRange, Int)], at offset: Int) -> Int? {
    let over = items.filter { $0.0.contains(offset) }.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
    guard let least = over.map(\.0.count).min() else { return nil }
    return over.last { $0.0.count == least }?.1
  }
  func mention(at offset: Int) -> Int? { shortest(article.mentions.enumerated().map { ($1.range, $0) }, at: offset) }
  func attribution(at offset: Int) -> Int? {
    shortest(article.attributions.enumerated().flatMap { i, a in a.content.map { ($0, i) } }, at: offset)
      ?? shortest(article.attributions.enumerated().map { ($1.extent, $0) }, at: offset)
  }
  func mentions(in range: TextRange) -> [Int] {
    article.mentions.indices.filter { article.mentions[$0].range.overlaps(range) }
  }
  func attributions(in range: TextRange) -> [Int] {
    article.attributions.indices.filter { article.attributions[$0].content.contains { $0.overlaps(range) } }
  }
}

@Suite struct ArticleIndexTests {
  @Test(arguments: 1...60) func answersLikeALinearSearch(seed: UInt64) {
    let article = randomArticle(seed: seed)
    let index = ArticleIndex(article)
    let naive = NaiveIndex(article: article)
    for offset in -1...201 {
      #expect(index.mention(at: offset) == naive.mention(at: offset))
      #expect(index.attribution(at: offset) == naive.attribution(at: offset))
      let range = TextRange(offset, offset + offset % 37)
      #expect(index.mentions(in: range) == naive.mentions(in: range))
      #expect(index.attributions(in: range) == naive.attributions(in: range))
    }
  }

  @Test func theInnerOfNestedStatementsIsFound() {
    let outer = Attribution(
      source: [], cue: [TextRange(0, 4)], content: [TextRange(5, 60)], kind: .indirect, confidence: 1)
    let inner = Attribution(
      source: [], cue: [TextRange(10, 14)], content: [TextRange(15, 40)], kind: .direct, confidence: 1)
    let draft = Draft(text: String(repeating: "x", count: 80), blocks: [])
    let index = ArticleIndex(Article(draft: draft, attributions: [inner, outer]))
    #expect([2, 7, 12, 20, 50, 70].map { index.attribution(at: $0) } == [0, 0, 0, 1, 0, nil])
  }

  /// A statement over the whole text must not slow down each lookup.
  @Test func manyRangesUnderALongOne() {
    let count = 20_000
    let items = [(TextRange(0, count * 10), 0)] + (1...count).map { (TextRange($0 * 10 - 5, $0 * 10 - 1), $0) }
    let index = IntervalIndex(items)
    #expect((1...count).allSatisfy { index.innermost(at: $0 * 10 - 4) == $0 })
    #expect(index.overlapping(TextRange(0, count * 10)).count == count + 1)
    #expect((1...count).allSatisfy { index.overlapping(TextRange($0 * 10 - 1, $0 * 10)) == [0] })
  }
}

@Suite struct TextRangeTests {
  @Test func aRangeIsMoved() {
    #expect(TextRange(3, 8).moved(by: 4) == TextRange(7, 12))
    #expect(TextRange(3, 8).moved(by: -3) == TextRange(0, 5))
    #expect(
      Block(.quotation, TextRange(3, 8), dateline: TextRange(3, 4), level: 2).moved(by: 1)
        == Block(.quotation, TextRange(4, 9), dateline: TextRange(4, 5), level: 2))
  }
}
