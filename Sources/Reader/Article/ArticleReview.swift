import Review

/// The review of the open article: what its decisions make of it, and the decision that is being made.
struct ArticleReview: Sendable {
  /// Whether the review is on: then all statements are shown, rejected ones too.
  var isUnderWay = false
  /// The engine's findings with the decisions; nil where there are none to apply.
  var reviewed: ReviewedArticle?
  /// The progress of the review.
  var tally: Tally?
  /// The engine's findings without any decision, where they were needed.
  var bare: ReviewedArticle?
  /// The engine's findings with the decisions on actors and mentions alone; may be older than the last decision.
  var engine: ReviewedArticle?
  /// The statements that the next action is for, by their keys.
  var tagged: Set<StatementKey> = []
  /// The differences to another reviewer, in text order.
  var differences: [Listing.Row] = []
  /// The words that are being chosen for a statement.
  var bounds: Bounds?
  /// The unplaced decision for which other words are being chosen.
  var orphan: StatementKey?
  /// The purpose of the list of choices that is open.
  var choice: Choosing?
}
