extension WebAddress {
  /// The longest address, in bytes.
  public static let byteLimit = 8_192

  /// Reads an address as users write it: "https://example.org/news", or "example.org/news" without a protocol.
  public init(_ text: String) throws(WebAddressError) {
    let text = Self.trimmed(text)
    try Self.check(text)
    var rest = text[...]
    if let scheme = Self.scheme(of: text) {
      guard let known = Scheme(rawValue: scheme) else { throw .scheme(scheme) }
      (self.scheme, isSchemeGuessed) = (known, false)
      rest = text.utf8.dropFirst(scheme.utf8.count + 1).text
    } else {
      (scheme, isSchemeGuessed) = (.https, true)
    }
    // Browsers accept any number of slashes of either kind here.
    rest = rest.utf8.drop { Self.isSlash($0) }.text
    let end = rest.utf8.firstIndex { Self.isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    (host, path) = ("", "/")
    try setAuthority(rest[..<(end ?? rest.endIndex)])
    setPathAndQuery(rest[(end ?? rest.endIndex)...], base: "/")
  }

  /// Returns the address that `reference`, in a page or an answer at this address, leads to.
  public func resolving(_ reference: String) throws(WebAddressError) -> WebAddress {
    let text = Self.trimmed(reference)
    try Self.check(text)
    if let scheme = Self.scheme(of: text, mayBeHost: false) {
      guard Scheme(rawValue: scheme) != nil else { throw .scheme(scheme) }
      return try WebAddress(text)
    }
    var address = self
    address.isSchemeGuessed = false
    let slashes = text.utf8.prefix(2).filter { Self.isSlash($0) }.count
    if slashes == 2 { return try WebAddress("\(scheme.rawValue):" + text) }
    if text.isFirst("?") {
      address.setPathAndQuery(text[...], base: path)
    } else if !text.isEmpty, !text.isFirst("#") {
      let folder = path.last("/").map { String(path[...$0]) } ?? "/"
      address.setPathAndQuery(text[...], base: Self.isSlash(text.utf8.first ?? 0) ? "/" : folder)
    }
    return address
  }

  /// Returns whether a word of the command line that no file is named by is meant as an address: one with a protocol of the web, or a
  /// host and a slash ("example.org/", "localhost:8000/page"), or a host that begins with "www.".
  public static func isMeant(by word: String) -> Bool {
    let lowered = word.lowercased()
    if Scheme.allCases.contains(where: { lowered.begins(with: "\($0.rawValue)://") }) { return true }
    let hasPath = word.holds("/")
    guard hasPath ? !word.isFirst("/") && !word.isFirst(".") : lowered.begins(with: "www."),
      let address = try? WebAddress(word), address.isSchemeGuessed, address.credentials == nil
    else { return false }
    return isDomain(address.host)
      || hasPath && (address.host.isFirst("[") || address.host == "localhost" && address.port != nil)
  }

  /// Whether a host is a name with a top-level domain of letters, or four numbers.
  private static func isDomain(_ host: String) -> Bool {
    let labels = host.split(at: ".", omittingEmpty: false)
    guard labels.count > 1, let top = labels.last, !labels.contains(where: \.isEmpty) else { return false }
    if labels.count == 4, labels.allSatisfy({ UInt8($0) != nil }) { return true }
    return top.begins(with: "xn--")
      || top.unicodeScalars.count > 1 && top.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }

  // MARK: Parts

  /// Sets credentials, host and port from the part between the protocol and the path.
  private mutating func setAuthority(_ authority: Substring) throws(WebAddressError) {
    var place = authority
    credentials = nil
    if let sign = authority.last("@") {
      let words = authority[..<sign].split(at: ":", maxSplits: 1, omittingEmpty: false).map { String($0) }
      let user = words.first ?? ""
      credentials = Credentials(
        user: percentDecoded(user) ?? user,
        password: words.dropFirst().first.map { percentDecoded($0) ?? $0 } ?? "")
      place = authority[authority.unicodeScalars.index(after: sign)...]
    }
    if place.isFirst("["), !place.holds("]") { throw .host(String(place)) }
    var name = place
    port = nil
    if let colon = place.last(":"), place.last("]").map({ $0 < colon }) ?? true {
      name = place[..<colon]
      let digits = place[place.unicodeScalars.index(after: colon)...]
      if !digits.isEmpty {
        guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = UInt16(digits),
          number > 0
        else { throw .port(String(digits)) }
        port = number == (scheme == .https ? 443 : 80) ? nil : number
      }
    }
    host = try Self.host(String(name))
  }

  /// Returns the name of a host in lowercase letters, with plain full stops between its parts.
  private static func host(_ name: String) throws(WebAddressError) -> String {
    let decoded = percentDecoded(name) ?? name
    var host = ""
    host.unicodeScalars.append(contentsOf: decoded.lowercased().unicodeScalars.map { dots.contains($0) ? "." : $0 })
    if host.isFirst("[") {
      guard host.isLast("]"), host.utf8.count > 3, host.utf8.dropFirst().dropLast().allSatisfy(isOfIPv6) else {
        throw .host(name)
      }
      return host
    }
    guard !host.isEmpty, !host.isFirst("."), !host.isFirst("-"), isShowable(host), !host.holds(oneOf: forbiddenInHosts)
    else { throw .host(name) }
    return host
  }

  /// The characters that may stand for the full stop in a host (RFC 3490, section 3.1).
  private static let dots: [Unicode.Scalar] = ["\u{3002}", "\u{FF0E}", "\u{FF61}"]
  private static let forbiddenInHosts = " /\\?#@:%[]<>^|`\"'{}()*,;!$&+=~"

  private static func isOfIPv6(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
  }

  /// Sets path and query from `text`, which a fragment may follow. A relative path starts in the folder `base`.
  private mutating func setPathAndQuery(_ text: Substring, base: String) {
    let text = text.first("#").map { text[..<$0] } ?? text
    let mark = text.first("?")
    let written = text[..<(mark ?? text.endIndex)]
    let plain = String(decoding: written.utf8.map { Self.isSlash($0) ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    if !plain.isEmpty || base.isLast("/") {
      path = Self.withoutDots(plain.isFirst("/") ? escaped(plain) : base + escaped(plain))
    }
    query = mark.map { escaped(String(text[text.unicodeScalars.index(after: $0)...])) }
  }

  /// Returns a path without the parts "." and "..", as in section 5.2.4 of RFC 3986.
  private static func withoutDots(_ path: String) -> String {
    let parts = path.split(at: "/", omittingEmpty: false).dropFirst()
    var kept: [Substring] = []
    for (i, part) in zip(parts.indices, parts) {
      let isLast = i == parts.endIndex - 1
      switch part.replacing(exactly: "%2e", with: ".").replacing(exactly: "%2E", with: ".") {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/")
  }

  // MARK: Characters

  /// Returns the protocol that a text begins with. In "localhost:8000" a port follows the colon, unless `mayBeHost` is false.
  private static func scheme(of text: String, mayBeHost: Bool = true) -> String? {
    guard let colon = text.first(":"), let first = text.utf8.first, isLetter(first) else { return nil }
    let name = text[..<colon]
    guard name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }) else { return nil }
    let after = text[text.unicodeScalars.index(after: colon)...].utf8.prefix { !isSlash($0) && $0 != UInt8(ascii: "?") }
    if mayBeHost, !after.isEmpty, after.allSatisfy(isDigit) { return nil }
    // A colon without slashes after a name with full stops belongs to a host: "example.org:port".
    if mayBeHost, name.holds("."), !after.isEmpty { return nil }
    return name.lowercased()
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  /// Returns `text` without white space at its ends.
  private static func trimmed(_ text: String) -> String {
    let isInk = { (byte: UInt8) in byte != 0x20 && !(0x09...0x0D ~= byte) }
    guard let first = text.utf8.firstIndex(where: isInk), let last = text.utf8.lastIndex(where: isInk) else {
      return ""
    }
    return String(Substring(text.utf8[first...last]))
  }

  private static func check(_ text: String) throws(WebAddressError) {
    guard text.utf8.count <= byteLimit else { throw .tooLong(limit: byteLimit) }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { throw .control }
  }
}

extension Substring.UTF8View {
  fileprivate var text: Substring { Substring(self) }
}
