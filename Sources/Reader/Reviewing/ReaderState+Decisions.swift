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

  /// Returns rows of the decisions, the latest first. Each row shows the reviewer and whether the decision is in
  /// effect.
  func historyRows() -> [Listing.Row] {
    let journal = journal
    var finder = AnchorFinder(article.draft.text)
    return zip(journal.decisions, decisionWords.all(of: journal)).reversed().map { decision, words in
      let holds = if case .rule = decision.step { journal.holds(decision.id) } else { true }
      let target = place(of: decision, by: &finder).map { offset in
        article.marks.statement(startingAt: offset) == nil ? Listing.Target.offset(offset) : .statement(offset)
      }
      return Listing.Row(
        text: words + (holds ? "" : " (undone)"), detail: decision.by,
        label: review.unsaved.contains(decision.id) ? "!" : holds ? "✓" : "↶", target: target ?? .nothing)
    }
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

  /// Returns rows with the number of statements that the engine got right, by kind.
  func summaryRows() -> [Listing.Row] {
    let tally = Tally(reviewed(keepsRejected: true), of: article.reading.article)
    func row(_ name: String, _ counts: Tally.Counts) -> Listing.Row {
      let facts = [
        (counts.confirmed, "confirmed"), (counts.corrected, "corrected"), (counts.rejected, "rejected"),
        (counts.added, "missed"),
        (counts.open, "open"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      let precision = counts.precision.map { "\(Int(($0 * 100).rounded())) % correct" } ?? ""
      return Listing.Row(text: "\(name): \(facts.joined(separator: ", "))", detail: precision, target: .nothing)
    }
    var rows = [row("all", tally.all)]
    rows += Attribution.Kind.allCases.compactMap { kind in tally.byKind[kind].map { row(kind.rawValue, $0) } }
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
