import Files

/// Reads the article of `source`; of a file that holds several, the first.
public func importArticle(_ source: ArticleSource) throws(ImportError) -> Imported {
  try importArticle(bytes: try source.bytes(), from: source)
}

/// Reads the article in `bytes`; of several, the first. `source` is named in errors.
public func importArticle(bytes: [UInt8], from source: ArticleSource) throws(ImportError) -> Imported {
  guard let format = InputFormat.of(bytes, name: source.fileName) else {
    let strange = firstByteOfNoText(bytes)
    throw .binary(source, offset: strange?.offset ?? 0, byte: strange?.byte ?? bytes.first ?? 0)
  }
  guard let first = try format.articles(in: bytes, from: source).first else { throw .empty(source) }
  return first
}

extension ArticleSource {
  /// The last part of the path; "" for standard input.
  fileprivate var fileName: String {
    guard case .file(let path) = self else { return "" }
    return path.lastPathPart
  }
}
