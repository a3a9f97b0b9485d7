import Articles
import Review

/// A style in which statements are copied.
enum CopyStyle: String, CaseIterable, Sendable {
  /// Plain text: “…” — Ana Brandt, harbour minister (title, date).
  case plain
  /// Markdown, with the name in bold and a link to the article.
  case markdown
  /// The style of news agencies: “…,” said Ana Brandt, the harbour minister.
  case ap

  /// The statement that is copied, in each form that a style needs.
  struct Statement {
    /// The words of the statement alone.
    var words: String
    var kind: Attribution.Kind
    var speaker: String
    var role: String?
    /// The statement in its sentences.
    var cited: CitedStatement
    /// Direct speech as news agencies write it; nil for other statements.
    var press: String?
  }

  /// Returns a statement of the article with `headings`, which `name` names if it has no title.
  func text(of statement: Statement, in headings: Headings, name: String, address: String?) -> String {
    let (title, date) = (headings.title ?? name, headings.date)
    switch self {
    case .plain:
      let place = [title, date].compactMap(\.self).joined(separator: ", ")
      guard statement.kind == .direct else { return "\(statement.cited.citation.plain) (\(place))" }
      var words = statement.words
      while words.isLast(oneOf: ",;:") { words.removeLast() }
      return "\(words) — \(statement.speaker)\(statement.role.map { ", \($0)" } ?? "") (\(place))"
    case .markdown:
      let name = title.markdownEscaped
      let linked = address.map { "[\(name)](<\($0)>)" } ?? "*\(name)*"
      let place = [linked, date?.markdownEscaped, statement.cited.place].compactMap(\.self).joined(separator: ", ")
      return "\(statement.cited.citation.markdown) (\(place))"
    case .ap: return statement.press ?? statement.cited.citation.sentence
    }
  }
}
