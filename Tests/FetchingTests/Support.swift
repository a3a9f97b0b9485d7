import Articles
import Glibc
import TestSupport

@testable import Fetching

/// Keeps the proxies of the environment away from the loopback.
let withoutProxies: Void = { _ = setenv("no_proxy", "*", 1) }()

/// Returns a request to a path of a server on the loopback.
func request(_ server: LoopbackServer, _ path: String = "/", host: String = "127.0.0.1") throws -> FetchRequest {
  FetchRequest(try WebAddress("http://\(host):\(server.port)\(path)"))
}

/// Returns the error of a request that must fail; nil if it succeeds.
func failure(_ request: FetchRequest, progress: (FetchProgress) -> Bool = { _ in true }) -> FetchError? {
  _ = withoutProxies
  do throws(FetchError) { _ = try fetch(request, progress: progress) } catch { return error }
  return nil
}

/// Fetches without proxies.
func fetched(_ request: FetchRequest, progress: (FetchProgress) -> Bool = { _ in true }) throws -> Fetched {
  _ = withoutProxies
  return try fetch(request, progress: progress)
}

/// Returns an answer that leads elsewhere.
func redirect(_ status: String = "302 Found", to location: String, _ lines: [String] = []) -> String {
  answer(status, ["Location: \(location)"] + lines, body: "moved")
}

extension Fetched {
  /// The body as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
