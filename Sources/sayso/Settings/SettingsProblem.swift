import Reader
import Synchronization

/// A problem in the user's configuration or theme files.
enum SettingsProblem: CustomStringConvertible {
  /// A file that cannot be read, or a line that cannot be followed.
  case content(FileProblem)
  /// The shipped themes are missing. The value is the message.
  case noThemes(String)

  /// The problem that a file cannot be read.
  static func unreadable(path: String, reason: String) -> SettingsProblem {
    .content(FileProblem(file: path, line: nil, fact: .unreadable(reason)))
  }

  /// The message.
  var description: String {
    switch self {
    case .content(let problem): problem.description
    case .noThemes(let words): words
    }
  }
}

/// The problems that the user knows, so that each is reported once.
final class ReportedProblems: Sendable {
  private let known = Mutex<Set<String>>([])

  /// Notes problems as reported, and returns those that were not reported before.
  @discardableResult
  func new(_ problems: [SettingsProblem]) -> [SettingsProblem] {
    known.withLock { known in problems.filter { known.insert($0.description).inserted } }
  }
}

extension [SettingsProblem] {
  /// A message with the first problem and the number of the others; nil if there are none.
  var notice: String? {
    guard let first else { return nil }
    return first.description + (count > 1 ? "; \(count - 1) more: sayso config --check" : "")
  }

  /// Writes the problems to standard error.
  func report() {
    for problem in self { StandardError.report(problem.description) }
  }
}
