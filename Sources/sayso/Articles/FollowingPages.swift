import Articles
import Fetching
import Formats

/// The pages that follow the first one of an article at an address. Together with it they are bounded in number, in bytes and in time.
struct FollowingPages {
  private let reader: ArticleReader
  private let limits: FetchLimits
  /// The addresses of the pages that were read.
  private var known: Set<String>
  private var count: Int
  /// Returns the time since the first page was requested, in milliseconds.
  private let elapsed: () -> Int

  /// Creates the pages after the first one, which has `addresses` and so many bytes. `elapsed` returns the time since that page was
  /// requested, in milliseconds.
  init(
    reader: ArticleReader, after addresses: [WebAddress], byteCount: Int, limits: FetchLimits = FetchLimits(),
    elapsed: @escaping () -> Int
  ) {
    (self.reader, self.limits, self.elapsed) = (reader, limits, elapsed)
    known = Set(addresses.map(\.text))
    count = byteCount
  }

  /// Fetches the pages and joins them with the first one, which is `reading`. The text ends before a page that cannot be read, with a
  /// remark.
  func added(to reading: ArticleReader.Reading, progress: (FetchProgress) -> Bool) -> ArticleReader.Reading {
    var (pages, reading, rest) = (JoinedPages(reading.draft), reading, self)
    do throws(Failure) {
      while let next = pages.draft.facts.nextPage, pages.count < JoinedPages.limit {
        guard let page = try rest.page(at: next, progress), pages.add(page) else { break }
      }
      if pages.count > 1 { reading.notes.append("an article of \(pages.count) pages") }
    } catch {
      reading.notes.append("page \(pages.count + 1) is missing: " + error.lines.joined(separator: "; "))
    }
    reading.draft = pages.draft
    return reading
  }

  /// Reads the page at `address`; nil for one that was read already.
  private mutating func page(at address: String, _ progress: (FetchProgress) -> Bool) throws(Failure) -> Draft? {
    guard let target = try? WebAddress(address), known.insert(target.text).inserted else { return nil }
    var request = reader.request(for: target)
    request.limits.page = max(0, limits.page - count)
    request.limits.total = limits.total - elapsed()
    let fetched: Fetched
    do throws(FetchError) {
      guard request.limits.total > 0 else { throw .timeout(.end, seconds: 0) }
      fetched = try fetch(request, progress: progress)
    } catch .timeout(.end, _) {
      // The limit is that of all pages.
      throw .fetching(.timeout(.end, seconds: limits.total / 1_000), address: address)
    } catch {
      throw .fetching(error, address: address)
    }
    count += fetched.bytes.count
    guard fetched.address == target || known.insert(fetched.address.text).inserted else { return nil }
    return try reader.reading(.address(target), of: Document(fetched, from: .address(target))).draft
  }
}
