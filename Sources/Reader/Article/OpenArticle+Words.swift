import Articles

/// The cursor that moves from word to word. A name, role or pronoun is one stop. Signs are not stops.
extension OpenArticle {
  /// The word at the cursor. Nil if there is no cursor, or if the user moved elsewhere after it was set.
  var word: TextRange? { selection.word.flatMap { viewport.focus == $0.lower ? $0 : nil } }

  /// Returns the mention at a stop of the cursor; nil if the stop is an ordinary word.
  func mention(at stop: TextRange) -> Int? {
    let all = marks.index.mentions(in: stop)
    return all.first { marks.article.mentions[$0].range == stop } ?? marks.index.mention(at: stop.lower) ?? all.first
  }

  /// Returns the stop that contains the byte at `offset`; nil between words.
  func stop(at offset: Int) -> TextRange? {
    if let m = marks.index.mention(at: offset) { return marks.article.mentions[m].range }
    let walk = walk
    return walk.word(at: offset).flatMap { $0.contains(offset) && walk.isWord($0) ? $0 : nil }
  }

  /// Moves the cursor by `count` stops, backward if negative. Without a cursor, the first of them is the stop at the
  /// user's position. Returns whether the cursor moved; nil if there are no words.
  mutating func moveCursor(by count: Int) -> Bool? {
    let walk = walk
    let first = word == nil ? firstStop(on: walk) : nil
    guard var stop = word ?? first else { return nil }
    var left = abs(count) - (first == nil ? 0 : 1)
    var hasMoved = first != nil
    while left > 0, let next = self.stop(on: walk, from: stop, forward: count > 0) {
      (stop, hasMoved) = (next, true)
      left -= 1
    }
    (selection.word, selection.mention, selection.evidence) = (stop, nil, nil)
    reveal(stop.lower, to: stop.upper)
    return hasMoved
  }

  /// Sets the cursor to a visible stop without scrolling; removes it if nil.
  mutating func putCursor(on stop: TextRange?) {
    selection.word = stop
    if let stop { viewport.focus = stop.lower }
  }

  /// The walk through the visible paragraphs.
  private var walk: WordWalk {
    WordWalk(text: draft.text, blocks: layout.shown.map { $0.map { layout.blocks[$0] } } ?? layout.blocks)
  }

  /// Returns the stop at the user's position, else the first one that begins on the screen, else the last one before it.
  private func firstStop(on walk: WordWalk) -> TextRange? {
    let (here, focus) = (here(), viewport.focus)
    let all = TextRange(0, draft.text.utf8.count)
    let word =
      walk.step(1, forwardFrom: here, within: all) {
        (focus == nil ? $0.lower >= here : $0.upper > here) && walk.isWord($0)
      } ?? walk.step(1, backFrom: here, within: all, where: walk.isWord)
    return word.map { stop(of: $0.word) }
  }

  /// Returns the next stop after `stop`, or the previous one before it.
  private func stop(on walk: WordWalk, from stop: TextRange, forward: Bool) -> TextRange? {
    let all = TextRange(0, draft.text.utf8.count)
    let word =
      forward
      ? walk.step(1, forwardFrom: stop.upper, within: all) { $0.lower >= stop.upper && walk.isWord($0) }
      : walk.step(1, backFrom: stop.lower, within: all) { $0.upper <= stop.lower && walk.isWord($0) }
    return word.map { self.stop(of: $0.word) }
  }

  /// Returns the mention at a word, or the word itself.
  private func stop(of word: TextRange) -> TextRange {
    mention(at: word).map { marks.article.mentions[$0].range } ?? word
  }
}
