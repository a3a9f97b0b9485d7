import Articles
import FoundationEssentials

extension XMLElement {
  /// The text of a feed's element as HTML, by the type that it states; nil if it has none.
  var feedHTML: String? {
    let type = (self["type"] ?? "").lowercased()
    if ["image/", "audio/", "video/"].contains(where: { type.begins(with: $0) }) { return nil }
    let html: String
    if let first = children.first(where: { _ in true }) {
      // XHTML in Atom stands in one division, which is not part of the text.
      let isWrapped = first.name == "div" && text.trimmedOfBlanks == first.text.trimmedOfBlanks
      html = isWrapped ? first.markup : markup
    } else if type == "text" || type == "text/plain" {
      html = text.escapedForHTML
    } else if self["mode"]?.lowercased() == "base64" || type == "application/octet-stream" {
      let bytes = Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data()
      html = String(decoding: bytes, as: UTF8.self)
    } else {
      html = text
    }
    return html.trimmedOfBlanks.isEmpty ? nil : html
  }

  /// The text of a feed's element in plain words on one line; nil if it has none.
  var feedWords: String? { feedHTML.flatMap(plainWords) }
}

/// Returns the words of a line of HTML, such as a title; nil if there are none. "10<sup>6</sup>" becomes "10^6".
func plainWords(_ html: String) -> String? {
  guard html.holds(oneOf: "<&") else { return html.onOneLine.isEmpty ? nil : html.onOneLine }
  let tree = MarkupTree(html)
  var (words, ends): (String, Set<Int>) = ("", [])
  for node in tree.nodes.indices {
    let tag = tree.tag(node)
    if ends.contains(node) || tag.isBlock || tag == .br { words += " " }
    if tag.isBlock { ends.insert(tree.end(node)) }
    if tag == .sup { words += "^" }
    if tag == .text { words += String(decoding: tree.words(node), as: UTF8.self) }
  }
  words = words.onOneLine
  return words.isEmpty ? nil : words
}
