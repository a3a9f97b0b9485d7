import Articles

/// The storage of reading positions, bookmarks and prompt histories. It is one file, opened on first use and made on
/// the first write. Any number of processes may use it at once. Entries are removed only by `forget` and by the limit
/// of the histories.
///
/// Every call may throw a `LedgerError`; the caller then continues without the result. Calls are short (some tenths of
/// a millisecond) but may wait for another process, at most as long as the patience. They can be made from any thread.
public final class Places: Sendable {
  /// The most lines stored in each history.
  public static let historyLimit = 200

  let store: Store

  /// Creates the places in the file at `path`. A call waits up to `patience` seconds for another process.
  public init(path: String, patience: Double = 1) {
    store = Store(path: path, versions: Self.versions, patience: patience)
  }

  static let versions = [
    """
    CREATE TABLE visits (
      article BLOB PRIMARY KEY, position INTEGER NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL, share REAL NOT NULL,
      moment INTEGER NOT NULL, title TEXT, source TEXT, date TEXT, actors INTEGER, statements INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX visits_by_moment ON visits (moment);
    CREATE TABLE marks (
      article BLOB NOT NULL, letter TEXT NOT NULL, position INTEGER NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL,
      PRIMARY KEY (article, letter)
    ) WITHOUT ROWID;
    CREATE TABLE prompts (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, line TEXT NOT NULL);
    CREATE INDEX prompts_by_kind ON prompts (kind, id);
    """,
    "ALTER TABLE visits ADD COLUMN paragraphs BLOB",
    // The user's word that the article is read, or unread; nothing if there is none.
    "ALTER TABLE visits ADD COLUMN read INTEGER;",
  ]
}
