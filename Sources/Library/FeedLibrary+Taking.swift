import Articles
import Formats
import SQLite
import Ledger
import Review

extension FeedLibrary {
  /// The changes that a version of a feed brought.
  public struct Changes: Hashable, Sendable {
    /// The number of entries that were not there.
    public var new = 0
    /// The number of entries whose title or text changed.
    public var revised = 0
    /// The number of entries that the version has beyond those that are read.
    public var leftOut = 0

    /// No change.
    public init() {}
  }

  /// Takes a version of a feed that was fetched at `now`, in seconds since 1970, and the outcome of that refresh. `address` replaces
  /// the feed's own. Entries that the version does not list stay.
  public func take(
    _ feed: Feed, _ state: RefreshState, movedTo address: String? = nil, for id: Int, at now: Int
  ) throws(LedgerError) -> Changes {
    let identities = EntryIdentity.identities(of: feed.entries)
    let digests = feed.entries.map { ContentHash("\($0.title ?? "")\n\($0.text ?? "")").bytes }
    var changes = Changes()
    try store.write { db in
      changes = Changes()
      changes.leftOut = feed.leftOut
      // Another process may have removed the feed meanwhile.
      guard try Bool.fetchOne(db, sql: "SELECT 1 FROM feeds WHERE id = ? AND isRemoved = 0", arguments: [id]) != nil
      else {
        return
      }
      try Self.note(state, movedTo: address, of: id, in: db)
      try db.execute(
        sql:
          "UPDATE feeds SET title = coalesce(?, title), site = coalesce(?, site), language = coalesce(?, language) WHERE id = ?",
        arguments: [feed.title?.stored, feed.link?.stored, feed.language?.stored, id])
      let known = try KnownEntries(of: id, besides: identities, in: db)
      for (i, entry) in feed.entries.enumerated() {
        guard let identity = identities[i] else { continue }
        if let row = known[identity] {
          if row.key != identity.key {
            try db.execute(sql: "UPDATE entries SET key = ? WHERE id = ?", arguments: [identity.key.stored, row.id])
          }
          guard row.digest != digests[i] else { continue }
          let facts = EntryFacts(entry, in: feed, at: now)
          try Self.update(row.id, facts, digest: digests[i], in: db)
          changes.revised += 1
        } else {
          let facts = EntryFacts(entry, in: feed, at: now)
          try Self.insert(facts, identity, digest: digests[i], for: id, at: now, in: db)
          changes.new += 1
        }
      }
    }
    return changes
  }

  private static func insert(
    _ facts: EntryFacts, _ identity: EntryIdentity, digest: [UInt8], for feed: Int, at now: Int, in db: Database
  ) throws {
    let story = identity.place?.stored ?? "\(feed) \(identity.key.stored)"
    // The same story may have been read in another feed.
    try db.execute(
      sql: """
        INSERT INTO entries (feed, key, place, story, address, title, author, published, updated, moment, seen, digest, isShort,
          isRead, isStarred, isHidden)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, coalesce(max(isRead), 0), coalesce(max(isStarred), 0),
          coalesce(max(isHidden), 0)
        FROM entries WHERE story = ?4
        """,
      arguments: [
        feed, identity.key.stored, identity.place?.stored, story, facts.address, facts.title, facts.author,
        facts.published, facts.updated, facts.moment, now, digest, facts.isShort,
      ])
    try db.execute(
      sql: "INSERT INTO texts (entry, base, html) VALUES (?, ?, ?)",
      arguments: [db.lastInsertedRowID, facts.base, facts.html])
  }

  private static func update(_ id: Int, _ facts: EntryFacts, digest: [UInt8], in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE entries SET address = coalesce(?, address), title = ?, author = coalesce(?, author),
          published = coalesce(published, ?), updated = coalesce(?, updated), digest = ?, isShort = ?, isRevised = 1, hasPage = 0
        WHERE id = ?
        """,
      arguments: [
        facts.address, facts.title, facts.author, facts.published, facts.updated, digest, facts.isShort, id,
      ])
    try db.execute(
      sql: "UPDATE texts SET base = ?, html = ? WHERE entry = ?", arguments: [facts.base, facts.html, id])
  }
}

/// The entries of a feed that are stored, by the marks by which they are recognised.
private struct KnownEntries {
  struct Entry {
    var id: Int
    var key: String
    var digest: [UInt8]
  }

  private var byKey: [String: Entry] = [:]
  /// The entries that no entry of the version has the key of, by address.
  private var byPlace: [String: Entry] = [:]

  init(of feed: Int, besides identities: [EntryIdentity?], in db: Database) throws {
    let named = Set(identities.compactMap { $0?.key.stored })
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, key, digest, place FROM entries WHERE feed = ?", arguments: [feed])
    while let row = try rows.next() {
      let entry = Entry(id: try row[0], key: try row[1], digest: try row[2])
      byKey[entry.key] = entry
      if !named.contains(entry.key), let place: String = try row[3] { byPlace[place] = entry }
    }
  }

  subscript(_ identity: EntryIdentity) -> Entry? {
    byKey[identity.key.stored] ?? identity.place.flatMap { byPlace[$0.stored] }
  }
}

/// The facts of an entry as they are stored.
private struct EntryFacts {
  var address: String?
  var title: String
  var author: String?
  var published: String?
  var updated: String?
  var moment: Int
  var isShort: Bool
  var base: String?
  var html: [UInt8]

  /// The seconds by which clocks and zones may be wrong. A date that is later than this is impossible.
  private static let slack = 86_400

  init(_ entry: FeedEntry, in feed: Feed, at now: Int) {
    let draft = entry.draft(in: feed)
    let text = draft.proseText
    address = entry.link?.stored
    title = (entry.title ?? text.onOneLine.excerpt(80)).stored
    author = entry.author?.stored
    let dates = [entry.published, entry.updated].map { date in
      date.flatMap { $0.seconds <= now + Self.slack ? $0 : nil }
    }
    (published, updated) = (dates[0]?.iso, dates[1]?.iso)
    // A date in the future sorts as the present.
    moment = min((dates[0] ?? dates[1])?.seconds ?? now, now)
    isShort = entry.link != nil && isCut(text)
    base = (entry.base ?? entry.link ?? feed.link)?.stored
    html = Array((entry.text ?? "").utf8)
  }
}

/// Returns whether a text of a feed is only the beginning or a summary of its article.
private func isCut(_ text: String) -> Bool {
  let end = text.onOneLine
  return end.utf8.count < 700 || ["…", "...", "[…]", "[...]"].contains { end.ends(with: $0) }
}

extension Draft {
  /// The running text of the draft.
  fileprivate var proseText: String {
    blocks.filter(\.kind.isProse).map { String(text.slice($0.range)) }.joined(separator: "\n")
  }
}
