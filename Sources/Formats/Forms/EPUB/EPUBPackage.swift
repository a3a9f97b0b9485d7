import Articles

/// The package of a book: the facts about it and its parts in the order of reading.
struct EPUBPackage {
  /// The main title.
  var title: String?
  /// All titles, authors and others that a title page names.
  var names: [String] = []
  /// The authors.
  var authors: [String] = []
  /// The language.
  var language: String?
  /// The time of publication.
  var published: Timestamp?
  /// The parts of the archive in the order of reading.
  var spine: [String] = []
  /// The titles of parts, as the table of contents names them.
  var titles: [String: String] = [:]

  /// Reads the package of an archive. Items that lead out of the archive are left out.
  init(_ archive: ZipArchive, in document: Document) throws(ImportError) {
    let name = try Self.packageName(archive, in: document)
    guard let root = try archive.root(of: name, in: document, format: "EPUB") else {
      throw .damaged(document.source, format: "EPUB", reason: "it has no package")
    }
    let elements = Array(root.descendants)
    readFacts(elements)
    var items: [String: XMLElement] = [:]
    for item in elements where item.name == "item" { if let id = item["id"], items[id] == nil { items[id] = item } }
    let references = elements.filter { $0.name == "itemref" }
    let linear = references.filter { $0["linear"]?.lowercased() != "no" }
    var known: Set<String> = []
    for reference in linear.isEmpty ? references : linear {
      guard let item = reference["idref"].flatMap({ items[$0] }).flatMap({ Self.readable($0, items) }),
        let path = item["href"].flatMap({ partPath($0, from: name) }), known.insert(path).inserted
      else { continue }
      spine.append(path)
    }
    let all = elements.filter { $0.name == "item" }
    let contents = all.filter(\.isContents) + all.filter { $0["media-type"] == "application/x-dtbncx+xml" }
    for item in contents {
      guard let path = item["href"].flatMap({ partPath($0, from: name) }),
        let root = try? archive.root(of: path, in: document, format: "EPUB")
      else { continue }
      readTitles(root, path)
    }
  }

  /// The name of the package: the container names it.
  private static func packageName(_ archive: ZipArchive, in document: Document) throws(ImportError) -> String {
    let container = try archive.root(of: "META-INF/container.xml", in: document, format: "EPUB")
    for file in container.map({ Array($0.descendants) }) ?? [] where file.name == "rootfile" {
      if let path = file["full-path"].flatMap({ partPath($0) }), archive.has(path) { return path }
    }
    guard let name = archive.names.first(where: { $0.lowercased().ends(with: ".opf") }) else {
      throw .damaged(document.source, format: "EPUB", reason: "it names no package")
    }
    return name
  }

  /// The item itself, or the one that stands in for it, if it can be read.
  private static func readable(_ item: XMLElement, _ items: [String: XMLElement]) -> XMLElement? {
    var item = item
    for _ in 0..<10 {
      let type = (item["media-type"] ?? "").lowercased()
      if type.ends(with: "html+xml") || type.ends(with: "/html") || type == "text/x-oeb1-document" || type.isEmpty {
        return item
      }
      guard let next = item["fallback"].flatMap({ items[$0] }) else { return nil }
      item = next
    }
    return nil
  }

  private mutating func readFacts(_ elements: [XMLElement]) {
    for element in elements where element.fullName.space.begins(with: "http://purl.org/dc/") {
      guard let words = element.words?.onOneLine else { continue }
      switch element.name {
      case "title":
        title = title ?? words
        names.append(words)
      case "creator":
        names.append(words)
        authors.append(words)
      case "contributor", "publisher": names.append(words)
      case "language": language = language ?? words
      case "date": published = published ?? Timestamp(words)
      default: break
      }
    }
  }

  /// Reads the titles of a table of contents, in HTML or in the older form (NCX). The first that names a part counts.
  private mutating func readTitles(_ root: XMLElement, _ base: String) {
    var label = ""
    // Other lists, of pages or of landmarks, stand beside the table of contents.
    let tables = root.descendants.filter { $0.name == "nav" }
    let contents = tables.first { ($0["type"] ?? "").split(at: " ").contains { $0 == "toc" } } ?? tables.first ?? root
    for element in contents.descendants {
      switch element.name {
      case "a": note(element.text, element["href"], base)
      case "navLabel": label = element.text
      case "content": note(label, element["src"], base)
      default: break
      }
    }
  }

  private mutating func note(_ title: String, _ reference: String?, _ base: String) {
    guard let path = reference.flatMap({ partPath($0, from: base) }), titles[path] == nil, !title.onOneLine.isEmpty
    else { return }
    titles[path] = title.onOneLine
  }
}

extension XMLElement {
  /// Whether an item of a package is the table of contents in HTML.
  fileprivate var isContents: Bool { (self["properties"] ?? "").split(at: " ").contains { $0 == "nav" } }
}
