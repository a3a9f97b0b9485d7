import Articles
import Cells

@testable import Reader

/// Three short articles about the same two people, and the harbour article.
let pages: [Article] = {
  func page(_ title: String, _ byline: String, _ words: String, _ said: [(speaker: Int, content: String)]) -> Article {
    var b = ArticleBuilder([(.title, title), (.byline, byline), (.paragraph, words)])
    b.actors = [
      NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister"),
      NamedActor(name: "Piet Oduya", kind: .person),
    ]
    b.mention("Ana Brandt", actor: 0)
    b.mention("Piet Oduya", actor: 1)
    for some in said { b.say([some.content], kind: .indirect, source: nil, cue: "said", speaker: some.speaker) }
    return b.article
  }
  return [
    harbour,
    page(
      "Ferry fares rise", "By Ilse Marn, Norland Post, 2 April",
      "Ana Brandt said fares must rise. Piet Oduya was silent.",
      [(0, "fares must rise")]),
    page(
      "A quiet week in the yards", "By Ilse Marn", "Piet Oduya said nothing had changed. Ana Brandt was away.",
      [(1, "nothing had changed")]),
    page("Nobody speaks", "By Nobody", "Ana Brandt and Piet Oduya met.", []),
  ]
}()

/// Returns a reader that has `pages` on its desk and shows the first. `isAnswered` says whether requests are answered at once.
func deskReader(
  _ articles: [Article] = pages, columns: Int = 100, rows: Int = 30, themes: [Theme] = [.builtIn],
  values: [Setting: SettingValue] = [:]
) -> ReaderState {
  let entries = articles.indices.map { DeskEntry(name: "article-\($0 + 1).txt") }
  var state = ReaderState(
    desk: Desk(entries), settings: Settings(themes: ThemeList(themes), values: values),
    size: Size(columns: columns, rows: rows), depth: .full)
  for (i, article) in articles.enumerated() {
    _ = state.apply(.surveyed(ArticleID(i), Headings(article.draft)))
  }
  state.answer(.started, from: articles)
  state.pressAnswered("Enter", from: articles)
  return state
}

extension ReaderState {
  /// Applies `event`, answers requests for texts and analyses from `articles`, and returns the other effects.
  @discardableResult
  mutating func answer(_ event: Event, from articles: [Article] = pages) -> [Effect] {
    var left: [Effect] = []
    var effects = apply(event)[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .open(let id): effects += apply(.opened(id, articles[id.number].draft, nil))
      case .analyse(let plan):
        for job in [plan.now].compactMap({ $0 }) + plan.later {
          effects += apply(.reading(job.article, AnalysedArticle(articles[job.article.number]), progress: 1))
        }
      case .search(let query, let ids):
        for id in ids { effects += apply(.found(query, id, ArticleMatches(query, in: articles[id.number].draft))) }
      case .summarize(let id, let reading): effects += apply(.summarized(id, reading, reading.makeDigest()))
      default: left.append(effect)
      }
    }
    return left
  }

  /// Presses keys as `press` does and answers requests at once.
  mutating func pressAnswered(_ keys: String..., from articles: [Article] = pages) {
    for written in keys {
      for key in KeySequence(written: written).keys { answer(.input(.key(key)), from: articles) }
    }
  }
}
