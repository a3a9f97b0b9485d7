import Articles

/// The lines at the beginning of a document that name its authors.
extension MarkupTree {
  /// Whether an element is said to name authors, by its relation or its property.
  func isOfAuthor(_ node: Node) -> Bool {
    if let rel = value(node, .rel), rel.elementsEqual("author".utf8) { return true }
    return attribute(node, .itemprop)?.split(at: " ").contains { $0 == "author" } ?? false
  }

  /// Whether an element is said to name authors, by its relation, its property or its class.
  func statesByline(_ node: Node) -> Bool {
    if isOfAuthor(node) { return true }
    guard let names = value(node, .class) else { return false }
    var reader = PageSignReader()
    return reader.signs(names).contains(.byline)
  }

  /// The longest line that names authors, in bytes.
  private static let longestByline = 160
  /// The least number of bytes that follow such a line in its paragraph.
  private static let leastRest = 60

  /// Whether an element inside a block is a line that names the authors, with which the block begins: the text of the block follows.
  func isBylineInside(_ node: Node, of block: Node) -> Bool {
    let text = text(node, limit: Self.longestByline)
    guard (4..<Self.longestByline).contains(text.utf8.count) else { return false }
    let phrase = Phrase(text)
    let isBroken = isFollowedByBreak(node)
    guard phrase.isByline || statesByline(node) && (isBroken || phrase.isBylineAfterTitle) else { return false }
    let whole = self.text(block, limit: 400)
    guard whole.begins(with: text) else { return false }
    let rest = whole.dropFirst(text.count).drop { $0.isWhitespace }
    guard rest.utf8.count >= Self.leastRest, let first = rest.unicodeScalars.first else { return false }
    return isBroken || first.properties.isUppercase || first.properties.numericType != nil
      || "“\"‘'«„".unicodeScalars.contains(first)
  }

  /// Whether a line break follows an element.
  private func isFollowedByBreak(_ node: Node) -> Bool {
    let next = nodes.indices[end(node)...].prefix(2).first { tag($0) != .text || words($0).contains { $0 > 0x20 } }
    return next.map { tag($0) == .br } ?? false
  }
}

extension StringProtocol {
  /// Whether a line before a line break names the authors.
  var isBylineBeforeBreak: Bool {
    guard utf8.count <= 160 else { return false }
    let phrase = Phrase(String(self))
    return phrase.isByline || phrase.isBylineAfterTitle
  }
}

/// Makes bylines of the paragraphs at the beginning that name the author or, after a title, the date, and of the lines that follow
/// in the same paragraph of the document. Returns the number of them.
func markBylines(_ blocks: inout ArraySlice<MarkupBlock>, in tree: MarkupTree, isAfterTitle: Bool) -> Int {
  var count = 0
  for i in blocks.indices.prefix(4) {
    let text = blocks[i].words.text
    guard blocks[i].kind == .paragraph, text.utf8.count <= 200 else { break }
    let phrase = Phrase(text)
    let isStated = text.utf8.count <= 120 && !PageResidue.endsSentence(text) && tree.statesByline(blocks[i].node)
    guard !phrase.words.isEmpty,
      isStated || phrase.isByline || isAfterTitle && (phrase.isDate || phrase.isBylineAfterTitle)
        || count > 0 && tree.holds(blocks[i].node, blocks[i - 1].node) && phrase.isBylinesEnd
    else { break }
    blocks[i].kind = .byline
    count += 1
  }
  return count
}
