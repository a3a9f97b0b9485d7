/// The decisions on which differently named actors are the same, in the order in which they were made. Each can be undone, and redone
/// until the next one is made.
struct JoinJournal: Hashable, Sendable {
  /// A decision.
  struct Step: Hashable, Sendable {
    /// Whether they are the same; else they are kept apart.
    let isJoin: Bool
    let subject: ActorIdentity
    let others: [ActorIdentity]
    /// The decision as the status line words it.
    let words: String
  }

  /// What holds now.
  private(set) var joins = Joins()
  private var steps: [Step] = []
  private var undone: [Step] = []

  /// Makes a decision.
  mutating func add(_ step: Step) {
    undone = []
    apply(step)
  }

  /// Undoes the last decision, and returns it; nil where there is none.
  mutating func undo() -> Step? {
    guard let last = steps.popLast() else { return nil }
    undone.append(last)
    // Classes are not divided as they were joined, so all is laid again.
    let rest = steps
    (steps, joins) = ([], Joins())
    for step in rest { apply(step) }
    return last
  }

  /// Redoes the decision that was undone last, and returns it; nil where there is none.
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
