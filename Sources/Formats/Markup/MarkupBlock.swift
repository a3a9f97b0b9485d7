import Articles

/// A block of a page or of a piece of one, before it is part of a draft.
struct MarkupBlock: Sendable {
  /// The role.
  var kind: Block.Kind
  /// The words with their links.
  var words: LinkedText
  /// The depth of a heading, a list item or a quotation.
  var level: Int?
  /// The innermost element that holds all of it.
  var node: MarkupTree.Node
  /// The number of bytes in links that lead out of the text.
  var linkedCount: Int { words.links.reduce(0) { $0 + ($1.target.isFirst("#") ? 0 : $1.range.count) } }
}

extension DraftBuilder {
  /// Adds all blocks of a page or of a piece of HTML, in their order. Links are made absolute against `base`. Text that no reader sees is
  /// left out and counted.
  mutating func append(html: String, base: String? = nil) {
    let tree = MarkupTree(html)
    var writer = MarkupBlockWriter(tree, base: tree.base(base))
    writer.write(tree.root)
    append(writer.blocks)
    facts.hiddenCount += writer.hiddenCount
  }

  /// Adds blocks of a page.
  mutating func append(_ blocks: some Sequence<MarkupBlock>) {
    for block in blocks { append(block.kind, block.words, level: block.level) }
  }
}
