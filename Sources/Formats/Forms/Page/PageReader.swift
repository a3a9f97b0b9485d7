import Articles

/// A reading of a page: the article in it as a draft.
struct PageReader {
  /// The article.
  private(set) var draft: Draft
  /// The blocks from the standfirst to the last paragraph, with their elements.
  let blocks: [MarkupBlock]
  /// The page.
  let tree: MarkupTree
  /// The site's host; nil if nothing states it.
  let host: String?
  /// The element that holds the body.
  let root: MarkupTree.Node
  /// The tree of the blocks: that of the page, or of a text that the page holds for machines.
  let blockTree: MarkupTree

  /// Reads the page `html` of `address`, under the rules of its host.
  init(_ html: String, address: String?, rules: PageRules = PageRules()) {
    tree = MarkupTree(html)
    var scan = PageScan(tree)
    let data = PageData(tree)
    let base = tree.base(address ?? data.meta("og:url"))
    let stated = address ?? data.meta("og:url")
    let site = SiteNames(data, address: stated)
    let title = PageTitle(scan, data, site: site)
    scan.markOutside(title: title.heading)
    let byline = PageByline(scan, data, title: title, site: site)
    let date = PageDate(scan, data, title: title.heading, address: stated)
    let body = PageReader.body(scan, title, data, base: base)
    root = body.root
    host = (stated ?? data.canonical).flatMap { addressHost($0) }
    let found = PageReader.blocks(body, data, base: base)
    blockTree = found.tree ?? tree
    var ruled = RuledBlocks(found.blocks, of: blockTree)
    let own = host.map { rules.of($0) } ?? []
    if found.tree == nil { for rule in own where rule.action == .keep { ruled.keep(rule, in: body) } }
    for rule in own where rule.action == .drop { ruled.drop(rule) }
    blocks = ruled.blocks

    var facts = PageFacts()
    facts.title = title.text
    facts.byline = byline.text ?? body.byline
    (facts.published, facts.updated) = (date.published, date.updated)
    facts.address = data.canonical.flatMap { absoluteAddress($0, base: base) } ?? stated
    facts.site = data.site ?? stated.flatMap { addressHost($0) }
    facts.language = language(tree, data)
    facts.nextPage = nextPage(tree, data, facts, at: stated)
    facts.wall = PageWalls(scan, data, textCount: blocks.reduce(0) { $0 + $1.words.count }).wall
    facts.hiddenCount = scan.hiddenCount
    facts.noteRules(ruled.applied)
    if !ruled.unapplied.isEmpty { facts.unappliedRules = ruled.unapplied }
    draft = PageReader.draft(facts, blocks)
  }

  /// The body; of a page on which little is found, what is found without the rules for menus and boxes, if that is more.
  private static func body(_ scan: PageScan, _ title: PageTitle, _ data: PageData, base: String?) -> PageBody {
    let strict = PageBody(scan, title, data, base: base)
    guard strict.count < 250 else { return strict }
    var scan = scan
    scan.markOutside(title: title.heading, isLenient: true)
    let lenient = PageBody(scan, title, data, base: base)
    return lenient.count > strict.count * 2 ? lenient : strict
  }

  /// The blocks of the body; of a page that a script fills, those of the text that it holds for machines, with the tree of that text.
  private static func blocks(_ body: PageBody, _ data: PageData, base: String?)
    -> (blocks: [MarkupBlock], tree: MarkupTree?)
  {
    guard body.count < 250, let text = data.articleBody, text.utf8.count > body.count * 2 else {
      return (body.blocks, nil)
    }
    let tree = MarkupTree(text)
    var writer = MarkupBlockWriter(tree, base: base)
    writer.write(tree.root)
    return (writer.blocks, tree)
  }

  /// The draft: the title, the standfirst, the byline, the date, and the body.
  private static func draft(_ facts: PageFacts, _ blocks: [MarkupBlock]) -> Draft {
    var builder = DraftBuilder(facts: facts)
    let standfirst = blocks.prefix { $0.kind == .standfirst }
    guard !blocks.isEmpty else { return builder.draft() }
    if let title = facts.title { builder.append(.title, title) }
    builder.append(standfirst)
    if let byline = facts.byline { builder.append(.byline, byline) }
    if let published = facts.published { builder.append(.byline, published.prefix(10)) }
    builder.append(blocks.dropFirst(standfirst.count))
    return builder.draft()
  }
}

/// The language of a page as a BCP 47 tag.
private func language(_ tree: MarkupTree, _ data: PageData) -> String? {
  let stated = [
    tree.attribute(tree.root, .lang), tree.attribute(tree.root, .xmlLang), data.articleText("inLanguage"),
    data.meta("og:locale", "content-language", "dc.language", "language"),
  ]
  for case let text? in stated {
    let tag = text.onOneLine.replacing(exactly: "_", with: "-")
    let parts = tag.split(at: "-")
    if let first = parts.first, (2...3).contains(first.utf8.count),
      parts.allSatisfy({ $0.utf8.count < 9 && $0.utf8.allSatisfy(isTagByte) })
    {
      return tag
    }
  }
  return nil
}

private func isTagByte(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
