extension RowReadable {
  /// Returns all rows of a result.
  package static func fetchAll(_ db: Database, sql: String, arguments: [any Storable] = []) throws -> [Self] {
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var all: [Self] = []
    while let row = try rows.next() { all.append(try Self(row: row)) }
    return all
  }

  /// Returns the first row of a result; nil if there is none.
  package static func fetchOne(_ db: Database, sql: String, arguments: [any Storable] = []) throws -> Self? {
    try Row.fetchCursor(db, sql: sql, arguments: arguments).next().map { try Self(row: $0) }
  }
}

extension Row {
  /// Returns the rows of a result, which are read one by one.
  package static func fetchCursor(
    _ db: Database, sql: String, arguments: [any Storable] = []
  ) throws -> RowCursor {
    let statement = try db.makeStatement(sql: sql)
    try statement.bind(arguments)
    return RowCursor(statement: statement)
  }
}

extension Storable {
  /// Returns the first column of all rows of a result.
  package static func fetchAll(_ db: Database, sql: String, arguments: [any Storable] = []) throws -> [Self] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { try $0[0] }
  }

  /// Returns the first column of the first row of a result; nil if there is none, or if it is null.
  package static func fetchOne(_ db: Database, sql: String, arguments: [any Storable] = []) throws -> Self? {
    guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return nil }
    let value: Self? = try row[0]
    return value
  }
}

extension Storable where Self: Hashable {
  /// Returns the different values in the first column of a result.
  package static func fetchSet(_ db: Database, sql: String, arguments: [any Storable] = []) throws -> Set<Self> {
    Set(try fetchAll(db, sql: sql, arguments: arguments))
  }
}
