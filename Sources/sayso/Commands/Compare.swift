import ArgumentParser
import Articles
import Cells
import Evaluation
import Formats
import Review

/// `sayso compare`: the agreement and the differences of two reviewers.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Measure how far two reviewers agree, and show where they differ.",
    discussion: """
      A and B are what sayso export --as json --all wrote for two reviewers, of one article or several; without --all a rejected \
      statement is one that was not decided. With --of they are the names of two who decided on that article: each then is as if the \
      other had not been there.

      Only statements that both decided count; how many those are is printed, and how many only one of the two or neither decided. \
      Statements are the same where half of the words of their contents are the same. Precision is of what B has, recall of what A \
      has; attribution requires the same source, too. Kappa (Cohen's) is how often both say that it is a statement, give it to the same \
      speaker, and call it of the same kind, beyond chance: 1 is always, 0 no more than chance. It is not given of fewer than \
      \(Kappa.least) statements.
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
    for warning in comparison.warnings { StandardError.report(warning) }
    try StandardOutput.write(comparison.lines(a, b).map { $0 + "\n" }.joined())
  }

  /// Returns the article of `file` under the decisions of each of the two reviewers.
  private func decided(on file: String) throws(Failure) -> [Comparison.Pair] {
    let (files, source) = (ReviewedFiles(), ArticleSource(argument: file))
    let entry = try files.entry(source)
    let journal = try files.journal(of: entry)
    func reviewed(_ name: String) throws(Failure) -> Comparison.Reviewed {
      let own = journal.decisions.filter { $0.by == name }
      guard !own.isEmpty else {
        throw .noReviewer(name, article: file, reviewers: Set(journal.decisions.map(\.by)).sorted())
      }
      let reviewed = ReviewedArticle(entry.article, under: Journal(own).rulings, keepsRejected: true)
      return Comparison.Reviewed(article: reviewed.article, statuses: reviewed.standings.map(\.status))
    }
    return [Comparison.Pair(name: source.id, first: try reviewed(a), second: try reviewed(b))]
  }

  /// Returns the articles of two exports, paired by text.
  private func exported() throws(Failure) -> [Comparison.Pair] {
    let (first, second) = (try articles(in: a), try articles(in: b))
    let others = Dictionary(second.map { ($0.article.text, $0) }) { one, _ in one }
    func title(_ article: Article) -> String? { article.draft.title.map { String(article.text.slice($0.range)) } }
    var pairs = first.enumerated().map { i, reviewed in
      Comparison.Pair(
        name: title(reviewed.article) ?? "article \(i + 1)", first: reviewed, second: others[reviewed.article.text])
    }
    let known = Set(first.map(\.article.text))
    for reviewed in second where !known.contains(reviewed.article.text) {
      pairs.append(Comparison.Pair(name: title(reviewed.article) ?? "an article", first: nil, second: reviewed))
    }
    return pairs
  }

  private func articles(in path: String) throws(Failure) -> [Comparison.Reviewed] {
    var (articles, texts): ([Comparison.Reviewed], Set<String>) = ([], [])
    try forEachLine(of: path) { bytes, place throws(Failure) in
      do throws(AnnotationError) {
        let (article, statuses) = try reviewedArticle(inJSON: bytes)
        guard texts.insert(article.text).inserted else {
          throw AnnotationError.value(place: "text", given: "the text of an earlier line", accepted: "another article")
        }
        articles.append(Comparison.Reviewed(article: article, statuses: statuses))
      } catch {
        throw .annotations(error, file: place)
      }
    }
    guard !articles.isEmpty else { throw .noDocuments(path) }
    return articles
  }
}
