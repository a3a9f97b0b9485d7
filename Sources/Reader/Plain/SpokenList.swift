import Articles
import Cells

/// A panel or a list in words: its rows have numbers, by which one is chosen.
struct SpokenList {
  /// Which list it is, so that one that was told already is known again.
  enum Name: Hashable, Sendable {
    case actors(Int)
    case quotes(Int)
    case why(statement: Int)
    case list(Listing.Kind, narrowing: String)
    case articles(narrowing: String, DeskSort)
    case dossier(ActorIdentity, narrowing: String, count: Int)
  }

  var name: Name
  /// What it is, with what it counts.
  var title: String
  var count: Int
  /// The row at which the person is; nil for none.
  var cursor: Int?
  /// Whether rows still come, so that they are told when all are there.
  var isGrowing = false

  /// As many rows are told at a time.
  static let page = 20

  /// The rows that are told together with row `n`.
  func page(of n: Int) -> Range<Int> {
    let first = max(0, n) / Self.page * Self.page
    return min(first, count)..<min(count, first + Self.page)
  }
}

extension ReaderState {
  /// The list that has the keys; nil in the article.
  func spokenList() -> SpokenList? {
    switch screens.top {
    case .list(let listing):
      let words = listing.narrowing.isEmpty ? "" : " with “\(listing.narrowing)”"
      return SpokenList(
        name: .list(listing.kind, narrowing: listing.narrowing),
        title: "\(listing.title)\(words): \(plural(listing.rows.count, "row"))", count: listing.rows.count,
        cursor: listing.cursor, isGrowing: listing.isGrowing)
    case .why(let s, let step):
      let count = article.reasons(s).count
      return SpokenList(
        name: .why(statement: s),
        title: "Why \(article.marks.voice(ofStatement: s)?.name ?? "nobody")? \(plural(count, "step"))",
        count: count, cursor: step)
    case .desk(let list):
      let words = list.narrowing.isEmpty ? "" : " with “\(list.narrowing)”"
      return SpokenList(
        name: .articles(narrowing: list.narrowing, desk.sort),
        title: "\(plural(list.rows.count, "article"))\(words), \(desk.sort.title)", count: list.rows.count,
        cursor: list.cursor)
    case .dossier(let dossier):
      let words = dossier.narrowing.isEmpty ? "" : " with “\(dossier.narrowing)”"
      let counts = [
        plural(dossier.articles.count, "article"), plural(dossier.count(.statements), "statement"),
        "\(dossier.count(.mentions)) by others",
      ]
      return SpokenList(
        name: .dossier(dossier.subject, narrowing: dossier.narrowing, count: dossier.rows.count),
        title: "\(dossier.name), \(dossier.about)\(words): \(counts.joined(separator: ", "))",
        count: dossier.rows.count,
        cursor: dossier.cursor)
    case .help, nil: break
    }
    guard screens.top == nil else { return nil }
    switch article.focus {
    case .text: return nil
    case .actors:
      let said = plural(article.marks.statements.count, "statement")
      return SpokenList(
        name: .actors(article.marks.voices.count),
        title: "Who is here: \(plural(article.marks.article.actors.count, "actor")), \(said)",
        count: article.marks.voices.count, cursor: article.marks.voice(article.selection.voice))
    case .quotes:
      return SpokenList(
        name: .quotes(article.marks.byVoice.count),
        title: "What is said: \(plural(article.marks.byVoice.count, "statement"))",
        count: article.marks.byVoice.count,
        cursor: article.panels.quotesCursor.flatMap { article.marks.byVoice.firstIndex(of: $0) })
    }
  }

  /// Row `n` of the list that has the keys, in words.
  func spokenRow(_ n: Int) -> String {
    switch screens.top {
    case .list(let listing): return listing.rows.indices.contains(n) ? words(of: listing.rows[n]) : ""
    case .why(let s, _):
      let reasons = article.reasons(s)
      return reasons.indices.contains(n) ? words(of: reasons[n]) : ""
    case .desk(let list): return list.rows.indices.contains(n) ? desk[list.rows[n]].map(words(of:)) ?? "" : ""
    case .dossier(let dossier): return dossier.rows.indices.contains(n) ? words(of: dossier.rows[n]) : ""
    case .help: return ""
    case nil: break
    }
    if article.focus == .actors { return article.marks.voices.indices.contains(n) ? article.words(ofRow: n) : "" }
    guard article.marks.byVoice.indices.contains(n) else { return "" }
    let statement = article.marks.statements[article.marks.byVoice[n]]
    let place = article.paragraphNumber(at: statement.start).map { ", paragraph \($0)" } ?? ""
    let said = statement.content.map { article.oneLine($0, atMost: 240) }.joined(separator: " … ")
    return
      "\(article.marks.voice(ofStatement: article.marks.byVoice[n])?.name ?? "nobody")\(place), \(statement.kind.rawValue): \(said)"
  }

  private func words(of row: Listing.Row) -> String {
    let place =
      row.detail.begins(with: "¶")
      ? ", paragraph \(row.detail.dropFirst())" : row.detail.isEmpty ? "" : ", \(row.detail)"
    switch row.target {
    case .place: return "from \(row.text)\(place)"
    case .offset where row.isHeading: return "heading: \(row.text)"
    case .offset where row.label == Listing.jumpLabel: return "from \(row.text)\(place)"
    case .offset where !row.label.isEmpty: return "mark \(row.label): \(row.text)\(place)"
    case .offset, .statement, .match, .link, .choice, .nothing, .orphan: return row.text + place
    }
  }

  private func words(of row: Dossier.Row) -> String {
    let place = (row.article.flatMap { desk[$0]?.title } ?? "") + (row.paragraph.map { ", paragraph \($0)" } ?? "")
    let kind = row.kind.map { ", \($0.rawValue)" } ?? ""
    switch row.section {
    case .offers: return "\(row.text) \(keyHint(.join)) joins, \(keyHint(.keepApart)) keeps apart"
    case .appearances: return "named in \(place): \(row.text)"
    case .statements: return "says in \(place)\(kind): \(row.text)"
    case .mentions: return "others say in \(place)\(kind): \(row.text)"
    }
  }

  private func words(of reason: Reason) -> String {
    let sure = reason.confidence.flatMap { $0.isFinite ? ", sure \(decimal($0))" : nil } ?? ""
    // The signs of the screen are words here.
    let text = reason.text.replacing(exactly: "→", with: "stands for").replacing(exactly: "¶", with: "paragraph ")
    return "\(reason.label): \(text)\(sure)"
  }

  private func words(of entry: DeskEntry) -> String {
    var facts = [entry.title, entry.headings.source, entry.headings.date].compactMap { $0 }
    if let statements = entry.statements { facts.append(plural(statements, "statement")) }
    if let share = entry.share { facts.append("\(Int(share * 100)) percent read") }
    if let error = entry.error { facts.append(error) }
    return facts.joined(separator: ", ")
  }
}
