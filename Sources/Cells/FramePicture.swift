/// A frame as a picture: an SVG document made of the same cells and styles as the screen.
///
/// Columns stay aligned in any font: every run of characters has its own position and the width of its cells. Lines of
/// boxes are drawn as paths, not as characters.
public struct FramePicture {
  private let frame: Frame
  private let colors: ScreenColors
  /// The most frequent colours of the cells, used for the window too.
  private let ground: ScreenColors

  /// Creates a picture of `frame` on a screen with these default colours.
  public init(_ frame: Frame, colors: ScreenColors) {
    self.frame = frame
    self.colors = colors
    var counts: [ScreenColors: Int] = [:]
    for cell in frame.grid.cells { counts[colors.resolved(cell.style), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    ground = frame.grid.cells.lazy.map { colors.resolved($0.style) }.first { counts[$0] == most } ?? colors
  }

  /// A cell's width and height, the letters' baseline in it, and their size, all in units of the picture.
  private static let (cellWidth, cellHeight, baseline, fontSize) = (9, 20, 15, 15)
  /// The margin around the cells, and the height of the title bar above them.
  private static let (margin, bar) = (9, 32)

  /// The document, with a trailing line break.
  public var svg: String {
    let size = frame.grid.size
    let (width, height) = (
      size.columns * Self.cellWidth + 2 * Self.margin, size.rows * Self.cellHeight + Self.bar + Self.margin
    )
    let title = frame.title ?? "sayso"
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="\#(height)""#
        + #" viewBox="0 0 \#(width) \#(height)" role="img" font-size="\#(Self.fontSize)""#
        + #" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace">"#,
      "<title>\(xmlEscaped(title))</title>",
    ]
    lines += window(width: width, height: height, title: xmlEscaped(shortened(title, to: size.columns - 4)))
    lines.append(#"<g transform="translate(\#(Self.margin) \#(Self.bar))" xml:space="preserve">"#)
    lines += backgrounds()
    for row in 0..<size.rows { lines += writing(row) }
    return lines.joined(separator: "\n") + "\n</g>\n</svg>\n"
  }

  /// Returns the window around the screen: its background, a thin border, and its title.
  private func window(width: Int, height: Int, title: String) -> [String] {
    let quiet = ground.foreground.halfway(to: ground.background).hex
    return [
      #"<rect x="0.5" y="0.5" width="\#(width - 1)" height="\#(height - 1)" rx="8" fill="\#(ground.background.hex)" stroke="\#(quiet)"/>"#,
      #"<text x="\#(width / 2)" y="21" text-anchor="middle" fill="\#(quiet)">\#(title)</text>"#,
    ]
  }

  // MARK: Backgrounds

  /// Returns the backgrounds of the characters: one rectangle for each run of cells, extended over adjacent rows with
  /// the same run.
  private func backgrounds() -> [String] {
    var lines: [String] = []
    var open: [Background: Int] = [:]
    for row in 0...frame.grid.size.rows {
      let here = row < frame.grid.size.rows ? backgrounds(row).filter { $0.color != ground.background } : []
      let ended = open.filter { !here.contains($0.key) }.sorted {
        $0.key.columns.lowerBound < $1.key.columns.lowerBound
      }
      for (run, first) in ended {
        open[run] = nil
        lines.append(rectangle(rows: first..<row, columns: run.columns, run.color))
      }
      for run in here where open[run] == nil { open[run] = row }
    }
    return lines.isEmpty ? [] : [#"<g shape-rendering="crispEdges">"#] + lines + ["</g>"]
  }

  private struct Background: Hashable {
    var columns: Range<Int>
    var color: RGB
  }

  private func backgrounds(_ row: Int) -> [Background] {
    var found: [Background] = []
    for (column, cell) in frame.grid.row(row).enumerated() {
      let color = colors.resolved(cell.style).background
      if let last = found.last, last.color == color {
        found[found.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        found.append(Background(columns: column..<column + 1, color: color))
      }
    }
    return found
  }

  private func rectangle(rows: Range<Int>, columns: Range<Int>, _ color: RGB) -> String {
    let (x, y) = (columns.lowerBound * Self.cellWidth, rows.lowerBound * Self.cellHeight)
    let (width, height) = (columns.count * Self.cellWidth, rows.count * Self.cellHeight)
    return #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" fill="\#(color.hex)"/>"#
  }

  // MARK: Writing

  private func writing(_ row: Int) -> [String] {
    PictureRun.runs(of: frame.grid.row(row)).flatMap { run -> [String] in
      let color = colors.resolved(run.style).foreground.hex
      let (x, y) = (run.columns.lowerBound * Self.cellWidth, row * Self.cellHeight)
      let width = run.columns.count * Self.cellWidth
      var lines: [String] = []
      if let strokes = run.strokes {
        lines.append(path(strokes, run.columns, row: row, color))
      } else if !run.isBlank {
        lines.append(
          #"<text x="\#(x)" y="\#(y + Self.baseline)" textLength="\#(width)" lengthAdjust="spacingAndGlyphs" fill="\#(color)""#
            + (run.style.attributes.contains(.bold) ? #" font-weight="bold""# : "")
            + (run.style.attributes.contains(.italic) ? #" font-style="italic""# : "")
            + ">\(xmlEscaped(run.text))</text>")
      }
      if run.style.attributes.contains(.underline) {
        lines.append(#"<path d="M\#(x) \#(y + Self.baseline + 2).5h\#(width)" stroke="\#(color)"/>"#)
      }
      return lines
    }
  }

  /// Returns lines from the middle of each cell to the edges that its character reaches.
  private func path(_ strokes: BoxStrokes, _ columns: Range<Int>, row: Int, _ color: String) -> String {
    let (w, h) = (Self.cellWidth, Self.cellHeight)
    let y = row * h
    var data = ""
    if strokes.isSuperset(of: [.left, .right]) {
      data += "M\(columns.lowerBound * w) \(y + h / 2).5h\(columns.count * w)"
    }
    for x in columns.map({ $0 * w }) {
      if !strokes.isSuperset(of: [.left, .right]) {
        if strokes.contains(.left) { data += "M\(x) \(y + h / 2).5h\(w / 2 + 1)" }
        if strokes.contains(.right) { data += "M\(x + w / 2) \(y + h / 2).5h\(w - w / 2)" }
      }
      if strokes.contains(.up) { data += "M\(x + w / 2).5 \(y)v\(h / 2 + 1)" }
      if strokes.contains(.down) { data += "M\(x + w / 2).5 \(y + h / 2)v\(h - h / 2)" }
    }
    return #"<path d="\#(data)" stroke="\#(color)"/>"#
  }
}

/// Returns `text` escaped for XML text and attributes. A space replaces characters that XML cannot contain.
func xmlEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: result += "&amp;"
    case 0x3C: result += "&lt;"
    case 0x3E: result += "&gt;"
    case 0x22: result += "&quot;"
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
