import Review

extension OutputFormat {
  /// The whole article in Sayso's own JSON.
  static let saysoJSON = OutputFormat("json", ".json", "the whole article in Sayso's own form, to be read back") {
    articleJSON($0.reviewed)
  }
}

extension AnnotationFormat {
  /// The whole article in Sayso's own JSON, recognised by the key `format`.
  static let saysoJSON = AnnotationFormat(
    name: "json", recognises: { $0.has("format") },
    read: { bytes, engine, isWhole throws(AnnotationError) in
      AnnotationReading(try changes(inArticleJSON: bytes, over: engine, isWhole: isWhole), over: engine)
    })
}

/// The keys of the review and the bookmarks in the JSON of an article.
enum ReviewKey: String, CodingKey { case review, marks }

/// The decisions on an article as its JSON holds them.
struct ReviewForm: Codable {
  /// The status of each attribution.
  var statuses: [StatementRuling.Status]
  /// The decisions that lead there from the engine's reading.
  var changes: [Decision.Change]
}
