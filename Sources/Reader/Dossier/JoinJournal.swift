/// The user's decisions about which actors are the same, in order. Each decision can be undone, and redone until
/// another one is made.
struct JoinJournal: Hashable, Sendable {
  /// A decision.
  struct Step: Hashable, Sendable {
    /// Whether the actors are the same. Otherwise they are different.
    let isJoin: Bool
    let subject: ActorIdentity
    let others: [ActorIdentity]
    /// The decision in the words of the status line.
    let words: String
  }

  /// The joins in effect.
  private(set) var joins = Joins()
  private var steps: [Step] = []
  private var undone: [Step] = []

  /// Applies a new decision.
  mutating func add(_ step: Step) {
    undone = []
    apply(step)
  }

  /// Undoes the last decision and returns it; nil if there is none.
  mutating func undo() -> Step? {
    guard let last = steps.popLast() else { return nil }
    undone.append(last)
    // A join cannot be reversed, so the remaining steps are applied again from the start.
    let rest = steps
    (steps, joins) = ([], Joins())
    for step in rest { apply(step) }
    return last
  }

  /// Redoes the decision undone last and returns it; nil if there is none.
  mutating func redo() -> Step? {
    guard let step = undone.popLast() else { return nil }
    apply(step)
    return step
  }

  private mutating func apply(_ step: Step) {
    steps.append(step)
    for other in step.others {
      if step.isJoin { joins.join(step.subject, other) } else { joins.keepApart(step.subject, other) }
    }
  }
}
