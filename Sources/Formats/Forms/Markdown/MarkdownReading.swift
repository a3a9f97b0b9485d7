import Articles

/// Returns the article of a text in Markdown. `address` is its own, to which links are relative.
func draft(ofMarkdown text: String, address: String? = nil) -> Draft {
  let front = FrontMatter(text)
  var facts = PageFacts()
  facts.title = front.value("title")
  let authors = front.list("author", "authors", "byline", "by")
  facts.byline = authors.isEmpty ? nil : authors.joined(separator: ", ")
  facts.published = front.value("date", "published", "publishdate", "pubdate", "created").flatMap { Timestamp($0)?.iso }
  facts.updated = front.value("updated", "lastmod", "modified", "last_modified_at").flatMap { Timestamp($0)?.iso }
  facts.language = front.value("lang", "language")
  facts.address =
    front.value("canonical", "canonical_url", "url").flatMap { absoluteAddress($0, base: address) } ?? address
  return draft(ofHTML: html(ofMarkdown: String(front.rest)), facts: facts, base: address)
}
