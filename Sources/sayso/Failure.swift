import Articles
import Analysis
import Cells
import Curses
import Evaluation
import Files
import Formats
import Glibc
import Ledger
import Reader

/// Why the program cannot go on, and the one place where errors are worded: the thing, the value, what is accepted.
enum Failure: Error {
  /// An article that cannot be read.
  case article(ImportError)
  /// No article is named or piped in, and none was read before.
  case nothingRead
  /// Folders without a text file in them; what was left out there.
  case noArticles([String], String?)
  /// A model that cannot be used.
  case model(ModelError)
  /// A gold standard or predictions that cannot be used, at that place.
  case gold(GoldError, place: String)
  /// Annotations that cannot be used, in that file; nothing of them was taken.
  case annotations(AnnotationError, file: String)
  /// Annotations that are of another article: of so many places the article has but so many.
  case otherArticle(String, annotations: String, found: Int, of: Int)
  /// Nobody of that name decided anything on that article; those who did.
  case noReviewer(String, article: String, reviewers: [String])
  /// A file that cannot be written.
  case saving(SavingError)
  /// A line that is longer than what is read, at that place.
  case lineTooLong(place: String)
  /// A folder that is no compartment of PolNeAR: it lacks that folder.
  case noCompartment(String, lacks: String)
  /// A gold standard without documents.
  case noDocuments(String)
  /// A document that occurs twice, for the second time at that place.
  case twice(id: String, place: String)
  /// A data file or folder that none of the places hold.
  case dataMissing(name: String, tried: [String])
  /// An option's value that is not accepted; found where the command's own check comes too late.
  case value(option: String, given: String, accepted: String)
  /// A configuration or theme file with errors, worded line by line.
  case settings([String])
  /// A ledger that cannot be used.
  case ledger(LedgerError)
  /// What is wrong with the ledger at that path.
  case ledgerFaults([LedgerFault], path: String)
  /// What is wrong with the ledger at that path, which was copied all the same.
  case copiedFaults([LedgerFault], path: String, copy: String)
  /// A line of a file that holds no decision; nothing of the file was taken.
  case ledgerLine(LedgerLineError, place: String)
  /// Standard output takes no more.
  case output(reason: String)
  /// Some of several things ("files", "lines") failed; each was told when it did.
  case some(failed: Int, of: Int, things: String)
  /// What went wrong was told already.
  case told

  /// `name` is no theme of `shelf`; `option` is where it was given.
  static func unknownTheme(option: String, _ name: String, _ shelf: ThemeShelf) -> Failure {
    let near = nearest(to: name, among: shelf.names).map { "; did you mean “\($0)”?" } ?? ""
    return .value(option: option, given: name, accepted: shelf.names.joined(separator: ", ") + near)
  }

  /// Returns the result of `body`; a `SavingError` becomes a failure.
  static func attemptSaving<Value>(_ body: () throws(SavingError) -> Value) throws(Failure) -> Value {
    do throws(SavingError) { return try body() } catch { throw .saving(error) }
  }

  /// 2 for wrong usage, 1 for everything else.
  var status: Int32 {
    switch self {
    case .value, .nothingRead: 2
    default: 1
    }
  }

  /// The longest line of a message, in scalars: paths are shorter.
  private static let longestLine = 8_000

  /// Writes the message to standard error, each line with the program's name.
  func tell() {
    for line in lines { StandardError.tell(line.excerpt(Self.longestLine)) }
  }

  /// The message, a line an item.
  var lines: [String] {
    switch self {
    case .article(let error): [Failure.words(error)]
    case .nothingRead:
      ["no article: name a file (sayso FILE) or pipe one in (… | sayso); those that were read are listed here later"]
    case .noArticles(let folders, let leftOut):
      ["\(folders.joined(separator: ", ")): holds no text files" + (leftOut.map { "; \($0)" } ?? "")]
    case .model(let error): [Failure.words(error)]
    case .gold(let error, let place): ["\(place): \(Failure.words(error))"]
    case .annotations(let error, let file): ["\(file): \(Failure.words(error))"]
    case .otherArticle(let article, let annotations, let found, let count):
      [
        "\(annotations): \(article) has the words of \(found) of its \(count) places: is it the same article?",
        "nothing was taken; --force takes it all the same",
      ]
    case .noReviewer(let name, let article, let reviewers): [Failure.noReviewer(name, article, reviewers)]
    case .saving(let error): [Failure.words(error, remedy: "--force replaces it")]
    case .lineTooLong(let place): ["\(place): is longer than \(SourceLines.byteLimit >> 20) MB, the most that is read"]
    case .noCompartment(let path, let lacks):
      [
        "\(path): has no folder \(lacks)/; a PolNeAR compartment with text/ and attributions/, or a file in JSON Lines is expected"
      ]
    case .noDocuments(let path): ["\(path): holds no documents"]
    case .twice(let id, let place): ["\(place): the document “\(id)” occurs twice"]
    case .dataMissing(let name, let tried):
      ["\(name) was not found; looked for it at " + tried.joined(separator: ", ") + "; $SAYSO_DATA may name its folder"]
    case .value(let option, let given, let accepted): ["\(option): “\(given)” is not accepted: \(accepted)"]
    case .settings(let lines): lines
    case .ledger(let error): [Failure.words(ofLedger: error)]
    case .ledgerFaults(let faults, let path):
      faults.map { "\(path): \(Failure.words($0))" }
        + ["\(path): nothing was changed; sayso ledger export writes what can be read of it"]
    case .copiedFaults(let faults, let path, let copy):
      faults.map { "\(path): \(Failure.words($0))" } + ["\(copy): was made, with the same damage in it"]
    case .ledgerLine(let error, let place):
      ["\(place): \(Failure.words(error)); nothing was taken", "what sayso ledger export writes is expected"]
    case .told: []
    case .output(let reason): ["cannot write to standard output: \(reason)"]
    case .some(let failed, let count, let things): ["\(failed) of \(count) \(things) could not be read"]
    }
  }

