import Articles

/// What a query finds in one article, as a list tells it; found away from the main loop.
public struct ArticleMatches: Hashable, Sendable {
  /// A match with the words round it.
  struct Line: Hashable, Sendable {
    /// The match's first byte.
    let offset: Int
    /// The number of its paragraph; nil where it is in none.
    let paragraph: Int?
    let words: String
  }

  /// The first ones, in the order of the text.
  let lines: [Line]
  /// How many matches there are.
  let count: Int

  /// The most matches of an article that are listed.
  static let limit = 100
  /// The bytes before a match, and from it on, that are told.
  private static let (before, behind) = (24, 120)

  /// Looks through all of `draft`, which takes long for some expressions, unless `isCancelled` comes to hold.
  public init(_ query: SearchQuery, in draft: Draft, isCancelled: () -> Bool = { false }) {
    var finder = Finder(query, in: draft.blocks.map(\.range), from: 0)
    while finder.isUnderWay, !isCancelled() { finder.goOn(in: draft.text) }
    let outline = Outline(draft)
    count = finder.matches.count
    lines = finder.matches.prefix(Self.limit).map { match in
      let block = max(0, draft.blocks.partitioningIndex { $0.range.lower > match.lower } - 1)
      let isParagraph = draft.blocks[block].kind == .paragraph
      return Line(
        offset: match.lower, paragraph: isParagraph ? outline.paragraphNumbers[block] : nil,
        words: Self.words(around: match, in: draft.blocks[block].range, of: draft.text))
    }
  }

  /// The match with some words before it, so that it is in sight also in a narrow list.
  private static func words(around match: TextRange, in block: TextRange, of text: String) -> String {
    let start = max(block.lower, match.lower - before)
    var words = text.slice(TextRange(start, match.lower))
    if start > block.lower { words = words.drop { !$0.isWhitespace }.drop(while: \.isWhitespace) }
    let first = match.lower - words.utf8.count
    return (first > block.lower ? "… " : "")
      + oneLine(TextRange(first, max(match.upper, block.upper)), of: text, atMost: before + behind)
  }
}
