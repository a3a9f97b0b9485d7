import Articles
import Cells
import Testing

@testable import Reader

/// The dossier over entries of feeds.
@Suite("The dossier over feeds") struct FeedDossierTests {
  /// Returns a reader that shows the dossier of Ana Brandt over the articles of `pages` as entries, of which the last is the
  /// newest, and the names of their feeds.
  private func dossier() throws -> (reader: ReaderState, dossier: Dossier) {
    let entries = pages.indices.map { i in
      DeskEntry(
        name: "https://coast.example/\(i)",
        headings: Headings(title: "Entry \(i)", source: i % 2 == 0 ? "Coast News" : "Sea Post", date: "2026-03-1\(i)"),
        marks: FeedMarks(isRead: false, isStarred: false, moment: i))
    }
    var state = ReaderState(
      desk: Desk(entries, origin: .library), settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 30),
      depth: .full)
    state.answer(.started)
    state.pressAnswered("G")
    state.pressAnswered("Enter")
    for key in ["]", "q", "A"] { state.pressAnswered(key) }
    guard case .dossier(let dossier)? = state.screens.top else { throw NoDossier() }
    return (state, dossier)
  }

  private struct NoDossier: Error {}

  @Test("Statements come newest first, under the date and the feed of their entry") func newest() throws {
    var (state, dossier) = try dossier()
    let articles = dossier.all.filter { $0.section == .statements }.compactMap(\.article?.number)
    #expect(articles == articles.sorted(by: >) && Set(articles).count > 1)
    #expect(dossier.all.first?.section == .statements && dossier.all.last?.section == .appearances)
    #expect(state.frame().grid.textLines.contains { $0.contains("11 Mar 2026  Sea Post  Entry 1") })
  }

  @Test("An article that is analysed again counts once") func again() throws {
    var (state, dossier) = try dossier()
    for (i, article) in pages.enumerated() {
      _ = state.apply(.reading(ArticleID(i), AnalysedArticle(article), progress: 1))
    }
    state.press("j")
    guard case .dossier(let renewed)? = state.screens.top else { throw NoDossier() }
    #expect(renewed.knowledge > dossier.knowledge)
    #expect(renewed.all == dossier.all)
  }

  @Test("s saves the dossier as text, with the addresses of the entries") func saved() throws {
    var (state, _) = try dossier()
    let effects = state.press("s/tmp/brandt.txt", "Enter")
    let texts = effects.compactMap { effect -> String? in
      if case .write(let text, "/tmp/brandt.txt", false) = effect { text } else { nil }
    }
    let text = try #require(texts.first)
    #expect(text.hasPrefix("Ana Brandt, "))
    #expect(text.contains("STATEMENTS\n\n"))
    #expect(text.contains("11 Mar 2026  Sea Post  Entry 1\nhttps://coast.example/1\n  fares must rise\n"))
  }
}
