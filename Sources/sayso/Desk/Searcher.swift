import Dispatch
import Reader
import Synchronization

/// Looks through articles for what a person searches for in all of them, away from the main loop; a newer search ends the one before.
final class Searcher: Sendable {
  private let shelf: ArticleShelf
  private let mailbox: Mailbox
  /// The number of the newest search.
  private let newest = Atomic(0)

  /// Looks through the articles of `shelf`; what is found is posted to `mailbox`.
  init(_ shelf: ArticleShelf, mailbox: Mailbox) {
    self.shelf = shelf
    self.mailbox = mailbox
  }

  /// Posts what `query` finds in each of `articles`, in that order.
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
