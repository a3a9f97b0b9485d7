import Articles

/// The signs by which a page says that an element holds an author's name and no more.
extension PageScan {
  /// Whether an element is said to be the author's name: by its relation, its property, its class, or a link to the author's page.
  func isAuthorName(_ node: MarkupTree.Node) -> Bool {
    if signs[node].contains(.name) { return true }
    return tree.isOfAuthor(node) || tree.tag(node) == .a && linksToAuthor(node)
  }

  /// The elements inside an element that hold authors' names; not those inside of each other.
  func authorNames(in node: MarkupTree.Node) -> [MarkupTree.Node] {
    var found: [MarkupTree.Node] = []
    for inner in tree.descendants(node)
    where tree.tag(inner) != .text && !isHidden[inner] && inner >= found.last.map({ tree.end($0) }) ?? 0 {
      if count(inner) > 1, count(inner) < 80, isAuthorName(inner) { found.append(inner) }
    }
    return found
  }

  /// Whether a link leads to the page of an author, as its path says: "/author/mira-tal".
  private func linksToAuthor(_ node: MarkupTree.Node) -> Bool {
    guard (3...60).contains(count(node)), let target = tree.value(node, .href) else { return false }
    var start = target.startIndex
    while let end = target[start...].firstIndex(of: UInt8(ascii: "/")) {
      let part = target[start..<end]
      if (5...12).contains(part.count), authorPaths.contains(where: { $0.elementsEqual(part) }) {
        return end + 1 < target.endIndex
      }
      start = end + 1
    }
    return false
  }
}

/// The parts of addresses under which sites keep the pages of their authors.
private let authorPaths = [
  "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "writer", "writers",
  "staff", "journalist", "journalists", "journalisten", "reporter", "reporters", "redakteur", "contributor",
  "contributors",
].map { Array($0.utf8) }
