import ArgumentParser
import Articles
import Formats
import Reader
import Review

/// `sayso export`: the statements of each file under the decisions on them.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write who says what in each article, with what was decided in reviews.",
    discussion: """
      The articles are analysed as in the reader, and the ledger's decisions on them are applied. Every format \
      holds the exact words, their place, speaker, role, kind, cue, source, status, confidence, note and bookmarks, and the article's \
      title, source and date, as far as it has a place for them.

      json, webannotation, brat and citron are read back by sayso import. polnear is what the training reads.

      With --group-by speaker the statements of all articles are written by speaker, then by article in the order of the dates, \
      each in words that can be pasted.

      Statements that were rejected are written with --all, or where --status names them.
      """
  )

  @Argument(help: "The articles: files and web addresses; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var web: WebOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "How: \(OutputFormat.all.map { "\($0.name), \($0.summary)" }.joined(separator: "; ")).", valueName: "form"),
    completion: .list(OutputFormat.all.map(\.name)))
  var form: String

  @Option(
    name: .customLong("group-by"),
    help: ArgumentHelp(
      "Group the statements of all articles; for the formats \(Self.grouped).", valueName: "speaker"),
    completion: .list(Grouping.allCases.map(\.rawValue)))
  var groupBy: String?

  @Option(help: ArgumentHelp("Only what this official says; may be given several times.", valueName: "name"))
  var by: [String] = []

  @Option(help: ArgumentHelp("Only statements of these, with commas between: \(Self.statuses).", valueName: "status"))
  var status: String?

  @Option(help: ArgumentHelp("Only these: \(names(Attribution.Kind.self)).", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Only these: \(names(Attribution.Act.self)).", valueName: "act"))
  var act: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, a pipe or a device, or a folder for a file an article; - is standard output.",
      valueName: "path"),
    completion: .file())
  var output: String = "-"

  @Flag(help: "The statements that were rejected, too.")
  var all = false

  @Flag(help: "Replace files that are there, but never an article that is read.")
  var force = false

  /// A property by which statements of several articles are grouped.
  private enum Grouping: String, CaseIterable {
    case speaker
  }

  private static let grouped = GroupedFormat.all.map(\.name).joined(separator: ", ")
  private static let statuses = names(StatementRuling.Status.self)

  func validate() throws {
    guard OutputFormat.named(form) != nil else {
      throw ValidationError(
        "--as: unknown format “\(form)”; formats: \(OutputFormat.all.map(\.name).joined(separator: ", "))")
    }
    if all, status != nil { throw ValidationError("--all and --status do not go together") }
    if let groupBy {
      guard Grouping(rawValue: groupBy) != nil else {
        throw ValidationError("--group-by: unknown value “\(groupBy)”; values: \(names(Grouping.self))")
      }
      guard GroupedFormat.named(form) != nil else {
        throw ValidationError(
          "--group-by \(groupBy) does not apply to --as \(form), which programs group themselves: \(Self.grouped) are accepted"
        )
      }
    }
    _ = try choice()
  }

  /// Returns the choice of statements that are written.
  private func choice() throws -> StatementChoice {
    var choice = StatementChoice(names: by)
    if all { choice.statuses = Set(StatementRuling.Status.allCases) }
    if let status { choice.statuses = try cases(of: status, "--status") }
    if let kind { choice.kinds = try cases(of: kind, "--kind") }
    if let act { choice.acts = try cases(of: act, "--act") }
    return choice
  }

  func run() throws {
    guard let format = OutputFormat.named(form) else { return }
    try checkThreads()
    let choice = try choice()
    let reviewed = ReviewedFiles(by: web.reader)
    let articles = files.flatMap { reviewed.articles(in: ArticleSource(argument: $0)) }
    let sources = articles.map(\.source)
    let grouping = groupBy == nil ? nil : GroupedFormat.named(form)
    var speakers = StatementsBySpeaker()
    let place =
      try grouping == nil
      ? ExportPlace(output, for: format, articles: sources, isReplacing: force)
      : ExportPlace(output, ofOneTextFrom: sources, isReplacing: force)
    var (failed, known) = (0, [String]())
    var unmet = by
    for (i, article) in articles.enumerated() {
      do throws(Failure) {
        let entry = try reviewed.entry(article)
        let rulings = try reviewed.journal(of: entry).rulings
        let all = ReviewedArticle(entry.article, under: rulings, keepsRejected: true)
        let chosen = choice.of(all.marked(at: reviewed.bookmarks(in: entry)))
        let actors = Set(all.article.attributions.compactMap(\.speaker)).sorted().map { all.article.actors[$0] }
        unmet.removeAll { name in actors.contains { StatementChoice.names(name, $0) } }
        known += actors.map(\.name)
        if grouping == nil {
          try place.take(chosen, number: i)
        } else {
          speakers.add(chosen, name: article.source.description)
        }
      } catch {
        switch error {
        case .article, .fetching: error.report()
        default: throw error
        }
        failed += 1
      }
    }
    if let grouping, failed < articles.count { try place.take(grouping.write(speakers.result)) }
    try place.finish()
    for name in unmet { Failure.noSpeaker(name, speakers: known).report() }
    if failed > 0, articles.count > 1 { throw Failure.some(failed: failed, of: articles.count, .files) }
    if failed > 0 { throw Failure.reported }
  }
}

/// Returns the names of the cases of `type`, separated by commas.
private func names<Case: RawRepresentable & CaseIterable>(_ type: Case.Type) -> String where Case.RawValue == String {
  type.allCases.map(\.rawValue).joined(separator: ", ")
}

/// Returns the cases that `words` names, separated by commas.
private func cases<Case: RawRepresentable & CaseIterable & Hashable>(
  of words: String, _ option: String
) throws -> Set<Case> where Case.RawValue == String {
  Set(
    try words.split(at: ",", omittingEmpty: false).map { word in
      let word = word.onOneLine
      guard let found = Case(rawValue: word) else {
        throw ValidationError("\(option): unknown value “\(word)”; values: \(names(Case.self))")
      }
      return found
    })
}
