import Articles

/// A mark that the user set: a position in the text, and the words that were around it when it was set. An edit may remove the
/// words for a time. They are kept, so that the mark is at its old position again when they come back.
struct Bookmark: Hashable, Sendable {
  /// The words, and the position at which all of them were last found.
  private(set) var words: Anchor
  /// The position in the present text, in UTF-8 bytes.
  private(set) var offset: Int
  /// Whether all of the words are around the position.
  private var isExact: Bool
  /// Whether none of the words is in the text. The position is then only near the old one.
  private(set) var isLost: Bool

  /// Creates the mark at `offset` of `text`.
  init(at offset: Int, in text: String) { self.init(Anchor(at: offset, in: text), in: text) }

  /// Creates the mark that was set between `words`, in a text that may have changed since.
  init(_ words: Anchor, in text: String) {
    (self.words, offset, isExact, isLost) = (words, min(words.offset, text.utf8.count), false, true)
    find(in: text, near: words.offset)
  }

  /// Moves the mark to its position in the new text of `change`.
  mutating func follow(_ change: TextChange) {
    let moved = change.moved(offset)
    find(in: change.new, near: isExact ? moved : words.offset, else: moved)
  }

  /// Goes between all of the words, at the position nearest to `hint`. Without them, goes to `moved`, else to a part of them.
  private mutating func find(in text: String, near hint: Int, else moved: Int? = nil) {
    let near = words.moved(to: hint)
    if let place = near.exactOffset(in: text) {
      (words, offset, isExact, isLost) = (near.moved(to: place), place, true, false)
    } else {
      let found = words.offset(in: text)
      (offset, isExact, isLost) = (moved ?? found ?? offset, false, found == nil)
    }
  }
}
