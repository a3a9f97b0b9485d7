import CXXHash
import FoundationEssentials
import Glibc

@testable import Analysis

/// The files for the tests of the encoder.
enum Fixtures {
  /// The folder of this file.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The shipped model: `$SAYSO_MODEL`, or the one in the checkout; nil if there is none.
  static let model: String? = {
    let own = folder.appending(path: "../../../Sources/Analysis/Model/sayso.model").standardized.path
    let path = ProcessInfo.processInfo.environment["SAYSO_MODEL"] ?? own
    return access(path, R_OK) == 0 ? path : nil
  }()

  /// The folder of the prototype among the shared files; nil if they are not beside the checkout.
  static let prototype: URL? = {
    let beside = folder.appending(path: "../../../../shared").standardized
    let shared = ProcessInfo.processInfo.environment["SAYSO_SHARED"].map { URL(filePath: $0) } ?? beside
    let prototype = shared.appending(path: "prototype")
    return access(prototype.path, R_OK) == 0 ? prototype : nil
  }()

  /// Returns the text of a fixture, byte for byte.
  static func text(_ url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  /// Calls `body` with the path of a file that holds `bytes`, and removes it.
  static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = "/tmp/sayso-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).model"
    defer { unlink(path) }
    try Data(bytes).write(to: URL(filePath: path))
    return try body(path)
  }
}

/// A builder of model files in memory.
enum ModelBytes {
  /// One entry of the directory and its bytes.
  struct Entry {
    var name: String
    var kind: UInt8
    var rows, columns: Int
    var data: [UInt8]
  }

  /// Returns a file with a correct checksum.
  static func file(_ entries: [Entry], version: String = "test") -> [UInt8] {
    let directorySize = 1 + version.utf8.count + 4 + entries.reduce(0) { $0 + 18 + $1.name.utf8.count }
    var offsets: [Int] = []
    var end = 32 + directorySize
    for entry in entries {
      offsets.append(end)
      end += entry.data.count
    }
    var directory = text(version) + number(UInt32(entries.count))
    for (entry, offset) in zip(entries, offsets) {
      directory += text(entry.name) + [entry.kind] + number(UInt32(entry.rows)) + number(UInt32(entry.columns))
      directory += number(UInt64(offset))
    }
    return file(directory: directory, data: entries.flatMap(\.data))
  }

  /// Returns a file with any directory and a correct checksum.
  static func file(directory: [UInt8], data: [UInt8] = [], format: UInt32 = 1) -> [UInt8] {
    let summed = number(UInt64(32 + directory.count + data.count)) + directory + data
    let sum = summed.withUnsafeBytes { xxh3($0.baseAddress, $0.count) }
    return Array("SAYSOMDL".utf8) + number(format) + number(UInt32(directory.count)) + number(sum) + summed
  }

  /// Returns a little-endian number.
  static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
  }

  /// Returns a text after its size.
  static func text(_ value: String) -> [UInt8] { [UInt8(value.utf8.count)] + value.utf8 }
}
