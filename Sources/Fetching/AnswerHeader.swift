import CCurl
import Articles

/// The lines of an answer's header that are needed.
struct AnswerHeader {
  /// The status of the last status line; 0 before it.
  private(set) var status = 0
  private var values: [String: String] = [:]

  private static let needed: Set = [
    "content-type", "content-length", "location", "etag", "last-modified", "retry-after", "cache-control", "date",
  ]
  /// The longest value that is kept, in bytes: no address is longer.
  private static let longestValue = WebAddress.byteLimit

  /// Takes the next line, with or without its end. A status line begins the next header: that of the answer after "100 Continue".
  mutating func take(_ line: [UInt8]) {
    let line = String(decoding: line.prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
    if line.begins(with: "HTTP/") {
      status = line.split(at: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      values = [:]
    } else if let colon = line.first(":") {
      let name = line[..<colon].lowercased()
      guard Self.needed.contains(name) else { return }
      let value = line[colon...].utf8.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      let end = value.lastIndex { $0 != 0x20 && $0 != 0x09 }
      values[name] = end.map { String(Substring(value[...$0])) }
    }
  }

  /// Returns a value without control characters; nil if there is none or it is too long.
  private func value(_ name: String) -> String? {
    guard let value = values[name], value.utf8.count <= Self.longestValue,
      value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return nil }
    return value
  }

  /// The media type as the server states it.
  var mediaType: String? { value("content-type") }
  /// The tag of the version.
  var etag: String? { value("etag") }
  /// The date of the version as the server wrote it.
  var lastModified: String? { value("last-modified") }
  /// The size of the body as it is sent, in bytes.
  var length: Int? { value("content-length").flatMap { Int($0) } }
  /// The address that a redirect leads to.
  var location: String? { [301, 302, 303, 307, 308].contains(status) ? value("location") : nil }
  /// Whether a redirect is for good.
  var isPermanent: Bool { status == 301 || status == 308 }

  /// Whether the body is text by its media type. An answer without one counts as text.
  var isText: Bool {
    guard let type = mediaType?.split(at: ";").first?.lowercased() else { return true }
    return type.begins(with: "text/") || ["html", "xml", "json"].contains { type.contains($0) }
  }

  /// Whether the body may be a page of HTML by its media type.
  var isHTML: Bool {
    guard let type = mediaType?.split(at: ";").first?.lowercased() else { return true }
    return type.begins(with: "text/html") || type.begins(with: "application/xhtml")
  }

  /// The longest waiting time that a server can request, in seconds: a year.
  private static let longestWait = 366 * 86_400

  /// The seconds after which the next request is welcome: a number, or a date after that of the answer.
  var retryAfter: Int? {
    guard let value = value("retry-after") else { return nil }
    if let seconds = Int(value) { return seconds >= 0 ? min(seconds, Self.longestWait) : nil }
    let then = ccurl_date(value)
    guard then >= 0 else { return nil }
    let stated = self.value("date").map { ccurl_date($0) } ?? -1
    return min(max(0, then - (stated >= 0 ? stated : time(nil))), Self.longestWait)
  }

  /// The words by which a server forbids to use a version again.
  private static let uncached: Set = ["no-store", "no-cache"]

  /// The seconds for which the version is fresh; nil if none are stated.
  var maxAge: Int? {
    let parts = value("cache-control")?.lowercased().split(at: ",").map { $0.split(at: " ").joined() } ?? []
    guard Set(parts).isDisjoint(with: Self.uncached),
      let part = parts.first(where: { $0.begins(with: "max-age=") }),
      let seconds = Int(part.utf8.dropFirst("max-age=".utf8.count).filter { $0 != UInt8(ascii: "\"") }.text)
    else { return nil }
    return seconds >= 0 ? min(seconds, Self.longestWait) : nil
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
