import Articles
import CCurl
import Glibc

/// A transfer of libcurl: several requests one after the other with the same cookies and connections.
final class CurlTransfer {
  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private let description: UnsafeMutablePointer<CChar>
  private var headerLines: UnsafeMutablePointer<curl_slist>?
  private let request: FetchRequest

  /// The longest time between two calls of the progress function, in milliseconds.
  private static let pause: Int32 = 50

  /// Creates a transfer for `request`.
  init(_ request: FetchRequest) throws(FetchError) {
    guard ccurl_is_available() else { throw .missingLibrary(package: "libcurl4") }
    guard let easy = ccurl_easy_init() else { throw .badAnswer(reason: Self.noMemory) }
    guard let multi = ccurl_multi_init() else {
      ccurl_easy_cleanup(easy)
      throw .badAnswer(reason: Self.noMemory)
    }
    (self.easy, self.multi, self.request) = (easy, multi, request)
    description = .allocate(capacity: Int(CURL_ERROR_SIZE))
    description.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setOptions()
  }

  private static let noMemory = "out of memory"

  deinit {
    ccurl_multi_cleanup(multi)
    ccurl_easy_cleanup(easy)
    ccurl_slist_free(headerLines)
    description.deallocate()
  }

  /// Sets what all requests share.
  private func setOptions() {
    _ = ccurl_set_error_buffer(easy, description)
    _ = ccurl_set_text(easy, CURLOPT_USERAGENT, request.userAgent)
    // All compressions that the library knows. Cookies are kept in memory; a file of them is only read.
    _ = ccurl_set_text(easy, CURLOPT_ACCEPT_ENCODING, "")
    _ =
      request.cookieFile.map { $0.withPath { ccurl_set_text(easy, CURLOPT_COOKIEFILE, $0) } }
      ?? ccurl_set_text(easy, CURLOPT_COOKIEFILE, "")
    _ = ccurl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, request.limits.slowSpeed)
    _ = ccurl_set_long(easy, CURLOPT_LOW_SPEED_TIME, request.limits.slow)
    _ = ccurl_set_long(easy, CURLOPT_SSL_VERIFYPEER, request.allowsInsecure ? 0 : 1)
    _ = ccurl_set_long(easy, CURLOPT_SSL_VERIFYHOST, request.allowsInsecure ? 0 : 2)
    if let file = request.authorityFile { _ = file.withPath { ccurl_set_text(easy, CURLOPT_CAINFO, $0) } }
    add(header: "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")
    if let tag = request.ifNoneMatch { add(header: "If-None-Match", tag) }
    if let date = request.ifModifiedSince { add(header: "If-Modified-Since", date) }
    _ = ccurl_set_header(easy, headerLines)
  }

  /// Adds a line to the header of the requests, except one that a control character would make into several.
  private func add(header name: String, _ value: String) {
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return }
    if let lines = ccurl_slist_append(headerLines, "\(name): \(value)") { headerLines = lines }
  }

  /// Requests `address` and returns the result of libcurl and the answer. `remaining` is the time left in milliseconds; `progress`
  /// returns whether to go on.
  func get(
    _ address: WebAddress, with credentials: WebAddress.Credentials?, remaining: Int,
    progress: (FetchProgress) -> Bool
  ) throws(FetchError) -> (code: CURLcode, answer: Incoming) {
    let answer = Incoming(request.limits) { [easy] in Int(ccurl_get_offset(easy, CURLINFO_SIZE_DOWNLOAD_T)) }
    description.pointee = 0
    _ = ccurl_set_text(easy, CURLOPT_URL, address.text)
    _ = ccurl_set_text(easy, CURLOPT_USERNAME, credentials?.user)
    _ = ccurl_set_text(easy, CURLOPT_PASSWORD, credentials?.password)
    _ = ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, request.limits.connecting)
    _ = ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, max(1, remaining))
    _ = ccurl_set_receivers(
      easy, { receive($0, $1 * $2, $3) { $0.takeLine($1) } }, { receive($0, $1 * $2, $3) { $0.takeBody($1) } },
      Unmanaged.passUnretained(answer).toOpaque())
    return try withExtendedLifetime(answer) { () throws(FetchError) in (try run(answer, progress), answer) }
  }

  /// Runs the transfer to its end.
  private func run(_ answer: Incoming, _ progress: (FetchProgress) -> Bool) throws(FetchError) -> CURLcode {
    guard ccurl_multi_add(multi, easy) == CURLM_OK else { throw .badAnswer(reason: Self.noMemory) }
    defer { ccurl_multi_remove(multi, easy) }
    while true {
      var running: Int32 = 0
      guard ccurl_multi_perform(multi, &running) == CURLM_OK else { throw .badAnswer(reason: Self.noMemory) }
      if running == 0 { break }
      guard progress(stage(of: answer)) else { throw .cancelled }
      _ = ccurl_multi_poll(multi, Self.pause)
    }
    var code = CURLE_OK
    _ = ccurl_multi_result(multi, &code)
    return code
  }

  private func stage(of answer: Incoming) -> FetchProgress {
    if !answer.body.isEmpty { return .receiving(answer.body.count) }
    return isConnected ? .waiting : .connecting
  }

  // MARK: Facts for errors

  /// Whether the connection was ready for the request.
  var isConnected: Bool { ccurl_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 }
  /// The description of the last error.
  func reason(_ code: CURLcode) -> String {
    description.pointee != 0 ? String(cString: description) : String(cString: ccurl_description(code))
  }
  /// The system's description of the last error of a connection; nil if there is none.
  var systemReason: String? {
    let code = ccurl_get_long(easy, CURLINFO_OS_ERRNO)
    return code > 0 ? String(cString: strerror(Int32(truncatingIfNeeded: code))) : nil
  }
  /// OpenSSL's result of checking the certificate.
  var verification: Int { ccurl_get_long(easy, CURLINFO_SSL_VERIFYRESULT) }
  /// The status that a proxy answered to the request for a tunnel; 0 without one.
  var proxyStatus: Int { ccurl_get_long(easy, CURLINFO_HTTP_CONNECTCODE) }
}

/// Passes received bytes to the answer. Returns their number if it may go on, else 0.
private func receive(
  _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
  _ take: (Incoming, UnsafeRawBufferPointer) -> Bool
) -> Int {
  guard let context else { return 0 }
  let answer = Unmanaged<Incoming>.fromOpaque(context).takeUnretainedValue()
  return take(answer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
}
