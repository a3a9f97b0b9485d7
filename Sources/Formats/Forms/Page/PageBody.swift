import Articles

/// The search for the body of a page's article, and the list of its blocks.
struct PageBody {
  /// The element that holds the body.
  let root: MarkupTree.Node
  /// The blocks from the standfirst to the last paragraph.
  private(set) var blocks: [MarkupBlock] = []
  /// The names in a line before the text that opens with "by"; nil if there is no such line.
  private(set) var byline: String?

  /// The number of bytes of the text.
  var count: Int { blocks.reduce(0) { $0 + ($1.kind == .residue || $1.kind == .caption ? 0 : $1.words.count) } }

  private let scan: PageScan
  private let title: PageTitle
  private let base: String?

  init(_ scan: PageScan, _ title: PageTitle, _ data: PageData, base: String?) {
    self.scan = scan
    self.title = title
    self.base = base
    root = scan.bodyElement(after: title.heading)
    let found = self
    // Of a page the marks stay, as its visitors see them.
    var writer = MarkupBlockWriter(
      scan.tree, base: base, leavingOut: leavesOut, kind: kind, partsNotes: false,
      alternative: { found.alternative(of: $0) })
    writer.write(start)
    let end = scan.tree.end(root)
    blocks = writer.blocks.filter { $0.node < end && !PageResidue.isResidue($0) }
    dropRelated()
    dropHead(data)
    dropTail()
    PagePictures.dropRepeats(&blocks, in: scan.tree)
    PageRepeats.mark(&blocks)
    PageEntries.mark(&blocks)
  }

  /// The innermost element that holds the body and the heading with the title.
  private var start: MarkupTree.Node {
    guard let heading = title.heading, heading < root else { return root }
    return scan.tree.ancestors(root).first { scan.tree.holds($0, heading) } ?? root
  }

  /// Whether an element is left out with all in it.
  private func leavesOut(_ node: MarkupTree.Node) -> Bool {
    let tree = scan.tree
    if tree.holds(node, root) { return false }
    let tag = tree.tag(node)
    guard tag.isBlock || tag == .span || tag == .other || tag == .a else { return false }
    if scan.isHidden[node] || scan.isOutside[node] { return true }
    let (count, linked, prose) = (scan.count(node), scan.linked(node), scan.prose(node))
    let signs = scan.signs[node]
    if !tag.isBlock, scan.isPartOfSentence(node) { return false }
    switch tag {
    case .ul, .ol, .dl, .table, .div, .section, .center, .header, .details:
      if linked * 10 > count * 6, prose == 0, scan.linkCount(node) > 1 { return true }
    default: break
    }
    if !signs.intersection([.byline, .date]).isEmpty, tag.headingLevel == nil, count < 150, prose == 0,
      tag != .p || linked * 2 > count
    {
      return !tree.ancestors(node).prefix(3).contains { tree.tag($0).headingLevel != nil }
    }
    if signs.contains(.doubtful), !signs.contains(.content), prose == 0 || linked * 10 > count * 3 {
      return count * 5 < scan.count(root)
    }
    return false
  }

  /// Returns the words that stand for a picture of the body; nil for none.
  private func alternative(of picture: MarkupTree.Node) -> String? {
    guard scan.tree.holds(root, picture), let words = PagePictures.alternative(of: picture, in: scan),
      !title.isRepeated(by: words)
    else { return nil }
    return words
  }

  /// Returns all blocks of an element that visitors see, although it may stand outside the body; none of an element around the body.
  func blocks(of node: MarkupTree.Node) -> [MarkupBlock] {
    guard !scan.isHidden[node], !scan.tree.holds(node, root) || node == root else { return [] }
    var writer = MarkupBlockWriter(
      scan.tree, base: base, leavingOut: { scan.isHidden[$0] }, kind: kind, partsNotes: false)
    writer.write(node)
    return writer.blocks
  }

  /// The kind that the signs of an element give to the blocks in it.
  private func kind(_ node: MarkupTree.Node) -> Block.Kind? {
    let signs = scan.signs[node]
    guard !signs.isEmpty else { return nil }
    let count = scan.count(node)
    if signs.contains(.keyPoints), scan.prose(node) * 4 < scan.prose(root) { return .residue }
    if signs.contains(.pullQuote), count < 600 { return .pullQuote }
    if signs.contains(.caption), count < (signs.contains(.content) ? 300 : 800) { return .caption }
    if signs.contains(.standfirst), count < 1000, node < firstProse, !signs.contains(.content) { return .standfirst }
    return nil
  }

