import Articles

/// An editable line of text with a cursor. A label at its start, such as the name of a command, cannot be edited.
struct LineEditor: Hashable, Sendable {
  private var characters: [Character] = []
  /// The number of characters of the label.
  private var start = 0
  /// The number of characters before the cursor.
  private(set) var cursor = 0

  /// The maximum number of characters.
  static let limit = 1_000

  init(_ text: String = "", label: String = "") {
    characters = Array((label + text).prefix(Self.limit))
    start = min(label.count, characters.count)
    cursor = characters.count
  }

  /// The whole line, with its label.
  var text: String { String(characters) }
  /// Whether nothing follows the label.
  var isEmpty: Bool { characters.count == start }
  var beforeCursor: String { String(characters[..<cursor]) }
  var afterCursor: String { String(characters[cursor...]) }

  /// Replaces the whole line. The label stays one if the new line begins with it.
  mutating func replace(with text: String) {
    let label = String(characters[..<start])
    self = text.begins(with: label) ? LineEditor(String(text.dropFirst(start)), label: label) : LineEditor(text)
  }

  mutating func insert(_ text: String) {
    let typed = text.prefix(max(0, Self.limit - characters.count))
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  mutating func eraseBefore() {
    guard cursor > start else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func eraseHere() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func eraseWord() {
    var first = cursor
    while first > start, characters[first - 1].isWhitespace { first -= 1 }
    while first > start, !characters[first - 1].isWhitespace { first -= 1 }
    characters.removeSubrange(first..<cursor)
    cursor = first
  }

  mutating func eraseAllBefore() {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func move(by step: Int) { cursor = min(max(start, cursor + step), characters.count) }
  mutating func moveToStart() { cursor = start }
  mutating func moveToEnd() { cursor = characters.count }
}
