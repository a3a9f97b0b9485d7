import Articles
import Review
import Testing

@testable import Reader

/// A count of zero before a key.
@Suite struct ZeroCountTests {
  @Test(
    "a command that is repeated zero times does nothing and says so",
    arguments: Command.allCases.filter { CommandTable.holds(.repeats, of: $0) })
  func zeroTimes(_ command: Command) {
    var state = reviewing("Enter", "]q", "d", "1")
    let isOfBounds = CommandTable.rows.first { $0.command == command }?.contexts == [.bounds]
    if isOfBounds { state.press("l") }
    let before = (
      state.journal, state.article.selection, state.article.viewport, state.article.review.bounds,
      state.screens.all.count
    )
    #expect(state.run(Order(command, count: 0)).isEmpty)
    #expect(state.notice?.text == "\(command.name) zero times does nothing")
    let after = (
      state.journal, state.article.selection, state.article.viewport, state.article.review.bounds,
      state.screens.all.count
    )
    #expect(before == after)
  }

  @Test func aCountMayBeginWithZero() {
    var state = reviewing("0", "Enter")
    #expect(statuses(state).allSatisfy { $0 == .proposed })
    #expect(state.notice?.text.hasPrefix("confirm zero times") == true)
    state.press("0", "0", "2", "Enter")
    #expect(statuses(state).count { $0 == .confirmed } == 2)
    #expect(state.press("0", "Esc", "x").count == 1)
    #expect(statuses(state).contains(.rejected))
    // A number that is a place is not a count.
    state.press("q", "0", "%")
    #expect(state.notice?.text.contains("zero times") != true)
  }
}
