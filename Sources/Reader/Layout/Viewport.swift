import Articles

/// The user's position in the article: text offsets from which the lines on the screen follow.
struct Viewport: Hashable, Sendable {
  /// The first byte of the line at the top of the screen.
  var anchor = 0
  /// Whether the empty line above that line is at the top of the screen.
  var startsWithGap = false
  /// The target of the user's last movement. It stays visible when the screen is resized.
  var focus: Int?

  /// Moves the offsets after an edit of the text.
  mutating func move(_ moved: (Int) -> Int) {
    anchor = moved(anchor)
    focus = focus.map(moved)
  }
}

extension ArticleLayout {
  /// Returns the lines on a screen of `rows` rows from the anchor on. At the end of the text, lines above fill the
  /// screen. The focus is kept visible.
  func window(of viewport: Viewport, rows: Int) -> [Place] {
    guard let top = top(of: viewport, rows: rows) else { return [] }
    return window(from: top, rows: rows)
  }

  /// Returns the line at the top of the screen.
  func top(of viewport: Viewport, rows: Int) -> Place? {
    guard let anchor = place(at: viewport.anchor) else { return nil }
    var top = anchor
    if viewport.startsWithGap, top.line == 0, hasGap(above: top.block) { top.line = -1 }
    top = filled(top, rows: rows)
    if let focus = viewport.focus, let target = place(at: focus) {
      let last = move(top, by: rows - 1).place
      if target < top || target > last { top = aligned(target, at: rows / 3, rows: rows) }
    }
    return top
  }

  /// Returns `top`, or the place above it from which the end of the text fills the screen.
  func filled(_ top: Place, rows: Int) -> Place {
    let below = move(top, by: rows - 1).moved
    return below < rows - 1 ? move(top, by: -(rows - 1 - below)).place : top
  }

  /// Returns the top of a screen that shows `target` in row `row`, as far as the text allows.
  func aligned(_ target: Place, at row: Int, rows: Int) -> Place {
    filled(move(target, by: -max(0, row)).place, rows: rows)
  }
}
