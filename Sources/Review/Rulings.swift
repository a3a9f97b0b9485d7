import Articles

/// The rulings in effect after some decisions.
public struct Rulings: Hashable, Sendable {
  /// On statements.
  public private(set) var statements: [StatementKey: StatementRuling] = [:]
  /// On actors.
  public private(set) var actors: [ActorReference: ActorRuling] = [:]
  /// On words that stand for actors.
  public private(set) var mentions: [Passage: MentionRuling] = [:]

  /// None.
  public init() {}

  /// Whether nothing was decided.
  public var isEmpty: Bool { statements.isEmpty && actors.isEmpty && mentions.isEmpty }

  /// The same on actors and mentions alone.
  public var onActors: Rulings {
    var rulings = self
    rulings.statements = [:]
    return rulings
  }

  /// Whether `change` would change nothing.
  public func holds(_ change: Decision.Change) -> Bool {
    switch change {
    case .statement(let key, let ruling): statements[key] == ruling
    case .actor(let actor, let ruling): actors[actor] == ruling.flatMap { $0.isEmpty ? nil : $0 }
    case .mention(let passage, let ruling): mentions[passage] == ruling
    }
  }

  /// Makes `change` hold.
  public mutating func apply(_ change: Decision.Change) {
    switch change {
    case .statement(let key, let ruling): statements[key] = ruling
    case .actor(let actor, let ruling): actors[actor] = ruling.flatMap { $0.isEmpty ? nil : $0 }
    case .mention(let passage, let ruling): mentions[passage] = ruling
    }
  }

  /// The same without those on the statements of `keys`.
  func without(statements keys: some Sequence<StatementKey>) -> Rulings {
    var rulings = self
    for key in keys { rulings.statements[key] = nil }
    return rulings
  }

  /// The changes that lead to these rulings from none, in the order of the text.
  public var changes: [Decision.Change] {
    actors.sorted { $0.key < $1.key }.map { .actor($0.key, $0.value) }
      + mentions.sorted { $0.key < $1.key }.map { .mention($0.key, $0.value) }
      + statements.sorted { $0.key < $1.key }.map { .statement($0.key, $0.value) }
  }
}
