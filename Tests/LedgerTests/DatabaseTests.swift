import CSQLite
import SQLite
import Testing

@Suite("Database") struct DatabaseTests {
  private func table() throws -> SharedDatabase {
    let database = try SharedDatabase(path: nil)
    try database.write { try $0.execute(sql: "CREATE TABLE words (id INTEGER PRIMARY KEY, word)") }
    return database
  }

  @Test(
    "A value is read as it was stored",
    arguments: [
      .null, .integer(0), .integer(.min), .real(0.1), .text(""), .text("é “x”"), .blob([]), .blob([0, 0xFF, 0]),
    ] as [StoredValue])
  func values(_ value: StoredValue) throws {
    let database = try table()
    try database.write { try $0.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: [value]) }
    let kept = try database.read { try Row.fetchOne($0, sql: "SELECT word FROM words") }
    #expect(kept?["word"] == value)
  }

  @Test("A value of another type, or a missing column, is an error and not another value") func kinds() throws {
    let row = try #require(
      try Row.fetchOne(Database(path: nil), sql: "SELECT 'five' AS a, 1.5 AS b, NULL AS c, 7 AS d"))
    #expect(throws: DatabaseError.self) { try row.decode(Int.self, forColumn: "a") }
    #expect(throws: DatabaseError.self) { try row.decode(Int.self, forColumn: "b") }
    #expect(throws: DatabaseError.self) { try row.decode(String.self, forColumn: "c") }
    #expect(throws: DatabaseError.self) { try row.decode(Int.self, forColumn: "e") }
    #expect(throws: DatabaseError.self) { let _: Int = try row[4] }
    #expect(try row.decode(Int?.self, forColumn: "c") == nil)
    #expect(try row.decode(Int.self, forColumn: "d") == 7)
  }

  @Test("Each parameter needs an argument") func arguments() throws {
    let database = try Database(path: nil)
    #expect(throws: DatabaseError.self) { try database.execute(sql: "SELECT ?", arguments: []) }
    #expect(throws: DatabaseError.self) { try database.execute(sql: "SELECT ?", arguments: [1, 2]) }
    #expect(try Int.fetchOne(database, sql: "SELECT ?1 + ?1", arguments: [2]) == 4)
  }

  @Test("Several statements run in order, also after comments") func several() throws {
    let database = try Database(path: nil)
    try database.execute(
      sql: "-- one\nCREATE TABLE a (b); INSERT INTO a VALUES (1);\n-- two\n;INSERT INTO a VALUES (2); ")
    #expect(try Int.fetchAll(database, sql: "SELECT b FROM a ORDER BY b") == [1, 2])
    #expect(throws: DatabaseError.self) { try database.execute(sql: "INSERT INTO a VALUES (3); nonsense") }
  }

  @Test("A transaction that throws changes nothing, and the next one works") func undone() throws {
    struct Stop: Error {}
    let database = try table()
    #expect(throws: Stop.self) {
      try database.write { db in
        try db.execute(sql: "INSERT INTO words (word) VALUES ('one')")
        throw Stop()
      }
    }
    try database.write { try $0.execute(sql: "INSERT INTO words (word) VALUES ('two')") }
    #expect(try database.read { try String.fetchAll($0, sql: "SELECT word FROM words") } == ["two"])
  }

  @Test("A later write comes before what is asked for after it") func order() throws {
    let database = try table()
    for n in 1...50 {
      database.writeLater { try $0.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: [n]) }
    }
    #expect(try database.read { try Int.fetchAll($0, sql: "SELECT word FROM words ORDER BY id") } == Array(1...50))
  }

  @Test("Rows that refer to a removed row are removed") func references() throws {
    let database = try Database(path: nil)
    try database.execute(
      sql: """
        CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id) ON DELETE CASCADE);
        INSERT INTO a VALUES (1); INSERT INTO b VALUES (1); DELETE FROM a
        """)
    #expect(try Int.fetchAll(database, sql: "SELECT a FROM b").isEmpty)
  }

  @Test("A closed database is an error") func closed() throws {
    let database = try table()
    database.close()
    #expect(throws: DatabaseError(SQLITE_MISUSE, message: "the database is closed")) { try database.read { _ in } }
  }

  @Test("A function gets all values and returns bytes") func function() throws {
    let database = try Database(path: nil)
    try database.add(function: DatabaseFunction("count_of") { [UInt8($0.count)] })
    #expect(try [UInt8].fetchOne(database, sql: "SELECT count_of(NULL, 'a', x'')") == [3])
  }
}
