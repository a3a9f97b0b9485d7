import Glibc

/// A pipe, a device, a terminal or an open file. It is written in place; nothing is replaced.
public struct WritableStream: Sendable {
  /// The path as given.
  public let path: String
  private let descriptor: Int32

  /// Opens the stream at `path`; nil for a regular file, a folder and a path where nothing exists. A path like
  /// "/dev/stdout" or "/dev/fd/3" means the open file with that number, of any kind. Opening a pipe waits for a reader.
  public init?(_ path: String) throws(SavingError) {
    self.path = path
    guard let status = FileStatus(path) else { return nil }
    if let open = Self.descriptor(named: path) {
      descriptor = open
      return
    }
    guard status.kind == .other else { return nil }
    descriptor = openFile(path, O_WRONLY | O_NOCTTY)
    guard descriptor >= 0 else { throw SavingError(path, .refused(systemReason())) }
  }

  /// The regular file that the stream writes to; nil for all other kinds.
  public var file: FileIdentity? {
    guard let status = FileStatus(descriptor: descriptor), status.kind == .regular else { return nil }
    return status.stamp.identity
  }

  /// Writes all of `text`.
  public func write(_ text: String) throws(SavingError) {
    guard writeAll(text, to: descriptor) else { throw SavingError(path, .refused(systemReason())) }
  }

  /// Returns the number of the open file that `path` names, directly or by a link.
  private static func descriptor(named path: String) -> Int32? {
    guard let folder = path.pathFolder else { return nil }
    if realPath(folder.isEmpty ? "/" : folder) == realPath("/proc/self/fd") { return Int32(path.lastPathPart) }
    guard let target = linkTarget(path) else { return nil }
    return descriptor(named: target.utf8.first == UInt8(ascii: "/") ? target : folder + "/" + target)
  }
}
