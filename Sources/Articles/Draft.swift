/// An article before analysis: its text, its blocks and links, and the facts that its document states.
public struct Draft: Hashable, Sendable, Codable {
  /// The whole text. For plain text it is exactly as decoded, including a byte order mark, control characters and line ends; for other
  /// documents it is the blocks with line breaks between them.
  public var text: String
  /// The blocks in text order; text between them is white space.
  public var blocks: [Block]
  /// The links in text order; none overlaps another.
  public var links: [Link]
  /// The facts that the document states about the article.
  public var facts: PageFacts

  /// Creates a draft over `text`.
  public init(text: String, blocks: [Block], links: [Link] = [], facts: PageFacts = PageFacts()) {
    self.text = text
    self.blocks = blocks
    self.links = links
    self.facts = facts
  }

  /// The title's block, if the text has one.
  public var title: Block? { blocks.first { $0.kind == .title } }
  /// The first byline, if there is one.
  public var byline: Block? { blocks.first { $0.kind == .byline && $0.dateline != $0.range } }
  /// The first date line, if there is one.
  public var dateline: TextRange? { blocks.lazy.compactMap(\.dateline).first }

  /// Returns the index of the block that contains the byte at `offset`, or of the last one before it; nil before all
  /// blocks.
  public func blockIndex(at offset: Int) -> Int? {
    let after = blocks.partitioningIndex { $0.range.lower > offset }
    return after == 0 ? nil : after - 1
  }
}
