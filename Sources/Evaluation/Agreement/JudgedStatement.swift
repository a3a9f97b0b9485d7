import Articles

/// A statement as one of two reviewers has it.
public struct JudgedStatement: Hashable, Sendable {
  /// Its words.
  public var statement: Statement
  /// The speaker's name; nil where it is nobody who is named.
  public var speaker: String?
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether it is said, thought, shown, asked or denied.
  public var act: Attribution.Act

  /// A statement.
  public init(_ statement: Statement, speaker: String?, kind: Attribution.Kind, act: Attribution.Act) {
    (self.statement, self.speaker, self.kind, self.act) = (statement, speaker, kind, act)
  }

  /// The statements of `article`.
  public static func all(of article: Article) -> [JudgedStatement] {
    article.attributions.map { said in
      JudgedStatement(Statement(said), speaker: article.speaker(of: said)?.name, kind: said.kind, act: said.act)
    }
  }
}
