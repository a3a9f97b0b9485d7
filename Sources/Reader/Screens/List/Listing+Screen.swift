import Articles
import Cells

extension Listing: ListScreen {
  static let context = Context.list
  static let isOfText = true
  static let commands: [Command: String] = [.go: "go there", .narrow: "narrow", .help: "help", .close: "back"]
  static let rows: [CommandRow] = [
    CommandRow(
      .openLink, .lists, "o", in: [context], "open the link at the cursor",
      effects: { reader, order in reader.runInScreen(order) }),
    CommandRow(
      .browse, .lists, "O", in: [context], "open it in the browser",
      effects: { reader, order in reader.runInScreen(order) }),
  ]

  var overlay: Overlay { .list(self) }
  var narrowing: String? { words }

  func narrowed(to words: String, _ reader: ReaderState) -> Listing {
    var narrowed = self
    narrowed.narrow(to: words)
    return narrowed
  }

  func tally(_ reader: ReaderState) -> String? { "\(rows.count)/\(all.count)" }

  /// Returns the position of the cursor if no article is open, since the status line has nothing else to show.
  func segments(_ reader: ReaderState) -> [Segment]? {
    reader.article.id == nil ? [Segment(text: "\(min(cursor + 1, rows.count))/\(rows.count)", expendable: 0)] : nil
  }

  // MARK: Commands

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    if order.command == .openLink || order.command == .browse {
      switch rows.indices.contains(cursor) ? rows[cursor].target : .nothing {
      case .link(let address): return reader.open(address, inBrowser: order.command == .browse)
      case .passage(let place): Note.show(place, &reader)
      default: reader.notify("no link chosen")
      }
      return []
    }
    if order.command == .go {
      guard rows.indices.contains(cursor) else {
        reader.notify("no row chosen: \(key: .narrow) changes the words")
        return []
      }
      if case .matches = kind { reader.desk.found?.listing = self }
      return go(to: rows[cursor].target, &reader)
    }
    move(order, page: box(reader).innerRows - 1, &reader)
    return []
  }

  private func go(to target: Target, _ reader: inout ReaderState) -> [Effect] {
    if case .link(let address) = target { return reader.open(address, inBrowser: false) }
    if case .passage(let place) = target {
      Note.show(place, &reader)
      return []
    }
    if case .rule(let rule) = target {
      reader.screens.close()
      return reader.article.id.map { [.correct($0, .change(.remove(rule)))] } ?? []
    }
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
    case .link, .passage, .choice, .nothing, .orphan, .rule: break
    }
    return []
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    let suffix = words.isEmpty ? "" : " with “\(words)”"
    return SpokenList(
      name: SpokenList.Name(Self.context, "\(kind) \(words)"),
      title: "\(title)\(suffix): \(counted(rows.count, "row"))",
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
    case .offset, .statement, .match, .link, .passage, .choice, .nothing, .orphan, .rule: return row.text + place
    }
  }
}
