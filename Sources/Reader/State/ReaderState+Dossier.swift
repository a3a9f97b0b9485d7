import Articles
import Cells

extension ReaderState {
  /// The dossier of the selected actor, else of whoever speaks in sight; again: back.
  mutating func toggleDossier() {
    if case .dossier = screens.top { return closeTop() }
    guard looks.screen.canHoldPanels else { return notify("the screen is too small for a dossier") }
    guard let id = article.id, let entry = desk[id] else { return }
    if entry.digest == nil, let reading = entry.reading {
      let digest = Digest(reading.article, reading.index)
      desk.update(id) { $0.digest = digest }
    }
    let speaker = article.statementInSight().flatMap { article.marks.voice(ofStatement: $0)?.key }
    let named = article.marks.voices.first { $0.actor != nil }?.key
    guard let key = article.selection.voice ?? speaker ?? named, let v = article.marks.voice(key) else {
      return notify("nobody is named" + article.stillReading)
    }
    guard let actor = article.marks.voices[v].actor, let digest = desk[id]?.digest,
      digest.actors.indices.contains(actor)
    else {
      return notify("\(article.name(of: key)) is nobody in particular: a dossier wants a name")
    }
    let subject = ActorIdentity(digest.actors[actor], in: id)
    guard var dossier = desk.dossier(of: subject) else { return }
    if let last = desk.lastDossier, desk.joins.areSame(last.subject, subject) { dossier.goOn(from: last, desk) }
    screens.push(.dossier(dossier))
  }

  /// A command in the dossier.
  mutating func moveDossier(_ order: Order) -> [Effect] {
    guard case .dossier(var dossier) = screens.top else { return [] }
    switch order.command {
    case .go: return goFromDossier(dossier)
    case .copy:
      guard let text = dossier.chosen?.quotation else {
        notify("no statement here: it is for what somebody says")
        return []
      }
      notify("copied, if the terminal allows it: \(shortened(text, to: 60))")
      return [.copy(text)]
    case .join: join(dossier)
    case .keepApart: keepApart(dossier)
    case .undo: reviseJoins(order.count, done: "undone", nothing: "nothing to undo here") { $0.undo() }
    case .redo: reviseJoins(order.count, done: "redone", nothing: "nothing to redo here") { $0.redo() }
    default:
      let step = listStep(
        order.command, from: dossier.cursor, count: order.count ?? 1, page: max(1, looks.screen.rows / 3),
        total: dossier.rows.count)
      dossier.cursor = step.row
      if let end = step.end { notify(end == .last ? "this is the last" : "this is the first") }
      screens.top = .dossier(dossier)
    }
    return []
  }

  private mutating func goFromDossier(_ dossier: Dossier) -> [Effect] {
    guard let row = dossier.chosen else {
      notify("nothing chosen: \(keyHint(.narrow)) changes the words")
      return []
    }
    guard let id = row.article, let spot = row.spot else {
      notify("the same? \(keyHint(.join)) joins, \(keyHint(.keepApart)) keeps apart")
      return []
    }
    desk.lastDossier = dossier
    if id == article.id {
      screens.closeAll()
      article.focus = .text
    }
    go(to: Destination(article: id, spot: spot))
    return []
  }

  /// The one that is offered where the person is, else the first that is.
  private mutating func join(_ dossier: Dossier) {
    let chosen = dossier.chosen.flatMap { $0.section == .offers ? $0 : nil }
    guard let offer = chosen ?? dossier.rows.first(where: { $0.section == .offers }) else {
      return notify("nobody of a name like this is in the other articles")
    }
    decide(isJoin: true, dossier, offer.others, "\(offer.who) is taken for \(dossier.name)")
  }

  /// Decides that `others` are the subject of the dossier, or are not.
  private mutating func decide(isJoin: Bool, _ dossier: Dossier, _ others: [ActorIdentity], _ words: String) {
    desk.joinJournal.add(
      JoinJournal.Step(isJoin: isJoin, subject: dossier.subject, others: others, words: words))
    renewDossier()
    notify("\(words): \(keyHint(.undo)) undoes it")
  }

  /// Undoes or redoes so many decisions on who is the same.
  private mutating func reviseJoins(
    _ count: Int?, done: String, nothing: String, _ revise: (inout JoinJournal) -> JoinJournal.Step?
  ) {
    var last: JoinJournal.Step?
    for _ in 0..<max(1, count ?? 1) {
      guard let step = revise(&desk.joinJournal) else { break }
      last = step
    }
    renewDossier()
    notify(last.map { "\(done): \($0.words)" } ?? nothing)
  }

  /// Keeps apart the one that was joined where the person is, else an offer.
  private mutating func keepApart(_ dossier: Dossier) {
    func others(_ row: Dossier.Row) -> [ActorIdentity] { row.others.filter { $0 != dossier.subject } }
    let first = dossier.rows.first { $0.section == .offers }
    guard let row = dossier.chosen.flatMap({ others($0).isEmpty ? nil : $0 }) ?? first else {
      return notify("nobody is offered, and nobody was joined here")
    }
    decide(isJoin: false, dossier, others(row), "\(row.who) is somebody else")
  }

  /// Makes the dossier again from what is known now; the person stays where it is possible.
  mutating func renewDossier() {
    guard case .dossier(let old) = screens.top, var new = desk.dossier(of: old.subject) else { return }
    new.goOn(from: old, desk)
    screens.top = .dossier(new)
  }

  /// More articles were analysed while the dossier lay open: the next key shows them.
  mutating func refreshDossier() {
    if case .dossier(let dossier) = screens.top, dossier.knowledge != desk.knowledge, typing.prompt == nil {
      renewDossier()
    }
  }
}
