import FoundationEssentials
import Files
import Glibc

/// A temporary folder of a test, removed with its contents at the end.
public final class Scratch {
  /// The path of the folder.
  public let path: String

  /// Makes the folder.
  public init() {
    var name = Array("/tmp/sayso-test-XXXXXX".utf8CString)
    path = mkdtemp(&name).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    _ = path.withPath { chmod($0, 0o700) }
    if path.withPath({ unlink($0) }) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    _ = path.withPath { rmdir($0) }
  }

  private func names(in path: String) -> [String] { (fileNames(in: path) ?? []).filter { $0 != "." && $0 != ".." } }

  /// The path of a name in the folder.
  public subscript(name: String) -> String { path + "/" + name }

  /// Makes a file of that name and returns its path.
  @discardableResult
  public func file(_ name: String, _ text: String = "") -> String {
    let file = openFile(self[name], O_WRONLY | O_CREAT | O_TRUNC)
    writeAll(text, to: file)
    close(file)
    return self[name]
  }

  /// Makes a file of those bytes.
  public func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: self[name])) }

  /// Returns the bytes of a file.
  public func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: self[name]))) }

  /// Returns the text of a file; nil if there is none.
  public func text(_ name: String) -> String? {
    (try? readSmallFile(self[name])).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is a file of that name.
  public func has(_ name: String) -> Bool { isThere(self[name]) }

  /// The names in the folder.
  public var names: [String] { names(in: path).sorted() }

  /// Runs `body` while nothing can be written into the folder. The superuser, whom modes do not stop, becomes another user to the
  /// file system on this thread.
  public func readOnly(_ body: () throws -> Void) rethrows {
    chmod(path, 0o555)
    let user = geteuid()
    if user == 0 { become(65534) }
    defer {
      if user == 0 { become(user) }
      chmod(path, 0o700)
    }
    try body()
  }

  /// Calls `setfsuid`, which Swift's module of the C library lacks.
  private func become(_ user: uid_t) {
    guard let function = dlsym(nil, "setfsuid") else { return }
    _ = unsafeBitCast(function, to: (@convention(c) (uid_t) -> Int32).self)(user)
  }
}
