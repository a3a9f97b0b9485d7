/// A format of documents from which articles are read: a row of the table `all`.
public struct InputFormat: Sendable {
  /// Tests a document, or the first 4 KiB of one, by its bytes, its name and its media type.
  typealias Recognition = @Sendable (Document) -> Bool
  /// Reads every article of a document, in its order.
  typealias Reading = @Sendable (Document) throws(ImportError) -> [Imported]

  /// The word that chooses the format on the command line: "html".
  public let word: String
  /// The name of the format, for messages.
  public let name: String
  /// The largest document of this format that is read, in bytes.
  let byteLimit: Int
  /// Whether a document may hold several articles.
  let holdsSeveral: Bool
  /// Whether a document is of this format. The first row that recognises a document reads it.
  let recognises: Recognition
  private let read: Reading

  /// A row. Most formats share the limit of all files.
  init(
    _ word: String, name: String, byteLimit: Int = ArticleSource.byteLimit, holdsSeveral: Bool = false,
    recognises: @escaping Recognition,
    read: @escaping Reading
  ) {
    (self.word, self.name, self.byteLimit, self.holdsSeveral) = (word, name, byteLimit, holdsSeveral)
    (self.recognises, self.read) = (recognises, read)
  }

  /// Every format; those that are recognised by less stand after those that are recognised by more.
  public static let all: [InputFormat] = [
    .pdf, .warc, .gzip, .epub, .docx, .openDocument, .mhtml, .mail, .feed, .opml, .html, .markdown, .plainText,
  ]

  /// Returns the format of that word; nil if there is none.
  public static func named(_ word: String) -> InputFormat? { all.first { $0.word == word } }

  /// Returns the format of a document; nil if no row recognises it.
  static func of(_ document: Document) -> InputFormat? { all.first { $0.recognises(document) } }

  /// Returns the articles of a document in their order, at least one.
  public func articles(in document: Document) throws(ImportError) -> [Imported] {
    guard document.bytes.count <= byteLimit else { throw .tooLarge(document.source, limit: byteLimit) }
    let articles = try read(document)
    guard !articles.isEmpty else { throw .empty(document.source) }
    return articles
  }
}

/// Returns whether articles can be read from a file, by its first bytes and its name.
public func isReadable(_ bytes: [UInt8], name: String) -> Bool {
  InputFormat.of(Document(bytes, from: .file(name))) != nil
}
