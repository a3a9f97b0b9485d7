import Articles
import Cells

/// A line of the article, with its marked words.
struct LineTile: Tile {
  /// The visible words of a statement or mention.
  struct Item: Hashable, Sendable {
    let range: TextRange
    let role: Role
    let speaker: Int?
  }

  struct Key: Hashable, Sendable {
    let layout: Serial
    let line: Int
    let columns: Int
    let items: [Item]
  }

  private let layout: BlockLayout
  private let block: Block
  private let isFirst, showsNotes: Bool
  private let own: Key

  /// Creates line `line` of a layout of `block`. `isFirst` is whether it is the first of the block; `items` are those with
  /// words on the line, in drawing order.
  init(
    _ layout: BlockLayout, line: Int, isFirst: Bool, of block: Block, columns: Int, showsNotes: Bool, items: [Item]
  ) {
    (self.layout, self.block, self.isFirst, self.showsNotes) = (layout, block, isFirst, showsNotes)
    // A layout belongs to one piece of one block, with or without notes.
    own = Key(layout: layout.serial, line: line, columns: columns, items: items)
  }

  var key: TileKey { .line(own) }
  var size: Size { Size(columns: own.columns, rows: 1) }

  func draw(on canvas: inout Canvas) {
    drawMark(on: &canvas)
    let drawn = layout.drawn(line: own.line)
    let glyphs = drawn.glyphs
    guard let first = glyphs.first, let last = glyphs.last else { return }
    let line = TextRange(first.source.lowerBound, last.source.upperBound)
    let base = block.kind.role
    let paints = canvas.paints
    var roles = [Role](repeating: base, count: glyphs.count)
    var styles = [Style](repeating: paints.style(base), count: glyphs.count)
    func lay(_ range: TextRange, _ role: Role, _ speaker: Int?) {
      guard range.overlaps(line) else { return }
      let paint = paints.paint(role, speaker: speaker)
      let from = glyphs.partitioningIndex { $0.source.upperBound > range.lower }
      var i = from
      while i < glyphs.count, glyphs[i].source.lowerBound < range.upper {
        roles[i] = role
        styles[i] = paint.over(styles[i])
        i += 1
      }
    }
    if let dateline = block.dateline { lay(dateline, .dateline, nil) }
    for item in own.items { lay(item.range, item.role, item.speaker) }
    if showsNotes {
      let hyphens = layout.lines[own.line].endsInHyphen ? 1 : 0
      for i in glyphs.indices.dropLast(hyphens) where glyphs[i].source.isEmpty {
        roles[i] = .panelQuiet
        styles[i] = paints.paint(.panelQuiet).over(styles[i])
      }
    }
    var start = 0
    while start < glyphs.count {
      var end = start + 1
      while end < glyphs.count, roles[end] == roles[start], styles[end] == styles[start], drawn.adjoins(end) {
        end += 1
      }
      let cells = drawn.cells[start].lowerBound..<drawn.cells[end - 1].upperBound
      canvas.put(
        glyphs[start..<end], row: 0, cells: cells.clamped(to: 0..<own.columns), style: styles[start], role: roles[start]
      )
      start = end
    }
  }

  /// Draws the bullet of a list item or the bar of a quotation in front of the line.
  private func drawMark(on canvas: inout Canvas) {
    let shape = layout.shape
    guard !shape.mark.isEmpty, layout.base == .leftToRight, shape.marksEveryLine || isFirst else { return }
    canvas.put(shape.mark, row: 0, column: shape.markColumn, role: .panelQuiet, limit: 1)
  }
}
