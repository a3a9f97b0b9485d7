import Articles
import Files
import Glibc

/// Returns the first paragraphs of a long file of plain text, which can be read before the rest; nil for any other document.
public func beginning(of source: ArticleSource, as format: InputFormat? = nil) -> Draft? {
  guard case .file(let path) = source, let size = size(ofFile: path), size >= longFile,
    let bytes = firstParagraphs(of: path)
  else { return nil }
  let document = Document(bytes, from: source)
  guard isPlainText(document, format) else { return nil }
  return try? InputFormat.plainText.articles(in: document).first?.draft
}

/// Returns the document of a short file of plain text, which is read faster than another thread is started; nil for any other source.
public func shortText(of source: ArticleSource, as format: InputFormat? = nil) -> Document? {
  guard case .file(let path) = source, let size = size(ofFile: path), size <= firstReach,
    let bytes = try? readSmallFile(path)
  else { return nil }
  let document = Document(bytes, from: source)
  return isPlainText(document, format) ? document : nil
}

private func isPlainText(_ document: Document, _ format: InputFormat?) -> Bool {
  (format ?? InputFormat.of(document))?.word == InputFormat.plainText.word
}

/// Returns the size of the regular file at `path`, in bytes.
private func size(ofFile path: String) -> Int? {
  FileStatus(path).flatMap { $0.kind == .regular ? $0.stamp.size : nil }
}

/// The size of a long file, in bytes.
private let longFile = 1 << 20
/// The number of bytes that are read first.
private let firstReach = 1 << 16

/// Returns the first bytes of a file until an empty line; nil if they hold none.
private func firstParagraphs(of path: String) -> [UInt8]? {
  let file = openFile(path, O_RDONLY | O_NONBLOCK)
  guard file >= 0 else { return nil }
  defer { close(file) }
  guard let bytes = try? readBytes(of: file, atMost: firstReach) else { return nil }
  let line = UInt8(ascii: "\n")
  guard let end = bytes.indices.dropFirst().last(where: { bytes[$0] == line && bytes[$0 - 1] == line }) else {
    return nil
  }
  return Array(bytes[...end])
}
