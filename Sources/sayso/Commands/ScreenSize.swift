import ArgumentParser
import Cells

/// A size given as an option: "80x24".
struct ScreenSize {
  /// The accepted numbers of columns and rows.
  static let accepted = 1...1000
  var size: Size

  /// Reads a size. Throws the message with the accepted values if it is not one.
  init(_ argument: String) throws {
    let parts = argument.split(at: "x", omittingEmpty: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], Self.accepted.contains(columns),
      Self.accepted.contains(rows)
    else {
      let range = "\(Self.accepted.lowerBound) to \(Self.accepted.upperBound)"
      throw ValidationError("columns and rows are expected as in 100x30, each from \(range)")
    }
    size = Size(columns: columns, rows: rows)
  }
}
