import Cells

/// A panel of rows beside the article, or over it in a narrow window: its state and behaviour, all in one folder.
protocol Panel: Hashable, Sendable {
  /// The focus that gives the panel the keys.
  static var focus: Focus { get }
  /// The context of its keys.
  static var context: Context { get }
  /// The commands that only this panel has.
  static var rows: [CommandRow] { get }
  /// The state of the panel in an article.
  static var state: WritableKeyPath<Panels, Self> & Sendable { get }
  /// The message of a panel without rows.
  static var emptyMessage: String { get }
  /// The number of rows of the list that a step of the mouse wheel scrolls.
  static var wheelRows: Int { get }

  /// The first visible row.
  var top: Int { get set }
  /// The words that each row must contain.
  var filter: RowFilter { get set }

  /// Returns the number of items without a filter.
  static func total(_ article: OpenArticle) -> Int
  /// Returns the text of an item that the filter searches.
  static func searched(_ item: Int, _ article: OpenArticle) -> String
  /// Returns the row at the cursor; nil if there is none.
  static func cursor(_ article: OpenArticle) -> Int?
  /// Chooses a row when the panel opens.
  static func opened(_ reader: inout ReaderState)
  /// Moves the cursor to a row.
  static func choose(row: Int, _ reader: inout ReaderState)
  /// Goes to the text of the row at the cursor.
  static func go(_ article: inout OpenArticle)

  /// Scrolls to the cursor, and gives signs to the visible speakers.
  static func prepare(in place: PanelPlace, _ reader: inout ReaderState)
  static func draw(in place: PanelPlace, on canvas: inout Canvas, _ reader: ReaderState)

  /// Returns the panel as a spoken list.
  static func spoken(_ article: OpenArticle) -> SpokenList
  /// Returns row `n` as text for speech.
  static func spokenRow(_ n: Int, _ article: OpenArticle) -> String
}

extension Panel {
  static var wheelRows: Int { 1 }

  /// Moves the cursor. Reports an end of the list.
  static func move(_ order: Order, _ reader: inout ReaderState) {
    let total = count(reader.article)
    guard total > 0 else { return reader.notify(emptyReason(reader.article)) }
    let here = cursor(reader.article)
    let page = max(1, reader.looks.screen.rows / 2 - 1)
    // If nothing is selected yet, a line up or down selects the first row.
    let isFirst = here == nil && (order.command == .lineDown || order.command == .lineUp)
    let (row, end) =
      isFirst ? (0, nil) : listStep(order.command, from: here ?? 0, count: order.count ?? 1, page: page, total: total)
    if row == here {
      return reader.notify(
        end == .last ? "this is the last" : end == .first ? "this is the first" : "this is the current row")
    }
    choose(row: row, &reader)
  }

  /// Moves the cursor to a row. Goes to its text if the cursor is already there.
  static func click(row: Int, _ reader: inout ReaderState) {
    guard (0..<count(reader.article)).contains(row) else { return }
    let hasFocus = reader.article.focus == focus
    if hasFocus, cursor(reader.article) == row { return go(&reader.article) }
    if !hasFocus { reader.toggle(focus) }
    choose(row: row, &reader)
  }

  /// Scrolls without moving the cursor.
  static func scroll(down: Bool, _ article: inout OpenArticle) {
    let top = article.panels[keyPath: state].top
    article.panels[keyPath: state].top = max(0, top + (down ? wheelRows : -wheelRows))
  }
}

/// The panels of an article.
struct Panels: Hashable, Sendable {
  var actors = ActorsPanel()
  var statements = StatementsPanel()
  /// Whether the panel was scrolled away from its cursor.
  var isScrolled = false

  /// All panels, in the order in which the focus goes through them.
  static let all: [any Panel.Type] = [ActorsPanel.self, StatementsPanel.self]
}

extension OpenArticle {
  /// Whether rows of a panel are still to be compared with its filter.
  var isNarrowing: Bool { Panels.all.contains { $0.filter(self).isUnderWay } }
}

/// The part of the screen that receives keys.
enum Focus: Hashable, Sendable, CaseIterable {
  case text
  case actors
  case statements

  /// The panel with the focus; nil for the article.
  var panel: (any Panel.Type)? { Panels.all.first { $0.focus == self } }
}
