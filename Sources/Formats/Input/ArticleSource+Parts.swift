import Files
import Glibc

extension ArticleSource {
  /// The number of bytes by which a document is recognised.
  private static let headSize = 1 << 12

  /// Returns whether the source is a file that may hold several articles, by its first bytes. `format` overrules the recognition.
  public func mayHoldSeveral(as format: InputFormat? = nil) -> Bool {
    guard case .file(let path) = self, FileStatus(path)?.kind == .regular else { return false }
    if let format { return format.holdsSeveral }
    let file = openFile(path)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard let head = try? readBytes(of: file, atMost: Self.headSize) else { return false }
    return InputFormat.of(Document(head, from: self))?.holdsSeveral ?? false
  }
}
