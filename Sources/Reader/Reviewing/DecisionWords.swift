import Articles
import Cells
import Review

/// Descriptions of decisions: the changes that each decision made.
struct DecisionWords {
  /// The statement as the engine found it; nil if it is not known.
  let proposed: (StatementKey) -> StatementForm?

  /// Returns a description of `decision`, one of `journal`: "confirmed “no jobs would be lost”".
  func words(for decision: Decision, in journal: Journal) -> String {
    switch decision.step {
    case .undo(let id), .redo(let id):
      let meant = journal.decision(id)
      return verb(decision.step) + (meant.map { words(for: $0, in: journal) } ?? "a decision")
    case .rule(let changes):
      return words(for: changes, since: Journal(journal.decisions.prefix { $0.id != decision.id }).rulings)
    }
  }

  /// Returns descriptions of all decisions of `journal`, in order.
  func all(of journal: Journal) -> [String] {
    var (known, before): ([Decision.ID: String], Journal) = ([:], Journal())
    return journal.decisions.map { decision in
      defer { before.add(decision) }
      switch decision.step {
      case .undo(let id), .redo(let id): return verb(decision.step) + (known[id] ?? "a decision")
      case .rule(let changes):
        let words = words(for: changes, since: before.rulings)
        known[decision.id] = words
        return words
      }
    }
  }

  private func verb(_ step: Decision.Step) -> String {
    switch step {
    case .rule: ""
    case .undo: "undid: "
    case .redo: "redid: "
    }
  }

  private func words(for changes: [Decision.Change], since before: Rulings) -> String {
    guard let first = changes.first else { return "nothing" }
    guard changes.count > 1 else { return words(for: first, since: before) }
    if case .statement(let key, let ruling) = first {
      let deed = ruling.map { self.deed($0, on: key, since: before) } ?? "undid the decision on "
      return deed + counted(changes.count, "statement")
    }
    return "\(words(for: first, since: before)) and \(changes.count - 1) more"
  }

  /// Returns a description of one change.
  func words(for change: Decision.Change, since before: Rulings = Rulings()) -> String {
    switch change {
    case .statement(let key, let ruling):
      guard let ruling else { return "undid the decision on \(excerpt(key.place, 48))" }
      let words = deed(ruling, on: key, since: before) + excerpt(key.place, 48)
      guard ruling.status == .added || ruling.status == .corrected, known(key, before) == nil else { return words }
      let act = ruling.form.act == .speech ? "" : ", \(ruling.form.act.rawValue)"
      return "\(words): \(ruling.form.speaker?.name ?? "unnamed"), \(ruling.form.kind.rawValue)\(act)"
    case .actor(let actor, let ruling):
      guard let ruling else { return "undid the decision on \(actor.name)" }
      if let same = ruling.same { return "\(actor.name) is the same as \(same.name)" }
      let facts = [
        ruling.name.map { "renamed \($0)" }, ruling.kind.map { "a \($0.rawValue)" },
        ruling.role.map { $0.isEmpty ? "without a role" : $0 },
        ruling.of.map { $0.isEmpty ? "without an organization" : "of \($0)" },
        ruling.color.map { "in colour \($0 + 1)" },
      ]
      return "\(actor.name): " + facts.compactMap { $0 }.joined(separator: ", ")
    case .mention(let passage, let ruling):
      guard let ruling else { return "undid what \(excerpt(passage, 30)) refers to" }
      return "\(excerpt(passage, 30)) refers to \(ruling.actor?.name ?? "no named actor")"
    }
  }

  // MARK: Statements

  /// Returns the statement before the change; nil if it is not known.
  private func known(_ key: StatementKey, _ before: Rulings) -> StatementForm? {
    before.statements[key]?.form ?? proposed(key)
  }

  /// Returns the effect of a ruling on a statement, without the statement's words: "confirmed ", "speaker Ana Brandt:
  /// ".
  private func deed(_ ruling: StatementRuling, on key: StatementKey, since before: Rulings) -> String {
    let old = before.statements[key]
    var told = known(key, before).map { changes(from: $0, to: ruling.form) } ?? []
    var separator = told.isEmpty ? " " : ": "
    if ruling.isSkipped, !(old?.isSkipped ?? false) {
      told.append("skipped")
    } else if told.isEmpty, ruling.status != old?.status ?? .proposed {
      told.append(verb(ruling.status))
    }
    if ruling.isFlagged != old?.isFlagged ?? false { told.append(ruling.isFlagged ? "flagged" : "flag removed from") }
    if ruling.note != old?.note {
      told.append(ruling.note.map { "noted “\(shortened($0.onOneLine, to: 30))”" } ?? "note removed from")
      if ruling.note != nil { separator = ": " }
    }
    if told.isEmpty { told.append(verb(ruling.status)) }
    return told.joined(separator: ", ") + separator
  }

  private func verb(_ status: StatementRuling.Status) -> String {
    switch status {
    case .proposed: "left open"
    case .confirmed: "confirmed"
    case .corrected: "corrected"
    case .rejected: "rejected"
    case .added: "added"
    }
  }

  /// Returns descriptions of the differences between `old` and `new`.
  private func changes(from old: StatementForm, to new: StatementForm) -> [String] {
    func part(_ name: String, _ old: [Passage], _ new: [Passage]) -> String? {
      if old == new { return nil }
      if new.isEmpty { return "no \(name)" }
      func end(_ passages: [Passage]) -> [UInt8] { passages.last.map { Array($0.words.utf8.suffix(12)) } ?? [] }
      let hasOtherEnd = end(old) != end(new)
      return "\(name) " + new.map { excerpt($0, 30, fromEnd: hasOtherEnd) }.joined(separator: " ")
    }
    return [
      old.speaker?.name == new.speaker?.name ? nil : "speaker \(new.speaker?.name ?? "unnamed")",
      old.kind == new.kind ? nil : new.kind.rawValue,
      old.act == new.act ? nil : new.act.rawValue,
      part("words", old.content, new.content), part("source", old.source, new.source), part("cue", old.cue, new.cue),
    ].compactMap { $0 }
  }

  // MARK: Words of the text

  /// Returns at most `length` characters of a passage, in quotation marks. Shortens the start instead of the end if
  /// `fromEnd`.
  private func excerpt(_ passage: Passage, _ length: Int, fromEnd: Bool = false) -> String {
    let part =
      fromEnd ? String(passage.words.unicodeScalars.suffix(16 * length)) : beginning(of: passage.words, filling: length)
    let words = part.onOneLine
    if fromEnd, words.count > length { return "“…\(String(words.suffix(length - 1)).trimmed)”" }
    let isQuoted = words.begins(with: "“") || words.begins(with: "\"")
    return isQuoted ? shortened(words, to: length + 2) : "“\(shortened(words, to: length))”"
  }
}
