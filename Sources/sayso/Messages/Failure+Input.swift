import Articles
import Evaluation
import Files
import Formats
import Reader

// Messages about articles, annotations and gold standards that cannot be read.

extension Failure {
  static func words(_ error: ImportError) -> String {
    switch error {
    case .missing(.file("")): emptyName("a file or a web address")
    case .missing(let source): "\(source): \(missing(source))"
    case .notLocal(let source): "\(source): is an address; a file is expected here"
    case .folder(let source): "\(source): is a folder; a text file is expected"
    case .denied(let source): "\(source): permission denied"
    case .unreadable(let source, _, let reason): "\(source): cannot be read: \(reason)"
    case .tooLarge(let source, let limit): "\(source): is larger than \(limit >> 20) MB, the most that is read"
    case .empty(let source): "\(source): is empty: there is no text in it"
    case .binary(let source, let offset, let byte):
      "\(source): is not text: byte \(offset) is 0x\(String(byte, radix: 16)); articles are expected as \(names(InputFormat.all.map(\.name)))"
    case .nothingToRead(let source, let found): "\(source): there is nothing to read: it holds \(found)"
    case .locked(let source):
      "\(source): is locked by a password or by digital rights; open it in a program that has the key"
    case .damaged(let source, let format, let reason): "\(source): cannot be read as \(format): \(reason)"
    case .unsupported(let source, let format, let remedy): "\(source): is \(format), which is not read; \(remedy)"
    case .needsPackage(let source, let package):
      "\(source): needs the package \(package); install it with: apt-get install \(package)"
    }
  }

  /// Returns the reason why there is no such file. A word with "://" was meant as an address.
  private static func missing(_ source: ArticleSource) -> String {
    guard case .file(let word) = source else { return "no such file" }
    if let file = fileInPlaceOfFolder(of: word) { return "\(file) is a file and not a folder" }
    guard word.replacing(exactly: "://", with: "") != word else {
      let near = word.utf8.contains(UInt8(ascii: "/")) ? nil : nearest(to: word, among: Sayso.commandNames)
      return "no such file" + (near.map { "; did you mean the command “\($0)”?" } ?? "")
    }
    do { _ = try WebAddress(word) } catch { return "is not an address that is read: \(words(error))" }
    return "no such file"
  }

  /// Returns the reason why a page cannot be corrected.
  static func words(_ error: PageRuleError) -> String {
    switch error {
    case .notPage: "not a web page: only blocks of web pages can be dropped or kept"
    case .noHost: "the page states no address, and rules belong to a host: open it with --url ADDRESS"
    case .notFound:
      "not a block of the page's text: it is a fact that the page states, or it stands on a following page"
    case .mostOfArticle: "not dropped: the block is more than half of the article"
    case .alreadyThere: "the text is in the article already"
    case .hidden: "not kept: the page hides this text from its visitors"
    case .noText: "no text of the page follows here: go to the words that are missing, for example with /"
    case .noEffect: "not kept: the article would stay the same"
    }
  }

  private static func names(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// Returns the reason why annotations cannot be used.
  static func words(_ error: AnnotationError) -> String {
    switch error {
    case .notUTF8(let offset): "is not UTF-8: byte \(offset)"
    case .notJSON: "is not JSON"
    case .tooDeep(let limit): "is nested deeper than \(limit) levels, the most that is read"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB, the most that is read as annotations"
    case .unknownForm:
      "is not an annotation file (\(AnnotationFormat.all.map(\.name).joined(separator: ", "))); sayso export writes them"
    case .value(let place, let given, let accepted):
      "\(place): \(given.excerpt()) is not accepted: \(accepted.excerpt()) is expected"
    case .words(let place, let words):
      "\(place): the article does not have “\(words.excerpt())” there; is it the same article?"
    case .noStatements(let spans, let events):
      "holds \(spans) spans and \(events) events but no statement: an event with a Content (“E1⇥Attribution:T4 Content:T3”) is expected"
    }
  }

  static func noReviewer(_ name: String, _ article: String, _ reviewers: [String]) -> String {
    guard !reviewers.isEmpty else { return "\(article): no reviewer has decided on this article" }
    let near = nearest(to: name, among: reviewers).map { "; did you mean “\($0)”?" } ?? ""
    return "\(article): “\(name)” decided nothing on it; \(reviewers.joined(separator: ", ")) did\(near)"
  }

  static func noCommand(_ name: String) -> String {
    let near = nearest(to: name, among: Sayso.commandNames).map { "; did you mean “\($0)”?" }
    return "no command “\(name.onOneLine.excerpt())”" + (near ?? ": sayso --help lists the commands")
  }

  static func noSpeaker(_ name: String, _ speakers: [String]) -> String {
    let near = nearest(to: name, among: speakers).map { "; did you mean “\($0)”?" }
    let all = speakers.isEmpty ? "nobody is named as a speaker" : "the speakers are \(speakers.joined(separator: ", "))"
    return "--by: no statements by “\(name)”" + (near ?? ": \(all)")
  }

  /// Returns the reason why gold or predictions cannot be used.
  static func words(_ error: GoldError) -> String {
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

  /// Returns the message that the ending of a name is not one of `endings`, those of the formats.
  static func noForm(_ path: String, among endings: [String] = OutputFormat.all.compactMap(\.ending)) -> String {
    let name = path.split(at: "/").last.map(String.init) ?? path
    guard let dot = name.last(".") else {
      return "\(path): the name's ending chooses the format: \(endings.joined(separator: ", "))"
    }
    let near = nearest(to: String(name[dot...]), among: endings).map { "; did you mean \($0)?" } ?? ""
    return "\(path): unknown format \(name[dot...]); use \(endings.joined(separator: ", "))\(near)"
  }

  /// Returns the reason why a line does not contain a document.
  static func words(_ error: DocumentLineError) -> String {
    let accepted = "an object {\"id\": \"…\", \"text\": \"…\"} is expected"
    return switch error {
    case .blank: "the line is empty; \(accepted)"
    case .tooLong(let limit): "the line is longer than \(limit >> 20) MB, the most that is read"
    case .notUTF8(let offset): "byte \(offset) of the line is not UTF-8"
    case .control(let offset, let byte):
      "byte \(offset) of the line is 0x\(String(byte, radix: 16)); JSON requires an escape for control characters"
    case .malformed: "the line is not JSON; \(accepted)"
    case .tooDeep(let limit): "the line is nested deeper than \(limit) levels, the most that is read"
    case .noObject: "the line is no object; \(accepted)"
    case .missing(let key, _): "“\(key)” is missing; \(accepted)"
    case .noString(let key, _): "“\(key)” is no string; \(accepted)"
    case .badEscape(let key, _): "“\(key)” holds an escape that is no character: half of a surrogate pair"
    }
  }
}
