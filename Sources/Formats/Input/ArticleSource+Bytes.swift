import Files
import Glibc

extension ArticleSource {
  /// The largest input that is read, in bytes; a longer one (or an endless device) is refused.
  public static let byteLimit = 1 << 29

  /// All the bytes of a file or of standard input.
  public func bytes() throws(ImportError) -> [UInt8] {
    switch self {
    case .address, .entry: throw .notLocal(self)
    case .part(let document, _), .markup(let document): return try document.bytes()
    case .standardInput: return try readAll(STDIN_FILENO)
    case .file(let path):
      let file = openFile(path)
      guard file >= 0 else { throw failure(errno) }
      defer { close(file) }
      // Nobody ends the text of a terminal, and the reader needs its keys.
      guard isatty(file) == 0 else { throw .unreadable(self, code: ENODEV, reason: "it is a terminal") }
      return try readAll(file)
    }
  }

  private func readAll(_ file: Int32) throws(ImportError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder(self) }
    let limit = ArticleSource.byteLimit
    guard status.st_size <= limit else { throw .tooLarge(self, limit: limit) }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let got = bytes.withUnsafeMutableBytes {
        fill(UnsafeMutableRawBufferPointer(rebasing: $0[count..<min($0.count, limit + 1)]), from: file)
      }
      if got < 0 { throw failure(errno) }
      count += got
      guard count <= limit else { throw .tooLarge(self, limit: limit) }
      if count < bytes.count { break }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Returns the reason for a failure by the system's error number.
  func failure(_ code: Int32) -> ImportError {
    switch code {
    case ENOENT, ENOTDIR: return .missing(self)
    case EISDIR: return .folder(self)
    case EACCES, EPERM: return .denied(self)
    default: return .unreadable(self, code: code, reason: String(cString: strerror(code)))
    }
  }
}
