import Review
import FoundationEssentials
import GRDB

/// The checksum of a row. It detects every later change of a value, or of the row's number, that leaves SQLite's pages
/// valid.
enum RowChecksum {
  /// The SQL function of all values of a row except the checksum, in column order.
  static let function = DatabaseFunction("row_checksum", pure: true) { values in Data(of(values)) }

  /// The columns that the checksum covers.
  static let columns = ["id", "sitting", "number", "content", "article", "title", "moment", "body"]

  /// The SQL expression of the checksum.
  static let sql = "row_checksum(" + columns.joined(separator: ", ") + ")"

  /// Returns whether `row` is unchanged since it was written.
  static func holds(in row: Row) -> Bool {
    guard row.hasColumn("checksum") else { return false }
    guard case .blob(let kept) = (row["checksum"] as DatabaseValue).storage else { return false }
    return Array(kept) == of(columns.map { row[$0] as DatabaseValue })
  }

  /// Returns 16 bytes: the hash of the values, each after its type and length.
  static func of(_ values: [DatabaseValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ kind: UInt8, _ value: some Collection<UInt8>) {
      bytes.append(kind)
      bytes += withUnsafeBytes(of: UInt64(value.count).littleEndian, Array.init)
      bytes += value
    }
    for value in values {
      switch value.storage {
      case .null: add(0, [])
      case .int64(let number): add(1, withUnsafeBytes(of: number.littleEndian, Array.init))
      case .double(let number): add(2, withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init))
      case .string(let text): add(3, text.utf8)
      case .blob(let data): add(4, data)
      }
    }
    return bytes.withUnsafeBytes { ContentHash($0) }.bytes
  }
}
