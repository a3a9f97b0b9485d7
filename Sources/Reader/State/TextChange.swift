import Articles

/// The change between two versions of a text. It maps offsets of the old text to offsets of the new one.
struct TextChange {
  private let old: String
  /// The new text.
  let new: String
  /// The numbers of equal bytes at the beginning and at the end.
  private let prefix: Int
  private let suffix: Int

  /// Creates the change from `old` to `new`. The time is linear in their lengths.
  init(from old: String, to new: String) {
    self.old = old
    self.new = new
    var (old, new) = (old, new)
    (prefix, suffix) = old.withUTF8 { old in
      new.withUTF8 { new in
        let most = min(old.count, new.count)
        var prefix = 0
        while prefix < most, old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < most - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        return (prefix, suffix)
      }
    }
  }

  /// Returns the new offset of the byte at `offset`. The result is exact before the first change and after the last
  /// one. In between, it follows the words around the byte. If they are gone, it keeps the relative position.
  func moved(_ offset: Int) -> Int {
    if offset <= prefix { return max(0, offset) }
    let oldEnd = old.utf8.count
    if offset >= oldEnd - suffix { return new.utf8.count - max(0, oldEnd - offset) }
    if let found = Anchor(at: offset, in: old).offset(in: new) { return found }
    let (before, after) = (oldEnd - suffix - prefix, new.utf8.count - suffix - prefix)
    return prefix + Int(Double(offset - prefix) / Double(max(1, before)) * Double(after))
  }
}
