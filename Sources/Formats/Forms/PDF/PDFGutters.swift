extension PDFPage {
  /// Cuts lines that run over the gutter between two columns, as the program gives them where the gutter is narrow.
  ///
  /// Where many lines begin a word after a wide space at the same distance from the left edge of the page, a column begins. In a text of
  /// one column such words stand under each other only accidentally.
  mutating func cutLinesAtGutters() {
    var starts: [Int: Int] = [:]
    for line in lines {
      for (word, next) in zip(line.words, line.words.dropFirst()) where next.left - word.right > 0.55 * line.size {
        starts[Int(next.left.rounded()), default: 0] += 1
      }
    }
    let few = starts.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    let edges = few.map { Double($0.key) }.filter { edge in
      let wide = lines.lazy.filter { $0.left < edge - 20 && $0.right > edge + 20 }.count
      return (starts[Int(edge)] ?? 0) * 5 >= wide
    }.sorted()
    guard !edges.isEmpty else { return }
    lines = lines.flatMap { $0.pieces(at: edges) }
  }
}

extension PDFLine {
  /// The pieces of the line between wide spaces that reach to one of `edges`.
  fileprivate func pieces(at edges: [Double]) -> [PDFLine] {
    var pieces: [PDFLine] = []
    var start = 0
    for i in words.indices.dropFirst() {
      let (end, next) = (words[i - 1].right, words[i].left)
      guard next - end > 0.4 * size, edges.contains(where: { $0 > end + 0.3 * size && $0 < next + 2 }) else { continue }
      if let piece = PDFLine(words[start..<i]) { pieces.append(piece) }
      start = i
    }
    if start == 0 { return [self] }
    if let piece = PDFLine(words[start...]) { pieces.append(piece) }
    return pieces
  }
}
