import Articles
import Fetching
import Ledger
import Library
import Synchronization

/// Fetches the pages of entries and keeps them in the library. A failure of one page is reported at once. After a failure of a host,
/// its other pages are left out and reported together at the end. An error of the library ends the work.
final class PageKeeper: Sendable {
  private struct Work {
    var kept = 0
    var failed = 0
    /// The hosts that do not answer, each with the reason and the number of its entries.
    var dead: [String: (why: FetchError, count: Int)] = [:]
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
    let host = hostOf(text)
    guard work.withLock({ $0.dead[host] == nil }) else { return note(host) }
    do throws(Failure) {
      let page = try reader.article(.address(address)).draft
      do throws(LedgerError) { try library.keep(page, of: entry.id) } catch { throw .library(error) }
      work.withLock { work in
        work.kept += 1
        show("\(work.kept + work.failed) of \(total): \(entry.title)")
      }
    } catch .fetching(let error, _) where error.isOfHost {
      note(host, error)
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
    for (host, (why, count)) in work.dead.sorted(by: { $0.key < $1.key }) {
      let entries = count == 1 ? "1 entry" : "\(count) entries"
      StandardError.report("\(Failure.words(why, host)); \(entries) not fetched")
    }
    if let error = work.error { throw .library(error) }
    return (work.kept, work.failed)
  }

  /// Counts an entry of a host that does not answer, for that reason if it is not known yet.
  private func note(_ host: String, _ why: FetchError = .cut) {
    work.withLock { work in
      work.failed += 1
      work.dead[host, default: (why, 0)].count += 1
    }
  }

  private func show(_ text: String) {
    if StandardError.isTerminal { StandardError.replaceLine(by: text) }
  }
}
