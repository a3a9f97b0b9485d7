import Articles
import Cells
import Review
import Testing

@testable import Reader

/// Saved decisions, and the decisions of other reviewers.
@Suite struct OtherReviewersTests {
  @Test func savedDecisionsAreRestoredAndThoseOfOthersAnnounced() {
    var first = reader(columns: 100, rows: 30)
    var kept: [Decision] = []
    for key in ["R", "Enter", "x"] { kept += decisions(first.press(key)) }
    var second = reader(columns: 100, rows: 30)
    _ = second.apply(.decisions(ArticleID(0), kept))
    second.press("R")
    #expect(statuses(second).prefix(3) == [.confirmed, .rejected, .proposed])
    #expect(second.article.selection.statement == 2)
    let other = Decision(
      id: Decision.ID(session: 9, number: 1), when: 1, by: "ben", engine: "",
      step: .rule([.actor(ActorReference(name: "Piet Oduya"), ActorRuling(role: "clerk"))]))
    _ = second.apply(.decisions(ArticleID(0), kept + [other]))
    #expect(second.notice?.text == "ben: Piet Oduya: clerk")
  }

  @Test func differencesFromAnotherReviewerAreListedAndVisited() {
    func deciding(_ name: String, _ session: UInt64, _ keys: [String]) -> (ReaderState, [Decision]) {
      var settings = Settings(themes: [.builtIn])
      settings.reviewer = Reviewer(name: name, session: session)
      var state = ReaderState(
        draft: harbour.draft, name: "harbour.txt", settings: settings, size: Size(columns: 100, rows: 30), depth: .full)
      _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
      var made: [Decision] = []
      for key in keys { made += decisions(state.press(key)) }
      return (state, made)
    }
    let (_, others) = deciding("ben", 2, ["R", "Enter", "x", "d", "3"])
    var (state, mine) = deciding("ana", 1, ["R", "3", "Enter"])
    state.press(":compare", "Enter")
    #expect(state.notice?.text == "no other reviewer has decided on this article")
    _ = state.apply(.decisions(ArticleID(0), mine + others))
    state.press(":compare ben", "Enter")
    guard case .list(let listing) = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(listing.title == "You and ben differ")
    #expect(listing.rows.map { $0.text.prefix(9) } == ["only you:", "kind: Pie"])
    state.press("q", "g", "]d")
    #expect(state.article.viewport.focus == harbour.attributions[1].start)
    state.press("]d", "]d")
    #expect(state.notice?.text == "no more differences below")
    #expect(state.article.viewport.focus == harbour.attributions[2].start)
    state.press("[d")
    #expect(state.notice?.text.hasPrefix("difference 1 of ") ?? false, "\(state.notice?.text ?? "")")
  }

  @Test func aBlindReviewNeitherShowsNorAppliesDecisionsOfOthers() {
    var other = reader(columns: 100, rows: 30)
    other.looks.settings.reviewer = Reviewer(name: "ben", session: 2)
    let theirs = ["R", "x", "Enter"].flatMap { decisions(other.press($0)) }
    var settings = Settings(themes: [.builtIn])
    settings.values[.blind] = .flag(true)
    settings.reviewer = Reviewer(name: "ana", session: 1)
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt", settings: settings, size: Size(columns: 100, rows: 30), depth: .full)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
    _ = state.apply(.decisions(ArticleID(0), theirs))
    #expect(state.article.marks.statements.count == 9)
    #expect(state.notice == nil)
    state.press("R", "Enter")
    #expect(statuses(state).prefix(2) == [.confirmed, .proposed])
    #expect(state.historyRows().count == 1)
    #expect(state.progressOfReview == "1 of 9 reviewed")
    _ = state.apply(.decisions(ArticleID(0), theirs + state.journal.decisions))
    #expect(state.notice?.text.contains("ben") != true)
    #expect(state.historyRows().count == 1)
    state.press(":compare ben", "Enter")
    #expect(state.notice?.text.hasPrefix("blind review") == true)
    state.press(":set noblind", "Enter")
    #expect(state.historyRows().count == 3)
    #expect(statuses(state).prefix(2) == [.confirmed, .confirmed])
    state.press(":set blind", "Enter")
    #expect(statuses(state).prefix(2) == [.confirmed, .proposed])
    // Undo affects only the reviewer's own decisions. The hidden decisions still exist.
    state.press("9", "u")
    #expect(statuses(state).allSatisfy { $0 == .proposed })
    state.press(":set noblind", "Enter")
    #expect(state.journal.decisions.count == 4)
    #expect(statuses(state).prefix(2) == [.rejected, .confirmed])
  }

  @Test func theHistoryShowsTimesAndTheDecisionsOfAReviewer() {
    var other = reader(columns: 100, rows: 30)
    other.looks.settings.reviewer = Reviewer(name: "ben", session: 2, now: { 1_700_000_000_000 })
    let theirs = ["R", "x", "Enter"].flatMap { decisions(other.press($0)) }
    var state = reader(columns: 100, rows: 30)
    state.looks.settings.reviewer = Reviewer(
      name: "ana", session: 1, now: { 1_700_000_060_000 }, zone: { _ in 3600 })
    _ = state.apply(.decisions(ArticleID(0), theirs))
    state.press("R", "]q", "]q", "]q", "x")
    #expect(
      state.historyRows().map(\.detail) == ["ana 2023-11-14 23:14", "ben 2023-11-14 23:13", "ben 2023-11-14 23:13"])
    state.press(":history b", "Enter")
    guard case .list(let list)? = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.title == "Decisions of ben")
    #expect(list.rows.count == 2)
    state.press("/rejected", "Enter")
    #expect(state.frame().grid.textLines.contains { $0.contains("Decisions of ben: “rejected” 1/1") })
    state.press("q", ":history zoe", "Enter")
    #expect(state.notice?.text == "no decisions of “zoe” on this article; reviewers: ben, ana")
  }

  @Test(
    "A time is written for the list",
    arguments: [
      (0, "1970-01-01 00:00"), (951_782_400_000, "2000-02-29 00:00"), (-1, "1969-12-31 23:59"),
      (253_402_300_799_999, "9999-12-31 23:59"), (.max, ""), (.min, ""), (1_709_251_140_000, "2024-02-29 23:59"),
    ]) func times(_ when: Int, _ written: String)
  {
    #expect(Reviewer().written(when) == written)
  }

  @Test func theHelpNamesTheReviewer() {
    var state = reader(columns: 100, rows: 30)
    state.looks.settings.reviewer = Reviewer(name: "ana")
    #expect(
      Help.lines(columns: 200, "", state).contains {
        $0.text.hasPrefix("You review as ana; change the name with --reviewer, $SAYSO_REVIEWER")
      })
  }
}
