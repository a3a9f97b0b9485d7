import Articles

/// What a list tells of an article before anybody has analysed it: title, source and date, each on one line and as the article
/// has it.
public struct Headings: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// Who wrote it or where it stood, without "by".
  public var source: String?
  /// The line that tells when (and where) it was filed.
  public var date: String?

  /// Headings; none, where nothing is given.
  public init(title: String? = nil, source: String? = nil, date: String? = nil) {
    self.title = title
    self.source = source
    self.date = date
  }

  /// The headings of `draft`; looks at its first lines only.
  public init(_ draft: Draft) {
    func line(_ range: TextRange) -> String { oneLine(range, of: draft.text, atMost: 300) }
    title = draft.title.map { line($0.range) }
    source = draft.byline.map { byline in
      let words = line(byline.range)
      return words.lowercased().begins(with: "by ") ? String(words.dropFirst(3)) : words
    }
    // Where the date line has no day, one of the lines below the byline may: "Coast Courier, 12 March".
    let further = draft.blocks.prefix(12).filter { $0.kind == .byline }.dropFirst().map(\.range)
    let lines = [draft.dateline].compactMap { $0 } + further
    let dated = lines.first { ArticleDate(line($0)) != nil } ?? draft.dateline
    date = dated.map { range in
      var words = line(range)
      while words.isLast(oneOf: "—–-: ") { words.removeLast() }
      return words
    }
  }
}

extension Headings {
  /// The day, where one is told.
  var day: ArticleDate? { date.flatMap { ArticleDate($0) } ?? source.flatMap { ArticleDate($0) } }
}

/// The words of `range` on one line, white space between them made single; at most `limit` bytes of it are looked at.
func oneLine(_ range: TextRange, of text: String, atMost limit: Int) -> String {
  let line = oneLine(text.slice(range.count > limit ? TextRange(range.lower, range.lower + limit) : range))
  return range.count > limit ? line + "…" : line
}
