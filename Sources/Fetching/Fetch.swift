import Articles
import CCurl
import Files

/// Fetches what an address leads to. Blocks until the answer is there; meant for a thread in the background.
///
/// `progress` is called at least every 50 ms, on the same thread. If it returns false, the request ends at once with `.cancelled`.
/// An answer that is text and breaks off is returned as far as it arrived, with a note.
public func fetch(
  _ request: FetchRequest, progress: (FetchProgress) -> Bool = { _ in true }
) throws(FetchError) -> Fetched {
  if let path = request.cookieFile { try checkCookies(path) }
  return try withoutPipeSignal { () throws(FetchError) in
    let journey = Journey(request, try CurlTransfer(request))
    let address = request.address
    guard address.isSchemeGuessed else { return try journey.fetched(from: address, progress) }
    do throws(FetchError) {
      return try journey.fetched(from: address.by(.https), progress)
    } catch {
      // A password is never sent without encryption unless the user wrote the protocol.
      guard error.mayBeOtherProtocol, address.credentials == nil, journey.remaining > 0 else { throw error }
      var fetched = try journey.fetched(from: address.by(.http), progress)
      if fetched.address.scheme == .http { fetched.notes.insert(.notEncrypted(host: address.host), at: 0) }
      return fetched
    }
  }
}

/// Checks that a file of cookies can be read: libcurl passes over one that cannot.
private func checkCookies(_ path: String) throws(FetchError) {
  do { _ = try readSmallFile(path) } catch { throw .cookies(path: path, reason: error.reason) }
}

/// The way of one request from its address over redirects to an answer.
private struct Journey {
  private let request: FetchRequest
  private let transfer: CurlTransfer
  private let start = ContinuousClock.now

  init(_ request: FetchRequest, _ transfer: CurlTransfer) { (self.request, self.transfer) = (request, transfer) }

  /// The time since the start, in milliseconds.
  private var elapsed: Int {
    let time = start.duration(to: .now).components
    return Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
  }
  /// The time that is left, in milliseconds.
  var remaining: Int { request.limits.total - elapsed }

  /// Follows redirects from `first` to an answer and returns it.
  func fetched(from first: WebAddress, _ progress: (FetchProgress) -> Bool) throws(FetchError) -> Fetched {
    var (address, permanent) = (first, WebAddress?.none)
    var notes: [FetchNote] = []
    var isPermanent = true
    for count in 0...max(0, request.limits.redirects) {
      if request.allowsInsecure, address.scheme == .https, !notes.contains(.notChecked(host: address.host)) {
        notes.append(.notChecked(host: address.host))
      }
      let answer = try answer(at: address, credentials: address.hasOrigin(of: first), &notes, progress)
      guard let next = try next(after: answer, at: address) else {
        return Fetched(answer, of: first, at: address, permanent: permanent, redirects: count, notes)
      }
      if address.scheme == .https, next.scheme == .http { notes.append(.downgraded(host: next.host)) }
      isPermanent = isPermanent && answer.header.isPermanent
      if isPermanent { permanent = next }
      address = next
    }
    throw .tooManyRedirects(limit: request.limits.redirects)
  }

  /// Returns the address that an answer leads to; nil if it is the page itself.
  private func next(after answer: Incoming, at address: WebAddress) throws(FetchError) -> WebAddress? {
    if let location = answer.redirect {
      do { return try address.resolving(location).withoutCredentials } catch {
        throw .redirect(to: location.excerpt(), error)
      }
    }
    // A page that leads elsewhere can be read itself, so an address that is not followed is no error.
    guard answer.header.isHTML, let target = metaRefresh(in: answer.body), let next = try? address.resolving(target),
      next.withoutCredentials != address.withoutCredentials
    else { return nil }
    return next.withoutCredentials
  }

  /// Requests one address. Of a text that breaks off, the beginning is the answer, and `notes` says why.
  private func answer(
    at address: WebAddress, credentials isHome: Bool, _ notes: inout [FetchNote], _ progress: (FetchProgress) -> Bool
  ) throws(FetchError) -> Incoming {
    let (code, answer) = try transfer.get(
      address, with: isHome ? request.address.credentials : nil, remaining: remaining, progress: progress)
    if let refusal = answer.refusal { throw refusal }
    if answer.redirect != nil { return answer }
    if code == CURLE_OK, answer.isWelcome { return answer }
    let error = FetchError(code, of: transfer, at: address, elapsed: elapsed, limits: request.limits)
    guard answer.header.isText, !answer.body.isEmpty else { throw code == CURLE_OK ? .cut : error }
    notes.append(.incomplete(error))
    return answer
  }
}

extension Fetched {
  /// The answer at `address`, which that many redirects led to from `first`.
  fileprivate init(
    _ answer: Incoming, of first: WebAddress, at address: WebAddress, permanent: WebAddress?, redirects: Int,
    _ notes: [FetchNote]
  ) {
    let header = answer.header
    self.init(
      bytes: answer.body, mediaType: header.mediaType, requested: first, address: address.withoutCredentials,
      permanentAddress: permanent,
      statusCode: header.status, etag: header.etag, lastModified: header.lastModified, retryAfter: header.retryAfter,
      maxAge: header.maxAge, redirects: redirects, notes: notes)
  }
}
