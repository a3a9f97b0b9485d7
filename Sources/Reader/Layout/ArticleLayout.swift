import Articles
import Cells

/// A line of the layout: a line of a block, or the empty one above a block. Places are computed from text offsets on
/// demand and never stored, so a new width loses nothing.
struct Place: Hashable, Comparable, Sendable {
  /// The block's index in the draft.
  var block: Int
  /// The piece of the block that contains the line; 0 except in very long blocks.
  var piece = 0
  /// The line in the piece; -1 for the empty line above the block.
  var line: Int

  static func < (a: Place, b: Place) -> Bool { (a.block, a.piece, a.line) < (b.block, b.piece, b.line) }
}

/// An article laid out at one width, piece by piece as the user reaches it. The pieces laid out last are cached.
/// Callers cannot observe the cache.
struct ArticleLayout: Sendable {
  /// A piece of a block.
  private struct PieceID: Hashable, Sendable {
    let block: Int
    let piece: Int
  }

  let text: String
  let blocks: [Block]
  /// The width of a line in cells.
  private(set) var columns: Int
  private(set) var typography = Typography()
  /// The hyphenator; nil if words are not hyphenated.
  private(set) var hyphenator: Hyphenator?
  /// The notes shown after words, in text order.
  private(set) var notes: [LineNote] = []
  /// The visible blocks, in order; nil for all.
  private(set) var shown: [Int]?
  private var cache = newCache()

  init(draft: Draft, columns: Int) {
    text = draft.text
    blocks = draft.blocks
    self.columns = max(1, columns)
  }

  /// Creates a layout of another text with the same width and typography.
  init(draft: Draft, like other: ArticleLayout) {
    self.init(draft: draft, columns: other.columns)
    setTypography(other.typography, hyphenator: other.hyphenator)
  }

  /// Whether there are no visible blocks.
  var isEmpty: Bool { shown?.isEmpty ?? blocks.isEmpty }

  /// The number of cached pieces.
  var laidOutPieces: Int { cache.count }

  mutating func setColumns(_ columns: Int) {
    guard columns != self.columns else { return }
    self.columns = max(1, columns)
    forget()
  }

  mutating func setTypography(_ typography: Typography, hyphenator: Hyphenator?) {
    guard typography != self.typography || hyphenator !== self.hyphenator else { return }
    (self.typography, self.hyphenator) = (typography, hyphenator)
    forget()
  }

  mutating func setNotes(_ notes: [LineNote]) {
    guard notes != self.notes else { return }
    self.notes = notes
    forget()
  }

  /// Returns the notes after words of `range`.
  func notes(in range: TextRange) -> ArraySlice<LineNote> {
    let first = notes.partitioningIndex { $0.offset > range.lower }
    return notes[first...].prefix { $0.offset <= range.upper }
  }

  /// Starts an empty cache. Copies of the layout keep the old one, which is still valid for them.
  private mutating func forget() { cache = Self.newCache() }

  /// Returns an empty cache for about 60,000 glyphs in each generation.
  private static func newCache() -> RecentCache<PieceID, BlockLayout> { RecentCache(limit: 60_000) }

  mutating func show(_ blocks: [Int]?) { shown = blocks }

  /// Returns the lines of the piece that contains `place`.
  func layout(_ place: Place) -> BlockLayout { layout(place.block, piece: place.piece) }

  private func layout(_ i: Int, piece: Int) -> BlockLayout {
    let id = PieceID(block: i, piece: piece)
    if let known = cache[id] { return known }
    let layout = laidOut(i, piece: piece)
    cache.add(layout, as: id, weight: layout.glyphs.count + 1)
    return layout
  }

  private func laidOut(_ i: Int, piece: Int) -> BlockLayout {
    let range = pieces(of: i).range(piece, in: text)
    // All pieces of a block have the direction of its first letter.
    let base = piece == 0 ? Directions.Base.ofFirstLetter : layout(i, piece: 0).base
    return BlockLayout(
      text: text, range: range, shape: shape(of: i), base: base, columns: columns,
      typography: typography, hyphenator: hyphenator, notes: notes(in: range))
  }

  private func shape(of i: Int) -> BlockShape {
    let cells =
      blocks[i].kind == .row ? TableColumns.starts(of: i, in: blocks, text: text, columns: columns) : []
    return BlockShape(blocks[i], text: text, columns: columns, cells: cells)
  }

  private func pieces(of block: Int) -> BlockPieces { BlockPieces(blocks[block].range) }

  // MARK: Blocks in order

  var firstBlock: Int? { shown?.first ?? (shown == nil && !blocks.isEmpty ? 0 : nil) }
  var lastBlock: Int? { shown?.last ?? (shown == nil && !blocks.isEmpty ? blocks.count - 1 : nil) }

  func block(after i: Int) -> Int? {
    guard let shown else { return i + 1 < blocks.count ? i + 1 : nil }
    let next = shown.partitioningIndex { $0 > i }
    return next < shown.count ? shown[next] : nil
  }

