import Articles

/// Returns the line of an article that was read from a page or another document: one JSON object and a line break. Keys: `id`, as given; `title`,
/// `byline`, `date` (the time of publication), `url`, `site` and `language`, null where the document does not state them; `text`, the
/// article's text with an empty line between its blocks; `kinds`, the kind of each of these blocks.
///
/// A document of several articles, such as a book, is one text: their titles are part of it, and its own title is their `site`.
public func pageLine(_ drafts: [Draft], id: String) -> String {
  guard let draft = drafts.first else { return "" }
  let isOne = drafts.count == 1
  let blocks = drafts.flatMap { draft in
    draft.blocks.filter { isArticleText($0.kind) || !isOne && $0.kind == .title }
      .map { (kind: $0.kind, text: String(draft.text.slice($0.range))) }
  }
  let title = isOne ? draft.facts.title ?? draft.title.map { String(draft.text.slice($0.range)) } : draft.facts.site
  var line = JSONLine()
  line.object { line in
    line.key("id")
    line.string(id)
    line.key("title")
    line.string(title)
    line.key("byline")
    line.string(draft.facts.byline ?? draft.byline.map { String(draft.text.slice($0.range)) })
    line.key("date")
    line.string(draft.facts.published)
    line.key("url")
    line.string(draft.facts.address)
    line.key("site")
    line.string(draft.facts.site)
    line.key("language")
    line.string(draft.facts.language)
    line.key("text")
    line.string(blocks.map(\.text).joined(separator: "\n\n"))
    line.key("kinds")
    line.list(blocks) { $0.string($1.kind.rawValue) }
  }
  return String(decoding: line.bytes, as: UTF8.self) + "\n"
}

/// Whether a block is text of the article: not its head, which has keys of its own, and not what repeats the text or stands beside it.
private func isArticleText(_ kind: Block.Kind) -> Bool {
  switch kind {
  case .heading, .paragraph, .standfirst, .listItem, .quotation, .row, .code: true
  case .title, .byline, .residue, .caption, .rule, .pullQuote, .embed, .entry: false
  }
}
