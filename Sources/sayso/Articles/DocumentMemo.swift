import Articles
import Files
import Formats
import Synchronization

/// The file that was read last, with all its articles, so that its articles are not each read from the disk.
final class DocumentMemo: Sendable {
  private struct Known {
    var source: ArticleSource
    var stamp: FileStamp
    var reading: ArticleReader.Reading
  }

  private let known = Mutex<Known?>(nil)

  /// Returns the articles of `document`: those that are known if the file has not changed, else what `read` returns.
  func reading(
    of document: ArticleSource, _ read: () throws(Failure) -> ArticleReader.Reading
  ) throws(Failure) -> ArticleReader.Reading {
    guard case .file(let path) = document, let stamp = FileStamp(path) else { return try read() }
    if let known = known.withLock({ $0 }), known.source == document, known.stamp == stamp { return known.reading }
    let reading = try read()
    known.withLock { $0 = Known(source: document, stamp: stamp, reading: reading) }
    return reading
  }
}
