import Articles
import Review

/// The decisions that annotations make on an article, and how much of them the article has.
public struct AnnotationReading: Hashable, Sendable {
  /// The decisions.
  public var changes: [Decision.Change]
  /// How many statements and mentions, or other things with words of the article, the annotations are of.
  public var count: Int
  /// Of each of them that the article does not have, the words that are lacking.
  public var missing: [String]
  /// Whether there are decisions on what is missing: they are kept for a text that has the words again. Otherwise it was left out.
  public var keepsMissing = false

  /// The decisions of `annotations`, whose words were looked for by `places`.
  init(_ annotations: Annotations, over engine: Article, isWhole: Bool, _ places: TextPlaces) {
    changes = annotations.changes(over: engine, isWhole: isWhole)
    (count, missing) = (places.count, places.missing)
  }

  /// `changes`, each of which has the words that it is about.
  init(_ changes: [Decision.Change], over engine: Article) {
    self.changes = changes
    var finder = AnchorFinder(engine.text)
    let passages = changes.compactMap(\.passage)
    count = passages.count
    missing = passages.filter { $0.range(by: &finder) == nil }.map(\.words)
    keepsMissing = true
  }
}
