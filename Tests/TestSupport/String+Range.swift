import Articles

extension String {
  /// Returns the bytes of the first `words` after the byte at `start`; the first bytes if they do not occur.
  public func range(_ words: String, from start: Int = 0) -> TextRange {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    let last = all.count - wanted.count
    let found = start > last ? nil : (start...last).first { all[$0...].starts(with: wanted) }
    return TextRange(found ?? 0, (found ?? 0) + wanted.count)
  }
}
