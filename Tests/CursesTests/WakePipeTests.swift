import Glibc
import Testing

@testable import Curses

@Suite struct WakePipeTests {
  @Test func distinguishesWakeUpsFromSignals() throws {
    let pipe = try #require(WakePipe())
    #expect(!pipe.drain())
    _ = write(pipe.writer, "s", 1)
    #expect(!pipe.drain())
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain())
    #expect(!pipe.drain())
  }
}
