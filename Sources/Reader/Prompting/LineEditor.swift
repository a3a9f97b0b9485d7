/// An editable line of text with a cursor.
struct LineEditor: Hashable, Sendable {
  private var characters: [Character] = []
  /// The number of characters before the cursor.
  private(set) var cursor = 0

  /// The maximum number of characters.
  static let limit = 1_000

  init(_ text: String = "") {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var beforeCursor: String { String(characters[..<cursor]) }
  var afterCursor: String { String(characters[cursor...]) }

  mutating func insert(_ text: String) {
    let typed = text.prefix(max(0, Self.limit - characters.count))
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  mutating func eraseBefore() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func eraseHere() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func eraseWord() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func eraseAllBefore() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  mutating func move(by step: Int) { cursor = min(max(0, cursor + step), characters.count) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }
}
