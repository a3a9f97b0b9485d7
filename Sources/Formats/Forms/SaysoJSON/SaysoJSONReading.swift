import Articles
import FoundationEssentials
import Review

/// Returns the article that `articleJSON` wrote. Throws `ArticleFormError` if the format is another or the parts contradict each
/// other, `DecodingError` if `bytes` are not JSON or lack a part.
public func article(fromJSON bytes: [UInt8]) throws -> Article {
  try JSONDecoder().decode(Article.self, from: Data(bytes))
}

/// Returns the decisions in an article's JSON (see `articleJSON`), if there are any. If the file `isWhole`, statements of `engine`
/// that it lacks are rejected.
func changes(
  inArticleJSON bytes: [UInt8], over engine: Article, isWhole: Bool
) throws(AnnotationError) -> [Decision.Change] {
  let root = try JSONPlace(root: bytes)
  let format = try root.value("format", "“sayso-article”")
  guard try format.string() == "sayso-article" else { throw format.fault("“sayso-article”") }
  let accepted = "1 to \(Article.formVersion)"
  let version = try root.value("version", accepted)
  guard (1...Article.formVersion).contains(try version.int()) else { throw version.fault(accepted) }
  return try decoding {
    let form = Data(try annotationText(bytes).utf8)
    let changes = try JSONDecoder().decode(Form.self, from: form).review?.changes ?? []
    guard isWhole else { return changes }
    var rulings = Rulings()
    for change in changes { rulings.apply(change) }
    let base = ReviewedArticle(engine, under: rulings, keepsRejected: true)
    var left = try article(fromJSON: Array(form)).attributions.reduce(into: [:]) { $0[$1.place, default: 0] += 1 }
    let others = base.standings.indices.filter { s in
      let place = base.article.attributions[s].place
      guard let count = left[place], count > 0 else { return base.standings[s].ruling == nil }
      left[place] = count - 1
      return false
    }
    rulings.reject(others, of: base)
    return rulings.changes
  }
}

/// Returns the article that `articleJSON` wrote, as the reviewer has it, with the status of each statement. An article without
/// decisions has no statuses.
public func reviewedArticle(
  inJSON bytes: [UInt8]
) throws(AnnotationError) -> (article: Article, statuses: [StatementRuling.Status]) {
  let root = try JSONPlace(root: bytes)
  guard try root.optional("format")?.string() == "sayso-article" else { throw .unknownForm }
  return try decoding {
    (try article(fromJSON: bytes), try JSONDecoder().decode(Form.self, from: Data(bytes)).review?.statuses ?? [])
  }
}

/// Returns the result of `body`. Its errors become those of annotations.
private func decoding<Value>(_ body: () throws -> Value) throws(AnnotationError) -> Value {
  do {
    return try body()
  } catch let error as AnnotationError {
    throw error
  } catch let error as DecodingError {
    throw error.fault
  } catch let error as ArticleFormError {
    throw error.fault
  } catch {
    throw .notJSON
  }
}

extension ArticleFormError {
  /// The place of the fault and the values accepted there.
  fileprivate var fault: AnnotationError {
    switch self {
    case .format(let found):
      .value(place: "format", given: found.map { "“\($0)”" } ?? "nothing", accepted: "“sayso-article”")
    case .version(let found): .value(place: "version", given: "\(found)", accepted: "1 to \(Article.formVersion)")
    case .range(let range, let list):
      .value(
        place: list, given: "[\(range.lower), \(range.upper)]",
        accepted: "a range of bytes that lies between characters")
    case .order(let range):
      .value(place: "blocks", given: "[\(range.lower), \(range.upper)]", accepted: "blocks in text order")
    case .actor(let a, let count): .value(place: "actors", given: "\(a)", accepted: "one of \(count)")
    case .noContent(let i): .value(place: "attributions[\(i)].content", given: "nothing", accepted: "a range or more")
    }
  }
}

private struct Form: Decodable { var review: ReviewForm? }

extension DecodingError {
  /// The place of the fault and the value expected there.
  fileprivate var fault: AnnotationError {
    switch self {
    case .keyNotFound(let key, let context):
      .value(place: Self.path(context.codingPath + [key]), given: "nothing", accepted: "a value")
    case .valueNotFound(_, let context):
      .value(place: Self.path(context.codingPath), given: "null", accepted: "a value")
    case .typeMismatch(let type, let context):
      .value(place: Self.path(context.codingPath), given: "another kind of value", accepted: "\(type)")
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? .notJSON
        : .value(
          place: Self.path(context.codingPath), given: "what does not belong there", accepted: context.debugDescription)
    @unknown default: .notJSON
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
    }
  }
}
