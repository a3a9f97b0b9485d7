/// An article before analysis: its text exactly as decoded, and its blocks.
public struct Draft: Hashable, Sendable, Codable {
  /// The whole text, scalar for scalar as it was decoded: a byte order mark, control characters and line ends included.
  public var text: String
  /// The blocks in text order; text between them is white space.
  public var blocks: [Block]

  /// A draft over `text`.
  public init(text: String, blocks: [Block]) {
    self.text = text
    self.blocks = blocks
  }

  /// The title's block, if the text has one.
  public var title: Block? { blocks.first { $0.kind == .title } }
  /// The first byline, if there is one.
  public var byline: Block? { blocks.first { $0.kind == .byline && $0.dateline != $0.range } }
  /// The first date line, if there is one.
  public var dateline: TextRange? { blocks.lazy.compactMap(\.dateline).first }

  /// The index of the block that holds the byte at `offset`, or of the last one that starts before it; nil before all.
  public func blockIndex(at offset: Int) -> Int? {
    let after = blocks.partitioningIndex { $0.range.lower > offset }
    return after == 0 ? nil : after - 1
  }
}
