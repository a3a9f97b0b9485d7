import Articles

/// A reviewer's decision on a statement that the engine proposed or missed.
public struct StatementRuling: Hashable, Sendable, Codable {
  /// The status of the decision.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Not yet: as the engine has it.
    case proposed
    /// It is right as the engine has it.
    case confirmed
    /// The statement is right in the reviewer's form.
    case corrected
    /// It is no statement.
    case rejected
    /// The engine missed it.
    case added
  }

  /// The status of the decision.
  public var status: Status
  /// Whether the reviewer skipped the statement.
  public var isSkipped: Bool
  /// Whether the reviewer flagged the statement for another look.
  public var isFlagged: Bool
  /// The reviewer's note; nil or not empty.
  public var note: String?
  /// The statement when it was decided on: a confirmed one stays what it was under a newer engine.
  public var form: StatementForm

  /// A ruling.
  public init(
    _ status: Status, isSkipped: Bool = false, isFlagged: Bool = false, note: String? = nil, form: StatementForm
  ) {
    (self.status, self.isSkipped, self.isFlagged, self.note, self.form) = (status, isSkipped, isFlagged, note, form)
  }
}
