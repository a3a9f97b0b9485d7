import SQLite

extension Places {
  /// The longest line that is stored, in bytes.
  static let longestPrompt = 4096

  /// Returns the lines typed at prompts of `kind` ("search", "command"), latest first, at most `historyLimit`.
  public func history(of kind: String) throws(LedgerError) -> [String] {
    try store.read { db in
      try String.fetchAll(
        db, sql: "SELECT line FROM prompts WHERE kind = ? ORDER BY id DESC LIMIT ?",
        arguments: [kind, Self.historyLimit])
    } ?? []
  }

  /// Stores `line` as the latest of its kind, unless it is already the latest, empty or too long.
  public func remember(_ line: String, as kind: String) throws(LedgerError) {
    guard !line.isEmpty, line.utf8.count <= Self.longestPrompt else { return }
    try store.write { db in
      let latest = try String.fetchOne(
        db, sql: "SELECT line FROM prompts WHERE kind = ? ORDER BY id DESC LIMIT 1", arguments: [kind])
      guard latest != line else { return }
      try db.execute(sql: "INSERT INTO prompts (kind, line) VALUES (?, ?)", arguments: [kind, line])
      try db.execute(
        sql: """
          DELETE FROM prompts WHERE kind = ?1
          AND id NOT IN (SELECT id FROM prompts WHERE kind = ?1 ORDER BY id DESC LIMIT ?2)
          """, arguments: [kind, Self.historyLimit])
    }
  }
}
