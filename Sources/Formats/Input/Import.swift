/// Reads the article of `source`; of a document that holds several, the first. `format` overrules the recognition by content.
public func importArticle(_ source: ArticleSource, as format: InputFormat? = nil) throws(ImportError) -> Imported {
  try importArticle(Document(try source.bytes(), from: source), as: format)
}

/// Reads the article of `document`: the part that its source names, else the first. `format` overrules the recognition by content.
public func importArticle(_ document: Document, as format: InputFormat? = nil) throws(ImportError) -> Imported {
  let articles = try importArticles(document, as: format)
  var wanted = 0
  if case .part(_, let number) = document.source { wanted = number - 1 }
  guard articles.indices.contains(wanted) else { throw .empty(document.source) }
  return articles[wanted]
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
