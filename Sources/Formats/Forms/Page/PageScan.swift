import Articles

/// A piece of text of a page between two beginnings or ends of blocks, counted but not copied.
struct PageRun: Sendable {
  /// The first and the last node of text.
  var first: MarkupTree.Node
  var last: MarkupTree.Node
  /// The innermost block that holds the text.
  var block: MarkupTree.Node
  /// The number of characters that are no white space.
  var count = 0
  /// The number of them in links.
  var linked = 0
  /// The number of marks that part or end sentences.
  var stops = 0
  /// Whether it stands in a part of the page that is no article.
  var isOutside = false
  /// Whether it stands in an item of a list, a cell of a table or in code.
  var isItem = false
  /// Whether its last mark ends a sentence.
  var endsSentence = false

  /// The share of the characters in links.
  var linkShare: Double { count == 0 ? 0 : Double(linked) / Double(count) }
  /// Whether it is long enough, and so little linked, that it is running text.
  var isProse: Bool { count - linked >= 80 && linkShare < 0.4 && (stops > 0 || count >= 200) }

  /// The weight in the search for the body: what speaks for an article, or against it.
  var weight: Int {
    if isOutside { return 0 }
    if linkShare > 0.5 { return -min(count, 50) }
    if isProse { return min(count - linked, 1000) }
    if count >= 30, stops > 0, endsSentence { return count }
    return isItem && linked == 0 ? count / 3 : -5
  }
}

/// The counts of a page's text from which its body is found: runs of text in their order, sums over nodes, signs of elements.
struct PageScan: Sendable {
  let tree: MarkupTree
  /// The runs of text that readers see.
  private(set) var runs: [PageRun] = []
  /// The sum of the characters before each node.
  private var counts: [Int32] = []
  /// The sum of the linked characters before each node.
  private var linkedCounts: [Int32] = []
  /// The number of links before each node.
  private var linkCounts: [Int32] = []
  /// The sum of the weights of runs before each node.
  private var weights: [Int32] = []
  /// The sum of the characters of prose before each node.
  private var proseCounts: [Int32] = []
  /// The signs of each element.
  private(set) var signs: [PageSigns]
  /// Whether readers do not see the element, or it is no text.
  private(set) var isHidden: [Bool]
  /// Whether the element is, with all in it, no part of the article.
  private(set) var isOutside: [Bool] = []
  /// The sum of the characters of running text before each node, wherever it stands.
  private var rawProse: [Int32] = []
  /// The number of hidden elements, each counted with all in it as one.
  private(set) var hiddenCount = 0

  init(_ tree: MarkupTree) {
    self.tree = tree
    signs = [PageSigns](repeating: [], count: tree.nodes.count)
    isHidden = [Bool](repeating: false, count: tree.nodes.count)
    readSigns()
    count()
    findRuns()
    markCaptions()
  }

  /// The number of characters in an element.
  func count(_ node: MarkupTree.Node) -> Int { Int(counts[tree.end(node)] - counts[node]) }
  /// The number of linked characters in an element.
  func linked(_ node: MarkupTree.Node) -> Int { Int(linkedCounts[tree.end(node)] - linkedCounts[node]) }
  /// The number of links in an element.
  func linkCount(_ node: MarkupTree.Node) -> Int { Int(linkCounts[tree.end(node)] - linkCounts[node]) }
  /// The sum of the weights of the runs in an element.
  func weight(_ node: MarkupTree.Node) -> Int { Int(weights[tree.end(node)] - weights[node]) }
  /// The number of characters of running text in an element.
  func prose(_ node: MarkupTree.Node) -> Int { Int(proseCounts[tree.end(node)] - proseCounts[node]) }
  /// The number of characters of the page.
  var total: Int { Int(counts.last ?? 0) }

  private mutating func readSigns() {
    var reader = PageSignReader()
    for node in tree.nodes.indices where tree.tag(node) != .text {
      for name in [MarkupAttribute.class, .id] {
        guard let value = tree.value(node, name), value.count > 1 else { continue }
        // A long id is an anchor made of a heading's words.
        if name == .class || value.count < 50 { signs[node].formUnion(reader.signs(value)) }
      }
      if let name = tree.attribute(node, .itemprop), ["description", "alternativeHeadline"].contains(name) {
        signs[node].insert(.standfirst)
      }
    }
  }

  /// The size of the character that a byte opens: 1, of a script that says as much in half the characters 2; 0 for white space.
  private static func size(_ byte: UInt8) -> Int {
    if byte <= 0x20 || byte & 0xC0 == 0x80 { return 0 }
    return (0xE3...0xED).contains(byte) ? 2 : 1
  }

