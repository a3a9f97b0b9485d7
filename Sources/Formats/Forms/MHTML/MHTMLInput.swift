import Articles

extension InputFormat {
  /// A page of the web that a browser saved with its pictures as a message.
  static let mhtml = InputFormat(
    "mhtml", name: "MHTML page", byteLimit: 64 << 20, recognises: { $0.bytes.isSavedPage },
    read: { document throws(ImportError) in
      guard let page = document.savedPage else {
        throw .nothingToRead(document.source, found: "a saved page without its text")
      }
      return try InputFormat.html.articles(in: page)
    })
}

extension Document {
  /// The page in a message that a browser saved; nil if the message has no text.
  var savedPage: Document? {
    let message = MailParts(bytes)
    guard let header = message.parts.first?.header, let page = message.page else { return nil }
    var inner = self
    inner.bytes = message.content(page)
    inner.address = header["snapshot-content-location"] ?? page.header["content-location"] ?? address
    inner.mediaType = page.header["content-type"]
    return inner
  }
}

extension MailParts {
  /// The part that is the page: the one that the message names as its start, else the first of HTML.
  fileprivate var page: Part? {
    let start = parts.first?.header.parameter("start", of: "content-type")
    let pages = parts.filter { ["text/html", "application/xhtml+xml"].contains($0.header.mediaType) }
    return pages.first { start != nil && $0.header["content-id"] == start } ?? pages.first
  }
}

extension [UInt8] {
  /// Whether the bytes are a message of parts that belong to one page with an address.
  fileprivate var isSavedPage: Bool {
    let (header, _) = MailHeader.read(self, in: 0..<Swift.min(count, 1 << 12))
    let type = header.mediaType
    guard type == "multipart/related" || type == "text/html" else { return false }
    if header["snapshot-content-location"] != nil || type == "text/html" && header["content-location"] != nil {
      return true
    }
    guard type == "multipart/related", header["to"] == nil else { return false }
    return prefix(1 << 13).holds("Content-Location:".utf8)
  }
}
