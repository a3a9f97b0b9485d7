import Articles
import Cells

/// A preview of a theme, drawn by the reader over an invented article.
public struct ThemePreview: Sendable {
  private let theme: Theme
  private let depth: ColorDepth

  /// The numbers of columns that suit a preview.
  public static let columns = 40...100

  /// Creates a preview of `theme` on a terminal of this depth.
  public init(_ theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// Returns a few lines: statements of two speakers, one of them the current one, and the status line.
  public func lines(columns: Int) -> Grid {
    let columns = clamped(columns)
    return screen(SampleReading.short, Size(columns: columns, rows: columns < 78 ? 8 : 6), hints: false, keys: "]q")
  }

  /// Returns a whole screen: the parts of an article, a search, the words of a reason. If there is room, the panel is
  /// shown too.
  public func screen(columns: Int) -> Grid {
    screen(
      SampleReading.whole, Size(columns: clamped(columns), rows: 19), hints: true, keys: "]qi<Enter>/fares<Enter>")
  }

  /// Returns the name of every role in its style, with the contrast if known. The colours of speakers follow.
  public func roles(columns: Int) -> Grid {
    let columns = clamped(columns)
    let across = columns / 30
    let width = columns / across
    let paints = Paints(theme, depth: depth)
    let down = (Role.allCases.count + across - 1) / across
    var canvas = Canvas(size: Size(columns: columns, rows: down + 2), paints: paints)
    for (n, role) in Role.allCases.enumerated() {
      let (row, column) = (n % down, n / down * width)
      let ground = Surface.ground(of: role)
      let area = (row..<row + 1, column..<column + width - 2)
      canvas.fill(rows: area.0, columns: area.1, role: ground)
      let ratio = paints.paint(role, speaker: 0).over(paints.style(ground)).contrast.map(written(contrast:)) ?? ""
      let gap = max(1, width - 2 - role.rawValue.utf8.count - ratio.utf8.count)
      canvas.put(
        role.rawValue + String(repeating: " ", count: gap) + ratio, row: row, column: column, role: role, speaker: 0,
        limit: width - 2, over: ground)
    }
    var column = canvas.put("speakers ", row: down + 1, column: 0, role: .text)
    for slot in paints.speakers.colors.indices {
      column = canvas.put(" \(slot + 1) ", row: down + 1, column: column, role: .gutterInitials, speaker: slot)
      column = canvas.put("█", row: down + 1, column: column, role: .gutterInitials, speaker: slot)
    }
    return canvas.grid
  }

  private func clamped(_ columns: Int) -> Int { min(max(columns, Self.columns.lowerBound), Self.columns.upperBound) }

  private func screen(_ article: Article, _ size: Size, hints: Bool, keys: String) -> Grid {
    var state = ReaderState(
      draft: article.draft, name: "", settings: Settings(themes: [theme], showsHints: hints), size: size, depth: depth)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
    for key in (try? Key.keys(in: keys)) ?? [] {
      _ = state.apply(.input(.key(key)))
      while state.isBusy { _ = state.apply(.idle) }
    }
    return state.frame().grid
  }
}

/// Returns a contrast with one decimal: 4.5, 12.0.
public func written(contrast: Double) -> String {
  // Rounded down, so that a contrast below a limit does not seem to reach it.
  let tenths = Int(min(max(contrast, 0), 100) * 10)
  return "\(tenths / 10).\(tenths % 10)"
}