  /// Sums the characters; marks what is hidden.
  private mutating func count() {
    counts.reserveCapacity(tree.nodes.count + 1)
    linkedCounts.reserveCapacity(tree.nodes.count + 1)
    linkCounts.reserveCapacity(tree.nodes.count + 1)
    var (count, linked, links): (Int32, Int32, Int32) = (0, 0, 0)
    var (linkEnd, hiddenEnd) = (0, 0)
    for node in tree.nodes.indices {
      counts.append(count)
      linkedCounts.append(linked)
      linkCounts.append(links)
      guard node >= hiddenEnd else {
        isHidden[node] = true
        continue
      }
      let tag = tree.tag(node)
      if tag == .text {
        let own = Int32(tree.words(node).reduce(0) { $0 + PageScan.size($1) })
        count += own
        if node < linkEnd { linked += own }
      } else if tag.isSilent && tree.value(node, .shadowRootMode) == nil {
        isHidden[node] = true
        hiddenEnd = tree.end(node)
      } else if tag != .body, tag != .html, tree.isHidden(node) {
        isHidden[node] = true
        hiddenEnd = tree.end(node)
        hiddenCount += 1
      } else if tag == .a {
        linkEnd = max(linkEnd, tree.end(node))
        links += 1
      }
    }
    counts.append(count)
    linkedCounts.append(linked)
    linkCounts.append(links)
  }

  // MARK: What is outside

  /// Marks the elements that, by their names or signs, are no part of the article. What holds the title or much of the page's running
  /// text is one all the same. `isLenient` keeps all but menus and comments.
  mutating func markOutside(title: MarkupTree.Node?, isLenient: Bool = false) {
    isOutside = [Bool](repeating: false, count: tree.nodes.count)
    let groups = groupShares
    let commentShare = groups[nil] ?? 0
    let hasOtherProse =
      (1 - commentShare) * Double(rawProse.last ?? 0) >= 500 || proseBeforeComments(after: title) >= 100
    for node in tree.nodes.indices where tree.tag(node) != .text && !isHidden[node] {
      if let title, tree.holds(node, title) { continue }
      if signs[node].contains(.comments) {
        isOutside[node] = share(node) < 0.4 && commentShare < 0.6 || hasOtherProse
      } else if let limit = outsideShare(node, isLenient: isLenient) {
        let group = tree.value(node, .class).flatMap { groups[$0] } ?? 0
        isOutside[node] = share(node) < limit && group < 0.5
      }
    }
    if !isLenient { markTeasers() }
    weigh()
  }

  /// The share of the page's running text up to which an element of such a name or such signs is outside; nil if it never is.
  private func outsideShare(_ node: MarkupTree.Node, isLenient: Bool) -> Double? {
    switch tree.tag(node) {
    case .nav, .menu, .dialog: return 0.5
    case .footer, .aside, .form: return isLenient ? nil : 0.4
    case .html, .body, .main, .p, .h1, .h2, .h3, .a, .b, .strong, .em, .i: return nil
    default: break
    }
    let signs = signs[node]
    guard !isLenient, signs.contains(.outside) else { return nil }
    return signs.contains(.content) ? 0.15 : 0.4
  }

  /// The size of the running text between the title and the first comments.
  private func proseBeforeComments(after title: MarkupTree.Node?) -> Int32 {
    guard let title, let comments = tree.nodes.indices.first(where: { $0 > title && signs[$0].contains(.comments) })
    else { return 0 }
    return rawProse[comments] - rawProse[title]
  }

  /// The shares of the elements with the same class together, of those with signs of comments under nil.
  private var groupShares: [ArraySlice<UInt8>?: Double] {
    var shares: [ArraySlice<UInt8>?: Double] = [:]
    var ends: [ArraySlice<UInt8>?: Int] = [:]
    for node in tree.nodes.indices where !signs[node].intersection([.outside, .comments]).isEmpty && !isHidden[node] {
      let key = signs[node].contains(.comments) ? nil : tree.value(node, .class)
      guard node >= ends[key, default: 0] else { continue }
      ends[key] = tree.end(node)
      shares[key, default: 0] += share(node)
    }
    return shares
  }

  /// The share of the page's running text that an element holds; of all its text where little of it runs.
  private func share(_ node: MarkupTree.Node) -> Double {
    let all = Int(rawProse.last ?? 0)
    if all < 300 { return Double(count(node)) / Double(max(1, total)) }
    return Double(rawProse[tree.end(node)] - rawProse[node]) / Double(all)
  }

  /// Marks teasers of other articles: small elements with one heading, which is a link.
  private mutating func markTeasers() {
    for run in runs where run.linkShare > 0.8 && run.count >= 15 {
      guard
        let heading = ([run.block] + tree.ancestors(run.block).prefix(2)).first(where: {
          tree.tag($0).headingLevel != nil
        }),
        tree.tag(heading) != .h1
      else { continue }
      var teaser = heading
      for outer in tree.ancestors(heading).prefix(4) {
        guard count(outer) < count(heading) + 400, headingCount(outer) == 1 else { break }
        teaser = outer
      }
      if teaser != heading, share(teaser) < 0.3 { isOutside[teaser] = true }
    }
  }

