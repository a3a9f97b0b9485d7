import Dispatch
import Reader
import Synchronization

/// Searches through articles outside the main loop. A newer search ends the one before.
final class Searcher: Sendable {
  private let shelf: ArticleShelf
  private let mailbox: Mailbox
  /// The number of the newest search.
  private let newest = Atomic(0)

  /// Creates a searcher of the articles of `shelf` that posts matches to `mailbox`.
  init(_ shelf: ArticleShelf, mailbox: Mailbox) {
    self.shelf = shelf
    self.mailbox = mailbox
  }

  /// Posts the matches of `query` in each of `articles`, in that order.
  func search(for query: SearchQuery, in articles: [ArticleID]) {
    let number = newest.add(1, ordering: .relaxed).newValue
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let isOver = { @Sendable [self] in newest.load(ordering: .relaxed) != number }
      for id in articles where !isOver() {
        shelf.read(id) { [self] read in
          let matches = (try? read.get()).map { ArticleMatches(query, in: $0, isCancelled: isOver) }
          if !isOver() { mailbox.post(.found(query, id, matches)) }
        }
      }
    }
  }
}
