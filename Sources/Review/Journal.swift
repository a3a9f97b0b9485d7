/// The decisions on an article in the order in which they were made, those that were taken back among them. Nothing is ever
/// removed; whatever decisions are added in the same order, at once or over many sittings, the same holds.
public struct Journal: Hashable, Sendable {
  /// All decisions.
  public private(set) var decisions: [Decision] = []
  private var known: Set<Decision.ID> = []
  private var undone: Set<Decision.ID> = []

  /// A journal of `decisions`.
  public init(_ decisions: some Sequence<Decision> = []) {
    for decision in decisions { add(decision) }
  }

  /// Adds a decision at the end; one that is there already changes nothing. Whether it was new.
  @discardableResult
  public mutating func add(_ decision: Decision) -> Bool {
    guard known.insert(decision.id).inserted else { return false }
    decisions.append(decision)
    switch decision.step {
    case .rule: break
    case .undo(let id): undone.insert(id)
    case .redo(let id): undone.remove(id)
    }
    return true
  }

  /// Whether the decision of that ID was made and is not taken back.
  public func holds(_ id: Decision.ID) -> Bool { known.contains(id) && !undone.contains(id) }

  /// Whether no decision of that ID is in it.
  public func isNew(_ id: Decision.ID) -> Bool { !known.contains(id) }

  /// What holds now.
  public var rulings: Rulings {
    var rulings = Rulings()
    for decision in decisions where !undone.contains(decision.id) {
      if case .rule(let changes) = decision.step { for change in changes { rulings.apply(change) } }
    }
    return rulings
  }

  /// What `by` would take back next: the last decision of theirs that holds; nil where there is none.
  public func next(toUndoBy by: String) -> Decision? {
    decisions.last { decision in
      guard case .rule = decision.step else { return false }
      return decision.by == by && !undone.contains(decision.id)
    }
  }

  /// What `by` would let hold again next: the last that they took back since their last decision; nil where there is none.
  public func next(toRedoBy by: String) -> Decision? {
    var taken: [Decision.ID] = []
    for decision in decisions where decision.by == by {
      switch decision.step {
      case .rule: taken.removeAll()
      case .undo(let id): taken.append(id)
      case .redo(let id): taken.removeAll { $0 == id }
      }
    }
    return taken.last.flatMap { id in decisions.first { $0.id == id } }
  }
}
