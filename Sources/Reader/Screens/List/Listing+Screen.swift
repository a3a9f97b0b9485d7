import Articles
import Cells

extension Listing: Screen {
  static let context = Context("list", title: "a list")
  static let isOfText = true
  static let commands: [Command: String] = [.go: "go there", .narrow: "narrow", .help: "help", .close: "back"]

  var overlay: Overlay { .list(self) }
  var narrowing: String? { words }

  func narrowed(to words: String, _ reader: ReaderState) -> Listing {
    var narrowed = self
    narrowed.narrow(to: words)
    return narrowed
  }

  func tally(_ reader: ReaderState) -> String? { "\(rows.count)/\(all.count)" }

  // MARK: Commands

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    if order.command == .go {
      guard rows.indices.contains(cursor) else {
        reader.notify("no row chosen: \(key: .narrow) changes the words")
        return []
      }
      if case .matches = kind { reader.desk.found?.listing = self }
      return go(to: rows[cursor].target, &reader)
    }
    let step = listStep(
      order.command, from: cursor, count: order.count ?? 1, page: max(1, box(reader).innerRows - 1), total: rows.count)
    if let end = step.end { reader.notify(end == .last ? "this is the last" : "this is the first") }
    move(to: step.row, &reader)
    return []
  }

  private func move(to row: Int, _ reader: inout ReaderState) {
    var moved = self
    moved.cursor = row
    reader.screens.top = moved.overlay
  }

  /// Moves the cursor to a row. Follows the row if the cursor is already there.
  func click(row: Int, _ reader: inout ReaderState) -> [Effect] {
    guard rows.indices.contains(row) else { return [] }
    if cursor == row { return run(Order(.go), &reader) }
    move(to: row, &reader)
    return []
  }

  private func go(to target: Target, _ reader: inout ReaderState) -> [Effect] {
    if case .link(let address) = target { return [.browse(address)] }
    if target == .nothing {
      reader.notify("this row has no place in the text")
      return []
    }
    reader.screens.closeAll()
    reader.article.focus = .text
    if case .orphan(let key) = target {
      reader.setAnew(key)
      return []
    }
    switch target {
    case .offset(let offset): reader.article.goTo(offset)
    case .statement(let start): reader.article.goTo(statement: start)
    case .place(let place):
      reader.go(to: Destination(article: place.article, spot: .viewport(place.viewport), isJump: true))
    case .match(let id, let offset): reader.go(toMatch: offset, in: id)
    case .link, .choice, .nothing, .orphan: break
    }
    return []
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    let suffix = words.isEmpty ? "" : " with “\(words)”"
    return SpokenList(
      name: SpokenList.Name(Self.context, "\(kind) \(words)"), title: "\(title)\(suffix): \(plural(rows.count, "row"))",
      count: rows.count, cursor: cursor, isGrowing: isGrowing)
  }

  func spokenRow(_ n: Int, _ reader: ReaderState) -> String {
    guard rows.indices.contains(n) else { return "" }
    let row = rows[n]
    let place =
      row.detail.begins(with: "¶")
      ? ", paragraph \(row.detail.dropFirst())" : row.detail.isEmpty ? "" : ", \(row.detail)"
    switch row.target {
    case .place: return "from \(row.text)\(place)"
    case .offset where row.isHeading: return "heading: \(row.text)"
    case .offset where row.label == Listing.jumpLabel: return "from \(row.text)\(place)"
    case .offset where !row.label.isEmpty: return "mark \(row.label): \(row.text)\(place)"
    case .offset, .statement, .match, .link, .choice, .nothing, .orphan: return row.text + place
    }
  }
}
