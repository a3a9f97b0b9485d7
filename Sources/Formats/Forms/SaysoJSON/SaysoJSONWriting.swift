import Articles
import FoundationEssentials
import Review

/// Returns an article as versioned JSON (see `Article.encode(to:)`): one line with a line break at its end. An article with
/// decisions is written as the reviewer has it, with one more key:
///
/// ```json
/// "review": {"statuses": ["confirmed", …], "changes": [ … ]}
/// ```
/// `statuses` holds one for each attribution. `changes` holds the decisions that lead there from the engine's reading. With bookmarks
/// there is a key `marks`, which holds a list of letters for each attribution.
public func articleJSON(_ reviewed: ReviewedArticle) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  // Encoding cannot fail: the form of an article has strings and finite numbers only.
  guard let data = try? encoder.encode(ReviewedForm(reviewed: reviewed)) else { return "" }
  return String(decoding: data, as: UTF8.self).safeJSON + "\n"
}

private struct ReviewedForm: Encodable {
  var reviewed: ReviewedArticle

  func encode(to encoder: any Encoder) throws {
    try reviewed.article.encode(to: encoder)
    var form = encoder.container(keyedBy: ReviewKey.self)
    if reviewed.standings.contains(where: { !$0.marks.isEmpty }) {
      try form.encode(reviewed.standings.map { $0.marks.map(String.init) }, forKey: .marks)
    }
    guard !reviewed.rulings.isEmpty else { return }
    try form.encode(
      ReviewForm(statuses: reviewed.standings.map(\.status), changes: reviewed.rulings.changes), forKey: .review)
  }
}
