import Articles
import Analysis
import Cells
import Curses
import Evaluation
import Fetching
import Files
import Formats
import Glibc
import Ledger
import Reader

/// The reason why the program cannot continue, as facts. `lines` words them: the thing, the value, the accepted values.
enum Failure: Error {
  /// An article that cannot be read.
  case article(ImportError)
  /// An address that nothing was fetched from.
  case fetching(FetchError, address: String)
  /// An answer of an address that broke off before its text, for that reason.
  case cutBeforeText(FetchError, address: String)
  /// No article is named or piped in, and there is no article of an earlier session.
  case nothingRead
  /// Folders without a text file in them, and a notice of the files that were left out.
  case noArticles([String], String?)
  /// A model that cannot be used.
  case model(ModelError)
  /// A gold standard or predictions that cannot be used, at that place.
  case gold(GoldError, place: String)
  /// Annotations in that file that cannot be used. Nothing was imported.
  case annotations(AnnotationError, file: String)
  /// Annotations of another article, which has the words of only some of their places.
  case otherArticle(String, annotations: String, found: Int, of: Int)
  /// A name without decisions on that article, and the reviewers who have some.
  case noReviewer(String, article: String, reviewers: [String])
  /// Annotated words that the article lacks; the rest was imported. Decisions on missing words are kept or left out.
  case missingWords([String], areKept: Bool, article: String, annotations: String, found: Int, of: Int)
  /// Two exports without an article in common.
  case noCommonArticle
  /// A file that cannot be written, and whether --force would replace the file there.
  case saving(SavingError, canForce: Bool = true)
  /// A line at that place that exceeds the limit.
  case lineTooLong(place: String)
  /// A folder that is not a compartment of PolNeAR: it lacks that folder.
  case noCompartment(String, lacks: String)
  /// A gold standard without documents.
  case noDocuments(String)
  /// A document that occurs twice, for the second time at that place.
  case twice(id: String, place: String)
  /// A data file or folder that was not found in any of the places.
  case dataMissing(name: String, tried: [String])
  /// An option's value that is not accepted, found after the command's own check.
  case value(option: String, given: String, accepted: String)
  /// Problems in configuration and theme files.
  case settings([SettingsProblem])
  /// No folder for the user's files, since neither this variable nor $HOME is set; the thing that has no place.
  case noFolder(variable: String, thing: String? = nil)
  /// Fewer files may be open at once than the program needs.
  case tooFewFiles(allowed: UInt64, needed: UInt64)
  /// The stack may have fewer kilobytes than the program needs.
  case stackTooSmall(allowed: UInt64, needed: UInt64)
  /// The process may reserve fewer megabytes of memory than the analysis needs.
  case memoryTooSmall(allowed: UInt64, needed: UInt64)
  /// The system allows the process no further thread.
  case noThread
  /// A ledger that cannot be used.
  case ledger(LedgerError)
  /// No ledger at that path, since no decision was ever made; nothing to copy.
  case noLedger(String)
  /// A file that was named as a ledger, and is missing or empty.
  case ledgerMissing(String)
  /// A ledger that could not take imported decisions.
  case ledgerImport(LedgerError)
  /// Faults of the ledger at that path. Decisions on an article may be missing.
  case missingDecisions([LedgerFault], path: String)
  /// Faults of the ledger at that path, and what can be done about them.
  case ledgerFaults([LedgerFault], path: String, DamagedLedger)
  /// Faults of the ledger at that path, which was copied with them.
  case copiedFaults([LedgerFault], path: String, copy: String)
  /// A line of a file that does not contain a decision. Nothing of the file was imported.
  case ledgerLine(LedgerLineError, place: String)
  /// A library of feeds that cannot be used.
  case library(LedgerError)
  /// A word that means no feed of the library, and the names of the feeds.
  case noFeedMeant(String, [String])
  /// A word that means several feeds where one is expected; their numbers and addresses.
  case severalFeedsMeant(String, [String])
  /// A folder or a tag where a feed is expected; the numbers and addresses of its feeds.
  case folderMeant(String, [String])
  /// No entries to read, and whether there are no feeds either.
  case noNews(Bool)
  /// An entry that is not in the library any more, by its title.
  case entryGone(String)
  /// An address that leads to no feed, and the paths at which one was looked for.
  case noFeedFound(address: String, tried: [String])
  /// A file that is not a list of feeds.
  case noOutlineList(String)
  /// A correction in the wrong view: the source text of a page where it is needed, or the article.
  case notSource(isNeeded: Bool)
  /// A page that cannot be corrected as requested.
  case correction(PageRuleError)
  /// A file of rules for pages that could not be changed, since another text in it stands in the way.
  case pageRulesUnchanged(String)
  /// Standard output takes no more.
  case output(reason: String)
  /// Some of several things failed; each failure was reported when it occurred.
  case some(failed: Int, of: Int, Things)
  /// Help is requested on a command that does not exist.
  case noCommand(String)
  /// Nobody of that name speaks in the exported articles.
  case noSpeaker(String, speakers: [String])
  /// A failure that was reported already.
  case reported

  /// The states of a damaged ledger that call for different steps.
  enum DamagedLedger {
    /// Some decisions can be read.
    case readable
    /// All decisions that can be read were exported.
    case exported
    /// Not one decision can be read.
    case unreadable
    /// The ledger is not the user's own, such as a backup.
    case other
  }

  /// Things that can fail one by one.
  enum Things: String { case files, lines, feeds }

  /// Returns the failure that `name`, given to `option`, is not a theme of `shelf`.
  static func unknownTheme(option: String, _ name: String, _ shelf: ThemeShelf) -> Failure {
    let names = (option == "--theme" ? [ThemeShelf.automatic] : []) + shelf.names
    let near = nearest(to: name, among: names).map { "; did you mean “\($0)”?" } ?? ""
    let lack = shelf.lack.map { "; \($0)" } ?? ""
    return .value(option: option, given: name, accepted: names.joined(separator: ", ") + near + lack)
  }

  /// Returns the result of `body`; a `SavingError` becomes a failure.
  static func attemptSaving<Value>(_ body: () throws(SavingError) -> Value) throws(Failure) -> Value {
    do throws(SavingError) { return try body() } catch { throw .saving(error) }
  }

  /// The exit status: 2 for wrong usage, 1 for everything else.
  var status: Int32 {
    switch self {
    case .value, .nothingRead, .noCommand, .noFeedMeant, .severalFeedsMeant, .folderMeant: 2
    default: 1
    }
  }

  /// The longest line of a message, in scalars: paths are shorter.
  private static let longestLine = 8_000

  /// Writes the message to standard error, each line with the program's name.
  func report() {
    for line in lines { StandardError.report(line.excerpt(Self.longestLine)) }
  }
}
