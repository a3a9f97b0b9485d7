import Articles

/// A request for what an address leads to.
public struct FetchRequest: Hashable, Sendable {
  /// The address.
  public var address: WebAddress
  /// The program's name, as servers see it.
  public var userAgent: String
  /// The tag of the version that is known already; a server that has no newer one answers 304.
  public var ifNoneMatch: String?
  /// The date of the version that is known already, as the server wrote it.
  public var ifModifiedSince: String?
  /// The path of a file of cookies in Netscape's format, which is only read. Without one, cookies live in memory for this request.
  public var cookieFile: String?
  /// Whether a certificate that is not valid is accepted. The result notes that none was checked.
  public var allowsInsecure: Bool
  /// The path of a file of certificate authorities in place of the system's.
  public var authorityFile: String?
  /// The limits of time and size.
  public var limits: FetchLimits

  /// A request without conditions.
  public init(
    _ address: WebAddress, userAgent: String = "Sayso (+terminal reader)", ifNoneMatch: String? = nil,
    ifModifiedSince: String? = nil, cookieFile: String? = nil, allowsInsecure: Bool = false,
    authorityFile: String? = nil, limits: FetchLimits = FetchLimits()
  ) {
    (self.address, self.userAgent) = (address, userAgent)
    (self.ifNoneMatch, self.ifModifiedSince) = (ifNoneMatch, ifModifiedSince)
    (self.cookieFile, self.allowsInsecure, self.authorityFile) = (cookieFile, allowsInsecure, authorityFile)
    self.limits = limits
  }
}

/// The limits of a request. Together they bound its time and its memory, however a server behaves.
public struct FetchLimits: Hashable, Sendable {
  /// The longest time until a connection is made, in milliseconds.
  public var connecting = 10_000
  /// The longest time with fewer than `slowSpeed` bytes a second, in seconds.
  public var slow = 20
  /// The speed that counts as slow, in bytes a second.
  public var slowSpeed = 100
  /// The longest time of the whole request, in milliseconds.
  public var total = 60_000
  /// The most redirects that are followed.
  public var redirects = 10
  /// The largest page, in bytes after decompression: text of any kind.
  public var page = 32 << 20
  /// The largest document that is not text, in bytes after decompression.
  public var document = 64 << 20
  /// The most bytes of the header of an answer.
  public var header = 256 << 10
  /// The most bytes that a packed byte may stand for, in a body above `swellingFrom` bytes.
  public var swelling = 200
  /// The size in bytes up to which a body may swell by any factor.
  public var swellingFrom = 1 << 20

  /// The usual limits.
  public init() {}
}
