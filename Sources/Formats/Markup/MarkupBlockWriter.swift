import Articles

/// A walk over a tree that makes a list of blocks from it, in its order.
struct MarkupBlockWriter {
  /// The blocks so far.
  private(set) var blocks: [MarkupBlock] = []
  /// The blocks of notes, which follow all others.
  private var notes: [MarkupBlock] = []
  /// The number of pieces of text that were left out because no reader sees them.
  private(set) var hiddenCount = 0

  private let tree: MarkupTree
  private let base: String?
  /// Whether a node is left out with all in it.
  private let leavesOut: (MarkupTree.Node) -> Bool
  /// The kind that an element gives to the blocks in it beyond that of its name; nil for none.
  private let kindOf: (MarkupTree.Node) -> Block.Kind?
  /// The words that stand for a picture; nil for none.
  private let alternativeOf: (MarkupTree.Node) -> String?
  /// The words for pictures in the open block, which follow it.
  private var alternatives: [MarkupBlock] = []
  /// Whether marks of notes are left out, and notes follow the text.
  private let partsNotes: Bool
  /// The places in the document that links lead to.
  private let places: LocalPlaces
  /// Whether the last block is a note.
  private var isNoteLast = false
  private var open: [Context] = []
  private var words = LinkedText()
  private var link: (start: Int, target: String)?
  /// Whether a line break ends the words.
  private var isBroken = false

  /// An open element that bears on the blocks in it.
  private struct Context {
    var node: MarkupTree.Node
    var end: Int
    var kind: Block.Kind
    var level: Int?
    /// The number of lists around.
    var lists = 0
    /// The number of block quotes around.
    var quotations = 0
    /// Whether the element begins and ends a block.
    var isBlock: Bool
    var tag: MarkupTag
    /// Whether a table's rows are rows.
    var hasRows = false
    /// Whether the blocks are notes.
    var isNote = false
    /// The name of the element, if a link leads to it.
    var place: String?
  }

  /// Prepares a walk over `tree`, the document `fileName` of several; links are made absolute against `base`.
  init(
    _ tree: MarkupTree, base: String?, leavingOut leavesOut: @escaping (MarkupTree.Node) -> Bool = { _ in false },
    kind kindOf: @escaping (MarkupTree.Node) -> Block.Kind? = { _ in nil }, partsNotes: Bool = true,
    fileName: String? = nil, alternative alternativeOf: @escaping (MarkupTree.Node) -> String? = { _ in nil }
  ) {
    (self.tree, self.base, self.leavesOut, self.kindOf) = (tree, base, leavesOut, kindOf)
    self.alternativeOf = alternativeOf
    self.partsNotes = partsNotes
    places = LocalPlaces(tree, base: base, fileName: fileName)
  }

  /// Adds the blocks of `node` and of all in it, its notes last if they are parted from the text.
  mutating func write(_ node: MarkupTree.Node) {
    var at = node
    let end = tree.end(node)
    while at < end {
      while let last = open.last, last.end <= at { leave() }
      at = enter(at)
    }
    while !open.isEmpty { leave() }
    flush()
    blocks += notes
    notes = []
  }

  /// Handles the start of a node; returns the next one.
  private mutating func enter(_ node: MarkupTree.Node) -> Int {
    let tag = tree.tag(node)
    if tag == .text {
      add(tree.words(node))
      return node + 1
    }
    if leavesOut(node) {
      if tag.isBlock { flush() }
      return tree.end(node)
    }
    switch tag {
    case .a where isNoteMark(node), .sup where isNoteMark(node): linkNote(node)
    case .br: breakLine()
    case .hr: separate(node)
    case .iframe, .video, .audio: addEmbed(node)
    default:
      if tag.isSilent, !(tag == .template && tree.value(node, .shadowRootMode) != nil) { return tree.end(node) }
      if tree.isHidden(node) {
        hiddenCount += 1
        return tree.end(node)
      }
      if tag == .img, let words = alternativeOf(node) {
        alternatives.append(MarkupBlock(kind: .caption, words: LinkedText(words), node: node))
      }
      openContext(node, tag)
      return node + 1
    }
    return tree.end(node)
  }

  private func isNoteMark(_ node: MarkupTree.Node) -> Bool { partsNotes && tree.isNoteMark(node) }

  // MARK: Elements

