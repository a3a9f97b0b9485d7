import Dispatch
import Files
import Formats
import Glibc
import Synchronization

/// A line on standard error that says which text a command waits for, if another program takes long to write it.
private final class WaitReport: Sendable {
  /// The time after which the line is written.
  private static let patience = DispatchTimeInterval.seconds(1)

  private let isEnded = Mutex(false)

  /// Begins to wait for the text of `source`.
  init(for source: ArticleSource) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.patience) { [self] in
      isEnded.withLock { isEnded in
        if !isEnded { StandardError.report("\(source): waiting for the text that another program writes") }
      }
    }
  }

  /// Ends the waiting: the text is there.
  func end() { isEnded.withLock { $0 = true } }
}

/// Returns the result of `body`, which reads `source`. A command waits for another program as long as that takes, and says so after a
/// second.
func reportingWait<Value, Problem: Error>(
  for source: ArticleSource, _ body: () throws(Problem) -> Value
) throws(Problem) -> Value {
  guard source.isOfProgram else { return try body() }
  let report = WaitReport(for: source)
  defer { report.end() }
  return try body()
}

extension ArticleSource {
  /// Whether another program writes the document: it is a pipe or standard input.
  fileprivate var isOfProgram: Bool {
    switch document {
    case .standardInput: isatty(STDIN_FILENO) == 0 && FileStatus(descriptor: STDIN_FILENO)?.kind == .other
    case .file(let path): FileStatus(path)?.kind == .other
    case .address, .entry, .part, .markup: false
    }
  }
}
