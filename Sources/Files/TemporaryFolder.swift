import Glibc

/// A new folder, accessible to its owner only. It is removed with its contents when the object is released.
public final class TemporaryFolder {
  /// The path, without a trailing slash.
  public let path: String

  /// Creates a folder in `$TMPDIR`, else in /tmp; nil with `errno` on failure.
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

  /// Copies the file at `source` into a new one called `name`. Returns false with `errno` on failure.
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
