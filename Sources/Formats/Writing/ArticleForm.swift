import Articles
import FoundationEssentials
import Review

/// An article in its versioned JSON form (see `Article.encode(to:)`), on one line with a line break at its end. Where something
/// was decided it is as the person has it, and has one key more:
///
/// ```json
/// "review": {"statuses": ["confirmed", …], "changes": [ … ]}
/// ```
/// `statuses` has one for each attribution; `changes` are the decisions that lead there from what the engine read, in the form in
/// which they are kept.
public func articleForm(_ reviewed: ReviewedArticle) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  // Nothing in an article can fail to encode: its form holds strings and finite numbers only.
  guard let data = try? encoder.encode(ReviewedForm(reviewed: reviewed)) else { return "" }
  return String(decoding: data, as: UTF8.self).safeJSON + "\n"
}

/// The article whose versioned JSON form `bytes` are; throws `ArticleFormError` where they are another form or do not hold
/// together, `DecodingError` where they are no JSON or lack a part.
public func article(fromForm bytes: [UInt8]) throws -> Article {
  try JSONDecoder().decode(Article.self, from: Data(bytes))
}

private struct ReviewedForm: Encodable {
  var reviewed: ReviewedArticle

  func encode(to encoder: any Encoder) throws {
    try reviewed.article.encode(to: encoder)
    guard !reviewed.rulings.isEmpty else { return }
    var form = encoder.container(keyedBy: ReviewKey.self)
    try form.encode(
      ReviewForm(statuses: reviewed.standings.map(\.status), changes: reviewed.rulings.changes), forKey: .review)
  }
}

/// The key of the review in the form of an article.
enum ReviewKey: String, CodingKey { case review }

/// What was decided on an article, as its form has it.
struct ReviewForm: Codable {
  var statuses: [StatementRuling.Status]
  var changes: [Decision.Change]
}
