import Articles

/// Returns the article of a document with known facts, whose text is HTML. The title and the authors come first. A heading at the beginning
/// that repeats the title is left out; one of the first level is the title if the facts have none. `fileName` names the document in links.
func draft(ofHTML html: String, facts: PageFacts, base: String? = nil, fileName: String? = nil) -> Draft {
  let tree = MarkupTree(html)
  var writer = MarkupBlockWriter(tree, base: tree.base(base), fileName: fileName)
  writer.write(tree.root)
  var (facts, blocks) = (facts, writer.blocks[...])
  facts.hiddenCount += writer.hiddenCount
  if let first = blocks.first, first.kind == .heading {
    let words = first.words.text.onOneLine
    let heading = Phrase(words)
    if let title = facts.title.map({ Phrase($0) }) {
      // A title that goes on with the name of a site or a book is the heading.
      if title.repeats(heading), title.key != heading.key { facts.title = words }
      if title.repeats(heading) || heading.repeats(title) { blocks.removeFirst() }
    } else if first.level == 1 {
      facts.title = words
      blocks.removeFirst()
    }
  }
  let bylines = markBylines(&blocks, in: tree, isAfterTitle: facts.title != nil)
  var builder = DraftBuilder(facts: facts)
  if let title = facts.title { builder.append(.title, title) }
  if let byline = facts.byline, bylines == 0 { builder.append(.byline, byline) }
  builder.append(blocks)
  return builder.draft()
}

extension StringProtocol {
  /// The letters and digits in small letters, by which a repeated title is known.
  var sameLetters: String {
    String(
      String.UnicodeScalarView(
        lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
