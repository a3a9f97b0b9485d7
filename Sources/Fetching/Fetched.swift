import Articles

/// The answer of a server: what an address leads to.
public struct Fetched: Hashable, Sendable {
  /// The body without compression; empty if nothing is newer than the version that is known.
  public var bytes: [UInt8] = []
  /// The media type as the server states it: "text/html; charset=utf-8".
  public var mediaType: String?
  /// The requested address, with the protocol that the server answers.
  public var requested: WebAddress
  /// The address of the answer, after all redirects.
  public var address: WebAddress
  /// The address that replaces the requested one for good; nil without a redirect that says so.
  public var permanentAddress: WebAddress?
  /// The status: 200 to 299, or 304 if nothing is newer.
  public var statusCode: Int
  /// The tag of this version, for the next request.
  public var etag: String?
  /// The date of this version as the server wrote it, for the next request.
  public var lastModified: String?
  /// The seconds after which the next request is welcome.
  public var retryAfter: Int?
  /// The seconds for which this version is fresh.
  public var maxAge: Int?
  /// The number of redirects that were followed.
  public var redirects = 0
  /// Facts about the way of the answer that a user should know.
  public var notes: [FetchNote] = []

  /// Whether the version that is known is still the newest.
  public var isUnchanged: Bool { statusCode == 304 }
}

/// A fact about the way of an answer that a user should know.
public enum FetchNote: Hashable, Sendable {
  /// A redirect from HTTPS led to that host without encryption.
  case downgraded(host: String)
  /// No protocol was written, and the host was reached by HTTP only.
  case notEncrypted(host: String)
  /// The certificate of the host was not checked, as requested.
  case notChecked(host: String)
  /// The answer is a text of which only the beginning arrived, for that reason.
  case incomplete(FetchError)
}

/// The progress of a request.
public enum FetchProgress: Hashable, Sendable {
  /// The host is looked for and connected to.
  case connecting
  /// The request was sent.
  case waiting
  /// So many bytes have arrived, after decompression.
  case receiving(Int)
}
