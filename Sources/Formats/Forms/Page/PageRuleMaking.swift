import Articles

/// The reason why a page cannot be corrected as requested.
public enum PageRuleError: Error, Hashable, Sendable {
  /// The document is not a web page.
  case notPage
  /// Nothing states the host of the page.
  case noHost
  /// The block is not one of the page's blocks, but made of what the page states, or it stands on a following page.
  case notFound
  /// The correction would leave out more than half of the article.
  case mostOfArticle
  /// The text is in the article.
  case alreadyThere
  /// Visitors of the page do not see the text.
  case hidden
  /// No text follows in the source.
  case noText
  /// The reading of the page under the rule would be the same.
  case noEffect
}

extension Document {
  /// Returns the change of the rules that a correction requests. The rules of the document are those in effect now.
  public func change(by correction: PageCorrection) throws(PageRuleError) -> PageRuleChange {
    switch correction {
    case .change(let change): return change
    case .drop(let words, let number):
      guard let page else { throw .notPage }
      let (html, address) = (Decoded(page).text, page.address)
      let reader = PageReader(html, address: address, rules: rules)
      let change = try reader.change(dropping: words, number: number, under: rules)
      let changed = PageReader(html, address: address, rules: rules.changed(by: change))
      guard changed.draft.text != reader.draft.text else { throw .mostOfArticle }
      return change
    case .keep(let source, let offset):
      guard let page else { throw .notPage }
      let reader = PageReader(source, address: page.address, rules: rules)
      let change = try reader.change(keeping: source, at: offset, under: rules)
      let changed = PageReader(source, address: page.address, rules: rules.changed(by: change))
      guard changed.draft != reader.draft else { throw .noEffect }
      return change
    }
  }

  /// The page itself, or the page in a message that a browser saved; nil for other documents.
  private var page: Document? {
    switch InputFormat.of(self)?.word {
    case InputFormat.html.word: self
    case InputFormat.mhtml.word: savedPage
    default: nil
    }
  }
}

extension PageReader {
  /// The share of an article, as a divisor, that a rule without words may mean when it is made.
  private static let greatestShare = 4
  /// The number of bytes outside the article that a rule without words may bring in even to a short one.
  private static let greatestAddition = 2000
  /// The number of elements around a block among which one with an id or a class is looked for.
  private static let reach = 5

  /// Returns the change that removes a block of the article.
  fileprivate func change(dropping words: String, number: Int, under rules: PageRules) throws(PageRuleError)
    -> PageRuleChange
  {
    guard let host else { throw .noHost }
    guard let target = index(of: words, number: number) else { throw .notFound }
    let block = blocks[target]
    if let rule = draft.facts.rules?.first(where: { $0.action == .keep && means($0, block) }) { return .remove(rule) }
    let path = blockTree.path(to: block.node, reach: Self.reach) { path in
      let meant = blocks.indices(meantBy: PageRule(.drop, path, on: host), in: blockTree)
      let size = meant.map { blocks[$0] }.byteCount
      // Headings are the article's own structure, so one of them is dropped by its words.
      return meant.contains(target) && size * Self.greatestShare <= blocks.byteCount
        && (meant.count == 1 || block.kind != .heading)
    }
    if let path { return .add(PageRule(.drop, path, on: host)) }
    guard let path = blockTree.shortPath(to: block.node),
      let rule = PageRule(.drop, path, wordsOf: block, on: host)
    else { throw .notFound }
    return .add(rule)
  }

  private func means(_ rule: PageRule, _ block: MarkupBlock) -> Bool {
    rule.means(block) && blockTree.elements(of: rule).contains { $0.contains(block.node) }
  }

  /// Returns the index of the block with these words, before which there are `number` others with the same words. A very long block is
  /// known by a piece of its words.
  private func index(of words: String, number: Int) -> Int? {
    let texts = blocks.map {
      ($0.kind == .code ? $0.words.trimmedLines() : $0.words.folded(keepsTabs: $0.kind == .row)).text
    }
    let same = texts.indices.filter { texts[$0] == words }
    if same.isEmpty { return words.isEmpty ? nil : texts.firstIndex { $0.holds(exactly: words) } }
    return same.indices.contains(number) ? same[number] : nil
  }

