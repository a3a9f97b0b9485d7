import Articles

/// The panel of actors: speakers first, then all others. Its cursor is the selected actor.
struct ActorsPanel: Panel {
  var top = 0

  static let focus = Focus.actors
  static let context = Context("actors", title: "the actors panel")
  static let state: WritableKeyPath<Panels, Self> & Sendable = \.actors
  static let emptyMessage = "no actors"
  static let wheelRows = 2

  static func count(_ article: OpenArticle) -> Int { article.marks.voices.count }
  static func cursor(_ article: OpenArticle) -> Int? { article.marks.voice(article.selection.voice) }

  /// Selects the first voice, unless one is selected.
  static func opened(_ reader: inout ReaderState) {
    guard cursor(reader.article) == nil else { return }
    reader.article.selection.voice = reader.article.marks.voices.first?.key
  }

  static func choose(row: Int, _ reader: inout ReaderState) { reader.article.choose(voice: row) }

  /// Goes to the first statement of the selected actor, else to its first mention.
  static func go(_ article: inout OpenArticle) {
    guard let v = article.marks.voice(article.selection.voice) else {
      return article.notify("no actor chosen: \(key: .lineDown) and \(key: .lineUp) move")
    }
    let voice = article.marks.voices[v]
    let statement = voice.statements.first { article.isShown(article.marks.statements[$0].start) }
    let mention = voice.mentions.first { article.isShown(article.marks.article.mentions[$0].range.lower) }
    article.focus = .text
    if let statement {
      article.select(statement: statement)
      article.notify(
        "\(counted(voice.statements.count, "statement")) by \(voice.name): \(key: .nextOfOfficial) goes to the next")
    } else if let mention {
      article.selection.statement = nil
      article.selection.mention = mention
      article.reveal(article.marks.article.mentions[mention].range.lower)
      article.notify(
        "no statements by \(voice.name); mention 1 of \(voice.mentions.count), \(key: .nextMention) goes to the next")
    } else {
      article.notify("mentions of \(voice.name) are in hidden paragraphs: \(key: .filter) shows all")
    }
  }

  // MARK: Speech

  static func spoken(_ article: OpenArticle) -> SpokenList {
    let statements = counted(article.marks.statements.count, "statement")
    return SpokenList(
      name: SpokenList.Name(context, "\(article.marks.voices.count)"),
      title: "Actors: \(article.marks.article.actors.count) named, \(statements)", count: count(article),
      cursor: cursor(article))
  }

  static func spokenRow(_ n: Int, _ article: OpenArticle) -> String {
    guard article.marks.voices.indices.contains(n) else { return "" }
    let voice = article.marks.voices[n]
    var facts = [voice.name, voice.about]
    if !voice.statements.isEmpty { facts.append(counted(voice.statements.count, "statement")) }
    if !voice.mentions.isEmpty { facts.append(counted(voice.mentions.count, "mention")) }
    return facts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
