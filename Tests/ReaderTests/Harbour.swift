import Articles
import Cells
@_exported import TestSupport

@testable import Reader

/// A reader of `article` that has read all of it.
func reader(
  _ article: Article = harbour, columns: Int = 100, rows: Int = 30, depth: ColorDepth = .full,
  themes: [Theme] = [.builtIn], width: Int = 72
) -> ReaderState {
  var state = ReaderState(
    draft: article.draft, name: "harbour.txt", settings: Settings(themes: themes, columnWidth: width),
    size: Size(columns: columns, rows: rows), depth: depth)
  _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
  return state
}

extension ReaderState {
  /// Lets it end what it is at.
  mutating func finish() {
    while isBusy { _ = apply(.idle) }
  }

  /// Presses keys written as in the command table, one after the other; the effects of all.
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
