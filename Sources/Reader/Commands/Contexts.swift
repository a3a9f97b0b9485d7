/// A set of contexts, as bits: the tables of keys combine some thousand sets at each start.
struct Contexts: SetAlgebra, Hashable, Sendable {
  private var bits: UInt32 = 0

  init() {}
  private init(bits: UInt32) { self.bits = bits }
  /// Creates the set of one context.
  init(_ context: Context) { bits = 1 << UInt32(context.rawValue) }

  /// The contexts, in the order of their declaration.
  var elements: [Context] { Context.allCases.filter(contains) }
  var isEmpty: Bool { bits == 0 }

  func contains(_ context: Context) -> Bool { !isDisjoint(with: Contexts(context)) }
  func isDisjoint(with other: Contexts) -> Bool { bits & other.bits == 0 }
  func union(_ other: Contexts) -> Contexts { Contexts(bits: bits | other.bits) }
  func intersection(_ other: Contexts) -> Contexts { Contexts(bits: bits & other.bits) }
  func symmetricDifference(_ other: Contexts) -> Contexts { Contexts(bits: bits ^ other.bits) }
  mutating func formUnion(_ other: Contexts) { self = union(other) }
  mutating func formIntersection(_ other: Contexts) { self = intersection(other) }
  mutating func formSymmetricDifference(_ other: Contexts) { self = symmetricDifference(other) }

  @discardableResult
  mutating func insert(_ context: Context) -> (inserted: Bool, memberAfterInsert: Context) {
    let isNew = !contains(context)
    formUnion(Contexts(context))
    return (isNew, context)
  }

  @discardableResult
  mutating func remove(_ context: Context) -> Context? {
    guard contains(context) else { return nil }
    formSymmetricDifference(Contexts(context))
    return context
  }

  @discardableResult
  mutating func update(with context: Context) -> Context? {
    insert(context).inserted ? nil : context
  }
}

extension Contexts {
  /// All contexts.
  static let all = Contexts(Context.allCases)
  /// The contexts in which letters are text.
  static let typing: Contexts = [.prompt, .search, .choice]
  /// All other contexts.
  static let browsing = all.subtracting(typing).subtracting([.bounds])
  /// The article, also during a review.
  static let article: Contexts = [.text, .review]
  /// The panels beside the article.
  static let panels = Contexts(Panels.all.map { $0.context })
  /// The article and the panels beside it.
  static let reading = panels.union(article)
  /// The panels, boxes and screens.
  static let lists = panels.union(Contexts(Overlay.all.map { $0.context }))
  /// `reading` without `.review`, where some keys record decisions.
  static let plainReading = reading.subtracting([.review])

  /// Returns the screens that run `command`.
  static func screens(running command: Command) -> Contexts {
    Contexts(Overlay.all.filter { $0.accepts(command) }.map { $0.context })
  }
}
