import Articles

/// Which statements of an article are taken out of it: those that every part of the choice lets through.
public struct StatementChoice: Hashable, Sendable {
  /// Names; a statement's speaker must have all words of one of them among the words of the name or of another name of theirs.
  /// The accepted speakers; an empty list accepts all, also unnamed ones.
  public var names: [String]
  /// The accepted statuses.
  public var statuses: Set<StatementRuling.Status>
  /// The kinds; empty lets all through.
  public var kinds: Set<Attribution.Kind>
  /// The acts; empty lets all through.
  public var acts: Set<Attribution.Act>

  /// The default: every statement that was not rejected.
  public static let usualStatuses = Set(StatementRuling.Status.allCases).subtracting([.rejected])

  /// A choice; without parts that of all but the rejected.
  public init(
    names: [String] = [], statuses: Set<StatementRuling.Status> = StatementChoice.usualStatuses,
    kinds: Set<Attribution.Kind> = [], acts: Set<Attribution.Act> = []
  ) {
    (self.names, self.statuses, self.kinds, self.acts) = (names, statuses, kinds, acts)
  }

  /// `reviewed`, which keeps rejected statements, with those that are chosen. The usual choice shows no rejected statement, and keeps
  /// the decision that rejects it.
  public func of(_ reviewed: ReviewedArticle) -> ReviewedArticle {
    let isNamed = reviewed.article.actors.map { actor in names.contains { Self.names($0, actor) } }
    func lets(_ s: Int, by statuses: Set<StatementRuling.Status>) -> Bool {
      let said = reviewed.article.attributions[s]
      let isTheirs = said.speaker.map { isNamed.indices.contains($0) && isNamed[$0] } ?? false
      return (names.isEmpty || isTheirs) && statuses.contains(reviewed.standings[s].status)
        && (kinds.isEmpty || kinds.contains(said.kind)) && (acts.isEmpty || acts.contains(said.act))
    }
    let decided: Set<StatementRuling.Status> = statuses == Self.usualStatuses ? [.rejected] : []
    return reviewed.keeping(statements: { lets($0, by: statuses) }, decisionsOn: { lets($0, by: decided) })
  }

  /// Whether `name` names `actor`: all its words are words of the actor's name, or of another name of theirs.
  public static func names(_ name: String, _ actor: NamedActor) -> Bool {
    let words = words(name)
    return !words.isEmpty && ([actor.name] + actor.aliases).contains { Set(Self.words($0)).isSuperset(of: words) }
  }

  /// The words of a name, in small letters.
  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
