import Articles

/// Where the person is in the article: offsets of the text, from which the lines on the screen follow.
struct Viewport: Hashable, Sendable {
  /// The first byte of the line at the top of the screen.
  var anchor = 0
  /// Whether the empty line above that line is at the top.
  var startsWithGap = false
  /// The byte that the person went to last; it stays on the screen through a change of size.
  var focus: Int?

  /// Moves it in a text that was edited.
  mutating func move(_ moved: (Int) -> Int) {
    anchor = moved(anchor)
    focus = focus.map(moved)
  }
}

extension ArticleLayout {
  /// The lines on a screen of `rows` rows: from the anchor, but filled up from above at the end of the text, and moved as
  /// far as it takes to keep the focus in sight.
  func window(of viewport: Viewport, rows: Int) -> [Place] {
    guard let top = top(of: viewport, rows: rows) else { return [] }
    return window(from: top, rows: rows)
  }

  /// The line at the top of the screen.
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

  /// `top`, or the place above it from which the end of the text fills the screen.
  func filled(_ top: Place, rows: Int) -> Place {
    let below = move(top, by: rows - 1).moved
    return below < rows - 1 ? move(top, by: -(rows - 1 - below)).place : top
  }

  /// The top of a screen that shows `target` in row `row`, as far as the ends of the text allow.
  func aligned(_ target: Place, at row: Int, rows: Int) -> Place {
    filled(move(target, by: -max(0, row)).place, rows: rows)
  }
}
