import Articles
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite("Redirects") struct RedirectsTests {
  @Test("Redirects are followed; the address of the answer is the last one") func followed() throws {
    let server = LoopbackServer([
      "/a": redirect(to: "b/../c?x=1#part"), "/c?x=1": redirect("303 See Other", to: "//127.0.0.1/d"),
      "/e": redirect("307 Temporary Redirect", to: "/f g"), "/f%20g": answer(body: "here"),
    ])
    let page = try fetched(try request(server, "/e"))
    #expect(page.text == "here")
    #expect(page.address.text == "http://127.0.0.1:\(server.port)/f%20g")
    #expect((page.redirects, page.permanentAddress, page.notes) == (1, nil, []))
    _ = failure(try request(server, "/a"))
    #expect(server.requests.map(\.path) == ["/e", "/f%20g", "/a", "/c?x=1"])
  }

  @Test("Only redirects for good, from the first on, change the stored address") func permanent() throws {
    let server = LoopbackServer([
      "/1": redirect("301 Moved Permanently", to: "/2"), "/2": redirect("308 Permanent Redirect", to: "/3"),
      "/3": redirect(to: "/4"), "/4": redirect("301 Moved Permanently", to: "/5"), "/5": answer(body: "x"),
    ])
    let page = try fetched(try request(server, "/1"))
    #expect(page.permanentAddress?.path == "/3")
    #expect(page.address.path == "/5")
    #expect(try fetched(try request(server, "/3")).permanentAddress == nil)
  }

  @Test("A loop ends at the limit") func loop() throws {
    let server = LoopbackServer(["/": redirect(to: "/")])
    var request = try request(server)
    #expect(failure(request) == .tooManyRedirects(limit: 10))
    #expect(server.requests.count == 11)
    request.limits.redirects = 0
    #expect(failure(request) == .tooManyRedirects(limit: 0))
  }

  @Test(
    "A redirect to anything but the web is refused",
    arguments: [
      ("file:///etc/passwd", "file"), ("FILE:///etc/passwd", "file"), ("gopher://example.org/", "gopher"),
      ("data:text/html,hello", "data"), ("javascript:alert(1)", "javascript"), ("ftp://127.0.0.1/", "ftp"),
      (" \tfile:/etc/passwd", "file"),
    ])
  func forbidden(location: String, scheme: String) throws {
    let server = LoopbackServer(["/": redirect(to: location)])
    let shown = String(location.drop { $0 == " " || $0 == "\t" })
    #expect(failure(try request(server)) == .redirect(to: shown, .scheme(scheme)))
  }

  @Test("A redirect to no host is refused") func noHost() throws {
    let server = LoopbackServer(["/": redirect(to: "http://")])
    #expect(failure(try request(server)) == .redirect(to: "http://", .host("")))
  }

  @Test("A page that leads elsewhere by itself is followed to the web only, within the same limit") func refresh()
    throws
  {
    func page(_ target: String) -> String {
      answer("200 OK", ["Content-Type: text/html"], body: "<META HTTP-EQUIV=Refresh CONTENT=\"0; URL='\(target)'\">")
    }
    let server = LoopbackServer([
      "/a": page("b?x=1&amp;y=2"), "/b?x=1&y=2": answer(body: "here"), "/script": page("javascript:alert(1)"),
      "/file": page("file:///etc/passwd"), "/data": page("data:text/html,x"), "/same": page("/same"),
      "/1": page("/2"), "/2": page("/1"),
    ])
    let followed = try fetched(try request(server, "/a"))
    #expect((followed.text, followed.redirects, followed.permanentAddress) == ("here", 1, nil))
    for path in ["/script", "/file", "/data", "/same"] {
      let page = try fetched(try request(server, path))
      #expect(page.address.path == path)
      #expect(page.text.contains("Refresh"))
    }
    #expect(failure(try request(server, "/1")) == .tooManyRedirects(limit: 10))
  }

  @Test(
    "The address that a page leads to by itself",
    arguments: [
      ("<meta http-equiv=refresh content='0;url=/a'>", "/a"), ("<meta content='3, /a' http-equiv=refresh />", "/a"),
      (
        "<html><head><!-- <meta http-equiv=refresh content='0;url=/b'> --><meta http-equiv='REFRESH' content='1.5 ; URL = /a b'>",
        "/a b"
      ),
      ("<script>'<meta http-equiv=refresh content=\"0;url=/b\">'</script>", nil),
      ("<noscript><meta http-equiv=refresh content='0;url=/a'></noscript>", "/a"),
      ("<meta http-equiv=refresh content='300;url=/a'>", nil), ("<meta http-equiv=refresh content='0'>", nil),
      ("<meta http-equiv=refresh content='soon;url=/a'>", nil), ("<meta name=refresh content='0;url=/a'>", nil),
      ("<body><meta http-equiv=refresh content='0;url=/a'>", nil), ("<meta http-equiv=refresh content='0;url=", nil),
      ("<", nil), ("", nil), ("<meta", nil), ("<meta =", nil), ("<!--", nil), ("<title></title", nil),
    ])
  func refreshTargets(page: String, target: String?) {
    #expect(metaRefresh(in: Array(page.utf8)) == target)
  }

  @Test("Random pages never trap") func randomPages() {
    var random = SeededGenerator(seed: 1)
    let parts = [
      "<", "meta ", "http-equiv=", "refresh", " content=", "'0;url=", "'", "\"", ">", "<!--", "-->", "<script>", "/",
      "=", "ä",
    ]
    for _ in 0..<20_000 {
      let page = (0..<Int.random(in: 0..<16, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      _ = metaRefresh(in: Array(page.joined().utf8))
    }
  }

  @Test("The body of a redirect is not waited for, even if it never ends") func endlessBody() throws {
    let server = LoopbackServer { request, connection in
      guard request.path == "/" else { return _ = connection.send(answer(body: "here")) }
      connection.send("HTTP/1.1 302 Found\r\nLocation: /next\r\n\r\n")
      while connection.send(String(repeating: "x", count: 4_096)) {}
    }
    #expect(try fetched(try request(server)).text == "here")
  }

  @Test("Cookies live for one request and go to no other host") func cookies() throws {
    let other = LoopbackServer(["/": answer(body: "other")])
    let otherPort = other.port
    let server = LoopbackServer { request, connection in
      switch request.path {
      case "/": connection.send(redirect(to: "/again", ["Set-Cookie: a=1; Path=/"]))
      case "/again": connection.send(redirect(to: "http://localhost:\(otherPort)/"))
      default: connection.send(answer())
      }
    }
    #expect(try fetched(try request(server)).text == "other")
    #expect(server.requests.last?.value("cookie") == "a=1")
    #expect(other.requests.first?.value("cookie") == nil)
    _ = try fetched(try request(server))
    #expect(server.requests.map { $0.value("cookie") } == [nil, "a=1", nil, "a=1"])
  }

  @Test("Cookies of a file are sent to their host alone, and the file stays as it is") func cookieFile() throws {
    let scratch = Scratch()
    let other = LoopbackServer(["/": answer(body: "other")])
    let otherPort = other.port
    let server = LoopbackServer { _, connection in
      connection.send(redirect(to: "http://localhost:\(otherPort)/", ["Set-Cookie: b=2"]))
    }
    let text = "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tlogin\tsecret\n"
    var request = try request(server)
    request.cookieFile = scratch.file("cookies.txt", text)
    _ = try fetched(request)
    #expect(server.requests.first?.value("cookie") == "login=secret")
    #expect(other.requests.first?.value("cookie") == nil)
    #expect(scratch.text("cookies.txt") == text)
    request.cookieFile = scratch["none.txt"]
    #expect(failure(request) == .cookies(path: scratch["none.txt"], reason: "No such file or directory"))
  }

  @Test("Credentials go to their own server alone and are not in the address of the answer") func credentials() throws {
    let other = LoopbackServer(["/": answer(body: "other")])
    let otherPort = other.port
    let server = LoopbackServer { request, connection in
      connection.send(
        request.path == "/" ? redirect(to: "/again") : redirect(to: "http://evil:words@localhost:\(otherPort)/"))
    }
    let page = try fetched(FetchRequest(try WebAddress("http://ana:p%40ss@127.0.0.1:\(server.port)/")))
    // "ana:p@ss" in base 64.
    #expect(server.requests.map { $0.value("authorization") } == ["Basic YW5hOnBAc3M=", "Basic YW5hOnBAc3M="])
    #expect(other.requests.first?.value("authorization") == nil)
    #expect(page.address.text == "http://localhost:\(otherPort)/")
    #expect(page.address.credentials == nil)
  }
}
