import Articles

extension InputFormat {
  /// A web archive: an article for each page in it.
  static let warc = InputFormat(
    "warc", name: "web archive (WARC)", holdsSeveral: true, recognises: { $0.bytes.isArchive },
    read: { document throws(ImportError) in
      var reader = WARCReader(document.bytes, budget: ArticleSource.byteLimit)
      var articles: [Imported] = []
      var others = 0
      while articles.count < pagesOfArchive, let record = reader.record() {
        guard let page = page(record, of: document) else {
          others += 1
          continue
        }
        // A page without text does not keep the others from being read.
        if let found = try? InputFormat.html.articles(in: page) { articles += found }
      }
      guard !articles.isEmpty else {
        throw .nothingToRead(document.source, found: "a web archive of \(others) records without a page")
      }
      return articles
    })
}

/// The largest number of pages that are read of an archive.
private let pagesOfArchive = 1000

/// The page of HTML in a record; nil if there is none.
private func page(_ record: WARCReader.Record, of archive: Document) -> Document? {
  guard let kind = record.header["warc-type"]?.lowercased(), let address = record.header["warc-target-uri"] else {
    return nil
  }
  var page = archive
  // Old archives put the address between angle brackets.
  page.address = String(address.drop { $0 == "<" }.prefix { $0 != ">" })
  switch kind {
  case "response":
    guard let response = HTTPResponse(record.content), (200..<300).contains(response.status),
      let body = response.body(limit: InputFormat.unpackedLimit)
    else { return nil }
    (page.bytes, page.mediaType) = (body, response.header["content-type"])
  case "resource", "conversion": (page.bytes, page.mediaType) = (record.content, record.header["content-type"])
  default: return nil
  }
  let type = page.mediaType?.prefix { $0 != ";" }.lowercased().onOneLine
  return type == "text/html" || type == "application/xhtml+xml" ? page : nil
}

extension [UInt8] {
  /// Whether the bytes are a web archive, packed or not.
  fileprivate var isArchive: Bool {
    if starts(with: "WARC/".utf8) { return true }
    return isGzip && Inflation(self[...]).next(16)?.starts(with: "WARC/".utf8) == true
  }
}
