import Articles
import Fetching
import Formats
import Library

/// Finds the feeds that an address leads to: itself, those that a page there states, or those at the usual places of its host.
struct FeedFinder {
  let reader: ArticleReader

  /// The result of a search.
  enum Finding {
    /// A feed and the answer that holds it.
    case feed(Subscription, Fetched)
    /// A list of feeds.
    case list(OutlineList)
  }

  /// The paths at which many sites have their feeds.
  private static let usualPaths = ["/feed", "/rss", "/atom.xml", "/feed.xml"]
  /// The most feeds of a page that are tried.
  private static let trials = 3

  /// Fetches the address, and if it is that of a page, what it leads to. `progress` is called with each address before it is fetched.
  func find(_ address: WebAddress, progress: (String) -> Void) throws(Failure) -> Finding {
    progress(address.description)
    let fetched = try reader.fetched(from: address)
    let document = Self.document(fetched)
    let problem: ImportError
    do throws(ImportError) {
      return try Self.feed(fetched, at: address)
    } catch {
      problem = error
    }
    if document.isOutlineList { return .list(try Self.list(document)) }
    guard document.isPage else { throw .article(problem) }
    let stated = document.feedLinks.prefix(Self.trials).compactMap { try? WebAddress($0) }
    let usual = Self.usualPaths.compactMap { path in try? fetched.address.resolving(path) }
    for candidate in stated + usual where candidate != fetched.address {
      progress(candidate.description)
      if let answer = try? reader.fetched(from: candidate), let found = try? Self.feed(answer, at: candidate) {
        return found
      }
    }
    throw .noFeedFound(address: address.description, tried: Self.usualPaths)
  }

  /// Reads a list of feeds.
  static func list(_ document: Document) throws(Failure) -> OutlineList {
    do throws(ImportError) { return try OutlineList(document) } catch { throw .article(error) }
  }

  private static func document(_ fetched: Fetched) -> Document {
    Document(
      fetched.bytes, from: .address(fetched.address), address: fetched.address.text, mediaType: fetched.mediaType)
  }

  /// Returns the feed that an answer holds.
  private static func feed(_ fetched: Fetched, at address: WebAddress) throws(ImportError) -> Finding {
    _ = try Feed(document(fetched))
    let lasting = fetched.permanentAddress ?? (address.isSchemeGuessed ? address.by(fetched.address.scheme) : address)
    return .feed(Subscription(address: lasting.withoutCredentials.text), fetched)
  }
}
