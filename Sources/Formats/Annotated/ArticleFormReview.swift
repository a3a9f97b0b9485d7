import Articles
import FoundationEssentials
import Review

/// The decisions in an article's form (see `articleForm`); none where nothing was decided.
func changes(inArticleForm bytes: [UInt8]) throws(AnnotationError) -> [Decision.Change] {
  let root = try JSONPlace(root: bytes)
  let format = try root.value("format", "“sayso-article”")
  guard try format.string() == "sayso-article" else { throw format.fault("“sayso-article”") }
  let version = try root.value("version", "\(Article.formVersion)")
  guard try version.int() == Article.formVersion else { throw version.fault("\(Article.formVersion)") }
  do {
    return try JSONDecoder().decode(Form.self, from: Data(annotationText(bytes).utf8)).review?.changes ?? []
  } catch let error as AnnotationError {
    throw error
  } catch let error as DecodingError {
    throw error.fault
  } catch {
    throw .notJSON
  }
}

private struct Form: Decodable { var review: ReviewForm? }

extension DecodingError {
  /// Where it is, and what is missing or wrong there.
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
