import Articles

extension Feed {
  /// Reads JSON Feed; nil if the text is not an object of JSON with a version of that format or with a list of items.
  init?(json text: String, base: String?) {
    let bytes = Array(text.utf8)
    guard JSONScan(bytes).depth <= JSONScan.depthLimit, let root = try? JSONPlace(root: text, path: "") else {
      return nil
    }
    guard root.string("version")?.begins(with: "https://jsonfeed.org/version/") ?? false || root.list("items") != nil
    else {
      return nil
    }
    self.init()
    title = root.string("title").flatMap(plainWords)
    link = root.address("home_page_url", base: base)
    description = root.string("description")?.escapedForHTML
    language = root.string("language")
    let authors = root.authorNames
    let items = root.list("items") ?? []
    leftOut = max(0, items.count - Feed.entryLimit)
    entries = items.prefix(Feed.entryLimit).map { item in
      var entry = FeedEntry()
      entry.link = item.address("url", base: base) ?? item.address("external_url", base: base)
      entry.id = item.string("id") ?? item.number("id").map(String.init) ?? entry.link
      entry.title = item.string("title").flatMap(plainWords)
      entry.author = item.authorNames ?? authors
      entry.published = item.string("date_published").flatMap { Timestamp($0) }
      entry.updated = item.string("date_modified").flatMap { Timestamp($0) }
      entry.summary = item.string("summary")?.escapedForHTML
      entry.content = item.string("content_html") ?? item.string("content_text").map(paragraphs)
      entry.enclosure = item.list("attachments")?.first?.address("url", base: base)
      entry.base = entry.link ?? base
      return entry
    }
  }
}

/// Returns plain text as HTML with a paragraph for each part between empty lines.
private func paragraphs(_ text: String) -> String {
  let lines = text.split(at: "\n", omittingEmpty: false).map { $0.trimmedOfBlanks }
  return lines.split { $0.isEmpty }.map { "<p>" + $0.map(\.escapedForHTML).joined(separator: "<br>") + "</p>" }
    .joined(separator: "\n")
}

extension JSONPlace {
  /// The string of a key; nil if it is missing, empty or of another type.
  fileprivate func string(_ key: String) -> String? {
    guard let text = try? optional(key)?.string(), !text.trimmedOfBlanks.isEmpty else { return nil }
    return text
  }

  fileprivate func number(_ key: String) -> Int? { try? optional(key)?.int() }

  fileprivate func list(_ key: String) -> [JSONPlace]? { try? optional(key)?.list() }

  fileprivate func address(_ key: String, base: String?) -> String? {
    string(key).flatMap { feedAddress($0, base: base) }
  }

  /// The names of the authors, in the forms of both versions.
  fileprivate var authorNames: String? {
    let author = (try? optional("author")).flatMap { $0 }.map { [$0] } ?? []
    var names: [String] = []
    for name in (author + (list("authors") ?? [])).prefix(100).compactMap({ $0.string("name").flatMap(plainWords) })
    where !names.contains(name) { names.append(name) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
