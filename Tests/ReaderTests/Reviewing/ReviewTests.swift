import Articles
import Cells
import Review
import Testing

@testable import Reader

/// The review of an article by keys.
@Suite struct ReviewTests {
  private func decisions(_ effects: [Effect]) -> [Decision] {
    effects.compactMap { if case .decide(_, let decision) = $0 { decision } else { nil } }
  }

  @Test func enterConfirmsAndGoesOn() {
    var state = reviewing()
    #expect(state.context == .review)
    let first = state.article.selection.statement
    let made = decisions(state.press("Enter"))
    #expect(made.count == 1)
    #expect(statuses(state)[0] == .confirmed)
    #expect(first == 0)
    #expect(state.article.selection.statement == 1)
    state.press("3", "Enter")
    #expect(statuses(state).prefix(4).allSatisfy { $0 == .confirmed })
    #expect(state.article.selection.statement == 4)
  }

  @Test func escKeepsTheStatementOnWhichTheNextKeyDecides() {
    var state = reviewing("Enter", "Enter", "Enter", "Esc", "x")
    #expect(statuses(state).prefix(4) == [.confirmed, .confirmed, .confirmed, .rejected])
    state.press("Esc", "Esc", "f")
    #expect(state.article.standing(4)?.ruling?.isFlagged == true)
  }

  @Test(
    "a deciding key without a statement decides nothing and says so",
    arguments: ["Enter", "x", "s", "f", ";", "c", "d", ",", ".", "h", "l", "H", "L", "+"])
  func nothingSelected(_ key: String) {
    var state = reviewing("d", "1")
    state.article.selection = Selection()
    let before = state.journal
    #expect(state.press(key).isEmpty)
    #expect(state.journal == before)
    #expect(state.notice?.text.hasPrefix("no statement selected") == true, "\(key): \(state.notice?.text ?? "")")
    #expect(state.context == .review)
    #expect(state.article.review.tagged.isEmpty)
  }

  @Test func aStatementOutOfSightIsShownBeforeAKeyDecidesOnIt() {
    var state = reader(columns: 60, rows: 8)
    state.press("R", "G")
    #expect(state.press("x").isEmpty)
    #expect(statuses(state)[0] == .proposed)
    #expect(state.notice?.text.contains("scrolled to the selected statement") == true)
    #expect(decisions(state.press("x")).count == 1)
    #expect(statuses(state)[0] == .rejected)
  }

  @Test func undoOutsideTheReviewUndoesNothingAndSaysHow() {
    var state = reviewing("Enter", "q")
    for keys in [["u"], ["9", "u"], ["^R"], ["a", "u"], ["a", "Q", "u"]] {
      var effects: [Effect] = []
      for key in keys { effects += decisions(state.press(key)).map { .decide(ArticleID(0), $0) } }
      #expect(effects.isEmpty, "\(keys)")
      #expect(state.notice?.text.contains("outside the review: R turns it on") == true, "\(keys)")
    }
    #expect(state.journal.decisions.count == 1)
  }

  @Test func aCountOpensOneSummary() {
    let state = reviewing("9", "Enter", "q", "3", "]u")
    #expect(state.screens.all.count == 1)
    #expect(reviewing("9", "Enter", "q", "3", "[u").screens.all.count == 1)
  }

  @Test func aCountIsOfStatementsThatAreNotReviewed() {
    // The first statement is decided already: five others are confirmed.
    var state = reviewing("x", "[q", "5", "Enter")
    #expect(statuses(state).prefix(7) == [.rejected] + Array(repeating: .confirmed, count: 5) + [.proposed])
    state.press("9", "Enter", "q")
    #expect(statuses(state).count { $0 == .proposed } == 0)
    #expect(state.press("3", "x").isEmpty)
    #expect(state.notice?.text == "no unreviewed statements from here on")
  }

