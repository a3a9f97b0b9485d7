import Articles

/// A document in Word's format that is read into an article.
struct WordReading {
  private let styles: WordStyles
  /// The targets of links, by their identifiers.
  private let targets: [String: String]
  private let notes: [String: String]
  private(set) var text = OfficeText()

  /// Reads the parts of an archive; `main` is the name of the part with the text.
  init(_ archive: ZipArchive, main: String, in document: Document) throws(ImportError) {
    func root(_ name: String) throws(ImportError) -> XMLElement? {
      try archive.root(of: name, in: document, format: "DOCX")
    }
    guard let body = try root(main) else {
      throw .damaged(document.source, format: "DOCX", reason: "it has no text part")
    }
    let folder = main.split(at: "/").dropLast().map { $0 + "/" }.joined()
    let file = main.split(at: "/").last ?? ""
    styles = WordStyles(try root(folder + "styles.xml"))
    targets = Dictionary(
      (try root(folder + "_rels/\(file).rels")?.all("Relationship") ?? []).compactMap { relation in
        guard let id = relation["Id"], relation["TargetMode"] == "External", let target = relation["Target"] else {
          return nil
        }
        return (id, target)
      }, uniquingKeysWith: { first, _ in first })
    var notes: [String: String] = [:]
    for (part, kind) in [("footnotes.xml", "footnote"), ("endnotes.xml", "endnote")] {
      for note in try root(folder + part)?.all(kind) ?? [] where note["type"] == nil || note["type"] == "normal" {
        if let id = note["id"] { notes[kind + id] = Self.words(note) }
      }
    }
    self.notes = notes
    if let core = try root("docProps/core.xml") { readFacts(core) }
    read(body)
  }

  private mutating func readFacts(_ core: XMLElement) {
    text.facts.title = core.first("title")?.words?.onOneLine
    text.facts.byline = core.first("creator")?.words?.onOneLine
    text.facts.language = core.first("language")?.words
    text.facts.updated = core.first("modified")?.words.flatMap { Timestamp($0)?.iso }
  }

  /// The words of a note.
  private static func words(_ note: XMLElement) -> String {
    var words = ""
    note.walk { event in
      guard case .start(let element) = event else { return true }
      switch element.name {
      case "t": words += element.text
      case "tab", "br", "p": words += " "
      case "del", "moveFrom", "delText", "instrText": return false
      default: break
      }
      return true
    }
    return words.onOneLine
  }

  private mutating func read(_ body: XMLElement) {
    var roles: [(style: OfficeText.Style, list: Int?)] = []
    var links: [Bool] = []
    body.walk { event in
      switch event {
      case .text: break
      case .start(let element):
        switch element.name {
        case "p":
          roles.append(styles.role(element.first("pPr")))
          text.begin()
        case "tbl": text.add(tag: "<table>")
        case "tr": text.add(tag: "<tr>")
        case "tc": text.add(tag: "<td>")
        case "hyperlink":
          let target = element["id"].flatMap { targets[$0] }
          links.append(target != nil)
          if let target { text.add(html: "<a href=\"\(target.escapedForHTML)\">") }
        case "r": return enter(run: element)
        case "t": text.add(words: element.text)
        case "tab", "ptab": text.add(words: "\t")
        case "br", "cr": text.add(html: "<br>")
        case "noBreakHyphen": text.add(words: "\u{2011}")
        case "softHyphen": text.add(words: "\u{AD}")
        case "footnoteReference", "endnoteReference":
          let kind = element.name == "footnoteReference" ? "footnote" : "endnote"
          if let note = element["id"].flatMap({ notes[kind + $0] }), !note.isEmpty { text.addNote(note) }
        // Removed text, text that a field is made from, properties, and the second form of what programs may not know.
        case "del", "moveFrom", "delText", "instrText", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "Fallback",
          "sdtPr":
          return false
        default: break
        }
      case .end(let element):
        switch element.name {
        case "p":
          let role = roles.popLast() ?? (.text, nil)
          text.end(role.style, list: role.list)
        case "tbl": text.add(tag: "</table>\n")
        case "tr": text.add(tag: "</tr>")
        case "tc": text.add(tag: "</td>")
        case "hyperlink": if links.popLast() ?? false { text.add(html: "</a>") }
        default: break
        }
      }
      return true
    }
  }

  /// Whether the words of a run are shown. Hidden ones are counted.
  private mutating func enter(run: XMLElement) -> Bool {
    guard let mark = run.first("rPr")?.first("vanish"), !["0", "false", "off"].contains(mark["val"] ?? "") else {
      return true
    }
    text.facts.hiddenCount += 1
    return false
  }
}
