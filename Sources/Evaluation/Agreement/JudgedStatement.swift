import Articles

/// A statement as one of two reviewers has it.
public struct JudgedStatement: Hashable, Sendable {
  /// The reviewer's answer to whether it is a statement.
  public enum Verdict: String, Hashable, Sendable {
    /// It is one.
    case accepted
    /// It is not.
    case rejected
    /// The reviewer has not decided.
    case open
  }

  /// Its words.
  public var statement: Statement
  /// The speaker's name; nil where it is nobody who is named.
  public var speaker: String?
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether it is said, thought, shown, asked or denied.
  public var act: Attribution.Act
  /// Whether it is a statement at all.
  public var verdict: Verdict

  /// A statement.
  public init(
    _ statement: Statement, speaker: String?, kind: Attribution.Kind, act: Attribution.Act, verdict: Verdict
  ) {
    (self.statement, self.speaker, self.kind, self.act) = (statement, speaker, kind, act)
    self.verdict = verdict
  }

  /// The statements of `article`, each with its verdict; those without one are open.
  public static func all(of article: Article, verdicts: [Verdict]) -> [JudgedStatement] {
    article.attributions.enumerated().map { i, said in
      JudgedStatement(
        Statement(said), speaker: article.speaker(of: said)?.name, kind: said.kind, act: said.act,
        verdict: verdicts.indices.contains(i) ? verdicts[i] : .open)
    }
  }
}
