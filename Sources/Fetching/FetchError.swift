import Articles

/// The reason why nothing was fetched, as facts. The program words them.
public enum FetchError: Error, Hashable, Sendable {
  /// A library is not installed that this Debian package has.
  case missingLibrary(package: String)
  /// A file of cookies cannot be read, for that reason in words.
  case cookies(path: String, reason: String)
  /// The network or the name server is away, or no host has that name.
  case hostNotFound(String)
  /// No connection to the host, for that reason in words.
  case notConnected(host: String, reason: String)
  /// The proxy of the environment fails, for that reason in words.
  case proxy(reason: String)
  /// The server took too long.
  case timeout(Wait, seconds: Int)
  /// More redirects than `limit`.
  case tooManyRedirects(limit: Int)
  /// A redirect to an address that is not followed: that text.
  case redirect(to: String, WebAddressError)
  /// No secure connection to the host.
  case tls(TLSProblem, host: String)
  /// A body of more than `limit` bytes.
  case tooLarge(limit: Int)
  /// A packed body that swells to more than `factor` times its size.
  case swelling(factor: Int)
  /// A header of more than `limit` bytes.
  case longHeader(limit: Int)
  /// A status other than success; a server may say after how many seconds another request is welcome.
  case status(Int, retryAfter: Int?)
  /// The connection ended before the whole answer had arrived.
  case cut
  /// No answer that HTTP allows, for that reason in words.
  case badAnswer(reason: String)
  /// The caller gave up.
  case cancelled

  /// The things that are waited for.
  public enum Wait: Hashable, Sendable {
    /// The connection.
    case connection
    /// Bytes, at a speed above the limit.
    case bytes
    /// The end of the answer.
    case end
  }

  /// The reasons why a connection is not secure.
  public enum TLSProblem: Hashable, Sendable {
    /// The certificate was valid in the past.
    case expired
    /// The certificate becomes valid in the future.
    case notYetValid
    /// The server signed its certificate itself.
    case selfSigned
    /// An authority that is not known signed the certificate.
    case unknownAuthority
    /// The certificate is of another host.
    case otherHost
    /// The system has no list of authorities.
    case noAuthorities
    /// The server speaks no TLS, or none that is accepted; the reason in words.
    case handshake(reason: String)
    /// Another reason in words.
    case other(reason: String)
  }

  /// Whether no other address of the host could be fetched either.
  public var isOfHost: Bool {
    switch self {
    case .hostNotFound, .notConnected, .timeout(.connection, _), .tls, .proxy: true
    default: false
    }
  }

  /// Whether the server cannot be reached by this protocol, but may be by another one.
  var mayBeOtherProtocol: Bool {
    switch self {
    case .notConnected, .timeout(.connection, _), .tls(.handshake, _): true
    default: false
    }
  }
}
