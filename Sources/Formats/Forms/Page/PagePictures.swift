import Articles

/// The words that pages give for pictures which are not shown.
enum PagePictures {
  /// The most bytes of such words.
  private static let longest = 600
  /// The number of characters around a picture, and of elements, among which a caption is looked for.
  private static let reach = (characters: 600, elements: 400)
  /// The length of a side, in pixels, below which a picture is a sign of the page.
  private static let smallest = 60
  /// The ends of addresses of pictures.
  private static let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]

  /// Returns the words that stand for a picture without a caption. Nil where they are less than three, or a file's name, or where the picture
  /// is a sign or a link to another page.
  static func alternative(of picture: MarkupTree.Node, in scan: PageScan) -> String? {
    let tree = scan.tree
    guard let words = tree.attribute(picture, .alt)?.onOneLine, words.utf8.count <= longest, !words.holds("_"),
      words.split(at: " ").count >= 3, TitleWords(words).count >= 3,
      ![MarkupAttribute.width, .height].contains(where: { side in
        tree.attribute(picture, side).flatMap { Int($0) }.map { $0 < smallest } ?? false
      })
    else { return nil }
    for outer in tree.ancestors(picture) {
      if scan.count(outer) > reach.characters || tree.end(outer) - outer > reach.elements { break }
      if tree.tag(outer) == .a, let target = tree.attribute(outer, .href)?.lowercased(),
        !endings.contains(where: { target.ends(with: $0) })
      {
        return nil
      }
      let hasCaption = (outer..<tree.end(outer)).contains { node in
        scan.count(node) > 0 && (tree.tag(node) == .figcaption || scan.signs[node].contains(.caption))
      }
      if hasCaption { return nil }
    }
    return words
  }

  /// Drops the words for pictures that stand in the text, too, or stand for several pictures.
  static func dropRepeats(_ blocks: inout [MarkupBlock], in tree: MarkupTree) {
    let pictures = blocks.indices.filter { tree.tag(blocks[$0].node) == .img }
    guard !pictures.isEmpty else { return }
    let counts = Dictionary(blocks.map { ($0.words.text.sameLetters, 1) }, uniquingKeysWith: +)
    let repeated = Set(pictures.filter { counts[blocks[$0].words.text.sameLetters] ?? 0 > 1 })
    blocks = blocks.indices.filter { !repeated.contains($0) }.map { blocks[$0] }
  }
}
