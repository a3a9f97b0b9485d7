import CXXHash
import Files
import Glibc

/// A file that is read in parts and stays open. A part has the bytes that the file had when it was opened, or cannot be
/// read: checksums of its blocks are taken then, and compared whenever a part is read.
///
/// The file is not mapped into memory: a program ends by a signal if a mapped file becomes shorter.
final class CheckedFile: Sendable {
  /// The size of a block.
  private static let block = 4096
  /// The number of blocks that are read at once.
  private static let together = 64

  /// The path of the file.
  let path: String
  /// The size of the file.
  let size: Int
  /// The checksum of the bytes from the offset that was given when the file was opened.
  let checksum: UInt64
  private let descriptor: Int32
  /// The checksum of each block.
  private let sums: [UInt64]

  /// Opens the file at `path`, which has at least `summed` bytes, and reads it once.
  init(path: String, summedFrom summed: Int) throws(ModelError) {
    let descriptor = openFile(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
    do throws(ModelError) {
      guard let status = FileStatus(descriptor: descriptor) else {
        throw .unreadable(path: path, reason: systemReason())
      }
      guard status.kind == .regular, status.stamp.size >= summed else { throw .notAModel(path: path) }
      (self.path, self.descriptor, size) = (path, descriptor, status.stamp.size)
      var sums: [UInt64] = []
      guard let state = xxh3_begin() else { throw .unreadable(path: path, reason: systemReason(ENOMEM)) }
      defer { xxh3_end(state) }
      try Self.readBlocks(of: descriptor, path, size: size, holding: 0..<size) { offset, bytes in
        let unsummed = max(0, min(bytes.count, summed - offset))
        xxh3_add(state, bytes.baseAddress.map { $0 + unsummed }, bytes.count - unsummed)
        sums += Self.sums(of: bytes)
      }
      (self.sums, checksum) = (sums, xxh3_sum(state))
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Returns the bytes of `range`, which lies within the file.
  func bytes(_ range: Range<Int>) throws(ModelError) -> [UInt8] {
    var found: [UInt8] = []
    found.reserveCapacity(range.count)
    var hasChanged = false
    try Self.readBlocks(of: descriptor, path, size: size, holding: range) { offset, bytes in
      let first = offset / Self.block
      hasChanged = hasChanged || Self.sums(of: bytes) != Array(sums[first..<first + Self.blocks(in: bytes.count)])
      found += bytes[max(0, range.lowerBound - offset)..<min(bytes.count, range.upperBound - offset)]
    }
    guard !hasChanged else { throw .damaged(path: path, reason: "it changed after it was opened") }
    return found
  }

  private static func blocks(in count: Int) -> Int { (count + block - 1) / block }

  private static func sums(of bytes: UnsafeRawBufferPointer) -> [UInt64] {
    stride(from: 0, to: bytes.count, by: block).map { first in
      xxh3(bytes.baseAddress.map { $0 + first }, min(block, bytes.count - first))
    }
  }

  /// Calls `body` with the offset and the bytes of some blocks at a time, in order: those that hold `range`.
  private static func readBlocks(
    of descriptor: Int32, _ path: String, size: Int, holding range: Range<Int>,
    _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) throws(ModelError) {
    guard !range.isEmpty else { return }
    let (first, end) = (range.lowerBound / block * block, min(size, blocks(in: range.upperBound) * block))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(end - first, together * block), alignment: 64)
    defer { buffer.deallocate() }
    for offset in stride(from: first, to: end, by: buffer.count) {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, end - offset)])
      let count = fill(part, from: descriptor, at: offset)
      guard count == part.count else {
        throw .unreadable(path: path, reason: count < 0 ? systemReason() : "it became shorter while it was read")
      }
      body(offset, UnsafeRawBufferPointer(part))
    }
  }
}
