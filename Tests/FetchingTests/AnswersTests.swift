import Articles
import Dispatch
import TestSupport
import Testing

@testable import Fetching

@Suite("Answers of servers") struct AnswersTests {
  @Test("A page arrives with its media type, tag, date and lifetime") func page() throws {
    let server = LoopbackServer([
      "/a?b=c": answer(
        "200 OK",
        [
          "Content-Type: text/html; charset=iso-8859-1", "ETag: \"v1\"", "Last-Modified: Sat, 28 Nov 2026 10:00:00 GMT",
          "Cache-Control: public, max-age=600",
        ], body: "<p>Hello.</p>")
    ])
    let page = try fetched(try request(server, "/a?b=c#part"))
    #expect(page.text == "<p>Hello.</p>")
    #expect(page.mediaType == "text/html; charset=iso-8859-1")
    #expect(page.etag == "\"v1\"")
    #expect(page.lastModified == "Sat, 28 Nov 2026 10:00:00 GMT")
    #expect(page.maxAge == 600)
    #expect(page.address.text == "http://127.0.0.1:\(server.port)/a?b=c")
    #expect((page.statusCode, page.permanentAddress, page.notes) == (200, nil, []))
  }

  @Test("A request names the program, and neither a referrer nor a user") func request_() throws {
    let server = LoopbackServer(["/": answer(body: "x")])
    var request = try request(server)
    request.userAgent = "Sayso/9.9 (+terminal reader)"
    _ = try fetched(request)
    let sent = try #require(server.requests.first)
    #expect(sent.value("user-agent") == "Sayso/9.9 (+terminal reader)")
    for name in ["referer", "cookie", "authorization", "if-none-match"] { #expect(sent.value(name) == nil) }
    #expect(sent.value("accept-encoding")?.contains("gzip") == true)
  }

  @Test("What is known is not sent again: status 304 with its header is a result") func unchanged() throws {
    let server = LoopbackServer([
      "/": "HTTP/1.1 304 Not Modified\r\nETag: \"v2\"\r\nCache-Control: max-age=60\r\n\r\n"
    ])
    var request = try request(server)
    (request.ifNoneMatch, request.ifModifiedSince) = ("\"v1\"", "Sat, 28 Nov 2026 10:00:00 GMT")
    let answer = try fetched(request)
    #expect(answer.isUnchanged && answer.bytes.isEmpty)
    #expect((answer.etag, answer.maxAge) == ("\"v2\"", 60))
    #expect(server.requests.first?.value("if-none-match") == "\"v1\"")
    #expect(server.requests.first?.value("if-modified-since") == "Sat, 28 Nov 2026 10:00:00 GMT")
  }

  @Test("A tag with a line end adds no line to the request") func splitTag() throws {
    let server = LoopbackServer(["/": answer(body: "x")])
    var request = try request(server)
    request.ifNoneMatch = "\"v1\"\r\nX-Evil: 1"
    _ = try fetched(request)
    #expect(server.requests.first?.header.contains("Evil") == false)
  }

  @Test("A status other than success is an error with its number", arguments: [404, 410, 403, 500, 503, 402, 300, 999])
  func status(number: Int) throws {
    let server = LoopbackServer(["/": answer("\(number) Some Words", body: "<p>An error page.</p>")])
    #expect(failure(try request(server)) == .status(number, retryAfter: nil))
  }

  @Test("A server that is busy says when to come again: in seconds, or by a date after its own") func busy() throws {
    let server = LoopbackServer([
      "/seconds": answer("429 Too Many Requests", ["Retry-After: 120"]),
      "/date": answer(
        "503 Service Unavailable",
        ["Date: Sat, 28 Nov 2026 10:00:00 GMT", "Retry-After: Sat, 28 Nov 2026 10:05:00 GMT"]),
      "/past": answer(
        "503 Service Unavailable",
        ["Date: Sat, 28 Nov 2026 10:00:00 GMT", "Retry-After: Sat, 28 Nov 2026 09:00:00 GMT"]),
      "/strange": answer("429 Too Many Requests", ["Retry-After: soon"]),
      "/never": answer("429 Too Many Requests", ["Retry-After: 99999999999999"]),
    ])
    let waits = try ["/seconds", "/date", "/past", "/strange", "/never"].map { failure(try request(server, $0)) }
    #expect(waits[0] == .status(429, retryAfter: 120))
    #expect(waits[1] == .status(503, retryAfter: 300))
    #expect(waits[2] == .status(503, retryAfter: 0))
    #expect(waits[3] == .status(429, retryAfter: nil))
    #expect(waits[4] == .status(429, retryAfter: 366 * 86_400))
  }

  @Test("Answers are unpacked") func packed() throws {
    let server = LoopbackServer { request, connection in
      let (name, bytes) =
        switch request.path {
        case "/gzip": ("gzip", gzip(zeros: 3_000))
        case "/zstd": ("zstd", zstd(blocks: 1))
        default: ("br", brotliOf64MiB)
        }
      connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: \(name)\r\n\r\n")
      connection.send(bytes)
    }
    #expect(try fetched(try request(server, "/gzip")).bytes.count == 3_000 / 258 * 258 + 1)
    #expect(try fetched(try request(server, "/zstd")).bytes == [UInt8](repeating: 0, count: 1 << 17))
    var large = try request(server, "/br")
    (large.limits.page, large.limits.swelling) = (1 << 27, .max)
    #expect(try fetched(large).bytes.count == 1 << 26)
  }

  @Test("Progress goes from connecting over waiting to the bytes that arrived") func progress() throws {
    let (isWaited, isRead) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let server = LoopbackServer { _, connection in
      isWaited.wait()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
      isRead.wait()
      connection.send("def")
    }
    var stages: [FetchProgress] = []
    let page = try fetched(try request(server)) { stage in
      if stages.last != stage {
        stages.append(stage)
        if stage == .waiting { isWaited.signal() }
        if stage == .receiving(3) { isRead.signal() }
      }
      return true
    }
    #expect(stages == [.connecting, .waiting, .receiving(3)])
    #expect(page.text == "abcdef")
  }

  @Test("A host without a protocol that speaks HTTP only is read by HTTP, with a note") func guessed() throws {
    let server = LoopbackServer(["/x": answer(body: "plain")])
    let page = try fetched(FetchRequest(try WebAddress("127.0.0.1:\(server.port)/x")))
    #expect(page.text == "plain")
    #expect(page.notes == [.notEncrypted(host: "127.0.0.1")])
    #expect(page.requested.text == "http://127.0.0.1:\(server.port)/x")
    // A password is not sent without encryption that the user did not ask for.
    guard case .tls = failure(FetchRequest(try WebAddress("u@127.0.0.1:\(server.port)/x"))) else {
      Issue.record("the password was sent")
      return
    }
  }

  @Test("A host that no network has is one error that names it") func noHost() throws {
    #expect(failure(FetchRequest(try WebAddress("https://example.invalid/"))) == .hostNotFound("example.invalid"))
  }

  @Test("A closed port is one error that names host, port and reason") func closedPort() throws {
    let port: UInt16
    do { port = LoopbackServer([:]).port }
    guard case .notConnected(let host, let reason) = failure(FetchRequest(try WebAddress("http://127.0.0.1:\(port)/")))
    else {
      Issue.record("connected to a port that nobody listens on")
      return
    }
    #expect((host, reason) == ("127.0.0.1:\(port)", "Connection refused"))
  }
}
