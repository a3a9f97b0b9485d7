import Articles
import Files
import Formats
import Ledger
import Review

extension ArticleKey {
  /// The key of an article across sessions: the path of a file, an address, or the hash of a text that has neither. An article of a
  /// document of several has the address that it states if that is not the document's. Nil if nothing of these is known.
  init?(of source: ArticleSource, _ draft: Draft?) {
    let hash = draft.map { ArticleKey.text(ContentHash($0.text)) }
    let key: ArticleKey?
    switch source {
    case .address(let address): key = .address(address.text)
    case .file(let path):
      let file = realPath(path).map { ArticleKey.file(path: $0) }
      key = FileStatus(path)?.kind == .regular ? file : hash ?? file
    case .part(let document, _):
      let stated = draft?.facts.address.flatMap { try? WebAddress($0) }
      key = stated.flatMap { document == .address($0) ? nil : .address($0.text) } ?? hash
    case .markup, .standardInput, .entry: key = hash
    }
    guard let key else { return nil }
    self = key
  }
}
