import Glibc

/// A new folder for its maker alone, which goes with all that is in it when nobody has it any more.
public final class TemporaryFolder {
  /// Its path, without a slash at the end.
  public let path: String

  /// Makes a folder in `$TMPDIR`, else in /tmp; nil, and `errno`, where none can be made.
  public init?() {
    let parent = getenv("TMPDIR").map { String(path: $0) } ?? ""
    var name = ((parent.isEmpty ? "/tmp" : parent) + "/sayso-XXXXXX").pathBytes.map(CChar.init(bitPattern:)) + [0]
    guard mkdtemp(&name) != nil else { return nil }
    path = String(pathBytes: name.dropLast().map(UInt8.init(bitPattern:)))
  }

  deinit {
    for name in fileNames(in: path) ?? [] { _ = (path + "/" + name).withPath { unlink($0) } }
    _ = path.withPath { rmdir($0) }
  }

  /// Copies the bytes of the file at `source` into a new one called `name`. Whether all was copied; else `errno` tells why not.
  public func copy(_ source: String, as name: String) -> Bool {
    let input = openFile(source)
    guard input >= 0 else { return false }
    defer { close(input) }
    let output = openFile(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    guard output >= 0 else { return false }
    defer { close(output) }
    while true {
      guard let part = try? readBytes(of: input, atMost: 1 << 20) else { return false }
      if part.isEmpty { return true }
      guard part.withUnsafeBytes({ writeAll($0, to: output) }) else { return false }
    }
  }
}
