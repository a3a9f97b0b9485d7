import Articles

/// The data in the list about an article that is not analysed yet: title, source and date, each on one line, as in the
/// article.
public struct Headings: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The author or the publication, without "by".
  public var source: String?
  /// The line that says when (and where) the article was filed.
  public var date: String?

  /// Creates headings, by default empty ones.
  public init(title: String? = nil, source: String? = nil, date: String? = nil) {
    self.title = title
    self.source = source
    self.date = date
  }

  /// Extracts the headings of `draft` from the facts of its document, else from its first lines.
  public init(_ draft: Draft) {
    func line(_ range: TextRange) -> String { oneLine(range, of: draft.text, atMost: 300) }
    func stated(_ fact: String?) -> String? {
      fact.flatMap { $0.isEmpty ? nil : oneLine(TextRange(0, $0.utf8.count), of: $0, atMost: 300) }
    }
    title = draft.title.map { line($0.range) } ?? stated(draft.facts.title)
    source =
      stated(draft.facts.byline) ?? stated(draft.facts.site)
      ?? draft.byline.map { byline in
        let words = line(byline.range)
        return words.lowercased().begins(with: "by ") ? String(words.dropFirst(3)) : words
      }
    // Without a day in the date line, one of the lines below the byline may contain one: "Coast Courier, 12 March".
    let further = draft.blocks.prefix(12).filter { $0.kind == .byline }.dropFirst().map(\.range)
    let lines = [draft.dateline].compactMap { $0 } + further
    let dated = lines.first { ArticleDate(line($0)) != nil } ?? draft.dateline
    date =
      stated(draft.facts.published.map { String($0.prefix(10)) })
      ?? dated.map { range in
        var words = line(range)
        while words.isLast(oneOf: "—–-: ") { words.removeLast() }
        return words
      }
  }
}

extension Headings {
  /// The date, if the headings contain one.
  var day: ArticleDate? { date.flatMap { ArticleDate($0) } ?? source.flatMap { ArticleDate($0) } }
}

/// Returns the words of `range` on one line with single spaces. At most `limit` bytes of the range are read.
func oneLine(_ range: TextRange, of text: String, atMost limit: Int) -> String {
  let line = text.slice(range.count > limit ? TextRange(range.lower, range.lower + limit) : range).onOneLine
  return range.count > limit ? line + "…" : line
}
