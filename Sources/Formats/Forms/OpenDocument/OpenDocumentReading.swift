import Articles

/// A text in OpenDocument that is read into an article.
struct OpenDocumentReading {
  private var styles: [String: OfficeText.Style] = [:]
  private(set) var text = OfficeText()

  /// Reads a text from the trees of its parts.
  init(content: XMLElement, styles: XMLElement?, meta: XMLElement?) {
    for root in [styles, content].compactMap({ $0 }) { readStyles(root) }
    if let meta = meta?.first("meta") { readFacts(meta) }
    if let body = content.first("body")?.first("text") { read(body) }
  }

  /// Reads the roles of styles. A style without a name that says something has the role of its parent.
  private mutating func readStyles(_ root: XMLElement) {
    for group in root.children where group.name == "styles" || group.name == "automatic-styles" {
      for style in group.all("style") {
        guard let name = style["name"] else { continue }
        let parent = style["parent-style-name"]
        styles[name] =
          OfficeText.Style(named: style["display-name"] ?? name)
          ?? parent.flatMap { OfficeText.Style(named: $0) ?? styles[$0] }
      }
    }
  }

  private mutating func readFacts(_ meta: XMLElement) {
    text.facts.title = meta.first("title")?.words?.onOneLine
    text.facts.byline = (meta.first("initial-creator") ?? meta.first("creator"))?.words?.onOneLine
    text.facts.language = meta.first("language")?.words
    text.facts.updated = meta.first("date")?.words.flatMap { Timestamp($0)?.iso }
  }

  private func style(_ element: XMLElement) -> OfficeText.Style {
    if element.name == "h" { return .heading(element["outline-level"].flatMap { Int($0) } ?? 1) }
    let name = element["style-name"] ?? ""
    return styles[name] ?? OfficeText.Style(named: name) ?? .text
  }

  private mutating func read(_ body: XMLElement) {
    var depth = 0
    var links: [Bool] = []
    body.walk { event in
      switch event {
      case .text(let words): text.add(words: words)
      case .start(let element):
        switch element.name {
        case "p", "h": text.begin()
        case "list": depth += 1
        case "table": text.add(tag: "<table>")
        case "table-row": text.add(tag: "<tr>")
        case "table-cell": text.add(tag: "<td>")
        case "a":
          links.append(element["href"] != nil)
          if let target = element["href"] { text.add(html: "<a href=\"\(target.escapedForHTML)\">") }
        case "s": text.add(words: " ")
        case "tab": text.add(words: "\t")
        case "line-break": text.add(html: "<br>")
        case "note":
          if let note = element.first("note-body")?.words { text.addNote(note.onOneLine) }
          return false
        // Comments, removed text, descriptions of pictures, and lists that programs make from headings.
        case "annotation", "tracked-changes", "title", "desc", "table-of-content", "alphabetical-index",
          "illustration-index", "forms",
          "sequence-decls", "covered-table-cell", "ruby-text":
          return false
        default: break
        }
      case .end(let element):
        switch element.name {
        case "p", "h": text.end(style(element), list: depth)
        case "list": depth -= 1
        case "table": text.add(tag: "</table>\n")
        case "table-row": text.add(tag: "</tr>")
        case "table-cell": text.add(tag: "</td>")
        case "a": if links.popLast() ?? false { text.add(html: "</a>") }
        default: break
        }
      }
      return true
    }
  }
}
