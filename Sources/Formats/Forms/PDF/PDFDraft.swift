import Articles

extension PDFLayout {
  /// Returns the article: columns in order, paragraphs joined, each with its kind.
  func draft() -> Draft {
    var layout = self
    layout.removeFurniture()
    for i in layout.pages.indices { layout.pages[i].cutLinesAtGutters() }
    let columns = layout.pages.enumerated().flatMap { page in
      page.element.columns.map { (page: page.offset, rows: $0.rows) }
    }
    let measures = PDFMeasures(columns.map(\.rows))
    var paragraphs = measures.joined(columns.flatMap { measures.paragraphs($0.rows, page: $0.page) })
    let words = HyphenatedWords(paragraphs)
    for i in paragraphs.indices { paragraphs[i].text = words.text(paragraphs[i].rows) }
    paragraphs.removeAll { $0.text.allSatisfy(\.isWhitespace) }
    return PDFBlocks(paragraphs, measures, title: title, author: author).draft()
  }
}

/// The kinds of a document's paragraphs.
private struct PDFBlocks {
  private var paragraphs: [PDFParagraph]
  private var kinds: [Block.Kind]
  private let measures: PDFMeasures
  private let usesIndents: Bool
  private var facts = PageFacts()

  init(_ paragraphs: [PDFParagraph], _ measures: PDFMeasures, title: String?, author: String?) {
    (self.paragraphs, self.measures) = (paragraphs, measures)
    kinds = paragraphs.map { $0.isRow ? .row : .paragraph }
    usesIndents = measures.usesIndents(paragraphs)
    markTitle()
    markTail()
    markRest()
    if facts.title == nil, let title, !title.isFileName { facts.title = title }
    if facts.byline == nil, let author, author.holds(" ") { facts.byline = author }
  }

  func draft() -> Draft {
    var builder = DraftBuilder(facts: facts)
    let sizes = Set(zip(kinds, paragraphs).filter { $0.0 == .heading }.map { Int($0.1.size.rounded()) }).sorted(by: >)
    for (kind, paragraph) in zip(kinds, paragraphs) {
      let level = kind == .heading ? (sizes.firstIndex(of: Int(paragraph.size.rounded())) ?? 0) + 1 : nil
      let text =
        kind == .row ? paragraph.rows.map { $0.cells.map(\.text).joined(separator: "\t") }.joined() : paragraph.text
      builder.append(kind, text, level: level)
    }
    return builder.draft()
  }

  // MARK: The head

  /// Marks the title: the largest type of the first page, with little above it; and the lines between it and the text.
  private mutating func markTitle() {
    let first = paragraphs.prefix { $0.page == paragraphs[0].page }.filter { $0.text.letterCount >= 3 }
    guard let largest = first.map(\.size).max(), largest > 1.1 * measures.bodySize,
      let start = paragraphs.firstIndex(where: { $0.size > 0.97 * largest && $0.text.letterCount >= 3 }),
      paragraphs[..<start].reduce(0, { $0 + $1.text.utf8.count }) <= 300
    else { return }
    var end = start + 1
    while end < paragraphs.count, paragraphs[end].size > 0.97 * largest, paragraphs[end].space < 1 { end += 1 }
    var title = paragraphs[start]
    title.rows = paragraphs[start..<end].flatMap(\.rows)
    title.text = paragraphs[start..<end].map(\.text).joined(separator: " ")
    guard title.text.utf8.count <= 400 else { return }
    paragraphs.replaceSubrange(start..<end, with: [title])
    kinds.replaceSubrange(start..<end, with: [.title])
    facts.title = title.text
    for i in 0..<start { kinds[i] = paragraphs[i].phrase.isByline ? .byline : .residue }
    markByline(after: start)
  }

  private mutating func markByline(after title: Int) {
    var next = title + 1
    while next < min(paragraphs.count, title + 5) {
      let i = next
      let (paragraph, phrase) = (paragraphs[i], paragraphs[i].phrase)
      guard paragraph.page == paragraphs[title].page, paragraph.text.utf8.count <= 200 else { break }
      if phrase.isDate || phrase.isStamp {
        kinds[i] = .byline
      } else if phrase.isByline || phrase.isBylineAfterTitle || phrase.isName && isUnder(paragraphs[title], paragraph) {
        kinds[i] = .byline
        if facts.byline == nil { facts.byline = phrase.withoutBy }
      } else {
        break
      }
      next += 1
    }
    if next + 1 < paragraphs.count, kinds[next] == .paragraph, paragraphs[next].size > 1.06 * measures.bodySize,
      paragraphs[next].text.endsSentence
    {
      kinds[next] = .standfirst
    }
  }

  /// Whether the paragraph is a row under the title, in the middle as it or at its left edge.
  private func isUnder(_ title: PDFParagraph, _ paragraph: PDFParagraph) -> Bool {
    guard let (above, row) = title.rows.first.map({ ($0, paragraph.rows[0]) }), paragraph.rows.count <= 2 else {
      return false
    }
    let middles = abs((above.left + above.right) / 2 - (row.left + row.right) / 2)
    return middles < row.size || abs(above.left - row.left) < row.size
  }

