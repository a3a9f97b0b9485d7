import Glibc

/// The system's identity of a file, the same under all of its names.
public struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  private let device: UInt
  private let inode: UInt

  /// Both numbers.
  public var description: String { "\(device):\(inode)" }

  init(_ status: stat) { (device, inode) = (UInt(status.st_dev), UInt(status.st_ino)) }

  /// Reads the identity of the file at `path`, following links; nil if it is inaccessible.
  public init?(_ path: String) {
    guard let identity = FileStatus(path)?.stamp.identity else { return nil }
    self = identity
  }

  /// Reads the identity of the open file `descriptor`; nil if there is none.
  public init?(descriptor: Int32) {
    guard let identity = FileStatus(descriptor: descriptor)?.stamp.identity else { return nil }
    self = identity
  }
}

/// A stamp of a file's state, which changes with its content; it is taken without reading the file.
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

  /// Takes the current stamp of the regular file at `path`; nil if there is none.
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

  /// Reads the status of the file at `path`, following links; nil with `errno` if it is inaccessible.
  public init?(_ path: String) {
    var status = stat()
    guard path.withPath({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the status of the open file `descriptor`; nil with `errno` if there is none.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// Returns whether anything exists at the path.
public func isThere(_ path: String) -> Bool { path.withPath { access($0, F_OK) } == 0 }

/// Returns the file that has the name of a folder in the path, as "a.txt" for "a.txt/" and "a.txt/b"; nil if there is none.
public func fileInPlaceOfFolder(of path: String) -> String? {
  let slashes = path.utf8.indices.dropFirst().filter { path.utf8[$0] == UInt8(ascii: "/") }
  return slashes.lazy.map { String(path[..<$0]) }.first { FileStatus($0).map { $0.kind != .folder } ?? false }
}

/// Returns whether the file at the path can be read.
public func isReadable(_ path: String) -> Bool { path.withPath { access($0, R_OK) } == 0 }

/// Returns the path without links and dots; nil with `errno` if nothing exists there.
public func realPath(_ path: String) -> String? {
  guard let real = path.withPath({ realpath($0, nil) }) else { return nil }
  defer { free(real) }
  return String(path: real)
}

/// Returns the target of the link at the path, as stored in the link; nil with `errno` if it is not a link.
public func linkTarget(_ path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = path.withPath { path in
    buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
  }
  return count < 0 ? nil : String(pathBytes: buffer[..<count])
}

/// A symbolic link that leads to nothing.
public struct BrokenLink: Hashable, Sendable {
  /// The path of the link.
  public let path: String
  /// The target, as stored in the link.
  public let target: String

  /// Finds the link because of which nothing exists at `path`: the path itself or a folder in it. Nil if there is none.
  public init?(in path: String) {
    let bytes = Array(path.utf8)
    let ends = bytes.indices.dropFirst().filter { bytes[$0] == UInt8(ascii: "/") } + [bytes.count]
    for end in ends {
      let part = String(decoding: bytes[..<end], as: UTF8.self)
      if !isThere(part), [ENOENT, ENOTDIR, ELOOP].contains(errno) {
        guard let target = linkTarget(part) else { return nil }
        (self.path, self.target) = (part, target)
        return
      }
    }
    return nil
  }
}

/// Returns the system's message for an error number.
public func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
