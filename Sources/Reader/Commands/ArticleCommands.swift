/// The commands for several articles.
extension CommandTable {
  static let articleRows: [CommandRow] =
    firstArticleRows + Dossier.rows + nextArticleRows + DeskList.rows + feedRows + lastArticleRows

  private static let firstArticleRows: [CommandRow] = [
    CommandRow(
      .dossier, .articles, "A", in: .reading,
      "the selected actor in all articles: statements by it, and about it",
      effects: { reader, _ in Dossier.open(&reader) })
  ]

  private static let nextArticleRows: [CommandRow] = [
    CommandRow(
      .open, .articles, "", in: .browsing, takes: .file, "open a file, a folder or a web address",
      effects: { reader, order in
        guard let words = order.argument else {
          reader.notify("open what? a file, a folder or an address: open https://example.org/news")
          return []
        }
        return [.openNamed(words)]
      }),
    CommandRow(
      .articles, .articles, "l", in: .browsing.subtracting([.review]),
      "list the open articles; again: back"
    ) { reader, _ in DeskList.toggle(&reader) },
    CommandRow(
      .remove, .articles, "D", in: .plainReading.union([DeskList.context]),
      "remove the article from the list; an entry of a feed is hidden for good",
      effects: { reader, _ in reader.removeArticle() }),
    CommandRow(
      .nextArticle, .articles, "J", in: .browsing, facts: [.repeats],
      "the next article, in the order of the list"
    ) { reader, order in reader.stepArticle(by: order.times) },
    CommandRow(.previousArticle, .articles, "K", in: .browsing, facts: [.repeats], "the previous article") {
      reader, order in reader.stepArticle(by: -order.times)
    },
  ]

  private static let lastArticleRows: [CommandRow] = [
    CommandRow(
      .sort, .articles, "", in: .browsing, takes: .sorting,
      "sort the articles, a leading - in reverse (\"sort -date\"); or a review by text or confidence"
    ) { reader, order in
      if let word = order.argument, let sequence = ReviewSession.Sequence(rawValue: word) {
        reader.sortReview(sequence)
      } else {
        DeskList.sort(order, &reader)
      }
    }
  ]
}
