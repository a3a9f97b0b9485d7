import FoundationEssentials
import Glibc
import Testing

@testable import Ledger

/// A folder of a test's own, which goes with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/sayso-ledger-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of the file `name` in it.
  subscript(name: String) -> String { folder + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: self[name])) }
  func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: self[name]))) }
  func has(_ name: String) -> Bool { access(self[name], F_OK) == 0 }

  /// Does `body` while nothing may be written into the folder: for root by being nobody to the file system, on this thread.
  func readOnly(_ body: () throws -> Void) rethrows {
    chmod(folder, 0o555)
    let user = geteuid()
    if user == 0 { become(65534) }
    defer {
      if user == 0 { become(user) }
      chmod(folder, 0o700)
    }
    try body()
  }

  /// What Swift's module of the C library leaves out: `setfsuid`.
  private func become(_ user: uid_t) {
    guard let function = dlsym(nil, "setfsuid") else { return }
    _ = unsafeBitCast(function, to: (@convention(c) (uid_t) -> Int32).self)(user)
  }
}

/// Why `body` failed, if it did.
func failure(_ body: @autoclosure () throws -> Any?) -> LedgerError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? LedgerError
  }
}
