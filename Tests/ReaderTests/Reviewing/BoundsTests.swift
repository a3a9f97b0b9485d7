import Testing

@testable import Reader

/// Changing the words of a statement in a review.
@Suite struct BoundsTests {
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

  @Test func aMissedStatementIsAdded() {
    var state = reviewing("g", "v", "l", "l", "Enter", "1")
    #expect(state.article.marks.statements.count == 10)
    #expect(statuses(state).contains(.added))
    state.press("u")
    #expect(state.article.marks.statements.count == 9)
  }
}
