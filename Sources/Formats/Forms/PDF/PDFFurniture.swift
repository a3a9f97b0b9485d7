import Articles

extension PDFLayout {
  /// Removes running heads, page numbers and stamps in the margin: lines at the upper and the lower edge that stand in the same position
  /// with the same words page after page, and numbers that stand alone.
  mutating func removeFurniture() {
    for i in pages.indices { pages[i].lines.removeAll(where: \.isVertical) }
    let edges = pages.map { Edges($0) }
    var pagesOf: [EdgeKey: Int] = [:]
    for edge in edges { for key in edge.keys { pagesOf[key, default: 0] += 1 } }
    for (i, edge) in edges.enumerated() {
      var lines = Set<Int>()
      for side in [edge.upper, edge.lower] {
        for row in side {
          let repeats = row.keys.map { pagesOf[$0] ?? 0 }
          let isRepeated = repeats.allSatisfy { $0 >= (row.isApart ? 2 : 3) }
          guard row.isAtEdge, isRepeated || row.isApart && row.isNumber else { break }
          lines.formUnion(row.lines)
        }
      }
      guard !lines.isEmpty else { continue }
      pages[i].lines = pages[i].lines.enumerated().filter { !lines.contains($0.offset) }.map(\.element)
    }
  }
}

/// The words of a line at an edge, without numbers, and its height on the page.
private struct EdgeKey: Hashable {
  var words: String
  var position: Int
}

/// Lines side by side at an edge of a page.
private struct EdgeRow {
  var lines: [Int]
  var keys: [EdgeKey]
  /// Whether the row stands in the outer seventh of the page.
  var isAtEdge: Bool
  /// Whether the row stands clearly apart from the text.
  var isApart: Bool
  /// Whether the number of the page stands in it, with no more than a few words beside it.
  var isNumber: Bool
}

/// The outermost rows of a page, from its edges inwards.
private struct Edges {
  private static let depth = 3
  var upper: [EdgeRow] = []
  var lower: [EdgeRow] = []

  var keys: Set<EdgeKey> { Set((upper + lower).flatMap(\.keys)) }

  init(_ page: PDFPage) {
    let byTop = page.lines.indices.sorted { page.lines[$0].top < page.lines[$1].top }
    upper = Self.rows(page, byTop) { $0.top - $1.bottom }
    let byBottom = page.lines.indices.sorted { page.lines[$0].bottom > page.lines[$1].bottom }
    lower = Self.rows(page, byBottom) { $1.top - $0.bottom }
  }

  /// The first rows of the lines in `order`; `gap` returns the space between a line and one further out.
  private static func rows(_ page: PDFPage, _ order: [Int], gap: (PDFLine, PDFLine) -> Double) -> [EdgeRow] {
    var rows: [EdgeRow] = []
    var start = 0
    while start < order.count, rows.count < depth {
      let first = page.lines[order[start]]
      var end = start + 1
      while end < order.count, page.lines[order[end]].isBeside(first) { end += 1 }
      let lines = order[start..<end].map { page.lines[$0] }
      let space = end < order.count ? lines.map { gap(page.lines[order[end]], $0) }.min() ?? 0 : .infinity
      rows.append(
        EdgeRow(
          lines: Array(order[start..<end]),
          keys: lines.prefix(8).map { EdgeKey(words: $0.text.withoutNumbers, position: Int(($0.top / 4).rounded())) },
          isAtEdge: first.bottom < page.height / 7 || first.top > page.height * 6 / 7,
          isApart: space > 0.9 * first.size,
          isNumber: lines.contains { $0.text.isPageNumber }
            && lines.reduce(0) { $0 + $1.words.count } <= 12))
      start = end
    }
    return rows
  }
}

extension String {
  /// The text with each number as "#".
  fileprivate var withoutNumbers: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.properties.numericType == nil {
        text.unicodeScalars.append(scalar)
      } else if !text.isLast("#") {
        text += "#"
      }
    }
    return text
  }

  /// Whether it is the number of a page: "7", "- 7 -", "Page 7 of 12", "vii".
  fileprivate var isPageNumber: Bool {
    let words = unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String($0).lowercased() }
    let numbers = words.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.utf8.count <= 4 }
    if words.count == 1, let word = words.first, numbers.isEmpty {
      return word.utf8.count <= 7 && word.unicodeScalars.allSatisfy { "ivxlc".unicodeScalars.contains($0) }
    }
    return (1...2).contains(numbers.count) && words.count - numbers.count <= 2
      && words.allSatisfy { numbers.contains($0) || ["page", "p", "of", "seite", "von", "de"].contains($0) }
  }
}
