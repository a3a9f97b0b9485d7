import Articles
import Formats
import Review

/// The marks by which an entry is recognised in a later version of its feed, and in other feeds.
struct EntryIdentity: Hashable {
  /// The key in the feed: the identifier, else the address, else title and day.
  var key: String
  /// The canonical address; nil if the entry has none of its own.
  var place: String?
}

extension EntryIdentity {
  /// Returns the identities of the entries of one version of a feed; nil for an entry without content and for one that repeats
  /// an earlier one.
  ///
  /// An identifier that entries with different addresses share identifies none of them. The same holds for an address that
  /// entries with different titles share, such as that of the front page.
  static func identities(of entries: [FeedEntry]) -> [EntryIdentity?] {
    let drafts = entries.map { entry in
      (id: entry.id.map(canonicalIdentifier), place: entry.link.flatMap(canonicalAddress), name: name(of: entry))
    }
    var places: [String: Set<String>] = [:]
    var names: [String: Set<String>] = [:]
    for draft in drafts {
      if let id = draft.id { places[id, default: []].insert(draft.place ?? draft.name) }
      if let place = draft.place { names[place, default: []].insert(draft.name) }
    }
    var keys: Set<String> = []
    var own: Set<String> = []
    return zip(entries, drafts).map { entry, draft in
      guard !entry.isEmpty else { return nil }
      let place = draft.place.flatMap { names[$0]?.count == 1 ? $0 : nil }
      let id = draft.id.flatMap { places[$0]?.count == 1 ? $0 : nil }
      let key = id.map { "id " + $0 } ?? place.map { "at " + $0 } ?? "on " + draft.name
      guard keys.insert(key).inserted, place.map({ own.insert($0).inserted }) ?? true else { return nil }
      return EntryIdentity(key: key, place: place)
    }
  }

  /// Returns the title and the day of an entry; without a title, a hash of its text.
  private static func name(of entry: FeedEntry) -> String {
    let title = entry.title.map { $0.lowercased().onOneLine } ?? ContentHash(entry.text ?? "").hexadecimal
    return title + " " + ((entry.published ?? entry.updated)?.iso.prefix(10) ?? "")
  }
}
