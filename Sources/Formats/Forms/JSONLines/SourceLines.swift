import Files
import Glibc

/// The lines of a source, read one at a time. Only the current line is kept.
public final class SourceLines {
  /// The longest line that is kept, in bytes.
  public static let byteLimit = 1 << 28
  private static let step = 1 << 16

  /// A line without its break.
  public enum Line: Hashable, Sendable {
    /// The bytes of the line.
    case bytes([UInt8])
    /// A line longer than the limit, which is skipped.
    case tooLong
  }

  private let source: ArticleSource
  private let file: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: SourceLines.step)
  /// The part of the buffer that was read but not yet returned.
  private var waiting = 0..<0

  /// Opens `source`, whose lines may have at most `limit` bytes.
  public init(_ source: ArticleSource, limit: Int = SourceLines.byteLimit) throws(ImportError) {
    self.source = source
    self.limit = limit
    switch source {
    case .standardInput: file = STDIN_FILENO
    case .file(let path): file = openFile(path)
    case .part, .markup, .address, .entry: throw .notLocal(source)
    }
    guard file >= 0 else { throw source.failure(errno) }
  }

  deinit {
    if file > STDIN_FILENO { close(file) }
  }

  /// Returns the next line; nil at the end. Text after the last line break is a line unless it is empty.
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

  /// Reads more bytes into the buffer; returns whether there were any.
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
