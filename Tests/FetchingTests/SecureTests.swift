import Articles
import TestSupport
import Testing

@testable import Fetching

@Suite("Secure connections", .enabled(if: SecureServer.isAvailable, "the program openssl is not installed"))
struct SecureTests {
  private func request(_ server: SecureServer, host: String = "localhost", path: String = "/page") throws
    -> FetchRequest
  {
    FetchRequest(try WebAddress("https://\(host):\(server.port)\(path)"))
  }

  @Test("A certificate of a known authority is accepted; HTTPS comes first if no protocol was written") func valid()
    throws
  {
    let server = try SecureServer(.valid, ["page": answer(body: "secure")])
    var request = FetchRequest(try WebAddress("localhost:\(server.port)/page"))
    request.authorityFile = server.authority
    let page = try fetched(request)
    #expect(page.text == "secure")
    #expect((page.address.scheme, page.notes) == (.https, []))
  }

  @Test("A certificate that the server signed itself is refused") func selfSigned() throws {
    let server = try SecureServer(.valid, ["page": answer(body: "secure")])
    #expect(failure(try request(server)) == .tls(.selfSigned, host: "localhost"))
    // HTTP is no way around a certificate that is not valid.
    #expect(
      failure(FetchRequest(try WebAddress("localhost:\(server.port)/page"))) == .tls(.selfSigned, host: "localhost"))
  }

  @Test("A certificate of another host is refused") func otherHost() throws {
    let server = try SecureServer(.valid, ["page": answer(body: "secure")])
    var request = try request(server, host: "127.0.0.1")
    request.authorityFile = server.authority
    #expect(failure(request) == .tls(.otherHost, host: "127.0.0.1"))
  }

  @Test("A certificate that has expired is refused") func expired() throws {
    let server = try SecureServer(.expired, ["page": answer(body: "secure")])
    var request = try request(server)
    request.authorityFile = server.authority
    #expect(failure(request) == .tls(.expired, host: "localhost"))
  }

  @Test("An insecure connection is made on request only, and noted") func insecure() throws {
    let server = try SecureServer(.expired, ["page": answer(body: "read anyway")])
    var request = try request(server)
    request.allowsInsecure = true
    let page = try fetched(request)
    #expect(page.text == "read anyway")
    #expect(page.notes == [.notChecked(host: "localhost")])
  }

  @Test("A redirect from HTTPS to HTTP is followed with a note, without the password") func downgraded() throws {
    let plain = LoopbackServer(["/": answer(body: "plain")])
    let server = try SecureServer(.valid, ["page": redirect(to: "http://localhost:\(plain.port)/")])
    var request = FetchRequest(try WebAddress("https://ana:secret@localhost:\(server.port)/page"))
    request.authorityFile = server.authority
    let page = try fetched(request)
    #expect(page.text == "plain")
    #expect(page.notes == [.downgraded(host: "localhost")])
    #expect(plain.requests.first?.value("authorization") == nil)
  }

  @Test("A server without TLS is one error") func noTLS() throws {
    let server = LoopbackServer(["/": answer(body: "plain")])
    guard
      case .tls(.handshake, host: "localhost") = failure(
        FetchRequest(try WebAddress("https://localhost:\(server.port)/")))
    else {
      Issue.record("a connection was made")
      return
    }
  }

  @Test("A list of authorities that is missing is one error") func noAuthorities() throws {
    let server = try SecureServer(.valid, ["page": answer(body: "secure")])
    var request = try request(server)
    request.authorityFile = "/nonexistent/authorities.pem"
    #expect(failure(request) == .tls(.noAuthorities, host: "localhost"))
  }
}
