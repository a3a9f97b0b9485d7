import Articles
import Review

/// The decisions that annotations make on an article, and how many of them apply to its words.
public struct AnnotationReading: Hashable, Sendable {
  /// The decisions.
  public var changes: [Decision.Change]
  /// The number of annotated things with words of the article: statements, mentions and others.
  public var count: Int
  /// The missing words of each annotated thing that the article does not have.
  public var missing: [String]
  /// Whether decisions on missing words are kept, for a text that has the words again. Otherwise they were left out.
  public var keepsMissing = false

  /// Creates the decisions of `annotations`, whose words `places` has looked up.
  init(_ annotations: Annotations, over engine: Article, isWhole: Bool, _ places: TextPlaces) {
    changes = annotations.changes(over: engine, isWhole: isWhole)
    (count, missing) = (places.count, places.missing)
  }

  /// Creates the reading of `changes`, each of which holds the words that it is about.
  init(_ changes: [Decision.Change], over engine: Article) {
    self.changes = changes
    var finder = AnchorFinder(engine.text)
    let passages = changes.compactMap(\.passage)
    count = passages.count
    missing = passages.filter { $0.range(by: &finder) == nil }.map(\.words)
    keepsMissing = true
  }
}
