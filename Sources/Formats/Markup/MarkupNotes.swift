import Articles

extension MarkupTree {
  /// Whether an element is the mark of a note in a sentence, or the way from a note back to its mark. Neither is a word of the text.
  func isNoteMark(_ node: Node) -> Bool {
    switch tag(node) {
    case .sup:
      return descendants(node).contains { tag($0) == .a && leadsToPlace($0) } && isMark(text(node, limit: 40))
    case .a:
      guard leadsToPlace(node) else { return false }
      let words = text(node, limit: 40)
      if !types(node).isDisjoint(with: ["noteref", "doc-noteref", "backlink", "doc-backlink"]) {
        return words.utf8.count < 40
      }
      let isRaised = children(node).contains { tag($0) == .sup }
      return isMark(words) && (isRaised || words.isFirst("[") || words.utf8.allSatisfy { !$0.isDigit })
    default: return false
    }
  }

  /// Whether an element holds notes, which stand apart from the text around them.
  func isNote(_ node: Node) -> Bool { !types(node).isDisjoint(with: noteTypes) }

  /// The roles that an element states, in the words of EPUB and of ARIA.
  private func types(_ node: Node) -> Set<String> {
    let stated = [attribute(node, .epubType), attribute(node, .role)].compactMap { $0?.lowercased() }
    return Set(stated.flatMap { $0.split(at: " ").map(String.init) })
  }

  /// Whether a link leads to a place in a document.
  private func leadsToPlace(_ link: Node) -> Bool { value(link, .href)?.contains(UInt8(ascii: "#")) ?? false }

  /// Whether words are a mark: a number, a letter or signs, perhaps in brackets.
  private func isMark(_ words: String) -> Bool {
    let inner = words.unicodeScalars.filter { !"[]() ,;".unicodeScalars.contains($0) }
    guard (1...4).contains(inner.count) else { return false }
    let letters = inner.count { $0.properties.isAlphabetic }
    return letters == 0 || letters == 1 && inner.count == 1
  }
}

/// The roles of elements that hold notes.
private let noteTypes: Set = [
  "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-footnote", "doc-endnote",
  "doc-endnotes",
]
