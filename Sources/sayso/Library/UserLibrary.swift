import Articles
import Fetching
import Ledger
import Library

/// The library of the user's feeds.
enum UserLibrary {
  /// Returns the path of the library in `folder`.
  static func path(in folder: String) -> String { folder + "/library.sqlite" }

  /// Returns the library; throws if there is no folder for it.
  static func open() throws(Failure) -> FeedLibrary {
    guard let folder = UserFolders.data else { throw .noFolder(variable: "XDG_DATA_HOME", thing: "a library of feeds") }
    return FeedLibrary(path: path(in: folder))
  }

  /// Returns the result of `body`; a `LedgerError` becomes a failure.
  static func attempt<Value>(_ body: () throws(LedgerError) -> Value) throws(Failure) -> Value {
    do throws(LedgerError) { return try body() } catch { throw .library(error) }
  }

  /// Returns the feeds that `words` mean, each once; all feeds for no words. Throws if a word means none.
  static func feeds(_ words: [String], in library: FeedLibrary) throws(Failure) -> [Subscription] {
    let all = try attempt { () throws(LedgerError) in try library.subscriptions() }
    guard !words.isEmpty else { return all }
    var ids: Set<Int> = []
    for word in words {
      let meant = all.filter { $0.isMeant(by: word) }
      guard !meant.isEmpty else { throw .noFeedMeant(word, all.map(\.name)) }
      ids.formUnion(meant.map(\.id))
    }
    return all.filter { ids.contains($0.id) }
  }

  /// Returns the refresher of `library`, which fetches as `reader` does.
  static func refresher(of library: FeedLibrary, by reader: ArticleReader) -> Refresher {
    Refresher(library, request: { reader.request(for: $0) }, words: { Failure.words($0, $1) })
  }
}
