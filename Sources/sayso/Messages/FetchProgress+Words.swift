import Articles
import Fetching

extension FetchProgress {
  /// The progress for a status line: "connecting", "312 kB".
  var words: String {
    switch self {
    case .connecting: "connecting"
    case .waiting: "waiting for the answer"
    case .receiving(let count): "\(count / 1_000) kB"
    }
  }
}
