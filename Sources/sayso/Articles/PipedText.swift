import Articles
import Fetching
import Formats
import Synchronization

/// A text that is read once for all its users, since it can be read only once or takes long: standard input, a named pipe, an address.
/// The first thread that needs the text reads it. Other threads wait for this text alone.
final class PipedText: Sendable {
  /// The origin of the text.
  let source: ArticleSource
  private let reader: ArticleReader
  private let isReading = Mutex(())
  private let result: Mutex<Result<ArticleReader.Reading, Failure>?>
  private let isGivenUp = Atomic(false)

  /// Creates the text of `source`, which `reader` reads; `draft` is the text if it was read already.
  init(_ source: ArticleSource, by reader: ArticleReader, draft: Draft? = nil) {
    (self.source, self.reader) = (source, reader)
    result = Mutex(draft.map { .success(ArticleReader.Reading(source: source, draft: $0)) })
  }

  /// The text and its source, if they are available without waiting.
  var known: ArticleReader.Reading? { try? result.withLock { $0 }?.get() }

  /// Whether the text, or an error, is available without waiting.
  var isRead: Bool { result.withLock { $0 } != nil }

  /// Whether the text can be read again.
  var isRepeatable: Bool {
    switch source {
    case .address, .part, .markup, .entry: source.document != .standardInput
    case .file, .standardInput: false
    }
  }

  /// Returns the text; waits until the other program has written all of it. `progress` is called while an address is fetched, `beginning`
  /// with the first page of an article of several.
  func reading(
    beginning: (ArticleReader.Reading) -> Void = { _ in }, progress: (FetchProgress) -> Void = { _ in }
  ) throws(Failure) -> ArticleReader.Reading {
    let read = isReading.withLock { _ in
      if let known = result.withLock({ $0 }) { return known }
      let read = Result { () throws(Failure) in
        try reader.article(source, beginning: beginning) { stage in
          progress(stage)
          return !isGivenUp.load(ordering: .relaxed)
        }
      }
      // A server that fails may answer the next time.
      if case .failure = read, isRepeatable { return read }
      result.withLock { $0 = read }
      return read
    }
    return try read.get()
  }

  /// Replaces the text by a newer reading of the same document.
  func replace(by reading: ArticleReader.Reading) { result.withLock { $0 = .success(reading) } }

  /// Gives up the reading of an address until `begin` is called.
  func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

  /// Allows the reading of an address again.
  func begin() { isGivenUp.store(false, ordering: .relaxed) }

  /// Forgets the text of an address, so that it is fetched again.
  func forget() { if isRepeatable { result.withLock { $0 = nil } } }
}