  /// The first node of running text in the body.
  private var firstProse: MarkupTree.Node {
    scan.runs.first { $0.isProse && !$0.isOutside && scan.tree.holds(root, $0.first) }?.first ?? scan.tree.nodes.count
  }

  // MARK: The ends

  /// Drops what stands before the text: the title, categories, dates; marks the standfirst.
  private mutating func dropHead(_ data: PageData) {
    let descriptions = [
      data.meta("description", "og:description", "twitter:description"), data.articleText("description"),
    ]
    .compactMap { $0 }.map { TitleWords($0) }
    if let heading = title.heading { blocks.removeAll { $0.node <= heading } }
    let first = blocks.firstIndex { isBody($0) } ?? blocks.count
    // Where all paragraphs are short, the first of some words stands for the text.
    let paragraph = (first < blocks.count ? blocks[first] : blocks.first { isShortBody($0) })?.node
    var kept: [MarkupBlock] = []
    for block in blocks[..<first] { noteByline(block) }
    for (i, var block) in blocks[..<first].enumerated() {
      let words = TitleWords(block.words.text)
      if title.isRepeated(by: block.words.text) || block.kind == .heading && block.level == 1 { continue }
      let isDescription = words.count >= 4 && descriptions.contains { words.share(in: $0) > 0.8 }
      let isInside = scan.tree.holds(root, block.node)
      if isDescription && ![.figcaption, .img].contains(scan.tree.tag(block.node)) || block.kind == .standfirst,
        words.count >= 3
      {
        block.kind = .standfirst
        kept.append(block)
      } else if block.kind == .heading {
        let hasText = i + 1 == first || blocks[i + 1].kind != .heading && scan.tree.holds(root, blocks[i + 1].node)
        if isInside, hasText, block.linkedCount == 0 { kept.append(block) }
      } else if isInside, [.caption, .listItem, .quotation, .row, .code, .embed].contains(block.kind) {
        kept.append(block)
      } else if words.count >= 8, isInside || PageResidue.endsSentence(block.words.text),
        !PageResidue.isStamp(block.words.text)
      {
        kept.append(block)
      } else if let paragraph, isOpening(block, beside: paragraph) {
        kept.append(block)
      }
    }
    blocks.replaceSubrange(..<first, with: kept)
    let limit = min(blocks.count, kept.count + 6)
    for i in blocks.indices[..<limit].reversed() where isHeadLine(blocks[i]) { noteByline(blocks.remove(at: i)) }
  }

  /// Whether a short block before the text is a sentence of it: it stands beside the first paragraph and ends as a sentence does.
  private func isOpening(_ block: MarkupBlock, beside first: MarkupTree.Node) -> Bool {
    let (text, tree) = (block.words.text, scan.tree)
    guard block.kind == .paragraph, block.linkedCount == 0, PageResidue.endsSentence(text),
      block.node == first || tree.tag(block.node) == .p && tree.parent(block.node) == tree.parent(first)
    else { return false }
    return scan.signs[block.node].isEmpty && !PageResidue.isStamp(text) && !PageResidue.isTime(text)
      && writtenDate(text) == nil && !BylineNames.opensWithBy(text.onOneLine)
  }

  /// Notes the names in a line before the text.
  private mutating func noteByline(_ block: MarkupBlock) {
    let text = block.words.text.onOneLine
    guard scan.tree.holds(root, block.node), block.words.count < 100, BylineNames.opensWithBy(text) else { return }
    let names = BylineNames.names(in: text, isStated: false)
    if !names.isEmpty { byline = names.joined(separator: ", ") }
  }

  /// Whether a block near the start is a byline, a date or the title once more.
  private func isHeadLine(_ block: MarkupBlock) -> Bool {
    guard block.kind == .paragraph || block.kind == .heading || block.kind == .listItem, block.words.count < 300 else {
      return false
    }
    let text = block.words.text
    if title.isRepeated(by: text) { return true }
    guard block.kind == .paragraph, block.words.count < 200 else { return false }
    if PageResidue.isStamp(text) { return true }
    guard block.words.count < 90, !PageResidue.endsSentence(text) else { return false }
    if scan.signs[block.node].contains(.byline) || scan.isAuthorName(block.node) { return true }
    return writtenDate(text) != nil || PageResidue.isTime(text)
      || BylineNames.opensWithBy(text.onOneLine) && !BylineNames.names(in: text, isStated: false).isEmpty
  }

