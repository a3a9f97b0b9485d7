import Review

@testable import Reader

/// Starts a review of the fixture, presses `keys` and returns the reader.
func reviewing(_ keys: String...) -> ReaderState { reviewing(keys) }

func reviewing(_ keys: [String]) -> ReaderState {
  var state = reader(columns: 100, rows: 30)
  state.press("R")
  for key in keys { state.press(key) }
  return state
}

/// Returns the status of each statement in the review.
func statuses(_ state: ReaderState) -> [StatementRuling.Status] {
  state.article.review.reviewed?.standings.map(\.status) ?? []
}

/// Returns the decisions among `effects`.
func decisions(_ effects: [Effect]) -> [Decision] {
  effects.compactMap { if case .decide(_, let decision) = $0 { decision } else { nil } }
}
