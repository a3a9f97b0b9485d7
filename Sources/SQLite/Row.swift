import CSQLite

/// A row of a result, which outlives its statement.
package struct Row: Sendable {
  /// The names of the columns of a result.
  final class Columns: Sendable {
    private let places: [String: Int]

    init(of statement: OpaquePointer?) {
      let names = (0..<sqlite3_column_count(statement)).map { i in
        sqlite3_column_name(statement, i).map { String(cString: $0) } ?? ""
      }
      places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    subscript(_ name: String) -> Int? { places[name] }
  }

  private let columns: Columns
  private let values: [StoredValue]

  /// Reads the row that `statement` has reached.
  init(of statement: OpaquePointer?, _ columns: Columns) {
    self.columns = columns
    values = (0..<sqlite3_column_count(statement)).map { StoredValue(sqlite3_column_value(statement, $0)) }
  }

  /// Returns the value in the column with a number, from 0. Throws if it is of another type.
  package subscript<Value: Storable>(_ column: Int) -> Value {
    get throws {
      guard values.indices.contains(column), let value = Value(storedValue: values[column]) else {
        throw DatabaseError(SQLITE_MISMATCH, message: "column \(column + 1) is not of the expected kind")
      }
      return value
    }
  }

  /// Returns the value in the column with a name. Throws if there is none, or one of another type.
  package func decode<Value: Storable>(_ type: Value.Type, forColumn name: String) throws -> Value {
    guard let value = self[name].flatMap({ Value(storedValue: $0) }) else {
      throw DatabaseError(SQLITE_MISMATCH, message: "column “\(name)” is not of the expected kind")
    }
    return value
  }

  /// Returns the value in the column with a name; nil if there is no such column.
  package subscript(_ name: String) -> StoredValue? { columns[name].map { values[$0] } }
}

/// A value that is made of a row.
package protocol RowReadable {
  init(row: Row) throws
}

extension Row: RowReadable {
  package init(row: Row) { self = row }
}
