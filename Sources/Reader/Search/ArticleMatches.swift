import Articles

/// The matches of a query in one article, as a list shows them. They are found outside the main loop.
public struct ArticleMatches: Hashable, Sendable {
  /// A match with the words around it.
  struct Line: Hashable, Sendable {
    /// The match's first byte.
    let offset: Int
    /// The number of the paragraph; nil if the match is not in one.
    let paragraph: Int?
    let words: String
  }

  /// The first matches, in text order.
  let lines: [Line]
  /// The number of matches.
  let count: Int

  /// The largest number of listed matches of an article.
  static let limit = 100
  /// The numbers of bytes shown before a match, and from the match on.
  private static let (before, behind) = (24, 120)

  /// Searches all of `draft`, which takes long for some expressions. Stops when `isCancelled` returns true.
  public init(_ query: SearchQuery, in draft: Draft, isCancelled: () -> Bool = { false }) {
    var finder = Finder(query, in: draft.blocks.map(\.range), from: 0)
    while finder.isUnderWay, !isCancelled() { finder.goOn(in: draft.text) }
    let outline = Outline(draft)
    count = finder.matches.count
    lines = finder.matches.prefix(Self.limit).map { match in
      let block = max(0, draft.blocks.partitioningIndex { $0.range.lower > match.lower } - 1)
      let isParagraph = draft.blocks[block].kind.isProse
      return Line(
        offset: match.lower, paragraph: isParagraph ? outline.paragraphNumbers[block] : nil,
        words: Self.words(around: match, in: draft.blocks[block].range, of: draft.text))
    }
  }

  /// Returns the match with a few words before it, so that the match is visible even in a narrow list.
  private static func words(around match: TextRange, in block: TextRange, of text: String) -> String {
    let start = max(block.lower, match.lower - before)
    var words = text.slice(TextRange(start, match.lower))
    if start > block.lower { words = words.drop { !$0.isWhitespace }.drop(while: \.isWhitespace) }
    let first = match.lower - words.utf8.count
    return (first > block.lower ? "… " : "")
      + oneLine(TextRange(first, max(match.upper, block.upper)), of: text, atMost: before + behind)
  }
}
