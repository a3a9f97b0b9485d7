/// One piece of an article's layout: a heading, a paragraph, a byline. Blocks are in text order and do not overlap.
public struct Block: Hashable, Sendable, Codable {
  /// What a block is to the reader.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The article's own title; at most one.
    case title
    /// Who wrote it: "by YCPress".
    case byline
    /// A heading inside the article.
    case heading
    /// A paragraph of the body.
    case paragraph
    /// Residue of the page round the article (breadcrumbs, a repeated title, "Read more"): shown, but no part of it.
    case residue
  }

  /// What it is.
  public var kind: Kind
  /// Its bytes, without the white space round it. Hard-wrapped lines leave line breaks inside, which read as spaces.
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
