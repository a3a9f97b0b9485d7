import Articles

extension Scene {
  /// Returns the statement, or one for each item if its content is a list: "promised that she would:".
  func itemised(_ statement: Tagging.Statement) -> [Tagging.Statement] {
    guard let i = draft.blockIndex(at: statement.cue.lower) else { return [statement] }
    let block = words.indices(in: draft.blocks[i].range)
    guard
      let colon = block.first(where: {
        words.key($0) == ":" && $0 >= words.index(at: statement.cue.lower) && isBullet($0 + 1)
      })
        ?? (words.key(block.upperBound - 1) == ":" && isBullet(block.upperBound) ? block.upperBound - 1 : nil),
      isSameSentence(words.index(at: statement.cue.lower), colon)
    else { return [statement] }
    let items = items(from: colon + 1)
    guard !items.isEmpty else { return [statement] }
    return items.map { item in
      var one = statement
      one.content = [words.range(of: item)]
      return one
    }
  }

  /// Returns the items of the list that begins at `start`, without their marks and the marks between them.
  private func items(from start: Int) -> [Range<Int>] {
    var (found, at): ([Range<Int>], Int) = ([], start)
    while isBullet(at) {
      var end = at + 1
      while end < words.count, !beginsLine(end) { end += 1 }
      var item = at + 1..<end
      if words.key(item.upperBound - 1) == "and" { item = item.dropLast() }
      while let last = item.last, [",", ";", "."].contains(words.key(last)) { item = item.dropLast() }
      if item.contains(where: { words[$0].isWord }) { found.append(item) }
      at = end
    }
    return found
  }

  /// Whether the word is a mark that begins an item of a list.
  private func isBullet(_ i: Int) -> Bool {
    ["•", "-", "–", "—", "*", "·", "▪", "◦", "‣"].contains(words.key(i)) && i > 0 && beginsLine(i)
  }
}
