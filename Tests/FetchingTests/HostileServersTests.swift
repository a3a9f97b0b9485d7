import Articles
import TestSupport
import Testing

@testable import Fetching

@Suite("Hostile servers") struct HostileServersTests {
  private static let binary = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"

  @Test("A body that is announced as too large is refused before it arrives") func announced() throws {
    let server = LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 500000000\r\n\r\n")
      connection.hold()
    }
    #expect(failure(try request(server)) == .tooLarge(limit: 32 << 20))
  }

  @Test("A body without end is refused at the limit, sent plainly or in chunks", arguments: [false, true])
  func endless(isChunked: Bool) throws {
    let server = LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\n" + (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n"))
      let piece = String(repeating: "x", count: 4_096)
      while connection.send(isChunked ? "1000\r\n\(piece)\r\n" : piece) {}
    }
    var request = try request(server)
    request.limits.page = 1 << 20
    #expect(failure(request) == .tooLarge(limit: 1 << 20))
  }

  @Test("A document that is not text may be larger than a page") func document() throws {
    let server = LoopbackServer { request, connection in
      connection.send(Self.binary + "Content-Length: 3000\r\n\r\n" + String(repeating: "x", count: 3_000))
    }
    var request = try request(server)
    (request.limits.page, request.limits.document) = (1_000, 4_000)
    #expect(try fetched(request).bytes.count == 3_000)
    request.limits.document = 2_000
    #expect(failure(request) == .tooLarge(limit: 2_000))
  }

  @Test("A packed body that swells without end is refused", arguments: ["gzip", "zstd", "br"])
  func bomb(packing: String) throws {
    let server = LoopbackServer { request, connection in
      let bytes =
        switch packing {
        case "gzip": gzip(zeros: 1 << 29, isEndless: true)
        case "zstd": zstd(blocks: 1 << 12)
        default: brotliOf64MiB
        }
      let length = request.path == "/announced" ? "Content-Length: \(bytes.count)\r\n" : ""
      connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: \(packing)\r\n\(length)\r\n")
      connection.send(bytes)
    }
    #expect(failure(try request(server, "/announced")) == .swelling(factor: 200))
    #expect(failure(try request(server, "/unannounced")) == .swelling(factor: 200))
    var patient = try request(server)
    patient.limits.swelling = .max
    #expect(failure(patient) == .tooLarge(limit: 32 << 20))
  }

  @Test("A body that is packed by an unknown name, or badly, is one error") func badPacking() throws {
    let server = LoopbackServer { request, connection in
      connection.send(Self.binary + "Content-Encoding: \(request.path.dropFirst())\r\n\r\nno such bytes")
    }
    for path in ["/gzip", "/strange"] {
      guard case .badAnswer = failure(try request(server, path)) else {
        Issue.record("\(path) was accepted")
        continue
      }
    }
  }

  @Test("A server that never answers ends at the limit of slowness") func silent() throws {
    let server = LoopbackServer { _, connection in connection.hold() }
    var request = try request(server)
    request.limits.slow = 1
    #expect(failure(request) == .timeout(.bytes, seconds: 1))
  }

  @Test("A document that drips ends at the limit of slowness; of a text the beginning is read") func drip() throws {
    let server = LoopbackServer { request, connection in
      connection.send(request.path == "/text" ? "HTTP/1.1 200 OK\r\n\r\nbeginning" : Self.binary + "\r\n%PDF")
      connection.hold()
    }
    var text = try request(server, "/text")
    text.limits.slow = 1
    let page = try fetched(text)
    #expect(page.text == "beginning")
    #expect(page.notes == [.incomplete(.timeout(.bytes, seconds: 1))])
    var document = try request(server, "/document")
    document.limits.slow = 1
    #expect(failure(document) == .timeout(.bytes, seconds: 1))
  }

  @Test("The whole request has a limit, over all redirects") func total() throws {
    let server = LoopbackServer { request, connection in
      if request.path == "/" { connection.send(redirect(to: "/slow")) } else { connection.hold() }
    }
    var request = try request(server)
    request.limits.total = 1_000
    #expect(failure(request) == .timeout(.end, seconds: 1))
  }

  @Test("A header without end is refused, in many lines or in one") func header() throws {
    let server = LoopbackServer { request, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      let piece =
        request.path == "/lines" ? "X-Line: \(String(repeating: "x", count: 80))\r\n" : "X-Long-Line-Without-End"
      while connection.send(piece) {}
    }
    #expect(failure(try request(server, "/lines")) == .longHeader(limit: 256 << 10))
    #expect(failure(try request(server, "/line")) == .longHeader(limit: 256 << 10))
  }

  @Test("Interim answers without end are refused") func interim() throws {
    let server = LoopbackServer { _, connection in
      while connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n") {}
    }
    #expect(failure(try request(server)) == .longHeader(limit: 256 << 10))
  }

  @Test("A connection that is cut: of a text the beginning is read, anything else is an error") func cut() throws {
    let server = LoopbackServer { request, connection in
      switch request.path {
      case "/text": connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbeginning")
      case "/chunks":
        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nbeginning\r\n")
      case "/document": connection.send(Self.binary + "Content-Length: 1000\r\n\r\n%PDF")
      case "/header": connection.send("HTTP/1.1 200 OK\r\nContent-")
      default: break
      }
    }
    for path in ["/text", "/chunks"] {
      let page = try fetched(try request(server, path))
      #expect(page.text == "beginning")
      #expect(page.notes == [.incomplete(.cut)])
    }
    for path in ["/document", "/nothing"] { #expect(failure(try request(server, path)) == .cut) }
  }

  @Test(
    "A server that speaks something else is one error",
    arguments: ["SSH-2.0-OpenSSH_9\r\n", "hello", "HTTP/9.9 x\r\n\r\n"])
  func otherProtocol(greeting: String) throws {
    let server = LoopbackServer { _, connection in connection.send(greeting) }
    guard case .badAnswer = failure(try request(server)) else {
      Issue.record("\(greeting) was accepted")
      return
    }
  }

  @Test("Giving up ends a request at once, while it waits and while bytes arrive") func cancelled() throws {
    let server = LoopbackServer { request, connection in
      if request.path == "/bytes" { while connection.send(answer(body: "endless")) {} }
      connection.hold()
    }
    #expect(failure(try request(server, "/silent"), progress: { $0 != .waiting }) == .cancelled)
    #expect(failure(try request(server, "/silent"), progress: { _ in false }) == .cancelled)
  }

  @Test("Random answers end in an error or in bytes within the limits") func randomAnswers() throws {
    let parts = [
      "HTTP/1.1 ", "200 OK\r\n", "302 Found\r\n", "304\r\n", "100 Continue\r\n\r\n", "Location: /a\r\n",
      "Location: //\r\n",
      "Content-Length: 7\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n",
      "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br, zstd\r\n", "\r\n",
      "5\r\nhello\r\n",
      "0\r\n\r\n", "Retry-After: -5\r\n", "Cache-Control: max-age=x, max-age=1\r\n", "Set-Cookie: a=b; Domain=.\r\n",
      "\u{0}", "\n", "é:",
    ]
    let server = LoopbackServer { request, connection in
      var random = SeededGenerator(seed: Int(request.path.dropFirst()) ?? 0)
      var text = Bool.random(using: &random) ? "HTTP/1.1 200 OK\r\n" : ""
      for _ in 0..<Int.random(in: 0..<10, using: &random) { text += parts.randomElement(using: &random) ?? "" }
      connection.send(text)
    }
    for seed in 0..<300 {
      var request = try request(server, "/\(seed)")
      request.limits.total = 5_000
      _ = withoutProxies
      guard let answer = try? fetch(request) else { continue }
      #expect(200..<300 ~= answer.statusCode || answer.isUnchanged)
    }
  }
}