  // MARK: The rest

  /// Marks the residue of a printed page after the text.
  private mutating func markTail() {
    for i in paragraphs.indices where kinds[i] == .paragraph && paragraphs[i].isResidue { kinds[i] = .residue }
    var i = paragraphs.count - 1
    while i > 0, kinds[i] == .residue || kinds[i] == .paragraph && paragraphs[i].phrase.isResidueAtEdges {
      kinds[i] = .residue
      i -= 1
    }
  }

  private mutating func markRest() {
    for i in paragraphs.indices where kinds[i] == .paragraph {
      let text = paragraphs[i].text
      if isHeading(i) {
        kinds[i] = .heading
      } else if let marker = text.listMarker, !marker.isLast(oneOf: ".)") || isNumberedBeside(i) {
        kinds[i] = .listItem
      } else if paragraphs[i].size < 0.95 * measures.bodySize, text.utf8.count <= 600, text.isCaption {
        kinds[i] = .caption
      }
    }
  }

  private func isNumberedBeside(_ i: Int) -> Bool {
    [i - 1, i + 1].contains {
      paragraphs.indices.contains($0) && paragraphs[$0].text.listMarker?.isLast(oneOf: ".)") == true
    }
  }

  /// Whether the paragraph is a short line above a text, in larger type or set apart from it.
  private func isHeading(_ i: Int) -> Bool {
    let paragraph = paragraphs[i]
    guard paragraph.rows.count <= 3, paragraph.text.utf8.count <= 200, paragraph.text.letterCount > 0,
      i + 1 < paragraphs.count,
      paragraph.text.startsSmall != true, !paragraph.text.isLast(oneOf: ".,;:!”\"")
    else { return false }
    if paragraph.size > 1.06 * measures.bodySize { return true }
    let next = paragraphs[i + 1]
    guard kinds[i + 1] == .paragraph, abs(paragraph.size - measures.bodySize) < 0.06 * measures.bodySize,
      paragraph.text.listMarker?.isLast(oneOf: ".)") ?? true, !next.opensColumn
    else { return false }
    if usesIndents { return !paragraph.isIndented && next.isIndented && paragraph.rows.count <= 2 }
    return paragraph.rows.count == 1 && paragraph.text.utf8.count <= 100
      && (next.text.utf8.count > 100 && next.text.endsSentence)
      && (paragraph.opensColumn || paragraph.space >= next.space)
  }
}

extension PDFParagraph {
  fileprivate var phrase: Phrase {
    var text = text.utf8.count <= Phrase.longest ? text : String(text.unicodeScalars.prefix(Phrase.longest))
    return text.withUTF8 { Phrase($0, TextRange(0, $0.count)) }
  }

  /// Whether it is residue in any position: "Subscribe to our newsletter".
  fileprivate var isResidue: Bool {
    var text = text
    return text.withUTF8 { ResidueWords($0).isResidue(TextRange(0, $0.count)) }
  }
}

extension Phrase {
  /// Whether the phrase opens with a name and goes on, if at all, after a comma: "Ada Lind, Coast Courier".
  fileprivate var isName: Bool {
    guard (2...10).contains(words.count) else { return false }
    let end = words.firstIndex { $0.isLast(oneOf: ",|") } ?? words.count - 1
    let name = words[...end].filter {
      !["de", "del", "der", "di", "van", "von", "la", "le", "al", "bin", "and", "&"].contains($0.bare)
    }
    return (2...6).contains(name.count) && name.allSatisfy { $0.isCapitalised && !$0.contains(where: \.isNumber) }
      && words.last?.isLast(oneOf: ".?!:") == false
  }

  /// The words after "by".
  fileprivate var withoutBy: String {
    let by = words.prefix(2).lastIndex { $0.bare == "by" }
    return words.dropFirst(by.map { $0 + 1 } ?? 0).joined(separator: " ")
  }
}

extension String {
  /// The number of letters.
  fileprivate var letterCount: Int { unicodeScalars.lazy.filter(\.properties.isAlphabetic).count }

  /// Whether it opens as the words under a picture or a table do: "Figure 3".
  fileprivate var isCaption: Bool {
    let words = split(at: " ", maxSplits: 2)
    guard let first = words.first?.bare else { return false }
    return ["photo", "photograph", "picture"].contains(first)
      || ["figure", "fig", "table", "chart", "map"].contains(first) && words.count > 1
        && words[1].first?.isNumber == true
  }

  /// Whether a program left the name of a file as the title: "Microsoft Word - draft3.doc".
  fileprivate var isFileName: Bool {
    let name = lowercased()
    return !name.holds(" ") && name.holds(".") || name.begins(with: "microsoft ") || name.begins(with: "untitled")
      || [".doc", ".docx", ".indd", ".qxd", ".pdf", ".tex", ".dvi"].contains { name.ends(with: $0) }
  }
}
