import Articles

/// The speakers shown beside the lines of an article. A line shows at most one speaker, who must have words on that
/// line.
struct Gutter: Hashable, Sendable {
  /// A statement with words on the lines.
  struct Statement: Hashable, Sendable {
    /// The statement's index in the article.
    let index: Int
    /// The index of the statement's speaker.
    let voice: Int
    let kind: Attribution.Kind
    /// The first byte of its first word.
    let start: Int
    /// The statement's words, in pieces without white space at either end.
    let words: [TextRange]
  }

  /// The cells beside one line.
  struct Line: Hashable, Sendable {
    /// The index of the statement whose speaker is shown.
    var statement: Int
    /// The index of the speaker.
    var voice: Int
    /// The indices of the statements that start on the line, in text order.
    var starting: [Int]
    /// Another statement that starts on the line. A statement of another kind is preferred.
    var other: Int?
    /// Whether the line shows the speaker's name, not a bar. A bar continues the name above it.
    var isNamed: Bool

    /// Whether a statement starts on the line and so has its mark there.
    var isStart: Bool { !starting.isEmpty }
  }

  /// The cells of each line; nil for a line without words of a statement.
  let lines: [Line?]

  /// Computes the gutter of lines that show the bytes of `ranges`. The statements are in text order. Line `top` is the
  /// first visible one. The lines above it only decide which speaker was shown last.
  ///
  /// Several statements may start on a line. The current statement has priority. Next comes the first one by another
  /// speaker than the one shown last.
  init(_ ranges: [TextRange], _ statements: [Statement], current: Int? = nil, top: Int = 0) {
    var speaking = [[Int]](repeating: [], count: ranges.count)
    for (n, statement) in statements.enumerated() {
      for piece in statement.words {
        var i = ranges.partitioningIndex { $0.upper > piece.lower }
        while i < ranges.count, ranges[i].lower < piece.upper {
          // A piece of several paragraphs also covers the empty line between them, which shows no word.
          if !ranges[i].isEmpty, ranges[i].overlaps(piece), speaking[i].last != n { speaking[i].append(n) }
          i += 1
        }
      }
    }
    var last: Int?
    var named: Int?
    var lines: [Line?] = []
    for (i, range) in ranges.enumerated() {
      if i == top { named = nil }
      let here = speaking[i].map { statements[$0] }
      let starting = here.filter { range.contains($0.start) }
      let isStart = !starting.isEmpty
      guard
        let next = isStart
          ? starting.first(where: { $0.voice != last }) ?? starting.first
          : here.last(where: { $0.voice == last }) ?? here.last
      else {
        lines.append(nil)
        continue
      }
      last = next.voice
      let shown = starting.first { $0.index == current } ?? next
      let others = starting.filter { $0.index != shown.index }
      lines.append(
        Line(
          statement: shown.index, voice: shown.voice, starting: starting.map(\.index),
          other: (others.first { $0.kind != shown.kind } ?? others.first)?.index,
          isNamed: isStart || shown.voice != named))
      named = shown.voice
    }
    self.lines = Array(lines.dropFirst(top))
  }
}

extension ReaderState {
  /// The number of lines above the screen that decide which speaker was shown last. They keep the gutter stable during
  /// scrolling.
  private static let linesAbove = 24

  /// Computes the gutter of the visible lines `places`.
  func gutter(of places: [Place]) -> Gutter {
    guard let top = places.first else { return Gutter([], []) }
    let start = article.layout.move(top, by: -Self.linesAbove)
    let all = article.layout.window(from: start.place, rows: start.moved) + places
    let ranges = all.map { article.layout.bytes(of: $0) }
    let seen = TextRange(ranges.first?.lower ?? 0, ranges.last?.upper ?? 0)
    let statements = article.marks.index.attributions(in: seen).map { words(ofStatement: $0, in: seen) }
    return Gutter(ranges, statements, current: article.selection.statement, top: start.moved)
  }

  /// Returns the words of statement `s` in `seen`.
  private func words(ofStatement s: Int, in seen: TextRange) -> Gutter.Statement {
    let statement = article.marks.statements[s]
    let text = article.marks.article.text
    let first = statement.content.lazy.map { text.trimmed($0) }.first { !$0.isEmpty }
    return Gutter.Statement(
      index: s, voice: article.marks.voiceOfStatement[s], kind: statement.kind, start: first?.lower ?? statement.start,
      words: statement.content.filter { $0.overlaps(seen) }.map { text.trimmed($0) })
  }
}

extension String {
  /// Returns `range` without white space at its ends; empty for white space alone.
  fileprivate func trimmed(_ range: TextRange) -> TextRange {
    let scalars = slice(range).unicodeScalars
    // The properties of a letter are looked up in tables.
    let isWord = { (scalar: Unicode.Scalar) in
      ("!"..."~").contains(scalar) || !scalar.properties.isWhitespace
    }
    guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord) else {
      return TextRange(range.lower, range.lower)
    }
    return TextRange(
      utf8.distance(from: startIndex, to: first), utf8.distance(from: startIndex, to: scalars.index(after: last)))
  }
}
