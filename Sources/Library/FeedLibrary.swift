import Ledger

/// The library of feeds: the feeds that the user follows, their entries, and the texts that are kept for reading without a
/// network. It is one file, opened on first use and created with the first write. Any number of processes may use it at once.
///
/// Each change is one transaction, so that a process that ends leaves every feed either as before a refresh or as after it. A
/// call throws a `LedgerError` and then has changed nothing. Calls can be made from any thread.
public final class FeedLibrary: Sendable {
  let store: Store

  /// The path of the file.
  public var path: String { store.path }

  /// Creates the library in the file at `path`. A call waits up to `patience` seconds for another process.
  public init(path: String, patience: Double = 5) {
    store = Store(path: path, versions: Self.versions, patience: patience)
  }

  // The texts are in a table of their own, so that a list reads none of them.
  static let versions = [
    """
    CREATE TABLE feeds (
      id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, givenName TEXT, title TEXT, site TEXT, language TEXT,
      folder TEXT NOT NULL, tags TEXT NOT NULL, etag TEXT, lastModified TEXT, checked INTEGER, due INTEGER, error TEXT,
      failures INTEGER NOT NULL DEFAULT 0, isEnded INTEGER NOT NULL DEFAULT 0, isRemoved INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE entries (
      id INTEGER PRIMARY KEY, feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE, key TEXT NOT NULL,
      place TEXT, story TEXT NOT NULL, address TEXT, title TEXT NOT NULL, author TEXT, published TEXT, updated TEXT,
      moment INTEGER NOT NULL, seen INTEGER NOT NULL, digest BLOB NOT NULL, isShort INTEGER NOT NULL,
      isRead INTEGER NOT NULL, isStarred INTEGER NOT NULL, isRevised INTEGER NOT NULL DEFAULT 0,
      hasPage INTEGER NOT NULL DEFAULT 0, UNIQUE (feed, key)
    );
    CREATE INDEX entries_by_story ON entries (story);
    CREATE TABLE texts (
      entry INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE, base TEXT, html BLOB, page BLOB
    );
    """,
    // A mark identifies the step that marked an entry as read together with others.
    """
    ALTER TABLE feeds ADD COLUMN fullText TEXT;
    ALTER TABLE entries ADD COLUMN isHidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entries ADD COLUMN readMark INTEGER;
    """,
  ]
}

extension StringProtocol {
  /// The text without zeros, at which SQLite would end it.
  var stored: String { replacing(exactly: "\0", with: "") }
}
