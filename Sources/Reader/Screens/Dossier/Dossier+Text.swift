import Articles

extension DeskEntry {
  /// The article in a line of a dossier: its date, the feed of an entry, and the title.
  var dossierHeading: String {
    [day?.written, marks == nil ? nil : headings.source, title].compactMap { $0 }.joined(separator: "  ")
  }
}

extension Dossier {
  /// Returns the rows shown as plain text: the sections, the articles with their dates and names, and the words.
  func text(_ desk: Desk) -> String {
    var lines = ["\(name), \(about)"]
    var before: Row?
    for row in rows where row.section != .offers {
      if row.section != before?.section { lines += ["", title(of: row.section)] }
      if row.section != before?.section || row.article != before?.article, let entry = row.article.flatMap({ desk[$0] })
      {
        lines += ["", entry.dossierHeading]
        if entry.name != entry.title { lines.append(entry.name) }
      }
      lines.append("  " + row.text)
      before = row
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
