import Articles
import Cells

/// A line of the layout: a line of a block, or the empty one above a block. Places are worked out from offsets of the text when
/// they are needed and never kept, so a new width loses nothing.
struct Place: Hashable, Comparable, Sendable {
  /// The block's index in the draft.
  var block: Int
  /// The line in the block; -1 is the empty line above it.
  var line: Int

  static func < (a: Place, b: Place) -> Bool { (a.block, a.line) < (b.block, b.line) }
}

/// An article laid out at one width, block by block as far as somebody looks; what was laid out last is kept.
struct ArticleLayout: Sendable {
  let text: String
  let blocks: [Block]
  /// The width of a line in cells.
  private(set) var columns: Int
  private(set) var typography = Typography()
  /// What divides words; nil where they are not to be divided.
  private(set) var hyphenator: Hyphenator?
  /// What is shown behind words, in the order of the text.
  private(set) var notes: [LineNote] = []
  /// The blocks that are shown, in order; nil for all.
  private(set) var shown: [Int]?
  private var young: [Int: BlockLayout] = [:]
  private var old: [Int: BlockLayout] = [:]
  private var youngGlyphs = 0

  /// The glyphs that one of the two generations of the cache holds.
  private static let generation = 60_000

  init(draft: Draft, columns: Int) {
    text = draft.text
    blocks = draft.blocks
    self.columns = max(1, columns)
  }

  /// Another text at the same width and set in the same way.
  init(draft: Draft, like other: ArticleLayout) {
    self.init(draft: draft, columns: other.columns)
    setTypography(other.typography, hyphenator: other.hyphenator)
  }

  /// Whether nothing is there to be shown.
  var isEmpty: Bool { shown?.isEmpty ?? blocks.isEmpty }

  /// How many blocks are kept as they were laid out.
  var laidOutBlocks: Int { Set(young.keys).union(old.keys).count }

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

  /// The notes behind words of `range`.
  func notes(in range: TextRange) -> ArraySlice<LineNote> {
    let first = notes.partitioningIndex { $0.offset > range.lower }
    return notes[first...].prefix { $0.offset <= range.upper }
  }

  private mutating func forget() { (young, old, youngGlyphs) = ([:], [:], 0) }

  mutating func show(_ blocks: [Int]?) { shown = blocks }

  /// Block `i` at this width.
  mutating func layout(_ i: Int) -> BlockLayout {
    if let known = young[i] { return known }
    let layout =
      old[i]
      ?? BlockLayout(
        text: text, block: blocks[i], columns: columns, typography: typography, hyphenator: hyphenator,
        notes: notes(in: blocks[i].range))
    if youngGlyphs > Self.generation { (old, young, youngGlyphs) = (young, [:], 0) }
    young[i] = layout
    youngGlyphs += layout.glyphs.count + 1
    return layout
  }

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

  /// Whether an empty line stands above block `i`: between all blocks but title and byline, and lines of residue.
  func hasGap(above i: Int) -> Bool {
    guard let before = block(before: i) else { return false }
    switch (blocks[before].kind, blocks[i].kind) {
    case (.title, .byline), (.residue, .residue): return false
    default: return true
    }
  }

  // MARK: Offsets and places

  /// The block that holds the byte at `offset`, or the last one that starts before it; the first for what comes before all.
  func blockIndex(at offset: Int) -> Int? {
    blocks.isEmpty ? nil : max(0, blocks.partitioningIndex { $0.range.lower > offset } - 1)
  }

  /// The line that shows the byte at `offset`, or the nearest one behind it that is shown.
  mutating func place(at offset: Int) -> Place? {
    guard let block = blockIndex(at: offset) else { return nil }
    if isShown(block) { return Place(block: block, line: layout(block).line(at: offset)) }
    if let next = self.block(after: block) { return Place(block: next, line: 0) }
    return lastPlace
  }

  /// The first byte of the line at `place`; of an empty line, that of the line below it.
  mutating func offset(of place: Place) -> Int {
    layout(place.block).bytes(ofLine: max(0, place.line), in: blocks[place.block].range).lower
  }

  /// The bytes that the line at `place` shows; none for an empty line.
  mutating func bytes(of place: Place) -> TextRange {
    let bytes = layout(place.block).bytes(ofLine: max(0, place.line), in: blocks[place.block].range)
    return place.line < 0 ? TextRange(bytes.lower, bytes.lower) : bytes
  }

  var firstPlace: Place? { firstBlock.map { Place(block: $0, line: 0) } }
  var lastPlace: Place? {
    mutating get { lastBlock.map { Place(block: $0, line: layout($0).lines.count - 1) } }
  }

  // MARK: Moving

  /// The place `count` lines below `place` (above, where negative), or the last one on the way, and how many lines that is.
  mutating func move(_ place: Place, by count: Int) -> (place: Place, moved: Int) {
    var here = place
    var left = abs(count)
    while left > 0 {
      guard let next = count > 0 ? step(down: here, atMost: left) : step(up: here, atMost: left) else { break }
      left -= next.lines
      here = next.place
    }
    return (here, abs(count) - left)
  }

  private mutating func step(down place: Place, atMost limit: Int) -> (place: Place, lines: Int)? {
    let inside = min(limit, layout(place.block).lines.count - 1 - place.line)
    if inside > 0 { return (Place(block: place.block, line: place.line + inside), inside) }
    guard let next = block(after: place.block) else { return nil }
    return (Place(block: next, line: hasGap(above: next) ? -1 : 0), 1)
  }

  private mutating func step(up place: Place, atMost limit: Int) -> (place: Place, lines: Int)? {
    let inside = min(limit, place.line - (hasGap(above: place.block) ? -1 : 0))
    if inside > 0 { return (Place(block: place.block, line: place.line - inside), inside) }
    guard let before = block(before: place.block) else { return nil }
    return (Place(block: before, line: layout(before).lines.count - 1), 1)
  }

  /// The places of `rows` lines from `top` on; fewer at the end.
  mutating func window(from top: Place, rows: Int) -> [Place] {
    var places: [Place] = []
    var here = top
    while places.count < rows {
      places.append(here)
      guard let next = step(down: here, atMost: 1) else { break }
      here = next.place
    }
    return places
  }
}
