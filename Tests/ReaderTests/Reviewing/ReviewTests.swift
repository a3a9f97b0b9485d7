import Articles
import Review
import Testing

@testable import Reader

/// Deciding on statements with keys.
@Suite struct ReviewTests {
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

  @Test func commandsOfTheArticleWorkInTheReview() {
    var state = reviewing("]q", "x")
    state.press(":wider", "Enter")
    #expect(state.notice?.text.hasSuffix("columns") == true)
    #expect(statuses(state)[1] == .rejected)
    state.press(":links", "Enter")
    #expect(state.notice?.text.contains("does nothing") != true)
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
}
