import ArgumentParser
import Articles
import Cells
import Formats
import Review

/// `sayso compare`: how far two reviewers agree, and where they do not.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how far two reviewers agree, and show where they differ.",
    discussion: """
      A and B are what sayso export --as json wrote for two reviewers, of one article or several; or, with --of, the names of two who \
      decided on that article: each then is as if the other had not been there.

      Statements are the same where half of the words of their contents are the same. Precision is of what B has, recall of what A \
      has; attribution wants the same source, too. Kappa (Cohen's) is how often both give a statement to the same speaker, and call \
      it of the same kind, beyond what chance would: 1 is always, 0 no more than chance.
      """
  )

  @Argument(help: "One reviewer's export, or name with --of.", completion: .file())
  var a: String

  @Argument(help: "The other's.", completion: .file())
  var b: String

  @Option(help: ArgumentHelp("The article on which A and B decided.", valueName: "file"), completion: .file())
  var of: String?

  @Flag(help: "Print everything as JSON; offsets are Unicode code points.")
  var json = false

  func run() throws {
    let comparison = try Comparison(of.map { file throws(Failure) in try decided(on: file) } ?? exported())
    if json { return try StandardOutput.write(try comparison.json(a, b)) }
    for warning in comparison.warnings { StandardError.tell(warning) }
    try StandardOutput.write(comparison.lines(a, b).map { $0 + "\n" }.joined())
  }

  /// The article of `file` as each of the two has it.
  private func decided(on file: String) throws(Failure) -> [Comparison.Pair] {
    let (reviewed, source) = (ReviewedFiles(), ArticleSource(argument: file))
    let entry = try reviewed.entry(source)
    let journal = try reviewed.journal(of: entry)
    func article(_ name: String) throws(Failure) -> Article {
      let own = journal.decisions.filter { $0.by == name }
      guard !own.isEmpty else {
        throw .noReviewer(name, article: file, reviewers: Set(journal.decisions.map(\.by)).sorted())
      }
      return ReviewedArticle(entry.article, under: Journal(own).rulings).article
    }
    return [Comparison.Pair(name: source.id, first: try article(a), second: try article(b))]
  }

  /// The articles of two exports, those of the same text together.
  private func exported() throws(Failure) -> [Comparison.Pair] {
    let (first, second) = (try articles(in: a), try articles(in: b))
    let others = Dictionary(second.map { ($0.text, $0) }) { one, _ in one }
    var pairs: [Comparison.Pair] = []
    for (i, article) in first.enumerated() {
      let title = article.draft.title.map { String(article.text.slice($0.range)) } ?? "article \(i + 1)"
      pairs.append(Comparison.Pair(name: title, first: article, second: others[article.text]))
    }
    let known = Set(first.map(\.text))
    for article in second where !known.contains(article.text) {
      let title = article.draft.title.map { String(article.text.slice($0.range)) } ?? "an article"
      pairs.append(Comparison.Pair(name: title, first: nil, second: article))
    }
    return pairs
  }

  private func articles(in path: String) throws(Failure) -> [Article] {
    var (articles, texts): ([Article], Set<String>) = ([], [])
    try forEachLine(of: path) { bytes, place throws(Failure) in
      do throws(AnnotationError) {
        let article = try keptArticle(inForm: bytes)
        guard texts.insert(article.text).inserted else {
          throw AnnotationError.value(place: "text", given: "the text of an earlier line", accepted: "another article")
        }
        articles.append(article)
      } catch {
        throw .annotations(error, file: place)
      }
    }
    guard !articles.isEmpty else { throw .noDocuments(path) }
    return articles
  }
}
