import Articles
import FoundationEssentials
import GRDB
import Review
import Synchronization

/// The journal of all decisions, on all articles: each is a row, and no row is ever changed or removed. Kept in one file, which is
/// made when something is first decided; any number of processes may use it at once. A decision whose `append` has returned
/// is on the disk and survives the end of the process and of the machine. A damaged file is left as it is.
///
/// Calls can be made from any thread; they are short, but wait for the disk, and for another process at most as long as the
/// patience.
public final class Decisions: Sendable {
  let store: Store
  let survey = Mutex<Survey?>(nil)

  /// The decisions kept in the file at `path`. `patience`: how many seconds a call waits for another process.
  public init(path: String, patience: Double = 5) {
    store = Store(
      path: path, versions: Self.versions, functions: [RowChecksum.function], patience: patience, isDurable: true)
  }

  /// The file.
  public var path: String { store.path }

  // Who decided and on which reading stands in the body, which is the decision as JSON; the other columns are what is looked for.
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
    // A row that was damaged before keeps a checksum that does not hold.
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

  /// Keeps `decision`, on the disk when this returns; one that is there already changes nothing. Another one of its ID is an error.
  public func append(_ decision: Decision, to article: LedgerArticle) throws(LedgerError) {
    try append([LedgerEntry(decision, on: article)])
  }

  /// Keeps `entries` in their order, all of them or none, and returns how many were new. Those that are there already are skipped;
  /// a `conflict` is thrown where another decision, or one on another text, has the ID of one of them.
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
            next, Int64(bitPattern: decision.id.sitting), Int64(decision.id.number), Data(article.content.bytes),
            Data(article.key.bytes), article.title, decision.when, DecisionForm.json(decision),
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

  /// Throws where the row of the entry's ID holds another one.
  private func expect(_ entry: LedgerEntry, in db: Database) throws {
    let id = entry.decision.id
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM decisions WHERE sitting = ? AND number = ?",
      arguments: [Int64(bitPattern: id.sitting), Int64(id.number)])
    let kept = row.flatMap { try? EntryRow(row: $0) }?.entry
    guard let kept, kept.decision == entry.decision, kept.article.content == entry.article.content else {
      throw LedgerError.conflict(path: path, id: id)
    }
  }

  // MARK: Reading

  /// The decisions on an article after a row.
  public struct News: Hashable, Sendable {
    /// The decisions, in the order of their rows.
    public var decisions: [Decision] = []
    /// The faults of all rows of the ledger, since a damaged row may have been on any article. Other rows are not affected.
    public var faults: [LedgerFault] = []
    /// The last row that was read; later decisions have higher rows.
    public var row = 0
  }

  /// All decisions on `article`, in the order in which they were kept, without what is damaged (see `News`).
  public func decisions(on article: LedgerArticle) throws(LedgerError) -> [Decision] {
    try news(on: article).decisions
  }

  /// Returns the decisions on `article` after row `row`: those on a text of its content, or on a file of its path. Without news it takes
  /// some microseconds, so that it can be called often.
  public func news(on article: LedgerArticle, after row: Int = 0) throws(LedgerError) -> News {
    var (news, start) = (News(), row)
    var damaged: [LedgerFault] = []
    let isNew = try store.read { db in
      news.row = try Int.fetchOne(db, sql: "SELECT max(id) FROM decisions") ?? 0
      guard news.row != row || row == 0 else { return false }
      // A file with fewer rows is another one.
      if news.row < row { start = 0 }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM decisions WHERE id > ? AND (content = ? OR article = ?) ORDER BY id",
        arguments: [start, Data(article.content.bytes), Data(article.key.bytes)])
      for row in rows {
        let kept = try? EntryRow(row: row)
        if let entry = kept?.entry {
          news.decisions.append(entry.decision)
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

  /// An article on which something was decided.
  public struct Listing: Hashable, Sendable {
    /// The article as it was when something was last decided on it.
    public var article: LedgerArticle
    /// The number of decisions.
    public var count: Int
    /// When the last one was made, in milliseconds since the beginning of 1970, UTC.
    public var when: Int
  }

  /// The articles on which something was decided, each file or text once, the last one first.
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
