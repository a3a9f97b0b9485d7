import Articles
import Cells

/// A note of the article, in a box over it.
struct Note: Screen {
  /// The words of the note.
  let range: TextRange
  /// The first visible line.
  var top = 0

  static let context = Context.note
  static let isOfText = true
  static let wheelLines = 1
  static let commands: [Command: String] = [.go: "go there", .help: "help", .close: "back"]

  var overlay: Overlay { .note(self) }

  /// Shows the place that a link leads to: a short note in a box, any other place in the text.
  static func show(_ place: TextRange, _ reader: inout ReaderState) {
    let range = reader.article.draft.noteRange(at: place)
    if reader.article.isNote(place, range), reader.looks.screen.canHoldPanels {
      reader.screens.push(.note(Note(range: reader.article.draft.withoutReturns(range))))
    } else {
      go(to: place.lower, &reader)
    }
  }

  /// Goes to a place in the text. The old position is in the jump list.
  private static func go(to offset: Int, _ reader: inout ReaderState) {
    let origin = reader.article.jumpPlace
    reader.screens.closeAll()
    reader.article.focus = .text
    reader.article.goTo(offset)
    reader.noteJump(from: origin)
  }

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    if order.command == .go {
      Note.go(to: range.lower, &reader)
      return []
    }
    let (lines, rows) = (lines(reader).count, box(reader).innerRows)
    let (next, _) = listStep(
      order.command, from: top, count: order.count ?? 1, page: max(1, rows - 1), half: max(1, rows / 2), total: lines)
    reader.screens.top = .note(Note(range: range, top: max(0, min(next, lines - rows))))
    return []
  }

  /// Returns the words in lines of the box.
  func lines(_ reader: ReaderState) -> [String] {
    wrapped(reader.article.oneLine(range, atMost: .max), columns: reader.box(width: Self.width, height: 3).inner)
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    SpokenList(name: SpokenList.Name(Self.context, "\(range.lower)"), title: "Note", count: 1, cursor: 0)
  }

  func spokenRow(_ n: Int, _ reader: ReaderState) -> String { reader.article.oneLine(range, atMost: .max) }
}

extension OpenArticle {
  /// The most bytes of a note that is shown in a box.
  private static let longestNote = 1_500

  /// Whether a place with such words is a short note: it begins a block that is not a heading.
  func isNote(_ place: TextRange, _ range: TextRange) -> Bool {
    guard let block = draft.blockIndex(at: place.lower).map({ draft.blocks[$0] }), range.count <= Self.longestNote
    else {
      return false
    }
    return place.lower == block.range.lower && ![.title, .heading, .entry].contains(block.kind)
  }
}
