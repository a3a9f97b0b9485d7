import Articles
import Dispatch
import Formats
import Reader

extension ArticleShelf {
  /// Corrects the page of the article `shown`, or of the article whose source text it is. Keeps the correction as a rule, and posts the
  /// corrected text.
  func correct(_ shown: ArticleID, by correction: PageCorrection) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do throws(Failure) {
        let id = try corrected(in: shown, correction)
        guard let file = reader.rules else {
          throw Failure.noFolder(variable: "XDG_CONFIG_HOME", thing: "the rules for pages")
        }
        var document = try document(of: id)
        document.rules = file.rules
        let change: PageRuleChange
        do throws(PageRuleError) { change = try document.change(by: correction) } catch {
          throw Failure.correction(error)
        }
        try file.apply(change)
        let draft = try readingUnderRules(id, document).draft
        postOther(draft, of: id)
        mailbox.post(.corrected(id, change))
      } catch {
        mailbox.post(.failed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Returns the article that a correction in the article `shown` is for.
  private func corrected(in shown: ArticleID, _ correction: PageCorrection) throws(Failure) -> ArticleID {
    guard let source = source(of: shown) else { throw .reported }
    guard case .markup(let document) = source else {
      if case .keep = correction { throw .notSource(isNeeded: true) }
      return shown
    }
    guard case .keep = correction else { throw .notSource(isNeeded: false) }
    guard let id = feeds?.article(from: document) ?? sources.firstIndex(of: document).map({ ArticleID($0) }) else {
      throw .reported
    }
    return id
  }

  /// Reads an article from its document again. Only an article of several pages is fetched for this.
  private func readingUnderRules(_ id: ArticleID, _ document: Document) throws(Failure) -> ArticleReader.Reading {
    let known = piped(id)
    guard let source = source(of: id), known != nil || feeds?.holds(id) ?? false else {
      return try reading(id, isForced: true)
    }
    var new = try reader.reading(source, of: document)
    guard new.draft.facts.nextPage == nil else {
      known?.forget()
      return try reading(id, isForced: true)
    }
    new.document = document
    known?.replace(by: new)
    feeds?.keep(new.draft, of: id)
    return new
  }
}
