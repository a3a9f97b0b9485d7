import Articles
import Files
import SQLite
import Review
import Synchronization

/// The journal of all decisions on all articles, in one file. Each decision is a row, and rows are never changed or
/// removed. The file is created with the first decision; any number of processes may use it at once. A decision is on
/// disk when `append` returns, and survives a crash of the process or the machine. A damaged file is left unchanged.
///
/// Calls can be made from any thread. They are short, but wait for the disk, and for other processes up to `patience`.
public final class Decisions: Sendable {
  let store: Store
  let survey = Mutex<Survey?>(nil)

  /// Creates the decisions in the file at `path`. A call waits up to `patience` seconds for another process.
  public init(path: String, patience: Double = 5) {
    store = Store(
      path: path, versions: Self.versions, functions: [RowChecksum.function], patience: patience, isDurable: true)
  }

  /// The path of the file.
  public var path: String { store.path }
  /// The file that was written or read last, as long as it is open; nil for none.
  public var file: FileIdentity? { store.file }

  // The body is the decision as JSON, including the reviewer and the analysis. The other columns are for queries.
  static let versions = [
    """
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY, sitting INTEGER NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL,
      article BLOB NOT NULL, title TEXT, moment INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (sitting, number)
    );
    CREATE INDEX decisions_by_content ON decisions (content);
    CREATE INDEX decisions_by_article ON decisions (article);
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never removed'); END;
    """,
    """
    DROP TRIGGER IF EXISTS decisions_are_not_changed;
    ALTER TABLE decisions ADD COLUMN checksum BLOB;
    UPDATE decisions SET checksum = row_checksum(sitting, number, content, article, title, moment, body);
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
    """,
    // A row that is already damaged keeps its wrong checksum.
    """
    DROP TRIGGER IF EXISTS decisions_are_not_changed;
    DROP TRIGGER IF EXISTS decisions_are_not_removed;
    UPDATE decisions SET checksum = row_checksum(id, sitting, number, content, article, title, moment, body)
      WHERE checksum IS row_checksum(sitting, number, content, article, title, moment, body);
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never removed'); END;
    """ + RowSequence.table + RowSequence.noting("decisions"),
  ]

  // MARK: Adding

  /// Adds `decision`, which is on disk on return. An existing one changes nothing; a different one with the same ID is
  /// an error.
  public func append(_ decision: Decision, to article: LedgerArticle) throws(LedgerError) {
    try append([LedgerEntry(decision, on: article)])
  }

  /// Adds `entries` in order, all of them or none, and returns the number of new ones. Existing ones are skipped.
  /// Throws a `conflict` if an ID belongs to a different decision, or to one on another text.
  @discardableResult
  public func append(_ entries: [LedgerEntry]) throws(LedgerError) -> Int {
    guard !entries.isEmpty else { return 0 }
    var new = 0
    try store.write { db in
      new = 0
      var next = try RowSequence.next(of: "decisions", in: db)
      for entry in entries {
        let (decision, article) = (entry.decision, entry.article)
        try db.execute(
          sql: """
            INSERT INTO decisions (id, sitting, number, content, article, title, moment, body, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, row_checksum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))
            ON CONFLICT (sitting, number) DO NOTHING
            """,
          arguments: [
            next, Int64(bitPattern: decision.id.session), Int64(decision.id.number), article.content.bytes,
            article.key.bytes, article.title, decision.when, DecisionForm.json(decision),
          ])
        if db.changesCount == 0 {
          try expect(entry, in: db)
        } else {
          new += 1
          next += 1
        }
      }
    }
    return new
  }

  /// Throws if the row of the entry's ID holds a different entry.
  private func expect(_ entry: LedgerEntry, in db: Database) throws {
    let id = entry.decision.id
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM decisions WHERE sitting = ? AND number = ?",
      arguments: [Int64(bitPattern: id.session), Int64(id.number)])
    let kept = row.flatMap { try? EntryRow(row: $0) }?.entry
    guard let kept, kept.decision == entry.decision, kept.article.content == entry.article.content else {
      throw LedgerError.conflict(path: path, id: id)
    }
  }

  // MARK: Reading

  /// The decisions on an article after a row.
  public struct News: Hashable, Sendable {
    /// The decisions and their articles, in the order of their rows.
    public var entries: [LedgerEntry] = []
    /// The decisions alone.
    public var decisions: [Decision] { entries.map(\.decision) }
    /// The faults of all rows of the ledger, since a damaged row may have been on any article. Other rows are not
    /// affected.
    public var faults: [LedgerFault] = []
    /// The last row that was read; later decisions have higher rows.
    public var row = 0
  }

  /// Returns all decisions on `article` in the order of their rows, without damaged ones (see `News`).
  public func decisions(on article: LedgerArticle) throws(LedgerError) -> [Decision] {
    try news(on: article).decisions
  }

  /// Returns the decisions on `article` after row `row`: those on a text of its content, or on a file of its path.
  /// Without news it takes some microseconds, so that it can be called often.
  public func news(on article: LedgerArticle, after row: Int = 0) throws(LedgerError) -> News {
    var (news, start) = (News(), row)
    var damaged: [LedgerFault] = []
    let isNew = try store.read { db in
      news.row = try Int.fetchOne(db, sql: "SELECT max(id) FROM decisions") ?? 0
      guard news.row != row || row == 0 else { return false }
      // A file with fewer rows is a different file.
      if news.row < row { start = 0 }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM decisions WHERE id > ? AND (content = ? OR article = ?) ORDER BY id",
        arguments: [start, article.content.bytes, article.key.bytes])
      for row in rows {
        let kept = try? EntryRow(row: row)
        if let entry = kept?.entry {
          news.entries.append(entry)
        } else {
          damaged.append(.row(Self.number(of: row), kept?.fault ?? .columns))
        }
      }
      return true
    }
    guard isNew == true else { return news }
    news.faults = try faults(upTo: news.row).filter { start == 0 || $0.row > start }
    let known = Set(news.faults.map(\.row))
    news.faults += damaged.filter { !known.contains($0.row) }
    return news
  }

  /// An article with decisions.
  public struct Listing: Hashable, Sendable {
    /// The article as of the last decision.
    public var article: LedgerArticle
    /// The number of decisions.
    public var count: Int
    /// The time of the last decision, in milliseconds since 1970, UTC.
    public var when: Int
  }

  /// Returns the articles with decisions, each file or text once, the most recent first.
  public func articles() throws(LedgerError) -> [Listing] {
    try store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT content, article, title, count, last FROM decisions
          JOIN (SELECT max(id) AS id, count(*) AS count, max(moment) AS last FROM decisions GROUP BY article) USING (id)
          ORDER BY last DESC, id DESC
          """
      ).compactMap { row in
        guard let article = try LedgerArticle(row: row) else { return nil }
        return Listing(
          article: article, count: try row.decode(Int.self, forColumn: "count"),
          when: try row.decode(Int.self, forColumn: "last"))
      }
    } ?? []
  }
}
