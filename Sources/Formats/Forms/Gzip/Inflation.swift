import CZlib

/// Bytes that are decompressed piece by piece. The members of a gzip file follow one another without a break.
final class Inflation {
  /// Whether the data were damaged or cut at the end of what was decompressed.
  private(set) var isDamaged = false

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var stream = z_stream()
  private let window: Int32
  private var isOpen = false

  /// The window sizes that stand for the forms of compressed data.
  enum Form: Int32 {
    /// gzip or zlib, by their headers.
    case headed = 47
    /// No header.
    case bare = -15
  }

  /// Prepares to decompress `bytes`.
  init(_ bytes: ArraySlice<UInt8>, _ form: Form = .headed) {
    self.bytes = bytes
    at = bytes.startIndex
    window = form.rawValue
    isOpen = start_inflating(&stream, window) == Z_OK
    isDamaged = !isOpen
  }

  deinit { if isOpen { inflateEnd(&stream) } }

  /// Returns the next bytes, at most `limit`; nil at the end.
  func next(_ limit: Int = 1 << 16) -> [UInt8]? {
    guard isOpen, !isDamaged, limit > 0 else { return nil }
    var part = [UInt8](repeating: 0, count: limit)
    while true {
      let (status, written) = step(into: &part)
      if status == Z_STREAM_END {
        // Zeros may fill the file up after the last member.
        let rest = bytes[at...].drop { $0 == 0 }
        at = rest.startIndex
        if window < 0 || rest.isEmpty || inflateReset(&stream) != Z_OK {
          inflateEnd(&stream)
          isOpen = false
        }
      } else if status != Z_OK {
        isDamaged = true
      } else if written == 0, at == bytes.endIndex {
        isDamaged = true
      }
      if written > 0 { return Array(part[..<written]) }
      guard isOpen, !isDamaged else { return nil }
    }
  }

  /// Decompresses once; returns the status and the number of bytes written.
  private func step(into part: inout [UInt8]) -> (status: Int32, written: Int) {
    let count = min(bytes.endIndex - at, 1 << 24)
    var result: (status: Int32, written: Int) = (Z_DATA_ERROR, 0)
    bytes[at..<at + count].withUnsafeBytes { source in
      part.withUnsafeMutableBytes { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(target.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        at += source.count - Int(stream.avail_in)
        result = (status, target.count - Int(stream.avail_out))
      }
    }
    return result
  }
}

/// The result of a decompression.
enum Inflated: Hashable, Sendable {
  /// All bytes.
  case whole([UInt8])
  /// The bytes before the place where the data are damaged or cut.
  case cut([UInt8])
  /// More bytes than the limit.
  case tooLarge

  /// The bytes that are good; nil if there are too many.
  var bytes: [UInt8]? {
    switch self {
    case .whole(let bytes), .cut(let bytes): bytes
    case .tooLarge: nil
    }
  }
}

/// Decompresses `bytes` to at most `limit` bytes. More than a megabyte may be at most 200 times as large as what it was packed in, as no
/// text is.
func inflated(_ bytes: ArraySlice<UInt8>, _ form: Inflation.Form = .headed, limit: Int) -> Inflated {
  let inflation = Inflation(bytes, form)
  let most = min(limit, max(1 << 20, bytes.count * 200))
  var result: [UInt8] = []
  while let part = inflation.next() {
    result += part
    if result.count > most { return .tooLarge }
  }
  return inflation.isDamaged ? .cut(result) : .whole(result)
}
