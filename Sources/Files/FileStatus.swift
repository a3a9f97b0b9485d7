import Glibc

/// The numbers by which the system knows a file under any of its names.
public struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  private let device: UInt
  private let inode: UInt

  /// Both numbers.
  public var description: String { "\(device):\(inode)" }

  init(_ status: stat) { (device, inode) = (UInt(status.st_dev), UInt(status.st_ino)) }

  /// The file at `path`, or the one that a link there leads to; nil where none can be seen.
  public init?(_ path: String) {
    guard let identity = FileStatus(path)?.stamp.identity else { return nil }
    self = identity
  }

  /// The file that is open as `descriptor`; nil where none is.
  public init?(descriptor: Int32) {
    guard let identity = FileStatus(descriptor: descriptor)?.stamp.identity else { return nil }
    self = identity
  }
}

/// Tells one state of a file from another without reading it.
public struct FileStamp: Hashable, Sendable {
  /// The file.
  public let identity: FileIdentity
  /// The size in bytes.
  public let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    identity = FileIdentity(status)
    size = Int(status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  /// The stamp of the regular file at `path` as it is now; nil where there is none.
  public init?(_ path: String) {
    guard let status = FileStatus(path), status.kind == .regular else { return nil }
    self = status.stamp
  }
}

extension FileStamp: CustomStringConvertible {
  /// The numbers of file, size and time.
  public var description: String { "\(identity):\(size):\(seconds).\(nanoseconds)" }
}

/// The kind, the state and the permissions of a file.
public struct FileStatus: Sendable {
  /// The kinds of files that are distinguished.
  public enum Kind: Sendable { case regular, folder, other }

  /// The kind of the file.
  public let kind: Kind
  /// The file and its state.
  public let stamp: FileStamp
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    stamp = FileStamp(status)
    mode = status.st_mode & 0o7777
    (owner, group) = (status.st_uid, status.st_gid)
  }

  /// The status of the file at `path`, or of the one that a link there leads to; nil, and `errno`, where it cannot be seen.
  public init?(_ path: String) {
    var status = stat()
    guard path.withPath({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// The status of the file that is open as `descriptor`; nil, and `errno`, where none is.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// Whether something has the path.
public func isThere(_ path: String) -> Bool { path.withPath { access($0, F_OK) } == 0 }

/// Whether the file at the path can be read.
public func isReadable(_ path: String) -> Bool { path.withPath { access($0, R_OK) } == 0 }

/// The path without links and dots; nil, and `errno`, where nothing has it.
public func realPath(_ path: String) -> String? {
  guard let real = path.withPath({ realpath($0, nil) }) else { return nil }
  defer { free(real) }
  return String(path: real)
}

/// The path that the link at the path leads to, as the link has it; nil, and `errno`, where no link has the path.
public func linkTarget(_ path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = path.withPath { path in
    buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
  }
  return count < 0 ? nil : String(pathBytes: buffer[..<count])
}

/// The system's words for an error of its own.
public func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
