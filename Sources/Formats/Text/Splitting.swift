import Articles

/// The longest block in bytes. Layout and reading take a block at a time, so none may be monstrous.
let longestBlock = 1 << 15

extension UnsafeBufferPointer<UInt8> {
  /// `range` in pieces of at most `longestBlock` bytes without the blanks between them, cut at the last end of a
  /// sentence that fits, else at the last blank, else between two scalars of which the second joins nothing.
  func pieces(of range: TextRange) -> [TextRange] {
    var pieces: [TextRange] = []
    var rest = range
    while rest.count > longestBlock {
      let end = cut(of: rest)
      let piece = trimmed(TextRange(rest.lower, end))
      if !piece.isEmpty { pieces.append(piece) }
      rest = trimmed(TextRange(end, rest.upper))
    }
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }

  /// Returns the offset at which to cut `range`, which is too long: at most `longestBlock` bytes after its start.
  private func cut(of range: TextRange) -> Int {
    let most = range.lower + longestBlock
    let least = range.lower + longestBlock / 2
    var space: Int?
    var at = most
    while at > least {
      if blank(at: at) > 0 {
        if space == nil { space = at }
        if endsSentence(TextRange(Swift.max(range.lower, at - 8), at)) { return at }
      }
      at -= 1
    }
    if let space { return space }
    at = most
    while at > least, self[at] & 0xC0 == 0x80 || joinsWhatIsBefore(at) { at -= 1 }
    if at > least { return at }
    at = most
    while self[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// Whether the scalar at `i`, or the one before it, binds its neighbours into one character: combining marks, joiners,
  /// variation selectors, skin tones, flags. Common blocks only; a wrong answer costs a cut through a character.
  private func joinsWhatIsBefore(_ i: Int) -> Bool {
    switch (self[i], i + 1 < count ? self[i + 1] : 0) {
    case (0xCC, _), (0xCD, 0x80...0xAF): return true
    case (0xD6, 0x91...0xBF), (0xD7, 0x80...0x87), (0xD9, 0x8B...0x9F): return true
    case (0xE0...0xE1, _): return true
    case (0xE2, 0x80), (0xE2, 0x83): return true
    case (0xEF, 0xB8): return true
    case (0xF0, 0x9F):
      return i + 2 < count && (self[i + 2] == 0x87 || self[i + 2] == 0x8F) || isJoiner(before: i)
    case (0xF3, _): return true
    default: return isJoiner(before: i)
    }
  }

  private func isJoiner(before i: Int) -> Bool {
    i >= 3 && self[i - 3] == 0xE2 && self[i - 2] == 0x80 && self[i - 1] == 0x8D
  }
}
