import CXXHash
import FoundationEssentials
import Glibc
import Testing

@testable import Analysis

@Suite struct ModelFileTests {
  private let small = ModelBytes.file([
    .init(name: "a", kind: 0, rows: 1, columns: 2, data: ModelBytes.number(Float(1.5).bitPattern) + [0, 0, 0, 64]),
    .init(name: "b", kind: 1, rows: 2, columns: 1, data: [0, 0x3C, 0, 0xC0]),
    .init(name: "c", kind: 2, rows: 1, columns: 3, data: [127, 0, 129, 0] + ModelBytes.number(Float(0.5).bitPattern)),
    .init(name: "d", kind: 3, rows: 1, columns: 2, data: [7, 8]),
  ])

  /// Returns the error for a file of `bytes`, or nil if it can be read.
  private func failure(_ bytes: [UInt8]) throws -> String? {
    try Fixtures.withFile(bytes) { path in
      do throws(ModelError) {
        _ = try ModelFile(path: path)
        return nil
      } catch {
        switch error {
        case .unreadable: return "unreadable"
        case .notAModel: return "not a model"
        case .version(_, let found, let wanted): return "version \(found), not \(wanted)"
        case .damaged: return "damaged"
        case .needsPackage(let name): return "needs \(name)"
        }
      }
    }
  }

  @Test func laterChangesToTheFileAreErrors() throws {
    try Fixtures.withFile(small) { path in
      let file = try ModelFile(path: path)
      #expect(try file.bytes("d") == [7, 8])
      try Data(small.dropLast() + [9]).write(to: URL(filePath: path), options: [])
      #expect(throws: ModelError.damaged(path: path, reason: "it changed after it was opened")) { try file.bytes("d") }
      truncate(path, 1)
      #expect(throws: ModelError.unreadable(path: path, reason: "it became shorter while it was read")) {
        try file.matrix("b", 2, 1)
      }
    }
  }

  /// A package that is renewed puts another file in the place of the one that is open.
  @Test func theFileThatWasOpenedIsRead() throws {
    try Fixtures.withFile(small) { path in
      let file = try ModelFile(path: path)
      unlink(path)
      try Data([1]).write(to: URL(filePath: path))
      #expect(try file.bytes("d") == [7, 8])
    }
  }

  /// Parts that begin and end within blocks and at their edges, read one by one.
  @Test func partsOfALongFileAreRead() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7919 >> 4) }
    try Fixtures.withFile(bytes) { path in
      let file = try CheckedFile(path: path, summedFrom: 24)
      #expect(file.checksum == bytes[24...].withUnsafeBytes { xxh3($0.baseAddress, $0.count) })
      for range in [0..<0, 0..<1, 4095..<4097, 4096..<8192, 5000..<290_000, 299_999..<300_000, 0..<300_000] {
        #expect(try file.bytes(range) == Array(bytes[range]))
      }
    }
  }

  @Test func rowsAreReadFromTheFile() throws {
    try Fixtures.withFile(small) { path in
      let file = try ModelFile(path: path)
      var numbers: [Float] = [0, 0, 0]
      try file.rows("c", 1, 3).read([0]).write(0, to: &numbers)
      #expect(numbers == [63.5, 0, -63.5])
      try file.rows("b", 2, 1).read([1]).write(1, to: &numbers)
      #expect(numbers[0] == -2)
    }
  }

  @Test func numbersOfEachKindAreRead() throws {
    try Fixtures.withFile(small) { path in
      let file = try ModelFile(path: path)
      #expect(file.version == "test")
      let numbers = { (matrix: Matrix) in (0..<matrix.rows * matrix.columns).map { matrix.cells[$0] } }
      #expect(numbers(try file.vector("a", 2)) == [1.5, 2])
      #expect(numbers(try file.matrix("b", 2, 1)) == [1, -2])
      #expect(numbers(try file.matrix("c", 1, 3)) == [63.5, 0, -63.5])
      #expect(try file.bytes("d") == [7, 8])
      #expect(throws: ModelError.damaged(path: path, reason: "x is missing")) { try file.vector("x", 2) }
      #expect(throws: ModelError.damaged(path: path, reason: "a is 1 × 2, not 1 × 3")) { try file.vector("a", 3) }
      #expect(throws: ModelError.damaged(path: path, reason: "d is missing")) { try file.vector("d", 2) }
      #expect(throws: ModelError.damaged(path: path, reason: "a is missing")) { try file.bytes("a").count }
    }
  }

  @Test func missingAndForeignFilesAreErrors() throws {
    let path = "/nonexistent/sayso.model"
    #expect(throws: ModelError.unreadable(path: path, reason: "No such file or directory")) { try Engine(model: path) }
    #expect(throws: ModelError.notAModel(path: "/tmp")) { try Engine(model: "/tmp") }
    #expect(throws: ModelError.notAModel(path: "/dev/null")) { try Engine(model: "/dev/null") }
  }

  @Test func damageIsReported() throws {
    for bytes in [[], Array("SAYSOMDL".utf8), Array(repeating: 65, count: 100)] {
      #expect(try failure(bytes) == "not a model")
    }
    #expect(try failure(ModelBytes.file(directory: [], format: 9)) == "version 9, not 1")
    for size in stride(from: 32, to: small.count, by: 5) {
      #expect(try failure(Array(small.prefix(size))) == "damaged", "cut at \(size)")
    }
    for place in 16..<small.count {
      var bytes = small
      bytes[place] ^= 0x10
      #expect(try failure(bytes) == "damaged", "changed at \(place)")
    }
  }

  /// Checks a wrong directory with a correct checksum: numbers that overflow, point outside the file or have no
  /// meaning.
  @Test func aHostileDirectoryIsRefused() throws {
    let head = ModelBytes.text("v") + ModelBytes.number(UInt32(1)) + ModelBytes.text("a")
    let huge = UInt32.max
    for (kind, rows, columns, offset) in [
      (UInt8(0), huge, huge, UInt64(0)), (0, 1, 1, .max), (2, 1 << 28, 1 << 28, 32), (9, 1, 1, 32), (3, 1, 1 << 20, 32),
      (0, 1, 1, UInt64(Int64.max)), (1, 1 << 28, 1, 32),
    ] {
      let entry = [kind] + ModelBytes.number(rows) + ModelBytes.number(columns) + ModelBytes.number(offset)
      #expect(
        try failure(ModelBytes.file(directory: head + entry)) == "damaged", "\(kind) \(rows) \(columns) \(offset)")
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let directory = (0..<Int.random(in: 0..<60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
      }
      let found = try failure(ModelBytes.file(directory: directory))
      #expect(found == nil || found == "damaged")
    }
  }

  @Test func aModelWithoutItsMatricesIsRefused() throws {
    try Fixtures.withFile(small) { path -> Void in
      #expect(throws: ModelError.damaged(path: path, reason: "vocabulary is missing")) { try Engine(model: path) }
    }
  }
}
