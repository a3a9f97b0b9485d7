import Glibc

/// Why a text was not saved.
enum SavingError: Error, Hashable {
  /// The file is there already.
  case isThere
  /// A folder has this name.
  case isFolder
  /// What has this name is a device or the like and cannot be replaced.
  case isNoFile
  /// The system's reason.
  case refused(String)
}

/// Writes `text` into a new file at `path`; where `replacing`, also instead of one that is there, all at once and with its
/// permissions. What goes wrong leaves nothing behind.
func saveFile(_ text: String, to path: String, replacing: Bool) throws(SavingError) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  if file >= 0 { return try fill(file, with: text, orRemove: path) }
  guard errno == EEXIST else { throw .refused() }
  var status = stat()
  guard stat(path, &status) == 0 else { throw .refused() }
  guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
  guard replacing else { throw .isThere }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .isNoFile }
  // A link stays one: the file that it leads to is replaced.
  guard let real = realpath(path, nil) else { throw .refused() }
  defer { free(real) }
  let target = String(cString: real)
  var temporary = Array((target + ".XXXXXX").utf8CString)
  let new = mkstemp(&temporary)
  guard new >= 0 else { throw .refused() }
  _ = fchown(new, status.st_uid, status.st_gid)
  _ = fchmod(new, status.st_mode & 0o7777)
  let name = String(decoding: temporary.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  try fill(new, with: text, orRemove: name)
  guard rename(name, target) == 0 else {
    let error = SavingError.refused()
    unlink(name)
    throw error
  }
}

private func fill(_ file: Int32, with text: String, orRemove path: String) throws(SavingError) {
  let isWritten = writeAll(text, to: file) && (fsync(file) == 0 || errno == EINVAL)
  let error = SavingError.refused()
  guard close(file) == 0, isWritten else {
    unlink(path)
    throw error
  }
}

extension SavingError {
  /// What the system says now.
  fileprivate static func refused() -> SavingError { .refused(String(cString: strerror(errno))) }
}
