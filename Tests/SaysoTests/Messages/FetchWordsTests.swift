import Articles
import Fetching
import Formats
import Foundation
import TestSupport
import Testing

@testable import sayso

@Suite("Words on fetching") struct FetchWordsTests {
  @Test(
    "A wait that a server requests is in a fitting unit, and at most what the schedule obeys",
    arguments: [
      (1, "1 second"), (119, "119 seconds"), (121, "3 minutes"), (7_199, "120 minutes"), (7_200, "2 hours"),
      (172_799, "48 hours"), (172_800, "2 days"), (31_000_000, "7 days"),
    ])
  func waits(seconds: Int, words: String) {
    #expect(
      Failure.words(.status(503, retryAfter: seconds), "x") == "x: the server fails (503); try again in \(words)")
  }

  @Test("A page that broke off is called incomplete, whether it has text or not") func incomplete() {
    let slow = FetchError.timeout(.end, seconds: 60)
    #expect(
      Failure.words(.incomplete(slow))
        == "the page is incomplete: the server is too slow, not finished after 60 seconds")
    #expect(
      Failure.cutBeforeText(slow, address: "x").lines == [
        "x: the page is incomplete, and what arrived has no text: the server is too slow, not finished after 60 seconds"
      ])
  }

  @Test("A page of which no text arrived is reported as incomplete, not as one without text") func cut() throws {
    setenv("no_proxy", "*", 1)
    let server = LoopbackServer([
      "/": "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<html><head><title>Fer"
    ])
    let address = try WebAddress("http://127.0.0.1:\(server.port)/")
    #expect {
      try ArticleReader().article(.address(address))
    } throws: { error in
      guard case .cutBeforeText(.cut, _)? = error as? Failure else { return false }
      return true
    }
  }
}
