import Articles
import Cells
import Testing

@testable import Reader

/// Random keys and several random articles. Texts and analyses arrive late, in any order, twice or never.
@Suite struct DeskFuzzTests {
  /// Keys for several articles, repeated here so that they are pressed more often.
  private static let keys = [
    "l", "A", "J", "K", "Enter", ">", "<", "/", "j", "k", "G", "g", "+", "x", "^O", "]j", "q", "Esc", "S",
  ]

  private static func event(_ articles: [Article], _ dice: inout SeededGenerator) -> Event {
    let n = Int.random(in: -1...articles.count, using: &dice)
    let article = articles[min(max(0, n), articles.count - 1)]
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return .surveyed(ArticleID(n), Headings(article.draft))
    case 1, 2: return .opened(ArticleID(n), article.draft, Bool.random(using: &dice) ? AnalysedArticle(article) : nil)
    case 3: return .openFailed(ArticleID(n), "\u{1B}[2J no such file")
    case 4:
      let reading = AnalysedArticle(FuzzTests.reading(article.draft, &dice))
      return .reading(ArticleID(n), reading, progress: [0.3, 1, .nan].randomElement(using: &dice) ?? 1)
    case 5: return .progress(ArticleID(n), [0.5, -1, .infinity].randomElement(using: &dice) ?? 0)
    case 6:
      var draft = article.draft
      draft.text += "\nmore"
      return .text(ArticleID(n), draft)
    case 7: return FuzzTests.event(article.draft, &dice)
    default:
      let key = KeySequence(written: keys.randomElement(using: &dice) ?? "j").keys.randomElement(using: &dice)
      return .input(.key(key ?? .enter))
    }
  }

  @Test("random keys over a desk", arguments: 0..<16)
  func survives(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 77))
    let articles = (0..<Int.random(in: 1...6, using: &dice)).map { _ in FuzzTests.article(&dice) }
    let entries = articles.indices.map { DeskEntry(name: "\u{1B}]0;\($0)", opened: $0) }
    var state = ReaderState(
      desk: Desk(entries, origin: Bool.random(using: &dice) ? .named : .recent), settings: Settings(themes: [.builtIn]),
      size: Size(columns: Int.random(in: 1...140, using: &dice), rows: Int.random(in: 1...50, using: &dice)),
      depth: .full)
    var effects = state.apply(.started)
    for _ in 0..<150 {
      effects += state.apply(Self.event(articles, &dice))
      FuzzTests.check(&state)
      // Requested articles exist, and the list has every article once, unless a key removed it.
      #expect(state.desk.order.count <= articles.count)
      #expect(Set(state.desk.order).count == state.desk.order.count)
      for case .open(let id) in effects { #expect(articles.indices.contains(id.number)) }
      for case .analyse(let plan) in effects {
        let all = ([plan.now].compactMap { $0 } + plan.later).map(\.article)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { articles.indices.contains($0.number) })
      }
      effects = []
    }
  }
}
