extension OutputFormat {
  /// Annotations of the W3C's model.
  static let webAnnotation = OutputFormat(
    "webannotation", ".jsonld", "W3C Web Annotations, selectors by position and by words", isStream: false,
    write: webAnnotations)
}

extension AnnotationFormat {
  /// Annotations of the W3C's model, recognised by the context of JSON-LD.
  static let webAnnotation = AnnotationFormat(
    name: "webannotation", recognises: { $0.has("@context") },
    read: { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inWebAnnotations: bytes, over: engine, isWhole: isWhole)
    })
}

/// The terms of Sayso's own in an annotation. All others are of the published context.
enum WebAnnotationTerms {
  static let namespace = "urn:sayso:terms#"
  /// Each term; `sayso:` and its name are its identifier.
  static let own: [StaticString] = [
    "act", "actors", "at", "byline", "color", "confidence", "content", "cue", "dateline", "flagged", "joined", "kind",
    "known", "of", "origin", "reading", "role", "skipped", "spokenBy", "text", "twin",
  ]
}
