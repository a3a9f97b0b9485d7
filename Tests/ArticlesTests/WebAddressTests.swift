import Articles
import TestSupport
import Testing

@Suite("Web addresses") struct WebAddressTests {
  @Test(
    "Addresses are read as users write them",
    arguments: [
      ("https://example.org/news?id=1#part", "https://example.org/news?id=1"),
      ("HTTP://Example.ORG", "http://example.org/"), ("  https://example.org/a \n", "https://example.org/a"),
      ("https:example.org/a", "https://example.org/a"), ("http:\\\\example.org\\a", "http://example.org/a"),
      ("https://example.org:443/a", "https://example.org/a"), ("http://example.org:443/a", "http://example.org:443/a"),
      ("https://example.org:/a", "https://example.org/a"), ("https://[::1]:8080/a", "https://[::1]:8080/a"),
      ("https://example.org/a b/“c”", "https://example.org/a%20b/%E2%80%9Cc%E2%80%9D"),
      ("https://example.org/100%/a%20b", "https://example.org/100%/a%20b"),
      ("https://example.org?q=ä", "https://example.org/?q=%C3%A4"),
      ("https://bücher.example/", "https://bücher.example/"),
      ("https://example。org/", "https://example.org/"), ("https://example.org/a/./b/../c/", "https://example.org/a/c/"),
      ("https://example.org/../../a/%2e%2E/b", "https://example.org/b"),
      ("https://example.org/a//b", "https://example.org/a//b"),
      ("https://example.org/a?b=../c", "https://example.org/a?b=../c"),
    ])
  func reading(written: String, text: String) throws {
    let address = try WebAddress(written)
    #expect(address.text == text)
    #expect(!address.isSchemeGuessed)
    #expect(try WebAddress(text) == address)
  }

  @Test(
    "Without a protocol, HTTPS is assumed and the address is shown as written",
    arguments: [
      ("example.org/news", "https://example.org/news"), ("example.org", "https://example.org/"),
      ("localhost:8000/a", "https://localhost:8000/a"), ("example.org:8080", "https://example.org:8080/"),
      ("//example.org/a", "https://example.org/a"),
    ])
  func guessing(written: String, text: String) throws {
    let address = try WebAddress(written)
    #expect(address.isSchemeGuessed)
    #expect(address.text == text)
    #expect(address.by(.http).text == "http" + text.dropFirst(5))
    #expect("https://" + address.description == text)
  }

  @Test(
    "Other protocols, hosts that cannot be and control characters are refused",
    arguments: [
      ("file:///etc/passwd", WebAddressError.scheme("file")), ("javascript:alert(1)", .scheme("javascript")),
      ("data:text/html,a", .scheme("data")), ("mailto:ana@example.org", .scheme("mailto")), ("", .host("")),
      ("https://", .host("")), ("https:///", .host("")), ("https://a b/", .host("a b")),
      ("https://a%2Fb/", .host("a%2Fb")),
      ("https://a%00b/", .host("a%00b")), ("https://exa\u{202E}mple.org/", .host("exa\u{202E}mple.org")),
      ("https://[::1/", .host("[::1")), ("https://.org/", .host(".org")), ("https://a:99999/", .port("99999")),
      ("https://a:x/", .port("x")), ("https://a:0/", .port("0")), ("https://example.org/a\nb", .control),
      ("https://example.org/\u{1B}[2J", .control), ("https://example.org/a\u{0}", .control),
      ("https://example.org/" + String(repeating: "a", count: 9_000), .tooLong(limit: 8_192)),
    ])
  func refusing(written: String, error: WebAddressError) {
    #expect(throws: error) { _ = try WebAddress(written) }
  }

  @Test("Credentials are read, and never shown") func credentials() throws {
    let address = try WebAddress("https://ana:p%40ss@example.org/a")
    #expect(address.credentials == WebAddress.Credentials(user: "ana", password: "p@ss"))
    #expect(address.text == "https://example.org/a")
    for shown in ["\(address)", String(reflecting: address), "\(address.credentials as Any)"] {
      #expect(!shown.contains("p@ss") && !shown.contains("p%40ss") && !shown.contains("ana:"))
    }
    #expect(address.withoutCredentials.credentials == nil)
    // The host is after the last "@".
    #expect(try WebAddress("https://good.example@evil.example/").host == "evil.example")
    #expect(try WebAddress("https://good.example\\@evil.example/").host == "good.example")
  }

  @Test(
    "References are resolved against the address of the page",
    arguments: [
      ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
      ("/g", "http://a.example/g"), ("//g.example", "http://g.example/"), ("?y", "http://a.example/b/c/d?y"),
      ("g?y#s", "http://a.example/b/c/g?y"), ("#s", "http://a.example/b/c/d?q"), ("", "http://a.example/b/c/d?q"),
      (".", "http://a.example/b/c/"), ("..", "http://a.example/b/"), ("../../../g", "http://a.example/g"),
      ("https://b.example/x", "https://b.example/x"), ("g:1", nil), ("\\g", "http://a.example/g"),
    ])
  func resolving(reference: String, text: String?) throws {
    let page = try WebAddress("http://a.example/b/c/d?q")
    #expect((try? page.resolving(reference))?.text == text)
  }

  @Test(
    "References with another protocol are refused", arguments: ["file:///etc/passwd", "javascript:alert(1)", "data:,a"])
  func refusingReferences(reference: String) throws {
    let page = try WebAddress("https://a.example/")
    #expect(throws: WebAddressError.self) { _ = try page.resolving(reference) }
  }

  @Test(
    "Words of the command line that are meant as addresses",
    arguments: [
      "https://example.org", "HTTP://example.org/a", "example.org/", "example.org/news/a.html", "www.example.org",
      "localhost:8000/a", "127.0.0.1/a", "[::1]:8000/a", "news.example.co.uk/a", "https://", "bücher.example/a",
    ])
  func meant(word: String) { #expect(WebAddress.isMeant(by: word)) }

  @Test(
    "Words of the command line that are meant as files",
    arguments: [
      "article.txt", "example.org", "news/article.txt", "./example.org/a", "../a.txt", "/tmp/a.txt", "~/a.txt", "-", "",
      "a", "news 2026.old/a b.txt", "v1.2/notes", "file:///tmp/a.txt", "*.txt", "ana@example.org/a", "C:\\a.txt",
      ".hidden/file",
    ])
  func notMeant(word: String) { #expect(!WebAddress.isMeant(by: word)) }

  @Test(
    "The name of what an address leads to",
    arguments: [
      ("https://example.org/news/harbour-deal.html?x=1", "harbour-deal"), ("https://example.org/", "example.org"),
      ("https://example.org/news/", "news"), ("https://example.org/caf%C3%A9", "café"),
      ("https://example.org/a%2Fb", "a%2Fb"), ("https://example.org/a%00b", "a%00b"), ("https://example.org/.a", ".a"),
    ])
  func names(written: String, name: String) throws { #expect(try WebAddress(written).name == name) }

  @Test("Random bytes never trap") func randomBytes() throws {
    var random = SeededGenerator(seed: 1)
    let signs = Array("htps:/\\?#@[].%2e-aä\u{202E}\n 0".unicodeScalars)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        text.unicodeScalars.append(signs.randomElement(using: &random) ?? "a")
      }
      guard let address = try? WebAddress(text) else { continue }
      #expect(address.path.hasPrefix("/"))
      #expect(try WebAddress(address.text).text == address.text, "\(text)")
      _ = try? address.resolving(text)
      _ = WebAddress.isMeant(by: text)
    }
  }
}
