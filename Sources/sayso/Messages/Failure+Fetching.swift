import Articles
import Fetching
import Library

// Messages about addresses from which nothing was fetched.

extension Failure {
  /// Returns the reason why nothing was fetched from `address`.
  static func words(_ error: FetchError, _ address: String) -> String {
    switch error {
    case .missingLibrary(let package):
      "\(address): needs the package \(package); install it with: apt-get install \(package)"
    case .cookies(let path, let reason): "--cookies \(path): cannot be read: \(reason)"
    case .hostNotFound(let host): "\(address): the host “\(host)” is not found; check its name and the network"
    case .notConnected(let host, let reason): "\(address): no connection to \(host): \(reason)"
    case .proxy(let reason): "\(address): the proxy of the environment does not answer: \(reason)"
    case .timeout(let wait, let seconds): "\(address): \(words(wait, seconds))"
    case .tooManyRedirects(let limit): "\(address): leads from address to address, more than \(limit) times"
    case .redirect(let text, let error): "\(address): leads to “\(text)”, which is not followed: \(words(error))"
    case .tls(let problem, let host): "\(address): not secure: \(words(problem, host))"
    case .tooLarge(let limit): "\(address): is larger than \(limit >> 20) MB, the most that is fetched"
    case .swelling(let factor): "\(address): unpacks to more than \(factor) times its size; refused as a trap"
    case .longHeader(let limit): "\(address): the answer's header is longer than \(limit >> 10) kB; refused"
    case .status(let status, let wait): "\(address): \(words(status: status))\(again(wait))"
    case .cut: "\(address): the connection ended before the whole answer had arrived"
    case .badAnswer(let reason): "\(address): the answer is not valid HTTP: \(reason)"
    case .cancelled: "\(address): given up"
    }
  }

  /// Returns the reason why a text is not an address of the web.
  static func words(_ error: WebAddressError) -> String {
    switch error {
    case .scheme(let scheme): "“\(scheme)” is not a protocol of the web; http and https are"
    case .host(""): "the host is missing; https://example.org/page is expected"
    case .host(let host): "“\(host.excerpt())” is not the name of a host"
    case .port(let port): "“\(port.excerpt())” is not a port; 1 to 65535 are"
    case .control: "it holds a control character"
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    }
  }

  /// Returns the remark on an answer that a user should know.
  static func words(_ note: FetchNote) -> String {
    switch note {
    case .downgraded(let host): "led from https to http: the text of \(host) came without encryption"
    case .notEncrypted(let host): "\(host) does not answer by https: the text came without encryption"
    case .notChecked(let host): "--insecure: the certificate of \(host) was not checked"
    case .incomplete(let error): "the page is incomplete: \(cause(of: error))"
    }
  }

  /// Returns the reason why nothing of the page at `address` can be read, although its beginning arrived.
  static func words(cutBy error: FetchError, _ address: String) -> String {
    "\(address): the page is incomplete, and what arrived has no text: \(cause(of: error))"
  }

  private static func cause(of error: FetchError) -> String {
    switch error {
    case .timeout(let wait, let seconds): "the server is too slow, \(words(wait, seconds))"
    default: "the connection ended"
    }
  }

  private static func words(_ wait: FetchError.Wait, _ seconds: Int) -> String {
    switch wait {
    case .connection: "no connection within \(seconds) seconds"
    case .bytes: "almost nothing came for \(seconds) seconds"
    case .end: "not finished after \(seconds) seconds"
    }
  }

  private static func words(_ problem: FetchError.TLSProblem, _ host: String) -> String {
    switch problem {
    case .expired: "the certificate of \(host) has expired"
    case .notYetValid: "the certificate of \(host) is not valid yet; is this computer's clock right?"
    case .selfSigned: "\(host) signed its certificate itself"
    case .unknownAuthority: "an unknown authority signed the certificate of \(host)"
    case .otherHost: "the certificate is of another host than \(host)"
    case .noAuthorities: "the list of authorities is missing; install it with: apt-get install ca-certificates"
    case .handshake(let reason): "\(host) accepts no secure connection: \(reason)"
    case .other(let reason): reason
    }
  }

  /// Returns the meaning of a status that is not success.
  private static func words(status: Int) -> String {
    switch status {
    case 401, 407: "the server requires a login (\(status))"
    case 402: "the server requires payment (402)"
    case 403: "the server refuses access (403); a browser may be let in"
    case 404: "the server has no such page (404)"
    case 410: "the server has removed the page (410)"
    case 429: "the server refuses so many requests (429)"
    case 451: "the server may not show the page, for legal reasons (451)"
    case 500...: "the server fails (\(status))"
    default: "the server answers with status \(status)"
    }
  }

  private static func again(_ wait: Int?) -> String {
    guard let wait, wait > 0 else { return "" }
    return "; try again in " + words(ofWait: min(wait, RefreshSchedule.longestServerWait))
  }

  /// Returns a time in seconds in the unit that makes a number of two digits, rounded up.
  private static func words(ofWait seconds: Int) -> String {
    let units = [(1, "second", 120), (60, "minute", 7_200), (3_600, "hour", 172_800), (86_400, "day", Int.max)]
    let (unit, name, _) = units.first { seconds < $0.2 } ?? (1, "second", 0)
    return counted((seconds + unit - 1) / unit, name)
  }
}
