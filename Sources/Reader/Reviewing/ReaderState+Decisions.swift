import Articles
import Review

extension ReaderState {
  // MARK: Decisions in words

  /// What a decision did, in words: "confirmed “no jobs would be lost”".
  func words(for decision: Decision) -> String {
    switch decision.step {
    case .undo(let id):
      return "took back: " + (journal.decisions.first { $0.id == id }.map { words(for: $0) } ?? "a decision")
    case .redo(let id):
      return "did again: " + (journal.decisions.first { $0.id == id }.map { words(for: $0) } ?? "a decision")
    case .rule(let changes):
      guard let first = changes.first else { return "nothing" }
      guard changes.count > 1 else { return words(for: first) }
      if case .statement(_, let ruling) = first, case let statements = changes.count {
        return "\(ruling.map(verb) ?? "took back") \(plural(statements, "statement"))"
      }
      return "\(words(for: first)) and \(changes.count - 1) more"
    }
  }

  private func words(for change: Decision.Change) -> String {
    switch change {
    case .statement(let key, let ruling):
      let words = oneLine(key.place.words)
      let isQuoted = words.hasPrefix("“") || words.hasPrefix("\"")
      let excerpt = isQuoted ? shortened(words, to: 50) : "“\(shortened(words, to: 48))”"
      guard let ruling else { return "took back what was decided on \(excerpt)" }
      var facts = "\(verb(ruling)) \(excerpt)"
      if ruling.status == .corrected || ruling.status == .added {
        facts += ": \(ruling.form.speaker?.name ?? "unnamed"), \(ruling.form.kind.rawValue)"
        if ruling.form.act != .speech { facts += ", \(ruling.form.act.rawValue)" }
      }
      if let note = ruling.note { facts += " (\(note))" }
      return facts
    case .actor(let actor, let ruling):
      guard let ruling else { return "took back what was decided on \(actor.name)" }
      if let same = ruling.same { return "\(actor.name) is the same as \(same.name)" }
      let facts = [
        ruling.name.map { "called \($0)" }, ruling.kind.map { "a \($0.rawValue)" },
        ruling.role.map { $0.isEmpty ? "without a role" : $0 },
        ruling.of.map { $0.isEmpty ? "of nothing" : "of \($0)" },
        ruling.color.map { "in colour \($0 + 1)" },
      ]
      return "\(actor.name): " + facts.compactMap { $0 }.joined(separator: ", ")
    case .mention(let passage, let ruling):
      let words = "“\(shortened(oneLine(passage.words), to: 30))”"
      guard let ruling else { return "took back whom \(words) stands for" }
      return "\(words) stands for \(ruling.actor?.name ?? "nobody who is named")"
    }
  }

  private func verb(_ ruling: StatementRuling) -> String {
    let verb =
      switch ruling.status {
      case .proposed:
        ruling.isSkipped ? "skipped" : ruling.isFlagged ? "flagged" : ruling.note != nil ? "noted on" : "left open"
      case .confirmed: "confirmed"
      case .corrected: "corrected"
      case .rejected: "rejected"
      case .added: "added"
      }
    return ruling.isFlagged && ruling.status != .proposed ? "\(verb) and flagged" : verb
  }

  /// Where in the text a decision was made; nil where it is gone or on no words.
  func place(of decision: Decision) -> Int? {
    switch decision.step {
    case .undo(let id), .redo(let id): return journal.decisions.first { $0.id == id }.flatMap { place(of: $0) }
    case .rule(let changes):
      return changes.lazy.compactMap { [draft] change in
        switch change {
        case .statement(let key, let ruling):
          (ruling?.form.content.first ?? key.place).range(in: draft.text)?.lower
            ?? key.place.range(in: draft.text)?.lower
        case .mention(let passage, _): passage.range(in: draft.text)?.lower
        case .actor(let actor, _): actor.mention?.range(in: draft.text)?.lower
        }
      }.first
    }
  }

  private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  // MARK: Lists of them

  /// The decisions, the latest first, with who made them and whether they hold.
  func historyRows() -> [Listing.Row] {
    let journal = journal
    return journal.decisions.reversed().map { decision in
      let holds = if case .rule = decision.step { journal.holds(decision.id) } else { true }
      let target = place(of: decision).map { offset in
        marks.statement(startingAt: offset) == nil ? Listing.Target.offset(offset) : .statement(offset)
      }
      return Listing.Row(
        text: words(for: decision) + (holds ? "" : " (taken back)"), detail: decision.by,
        label: review.unsaved.contains(decision.id) ? "!" : holds ? "✓" : "↶", target: target ?? .nothing)
    }
  }

  /// Decisions that do not find their place any more.
  func orphanRows() -> [Listing.Row] {
    let reviewed = review.reviewed ?? ReviewedArticle(reading.article, under: journal.rulings)
    return reviewed.orphans.map { orphan in
      let target: Listing.Target =
        if case .statement(let key, _) = orphan.change { .orphan(key) } else { .nothing }
      return Listing.Row(text: words(for: orphan.change), detail: "not in the text any more", target: target)
    }
  }

  /// How often the engine was right, by kind.
  func summaryRows() -> [Listing.Row] {
    let tally = Tally(
      ReviewedArticle(reading.article, under: journal.rulings, keepsRejected: true), of: reading.article)
    func row(_ name: String, _ counts: Tally.Counts) -> Listing.Row {
      let facts = [
        (counts.confirmed, "right"), (counts.corrected, "corrected"), (counts.rejected, "rejected"),
        (counts.added, "missed"),
        (counts.open, "open"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      let precision = counts.precision.map { "\(Int(($0 * 100).rounded())) % right" } ?? ""
      return Listing.Row(text: "\(name): \(facts.joined(separator: ", "))", detail: precision, target: .nothing)
    }
    var rows = [row("all", tally.all)]
    rows += Attribution.Kind.allCases.compactMap { kind in tally.byKind[kind].map { row(kind.rawValue, $0) } }
    rows += marks.statements.indices.filter { standing($0)?.ruling?.isFlagged ?? false }.map { s in
      Listing.Row(
        text: "flagged: \(oneLine(marks.statements[s].content[0], atMost: 60))",
        target: .statement(marks.statements[s].start))
    }
    let orphans = orphanRows()
    if !orphans.isEmpty {
      rows += [
        Listing.Row(
          text: "\(plural(orphans.count, "decision")) without a place: \(keyHint(.orphans))", target: .nothing)
      ]
    }
    return rows
  }

  mutating func openSummary() { openList(.summary) }
}
