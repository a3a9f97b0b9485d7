/// One piece of an article's layout: a heading, a paragraph, a byline. Blocks are in text order and do not overlap.
public struct Block: Hashable, Sendable, Codable {
  /// The role of a block in the article.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The article's own title; at most one.
    case title
    /// The byline: "by YCPress".
    case byline
    /// A heading inside the article.
    case heading
    /// A paragraph of the body.
    case paragraph
    /// Residue of the web page (breadcrumbs, a repeated title, "Read more"): shown, but not part of the article.
    case residue
  }

  /// The role of this block.
  public var kind: Kind
  /// The bytes without white space at the ends. Hard-wrapped lines leave line breaks inside, which are read as spaces.
  public var range: TextRange
  /// The date line that opens a paragraph ("TEHRAN, Nov 15 (Xinhua) —"), within `range`; else nil. A date on its own
  /// near the title ("Friday, 15 November") is a byline block and fills it.
  public var dateline: TextRange?

  /// Creates a block of `kind` over `range`.
  public init(_ kind: Kind, _ range: TextRange, dateline: TextRange? = nil) {
    self.kind = kind
    self.range = range
    self.dateline = dateline
  }
}
