extension Grid {
  /// The rows as text, without trailing spaces.
  public var textLines: [String] {
    (0..<size.rows).map { row in trimmed(self.row(row).map(\.text).joined(), of: " ") }
  }

  /// The role letters of the rows, one a cell, without trailing dots.
  public var roleLines: [String] {
    (0..<size.rows).map { row in trimmed(String(decoding: self.row(row).map(\.role), as: UTF8.self), of: ".") }
  }

  private func trimmed(_ line: String, of filler: Character) -> String {
    guard let last = line.lastIndex(where: { $0 != filler }) else { return "" }
    return String(line[...last])
  }
}

extension Frame: CustomStringConvertible {
  /// The text of the screen, a line a row.
  public var description: String { grid.textLines.joined(separator: "\n") }
}
