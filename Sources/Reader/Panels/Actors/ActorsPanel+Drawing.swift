import Articles
import Cells

extension ActorsPanel {
  static func prepare(in place: PanelPlace, _ reader: inout ReaderState) {
    let (columns, filter, count) = (place.inner, filter(reader.article), count(reader.article))
    guard count > 0 else { return }
    let followed = reader.article.panels.isScrolled ? nil : cursor(reader.article)
    let top = reader.scrolled(
      top: reader.article.panels.actors.top, to: followed, total: count, rows: place.listRows
    ) {
      let heading = $0 == firstOther(reader.article) ? ($0 > 0 ? 2 : 1) : 0
      return heading + 1 + ActorTile.roles(filter.item($0), columns: columns.count, reader.article).count
    }
    reader.article.panels.actors.top = top
    let voices = (top..<min(count, top + place.rows.count)).map { filter.item($0) }
    reader.article.giveSigns(toVoices: voices, reader.looks.paints.speakers)
  }

  /// Draws the speakers, then the others named: officials first. A role stands under the name.
  static func draw(in place: PanelPlace, on canvas: inout Canvas, _ reader: ReaderState) {
    let (columns, rows, marks) = (place.inner, place.rows.upperBound, reader.article.marks)
    let top = reader.article.panels.actors.top
    let (others, count) = (firstOther(reader.article), count(reader.article))
    var (row, n) = (place.rows.lowerBound + 1, top)
    let filter = filter(reader.article)
    if count == 0 { reader.drawEmpty(emptyReason(reader.article), row: row, in: columns, on: &canvas) }
    while row < rows, n < count {
      let v = filter.item(n)
      if n == others {
        if n > 0, n > top {
          let rule = String(repeating: "─", count: columns.count)
          canvas.put(rule, row: row, column: columns.lowerBound, role: .panelBorder)
          row += 1
        }
        if row < rows { reader.drawHeading("ALSO NAMED", "mentions", row: row, in: columns, on: &canvas) }
        row += 1
      }
      let tile = reader.actorTile(v, columns: columns.count)
      let height = tile.size.rows
      if row < rows {
        canvas.put(tile, row: row, column: columns.lowerBound, rows: rows - row)
        canvas.hits.note(.panelRow(focus, n), rows: row..<row + height, columns: columns)
      }
      row += height
      n += 1
    }
    let isEnd = n == count && row <= rows
    if isEnd { canvas.hits.panelEnds.insert(focus) }
    let (title, tally) =
      filteredHeading("ACTORS", reader.article)
      ?? (counted(marks.speakers, "speaker").uppercased(), counted(marks.statements.count, "statement"))
    let sign = reader.scrollSign(above: top > 0, below: !isEnd)
    reader.drawHeading(title, tally + sign, row: place.rows.lowerBound, in: columns, on: &canvas)
  }
}
