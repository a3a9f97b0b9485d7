import Glibc
import Testing

@testable import Curses

/// The output of ncurses, held back.
@Suite struct OutputGatheringTests {
  /// Returns the bytes that can be read now.
  private func bytes(in file: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(file, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  @Test func outputIsHeldBackUntilItIsSent() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (reader, writer) = (ends[0], ends[1])
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
    let gathering = try #require(OutputGathering(of: writer))
    for words in ["a line", "", "a shorter one", String(repeating: "x", count: 10_000)] {
      let output = gathering.output {
        for letter in words.utf8 { _ = withUnsafeBytes(of: letter) { write(writer, $0.baseAddress, 1) } }
      }
      #expect(output == Array(words.utf8))
      #expect(bytes(in: reader).isEmpty)
      gathering.send(output ?? [])
      #expect(bytes(in: reader) == Array(words.utf8))
    }
    // Outside of a frame, bytes go straight to the terminal.
    _ = write(writer, "s", 1)
    #expect(bytes(in: reader) == Array("s".utf8))
    for end in ends { close(end) }
  }
}
