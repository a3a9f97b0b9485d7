import Glibc

/// Opens the file at `path` and returns its descriptor, which child programs do not inherit. A negative result with
/// `errno` means failure.
public func openFile(_ path: String, _ flags: Int32 = O_RDONLY, mode: mode_t = 0o666) -> Int32 {
  path.withPath { open($0, flags | O_CLOEXEC, mode) }
}

/// An error in reading a file: the reason in words.
public struct ReadingError: Error, Hashable {
  /// The reason.
  public var reason: String
}

/// The largest settings file, in bytes. The rest is not read.
public let smallFileLimit = 1 << 20

/// Returns the first megabyte of the regular file at `path`. A pipe or a device is refused, since it could block.
public func readSmallFile(_ path: String) throws(ReadingError) -> [UInt8] {
  let file = openFile(path, O_RDONLY | O_NONBLOCK)
  guard file >= 0 else { throw ReadingError(reason: systemReason()) }
  defer { close(file) }
  guard let status = FileStatus(descriptor: file) else { throw ReadingError(reason: systemReason()) }
  switch status.kind {
  case .regular: break
  case .folder: throw ReadingError(reason: systemReason(EISDIR))
  case .other: throw ReadingError(reason: "is a pipe or a device; a file is expected")
  }
  return try readBytes(of: file, atMost: smallFileLimit, expecting: status.stamp.size)
}

/// Returns the next bytes of an open file, at most `limit`. Fewest calls are needed if there are `expected` bytes.
public func readBytes(
  of file: Int32, atMost limit: Int, expecting expected: Int = 1 << 16
) throws(ReadingError) -> [UInt8] {
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: max(1, min(limit, expected + 1, 1 << 16)))
  while bytes.count < limit {
    let wanted = min(part.count, limit - bytes.count)
    let count = part.withUnsafeMutableBytes { fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<wanted]), from: file) }
    if count < 0 { throw ReadingError(reason: systemReason()) }
    bytes += part[..<count]
    if count < wanted { break }
  }
  return bytes
}

/// Reads an open file until `buffer` is full or the file ends: from `offset`, or from where the last such call ended. Returns the number
/// of bytes. A negative result with `errno` means failure.
public func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int? = nil) -> Int {
  var count = 0
  while count < buffer.count {
    let (rest, size) = (buffer.baseAddress.map { $0 + count }, buffer.count - count)
    let more = offset.map { pread(file, rest, size, off_t($0 + count)) } ?? read(file, rest, size)
    if more < 0, errno == EINTR { continue }
    if more < 0 { return more }
    if more == 0 { break }
    count += more
  }
  return count
}

/// Writes all of `text` to an open file. Returns false with `errno` on failure.
@discardableResult
public func writeAll(_ text: String, to file: Int32) -> Bool {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: file) }
}

/// Writes all of `bytes` to an open file. Returns false with `errno` on failure.
func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let written = write(file, rest.baseAddress, rest.count)
    if written < 0 {
      if errno == EINTR { continue }
      return false
    }
    rest = UnsafeRawBufferPointer(rebasing: rest[written...])
  }
  return true
}
