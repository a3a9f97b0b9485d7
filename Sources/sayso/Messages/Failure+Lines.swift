import Articles
import Files
import Formats

extension Failure {
  /// The lines of the message.
  var lines: [String] {
    switch self {
    case .article(let error): [Failure.words(error)]
    case .fetching(let error, let address): [Failure.words(error, address)]
    case .cutBeforeText(let error, let address): [Failure.words(cutBy: error, address)]
    case .nothingRead:
      ["no article: name a file (sayso FILE) or pipe one in (… | sayso); articles you open will be listed here"]
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
    case .missingWords(let missing, let areKept, let article, let annotations, let found, let count):
      missing.map { words in
        let fate = areKept ? "what was decided on it is kept all the same" : "left out"
        return "\(article): does not have “\(words.onOneLine.excerpt())”; \(fate)"
      } + ["\(annotations): \(article) has the words of \(found) of its \(count) places"]
    case .noCommonArticle:
      ["A and B have no article in common: what sayso export --as json wrote of the same texts is expected"]
    case .saving(let error, let canForce): [Failure.words(error, remedy: canForce ? "--force overwrites it" : nil)]
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
    case .settings(let problems): problems.map(\.description)
    case .noFolder(let variable, let thing):
      ["neither $\(variable) nor $HOME is set: there is no place" + (thing.map { " for \($0)" } ?? "")]
    case .tooFewFiles(let allowed, let needed):
      ["only \(allowed) files may be open at once (ulimit -n); at least \(needed) are needed"]
    case .stackTooSmall(let allowed, let needed):
      ["the stack may only have \(allowed) KB (ulimit -s); at least \(needed) are needed"]
    case .memoryTooSmall(let allowed, let needed):
      ["the analysis needs about \(needed) MB of memory; only \(allowed) may be reserved (ulimit -v)"]
    case .noThread:
      ["the system allows no further thread, which is needed here (ulimit -u); sayso extract and --headless need none"]
    case .ledger(let error): [Failure.words(ofLedger: error)]
    case .noLedger(let path): ["\(path): not there, nothing was decided yet: there is nothing to copy"]
    case .ledgerMissing(""): [Failure.emptyName("the name of a ledger")]
    case .ledgerMissing(let path): ["\(path): is missing or empty: \(Failure.expectedLedger)"]
    case .ledgerImport(let error): [Failure.words(ofLedger: error) + "; nothing was taken"]
    case .missingDecisions(let faults, let path): [Failure.words(missingFor: faults, in: path)].compactMap { $0 }
    case .ledgerFaults(let faults, let path, let state):
      faults.map { "\(path): \(Failure.words($0))" } + [Failure.words(state, path)]
    case .copiedFaults(let faults, let path, let copy):
      faults.map { "\(path): \(Failure.words($0))" }
        + ["\(copy): was made, with the same damage in it; \(Failure.ledgerAdvice)"]
    case .ledgerLine(let error, let place):
      ["\(place): \(Failure.words(error)); nothing was taken", "what sayso ledger export writes is expected"]
    case .library(let error): [Failure.words(ofLibrary: error)]
    case .noFeedMeant(let word, let names): [Failure.noFeedMeant(word, names)]
    case .severalFeedsMeant(let word, let feeds):
      ["“\(word.excerpt())” means several feeds; the number of one is expected: \(feeds.joined(separator: ", "))"]
    case .folderMeant(let word, let feeds):
      [
        "“\(word.excerpt())” is a folder or a tag; the number, the address or the whole name of a feed is expected: "
          + feeds.joined(separator: ", ")
      ]
    case .noFeedFound(let address, let tried):
      ["\(address): is not a feed, states none, and has none at \(tried.joined(separator: ", "))"]
    case .noNews(true): ["no feeds; sayso add ADDRESS follows one"]
    case .noNews(false):
      ["no such entries; sayso refresh fetches new ones, and sayso news --all shows those that were read"]
    case .entryGone(let title): ["“\(title.excerpt())” is not in the library any more"]
    case .noOutlineList(let path):
      ["\(path): is not a list of feeds in OPML; that or the address of a feed is expected"]
    case .notSource(true): ["keep works in the source of a page, which the command source shows"]
    case .notSource(false): ["drop works in the article, not in its source"]
    case .correction(let error): [Failure.words(error)]
    case .pageRulesUnchanged(let path):
      [
        "\(path): the rule was not changed, since the lines around it are not as they are expected; please edit the file"
      ]
    case .noCommand(let name): [Failure.noCommand(name)]
    case .noSpeaker(let name, let speakers): [Failure.noSpeaker(name, speakers)]
    case .reported: []
    case .output(let reason): ["cannot write to standard output: \(reason)"]
    case .some(let failed, let count, let things): ["\(failed) of \(count) \(things.rawValue) could not be read"]
    }
  }
}
