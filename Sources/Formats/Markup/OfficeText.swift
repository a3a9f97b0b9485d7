import Articles

/// The text of a document of a word processor, as it is written paragraph by paragraph: HTML, and the facts that paragraphs state by their style.
struct OfficeText {
  /// The role of a paragraph, by its style.
  enum Style: Hashable, Sendable {
    case text, title, author, date, quotation, caption, code, contents
    case heading(Int)
  }

  /// The facts of the document.
  var facts = PageFacts()
  /// The finished paragraphs and tables.
  private var html = ""
  /// The paragraphs that have not ended: one inside another stands in a text box.
  private var open: [String] = []
  private var notes: [String] = []
  private var authors: [String] = []
  private var title: String?

  /// Begins a paragraph.
  mutating func begin() { open.append("") }

  /// Adds words to the open paragraph.
  mutating func add(words: String) { add(html: words.escapedForHTML) }

  /// Adds HTML to the open paragraph.
  mutating func add(html: String) { if !open.isEmpty { open[open.count - 1] += html } }

  /// Adds a tag around paragraphs.
  mutating func add(tag: String) { html += tag }

  /// Ends the open paragraph. `list` is the depth of the list in which it is an item.
  mutating func end(_ style: Style, list: Int? = nil) {
    guard let inner = open.popLast(), !inner.trimmedOfBlanks.isEmpty else { return }
    switch style {
    case .title where title == nil: title = plainWords(inner)
    case .author: if let name = plainWords(inner) { authors.append(name) }
    case .date where facts.published == nil && plainWords(inner).flatMap { Timestamp($0) } != nil:
      facts.published = plainWords(inner).flatMap { Timestamp($0) }?.iso
    case .contents: break
    case .heading(let level): html += "<h\(min(6, max(1, level)))>\(inner)</h\(min(6, max(1, level)))>\n"
    case .quotation: html += "<blockquote>\(inner)</blockquote>\n"
    case .caption: html += "<figcaption>\(inner)</figcaption>\n"
    case .code: html += "<pre>\(inner)</pre>\n"
    case .text, .title, .date:
      let depth = min(max(0, list ?? 0), 20)
      html +=
        String(repeating: "<ul>", count: depth) + (depth > 0 ? "<li>" : "<p>") + inner + (depth > 0 ? "</li>" : "</p>")
      html += String(repeating: "</ul>", count: depth) + "\n"
    }
  }

  /// Adds a note, whose text stands after all paragraphs. Its mark is not a word of the text.
  mutating func addNote(_ words: String) {
    notes.append(words)
    add(html: "<a role=\"doc-noteref\" href=\"#note-\(notes.count)\"></a>")
  }

  /// Returns the article.
  func draft() -> Draft {
    var facts = facts
    facts.title = title ?? facts.title
    if !authors.isEmpty { facts.byline = authors.joined(separator: ", ") }
    let notes = notes.enumerated().map { "<p id=\"note-\($0 + 1)\">[\($0 + 1)] \($1.escapedForHTML)</p>\n" }.joined()
    return Formats.draft(ofHTML: html + notes, facts: facts)
  }
}

extension OfficeText.Style {
  /// The role of the style of that name; nil if the name says nothing. Word and OpenDocument name their own styles in English.
  init?(named name: String) {
    let words = name.replacing(exactly: "_20_", with: " ").lowercased().split(at: " ")
    guard let first = words.first else { return nil }
    switch first {
    case "heading":
      guard words.count > 1, let level = Int(words[1]), level > 0 else { return nil }
      self = .heading(level)
    case "title": self = .title
    case "author": self = .author
    case "date": self = .date
    case "quote", "quotations", "quotation", "blockquote": self = .quotation
    case "intense" where words.count > 1 && words[1] == "quote": self = .quotation
    case "block" where words.count > 1 && words[1] == "text": self = .quotation
    case "caption", "illustration", "figure": self = .caption
    case "image" where words.count > 1 && words[1] == "caption": self = .caption
    case "table" where words.count == 1 || words[1] == "caption": self = .caption
    case "source" where words.count > 1 && words[1] == "code": self = .code
    case "preformatted": self = .code
    case "html" where words.count > 1 && words[1] == "preformatted": self = .code
    case "toc" where words.count > 1: self = .contents
    default: return nil
    }
  }
}
