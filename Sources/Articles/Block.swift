/// One piece of an article's layout: a heading, a paragraph, a byline. Blocks are in text order and do not overlap.
public struct Block: Hashable, Sendable, Codable {
  /// A block of an article.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The article's own title; at most one.
    case title
    /// The byline: "by YCPress".
    case byline
    /// A heading inside the article.
    case heading
    /// A paragraph of the body.
    case paragraph
    /// Residue of the page round the article (breadcrumbs, a repeated title, "Read more"): shown, but no part of it.
    case residue
  }

  /// The kind.
  public var kind: Kind
  /// The bytes without white space at the ends. Hard-wrapped lines leave line breaks inside, which are read as spaces.
  public var range: TextRange
  /// The date line that opens a paragraph ("TEHRAN, Nov 15 (Xinhua) —"), if there is one; it lies in `range`. Where a
  /// date stands by itself near the title ("Friday, 15 November"), it is a byline's block and all of it.
  public var dateline: TextRange?

  /// A block of `kind` over `range`.
  public init(_ kind: Kind, _ range: TextRange, dateline: TextRange? = nil) {
    self.kind = kind
    self.range = range
    self.dateline = dateline
  }
}
