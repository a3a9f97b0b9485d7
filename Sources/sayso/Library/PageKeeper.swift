import Articles
import Ledger
import Library
import Synchronization

/// Fetches the pages of entries and keeps them in the library. Failures are reported at once; an error of the library ends the work.
final class PageKeeper: Sendable {
  private struct Work {
    var kept = 0
    var failed = 0
    var error: LedgerError?
  }

  private let library: FeedLibrary
  private let total: Int
  private let work = Mutex(Work())

  /// Creates a keeper of the pages of `total` entries.
  init(_ library: FeedLibrary, total: Int) { (self.library, self.total) = (library, total) }

  /// Fetches the page of an entry with `reader` and keeps it.
  func keep(_ entry: LibraryEntry, by reader: ArticleReader) {
    guard work.withLock({ $0.error == nil }), let text = entry.address, let address = try? WebAddress(text) else {
      return
    }
    do throws(Failure) {
      let page = try reader.article(.address(address)).draft
      do throws(LedgerError) { try library.keep(page, of: entry.id) } catch { throw .library(error) }
      work.withLock { work in
        work.kept += 1
        show("\(work.kept + work.failed) of \(total): \(entry.title)")
      }
    } catch {
      work.withLock { work in
        if case .library(let problem) = error { work.error = work.error ?? problem }
        work.failed += 1
        show("")
        error.report()
      }
    }
  }

  /// Returns the numbers of pages that were kept and that failed; throws the error of the library.
  func finish() throws(Failure) -> (kept: Int, failed: Int) {
    show("")
    let work = work.withLock { $0 }
    if let error = work.error { throw .library(error) }
    return (work.kept, work.failed)
  }

  private func show(_ text: String) {
    if StandardError.isTerminal { StandardError.replaceLine(by: text) }
  }
}
