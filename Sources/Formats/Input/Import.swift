/// Reads the article of `source`; of a document that holds several, the first. `format` overrules the recognition by content.
public func importArticle(_ source: ArticleSource, as format: InputFormat? = nil) throws(ImportError) -> Imported {
  try importArticle(Document(try source.bytes(), from: source), as: format)
}

/// Reads the article of `document`; of several, the first. `format` overrules the recognition by content.
public func importArticle(_ document: Document, as format: InputFormat? = nil) throws(ImportError) -> Imported {
  guard let first = try importArticles(document, as: format).first else { throw .empty(document.source) }
  return first
}

/// Reads all articles of `document` in their order, at least one. `format` overrules the recognition by content.
public func importArticles(_ document: Document, as format: InputFormat? = nil) throws(ImportError) -> [Imported] {
  guard !document.bytes.isEmpty else { throw .empty(document.source) }
  guard let format = format ?? InputFormat.of(document) else {
    if let known = UnsupportedFormat.of(document) {
      throw .unsupported(document.source, format: known.name, remedy: known.remedy)
    }
    let strange = firstByteOfNoText(document.bytes)
    throw .binary(document.source, offset: strange?.offset ?? 0, byte: strange?.byte ?? document.bytes.first ?? 0)
  }
  return try format.articles(in: document)
}
