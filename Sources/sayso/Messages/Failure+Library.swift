import Articles
import Ledger
import Library
import Reader

// Messages about the library of feeds.

extension Failure {
  /// Returns the reason why the library cannot be used. The message never suggests to delete it.
  static func words(ofLibrary error: LedgerError) -> String {
    let remedy = "and was left as it is; to begin a new library, move the file elsewhere"
    switch error {
    case .damaged(let path, let reason): return "\(path): is damaged (\(reason)) \(remedy)"
    case .noDatabase(let path): return "\(path): is not a library or any other database \(remedy)"
    case .foreign(let path): return "\(path): is a database of another program \(remedy)"
    default: return words(error)
    }
  }

  /// Returns the reason why the feed at `address` was not refreshed.
  static func words(_ problem: RefreshProblem, _ address: String) -> String {
    switch problem {
    case .address(let error): "\(address): \(words(error))"
    case .fetching(.status(410, _)): "\(address): the server has removed the feed (410)"
    case .fetching(let error): words(error, address)
    case .reading(let error): words(error)
    }
  }

  /// Returns the message that a word means no feed, with the name that is most like it.
  static func noFeedMeant(_ word: String, _ names: [String]) -> String {
    let near = nearest(to: word, among: names).map { "; did you mean “\($0)”?" } ?? "; sayso feeds lists them"
    return "“\(word.excerpt())”: no feed of the library has that number, address, name, folder or tag" + near
  }
}
