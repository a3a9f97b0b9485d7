import Dispatch
import Glibc
import TestSupport
import Testing

@testable import Files

@Suite("Reading") struct ReadingTests {
  private let scratch = Scratch()

  /// Returns the bytes that fill a buffer of `size` as text.
  private func filled(_ size: Int, from file: Int32, at offset: Int? = nil) -> String {
    var buffer = [UInt8](repeating: 0, count: size)
    let count = buffer.withUnsafeMutableBytes { fill($0, from: file, at: offset) }
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  @Test("A buffer is filled from a position, or from where the last call ended, up to the end") func places() {
    let file = openFile(scratch.file("a.txt", "harbour"))
    defer { close(file) }
    #expect(filled(3, from: file, at: 4) == "our")
    #expect(filled(4, from: file) == "harb")
    #expect(filled(9, from: file) == "our")
    #expect(filled(9, from: file, at: 7) == "")
    #expect(filled(0, from: file) == "")
    #expect(filled(1, from: -1) == "")
  }

  @Test("What a pipe gives in pieces is read whole") func pieces() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let writer = ends[1]
    DispatchQueue.global().async {
      for _ in 0..<5 {
        writeAll("a piece, ", to: writer)
        usleep(5_000)
      }
      close(writer)
    }
    #expect(filled(9, from: ends[0]) == "a piece, ")
    #expect(try readBytes(of: ends[0], atMost: 100) == Array(String(repeating: "a piece, ", count: 4).utf8))
    close(ends[0])
  }
}
