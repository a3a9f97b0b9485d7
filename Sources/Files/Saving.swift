import Glibc

/// The reason why the file at a path was not written.
public struct SavingError: Error, Hashable {
  /// The reasons.
  public enum Reason: Hashable, Sendable {
    /// The file already exists and must not be replaced.
    case isThere
    /// A folder has this name.
    case isFolder
    /// A device or similar has this name and cannot be replaced.
    case isNoFile
    /// The file is one of the inputs.
    case isInput
    /// Two outputs have this path.
    case isTwice
    /// A symbolic link that leads to nothing has this name or that of a folder in the path.
    case isBrokenLink(BrokenLink)
    /// The path is empty.
    case isNameless
    /// The system's reason.
    case refused(String)
  }

  /// The path as it was given.
  public var path: String
  /// The reason.
  public var reason: Reason

  /// Creates an error.
  public init(_ path: String, _ reason: Reason) { (self.path, self.reason) = (path, reason) }
}

/// Writes `text` to the file at `path`. A new file gets `permissions`; with `replacing`, an existing one keeps its own.
/// The text is first written and synced under another name in the same folder. Until then the old file is unchanged,
/// and an error leaves no trace. For a link, its target is replaced.
public func saveFile(
  _ text: String, to path: String, replacing: Bool, permissions: mode_t = 0o666
) throws(SavingError) {
  try saveFile(Array(text.utf8), to: path, replacing: replacing, permissions: permissions)
}

/// Writes `bytes` into a file in the same way.
public func saveFile(
  _ bytes: [UInt8], to path: String, replacing: Bool, permissions: mode_t = 0o666
) throws(SavingError) {
  guard !path.isEmpty else { throw SavingError(path, .isNameless) }
  var target = path
  let old = FileStatus(path)
  if old == nil, let link = BrokenLink(in: path) { throw SavingError(path, .isBrokenLink(link)) }
  if let old {
    guard old.kind != .folder else { throw SavingError(path, .isFolder) }
    guard replacing else { throw SavingError(path, .isThere) }
    guard old.kind == .regular else { throw SavingError(path, .isNoFile) }
    guard let real = realPath(path) else { throw SavingError(path, .refused(systemReason())) }
    target = real
  }
  let (file, name) = try temporaryFile(beside: target, path, permissions)
  func fail(_ reason: SavingError.Reason = .refused(systemReason())) -> SavingError {
    _ = name.withPath { unlink($0) }
    return SavingError(path, reason)
  }
  if let old {
    _ = fchown(file, old.owner, old.group)
    _ = fchmod(file, old.mode)
  }
  let isWritten = bytes.withUnsafeBytes({ writeAll($0, to: file) }) && (fsync(file) == 0 || errno == EINVAL)
  let code = errno
  guard close(file) == 0, isWritten else { throw fail(.refused(systemReason(isWritten ? errno : code))) }
  if old == nil {
    // `link` fails if the name has been taken meanwhile. Some file systems do not support it.
    if name.withPath({ from in target.withPath { link(from, $0) } }) == 0 {
      _ = name.withPath { unlink($0) }
      return
    }
    guard errno != EEXIST else { throw fail(.isThere) }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno), !isThere(target) else { throw fail() }
  }
  guard name.withPath({ from in target.withPath { rename(from, $0) } }) == 0 else { throw fail() }
}

/// Creates a file with a unique name in the folder of `target`.
private func temporaryFile(
  beside target: String, _ path: String, _ permissions: mode_t
) throws(SavingError) -> (file: Int32, name: String) {
  let folder = target.pathFolder.map { $0 + "/" } ?? ""
  while true {
    let name = folder + ".sayso-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let file = openFile(name, O_WRONLY | O_CREAT | O_EXCL, mode: permissions)
    if file >= 0 { return (file, name) }
    guard errno == EEXIST else { throw SavingError(path, .refused(systemReason())) }
  }
}
