import Articles

extension InputFormat {
  /// A book, an article a part of its spine that has text.
  static let epub = InputFormat(
    "epub", name: "EPUB", byteLimit: 256 << 20, holdsSeveral: true,
    recognises: { document in
      guard document.bytes.starts(with: "PK".utf8) else { return document.fileName.lowercased().ends(with: ".epub") }
      return document.packedType == "application/epub+zip" || document.fileName.lowercased().ends(with: ".epub")
    },
    read: { document throws(ImportError) in
      guard let archive = ZipArchive(document.bytes) else {
        throw .damaged(document.source, format: "EPUB", reason: "it is not a zip archive")
      }
      let book = try EPUBPackage(archive, in: document)
      let locked = try lockedParts(archive, in: document)
      guard !book.spine.contains(where: locked.contains) else { throw .locked(document.source) }
      var parts: [(name: String, html: String)] = []
      var damage: ImportError?
      for name in book.spine {
        do throws(ImportError) {
          guard let html = try markup(of: name, in: archive, of: document) else { continue }
          if book.holdsText(draft(ofHTML: html, facts: PageFacts())) { parts.append((name, html)) }
        } catch {
          // A damaged part does not keep the others from being read.
          guard case .damaged = error else { throw error }
          damage = damage ?? error
        }
      }
      guard !parts.isEmpty else { throw damage ?? .nothingToRead(document.source, found: "a book without text") }
      return parts.map {
        Imported(
          draft: book.article(
            $0.html, fileName: $0.name.lastPathPart, named: parts.count > 1 ? book.titles[$0.name] : book.title))
      }
    })
}

extension Document {
  /// The type that a packed document states in its first part, uncompressed, as EPUB and OpenDocument require; nil if it states none.
  var packedType: String? {
    let name = Array("mimetype".utf8)
    guard bytes.count > 38, bytes[30..<38].elementsEqual(name) else { return nil }
    let count = Int(bytes[18]) | Int(bytes[19]) << 8
    let start = 38 + Int(bytes[28])
    guard count < 100, start + count <= bytes.count else { return nil }
    return String(decoding: bytes[start..<start + count], as: UTF8.self).trimmedOfBlanks
  }
}

/// The markup of the body of a part; nil if the archive lacks the part.
private func markup(of name: String, in archive: ZipArchive, of document: Document) throws(ImportError) -> String? {
  guard let text = try archive.text(of: name, in: document, format: "EPUB") else { return nil }
  return try XMLTree.read(text, from: document.source).root?.descendants.first { $0.name == "body" }?.markup ?? text
}

/// The parts of a book that are encrypted. Fonts that are only made hard to copy do not matter.
private func lockedParts(_ archive: ZipArchive, in document: Document) throws(ImportError) -> Set<String> {
  guard let root = try archive.root(of: "META-INF/encryption.xml", in: document, format: "EPUB") else { return [] }
  return Set(
    root.descendants.filter { $0.name == "CipherReference" }.compactMap { $0["URI"].flatMap { partPath($0) } })
}

extension EPUBPackage {
  /// Returns the article of a part of the book.
  fileprivate func article(_ html: String, fileName: String, named name: String?) -> Draft {
    var facts = PageFacts()
    (facts.title, facts.language, facts.published) = (name, language, published?.iso)
    facts.byline = authors.isEmpty ? nil : authors.joined(separator: ", ")
    var draft = draft(ofHTML: html, facts: facts, fileName: fileName)
    draft.facts.title = draft.facts.title ?? title
    if draft.facts.title != title { draft.facts.site = title }
    return draft
  }

  /// Whether a part says more than the titles and the names of the book, as a title page does.
  fileprivate func holdsText(_ draft: Draft) -> Bool {
    let known = Set(names.map(\.sameLetters) + [""])
    return draft.blocks.contains { !known.contains(draft.text.slice($0.range).sameLetters) }
  }
}
