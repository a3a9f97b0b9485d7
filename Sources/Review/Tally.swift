import Articles

/// The progress of a review and the engine's precision, as counts of statements.
public struct Tally: Hashable, Sendable {
  /// Counts of one kind of statements.
  public struct Counts: Hashable, Sendable {
    /// Right as the engine had them.
    public var confirmed = 0
    /// The statements that the reviewer confirmed.
    public var corrected = 0
    /// No statements.
    public var rejected = 0
    /// Missed by the engine.
    public var added = 0
    /// Not decided yet, or skipped.
    public var open = 0

    /// None.
    public init() {}

    /// Counts a statement with this status.
    fileprivate mutating func add(_ status: StatementRuling.Status) {
      switch status {
      case .confirmed: confirmed += 1
      case .corrected: corrected += 1
      case .rejected: rejected += 1
      case .added: added += 1
      case .proposed: open += 1
      }
    }

    /// Decided on among those that the engine proposed.
    public var reviewed: Int { confirmed + corrected + rejected }
    /// The share of what the engine proposed that was right as it was, 0…1; nil where nothing was reviewed.
    public var precision: Double? { reviewed == 0 ? nil : Double(confirmed) / Double(reviewed) }
  }

  /// All statements.
  public private(set) var all = Counts()
  /// The counts by the engine's kind, or by the reviewer's if the engine had none.
  public private(set) var byKind: [Attribution.Kind: Counts] = [:]
  /// The flagged statements, with any decision.
  public private(set) var flagged = 0

  /// The counts over `reviewed`, which keeps rejected statements, made from `engine`.
  public init(_ reviewed: ReviewedArticle, of engine: Article) {
    // No statement is copied: a key that turns the review on counts all of them.
    let (statements, standings) = (reviewed.article.attributions, reviewed.standings)
    for s in 0..<min(statements.count, standings.count) {
      let kind = standings[s].proposed.map { engine.attributions[$0].kind } ?? statements[s].kind
      let status = standings[s].ruling?.status ?? .proposed
      all.add(status)
      byKind[kind, default: Counts()].add(status)
      if standings[s].ruling?.isFlagged ?? false { flagged += 1 }
    }
  }

  /// The number of statements with a decision: those that the engine proposed and those that it missed.
  public var decided: Int { all.reviewed + all.added }
  /// The number of statements.
  public var total: Int { decided + all.open }
}
