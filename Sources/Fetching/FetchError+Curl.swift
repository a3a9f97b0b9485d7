import Articles
import CCurl

extension FetchError {
  /// The error of a transfer that ended with `code`. `elapsed` is the time since the request began, in milliseconds.
  init(_ code: CURLcode, of transfer: CurlTransfer, at address: WebAddress, elapsed: Int, limits: FetchLimits) {
    let (reason, host) = (transfer.reason(code), address.host)
    self =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST: .hostNotFound(host)
      case CURLE_COULDNT_CONNECT:
        .notConnected(host: address.hostAndPort, reason: transfer.systemReason ?? reason)
      case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy(reason: reason)
      case CURLE_OPERATION_TIMEDOUT: Self.timeout(transfer, elapsed, limits)
      case CURLE_PEER_FAILED_VERIFICATION: .tls(Self.problem(transfer.verification, reason), host: host)
      case CURLE_SSL_CONNECT_ERROR: .tls(.handshake(reason: reason), host: host)
      case CURLE_SSL_CACERT_BADFILE: .tls(.noAuthorities, host: host)
      case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CRL_BADFILE,
        CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
        .tls(.other(reason: reason), host: host)
      case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_RECV_ERROR:
        transfer.proxyStatus >= 300 ? .proxy(reason: reason) : .cut
      // A single line of the header that is too long for the library.
      case CURLE_OUT_OF_MEMORY: .longHeader(limit: limits.header)
      default: .badAnswer(reason: reason)
      }
  }

  /// The difference that the library's clock may have, in milliseconds.
  private static let clockSlack = 10

  private static func timeout(_ transfer: CurlTransfer, _ elapsed: Int, _ limits: FetchLimits) -> FetchError {
    if elapsed + clockSlack >= limits.total { return .timeout(.end, seconds: limits.total / 1_000) }
    if !transfer.isConnected { return .timeout(.connection, seconds: limits.connecting / 1_000) }
    return .timeout(.bytes, seconds: limits.slow)
  }

  /// Returns the problem by OpenSSL's number for it. The library itself compares the name of the host and then leaves the number 1.
  private static func problem(_ verification: Int, _ reason: String) -> TLSProblem {
    switch verification {
    case 0, 1, 62: .otherHost
    case 9: .notYetValid
    case 10: .expired
    case 18, 19: .selfSigned
    case 20, 21: .unknownAuthority
    default: .other(reason: reason)
    }
  }
}

extension WebAddress {
  /// The host, with the port if it is not the usual one.
  fileprivate var hostAndPort: String { host + (port.map { ":\($0)" } ?? "") }
}
