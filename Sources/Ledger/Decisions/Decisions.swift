import Articles
import FoundationEssentials
import GRDB
import Review

/// The journal of all decisions, on all articles: each is a row, and no row is ever changed or removed. Kept in one file, which is
/// made when something is first decided; any number of processes may use it at once. A decision whose `append` has returned
/// is on the disk and survives the end of the process and of the machine. A damaged file is left as it is.
///
/// Calls can be made from any thread; they are short, but wait for the disk, and for another process at most as long as the
/// patience.
public final class Decisions: Sendable {
  let store: Store

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
    DROP TRIGGER decisions_are_not_changed;
    ALTER TABLE decisions ADD COLUMN checksum BLOB;
    UPDATE decisions SET checksum = row_checksum(sitting, number, content, article, title, moment, body);
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
      BEGIN SELECT raise(ABORT, 'decisions are never changed'); END;
    """,
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
      for entry in entries {
        let (decision, article) = (entry.decision, entry.article)
        try db.execute(
          sql: """
            INSERT INTO decisions (sitting, number, content, article, title, moment, body, checksum)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_checksum(?1, ?2, ?3, ?4, ?5, ?6, ?7))
            ON CONFLICT (sitting, number) DO NOTHING
            """,
          arguments: [
            Int64(bitPattern: decision.id.sitting), Int64(decision.id.number), Data(article.content.bytes),
            Data(article.key.bytes), article.title, decision.when, DecisionForm.json(decision),
          ])
        if db.changesCount == 0 { try expect(entry, in: db) } else { new += 1 }
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

  /// What was decided on an article since a row.
  public struct News: Hashable, Sendable {
    /// The decisions, in the order of their rows.
    public var decisions: [Decision] = []
    /// The rows that hold no decision: they are damaged, and the others are as good without them. `check` tells more.
    public var damaged: [Int] = []
    /// The last row of all there were; what comes later is asked for behind it.
    public var row = 0
  }

  /// All decisions on `article`, in the order in which they were kept, without what is damaged (see `News`).
  public func decisions(on article: LedgerArticle) throws(LedgerError) -> [Decision] {
    try news(on: article).decisions
  }

  /// The decisions on `article` behind row `row`: those on a text of its content, or on a file of its path. Where there is nothing
  /// new it takes some microseconds, so that it may be asked for often.
  public func news(on article: LedgerArticle, after row: Int = 0) throws(LedgerError) -> News {
    try store.read { db in
      let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM decisions") ?? 0
      guard last != row else { return News(row: last) }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM decisions WHERE id > ? AND (content = ? OR article = ?) ORDER BY id",
        // A file with fewer rows is another one.
        arguments: [last < row ? 0 : row, Data(article.content.bytes), Data(article.key.bytes)])
      var news = News(row: last)
      for row in rows {
        if let entry = (try? EntryRow(row: row))?.entry {
          news.decisions.append(entry.decision)
        } else {
          news.damaged.append(try row.decode(Int.self, forColumn: "id"))
        }
      }
      return news
    } ?? News()
  }

  /// An article on which something was decided.
  public struct Listing: Hashable, Sendable {
    /// The article as it was when something was last decided on it.
    public var article: LedgerArticle
    /// How many decisions there are.
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

/// A row of the table.
struct EntryRow: FetchableRecord {
  let id: Int
  private let sitting: Int64
  private let number: Int64
  private let article: LedgerArticle?
  private let body: String
  /// Whether it is as it was written.
  private let isWhole: Bool

  init(row: Row) throws {
    id = try row.decode(Int.self, forColumn: "id")
    sitting = try row.decode(Int64.self, forColumn: "sitting")
    number = try row.decode(Int64.self, forColumn: "number")
    article = try LedgerArticle(row: row)
    body = try row.decode(String.self, forColumn: "body")
    isWhole = RowChecksum.holds(in: row) ?? true
  }

  /// The entry that it holds; nil where it is damaged.
  var entry: LedgerEntry? {
    guard isWhole, let article, let decision = try? DecisionForm.value(Decision.self, from: body.utf8), isKept(decision)
    else {
      return nil
    }
    return LedgerEntry(decision, on: article)
  }

  /// Whether it is kept under the number of `decision`.
  private func isKept(_ decision: Decision) -> Bool {
    Int64(bitPattern: decision.id.sitting) == sitting && decision.id.number == number
  }

  /// What is wrong with it; nil where nothing is.
  var fault: RowFault? {
    guard article != nil else { return .content }
    do throws(LedgerLineError) {
      let decision = try DecisionForm.value(Decision.self, from: body.utf8)
      return !isKept(decision) ? .number : isWhole ? nil : .checksum
    } catch {
      return .body(error)
    }
  }
}

extension LedgerArticle {
  /// The article in a row's columns `content`, `article` and `title`; nil where the content is no hash.
  fileprivate init?(row: Row) throws {
    guard let content = ContentHash(bytes: try row.decode(Data.self, forColumn: "content")) else { return nil }
    let key = ArticleKey(bytes: try row.decode(Data.self, forColumn: "article"))
    self.init(content: content, path: nil, title: try row.decode(String?.self, forColumn: "title"))
    if case .file(let path) = key { self.path = path }
  }
}
