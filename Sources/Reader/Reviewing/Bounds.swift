import Articles

/// The words of a statement while a person chooses them: pieces of content, source and cue, one of which is being changed.
struct Bounds: Hashable, Sendable {
  /// What the words are to the statement.
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

  /// The start of the statement's content that was there before; nil for a new statement.
  let statement: Int?
  private(set) var pieces: [[TextRange]]
  private(set) var part = Part.content
  private(set) var piece: Int
  /// How the next words are found.
  private let text: String
  private let blocks: [Block]

  /// The words of `said`, to be changed.
  init(_ said: Attribution, in draft: Draft) {
    statement = said.start
    pieces = [said.content, said.source, said.cue]
    piece = max(0, said.content.count - 1)
    (text, blocks) = (draft.text, draft.blocks)
  }

  /// A new statement that begins with the word at `offset`; nil where there is no word.
  init?(newAt offset: Int, in draft: Draft) {
    statement = nil
    (text, blocks) = (draft.text, draft.blocks)
    (pieces, piece) = ([[], [], []], 0)
    guard let word = word(at: offset) else { return nil }
    pieces[0] = [word]
  }

  /// The pieces of a part, in text order.
  func ranges(_ part: Part) -> [TextRange] { pieces[part.rawValue].sorted() }

  /// The piece that is being changed; nil where its part has none.
  var current: TextRange? {
    let all = pieces[part.rawValue]
    return all.indices.contains(piece) ? all[piece] : nil
  }

  /// The end that is moved last.
  private(set) var movesStart = false

  /// The byte that the person looks at.
  var edge: Int { current.map { movesStart ? $0.lower : max($0.lower, $0.upper - 1) } ?? 0 }

  // MARK: Changing

  /// Moves the end by words; whether it moved at all.
  mutating func moveEnd(by count: Int) -> Bool {
    guard var range = current else { return false }
    movesStart = false
    let before = range
    for _ in 0..<abs(count) {
      let words = words(around: range)
      let next =
        count > 0
        ? words.first { $0.upper > range.upper } : words.last { $0.upper < range.upper && $0.upper > range.lower }
      guard let next else { break }
      range = TextRange(range.lower, next.upper)
    }
    set(range)
    return range != before
  }

  /// Moves the start by words; whether it moved at all.
  mutating func moveStart(by count: Int) -> Bool {
    guard var range = current else { return false }
    movesStart = true
    let before = range
    for _ in 0..<abs(count) {
      let words = words(around: range)
      let next =
        count > 0
        ? words.first { $0.lower > range.lower && $0.lower < range.upper } : words.last { $0.lower < range.lower }
      guard let next else { break }
      range = TextRange(next.lower, range.upper)
    }
    set(range)
    return range != before
  }

  /// Takes the word that is `count` further on instead of the piece, over the ends of paragraphs.
  mutating func moveWord(by count: Int) -> Bool {
    guard let range = current else { return false }
    movesStart = false
    guard let next = word(from: range, by: count) else { return false }
    set(next)
    return true
  }

  /// Takes the word at `offset` instead of the piece.
  mutating func move(to offset: Int) -> Bool {
    movesStart = false
    guard let word = word(at: offset) else { return false }
    set(word)
    return true
  }

  /// Another piece of the same part: the word behind the last one.
  mutating func addPiece() -> Bool {
    guard let last = ranges(part).last ?? current, let word = word(from: last, by: 2) ?? word(from: last, by: 1) else {
      return false
    }
    pieces[part.rawValue].append(word)
    piece = pieces[part.rawValue].count - 1
    return true
  }

  /// Takes the piece away; the last one of the content stays.
  mutating func dropPiece() -> Bool {
    guard current != nil, part != .content || pieces[0].count > 1 else { return false }
    pieces[part.rawValue].remove(at: piece)
    piece = max(0, pieces[part.rawValue].count - 1)
    return true
  }

  /// Goes to the next piece, then to the next part; a part without words gets the word before the content.
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

  private func block(at offset: Int) -> Int? {
    let i = blocks.partitioningIndex { $0.range.upper > offset }
    return i < blocks.count ? i : nil
  }

  /// The words of the block that `range` ends in, and of the one that it starts in.
  private func words(around range: TextRange) -> [TextRange] {
    let first = block(at: range.lower) ?? 0
    let last = block(at: max(range.lower, range.upper - 1)) ?? first
    return blocks.indices.contains(first)
      ? blocks[first...max(first, last)].flatMap { Self.words(in: $0.range, of: text) } : []
  }

  private func word(at offset: Int) -> TextRange? {
    guard let i = block(at: offset) else { return nil }
    let words = Self.words(in: blocks[i].range, of: text)
    return words.first { $0.upper > offset } ?? words.last
  }

  /// The word that is `count` words behind (before) `range`.
  private func word(from range: TextRange, by count: Int) -> TextRange? {
    guard var i = block(at: range.lower) else { return nil }
    var left = abs(count)
    while blocks.indices.contains(i) {
      let words = Self.words(in: blocks[i].range, of: text)
      let there =
        count > 0 ? words.filter { $0.lower >= range.upper } : words.filter { $0.upper <= range.lower }.reversed()
      if left <= there.count { return there[left - 1] }
      left -= there.count
      i += count > 0 ? 1 : -1
    }
    return nil
  }

  /// The words and signs of `range`: runs of letters and digits, with what joins them, and every other sign by itself.
  static func words(in range: TextRange, of text: String) -> [TextRange] {
    var words: [TextRange] = []
    var offset = range.lower
    var isInWord = false
    for character in text.slice(range) {
      let end = offset + character.utf8.count
      let isLetter = character.isLetter || character.isNumber || isInWord && "-'’".contains(character)
      if character.isWhitespace {
        isInWord = false
      } else if isLetter, isInWord, let last = words.last {
        words[words.count - 1] = TextRange(last.lower, end)
      } else {
        words.append(TextRange(offset, end))
        isInWord = isLetter
      }
      offset = end
    }
    return words
  }
}