  func block(before i: Int) -> Int? {
    guard let shown else { return i > 0 ? i - 1 : nil }
    let here = shown.partitioningIndex { $0 >= i }
    return here > 0 ? shown[here - 1] : nil
  }

  func isShown(_ i: Int) -> Bool {
    guard let shown else { return blocks.indices.contains(i) }
    let here = shown.partitioningIndex { $0 >= i }
    return here < shown.count && shown[here] == i
  }

  /// Returns whether an empty line is above block `i`. There is none between title and byline, or between lines of
  /// residue, items of a list and rows of a table.
  func hasGap(above i: Int) -> Bool {
    guard let before = block(before: i) else { return false }
    switch (blocks[before].kind, blocks[i].kind) {
    case (.title, .byline), (.residue, .residue), (.listItem, .listItem), (.row, .row): return false
    default: return true
    }
  }

  // MARK: Offsets and places

  /// Returns the block that contains the byte at `offset`, else the last one that starts before it, else the first.
  func blockIndex(at offset: Int) -> Int? {
    blocks.isEmpty ? nil : max(0, blocks.partitioningIndex { $0.range.lower > offset } - 1)
  }

  /// Returns the line that shows the byte at `offset`, or the nearest visible line after it.
  func place(at offset: Int) -> Place? {
    guard let block = blockIndex(at: offset) else { return nil }
    if isShown(block) {
      let piece = pieces(of: block).index(at: offset, in: text)
      return Place(block: block, piece: piece, line: layout(block, piece: piece).line(at: offset))
    }
    if let next = self.block(after: block) { return Place(block: next, line: 0) }
    return lastPlace
  }

  /// Returns the first byte of the line at `place`. For an empty line, returns that of the line below it.
  func offset(of place: Place) -> Int {
    let range = pieces(of: place.block).range(place.piece, in: text)
    return layout(place).bytes(ofLine: max(0, place.line), in: range).lower
  }

  /// Returns the bytes that the line at `place` shows; an empty range for an empty line.
  func bytes(of place: Place) -> TextRange {
    let range = pieces(of: place.block).range(place.piece, in: text)
    let bytes = layout(place).bytes(ofLine: max(0, place.line), in: range)
    return place.line < 0 ? TextRange(bytes.lower, bytes.lower) : bytes
  }

  var firstPlace: Place? { firstBlock.map { Place(block: $0, line: 0) } }
  var lastPlace: Place? { lastBlock.map { lastPlace(ofBlock: $0) } }

  private func lastPlace(ofBlock i: Int) -> Place { lastPlace(ofBlock: i, piece: pieces(of: i).count - 1) }

  private func lastPlace(ofBlock i: Int, piece: Int) -> Place {
    Place(block: i, piece: piece, line: layout(i, piece: piece).lines.count - 1)
  }

  // MARK: Moving

  /// Moves `count` lines down from `place` (up if negative), as far as possible. Returns the new place and the number
  /// of lines moved.
  func move(_ place: Place, by count: Int) -> (place: Place, moved: Int) {
    var here = place
    var left = abs(count)
    while left > 0 {
      guard let next = count > 0 ? step(down: here, atMost: left) : step(up: here, atMost: left) else { break }
      left -= next.lines
      here = next.place
    }
    return (here, abs(count) - left)
  }

  private func step(down place: Place, atMost limit: Int) -> (place: Place, lines: Int)? {
    let inside = min(limit, layout(place).lines.count - 1 - place.line)
    if inside > 0 { return (Place(block: place.block, piece: place.piece, line: place.line + inside), inside) }
    if place.piece + 1 < pieces(of: place.block).count {
      return (Place(block: place.block, piece: place.piece + 1, line: 0), 1)
    }
    guard let next = block(after: place.block) else { return nil }
    return (Place(block: next, line: hasGap(above: next) ? -1 : 0), 1)
  }

  private func step(up place: Place, atMost limit: Int) -> (place: Place, lines: Int)? {
    let first = place.piece == 0 && hasGap(above: place.block) ? -1 : 0
    let inside = min(limit, place.line - first)
    if inside > 0 { return (Place(block: place.block, piece: place.piece, line: place.line - inside), inside) }
    if place.piece > 0 { return (lastPlace(ofBlock: place.block, piece: place.piece - 1), 1) }
    guard let before = block(before: place.block) else { return nil }
    return (lastPlace(ofBlock: before), 1)
  }

  /// Returns the places of `rows` lines from `top` on. There are fewer at the end.
  func window(from top: Place, rows: Int) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(max(0, rows))
    var here = top
    while places.count < rows {
      let lines = layout(here).lines.count
      while here.line < lines, places.count < rows {
        places.append(here)
        here.line += 1
      }
      here.line = lines - 1
      guard let next = step(down: here, atMost: 1) else { break }
      here = next.place
    }
    return places
  }
}
