import Articles

/// A draft that is built block by block from a document whose blocks are known: a page, a book, a message.
struct DraftBuilder {
  /// The facts of the document.
  var facts = PageFacts()
  private var text = ""
  private var blocks: [Block] = []
  private var links: [Link] = []
  /// The places that links lead to, by their names.
  private var places: [String: TextRange] = [:]

  /// Creates an empty draft.
  init(facts: PageFacts = PageFacts()) { self.facts = facts }

  /// Whether no block has been added.
  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a block after the others. Line breaks and runs of white space become one space, except in code, and tabs stay in rows. A block
  /// of white space alone is left out. A very long block is cut into several of the same kind. Wrongly encoded characters are repaired.
  mutating func append(_ kind: Block.Kind, _ source: LinkedText, level: Int? = nil) {
    let (repaired, repairs) = source.repaired()
    facts.noteRepairs(repairs)
    let run = kind == .code ? repaired.trimmedLines() : repaired.folded(keepsTabs: kind == .row)
    guard !run.text.isEmpty else { return }
    if let last = blocks.last { text += last.kind == kind && (kind == .row || kind == .listItem) ? "\n" : "\n\n" }
    let start = text.utf8.count
    text += run.text
    links += run.links.map { Link(TextRange(start + $0.range.lower, start + $0.range.upper), to: $0.target) }
    for mark in run.marks { note(mark, from: start) }
    let range = TextRange(start, text.utf8.count)
    guard range.count > longestBlock else { return blocks.append(Block(kind, range, level: level)) }
    blocks += text.withUTF8 { bytes in bytes.pieces(of: range).map { Block(kind, $0, level: level) } }
  }

  /// Notes the start or the end of a place in words that stand from byte `start` on. The first place of a name counts.
  private mutating func note(_ mark: LinkedText.Mark, from start: Int) {
    let offset = start + mark.offset
    guard let known = places[mark.name] else {
      if !mark.isEnd { places[mark.name] = TextRange(offset, offset) }
      return
    }
    if mark.isEnd, known.isEmpty { places[mark.name] = TextRange(known.lower, max(known.lower, offset)) }
  }

  /// Returns the links. Those that lead to a place of the document which is not in the text are left out.
  private func placedLinks() -> [Link] {
    links.compactMap { link in
      guard link.target.isFirst("#") else { return link }
      return places[String(link.target.dropFirst())].map { Link(link.range, to: link.target, at: $0) }
    }
  }

  /// Adds a block of plain words.
  mutating func append(_ kind: Block.Kind, _ text: some StringProtocol, level: Int? = nil) {
    append(kind, LinkedText(String(text)), level: level)
  }

  /// Returns the draft, with the date lines of its paragraphs and among its bylines found.
  mutating func draft() -> Draft {
    text.withUTF8 { bytes in
      var isFirst = true
      for i in blocks.indices where blocks[i].kind == .byline && Phrase(bytes, blocks[i].range).isDate {
        blocks[i].dateline = blocks[i].range
      }
      for i in blocks.indices where blocks[i].kind == .paragraph {
        blocks[i].dateline = bytes.dateline(of: blocks[i].range, isFirst: isFirst)
        isFirst = false
      }
    }
    facts.title = facts.title.map { Mojibake($0).text }
    facts.byline = facts.byline.map { Mojibake($0).text }
    facts.foreignLanguage = foreignLanguage(of: text)
    return Draft(text: text, blocks: blocks, links: placedLinks(), facts: facts)
  }
}
