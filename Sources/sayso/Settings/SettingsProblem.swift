import Reader

/// A problem in the user's configuration or theme files.
enum SettingsProblem: CustomStringConvertible {
  /// A line that cannot be followed.
  case content(FileProblem)
  /// A file that cannot be read.
  case unreadable(path: String, reason: String)

  /// The message.
  var description: String {
    switch self {
    case .content(let problem): problem.description
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    }
  }
}

extension [SettingsProblem] {
  /// Writes the problems to standard error.
  func report() {
    for problem in self { StandardError.report(problem.description) }
  }
}
