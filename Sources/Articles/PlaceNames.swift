/// The names of positions in a text, by paragraph.
public struct PlaceNames: Sendable {
  private let draft: Draft
  /// The number of each block: a paragraph counts from 1, another block has the number of the paragraph before it.
  private let paragraphs: [Int]

  /// Creates the names of positions in `draft`.
  public init(_ draft: Draft) {
    self.draft = draft
    var count = 0
    paragraphs = draft.blocks.map { block in
      if block.kind.isProse { count += 1 }
      return count
    }
  }

  /// Returns the name of the block at a byte: "¶3", or "title", "heading" and the like.
  public func name(at offset: Int) -> String {
    guard let i = draft.blockIndex(at: offset) else { return "¶1" }
    let kind = draft.blocks[i].kind
    return kind.isProse ? "¶\(paragraphs[i])" : kind.rawValue
  }
}