  private mutating func openContext(_ node: MarkupTree.Node, _ tag: MarkupTag) {
    var context =
      open.last ?? Context(node: node, end: 0, kind: .paragraph, isBlock: false, tag: .html)
    let isInRow = context.kind == .row
    (context.node, context.end, context.tag, context.isBlock) = (node, tree.end(node), tag, tag.isBlock && !isInRow)
    if partsNotes, context.isBlock, !context.isNote, tree.isNote(node) { context.isNote = true }
    context.place = places.name(of: node, in: tree)
    switch tag {
    case _ where isInRow: if tag == .td || tag == .th { addCell() } else if tag.isBlock { add([0x20]) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if !context.kind.staysInside { (context.kind, context.level) = (.heading, tag.headingLevel) }
    case .blockquote:
      context.quotations += 1
      (context.kind, context.level) = (.quotation, context.quotations)
    case .ul, .ol, .menu, .dir, .dl: context.lists += 1
    case .li, .dt, .dd:
      if !context.kind.staysInside, context.kind != .quotation, context.kind != .standfirst {
        (context.kind, context.level) = (.listItem, max(1, context.lists))
      }
    case .figcaption, .caption, .figure: (context.kind, context.level) = (.caption, nil)
    case .pre, .xmp, .plaintext: (context.kind, context.level) = (.code, nil)
    case .table: context.hasRows = tree.isDataTable(node)
    case .tr: if context.hasRows { (context.kind, context.level) = (.row, nil) }
    case .a: startLink(node)
    case .q: add(Array("“".utf8)[...])
    default: break
    }
    if context.isBlock { flush() }
    if isByline(node, in: context) { context.isBlock = true }
    if !isInRow, !context.kind.staysInside, let kind = kindOf(node) {
      (context.kind, context.level) = (kind, nil)
      if kind == .caption, !context.isBlock {
        flush()
        context.isBlock = true
      }
    }
    if let place = context.place { words.mark(place, isEnd: false) }
    open.append(context)
  }

  /// The number of blocks at the beginning in whose paragraphs a line may name the authors.
  private static let head = 12

  /// Whether an element inside a paragraph at the beginning is a line that names the authors.
  private func isByline(_ node: MarkupTree.Node, in context: Context) -> Bool {
    guard blocks.count < Self.head, !context.isBlock, context.kind == .paragraph, !words.hasWords,
      let block = open.last(where: \.isBlock)?.node
    else { return false }
    return tree.isBylineInside(node, of: block)
  }

  private mutating func leave() {
    let context = open.removeLast()
    if context.isBlock { flush(context) }
    if let place = context.place { endPlace(place) }
    switch context.tag {
    case .a: endLink()
    case .q: add(Array("”".utf8)[...])
    default: break
    }
  }

  /// Marks the end of a place: after the open words, or after the last block if no words are open.
  private mutating func endPlace(_ name: String) {
    if words.hasWords {
      words.mark(name, isEnd: true)
    } else if isNoteLast {
      notes[notes.count - 1].words.mark(name, isEnd: true)
    } else if !blocks.isEmpty {
      blocks[blocks.count - 1].words.mark(name, isEnd: true)
    }
  }

  /// Makes the word before the mark of a note, which is left out, a link to the note.
  private mutating func linkNote(_ node: MarkupTree.Node) {
    guard open.last?.isNote != true, link == nil else { return }
    for inner in node..<tree.end(node) where tree.tag(inner) == .a {
      guard let target = tree.attribute(inner, .href).flatMap({ places.target($0) }) else { continue }
      return words.linkLastWord(to: target)
    }
  }

  private mutating func separate(_ node: MarkupTree.Node) {
    flush()
    blocks.append(MarkupBlock(kind: .rule, words: LinkedText("* * *"), node: node))
  }

  private mutating func addEmbed(_ node: MarkupTree.Node) {
    guard !tree.isHidden(node), let source = tree.attribute(node, .src) ?? tree.attribute(node, .dataSrc),
      let target = absoluteAddress(source, base: base), let host = addressHost(target)
    else { return }
    flush()
    let title = (tree.attribute(node, .title) ?? tree.attribute(node, .ariaLabel) ?? "").onOneLine
    var words = LinkedText(title.isEmpty ? host : "\(title) (\(host))")
    words.link(from: 0, to: target)
    blocks.append(MarkupBlock(kind: .embed, words: words, node: node))
  }

  // MARK: Words

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if open.last?.kind != .code, isBroken, bytes.contains(where: { $0 > 0x20 }) { isBroken = false }
    words.append(withoutSoftHyphens(String(decoding: bytes, as: UTF8.self)))
  }

  /// Adds a line break. Two without words between them end a paragraph, and one ends a line that names the authors.
  private mutating func breakLine() {
    if open.last?.kind == .row {
      words.append(" ")
    } else if blocks.count < Self.head, open.last?.kind == .paragraph,
      words.text.isBylineBeforeBreak || isAfterByline && Phrase(words.text).isBylinesEnd
    {
      flush()
    } else if isBroken, open.last?.kind != .code {
      flush()
    } else {
      words.append("\n")
      isBroken = true
    }
  }

  /// Whether all that was written of the open paragraph begins with a line that names the authors.
  private var isAfterByline: Bool {
    guard let paragraph = open.last(where: \.isBlock)?.node,
      let first = blocks.reversed().prefix(while: { tree.holds(paragraph, $0.node) }).last
    else { return false }
    return first.words.text.isBylineBeforeBreak || tree.statesByline(first.node)
  }

  private mutating func addCell() { if words.count > 0 { words.append("\t") } }

  private mutating func startLink(_ node: MarkupTree.Node) {
    guard link == nil, let reference = tree.attribute(node, .href),
      let target = places.target(reference) ?? absoluteAddress(reference, base: base)
    else { return }
    link = (words.count, target)
  }

  private mutating func endLink() {
    if let link { words.link(from: link.start, to: link.target) }
    link = nil
  }

  /// Ends the block, if it has words.
  private mutating func flush(_ context: Context? = nil) {
    if let link {
      words.link(from: link.start, to: link.target)
      self.link = (0, link.target)
    }
    isBroken = false
    let hasWords = words.hasWords
    defer {
      words.clear(keepingStarts: !hasWords)
      blocks += alternatives
      alternatives = []
    }
    guard hasWords else { return }
    let context = context ?? open.last { $0.isBlock } ?? open.last
    let block = MarkupBlock(
      kind: context?.kind ?? .paragraph, words: words, level: context?.level, node: context?.node ?? tree.root)
    isNoteLast = context?.isNote ?? false
    if isNoteLast { notes.append(block) } else { blocks.append(block) }
  }
}

extension Block.Kind {
  /// Whether all blocks inside an element of this kind are of it: headings and items in a caption are caption.
  fileprivate var staysInside: Bool { self == .caption || self == .residue || self == .pullQuote }
}

/// Returns the text without soft hyphens: they are for one layout of the page and would part words.
private func withoutSoftHyphens(_ text: String) -> String {
  text.utf8.contains(0xC2) && text.holds("\u{AD}") ? text.replacing(exactly: "\u{AD}", with: "") : text
}
