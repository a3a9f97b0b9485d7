import Articles
import Formats
import Synchronization

/// A text that can be read but once: standard input, a pipe that has a name. The first that needs it reads it, and others wait for
/// that text alone.
final class PipedText: Sendable {
  private let source: ArticleSource
  private let isReading = Mutex(())
  private let result: Mutex<Result<Draft, ImportError>?>

  /// The text of `source`, as far as it was read before.
  init(_ source: ArticleSource, draft: Draft? = nil) {
    self.source = source
    result = Mutex(draft.map { .success($0) })
  }

  /// The text, where it is there without waiting.
  var known: Draft? { try? result.withLock { $0 }?.get() }

  /// Whether the text, or the error in its place, is there without waiting.
  var isRead: Bool { result.withLock { $0 } != nil }

  /// The text; waits until the other program has written all of it.
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
