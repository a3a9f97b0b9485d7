import Articles

/// The words of a statement while the reviewer changes them. They are pieces of content, source and cue. One piece is
/// the current one.
struct Bounds: Hashable, Sendable {
  /// A part of a statement: the content, the source or the cue.
  enum Part: Int, CaseIterable, Sendable {
    case content, source, cue

    var title: String {
      switch self {
      case .content: "words"
      case .source: "source"
      case .cue: "cue"
      }
    }
  }

  /// The old start of the statement's content; nil for a new statement.
  let statement: Int?
  private(set) var pieces: [[TextRange]]
  private(set) var part = Part.content
  private(set) var piece: Int
  private let walk: WordWalk

  /// Creates bounds with the words of the statement `said`.
  init(_ said: Attribution, in draft: Draft) {
    statement = said.start
    pieces = [said.content, said.source, said.cue]
    piece = max(0, said.content.count - 1)
    walk = WordWalk(text: draft.text, blocks: draft.blocks)
  }

  /// Creates a new statement with the word at `offset`; nil if there is no word.
  init?(newAt offset: Int, in draft: Draft) {
    statement = nil
    walk = WordWalk(text: draft.text, blocks: draft.blocks)
    (pieces, piece) = ([[], [], []], 0)
    guard let word = word(at: offset) else { return nil }
    pieces[0] = [word]
  }

  /// Returns the pieces of a part, in text order.
  func ranges(_ part: Part) -> [TextRange] { pieces[part.rawValue].sorted() }

  /// The piece that is being changed; nil if its part has no piece.
  var current: TextRange? {
    let all = pieces[part.rawValue]
    return all.indices.contains(piece) ? all[piece] : nil
  }

  /// Whether the start of the piece moved last, not the end.
  private(set) var movesStart = false

  /// The byte that must be visible: the end of the piece that moved last.
  var edge: Int { current.map { movesStart ? $0.lower : max($0.lower, $0.upper - 1) } ?? 0 }

  // MARK: Changing

  /// Moves the end by words within its paragraph. Returns whether it moved.
  mutating func moveEnd(by count: Int) -> Bool {
    guard let range = current else { return false }
    movesStart = false
    let block = walk.block(at: max(range.lower, range.upper - 1)).map { walk.blocks[$0].range } ?? range
    let end =
      count > 0
      ? walk.step(count, forwardFrom: range.upper, within: block) { $0.upper > range.upper }
      : walk.step(-count, backFrom: range.upper, within: range) { $0.upper < range.upper }
    guard let end else { return false }
    set(TextRange(range.lower, end.word.upper))
    return true
  }

  /// Moves the start by words within its paragraph. Returns whether it moved.
  mutating func moveStart(by count: Int) -> Bool {
    guard let range = current else { return false }
    movesStart = true
    let block = walk.block(at: range.lower).map { walk.blocks[$0].range } ?? range
    let start =
      count > 0
      ? walk.step(count, forwardFrom: range.lower, within: range) { $0.lower > range.lower }
      : walk.step(-count, backFrom: range.lower, within: block) { $0.lower < range.lower }
    guard let start else { return false }
    set(TextRange(start.word.lower, range.upper))
    return true
  }

  /// Replaces the piece by the word `count` words further on, across paragraphs. Returns whether the piece moved.
  mutating func moveWord(by count: Int) -> Bool {
    guard let range = current else { return false }
    movesStart = false
    guard let next = word(from: range, by: count) else { return false }
    set(next)
    return true
  }

  /// Replaces the piece by the word at `offset`. Returns whether the piece moved.
  mutating func move(to offset: Int) -> Bool {
    movesStart = false
    guard let word = word(at: offset) else { return false }
    set(word)
    return true
  }

  /// Adds the word after the last piece as another piece of the same part. Returns whether there was such a word.
  mutating func addPiece() -> Bool {
    guard let last = ranges(part).last ?? current, let word = word(from: last, by: 2) ?? word(from: last, by: 1) else {
      return false
    }
    pieces[part.rawValue].append(word)
    piece = pieces[part.rawValue].count - 1
    return true
  }

  /// Removes the piece. The last piece of the content stays.
  mutating func dropPiece() -> Bool {
    guard current != nil, part != .content || pieces[0].count > 1 else { return false }
    pieces[part.rawValue].remove(at: piece)
    piece = max(0, pieces[part.rawValue].count - 1)
    return true
  }

  /// Selects the next piece, or the first piece of the next part. A part without words gets the word before the
  /// content.
  mutating func next() {
    if piece + 1 < pieces[part.rawValue].count { return piece += 1 }
    part = Part(rawValue: (part.rawValue + 1) % Part.allCases.count) ?? .content
    piece = 0
    guard pieces[part.rawValue].isEmpty, let content = ranges(.content).first else { return }
    if let word = word(from: content, by: -1) ?? word(at: content.lower) { pieces[part.rawValue] = [word] }
  }

  private mutating func set(_ range: TextRange) {
    pieces[part.rawValue][piece] = range
  }

  // MARK: Words

  private func word(at offset: Int) -> TextRange? { walk.word(at: offset) }

  /// Returns the word `count` words after `range` (before it if negative); nil if there are fewer words.
  private func word(from range: TextRange, by count: Int) -> TextRange? {
    let all = TextRange(0, walk.text.utf8.count)
    let step =
      count > 0
      ? walk.step(count, forwardFrom: range.upper, within: all) { $0.lower >= range.upper }
      : walk.step(-count, backFrom: range.lower, within: all) { $0.upper <= range.lower }
    return step.flatMap { $0.missing == 0 ? $0.word : nil }
  }
}
