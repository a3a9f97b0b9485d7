extension OutputFormat {
  /// The JSON of the BBC's Citron.
  static let citron = OutputFormat(
    "citron", nil, "what the BBC's Citron and its annotator read", isStream: false, write: citronQuotes,
    parts: [OutputPart({ $0 + ".json" }, citronQuotes)])
}

extension AnnotationFormat {
  /// The JSON of the BBC's Citron, recognised by its list of quotes.
  static let citron = AnnotationFormat(
    name: "citron", recognises: { $0.has("quotes") },
    read: { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inCitron: bytes, over: engine, isWhole: isWhole)
    })
}