  private static func words(_ error: ImportError) -> String {
    switch error {
    case .missing(let source): "\(source): no such file"
    case .folder(let source): "\(source): is a folder; a text file is expected"
    case .denied(let source): "\(source): permission denied"
    case .unreadable(let source, _, let reason): "\(source): cannot be read: \(reason)"
    case .tooLarge(let source, let limit): "\(source): is larger than \(limit >> 20) MB, the most that is read"
    case .empty(let source): "\(source): is empty: there is no text in it"
    case .binary(let source, let offset, let byte):
      "\(source): is not text: byte \(offset) is 0x\(String(byte, radix: 16)); plain text is expected"
    }
  }

  /// Why annotations cannot be used.
  private static func words(_ error: AnnotationError) -> String {
    switch error {
    case .notUTF8(let offset): "is not UTF-8: byte \(offset)"
    case .notJSON: "is not JSON"
    case .tooDeep(let limit): "is nested deeper than \(limit) levels, the most that is read"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB, the most that is read as annotations"
    case .unknownForm:
      "is of no form that is known: \(AnnotationFormat.all.map(\.name).joined(separator: ", ")) are (sayso export writes them)"
    case .value(let place, let given, let accepted):
      "\(place): \(given.excerpt()) is not accepted: \(accepted.excerpt()) is expected"
    case .words(let place, let words):
      "\(place): the article does not have “\(words.excerpt())” there; is it the same article?"
    case .noStatements(let spans, let events):
      "holds \(spans) spans and \(events) events but no statement: an event with a Content (“E1⇥Attribution:T4 Content:T3”) is expected"
    }
  }

  private static func noReviewer(_ name: String, _ article: String, _ reviewers: [String]) -> String {
    guard !reviewers.isEmpty else { return "\(article): nobody decided anything on it" }
    let near = nearest(to: name, among: reviewers).map { "; did you mean “\($0)”?" } ?? ""
    return "\(article): “\(name)” decided nothing on it; \(reviewers.joined(separator: ", ")) did\(near)"
  }

  /// Why gold or predictions cannot be used.
  private static func words(_ error: GoldError) -> String {
    switch error {
    case .notUTF8: "is not UTF-8"
    case .malformed: "is no JSON object"
    case .missing(let keys): "lacks " + keys.map { "“\($0)”" }.joined(separator: " or ")
    case .form(let path): "“\(path)” is not as expected: see sayso evaluate --help for the forms"
    case .range(let start, let end, let key, let length):
      "\(key): [\(start), \(end)] is no range of a text of \(length) code points; are these byte offsets?"
    case .column(let name): "lacks a value in the column “\(name)”"
    case .annotation(let line): "line \(line) is no annotation of brat's"
    }
  }

  /// The reason why a file could not be written, and what replaces one that is there; nil where nothing does.
  static func words(_ error: SavingError, remedy: String?) -> String {
    let path = error.path
    return switch error.reason {
    case .isThere: "\(path): is there already: \(remedy ?? "the name of a new file is expected")"
    case .isFolder: "\(path): is a folder; a file's name is expected"
    case .isNoFile: "\(path): is a pipe or a device and cannot be replaced"
    case .isInput: "\(path): is read by Sayso, and is never replaced; another name or folder is expected"
    case .isTwice: "\(path): would be written twice"
    case .refused(let reason): "\(path): cannot be written: \(reason)"
    }
  }

  /// The same where `command` was typed with the path `typed`: a "!" before it lets that file be replaced, and no other.
  static func words(_ error: SavingError, typed: String, command: String) -> String {
    var error = error
    let isTyped = error.path == expandingTilde(typed)
    if isTyped { error.path = typed }
    return words(error, remedy: isTyped ? "\(command) !\(typed) replaces it" : nil)
  }

  /// Why nothing can be kept for later sittings.
  static func words(_ error: LedgerError) -> String {
    switch error {
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .locked(let path, _): "\(path): another program holds it"
    case .damaged(let path, let reason): "\(path): is damaged (\(reason)); it may be deleted"
    case .foreign(let path): "\(path): is a database of another program and was left as it is"
    case .conflict(let path, let id):
      "\(path): has another decision under the ID \(id.sitting)/\(id.number), which was left as it is"
    case .newer(let path, let version, let known):
      "\(path): is of version \(version), of a later program; this one knows \(known)"
    case .full(let path): "\(path): the disk is full"
    case .failed(let path, let code, let reason): "\(path): \(reason) (\(code))"
    }
  }

