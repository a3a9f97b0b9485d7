import Articles
import Cells
import Testing

@testable import Reader

/// The screens of a review.
@Suite struct ReviewScreensTests {
  @Test(
    "a screen of the review matches its golden file",
    arguments: [(40, 12), (48, 14), (80, 24), (100, 30), (140, 45), (220, 60)])
  func looks(_ columns: Int, _ rows: Int) {
    for (name, keys) in [
      ("review", ["Enter", "x", "f"]), ("review-speaker", ["c"]), ("review-bounds", ["]q", "h"]),
      ("review-history", ["Enter", "x", "u"]),
    ] {
      var state = reader(columns: columns, rows: rows)
      state.press("R")
      for key in keys { state.press(key) }
      if name == "review-history" {
        state.press(":history", "Enter")
      }
      expectGolden(state.frame().dump, "\(name)-\(columns)x\(rows).txt")
    }
  }

  @Test func theReviewShowsRejectedSkippedAndFlaggedStatements() {
    let state = reviewing("x", "s", "f")
    #expect(statuses(state).prefix(3) == [.rejected, .proposed, .proposed])
    #expect(state.article.standing(1)?.ruling?.isSkipped == true)
    #expect(state.article.standing(2)?.ruling?.isFlagged == true)
    #expect(state.progressOfReview == "1 of 9 reviewed, 1 flagged")
    // Outside the review the rejected statement is hidden.
    var ended = state
    ended.press("q")
    #expect(ended.article.marks.statements.count == 8)
  }

  @Test func theDecisionIsShownBesideMarkAndInitials() {
    var b = ArticleBuilder([
      (.title, "Piers"),
      (
        .paragraph,
        "Ana Brandt said that every single pier would be closed before June. Piet Oduya said that nobody believed that any more."
      ),
    ])
    b.actors = ["Ana Brandt", "Piet Oduya"].map { NamedActor(name: $0, kind: .person) }
    for (a, actor) in b.actors.enumerated() { b.mention(actor.name, actor: a) }
    b.say(
      ["that every single pier would be closed before June"], kind: .indirect, source: "Ana Brandt", cue: "said",
      speaker: 0)
    b.say(["that nobody believed that any more"], kind: .indirect, source: "Piet Oduya", cue: "said", speaker: 1)
    var state = reader(b.article, columns: 80, rows: 20)
    state.press("R", "Enter")
    #expect(
      state.frame().grid.textLines.contains { $0.contains("✓ ~ AB Ana Brandt said") }, "\(state.frame().grid.textLines)"
    )
    state.press("k", "[q", "f")
    #expect(state.frame().grid.textLines.contains { $0.contains("✓!~ AB▌Ana Brandt said") })
  }

  @Test func theHistorySaysWhichChangesEachStepMade() {
    let corrections = ["]q", "h", "Enter", "k", "c2"]
    let state = reviewing(corrections + ["f", "d2", "x", "u", "^R"])
    let steps = state.historyRows().reversed().map(\.text)
    #expect(steps.first?.hasPrefix("words “…") ?? false, "\(steps)")
    #expect(steps.dropFirst().first?.hasPrefix("speaker ") ?? false, "\(steps)")
    #expect(steps.contains { $0.hasPrefix("flagged “") }, "\(steps)")
    #expect(steps.contains { $0.hasPrefix("rejected “") }, "\(steps)")
    #expect(steps.contains { $0.hasPrefix("mixed: “") || $0.hasPrefix("direct: “") }, "\(steps)")
    #expect(steps.suffix(2).map { String($0.prefix(7)) } == ["undid: ", "redid: "], "\(steps)")
    // The words for one decision equal those for all of them.
    let all = state.decisionWords.all(of: state.journal)
    #expect(zip(state.journal.decisions, all).allSatisfy { state.words(for: $0) == $1 })
  }

  @Test func theListShowsTheProgressOfTheReview() {
    var state = reviewing("Enter", "x")
    state.press(":summary", "Enter", "q", "q", "l")
    #expect(state.frame().grid.textLines.contains { $0.contains("reviewed: 2 of 9 here, 2 of 9 in 1 article") })
  }

  @Test func anUnsavedDecisionIsReportedUntilItIsSaved() {
    var state = reviewing()
    let id = decisions(state.press("Enter"))[0].id
    _ = state.apply(.notSaved(ArticleID(0), id, "the disk is full"))
    #expect(state.notice?.isError == true)
    state.press("f")
    #expect(state.frame().grid.textLines.contains { $0.contains("flagged") })
    state.press("f", "]q")
    #expect(state.frame().grid.textLines.contains { $0.contains("NOT SAVED") })
    for id in state.review.unsaved { _ = state.apply(.saved(ArticleID(0), id)) }
    #expect(state.review.failure == nil)
  }

  @Test func aLedgerThatCannotBeUsedIsReportedAgainAndStaysInSight() {
    var state = reader(columns: 100, rows: 24)
    _ = state.apply(.ledger("the ledger is damaged"))
    state.press("j", "R")
    #expect(state.notice == Notice(text: "the ledger is damaged", isError: true))
    state.press("]q")
    #expect(state.frame().grid.textLines.contains { $0.contains("CANNOT SAVE") })
    _ = state.apply(.ledger(nil))
    #expect(!state.frame().grid.textLines.contains { $0.contains("CANNOT SAVE") })
  }

  @Test func theSummaryCountsTheCorrectStatements() {
    let state = reviewing("8", "Enter", "x")
    guard case .list(let listing) = state.screens.top else {
      Issue.record("no summary")
      return
    }
    #expect(listing.kind == .summary)
    #expect(listing.rows.first?.text == "9 of 9 reviewed")
    #expect(listing.rows.dropFirst().first?.detail == "89 % correct")
    #expect(listing.rows.dropFirst(2).prefix(2).map { "\($0.detail) \($0.text)" } == ["8 confirmed", "1 rejected"])
    // The numbers of all statements fit on a narrow screen.
    var narrow = reader(columns: 30, rows: 12)
    narrow.press("R", "8", "Enter", "x")
    let lines = narrow.frame().grid.textLines
    for (name, number) in [
      ("9 of 9 reviewed", ""), ("all kinds", "89 % correct"), ("confirmed", "8"), ("rejected", "1"),
    ] {
      #expect(lines.contains { $0.contains(name) && (number.isEmpty || $0.contains(number)) }, "\(lines)")
    }
  }
}
