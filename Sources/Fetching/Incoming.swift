/// The answer to one request while it arrives, and the judgement of whether it may go on.
final class Incoming {
  /// The header.
  private(set) var header = AnswerHeader()
  /// The body without compression.
  private(set) var body: [UInt8] = []
  /// The reason why the answer was stopped.
  private(set) var refusal: FetchError?
  /// Whether all of the last header has arrived.
  private(set) var isHeaderWhole = false
  /// The number of body bytes as they were sent.
  private let packedCount: () -> Int
  private let limits: FetchLimits
  private var headerCount = 0
  private var skippedCount = 0

  /// The most bytes of a redirect's body that are read, so that the connection can be used again.
  private static let skipped = 64 << 10

  /// Creates an empty answer; `packedCount` returns the number of body bytes that have arrived as they were sent.
  init(_ limits: FetchLimits, packedCount: @escaping () -> Int) {
    (self.limits, self.packedCount) = (limits, packedCount)
  }

  /// Takes a line of the header. Returns whether the answer may go on.
  func takeLine(_ line: UnsafeRawBufferPointer) -> Bool {
    headerCount += line.count
    guard headerCount <= limits.header else { return stop(.longHeader(limit: limits.header)) }
    if line.first == 0x0D || line.first == 0x0A {
      isHeaderWhole = true
      return isHeaderWelcome()
    }
    // Lines after the body are not needed.
    guard body.isEmpty, skippedCount == 0 else { return true }
    if line.starts(with: "HTTP/".utf8) { isHeaderWhole = false }
    header.take(Array(line))
    return true
  }

  /// Whether this is a whole answer with a body, or one that says that nothing is newer.
  var isWelcome: Bool { isHeaderWhole && (200..<300 ~= header.status || header.status == 304) }

  /// The address that the answer redirects to; nil without a redirect.
  var redirect: String? { isHeaderWhole ? header.location : nil }

  /// Judges the answer by its whole header.
  private func isHeaderWelcome() -> Bool {
    switch header.status {
    case 100..<200, 304: return true
    case _ where header.location != nil: return true
    case 200..<300:
      if let length = header.length, length > bodyLimit { return stop(.tooLarge(limit: bodyLimit)) }
      return true
    default: return stop(.status(header.status, retryAfter: header.retryAfter))
    }
  }

  private var bodyLimit: Int { header.isText ? limits.page : limits.document }

  /// Takes a piece of the body. Returns whether the answer may go on.
  func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard 200..<300 ~= header.status else {
      skippedCount += piece.count
      return skippedCount <= Self.skipped
    }
    guard piece.count <= bodyLimit - body.count else { return stop(.tooLarge(limit: bodyLimit)) }
    body.append(contentsOf: piece)
    if body.count > limits.swellingFrom, body.count / limits.swelling > packedCount() {
      return stop(.swelling(factor: limits.swelling))
    }
    return true
  }

  private func stop(_ error: FetchError) -> Bool {
    refusal = error
    return false
  }
}
