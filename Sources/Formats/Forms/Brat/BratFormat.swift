extension OutputFormat {
  /// brat's standoff annotations beside the article's text.
  static let brat = OutputFormat(
    "brat", ".ann", "brat's standoff, with the text beside it", isStream: false, write: bratAnnotations,
    beside: [.text { $0 + ".txt" }],
    common: [OutputFile(path: "annotation.conf", text: bratConfiguration)])
}

extension AnnotationFormat {
  /// brat's standoff annotations, recognised by the letter that begins the first line.
  static let brat = AnnotationFormat(
    name: "brat", recognises: { $0.first.map(BratLine.letters.contains) ?? false },
    read: { bytes, engine, isWhole throws(AnnotationError) in
      try reading(inBrat: bytes, over: engine, isWhole: isWhole)
    })
}

/// Facts about the lines of a file of brat's.
enum BratLine {
  /// The letters with which the ID of a line may begin.
  static let letters = Array("TEAMRN#*".utf8)
}