  /// Whether a block is running text inside the body.
  private func isBody(_ block: MarkupBlock) -> Bool {
    guard scan.tree.holds(root, block.node), block.kind == .paragraph || block.kind == .quotation else { return false }
    return block.words.count >= 80 && block.linkedCount * 2 < block.words.count
  }

  /// Whether a block inside the body is a sentence of some words.
  private func isShortBody(_ block: MarkupBlock) -> Bool {
    scan.tree.holds(root, block.node) && block.kind == .paragraph && block.linkedCount == 0
      && TitleWords(block.words.text).count >= 8 && PageResidue.endsSentence(block.words.text)
  }

  /// Drops lists of links to other articles with the line that announces them.
  private mutating func dropRelated() {
    var i = 0
    while i < blocks.count {
      guard PageResidue.announcesOthers(blocks[i]) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < blocks.count, blocks[end].words.count < 250,
        blocks[end].linkedCount * 10 > blocks[end].words.count * 3,
        blocks[end].kind == .listItem || blocks[end].kind == .paragraph || blocks[end].kind == .heading
      {
        end += 1
      }
      if end > i + 1 { blocks.removeSubrange(i..<end) } else { i += 1 }
    }
  }

  /// Drops headings, short lines and notes on the making after the last paragraph.
  private mutating func dropTail() {
    while let last = blocks.last {
      let isShort =
        last.words.count < 60 && !PageResidue.endsSentence(last.words.text)
        || last.words.count < 150 && last.linkedCount * 2 > last.words.count
      guard
        last.kind == .heading || last.kind == .rule || last.kind == .caption
          || last.kind == .paragraph && (isShort || PageResidue.isEndNote(last))
      else { return }
      blocks.removeLast()
    }
  }
}

extension PageScan {
  /// The element that holds the article's body: the one whose text weighs most, the innermost of those that weigh the same.
  func bodyElement(after title: MarkupTree.Node?) -> MarkupTree.Node {
    var best = tree.root
    var most = 0.0
    for node in articleElement(around: title) {
      switch tree.tag(node) {
      case .text, .p, .a, .span, .li, .b, .strong, .head, .h1, .h2, .h3: continue
      default: break
      }
      let own = weight(node)
      guard own > 0 else { continue }
      var weight = Double(own)
      // The body follows the title.
      if let title, tree.end(node) <= title { weight *= 0.3 }
      if tree.value(node, .itemprop)?.elementsEqual("articleBody".utf8) == true { weight *= 1.3 }
      // Of equals, the outer one comes first: the inner one replaces it.
      if weight >= most { (best, most) = (node, weight) }
    }
    return best
  }

  /// The nodes among which the body is: those of the element `article` around the title, if much of the page's text is in it; of several
  /// articles beside each other those of the one that has most of the text, since the others are teasers.
  private func articleElement(around title: MarkupTree.Node?) -> Range<MarkupTree.Node> {
    let whole = tree.root..<tree.nodes.count
    let most = whole.reduce(0) { max($0, weight($1)) }
    let around = title.flatMap {
      tree.ancestors($0).first { [.article, .main].contains(tree.tag($0)) && weight($0) * 3 > most }
    }
    if let own = title.flatMap({ tree.ancestors($0).first { tree.tag($0) == .article } }), weight(own) >= 150,
      articles(in: whole).count > 2
    {
      return own..<tree.end(own)
    }
    let region = around.map { $0..<tree.end($0) } ?? whole
    let articles = articles(in: region)
    let largest = articles.max { weight($0) < weight($1) }
    if let largest, articles.count > 2, weight(largest) * 2 > most { return largest..<tree.end(largest) }
    return region
  }

  /// The outermost elements `article` among `nodes`, but the first node.
  private func articles(in nodes: Range<MarkupTree.Node>) -> [MarkupTree.Node] {
    var found: [MarkupTree.Node] = []
    for node in nodes.dropFirst() where tree.tag(node) == .article && node >= found.last.map({ tree.end($0) }) ?? 0 {
      found.append(node)
    }
    return found
  }
}
