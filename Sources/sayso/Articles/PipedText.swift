import Articles
import Formats
import Synchronization

/// A text that can be read only once: standard input or a named pipe. The first thread that needs the text reads it.
/// Other threads wait for this text alone.
final class PipedText: Sendable {
  private let source: ArticleSource
  private let isReading = Mutex(())
  private let result: Mutex<Result<Draft, ImportError>?>

  /// Creates the text of `source`; `draft` is the text if it was read already.
  init(_ source: ArticleSource, draft: Draft? = nil) {
    self.source = source
    result = Mutex(draft.map { .success($0) })
  }

  /// The text, if it is available without waiting.
  var known: Draft? { try? result.withLock { $0 }?.get() }

  /// Whether the text, or an error, is available without waiting.
  var isRead: Bool { result.withLock { $0 } != nil }

  /// Returns the text; waits until the other program has written all of it.
  func draft() throws(ImportError) -> Draft {
    let read = isReading.withLock { _ in
      if let known = result.withLock({ $0 }) { return known }
      let read = Result { () throws(ImportError) in try importArticle(source).draft }
      result.withLock { $0 = read }
      return read
    }
    return try read.get()
  }
}
