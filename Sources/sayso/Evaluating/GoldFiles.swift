import Articles
import Evaluation
import Files
import Formats

/// A gold standard on disk: a PolNeAR compartment, a file in JSON Lines, or a table of GAP.
struct GoldFiles {
  /// The things that the gold standard measures.
  let measure: Measure
  /// The documents, in the order of their names in a folder, of their lines in a file.
  let documents: [GoldDocument]
  /// Messages about documents that were left out.
  let warnings: [String]

  /// Reads the gold at `path`. Texts that its lines lack are files in the folder `texts`; by default text/ beside it.
  init(path: String, texts: String? = nil) throws(Failure) {
    if let names = fileNames(in: path) {
      (documents, warnings) = try Self.compartment(path, names)
      measure = .attributions
    } else {
      (measure, documents) = try Self.lines(path, texts: texts ?? Self.folder(of: path) + "/text")
      warnings = []
    }
    if documents.isEmpty { throw .noDocuments(path) }
  }

  /// Reads the predictions at `path` for these documents, by name, and the names of documents not among them.
  func predictions(path: String) throws(Failure) -> (found: [String: Prediction], notInGold: [String]) {
    let texts = Dictionary(documents.map { ($0.id, $0.text) }) { first, _ in first }
    var (found, others): ([String: Prediction], Set<String>) = ([:], [])
    try forEachLine(of: path) { line, place throws(Failure) in
      let (id, prediction) = try at(place) { () throws(GoldError) in
        let line = try PredictionLine(line, for: measure)
        return (line.id, try texts[line.id].map { text throws(GoldError) in try line.prediction(text: text) })
      }
      if found[id] != nil || others.contains(id) { throw .twice(id: id, place: place) }
      if let prediction { found[id] = prediction } else { others.insert(id) }
    }
    return (found, others.sorted())
  }

  private static func lines(_ path: String, texts: String) throws(Failure) -> (Measure, [GoldDocument]) {
    var (measure, documents, seen): (Measure?, [GoldDocument], Set<String>) = (nil, [], [])
    var table: AmbiguousPronounTable?
    try forEachLine(of: path) { bytes, place throws(Failure) in
      if measure == nil { table = AmbiguousPronounTable(header: bytes) }
      if let table {
        guard measure != nil else { return measure = .antecedents }
        let document = try at(place) { () throws(GoldError) in try table.document(bytes) }
        guard seen.insert(document.id).inserted else { throw .twice(id: document.id, place: place) }
        return documents.append(document)
      }
      let line = try at(place) { () throws(GoldError) in try GoldLine(bytes) }
      let asked = measure ?? line.measure
      guard line.holds(asked) else { throw .gold(.missing([asked.key]), place: place) }
      measure = asked
      guard seen.insert(line.id).inserted else { throw .twice(id: line.id, place: place) }
      let text: String
      if let given = line.text { text = given } else { text = try Self.text("\(texts)/\(line.id).txt") }
      documents.append(try at(place) { () throws(GoldError) in try line.document(text: text, for: asked) })
    }
    return (measure ?? .attributions, documents)
  }

  private static func compartment(
    _ path: String, _ names: [String]
  ) throws(Failure) -> (documents: [GoldDocument], warnings: [String]) {
    guard let texts = fileNames(in: path + "/text") else { throw .noCompartment(path, lacks: "text") }
    guard let annotations = fileNames(in: path + "/attributions") else {
      throw .noCompartment(path, lacks: "attributions")
    }
    // A file is named after its text and its annotator, with an underscore between. The first annotator by name is used.
    var first: [Substring: String] = [:]
    for name in annotations.inByteOrder where name.ends(with: ".ann") {
      guard let underscore = name.last("_") else { continue }
      first[name[..<underscore]] = first[name[..<underscore]] ?? name
    }
    var (documents, warnings): ([GoldDocument], [String]) = ([], [])
    for name in texts.inByteOrder where name.ends(with: ".txt") {
      let id = String(name.dropLast(4))
      guard let file = first[id[...]] else {
        warnings.append("\(id): no .ann file, left out")
        continue
      }
      let text = try text(path + "/text/" + name)
      let place = path + "/attributions/" + file
      let annotation = try Self.text(place)
      let statements = try at(place) { () throws(GoldError) in try bratStatements(annotation, of: text) }
      documents.append(GoldDocument(id: id, text: text, statements: statements))
    }
    return (documents, warnings)
  }

  /// Returns the text of a file.
  private static func text(_ path: String) throws(Failure) -> String {
    let bytes: [UInt8]
    let source = ArticleSource.file(path)
    do { bytes = try reportingWait(for: source, source.bytes) } catch { throw .article(error) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .gold(.notUTF8, place: path) }
    return text
  }

  private static func folder(of path: String) -> String {
    path.pathFolder ?? "."
  }
}

/// Returns the result of `body`; an error gets `place` as its place.
private func at<Value>(_ place: String, _ body: () throws(GoldError) -> Value) throws(Failure) -> Value {
  do { return try body() } catch { throw .gold(error, place: place) }
}

extension [String] {
  /// The strings in the order of their bytes, independent of the language.
  fileprivate var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
