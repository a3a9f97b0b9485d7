import Articles

/// The panel of actors: speakers first, then all others. Its cursor is the selected actor.
struct ActorsPanel: Panel {
  var top = 0
  var filter = RowFilter()

  static let focus = Focus.actors
  static let context = Context.actors
  static var state: WritableKeyPath<Panels, Self> & Sendable { \.actors }
  static let emptyMessage = "no actors"
  static let wheelRows = 2

  static func total(_ article: OpenArticle) -> Int { article.marks.voices.count }
  static func cursor(_ article: OpenArticle) -> Int? {
    article.marks.voice(article.selection.voice).flatMap { filter(article).row(of: $0) }
  }

  static func searched(_ item: Int, _ article: OpenArticle) -> String {
    let voice = article.marks.voices[item]
    return ([voice.name, voice.about] + voice.aliases).joined(separator: " ")
  }

  /// Returns the first row below the speakers.
  static func firstOther(_ article: OpenArticle) -> Int {
    filter(article).first(from: article.marks.speakers, of: total(article))
  }

  /// Selects the first voice, unless one is selected.
  static func opened(_ reader: inout ReaderState) {
    guard cursor(reader.article) == nil, count(reader.article) > 0 else { return }
    reader.article.selection.voice = reader.article.marks.voices[filter(reader.article).item(0)].key
  }

  static func choose(row: Int, _ reader: inout ReaderState) {
    reader.article.choose(voice: filter(reader.article).item(row))
  }

  /// Goes to the first statement of the selected actor, else to its first mention.
  static func go(_ article: inout OpenArticle) {
    guard let row = cursor(article) else {
      return article.notify("no actor chosen: \(key: .lineDown) and \(key: .lineUp) move")
    }
    let voice = article.marks.voices[filter(article).item(row)]
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
        "no statements by \(voice.name) (\(voice.about)); mention 1 of \(voice.mentions.count), \(key: .nextMention) goes to the next"
      )
    } else {
      article.notify("mentions of \(voice.name) are in hidden paragraphs: \(key: .filter) shows all")
    }
  }

  // MARK: Speech

  static func spoken(_ article: OpenArticle) -> SpokenList {
    let statements = counted(article.marks.statements.count, "statement")
    return SpokenList(
      name: SpokenList.Name(context, "\(article.marks.voices.count) \(filter(article).words)"),
      title: "Actors: \(article.marks.article.actors.count) named, \(statements)", count: count(article),
      cursor: cursor(article))
  }

  static func spokenRow(_ n: Int, _ article: OpenArticle) -> String {
    guard (0..<count(article)).contains(n) else { return "" }
    let voice = article.marks.voices[filter(article).item(n)]
    var facts = [voice.name, voice.about]
    if !voice.statements.isEmpty { facts.append(counted(voice.statements.count, "statement")) }
    if !voice.mentions.isEmpty { facts.append(counted(voice.mentions.count, "mention")) }
    return facts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
