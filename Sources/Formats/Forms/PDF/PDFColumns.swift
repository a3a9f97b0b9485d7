/// Lines that are read from top to bottom: a column, or the part of a page above or below the columns.
struct PDFColumn: Hashable, Sendable {
  /// The pieces of lines, from top to bottom.
  var lines: [PDFLine]
}

extension PDFPage {
  /// The columns of the page in the order of reading.
  ///
  /// A gutter is a strip that few lines cross. The lines that cross it (titles, wide pictures' captions) part the page into bands. In each
  /// band the left side is read before the right one. Each side is searched for further gutters.
  var columns: [PDFColumn] {
    var columns: [PDFColumn] = []
    // The last region is read first.
    var regions = [(lines: lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }, depth: 0)]
    while let (lines, depth) = regions.popLast() {
      guard depth < 8, lines.count >= 4, let gutter = Gutter(of: lines) else {
        if !lines.isEmpty { columns.append(PDFColumn(lines: lines)) }
        continue
      }
      for part in gutter.parts(of: lines).reversed() { regions.append((part, depth + 1)) }
    }
    return columns
  }
}

/// The left edge of a column that has another column on its left.
private struct Gutter {
  /// The narrowest gutter in points.
  static let width = 4.0

  let edge: Double

  private enum Side { case left, right, across }

  private func side(_ line: PDFLine) -> Side {
    if line.left > edge - 1 { return .right }
    return line.right < edge - Self.width ? .left : .across
  }

  /// The gutter with the most lines on both sides; nil if there is none. Columns begin where many lines begin, so that only the commonest
  /// left edges and the last one are tried.
  init?(of lines: [PDFLine]) {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int(line.left.rounded()), default: 0] += 1 }
    let first = lines.map(\.left).min() ?? 0
    let common = counts.filter { Double($0.key) > first + 2 * Self.width }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map(\.key)
    let edges = Set(common + (counts.keys.max().map { [$0] } ?? [])).map { Double($0) - 0.5 }
    var best: (gutter: Gutter, lines: Int)?
    for edge in edges.sorted() {
      let gutter = Gutter(edge: edge)
      let count = gutter.linesInColumns(lines)
      if count > best?.lines ?? 0 { best = (gutter, count) }
    }
    guard let best else { return nil }
    self = best.gutter
  }

  private init(edge: Double) { self.edge = edge }

  /// The number of lines in bands with text on both sides; 0 if these are not columns of text.
  private func linesInColumns(_ lines: [PDFLine]) -> Int {
    let columns = bands(of: lines).filter { !$0.left.isEmpty && !$0.right.isEmpty }
    let (left, right) = (columns.flatMap(\.left), columns.flatMap(\.right))
    guard left.isRunningText, right.isRunningText || left.count >= 6 && right.isLastColumn else { return 0 }
    let count = left.count + right.count
    return count * 4 >= lines.count ? count : 0
  }

  /// The parts of the region in the order of reading; each is smaller than the region.
  func parts(of lines: [PDFLine]) -> [[PDFLine]] {
    bands(of: lines).flatMap { [$0.across, $0.left, $0.right] }.filter { !$0.isEmpty }
  }

  private struct Band {
    var across: [PDFLine] = []
    var left: [PDFLine] = []
    var right: [PDFLine] = []
  }

  /// Lines across the gutter, each group with the lines on both sides below it.
  private func bands(of lines: [PDFLine]) -> [Band] {
    var bands = [Band()]
    for line in lines {
      switch side(line) {
      case .left: bands[bands.count - 1].left.append(line)
      case .right: bands[bands.count - 1].right.append(line)
      case .across:
        if !bands[bands.count - 1].left.isEmpty || !bands[bands.count - 1].right.isEmpty { bands.append(Band()) }
        bands[bands.count - 1].across.append(line)
      }
    }
    return bands
  }
}

extension [PDFLine] {
  /// Whether the lines are a column of text rather than cells of a table or numbers: rows of several words fill most of the width.
  fileprivate var isRunningText: Bool {
    guard let left = map(\.left).min(), let right = map(\.right).max(), right > left, count >= 2 else { return false }
    let rows = 1 + zip(self, dropFirst()).lazy.filter { !$1.isBeside($0) }.count
    let width = reduce(0) { $0 + $1.right - $1.left }
    let words = reduce(0) { $0 + $1.words.count }
    return width > 0.45 * (right - left) * Double(rows) && words >= 3 * rows && right - left > 8 * self[count / 2].size
  }

  /// Whether the lines are the short end of a text in columns.
  fileprivate var isLastColumn: Bool { count <= 3 && allSatisfy { $0.text.utf8.count > 20 } }
}
