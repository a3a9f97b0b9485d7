import Files
import Glibc

extension ArticleSource {
  /// The number of bytes by which a document is recognised.
  private static let headSize = 1 << 12

  /// Returns a source for each article of the document: the parts of a file that holds several, else the source itself. `format`
  /// overrules the recognition by content.
  public func parts(as format: InputFormat? = nil) -> [ArticleSource] {
    guard case .file(let path) = self, FileStatus(path)?.kind == .regular, mayHoldSeveral(path, format),
      let bytes = try? bytes(), let articles = try? importArticles(Document(bytes, from: self), as: format),
      articles.count > 1
    else { return [self] }
    return articles.indices.map { .part(of: self, number: $0 + 1) }
  }

  private func mayHoldSeveral(_ path: String, _ format: InputFormat?) -> Bool {
    if let format { return format.holdsSeveral }
    let file = openFile(path)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard let head = try? readBytes(of: file, atMost: Self.headSize) else { return false }
    return InputFormat.of(Document(head, from: self))?.holdsSeveral ?? false
  }
}
