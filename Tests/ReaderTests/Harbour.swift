import Articles
import Cells
@_exported import TestSupport

@testable import Reader

/// Returns a reader of `article` with the complete analysis.
func reader(
  _ article: Article = harbour, columns: Int = 100, rows: Int = 30, depth: ColorDepth = .full,
  themes: [Theme] = [.builtIn], width: Int = 72
) -> ReaderState {
  var state = ReaderState(
    draft: article.draft, name: "harbour.txt", settings: Settings(themes: ThemeList(themes), columnWidth: width),
    size: Size(columns: columns, rows: rows), depth: depth)
  _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
  return state
}

extension ReaderState {
  /// Completes the background work.
  mutating func finish() {
    while isBusy { _ = apply(.idle) }
  }

  /// Presses keys in order and returns their effects. Keys are written as in the command table. Other words are typed.
  @discardableResult
  mutating func press(_ keys: String...) -> [Effect] {
    keys.flatMap { written in
      KeySequence(written: written).keys.flatMap { key in
        defer { finish() }
        return apply(.input(.key(key)))
      }
    }
  }
}