  /// Marks short texts beside a picture in an element of their own.
  private mutating func markCaptions() {
    for node in tree.nodes.indices where tree.tag(node) == .img && !isHidden[node] {
      for outer in tree.ancestors(node).prefix(5) {
        switch tree.tag(outer) {
        case .a, .div, .span, .picture, .center, .other, .figure, .noscript: break
        default: continue
        }
        guard count(outer) < 250, headingCount(outer) == 0 else { break }
        if count(outer) > 0 { signs[outer].insert(.caption) }
      }
    }
  }

  private func headingCount(_ node: MarkupTree.Node) -> Int {
    tree.descendants(node).prefix(400).reduce(0) { $0 + (tree.tag($1).headingLevel != nil ? 1 : 0) }
  }

  /// Whether an element inside a line is a part of the line's sentence, as a name is in “Mira Tal writes that …”: other words
  /// of the sentence stand before it, or go on after it with a small letter.
  func isPartOfSentence(_ node: MarkupTree.Node) -> Bool {
    let i = runs.partitioningIndex { $0.last >= node }
    guard i < runs.count, runs[i].first < tree.end(node), runs[i].last >= tree.end(node), runs[i].endsSentence,
      runs[i].count - count(node) >= 25
    else { return false }
    let after = (tree.end(node)...runs[i].last).lazy.flatMap { tree.words($0) }.first { $0 > 0x20 }
    return after.map { (0x61...0x7A).contains($0) } ?? false || count(between: runs[i].first, node) >= 25
  }

  private func count(between start: MarkupTree.Node, _ end: MarkupTree.Node) -> Int { Int(counts[end] - counts[start]) }

  // MARK: Runs

  private mutating func findRuns() {
    var open: [(end: Int, block: MarkupTree.Node)] = [(tree.nodes.count, tree.root)]
    var linkEnd = 0
    var run: PageRun?
    var breaks = 0
    func close(_ runs: inout [PageRun]) {
      if let run, run.count > 0 { runs.append(run) }
      run = nil
      breaks = 0
    }
    for node in tree.nodes.indices {
      while open.count > 1, let last = open.last, last.end <= node {
        open.removeLast()
        close(&runs)
      }
      if isHidden[node] { continue }
      let tag = tree.tag(node)
      if tag == .text {
        let block = open.last?.block ?? tree.root
        add(tree.words(node), node, isLinked: node < linkEnd, block, to: &run, &breaks)
        continue
      }
      if tag == .a { linkEnd = max(linkEnd, tree.end(node)) }
      if tag == .br {
        breaks += 1
        if breaks > 1 { close(&runs) }
      } else if tag.isBlock {
        close(&runs)
        open.append((tree.end(node), node))
      }
    }
    close(&runs)
    var sums = [Int32](repeating: 0, count: tree.nodes.count + 1)
    for run in runs where run.isProse { sums[run.first + 1] += Int32(run.count) }
    for i in sums.indices.dropFirst() { sums[i] += sums[i - 1] }
    rawProse = sums
  }

  private func add(
    _ words: ArraySlice<UInt8>, _ node: MarkupTree.Node, isLinked: Bool, _ block: MarkupTree.Node,
    to run: inout PageRun?, _ breaks: inout Int
  ) {
    var (count, stops) = (0, 0)
    var last: UInt8 = 0
    for byte in words where byte > 0x20 && byte & 0xC0 != 0x80 {
      count += PageScan.size(byte)
      last = byte
      switch byte {
      case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0xE3: stops += 1
      default: break
      }
    }
    guard count > 0 else { return }
    breaks = 0
    var known = run ?? PageRun(first: node, last: node, block: block)
    switch tree.tag(block) {
    case .li, .td, .th, .dd, .dt, .pre: known.isItem = true
    default: break
    }
    known.last = node
    known.count += count
    known.linked += isLinked ? count : 0
    known.stops += stops
    switch last {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x29, 0xE2, 0xE3, 0xEF: known.endsSentence = true
    default: known.endsSentence = false
    }
    run = known
  }

  /// Sums the weights of the runs.
  private mutating func weigh() {
    var outsideEnd = 0
    var run = 0
    for node in tree.nodes.indices {
      if node >= outsideEnd, isOutside[node] { outsideEnd = tree.end(node) }
      while run < runs.count, runs[run].first == node {
        runs[run].isOutside = node < outsideEnd
        run += 1
      }
    }
    var (own, prose) = (
      [Int32](repeating: 0, count: tree.nodes.count + 1), [Int32](repeating: 0, count: tree.nodes.count + 1)
    )
    for run in runs {
      own[run.first + 1] += Int32(run.weight)
      if run.isProse, !run.isOutside { prose[run.first + 1] += Int32(run.count) }
    }
    for i in own.indices.dropFirst() {
      own[i] += own[i - 1]
      prose[i] += prose[i - 1]
    }
    (weights, proseCounts) = (own, prose)
  }
}
