import Review

/// The review of the open article: the results of its decisions, and the decision in progress.
struct ArticleReview: Sendable {
  /// Whether the review is on. Rejected statements are then shown too.
  var isUnderWay = false
  /// The engine's findings with the decisions applied; nil if there are none to apply.
  var reviewed: ReviewedArticle?
  /// The progress of the review.
  var tally: Tally?
  /// The engine's findings without any decision, computed on demand.
  var bare: ReviewedArticle?
  /// The engine's findings with only the decisions on actors and mentions. They may be older than the last decision.
  var engine: ReviewedArticle?
  /// The keys of the statements that the next action applies to.
  var tagged: Set<StatementKey> = []
  /// The differences from another reviewer, in text order.
  var differences: [Listing.Row] = []
  /// The new range that is being chosen for a statement.
  var bounds: Bounds?
  /// The unplaced decision for which a new range is being chosen.
  var orphan: StatementKey?
  /// The purpose of the open list of choices.
  var choice: Choosing?
}
