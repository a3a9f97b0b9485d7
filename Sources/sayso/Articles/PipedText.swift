import Articles
import Dispatch
import Fetching
import Files
import Formats
import Glibc
import Synchronization

/// A text that is read once for all its users, since it can be read only once or takes long: standard input, a named pipe, an address,
/// a large document. The first thread that needs the text reads it. Other threads wait for this text alone.
final class PipedText: Sendable {
  /// The origin of the text.
  let source: ArticleSource
  private let reader: ArticleReader
  private let isReading = Mutex(())
  private let result: Mutex<Result<ArticleReader.Reading, Failure>?>
  private let isGivenUp = Atomic(false)
  private let isBegun = Atomic(false)

  /// Creates the text of `source`, which `reader` reads; `draft` is the text if it was read already.
  init(_ source: ArticleSource, by reader: ArticleReader, draft: Draft? = nil) {
    (self.source, self.reader) = (source, reader)
    result = Mutex(draft.map { .success(ArticleReader.Reading(source: source, draft: $0)) })
  }

  /// The text and its source, if they are available without waiting.
  var known: ArticleReader.Reading? { try? result.withLock { $0 }?.get() }

  /// Whether the text, or an error, is available without waiting.
  var isRead: Bool { result.withLock { $0 } != nil }

  /// Whether the beginning was shown before the rest was read.
  var hasBeginning: Bool { isBegun.load(ordering: .relaxed) }

  /// Whether the text can be read again.
  var isRepeatable: Bool {
    switch source {
    case .address, .part, .markup, .entry: source.document != .standardInput
    case .file(let path): FileStatus(path).map { $0.kind != .other } ?? true
    case .standardInput: false
    }
  }

  /// Returns the text; waits until the other program has written all of it. `progress` is called while an address is fetched, `beginning`
  /// with the first page of an article of several, or the first paragraphs of a long text.
  func reading(
    beginning: ((ArticleReader.Reading) -> Void)? = nil, progress: (FetchProgress) -> Void = { _ in }
  ) throws(Failure) -> ArticleReader.Reading {
    while true {
      // Another thread may still read, and its result is not needed any more.
      if isGivenUp.load(ordering: .relaxed), !isRead { throw .fetching(.cancelled, address: "\(source)") }
      if let read = isReading.withLockIfAvailable({ _ in readOnce(beginning, progress) }) { return try read.get() }
      usleep(Self.pause)
    }
  }

  /// Replaces the text by a newer reading of the same document.
  func replace(by reading: ArticleReader.Reading) { result.withLock { $0 = .success(reading) } }

  /// The microseconds between two looks at whether another thread has read the text.
  private static let pause: UInt32 = 10_000

  private func readOnce(
    _ beginning: ((ArticleReader.Reading) -> Void)?, _ progress: (FetchProgress) -> Void
  ) -> Result<ArticleReader.Reading, Failure> {
    if let known = result.withLock({ $0 }) { return known }
    let read = Result { () throws(Failure) in
      try reader.article(
        source,
        beginning: beginning.map { beginning in
          { reading in
            self.isBegun.store(true, ordering: .relaxed)
            beginning(reading)
          }
        }
      ) { stage in
        progress(stage)
        return !isGivenUp.load(ordering: .relaxed)
      }
    }
    // A server that fails may answer the next time.
    if case .failure = read, isRepeatable { return read }
    result.withLock { $0 = read }
    return read
  }

  /// Begins to read the text on another thread.
  func beginReading() -> Begun {
    let begun = Begun(text: self)
    DispatchQueue(label: "document", qos: .userInitiated).async { [self] in
      begun.end(Result { () throws(Failure) in try reading(beginning: { begun.end(.success($0)) }) })
    }
    return begun
  }

  /// A reading on another thread.
  final class Begun: Sendable {
    let text: PipedText
    private let isDone = DispatchSemaphore(value: 0)
    private let outcome = Mutex<Result<ArticleReader.Reading, Failure>?>(nil)

    fileprivate init(text: PipedText) { self.text = text }

    fileprivate func end(_ result: Result<ArticleReader.Reading, Failure>) {
      outcome.withLock { $0 = $0 ?? result }
      isDone.signal()
    }

    /// Returns the text, or the beginning of a long one, if it is there within `patience`, else nil.
    func reading(within patience: Duration) throws(Failure) -> ArticleReader.Reading? {
      let end = DispatchTime.now() + .microseconds(Int(patience / .microseconds(1)))
      guard isDone.wait(timeout: end) == .success else { return nil }
      return try outcome.withLock { $0 }?.get()
    }
  }

  /// Gives up waiting for the text, and the reading of an address, until `begin` is called.
  func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

  /// Allows the reading again.
  func begin() { isGivenUp.store(false, ordering: .relaxed) }

  /// Forgets a text that can be read again.
  func forget() { if isRepeatable { result.withLock { $0 = nil } } }
}
