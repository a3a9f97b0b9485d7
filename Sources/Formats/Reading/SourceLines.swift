import Files
import Glibc

/// The lines of a source, one at a time as they come; no more than a line is kept.
public final class SourceLines {
  /// The longest line that is kept, in bytes.
  public static let byteLimit = 1 << 28
  private static let step = 1 << 16

  /// A line without its break.
  public enum Line: Hashable, Sendable {
    /// Its bytes.
    case bytes([UInt8])
    /// It was longer than the limit, and is passed over.
    case tooLong
  }

  private let source: ArticleSource
  private let file: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: SourceLines.step)
  /// What of the buffer was read and not yet given.
  private var waiting = 0..<0

  /// The lines of `source`, which is opened; none may be longer than `limit` bytes.
  public init(_ source: ArticleSource, limit: Int = SourceLines.byteLimit) throws(ImportError) {
    self.source = source
    self.limit = limit
    switch source {
    case .standardInput: file = STDIN_FILENO
    case .file(let path): file = openFile(path)
    }
    guard file >= 0 else { throw source.failure(errno) }
  }

  deinit {
    if file > STDIN_FILENO { close(file) }
  }

  /// The next line; nil at the end. What follows the last line break is a line only where it is not empty.
  public func next() throws(ImportError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while true {
      if waiting.isEmpty {
        guard try fill() else { return isBegun ? (isTooLong ? .tooLong : .bytes(line)) : nil }
      }
      isBegun = true
      let part = buffer[waiting]
      let end = part.firstIndex(of: 0x0A)
      let words = part[..<(end ?? part.endIndex)]
      if line.count + words.count > limit {
        (line, isTooLong) = ([], true)
      } else if !isTooLong {
        line += words
      }
      waiting = (end.map { $0 + 1 } ?? waiting.upperBound)..<waiting.upperBound
      if end != nil { return isTooLong ? .tooLong : .bytes(line) }
    }
  }

  /// Whether there was something left to read.
  private func fill() throws(ImportError) -> Bool {
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw source.failure(errno) }
      waiting = 0..<count
      return count > 0
    }
  }
}
