import Articles
import Review

extension ReaderState {
  // MARK: Decisions in words

  /// The descriptions of decisions on the article on the screen.
  var decisionWords: DecisionWords {
    let places = (article.review.reviewed?.standings ?? []).reduce(into: [:]) { $0[$1.key] = $1.proposed }
    let layer = engineLayer
    return DecisionWords { places[$0].map { layer.form(ofStatement: $0) } }
  }

  /// Returns the effect of a decision: "confirmed “no jobs would be lost”".
  func words(for decision: Decision) -> String { decisionWords.words(for: decision, in: journal) }

  /// Returns the text position that a decision is about; nil if it is gone or there are no words.
  func place(of decision: Decision) -> Int? {
    var finder = AnchorFinder(article.draft.text)
    return place(of: decision, by: &finder)
  }

  private func place(of decision: Decision, by finder: inout AnchorFinder) -> Int? {
    switch decision.step {
    case .undo(let id), .redo(let id): return journal.decision(id).flatMap { place(of: $0, by: &finder) }
    case .rule(let changes):
      for change in changes {
        let passages: [Passage?] =
          switch change {
          case .statement(let key, let ruling): [ruling?.form.content.first, key.place]
          case .mention(let passage, _): [passage]
          case .actor(let actor, _): [actor.mention]
          }
        for passage in passages.compactMap(\.self) {
          if let range = passage.range(by: &finder) { return range.lower }
        }
      }
      return nil
    }
  }

  // MARK: Lists of decisions

  /// Returns rows of the decisions, the latest first; only those of `reviewer` if there is one. Each row shows the time, the
  /// reviewer and whether the decision is in effect.
  func historyRows(by reviewer: String? = nil) -> [Listing.Row] {
    let journal = journal
    var finder = AnchorFinder(article.draft.text)
    return zip(journal.decisions, decisionWords.all(of: journal)).reversed().compactMap { decision, words in
      if let reviewer, decision.by != reviewer { return nil }
      let holds = if case .rule = decision.step { journal.holds(decision.id) } else { true }
      let target = place(of: decision, by: &finder).map { offset in
        article.marks.statement(startingAt: offset) == nil ? Listing.Target.offset(offset) : .statement(offset)
      }
      return Listing.Row(
        text: words + (holds ? "" : " (undone)"),
        detail: [decision.by, looks.settings.reviewer.written(decision.when)].filter { !$0.isEmpty }.joined(
          separator: " "),
        label: review.unsaved.contains(decision.id) ? "!" : holds ? "✓" : "↶", target: target ?? .nothing)
    }
  }

  /// Lists the decisions on the article; only those of the reviewer whose name is typed, or begins so.
  mutating func openHistory(by typed: String?) {
    guard let typed else { return openList(.history(by: nil)) }
    var names: [String] = []
    for decision in journal.decisions where !names.contains(decision.by) { names.append(decision.by) }
    let wanted = typed.lowercased()
    guard
      let name = names.first(where: { $0.lowercased() == wanted })
        ?? names.first(where: { $0.lowercased().begins(with: wanted) })
    else {
      let others = names.isEmpty ? "nobody decided anything" : "reviewers: \(names.joined(separator: ", "))"
      return refuse("no decisions of “\(typed)” on this article; \(others)")
    }
    openList(.history(by: name))
  }

  /// Returns rows of the unplaced decisions, whose words are no longer in the text.
  func orphanRows() -> [Listing.Row] {
    let (reviewed, decisionWords) = (article.review.reviewed ?? self.reviewed(), self.decisionWords)
    return reviewed.orphans.map { orphan in
      let target: Listing.Target =
        if case .statement(let key, _) = orphan.change { .orphan(key) } else { .nothing }
      return Listing.Row(
        text: decisionWords.words(for: orphan.change), detail: "no longer in the text", target: target)
    }
  }

  /// Returns rows with the number of statements that the engine got right: a row for each number, and a row for each kind.
  func summaryRows() -> [Listing.Row] {
    let tally = Tally(reviewed(keepsRejected: true), of: article.reading.article)
    func facts(_ counts: Tally.Counts) -> [(count: Int, name: String)] {
      [
        (counts.confirmed, "confirmed"), (counts.corrected, "corrected"), (counts.rejected, "rejected"),
        (counts.added, "missed"), (counts.open, "open"),
      ].filter { $0.0 > 0 }
    }
    func share(_ counts: Tally.Counts) -> String {
      counts.precision.map { "\(Int(($0 * 100).rounded())) % correct" } ?? ""
    }
    var rows = [Listing.Row(text: "\(tally.decided) of \(tally.total) reviewed", target: .nothing)]
    if tally.all.precision != nil {
      rows.append(Listing.Row(text: "all kinds", detail: share(tally.all), target: .nothing))
    }
    rows += facts(tally.all).map { Listing.Row(text: $0.name, detail: "\($0.count)", target: .nothing) }
    rows += Attribution.Kind.allCases.compactMap { kind in
      tally.byKind[kind].map { counts in
        let words = facts(counts).map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        return Listing.Row(text: "\(kind.rawValue): \(words)", detail: share(counts), target: .nothing)
      }
    }
    rows += article.marks.statements.indices.filter { article.standing($0)?.ruling?.isFlagged ?? false }.map { s in
      Listing.Row(
        text: "flagged: \(article.oneLine(article.marks.statements[s].content[0], atMost: 60))",
        target: .statement(article.marks.statements[s].start))
    }
    let orphans = orphanRows()
    if !orphans.isEmpty {
      rows += [
        Listing.Row(
          text: "\(counted(orphans.count, "decision")) whose text has gone: \(keyHint(.orphans))", target: .nothing)
      ]
    }
    return rows
  }

  mutating func openSummary() { openList(.summary) }
}
