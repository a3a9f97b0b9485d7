import Cells

/// The keys, in a box over the article.
struct Help: Screen {
  /// The first visible line.
  var top = 0
  /// The words that each line must contain.
  var words = ""
  /// The place in which the help was opened; its keys come first.
  var place = Context.text

  static let context = Context.help
  static let commands: [Command: String] = [
    .narrow: "search", .lineDown: "down", .pageDown: "page", .close: "back",
  ]

  var overlay: Overlay { .help(self) }
  var narrowing: String? { words }
  func narrowed(to words: String, _ reader: ReaderState) -> Help {
    Help(words: words, place: place)
  }

  /// Opens the help with only the lines that contain all `words`.
  static func open(_ words: String = "", reader: inout ReaderState) {
    guard reader.looks.screen.canHoldPanels else { return reader.notify("the screen is too small for the help") }
    reader.screens.push(.help(Help(words: words, place: reader.context)))
  }

  /// Opens or closes the help.
  static func toggle(_ reader: inout ReaderState) {
    if case .help = reader.screens.top { reader.screens.close() } else { open(reader: &reader) }
  }

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    let (box, lines) = content(reader)
    let last = max(0, lines.count - box.innerRows)
    let (next, end) = listStep(
      order.command, from: top, count: order.count ?? 1, page: max(1, box.innerRows - 1),
      half: max(1, box.innerRows / 2), total: last + 1)
    if let end { reader.notify(end == .last ? "this is the end" : "this is the beginning") }
    reader.screens.top = .help(Help(top: next, words: words, place: place))
    return []
  }
}
