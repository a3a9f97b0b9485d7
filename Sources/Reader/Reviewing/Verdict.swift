import Evaluation
import Review

extension StatementRuling.Status {
  /// The verdict by which two reviewers are compared.
  public var verdict: JudgedStatement.Verdict {
    switch self {
    case .proposed: .open
    case .confirmed, .corrected, .added: .accepted
    case .rejected: .rejected
    }
  }
}
