import Articles
import Cells

extension Dossier: ListScreen {
  static let context = Context.dossier
  static let fillsScreen = true
  static let commands: [Command: String] = [
    .go: "open", .join: "join", .keepApart: "separate", .copy: "copy", .export: "export", .undo: "undo",
    .narrow: "narrow", .help: "help", .close: "back",
  ]

  static let rows: [CommandRow] = [
    row(.dossier, "A", "from the dossier back to the article"),
    CommandRow(
      .copy, .articles, "y", in: [context], takes: .oneOf(CopyStyle.allCases.map(\.rawValue)),
      "copy the statement at the cursor of the dossier",
      effects: { reader, order in reader.runInScreen(order) }),
    CommandRow(
      .save, .articles, "s", in: [context], takes: .file, "save the dossier shown to a file",
      effects: { reader, order in reader.saveDossier(to: order.argument) }),
    CommandRow(
      .export, .articles, "e", in: [context], takes: .file,
      "save all statements of the actor to a file: .md, .txt or .html",
      effects: { reader, order in reader.exportDossier(to: order.argument) }),
    row(.join, "+", "join the suggested actor with this one"),
    row(.keepApart, "x", "keep them separate; undoes an earlier join"),
    row(.undo, "u", facts: [.repeats], "undo the last join in the dossier"),
    row(.redo, "^R", facts: [.repeats], "redo the join"),
  ]

  private static func row(
    _ command: Command, _ keys: String, facts: CommandRow.Facts = [], _ help: String
  ) -> CommandRow {
    CommandRow(
      command, .articles, keys, in: [context], facts: facts, help,
      effects: { reader, order in reader.runInScreen(order) })
  }

  var overlay: Overlay { .dossier(self) }
  var narrowing: String? { words }

  func narrowed(to words: String, _ reader: ReaderState) -> Dossier {
    var narrowed = self
    narrowed.narrow(to: words, reader.desk)
    return narrowed
  }

  func tally(_ reader: ReaderState) -> String? { "\(rows.count)/\(all.count)" }

  /// Opens the dossier of the selected actor, or else of the visible speaker. Returns the request for a summary of the article,
  /// if its statements must be gathered first.
  static func open(_ reader: inout ReaderState) -> [Effect] {
    guard let dossier = made(&reader) else { return [] }
    reader.screens.push(.dossier(dossier))
    guard let id = reader.article.id, let reading = reader.desk[id]?.reading, reader.desk[id]?.digestState == .outdated
    else { return [] }
    reader.desk.update(id) { $0.digestState = .requested }
    return [.summarize(id, reading)]
  }

  /// Returns the dossier of the selected actor, or else of the visible speaker. Returns nil and shows a message if there is none.
  private static func made(_ reader: inout ReaderState) -> Dossier? {
    guard reader.looks.screen.canHoldPanels else {
      reader.notify("the screen is too small for a dossier")
      return nil
    }
    guard let id = reader.article.id, let entry = reader.desk[id] else { return nil }
    let (article, marks) = (reader.article, reader.article.marks)
    let speaker = article.statementInSight().flatMap { marks.voice(ofStatement: $0)?.key }
    let named = marks.voices.first { $0.actor != nil }?.key
    guard let key = article.selection.voice ?? speaker ?? named, let v = marks.voice(key) else {
      reader.notify("no actors" + article.stillReading)
      return nil
    }
    let actors = article.reading.article.actors
    guard let actor = marks.voices[v].actor, actors.indices.contains(actor) else {
      reader.notify("\(article.name(of: key)) is not a named actor, so it has no dossier")
      return nil
    }
    let subject = ActorIdentity(FoldedName(actors[actor].name), actors[actor].kind, in: id)
    var dossier = reader.desk.dossier(of: subject) ?? Dossier(of: subject, actors[actor])
    dossier.isGathering = entry.digestState != .current
    if let last = reader.desk.lastDossier, reader.desk.joins.areSame(last.subject, subject) {
      dossier.goOn(from: last, reader.desk)
    }
    return dossier
  }

  /// Returns the dossier with the current knowledge. The cursor stays if possible.
  private func remade(_ reader: ReaderState) -> Dossier {
    guard var new = reader.desk.dossier(of: subject) else { return self }
    new.isGathering = isGathering && reader.desk.entries.contains { $0.digestState == .requested }
    new.goOn(from: self, reader.desk)
    return new
  }

  /// Returns the dossier, made again if more articles have been analysed.
  func renewed(_ reader: ReaderState) -> Dossier {
    knowledge != reader.desk.knowledge && reader.typing.prompt == nil ? remade(reader) : self
  }

