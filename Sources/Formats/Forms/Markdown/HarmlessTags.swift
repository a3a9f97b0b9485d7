import Articles

/// Returns HTML that an author wrote into Markdown with the tags that set its words apart. All other tags are left out, since an element such as
/// `title` that never ends would swallow the rest of the article. Comments and scripts go with what they hold.
func harmlessTags(_ html: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var at = 0
  /// The ends that do not occur in the rest.
  var missing: Set<String> = []
  func end(of end: String, from start: Int) -> Int? {
    guard !missing.contains(end) else { return nil }
    let wanted = Array(end.utf8)
    for i in start..<max(start, html.count - wanted.count + 1)
    where html[i] == wanted[0] && html[i..<i + wanted.count].elementsEqual(wanted, by: { $0.smallLetter == $1 }) {
      return i + wanted.count
    }
    missing.insert(end)
    return nil
  }
  while at < html.count {
    guard html[at] == UInt8(ascii: "<") else {
      result.append(html[at])
      at += 1
      continue
    }
    if let (_, close) = hiddenParts.first(where: { html[at...].starts(with: $0.start.utf8) }) {
      at = end(of: close, from: at + 2) ?? html.count
      continue
    }
    guard let close = endOfTag(html, from: at) else {
      result += Array("&lt;".utf8)
      at += 1
      continue
    }
    let (name, start) = (tagName(html[at..<close]), at)
    if keptTags.contains(name) { result += html[at..<close] }
    at = close
    if silentTags.contains(name), html[start + 1] != UInt8(ascii: "/") {
      at = end(of: "</\(name)", from: at).flatMap { endOfTag(html, from: $0) } ?? html.count
    }
  }
  return result
}

/// Returns the offset after the tag that starts at `start`; nil if it does not end.
private func endOfTag(_ html: [UInt8], from start: Int) -> Int? {
  var quote: UInt8?
  for i in start..<html.count {
    if quote == nil, html[i] == UInt8(ascii: "<"), i > start { return nil }
    if let open = quote {
      if html[i] == open { quote = nil }
    } else if html[i] == UInt8(ascii: ">") {
      return i + 1
    } else if html[i] == UInt8(ascii: "\"") || html[i] == UInt8(ascii: "'"), html[i - 1] == UInt8(ascii: "=") {
      quote = html[i]
    }
  }
  return nil
}

/// Returns the name of a tag in small letters.
private func tagName(_ tag: ArraySlice<UInt8>) -> String {
  let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIILetter || $0.isDigit }
  return String(decoding: name.map(\.smallLetter), as: UTF8.self)
}

extension UInt8 {
  /// The small letter of a capital letter of ASCII, else the byte itself.
  fileprivate var smallLetter: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

private let keptTags: Set<String> = [
  "a", "address", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del",
  "details", "div", "dl", "dt",
  "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "ins", "kbd", "li",
  "main", "mark", "ol", "p",
  "pre", "q", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
  "thead", "tr", "u", "ul",
]
private let hiddenParts = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].map { (start: $0.0, end: $0.1) }
private let silentTags: Set<String> = ["script", "style"]
