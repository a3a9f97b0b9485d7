import ArgumentParser
import Articles
import Formats
import Ledger
import Reader
import Review

/// `sayso import`: annotations of an article's statements, added to the ledger as decisions.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take annotations of an article into the ledger, as decisions.",
    discussion: """
      ANNOTATIONS is what sayso export wrote as json, webannotation, brat or citron, or what another program wrote in the last three \
      forms; which it is is seen from it. All that is found in the article is taken as one decision; the rest is reported.

      Statements that say how far they were decided are decided so. Of others, what the engine reads so is confirmed, what it reads \
      in another way, with half of the words in common, is corrected, and the rest is added. Statements that are not in the file are \
      left alone; with --whole they are rejected. sayso ledger export keeps a copy of what was decided before.

      Annotations of another article are refused: at least half of their words must be in this one.
      """
  )

  @Argument(help: "The annotations; - is standard input.", completion: .file())
  var annotations: String

  @Option(name: .customLong("for"), help: ArgumentHelp("The article.", valueName: "file"), completion: .file())
  var article: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Its form: \(AnnotationFormat.all.map(\.name).joined(separator: ", ")); seen from the file where it is not given.",
      valueName: "form"),
    completion: .list(AnnotationFormat.all.map(\.name)))
  var form: String?

  @Option(help: ArgumentHelp("The name under which it is decided.", valueName: "name"))
  var reviewer: String?

  @Flag(help: "Take the annotations although most of their words are not in the article.")
  var force = false

  @Flag(help: "The annotations are of the whole article: reject every statement they do not mention.")
  var whole = false

  func validate() throws {
    if let form, AnnotationFormat.named(form) == nil {
      throw ValidationError(
        "--as: unknown format “\(form)”; formats: \(AnnotationFormat.all.map(\.name).joined(separator: ", "))")
    }
    if annotations == "-", article == "-" {
      throw ValidationError("the annotations and the article cannot both be standard input")
    }
  }

  func run() throws {
    let source = ArticleSource(argument: annotations)
    let ledger = try UserLedger.open()
    let reviewed = ReviewedFiles()
    let entry = try reviewed.entry(ArticleSource(argument: article))
    let journal = try reviewed.journal(of: entry)
    let read = try reading(source, over: entry.article)
    let (changes, found) = (read.changes, read.count - read.missing.count)
    guard force || 2 * found >= read.count else {
      throw Failure.otherArticle(article, annotations: "\(source)", found: found, of: read.count)
    }
    var problems: [SettingsProblem] = []
    let reviewer = Reviewer.current(option: reviewer, Preferences.readConfiguration(&problems))
    problems.report()
    // Skip changes that this reviewer has already made.
    let known = [journal, Journal(journal.decisions.filter { $0.by == reviewer.name })].map(\.rulings)
    let news = changes.filter { change in known.contains { !$0.holds(change) } }
    if !news.isEmpty {
      let decision = Decision(
        id: Decision.ID(session: reviewer.session, number: 1), when: reviewer.now(), by: reviewer.name,
        engine: reviewer.engine, step: .rule(news))
      try UserLedger.attempt { () throws(LedgerError) in try ledger.append(decision, to: entry.key) }
    }
    try StandardOutput.report("\(source): \(Self.summary(news, of: changes.count))")
    guard !read.missing.isEmpty else { return }
    Failure.missingWords(
      read.missing, areKept: read.keepsMissing, article: article, annotations: "\(source)", found: found, of: read.count
    ).report()
  }

  private func reading(_ source: ArticleSource, over article: Article) throws(Failure) -> AnnotationReading {
    let bytes: [UInt8]
    do { bytes = try reportingWait(for: source, source.bytes) } catch { throw .article(error) }
    do throws(AnnotationError) {
      let format: AnnotationFormat
      if let named = form.flatMap(AnnotationFormat.named) { format = named } else { format = try .of(bytes) }
      return try format.read(bytes, article, whole)
    } catch {
      throw .annotations(error, file: "\(source)")
    }
  }

  private static func rulings(_ changes: [Decision.Change]) -> Rulings {
    var rulings = Rulings()
    for change in changes { rulings.apply(change) }
    return rulings
  }

  /// Returns a summary of the decisions: "3 confirmed, 1 added, 1 actor; 2 held already".
  private static func summary(_ news: [Decision.Change], of count: Int) -> String {
    guard count > 0 else { return "nothing was decided in it" }
    let held = count - news.count
    guard !news.isEmpty else { return "all of it holds already" }
    let rulings = rulings(news)
    var parts: [String] = []
    for status in StatementRuling.Status.allCases {
      let some = rulings.statements.values.count { $0.status == status }
      if some > 0 { parts.append("\(some) \(status == .proposed ? "marked" : status.rawValue)") }
    }
    for (some, thing) in [(rulings.actors.count, "actor"), (rulings.mentions.count, "mention")] where some > 0 {
      parts.append(counted(some, thing))
    }
    return parts.joined(separator: ", ") + (held > 0 ? "; \(held) held already" : "")
  }
}
