/// The decisions on an article in the order in which they were made, the undone ones among them. A journal only grows; the same
/// decisions in the same order lead to the same rulings, whether they are added at once or over many sessions.
public struct Journal: Hashable, Sendable {
  /// All decisions.
  public private(set) var decisions: [Decision] = []
  /// The rulings that the decisions in effect lead to.
  public private(set) var rulings = Rulings()

  private var rank: [Decision.ID: Int] = [:]
  private var undone: Set<Decision.ID> = []
  /// For each subject the ranks of the decisions in effect that rule on it, in ascending order.
  private var inEffect: [Decision.Subject: [Int]] = [:]

  /// A journal of `decisions`.
  public init(_ decisions: some Sequence<Decision> = []) {
    for decision in decisions { add(decision) }
  }

  /// Adds a decision at the end; one that is there already changes nothing. Returns whether it was new.
  @discardableResult
  public mutating func add(_ decision: Decision) -> Bool {
    guard rank[decision.id] == nil else { return false }
    rank[decision.id] = decisions.count
    decisions.append(decision)
    switch decision.step {
    case .rule: if !undone.contains(decision.id) { set(decision.id, inEffect: true) }
    case .undo(let id): if undone.insert(id).inserted { set(id, inEffect: false) }
    case .redo(let id): if undone.remove(id) != nil { set(id, inEffect: true) }
    }
    return true
  }

  /// Puts the decision of that ID into effect or out of it, in time that hardly grows with the journal.
  private mutating func set(_ id: Decision.ID, inEffect isInEffect: Bool) {
    guard let here = rank[id], case .rule(let changes) = decisions[here].step else { return }
    var latest: [Int: [Decision.Subject: Decision.Change]] = [here: Self.latest(of: changes)]
    for subject in Array((latest[here] ?? [:]).keys) {
      let ranks = inEffect[subject] ?? []
      let place = ranks.partitioningIndex { $0 >= here }
      let isKnown = place < ranks.count && ranks[place] == here
      if isInEffect, !isKnown { inEffect[subject, default: []].insert(here, at: place) }
      if !isInEffect, isKnown { inEffect[subject]?.remove(at: place) }
      guard let last = inEffect[subject]?.last, case .rule(let changes) = decisions[last].step else {
        rulings.apply(subject.withoutRuling)
        continue
      }
      if latest[last] == nil { latest[last] = Self.latest(of: changes) }
      rulings.apply(latest[last]?[subject] ?? subject.withoutRuling)
    }
  }

  /// The last of `changes` on each subject.
  private static func latest(of changes: [Decision.Change]) -> [Decision.Subject: Decision.Change] {
    Dictionary(changes.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
  }

  /// The decision of that ID; nil where the journal has none.
  public func decision(_ id: Decision.ID) -> Decision? { rank[id].map { decisions[$0] } }

  /// Whether the decision of that ID was made and is not undone.
  public func holds(_ id: Decision.ID) -> Bool { rank[id] != nil && !undone.contains(id) }

  /// Whether no decision of that ID is in it.
  public func isNew(_ id: Decision.ID) -> Bool { rank[id] == nil }

  /// Returns the decision that `by` would undo next: their last one in effect; nil if there is none.
  public func next(toUndoBy by: String) -> Decision? {
    decisions.last { decision in
      guard case .rule = decision.step else { return false }
      return decision.by == by && !undone.contains(decision.id)
    }
  }

  /// Returns the decision that `by` would redo next: the last that they undid since their last ruling; nil if there is none.
  public func next(toRedoBy by: String) -> Decision? {
    var taken: [Decision.ID] = []
    for decision in decisions where decision.by == by {
      switch decision.step {
      case .rule: taken.removeAll()
      case .undo(let id): taken.append(id)
      case .redo(let id): if let last = taken.lastIndex(of: id) { taken.remove(at: last) }
      }
    }
    return taken.last.flatMap(decision)
  }
}

extension Decision {
  /// A thing that decisions rule on.
  enum Subject: Hashable, Sendable {
    case statement(StatementKey)
    case actor(ActorReference)
    case mention(Passage)

    /// The change that removes what was ruled on it.
    var withoutRuling: Change {
      switch self {
      case .statement(let key): .statement(key, nil)
      case .actor(let reference): .actor(reference, nil)
      case .mention(let passage): .mention(passage, nil)
      }
    }
  }
}

extension Decision.Change {
  /// The thing that it rules on.
  var subject: Decision.Subject {
    switch self {
    case .statement(let key, _): .statement(key)
    case .actor(let reference, _): .actor(reference)
    case .mention(let passage, _): .mention(passage)
    }
  }
}