  /// Returns the change that adds the text after byte `offset` of `source`, the page's source text.
  fileprivate func change(keeping source: String, at offset: Int, under rules: PageRules) throws(PageRuleError)
    -> PageRuleChange
  {
    guard let host else { throw .noHost }
    guard let text = MarkupTree.text(in: source, after: offset), tree.nodes.indices.contains(text) else {
      throw .noText
    }
    guard let node = tree.ancestors(text).first(where: { tree.tag($0).isBlock }) else { throw .noText }
    let around = [node] + tree.ancestors(node)
    if around.contains(where: { tree.tag($0).isSilent }) { throw .noText }
    if around.contains(where: { tree.isHidden($0) && tree.tag($0) != .body && tree.tag($0) != .html }) { throw .hidden }
    let block = MarkupBlock(kind: .paragraph, words: LinkedText(tree.text(node)), node: node)
    let dropping = draft.facts.rules?.first { rule in
      rule.action == .drop && rule.means(block) && around.contains { tree.isElement($0, at: rule.element) }
    }
    if let dropping { return .remove(dropping) }
    let element = node..<tree.end(node)
    if blocks.contains(where: { element.contains($0.node) }) { throw .alreadyThere }
    let path = tree.path(to: node, reach: Self.reach) { path in
      let elements = tree.elements(at: path)
      let size = elements.reduce(0) { $0 + tree.text($1.lowerBound).utf8.count }
      return elements.contains { $0.contains(node) } && !elements.contains { $0.contains(root) }
        && size <= max(Self.greatestAddition, blocks.byteCount / Self.greatestShare)
    }
    if let path { return .add(PageRule(.keep, path, on: host)) }
    guard let path = tree.shortPath(to: node), let rule = PageRule(.keep, path, wordsOf: block, on: host) else {
      throw .noText
    }
    return .add(rule)
  }
}

extension MarkupTree {
  /// Returns the shortest path to an element that begins with an id or a class and that `fits` accepts; nil if none of at most `reach`
  /// steps does.
  fileprivate func path(to node: Node, reach: Int, where fits: (ElementPath) -> Bool) -> ElementPath? {
    var steps: [ElementPath.Step] = []
    for element in [node] + ancestors(node).prefix(reach - 1) {
      guard tag(element) != .body, tag(element) != .html else { return nil }
      let step = step(element)
      steps.insert(step, at: 0)
      if step.isNamed, let path = ElementPath(steps), fits(path) { return path }
    }
    return nil
  }

  /// Returns the path of the element's name alone.
  fileprivate func shortPath(to node: Node) -> ElementPath? { ElementPath([ElementPath.Step(name: name(node))]) }

  private func name(_ node: Node) -> String? { tag(node) == .other ? nil : tag(node).rawValue }

  /// The step that selects an element, with what other pages of the site are likely to share: no number of the page is in it, and no word
  /// that a path cannot hold.
  private func step(_ node: Node) -> ElementPath.Step {
    let id = attribute(node, .id).flatMap { isShared($0) ? $0 : nil }
    let classes = (attribute(node, .class) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    return ElementPath.Step(name: name(node), id: id, classes: Array(classes.filter(isShared).prefix(4)))
  }

  private func isShared(_ word: String) -> Bool {
    ElementPath.accepts(word) && word.utf8.count <= 40 && word.utf8.count > 1
      && !word.utf8.split { !(0x30...0x39).contains($0) }.contains { $0.count > 2 }
  }

  /// Returns the first text with words that stands after byte `offset` of `source`, a page, as its node in the tree of that page.
  static func text(in source: String, after offset: Int) -> Node? {
    let bytes = Array(source.utf8)
    guard let place = textPlace(in: bytes, after: offset) else { return nil }
    // A mark at the place is found again in the tree, whose other nodes stay the same.
    let mark = "\u{E5A1}\u{E5A2}\u{E5A1}"
    let tree = MarkupTree(
      String(decoding: bytes[..<place], as: UTF8.self) + mark + String(decoding: bytes[place...], as: UTF8.self))
    return tree.nodes.indices.first { tree.tag($0) == .text && tree.words($0).holds(mark.utf8) }
  }

  /// Returns the place of the first byte of words after `offset`, outside tags, comments, scripts and styles.
  private static func textPlace(in bytes: [UInt8], after offset: Int) -> Int? {
    var i = min(max(0, offset), bytes.count)
    let lastMark = bytes[..<i].lastIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    if let lastMark, bytes[lastMark] == UInt8(ascii: "<") { i = lastMark }
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        i += 1
      } else if bytes[i] != UInt8(ascii: "<") {
        return i
      } else {
        let head = String(decoding: bytes[i..<min(i + 8, bytes.count)], as: UTF8.self).lowercased()
        let end = silentEnds.first { head.begins(with: $0.start) }?.end ?? ">"
        guard let found = bytes[i...].firstIndex(of: end) else { return nil }
        i = found + end.utf8.count
      }
    }
    return nil
  }

  /// The beginnings of pieces of a page that hold no words for a reader, and their ends.
  private static let silentEnds = [
    (start: "<!--", end: "-->"), (start: "<script", end: "</script"), (start: "<style", end: "</style"),
  ]
}

extension ArraySlice<UInt8> {
  /// Returns the index of the first place that holds the bytes of `text`, ASCII letters in upper or lower case.
  fileprivate func firstIndex(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return (startIndex...endIndex - wanted.count).first { start in
      zip(self[start...], wanted).allSatisfy { $0 == $1 || (0x61...0x7A).contains($1) && $0 | 0x20 == $1 }
    }
  }
}
