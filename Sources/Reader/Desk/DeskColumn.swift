/// A column of the list of articles.
struct DeskColumn: Hashable, Sendable {
  /// The contents of a column.
  enum Kind: String, Sendable, CaseIterable {
    case title, source, date, actors, statements, share

    /// The heading of the column.
    var heading: String { self == .share ? "read" : rawValue }
  }

  let kind: Kind
  /// The column's cells in a row.
  let cells: Range<Int>

  /// Whether the column is right-aligned.
  var isNumber: Bool { kind == .actors || kind == .statements || kind == .share }

  /// The columns besides the title, the most important first. Each has its width and the minimum width of the title.
  private static let others: [(kind: Kind, width: Int, title: Int)] = [
    (.statements, 5, 10), (.share, 5, 14), (.date, 11, 24), (.source, 16, 30), (.actors, 6, 34),
  ]
  /// The width of the title above which the heading of the statements is shown in full.
  private static let usualTitle = 24
  /// The width of the title above which the source column gets a share of the remaining space.
  private static let ampleTitle = 44
  private static let widestSource = 34

  /// The width of the column of progress that has the words in full: "reviewed".
  static let fullShare = 8

  /// Returns the columns that fit into `columns`, from left to right. A column of `empty`, which has nothing in any row, leaves
  /// its cells to the others.
  static func fitted(into columns: Range<Int>, without empty: Set<Kind> = []) -> [DeskColumn] {
    var room = columns.count
    var widths: [Kind: Int] = [:]
    for other in others where !empty.contains(other.kind) && room - other.width - 1 >= other.title {
      widths[other.kind] = other.width
      room -= other.width + 1
    }
    let heading = Kind.statements.heading.count
    if let numbers = widths[.statements], room - (heading - numbers) >= usualTitle {
      widths[.statements] = heading
      room -= heading - numbers
    }
    if let share = widths[.share], room - (fullShare - share) >= ampleTitle {
      widths[.share] = fullShare
      room -= fullShare - share
    }
    if let source = widths[.source], room > ampleTitle {
      let more = min(widestSource - source, (room - ampleTitle) / 2)
      widths[.source] = source + more
      room -= more
    }
    widths[.title] = max(1, room)
    var start = columns.lowerBound
    return Kind.allCases.compactMap { kind in
      guard let width = widths[kind] else { return nil }
      defer { start += width + 1 }
      return DeskColumn(kind: kind, cells: start..<start + width)
    }
  }
}
