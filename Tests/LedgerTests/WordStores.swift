import SQLite
import TestSupport
import Testing

@testable import Ledger

/// Tests with stores of words in a temporary folder.
protocol WordStores {
  var scratch: Scratch { get }
}

extension WordStores {
  /// The SQL of the first version of the tables, and from there to the second.
  static var first: String { "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL)" }
  static var second: String { "ALTER TABLE words ADD COLUMN language TEXT NOT NULL DEFAULT 'en'" }

  func store(_ name: String = "a.sqlite", versions: [String] = [first], patience: Double = 5) -> Store {
    Store(path: scratch[name], versions: versions, patience: patience)
  }
  func add(_ word: String, to store: Store) throws(LedgerError) {
    try store.write { db in try db.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: [word]) }
  }
  func words(in store: Store) throws(LedgerError) -> [String]? {
    try store.read { db in try String.fetchAll(db, sql: "SELECT word FROM words ORDER BY id") }
  }

  func unexpected(_ error: LedgerError?) {
    Issue.record(error.map { Comment(rawValue: "\($0)") } ?? "no error")
  }
}
