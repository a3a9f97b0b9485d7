import Glibc

@testable import Files

/// A folder of its own, removed with all that is in it.
final class Scratch {
  let path: String

  init() {
    var name = Array("/tmp/sayso-files-XXXXXX".utf8CString)
    path = mkdtemp(&name).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    _ = path.withPath { chmod($0, 0o700) }
    if path.withPath({ unlink($0) }) == 0 { return }
    for name in fileNames(in: path) ?? [] where name != "." && name != ".." { remove(path + "/" + name) }
    _ = path.withPath { rmdir($0) }
  }

  /// The path of a name in the folder.
  subscript(name: String) -> String { path + "/" + name }

  /// Makes a file of that name; its path.
  @discardableResult
  func file(_ name: String, _ text: String = "") -> String {
    let file = openFile(self[name], O_WRONLY | O_CREAT | O_TRUNC)
    writeAll(text, to: file)
    close(file)
    return self[name]
  }

  /// The text of a file; nil where there is none.
  func text(_ name: String) -> String? { (try? readSmallFile(self[name])).map { String(decoding: $0, as: UTF8.self) } }

  /// The names in the folder.
  var names: [String] { (fileNames(in: path) ?? []).filter { $0 != "." && $0 != ".." }.sorted() }
}