  // MARK: Commands

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    switch order.command {
    case .go: go(&reader)
    case .copy: return copy(order.argument, &reader)
    case .dossier: reader.closeTop()
    case .join: join(&reader)
    case .keepApart: keepApart(&reader)
    case .undo: revise(order.count, done: "undone", nothing: "nothing to undo here", &reader) { $0.undo() }
    case .redo: revise(order.count, done: "redone", nothing: "nothing to redo here", &reader) { $0.redo() }
    default: move(order, page: reader.looks.screen.rows / 3, &reader)
    }
    return []
  }

  static let wheelLines = 1

  // MARK: Copying

  private func copy(_ typed: String?, _ reader: inout ReaderState) -> [Effect] {
    guard let row = chosen, let said = row.statement, let entry = row.article.flatMap({ reader.desk[$0] }) else {
      reader.notify("this row is not a statement")
      return []
    }
    guard let style = reader.copyStyle(typed) else { return [] }
    let statement = CopyStyle.Statement(
      words: said.words, kind: said.kind, speaker: said.by, role: said.role, cited: said.cited,
      press: said.press)
    let text = style.text(of: statement, in: entry.headings, name: entry.name, address: entry.webAddress)
    reader.notify(.copied(text))
    return [.copy(text)]
  }

  /// Goes to the text of the row at the cursor.
  private func go(_ reader: inout ReaderState) {
    guard let row = chosen else { return reader.notify("no row chosen: \(key: .narrow) changes the words") }
    guard let id = row.article, let spot = row.spot else {
      return reader.notify("the same? \(key: .join) joins, \(key: .keepApart) keeps separate")
    }
    reader.desk.lastDossier = self
    if id == reader.article.id {
      reader.screens.closeAll()
      reader.article.focus = .text
    }
    reader.go(to: Destination(article: id, spot: spot))
  }

  // MARK: Joining and separating

  /// Joins the suggested actor at the cursor, or else the first suggested one.
  private func join(_ reader: inout ReaderState) {
    let chosen = chosen.flatMap { $0.section == .offers ? $0 : nil }
    guard let offer = chosen ?? rows.first(where: { $0.section == .offers }) else {
      return reader.notify("no actor with a similar name in the other articles")
    }
    decide(isJoin: true, offer.others, "\(offer.who) is joined with \(name)", &reader)
  }

  /// Separates the joined actor at the cursor, or rejects a suggested one.
  private func keepApart(_ reader: inout ReaderState) {
    func others(_ row: Row) -> [ActorIdentity] { row.others.filter { $0 != subject } }
    let first = rows.first { $0.section == .offers }
    guard let row = chosen.flatMap({ others($0).isEmpty ? nil : $0 }) ?? first else {
      return reader.notify("no suggestion and no join here")
    }
    decide(isJoin: false, others(row), "\(row.who) is kept separate", &reader)
  }

  /// Decides that `others` are the subject of the dossier, or are not.
  private func decide(isJoin: Bool, _ others: [ActorIdentity], _ words: String, _ reader: inout ReaderState) {
    reader.desk.joinJournal.add(JoinJournal.Step(isJoin: isJoin, subject: subject, others: others, words: words))
    reader.screens.top = remade(reader).overlay
    reader.notify("\(words): \(key: .undo) undoes it")
  }

  /// Undoes or redoes some of these decisions.
  private func revise(
    _ count: Int?, done: String, nothing: String, _ reader: inout ReaderState,
    _ revise: (inout JoinJournal) -> JoinJournal.Step?
  ) {
    var last: JoinJournal.Step?
    for _ in 0..<max(1, count ?? 1) {
      guard let step = revise(&reader.desk.joinJournal) else { break }
      last = step
    }
    reader.screens.top = remade(reader).overlay
    reader.notify(last.map { "\(done): \($0.words)" } ?? nothing)
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    let suffix = words.isEmpty ? "" : " with “\(words)”"
    let counts = [
      counted(articles.count, "article"), counted(count(.statements), "statement"), "\(count(.mentions)) by others",
    ]
    return SpokenList(
      name: SpokenList.Name(Self.context, "\(subject) \(words) \(rows.count)"),
      title: "\(name), \(about)\(suffix): \(isGathering ? "gathering the statements" : counts.joined(separator: ", "))",
      count: rows.count, cursor: cursor)
  }

  func spokenRow(_ n: Int, _ reader: ReaderState) -> String {
    guard rows.indices.contains(n) else { return "" }
    let row = rows[n]
    let place =
      (row.article.flatMap { reader.desk[$0]?.title } ?? "") + (row.paragraph.map { ", paragraph \($0)" } ?? "")
    let kind = row.kind.map { ", \($0.rawValue)" } ?? ""
    switch row.section {
    case .offers:
      return "\(row.text) \(reader.keyHint(.join)) joins, \(reader.keyHint(.keepApart)) keeps separate"
    case .appearances: return "named in \(place): \(row.text)"
    case .statements: return "says in \(place)\(kind): \(row.text)"
    case .mentions: return "others say in \(place)\(kind): \(row.text)"
    }
  }
}
