import Articles
import Cells

extension DeskList: ListScreen {
  static let context = Context.articles
  static let fillsScreen = true
  static let commands: [Command: String] = [
    .go: "open", .sortNext: "sort", .narrow: "narrow", .help: "help", .close: "back",
  ]

  static let rows: [CommandRow] = [
    CommandRow(
      .sortNext, .articles, ">", in: [context],
      facts: [.repeats], "sort by the next of: as named, title, date, statements, progress, opened",
      effects: { reader, order in reader.runInScreen(order) }),
    CommandRow(
      .browse, .articles, "O", in: [context], "open the page of the article in the browser",
      effects: { reader, order in reader.runInScreen(order) }),
    CommandRow(
      .sortPrevious, .articles, "<", in: [context], facts: [.repeats], "sort by the previous one",
      effects: { reader, order in reader.runInScreen(order) }),
  ]

  var overlay: Overlay { .desk(self) }
  var narrowing: String? { words }
  func isNeeded(_ reader: ReaderState) -> Bool { reader.article.id == nil }

  func narrowed(to words: String, _ reader: ReaderState) -> DeskList {
    var narrowed = self
    narrowed.narrow(to: words, reader.desk)
    return narrowed
  }

  func tally(_ reader: ReaderState) -> String? { "\(rows.count)/\(reader.desk.order.count)" }

  /// Opens the list, or closes it.
  static func toggle(_ reader: inout ReaderState) {
    if case .desk = reader.screens.top { return reader.closeTop() }
    reader.rest()
    let source = reader.article.id.flatMap { reader.desk[$0]?.sourceOf }
    reader.screens.push(.desk(DeskList(reader.desk, at: source ?? reader.article.id)))
  }

  // MARK: Commands

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    switch order.command {
    case .go: go(&reader)
    case .browse: return browse(&reader)
    case .sortNext, .sortPrevious: Self.sort(order, &reader)
    default: move(order, page: Self.screenRows(reader).count - 1, &reader)
    }
    return []
  }

  /// Opens the article at the cursor.
  private func go(_ reader: inout ReaderState) {
    guard let chosen else { return reader.notify("no row chosen: \(key: .narrow) changes the words") }
    if chosen == reader.article.id { reader.screens.close() }
    reader.go(to: Destination(article: chosen))
  }

  /// Opens the page of the article at the cursor in the browser.
  private func browse(_ reader: inout ReaderState) -> [Effect] {
    guard let entry = chosen.flatMap({ reader.desk[$0] }) else { return [] }
    guard let address = entry.webAddress else {
      reader.notify("this article is not from the web")
      return []
    }
    return [.browse(address)]
  }

  // MARK: Sorting

  /// Sorts the list, even while it is closed.
  static func sort(_ order: Order, _ reader: inout ReaderState) {
    switch order.command {
    case .sortNext: sort(by: reader.desk.sort.next(order.count ?? 1), &reader)
    case .sortPrevious: sort(by: reader.desk.sort.next(-(order.count ?? 1)), &reader)
    default:
      guard let words = order.argument else {
        return reader.notify("sort by what? " + DeskSort.Key.allCases.map(\.rawValue).joined(separator: ", "))
      }
      do throws(TypedCommand.Problem) {
        sort(by: try DeskSort.parse(words), &reader)
      } catch {
        reader.refuse(error.words)
      }
    }
  }

  private static func sort(by sort: DeskSort, _ reader: inout ReaderState) {
    reader.desk.sort(by: sort)
    if case .desk(let list) = reader.screens.top {
      reader.screens.top = .desk(list.narrowed(to: list.words, reader))
    } else {
      reader.notify("articles \(sort.title)")
    }
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    let suffix = words.isEmpty ? "" : " with “\(words)”"
    let sort = reader.desk.sort
    let news = reader.desk.origin == .library ? ", \(reader.desk.choice.title)" : ""
    return SpokenList(
      name: SpokenList.Name(Self.context, "\(sort) \(words) \(news)"),
      title: "\(counted(rows.count, "article"))\(suffix)\(news), \(sort.title)", count: rows.count, cursor: cursor)
  }

  func spokenRow(_ n: Int, _ reader: ReaderState) -> String {
    guard rows.indices.contains(n), let entry = reader.desk[rows[n]] else { return "" }
    var facts = [entry.title, entry.headings.source, entry.headings.date].compactMap { $0 }
    if let statements = entry.statements { facts.append(counted(statements, "statement")) }
    if entry.isRead {
      facts.append(entry.marks?.isRevised == true ? "changed" : "read")
    } else if entry.marks == nil, entry.isMarkedRead == nil, let share = entry.share, share > 0 {
      facts.append("\(Int(share * 100)) percent read")
    } else {
      facts.append("unread")
    }
    if entry.isReviewed { facts.append("reviewed") }
    if entry.marks?.isStarred == true { facts.append("starred") }
    if let error = entry.error { facts.append(error) }
    return facts.joined(separator: ", ")
  }
}
