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
    /// The standfirst: the summary between the title and the body.
    case standfirst
    /// An item of a list; its number or bullet is part of the text where the document gives one.
    case listItem
    /// A paragraph that is set apart as the words of somebody else.
    case quotation
    /// The words under a picture, a video or a table.
    case caption
    /// A row of a table. Tabs part its cells.
    case row
    /// Computer code, line by line as it stands.
    case code
    /// A line or mark that parts the text: "* * *".
    case rule
    /// A sentence of the article that the page repeats in large type.
    case pullQuote
    /// A note that a video, a post or a map stands here, with its title or its first words.
    case embed
    /// The line that opens an entry of a live blog: its time, perhaps with a heading.
    case entry
  }

  /// The role of this block.
  public var kind: Kind
  /// The bytes without white space at the ends. Hard-wrapped lines leave line breaks inside, which are read as spaces.
  public var range: TextRange
  /// The date line that opens a paragraph ("TEHRAN, Nov 15 (Xinhua) —"), within `range`; else nil. A date on its own
  /// near the title ("Friday, 15 November") is a byline block and fills it.
  public var dateline: TextRange?
  /// The depth of a heading, a list item or a quotation, from 1; nil if the document does not give one.
  public var level: Int?

  /// Creates a block of `kind` over `range`.
  public init(_ kind: Kind, _ range: TextRange, dateline: TextRange? = nil, level: Int? = nil) {
    self.kind = kind
    self.range = range
    self.dateline = dateline
    self.level = level
  }

  /// Returns the block `shift` bytes further on, or further back if negative.
  public func moved(by shift: Int) -> Block {
    Block(kind, range.moved(by: shift), dateline: dateline?.moved(by: shift), level: level)
  }
}

extension Block.Kind {
  /// Whether statements are looked for in such a block. The others repeat the body, or nobody says them.
  public var holdsStatements: Bool {
    switch self {
    case .title, .byline, .heading, .paragraph, .standfirst, .listItem, .quotation, .entry: true
    case .residue, .caption, .row, .code, .rule, .pullQuote, .embed: false
    }
  }

  /// Whether names are looked for in such a block. Captions name people, but nobody speaks in them.
  public var holdsNames: Bool {
    switch self {
    case .residue, .code, .rule, .embed: false
    case .title, .byline, .heading, .paragraph, .standfirst, .listItem, .quotation, .caption, .row, .pullQuote, .entry:
      true
    }
  }

  /// Whether such a block is running text of the article, which paragraph numbers count.
  public var isProse: Bool {
    switch self {
    case .paragraph, .standfirst, .listItem, .quotation: true
    case .title, .byline, .heading, .residue, .caption, .row, .code, .rule, .pullQuote, .embed, .entry: false
    }
  }
}