  /// Why decisions cannot be read or kept: what holds them is never to be deleted.
  static func words(ofLedger error: LedgerError) -> String {
    guard case .damaged(let path, let reason) = error else { return words(error) }
    return "\(path): is damaged (\(reason)) and was left as it is: sayso ledger check tells more"
  }

  /// The warning that decisions on an article may be lacking, for what is wrong with the ledger at `path`; nil where nothing is.
  static func words(lackingFor faults: [LedgerFault], in path: String) -> String? {
    guard let first = faults.first else { return nil }
    let more = faults.count > 1 ? ", and \(faults.count - 1) more" : ""
    return "\(path): \(words(first))\(more); decisions on this article may be lacking: sayso ledger check tells more"
  }

  private static func words(_ fault: LedgerFault) -> String {
    switch fault {
    case .file(let reason): reason
    case .missing(let rows) where rows.count == 1: "row \(rows.lowerBound): is missing"
    case .missing(let rows): "rows \(rows.lowerBound) to \(rows.upperBound): are missing"
    case .end(let noted?, let last): "row \(last) is the last, but \(noted) is noted as the last"
    case .end(nil, let last): "row \(last) is the last, but none is noted as the last"
    case .row(let row, .body(let error)): "row \(row): \(words(error))"
    case .row(let row, .number): "row \(row): is kept under another number than its decision has"
    case .row(let row, .content): "row \(row): the hash of its article's text is none"
    case .row(let row, .checksum): "row \(row): was changed after it was written: its checksum is of other values"
    case .row(let row, .columns): "row \(row): something is missing in it"
    case .row(let row, .twice(let first)): "row \(row): has the same number as row \(first)"
    }
  }

  private static func words(_ error: LedgerLineError) -> String {
    switch error {
    case .notUTF8: "is not UTF-8"
    case .malformed: "is not JSON"
    case .form(path: ""): "is no decision"
    case .form(let path): "is no decision: “\(path)” is missing or not as expected"
    }
  }

  /// That the ending of a name tells no form to export in.
  static func noForm(_ path: String) -> String {
    let endings = OutputFormat.all.compactMap(\.ending)
    let name = path.split(at: "/").last.map(String.init) ?? path
    guard let dot = name.last(".") else {
      return "\(path): the name's ending tells the form: \(endings.joined(separator: ", "))"
    }
    let near = nearest(to: String(name[dot...]), among: endings).map { "; did you mean \($0)?" } ?? ""
    return "\(path): no form has the ending \(name[dot...]): \(endings.joined(separator: ", ")) have\(near)"
  }

  /// Why a line holds no document.
  static func words(_ error: DocumentLineError) -> String {
    let accepted = "an object {\"id\": \"…\", \"text\": \"…\"} is expected"
    return switch error {
    case .blank: "the line is empty; \(accepted)"
    case .tooLong(let limit): "the line is longer than \(limit >> 20) MB, the most that is read"
    case .notUTF8(let offset): "byte \(offset) of the line is not UTF-8"
    case .control(let offset, let byte):
      "byte \(offset) of the line is 0x\(String(byte, radix: 16)); JSON wants control characters escaped"
    case .malformed: "the line is not JSON; \(accepted)"
    case .tooDeep(let limit): "the line is nested deeper than \(limit) levels, the most that is read"
    case .noObject: "the line is no object; \(accepted)"
    case .missing(let key, _): "“\(key)” is missing; \(accepted)"
    case .noString(let key, _): "“\(key)” is no string; \(accepted)"
    case .badEscape(let key, _): "“\(key)” holds an escape that is no character: half of a surrogate pair"
    }
  }

  /// Why no screen can be drawn.
  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal(let code): "there is no terminal: \(String(cString: strerror(code)))"
    case .unknownTerminal(""): "the terminal's kind is not given in $TERM"
    case .unknownTerminal(let name): "the terminal “\(harmless(name))” of $TERM is not known"
    case .cannotPosition(let name): "the terminal “\(harmless(name))” of $TERM cannot place its cursor"
    case .noUTF8: "no locale with UTF-8 is installed"
    }
  }

  /// What is wrong with a name of a key.
  static func words(_ error: KeyNameError) -> String {
    switch error {
    case .unknown(let name):
      "“\(harmless(name))” is no key; characters stand for themselves, others are <Enter>, <Tab>, <Esc>, <C-d>, <PgDn> …"
    case .unclosed(let rest): "“\(harmless(rest))” wants a closing >; a < by itself is <lt>"
    }
  }

  private static func words(_ error: ModelError) -> String {
    switch error {
    case .unreadable(let path, let reason): "\(path): the model cannot be read: \(reason)"
    case .notAModel(let path): "\(path): is not a model of Sayso's"
    case .version(let path, let found, let wanted):
      "\(path): the model has version \(found) of the format; this program reads version \(wanted)"
    case .damaged(let path, let reason): "\(path): the model is damaged: \(reason)"
    }
  }
}