  @Test func choosingThePresentValueDecidesNothing() {
    var state = reviewing()
    func press(_ keys: String...) -> [Decision] { keys.flatMap { decisions(state.press($0)) } }
    let speaker = state.article.marks.voice(ofStatement: 0)?.name ?? ""
    #expect(press("c").isEmpty)
    _ = state.apply(.input(.paste(speaker)))
    #expect(press("Enter").isEmpty)
    #expect(state.notice?.text == "no change: this is already so")
    #expect(press("l", "h", "Enter").isEmpty)
    #expect(statuses(state)[0] == .proposed)
    for (key, words) in [("g", "stands-for \(speaker)"), ("a", "rename \(speaker)")] {
      state.press(key, ":" + words)
      #expect(
        press("Enter").isEmpty,
        "\(words): \(state.notice?.text ?? "")")
      #expect(
        state.notice?.text == "no change: this is already so",
        "\(words): \(state.notice?.text ?? "")")
    }
    #expect(state.journal.decisions.isEmpty)
  }

  /// Returns an article with an unnamed spokesman and with a group that is both a speaker and an actor.
  private func spokesmanAndGroup() -> Article {
    var b = ArticleBuilder([
      (.title, "Bridge"),
      (
        .paragraph,
        "Ana Brandt’s spokesman said the bridge would open on Monday. The Democrats asked for a vote. "
          + "Democrats called it a sham. Ana Brandt denied that."
      ),
    ])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person), NamedActor(name: "Democrats", kind: .group)]
    b.mention("Ana Brandt", actor: 0)
    b.mention("Democrats", actor: 1)
    b.say(
      ["the bridge would open on Monday"], kind: .indirect, source: "Ana Brandt’s spokesman", cue: "said", speaker: nil)
    b.say(
      ["a sham"], kind: .indirect, source: "Democrats", cue: "called",
      sourceOccurrence: 2, speaker: nil)
    return b.article
  }

  @Test func theActorInsideASourceIsNotItsSpeaker() {
    var state = reader(spokesmanAndGroup(), columns: 100, rows: 30)
    state.press("R", "C", "1")
    #expect(state.article.marks.voice(ofStatement: 0)?.actor == nil)
    state.press("C", "2")
    #expect(state.article.marks.statements[0].speaker == nil)
    #expect(state.notice?.isError != true)
  }

  @Test func aDescribedSourceIsJoinedToAnActor() throws {
    var state = reader(spokesmanAndGroup(), columns: 100, rows: 30)
    let row = try #require(state.article.marks.voices.firstIndex { $0.name == "Democrats" && $0.actor == nil })
    state.press("a")
    state.article.choose(voice: row)
    state.press("c")
    #expect(decisions(state.press("Democrats", "Enter")).count == 1)
    let s = try #require(state.article.marks.statements.indices.last)
    #expect(state.article.marks.voice(ofStatement: s)?.name == "Democrats")
    #expect(state.article.marks.statements[s].speaker == 1)
    state.press("u")
    #expect(state.article.marks.statements[s].speaker == nil)
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

  @Test func theSpeakerIsChosenByDigitOrByNameOrIsNew() {
    var state = reviewing("c", "1")
    #expect(state.article.marks.voice(ofStatement: 0)?.name != "Ana Brandt")
    #expect(statuses(state)[0] == .corrected)
    state.press("c", "oduya", "Enter")
    #expect(state.article.marks.voice(ofStatement: 0)?.name == "Piet Oduya")
    state.press("c", "Ida", "Enter")
    #expect(state.article.marks.voice(ofStatement: 0)?.name == "Ida")
    state.press("c", "Ana", "Enter")
    #expect(statuses(state)[0] == .confirmed, "as the engine had it")
    state.press("c", "Esc")
    #expect(state.context == .review)
    #expect(state.typing.prompt == nil)
  }

  @Test func boundsMoveByWordsAndAreAcceptedOrDiscarded() {
    var state = reviewing("]q", "h", "h")
    #expect(state.context == .bounds)
    state.press("Esc")
    #expect(statuses(state)[1] == .proposed)
    state.press("h", "Enter")
    let words = state.article.marks.statements[1].content.map { String(state.article.draft.text.slice($0)) }
    #expect(words == ["that the lease could be ended with a year's"])
    #expect(statuses(state)[1] == .corrected)
    state.press("l", "Enter")
    #expect(statuses(state)[1] == .confirmed)
  }

  @Test func aPieceIsAdded() {
    var state = reviewing("]q", "+", "l", "Enter")
    #expect(state.article.marks.statements[1].content.count == 2)
    #expect(statuses(state)[1] == .corrected)
    state.press("+", "-", "-", "Enter")
    #expect(state.article.marks.statements[1].content.count == 1)
    #expect(statuses(state)[1] == .confirmed)
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

  @Test(
    "a choice recognizes abbreviations of a name",
    arguments: [
      ("abra", "Ana Brandt", true), ("pod", "Piet Oduya", true), ("brandt", "Ana Brandt", true),
      ("b", "Ana Brandt", true),
      ("nab", "Ana Brandt", false), ("ba", "Ana Brandt", false), ("", "Ana Brandt", false),
      ("mot", "Ministry of Trade", true),
    ])
  func isShortFor(_ typed: String, _ name: String, _ expected: Bool) {
    #expect(isShort(typed, for: name) == expected)
  }

  @Test func aSpeakerIsChosenByAnAbbreviation() {
    let state = reviewing("]q", "c", "pod", "Enter")
    #expect(state.article.marks.voice(ofStatement: 1)?.name == "Piet Oduya")
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
    #expect(state.frame().grid.textLines.contains { $0.contains("✓!~ AB Ana Brandt said") })
  }

  @Test func commandsOfTheArticleWorkInTheReview() {
    var state = reviewing("]q", "x")
    state.press(":wider", "Enter")
    #expect(state.notice?.text.hasSuffix("columns") == true)
    #expect(statuses(state)[1] == .rejected)
    state.press(":links", "Enter")
    #expect(state.notice?.text.contains("does nothing") != true)
  }

  @Test func aMissedStatementIsAdded() {
    var state = reviewing("g", "v", "l", "l", "Enter", "1")
    #expect(state.article.marks.statements.count == 10)
    #expect(statuses(state).contains(.added))
    state.press("u")
    #expect(state.article.marks.statements.count == 9)
  }

  @Test func kindsNotesTagsAndRepetition() {
    var state = reviewing("d", "1", "]q", ".")
    #expect(state.article.marks.statements[0].kind == .direct)
    #expect(state.article.marks.statements[1].kind == .direct)
    state.press(",", ",", "x")
    #expect(statuses(state).count { $0 == .rejected } == 2)
    state.press("g", "]q", ";", "hm", "Enter")
    #expect(state.article.review.reviewed?.standings.contains { $0.ruling?.note == "hm" } == true)
  }

  @Test func actorsAreJoinedNamedAndSplit() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "j", "c", "1")
    #expect(state.article.marks.article.actors.count == harbour.actors.count - 1)
    state.press("u")
    #expect(state.article.marks.article == harbour)
    state.press("g", "r")
    for _ in 0..<40 { state.press("Backspace") }
    state.press(":rename Anna Brandt", "Enter")
    #expect(state.article.marks.article.actors[0].name == "Anna Brandt")
  }

  @Test func undoRestoresTheAnalysisAndRedoTheReview() {
    let everyKindOfDecision = ["Enter", "x", "c2", "f", "d3", "h", "Enter", "s", ",", ",", "Enter"]
    var state = reviewing(everyKindOfDecision)
    let reviewed = state.article.marks.article
    let standings = statuses(state)
    state.press("99", "u")
    #expect(state.article.marks.article == harbour)
    #expect(statuses(state).allSatisfy { $0 == .proposed })
    #expect(state.journal.rulings.isEmpty)
    state.press("99", "^R")
    #expect(state.article.marks.article == reviewed)
    #expect(statuses(state) == standings)
  }

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
      id: Decision.ID(sitting: 9, number: 1), when: 1, by: "ben", engine: "",
      step: .rule([.actor(ActorReference(name: "Piet Oduya"), ActorRuling(role: "clerk"))]))
    _ = second.apply(.decisions(ArticleID(0), kept + [other]))
    #expect(second.notice?.text == "ben: Piet Oduya: clerk")
  }

  @Test func differencesFromAnotherReviewerAreListedAndVisited() {
    func deciding(_ name: String, _ sitting: UInt64, _ keys: [String]) -> (ReaderState, [Decision]) {
      var settings = Settings(themes: [.builtIn])
      settings.reviewer = Reviewer(name: name, sitting: sitting)
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
    other.looks.settings.reviewer = Reviewer(name: "ben", sitting: 2)
    let theirs = ["R", "x", "Enter"].flatMap { decisions(other.press($0)) }
    var settings = Settings(themes: [.builtIn])
    settings.values[.blind] = .flag(true)
    settings.reviewer = Reviewer(name: "ana", sitting: 1)
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

  @Test func theHelpNamesTheReviewer() {
    var state = reader(columns: 100, rows: 30)
    state.looks.settings.reviewer = Reviewer(name: "ana")
    #expect(
      Help.lines(columns: 200, "", state).contains {
        $0.text.hasPrefix("You review as ana; change the name with --reviewer, $SAYSO_REVIEWER")
      })
  }

  @Test func unplacedDecisionsAreListedAndPlacedAgain() {
    var state = reviewing("Enter", "x")
    // The words of the first statement are changed, and the new text is analysed.
    let text = harbour.draft.text.replacing("on the last day as on the first", with: "on its last day as on its first")
    let shift = text.utf8.count - harbour.draft.text.utf8.count
    var draft = Draft(text: text, blocks: harbour.draft.blocks)
    for i in draft.blocks.indices where draft.blocks[i].range.lower > harbour.attributions[0].start {
      draft.blocks[i].range = TextRange(draft.blocks[i].range.lower + shift, draft.blocks[i].range.upper + shift)
    }
    _ = state.apply(.text(ArticleID(0), draft))
    #expect(state.orphanRows().count == 1)
    state.press("g")
    state.press(":orphans", "Enter", "Enter")
    #expect(state.context == .bounds)
    let made = decisions(state.press("l", "l", "Enter"))
    #expect(made.count == 1)
    #expect(state.orphanRows().isEmpty)
    #expect(statuses(state).contains(.confirmed))
    state.press("u")
    #expect(state.orphanRows().count == 1)
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

  @Test func theSummaryCountsTheCorrectStatements() {
    let state = reviewing("8", "Enter", "x")
    guard case .list(let listing) = state.screens.top else {
      Issue.record("no summary")
      return
    }
    #expect(listing.kind == .summary)
    #expect(listing.rows.first?.text == "all: 8 confirmed, 1 rejected")
    #expect(listing.rows.first?.detail == "89 % correct")
  }

  @Test("a screen of the review matches its golden file", arguments: [(40, 12), (80, 24), (100, 30), (132, 43)])
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
}
