import Articles

/// The response of a web server, as an archive keeps it.
struct HTTPResponse {
  let status: Int
  let header: MailHeader
  private let content: ArraySlice<UInt8>

  /// Takes a response apart: a line with the status, fields, an empty line, the content. nil for other bytes.
  init?(_ bytes: [UInt8]) {
    let line = bytes.lineEnd(from: 0, in: bytes.indices)
    let words = String(decoding: bytes[..<line.text].prefix(200), as: UTF8.self).split(at: " ")
    guard words.count >= 2, words[0].begins(with: "HTTP/"), let status = Int(words[1]) else { return nil }
    self.status = status
    let (header, body) = MailHeader.read(bytes, in: line.next..<bytes.count)
    self.header = header
    content = bytes[body...]
  }

  /// The content after the transfer's pieces are joined and its compression is undone; nil if it is too long or packed in an unknown way.
  func body(limit: Int) -> [UInt8]? {
    var body = content
    if header["transfer-encoding"]?.lowercased() == "chunked", let joined = joinedChunks(body) { body = joined[...] }
    switch header["content-encoding"]?.lowercased() {
    case nil, "identity": return body.count <= limit ? Array(body) : nil
    case "gzip", "x-gzip": return inflated(body, limit: limit).bytes
    case "deflate":
      // Some servers leave the header of zlib out.
      let headed = inflated(body, limit: limit)
      if case .cut(let bytes) = headed, bytes.isEmpty { return inflated(body, .bare, limit: limit).bytes }
      return headed.bytes
    default: return nil
    }
  }
}

/// The pieces of a transfer without their lengths, as far as they are sound; nil if it does not come in pieces.
private func joinedChunks(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  var at = bytes.startIndex
  while at < bytes.endIndex {
    guard let end = bytes[at...].firstIndex(of: 0x0A) else { return at == bytes.startIndex ? nil : result }
    let digits = bytes[at..<end].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
    guard digits.count <= 8, let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0 else {
      // Some archives keep the content joined and the field as it was.
      return at == bytes.startIndex ? nil : result
    }
    if length == 0 { break }
    let start = end + 1
    result += bytes[start...].prefix(length)
    at = min(bytes.endIndex, start + length)
    while at < bytes.endIndex, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
  }
  return result
}
