import Articles

/// The blocks of a page under the user's rules.
struct RuledBlocks {
  /// The blocks.
  private(set) var blocks: [MarkupBlock]
  /// The rules that changed the blocks.
  private(set) var applied: [PageRule] = []
  /// The rules that are not applied, since each would leave less than half of the article.
  private(set) var unapplied: [PageRule] = []
  private let tree: MarkupTree
  /// The number of bytes of the article as it was found.
  private let count: Int

  /// Begins with the blocks as they were found in `tree`.
  init(_ blocks: [MarkupBlock], of tree: MarkupTree) {
    (self.blocks, self.tree) = (blocks, tree)
    count = blocks.byteCount
  }

  /// Adds the blocks of the elements of a rule at their places, with all that `body` has of these elements.
  mutating func keep(_ rule: PageRule, in body: PageBody) {
    var isChanged = false
    for element in tree.elements(of: rule) {
      let own = body.blocks(of: element.lowerBound).filter { rule.means($0) }
      let known = Set(blocks.lazy.filter { element.contains($0.node) }.map(\.words.text))
      let new = own.filter { !known.contains($0.words.text) }
      guard !new.isEmpty else { continue }
      isChanged = true
      if rule.words == nil { blocks.removeAll { element.contains($0.node) } }
      let place = blocks.firstIndex { $0.node >= element.lowerBound } ?? blocks.count
      blocks.insert(contentsOf: rule.words == nil ? own : new, at: place)
    }
    if isChanged { applied.append(rule) }
  }

  /// Removes the blocks that a rule means. A rule that means more than half of the article is not applied.
  mutating func drop(_ rule: PageRule) {
    let meant = Set(blocks.indices(meantBy: rule, in: tree))
    guard !meant.isEmpty else { return }
    let rest = blocks.indices.filter { !meant.contains($0) }.map { blocks[$0] }
    guard rest.byteCount * 2 >= count else { return unapplied.append(rule) }
    blocks = rest
    applied.append(rule)
  }
}

extension [MarkupBlock] {
  /// The number of bytes of the words.
  var byteCount: Int { reduce(0) { $0 + $1.words.count } }

  /// Returns the blocks that a rule means.
  func indices(meantBy rule: PageRule, in tree: MarkupTree) -> [Int] {
    let elements = tree.elements(at: rule.element)
    guard !elements.isEmpty else { return [] }
    return indices.filter { i in
      let after = elements.partitioningIndex { $0.lowerBound > self[i].node }
      return after > 0 && elements[after - 1].contains(self[i].node) && rule.means(self[i])
    }
  }
}

extension PageRule {
  /// The most bytes of words in a rule.
  private static let wordLimit = 160

  /// Creates a rule for the elements whose blocks have the words of `block`; nil if it has none.
  init?(_ action: Action, _ element: ElementPath, wordsOf block: MarkupBlock, on host: String) {
    let words = block.words.text.onOneLine
    guard !words.sameLetters.isEmpty else { return nil }
    self.init(action, element, words: words.excerpt(Self.wordLimit), on: host)
  }

  /// Whether the words of the rule, if it has any, are those of `block`.
  func means(_ block: MarkupBlock) -> Bool { means(block.words.text) }

  /// Whether the words of the rule, if it has any, are those of a text.
  fileprivate func means(_ text: String) -> Bool {
    guard let words else { return true }
    let (wanted, letters) = (words.sameLetters, text.sameLetters)
    return words.isLast("…") ? letters.begins(with: wanted) : letters == wanted
  }
}

extension MarkupTree {
  /// Returns the outermost elements at a path, each with all nodes in it, in their order.
  func elements(at path: ElementPath) -> [Range<Node>] {
    var found: [Range<Node>] = []
    for node in nodes.indices where node >= found.last?.upperBound ?? 0 && isElement(node, at: path) {
      found.append(node..<end(node))
    }
    return found
  }

  /// Returns the elements that a rule means: the outermost ones at its path, or the innermost ones with its words.
  func elements(of rule: PageRule) -> [Range<Node>] {
    guard let words = rule.words else { return elements(at: rule.element) }
    let limit = words.utf8.count * 4 + 64
    var found: [Range<Node>] = []
    for node in nodes.indices where isElement(node, at: rule.element) && rule.means(text(node, limit: limit)) {
      if let last = found.last, last.contains(node) { found.removeLast() }
      found.append(node..<end(node))
    }
    return found
  }

  /// Whether a node is an element at a path.
  func isElement(_ node: Node, at path: ElementPath) -> Bool {
    var next: Node? = node
    for step in path.steps.reversed() {
      guard let element = next, matches(element, step) else { return false }
      next = parent(element)
    }
    return true
  }

  private func matches(_ node: Node, _ step: ElementPath.Step) -> Bool {
    let tag = tag(node)
    guard tag != .text else { return false }
    if let name = step.name, tag == .other || tag.rawValue != name { return false }
    if let id = step.id, value(node, .id)?.elementsEqual(id.utf8) != true { return false }
    guard !step.classes.isEmpty else { return true }
    guard let value = value(node, .class) else { return false }
    let own = value.split { $0 <= 0x20 }
    return step.classes.allSatisfy { name in own.contains { $0.elementsEqual(name.utf8) } }
  }
}

extension PageFacts {
  /// Adds rules that changed the text.
  mutating func noteRules(_ applied: [PageRule]) {
    let known = rules ?? []
    let new = applied.filter { !known.contains($0) }
    if !new.isEmpty { rules = known + new }
  }
}
