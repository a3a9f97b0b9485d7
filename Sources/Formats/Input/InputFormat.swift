/// A format of files from which articles are read: a row of the table `all`.
struct InputFormat: Sendable {
  /// Tests the bytes of a file, or the first of them, and the file's name ("" for standard input).
  typealias Recognition = @Sendable (_ bytes: [UInt8], _ name: String) -> Bool
  /// Reads every article in the bytes of a file; `source` is named in errors.
  typealias Reading = @Sendable (_ bytes: [UInt8], _ source: ArticleSource) throws(ImportError) -> [Imported]

  /// The name of the format, for messages.
  let name: String
  /// The largest file of this format that is read, in bytes.
  let byteLimit: Int
  /// Whether a file is of this format. The first row that recognises a file reads it.
  let recognises: Recognition
  private let read: Reading

  /// A row. Most formats share the limit of all files.
  init(
    name: String, byteLimit: Int = ArticleSource.byteLimit, recognises: @escaping Recognition, read: @escaping Reading
  ) {
    (self.name, self.byteLimit, self.recognises, self.read) = (name, byteLimit, recognises, read)
  }

  /// Every format; those that are recognised by less stand after those that are recognised by more.
  static let all: [InputFormat] = [.plainText]

  /// Returns the format of a file; nil if no row recognises it.
  static func of(_ bytes: [UInt8], name: String) -> InputFormat? { all.first { $0.recognises(bytes, name) } }

  /// Returns the articles of a file in their order, at least one.
  func articles(in bytes: [UInt8], from source: ArticleSource) throws(ImportError) -> [Imported] {
    guard bytes.count <= byteLimit else { throw .tooLarge(source, limit: byteLimit) }
    let articles = try read(bytes, source)
    guard !articles.isEmpty else { throw .empty(source) }
    return articles
  }
}

/// Returns whether articles can be read from a file, by its first bytes and its name.
public func isReadable(_ bytes: [UInt8], name: String) -> Bool { InputFormat.of(bytes, name: name) != nil }
