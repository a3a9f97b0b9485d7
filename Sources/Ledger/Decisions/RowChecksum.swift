import Review
import SQLite

/// The checksum of a row. It detects every later change of a value, or of the row's number, that leaves SQLite's pages
/// valid.
enum RowChecksum {
  /// The SQL function of all values of a row except the checksum, in column order.
  static let function = DatabaseFunction("row_checksum") { of($0) }

  /// The columns that the checksum covers.
  static let columns = ["id", "sitting", "number", "content", "article", "title", "moment", "body"]

  /// The SQL expression of the checksum.
  static let sql = "row_checksum(" + columns.joined(separator: ", ") + ")"

  /// Returns whether `row` is unchanged since it was written.
  static func holds(in row: Row) -> Bool {
    guard case .blob(let kept) = row["checksum"] else { return false }
    return kept == of(columns.map { row[$0] ?? .null })
  }

  /// Returns 16 bytes: the hash of the values, each after its type and length.
  static func of(_ values: [StoredValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ kind: UInt8, _ value: some Collection<UInt8>) {
      bytes.append(kind)
      bytes += withUnsafeBytes(of: UInt64(value.count).littleEndian, Array.init)
      bytes += value
    }
    for value in values {
      switch value {
      case .null: add(0, [])
      case .integer(let number): add(1, withUnsafeBytes(of: number.littleEndian, Array.init))
      case .real(let number): add(2, withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init))
      case .text(let text): add(3, text.utf8)
      case .blob(let bytes): add(4, bytes)
      }
    }
    return bytes.withUnsafeBytes { ContentHash($0) }.bytes
  }
}
