import Articles
import FoundationEssentials

/// `article` in its versioned JSON form (see `Article.encode(to:)`), on one line with a line break at its end.
public func articleForm(_ article: Article) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  // Nothing in an article can fail to encode: its form holds strings and finite numbers only.
  guard let data = try? encoder.encode(article) else { return "" }
  return String(decoding: data, as: UTF8.self) + "\n"
}

/// The article whose versioned JSON form `bytes` are; throws `ArticleFormError` where they are another form or do not hold
/// together, `DecodingError` where they are no JSON or lack a part.
public func article(fromForm bytes: [UInt8]) throws -> Article {
  try JSONDecoder().decode(Article.self, from: Data(bytes))
}
