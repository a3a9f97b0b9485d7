import Articles
import Review

extension Dossier {
  /// Returns the actor's statements of all articles, for a file. Words typed to narrow the rows leave none out.
  func statements(_ desk: Desk) -> SpeakerStatements {
    var parts: [SpeakerStatements.Part] = []
    var last: ArticleID?
    for row in all where row.section == .statements {
      guard let id = row.article, let entry = desk[id], let statement = row.statement else { continue }
      if id != last {
        parts.append(SpeakerStatements.Part(entry.headings, name: entry.name, address: entry.webAddress))
      }
      parts[parts.count - 1].add(statement.cited)
      last = id
    }
    return SpeakerStatements(name: name.printable, role: role == nil ? "" : about.printable, parts: parts)
  }
}

extension DeskEntry {
  /// The web address of the article; nil if it has none.
  var webAddress: String? {
    draft?.facts.webAddress ?? (WebAddress.isMeant(by: name) ? (try? WebAddress(name))?.text : nil)
  }
}
