import ArgumentParser
import Cells

/// A size given as an option: "80x24".
struct ScreenSize: ExpressibleByArgument {
  /// The accepted numbers of columns and rows.
  static let accepted = 1...1000
  var size: Size

  init?(argument: String) {
    let parts = argument.split(at: "x", omittingEmpty: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], Self.accepted.contains(columns),
      Self.accepted.contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}
