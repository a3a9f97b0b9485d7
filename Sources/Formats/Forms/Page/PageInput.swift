import Articles

extension InputFormat {
  /// A page of the web: the article in it.
  static let html = InputFormat(
    "html", name: "HTML page", byteLimit: 32 << 20, recognises: isPage,
    read: { document throws(ImportError) in
      if let found = otherContent(document) { throw .nothingToRead(document.source, found: found) }
      let decoded = Decoded(document)
      let reader = PageReader(decoded.text, address: document.address, rules: document.rules)
      let draft = reader.draft
      guard !draft.blocks.isEmpty else {
        let found = reader.tree.text(reader.tree.root).isEmpty ? "a page without text" : "a page without running text"
        throw .nothingToRead(document.source, found: draft.facts.wall.map(description) ?? found)
      }
      return [Imported(draft: draft, encoding: decoded.encoding, repairs: decoded.repairs)]
    })
}

/// Whether a document is a page: its server says so, or it begins as one, or its name says so and markup is in its beginning.
private func isPage(_ document: Document) -> Bool {
  if let mediaType = document.mediaType?.lowercased(),
    mediaType.begins(with: "text/html") || mediaType.begins(with: "application/xhtml+xml")
  {
    return true
  }
  guard otherContent(document) == nil else { return false }
  let head = Decoded(Array(document.bytes.prefix(4096)), stated: []).text
  let beginning = withoutPrologue(head[...])
  let name = document.fileName.lowercased()
  let isNamedPage = [".html", ".htm", ".xhtml", ".shtml"].contains { name.ends(with: $0) }
  guard beginning.isFirst("<") || isNamedPage else { return false }
  let start = beginning.lowercased()[...]
  if start.begins(with: "<!doctype html") || startsTag(start, ["html"]) { return true }
  // Servers write warnings in markup before the page.
  if startsTag(start, ["b", "br"]), head.lowercased().holds(exactly: "<!doctype html") { return true }
  if isNamedPage { return holdsTag(head.lowercased()) }
  guard ![".md", ".markdown", ".txt"].contains(where: { name.ends(with: $0) }) else { return false }
  return startsTag(
    start,
    ["head", "body", "meta", "title", "div", "p", "h1", "h2", "table", "article", "section", "main", "script", "link"])
}

/// The text without white space, comments and an XML declaration at its start.
private func withoutPrologue(_ text: Substring) -> Substring {
  var rest = text
  while true {
    rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if rest.begins(with: "<!--"), let end = rest.range(ofExactly: "-->") {
      rest = rest[end.upperBound...]
    } else if rest.prefix(5).lowercased() == "<?xml", let end = rest.first(">") {
      rest = rest[end...].dropFirst()
    } else {
      return rest
    }
  }
}

private func startsTag(_ text: Substring, _ names: [String]) -> Bool {
  guard text.isFirst("<") else { return false }
  let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
  let next = text[name.endIndex...].unicodeScalars.first
  return names.contains(String(name)) && next.map { " \t\r\n>/".unicodeScalars.contains($0) } ?? false
}

/// Whether any tag of HTML opens in the text.
private func holdsTag(_ text: String) -> Bool {
  var rest = text[...]
  while let start = rest.first("<") {
    rest = rest[start...]
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
    if MarkupTag(rawValue: String(name)) != nil { return true }
    rest = rest.dropFirst()
  }
  return false
}

/// The name of what a document holds instead of a page: a picture, data, nothing; nil where it may be a page.
private func otherContent(_ document: Document) -> String? {
  let bytes = document.bytes
  guard let first = bytes.first(where: { $0 > 0x20 }) else { return "an empty page" }
  if bytes.byteOrder == nil, bytes.prefix(2) != [0x3C, 0], bytes.prefix(2) != [0, 0x3C] {
    let start = Array(bytes.prefix(4096))
    if let picture = [[0x89, 0x50], [0xFF, 0xD8], [0x47, 0x49, 0x46, 0x38], [0x52, 0x49, 0x46, 0x46]].first(where: {
      start.starts(with: $0)
    }) {
      return picture.isEmpty ? nil : "a picture"
    }
    if firstByteOfNoText(start) != nil { return "a binary file" }
  }
  if first == 0x7B || first == 0x5B, !bytes.prefix(4096).contains(0x3C) { return "data in JSON" }
  return nil
}

private func description(_ wall: PageWall) -> String {
  switch wall {
  case .paywall: "a paywall"
  case .consent: "a question for consent to cookies"
  case .robotCheck: "a check that the visitor is no robot"
  case .login: "a login form"
  case .script: "a page that a script has to build"
  }
}
