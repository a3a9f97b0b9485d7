/// A column of the list of articles.
struct DeskColumn: Hashable, Sendable {
  /// What it tells.
  enum Kind: Hashable, Sendable, CaseIterable {
    case title, source, date, actors, statements, share
  }

  let kind: Kind
  /// Where it stands.
  let cells: Range<Int>

  /// The word over it.
  var heading: String {
    switch kind {
    case .title: "title"
    case .source: "source"
    case .date: "date"
    case .actors: "actors"
    case .statements: "said"
    case .share: "read"
    }
  }

  /// Whether its words stand at its right end.
  var isNumber: Bool { kind == .actors || kind == .statements || kind == .share }

  /// The columns besides the title, the most important first: how wide they are, and what the title must keep for them.
  private static let others: [(kind: Kind, width: Int, title: Int)] = [
    (.statements, 5, 10), (.share, 5, 14), (.date, 11, 24), (.source, 16, 30), (.actors, 6, 34),
  ]
  /// The title's width from which on the source shares what is left.
  private static let ampleTitle = 44
  private static let widestSource = 34

  /// As many columns as have room in `columns`, from left to right.
  static func fitted(into columns: Range<Int>) -> [DeskColumn] {
    var room = columns.count
    var widths: [Kind: Int] = [:]
    for other in others where room - other.width - 1 >= other.title {
      widths[other.kind] = other.width
      room -= other.width + 1
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
