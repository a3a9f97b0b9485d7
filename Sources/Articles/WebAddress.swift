/// The address of a page, a feed or a document on the web: HTTP or HTTPS. Its fragment is dropped, and its parts hold only characters
/// that a request can hold.
public struct WebAddress: Hashable, Sendable {
  /// The protocols that are spoken.
  public enum Scheme: String, Sendable, CaseIterable {
    case https, http
  }

  /// A user's name and password at a server. They are sent to that server alone, and never shown or stored.
  public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The name of the user.
    public var user: String
    /// The password; empty if there is none.
    public var password: String

    /// Credentials of those words.
    public init(user: String, password: String) { (self.user, self.password) = (user, password) }

    /// A text in place of the words.
    public var description: String { "(hidden)" }
    /// A mirror of nothing, so that no dump holds the words.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
  }

  /// The protocol.
  public internal(set) var scheme: Scheme
  /// Whether no protocol was written: HTTPS is tried first, HTTP only if the server cannot be reached by HTTPS.
  public internal(set) var isSchemeGuessed: Bool
  /// The credentials that were written before the host.
  public internal(set) var credentials: Credentials?
  /// The name of the host in lowercase letters, or its number; with brackets for an address of IPv6.
  public internal(set) var host: String
  /// The port, if it is not the usual one.
  public internal(set) var port: UInt16?
  /// The path, which begins with a slash and holds no parts "." and "..".
  public internal(set) var path: String
  /// The query after the "?"; nil without a "?".
  public internal(set) var query: String?

  /// The port that a connection is made to.
  public var portNumber: UInt16 { port ?? (scheme == .https ? 443 : 80) }

  /// The whole address with its protocol, without credentials.
  public var text: String { "\(scheme.rawValue)://" + withoutScheme }

  private var withoutScheme: String {
    host + (port.map { ":\($0)" } ?? "") + path + (query.map { "?" + $0 } ?? "")
  }

  /// The same address with `scheme`, which counts as written.
  public func by(_ scheme: Scheme) -> WebAddress {
    var address = self
    (address.scheme, address.isSchemeGuessed) = (scheme, false)
    return address
  }

  /// The same address without a user's name and password.
  public var withoutCredentials: WebAddress {
    var address = self
    address.credentials = nil
    return address
  }

  /// Whether both addresses are of one server: the same protocol, host and port.
  public func hasOrigin(of other: WebAddress) -> Bool {
    scheme == other.scheme && host == other.host && portNumber == other.portNumber
  }

  /// A name for what the address leads to: the last part of its path without the ending, else the host. It holds no slash.
  public var name: String {
    guard let last = path.split(at: "/").last.map(String.init) else { return host }
    let readable = percentDecoded(last).flatMap { isShowable($0) && !$0.holds("/") ? $0 : nil } ?? last
    guard let dot = readable.last("."), dot != readable.startIndex else { return readable }
    return String(readable[..<dot])
  }
}

extension WebAddress: CustomStringConvertible {
  /// The address as it was written, without credentials and fragment: "example.org/news" if no protocol was written.
  public var description: String { isSchemeGuessed ? withoutScheme : text }
}

/// The reason why a text is not a web address.
public enum WebAddressError: Error, Hashable, Sendable {
  /// A protocol other than HTTP and HTTPS.
  case scheme(String)
  /// No host, or a name that no host can have.
  case host(String)
  /// A port that is not a number from 1 to 65535.
  case port(String)
  /// A control character.
  case control
  /// More bytes than `limit`.
  case tooLong(limit: Int)
}
