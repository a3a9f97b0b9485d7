import Articles

/// A converter between byte offsets of a text and offsets in code points, which other languages count in. A conversion counts at
/// most `step` bytes.
public struct CodePoints: Sendable {
  private static let step = 256
  private let text: String
  /// The code points before each multiple of `step`; empty for ASCII, where both offsets are the same.
  private let before: [Int]

  /// The offsets of `text`.
  public init(_ text: String) {
    var text = text
    before = text.withUTF8 { bytes in
      var counts = [0]
      counts.reserveCapacity(bytes.count / CodePoints.step + 1)
      var count = 0
      var start = 0
      while start + CodePoints.step <= bytes.count {
        count += CodePoints.count(bytes, start, start + CodePoints.step)
        counts.append(count)
        start += CodePoints.step
      }
      let all = count + CodePoints.count(bytes, start, bytes.count)
      return all == bytes.count ? [] : counts
    }
    self.text = text
  }

  /// Returns the number of code points before the byte at `offset`, which is clamped to the text.
  public func offset(_ offset: Int) -> Int {
    let end = min(max(0, offset), text.utf8.count)
    guard !before.isEmpty else { return end }
    let step = min(end / CodePoints.step, before.count - 1)
    let rest = text.utf8.withContiguousStorageIfAvailable { CodePoints.count($0, step * CodePoints.step, end) }
    return before[step] + (rest ?? 0)
  }

  /// Returns the byte at which the code point of that number begins, or the end of the text after the last one; nil beyond.
  public func byte(_ point: Int) -> Int? {
    guard point >= 0, point <= offset(text.utf8.count) else { return nil }
    guard !before.isEmpty else { return point }
    var step = before.partitioningIndex { $0 > point } - 1
    step = max(0, step)
    // The first byte of a step may be within a code point that was counted before.
    var (byte, left) = (step * CodePoints.step, point - before[step])
    for unit in text.utf8.dropFirst(byte) {
      if unit & 0xC0 != 0x80 {
        if left == 0 { return byte }
        left -= 1
      }
      byte += 1
    }
    return byte
  }

  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    for i in start..<end { count += bytes[i] & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}
