import Articles

extension ReaderState {
  // MARK: Going from one to the next

  mutating func moveStatement(forward: Bool, count: Int) {
    guard !marks.statements.isEmpty else {
      return tell("no statements" + (failure == nil ? stillReading : ": no analysis"))
    }
    moveAmong(Array(marks.statements.indices), forward: forward, count: count, of: nil)
  }

  mutating func moveOfOfficial(forward: Bool, count: Int) {
    guard let voice = marks.voice(selection.voice) else {
      return tell("no official selected: \(keyHint(.go)) or \(keyHint(.actors)) chooses one")
    }
    let statements = marks.voices[voice].statements
    if statements.isEmpty { return tell("\(marks.voices[voice].name) says nothing in this article" + stillReading) }
    moveAmong(statements, forward: forward, count: count, of: marks.voices[voice].name)
  }

  private mutating func moveAmong(_ all: [Int], forward: Bool, count: Int, of name: String?) {
    let list = layout.shown == nil ? all : all.filter { isShown(marks.statements[$0].start) }
    let whose = name.map { " of \($0)" } ?? ""
    if list.isEmpty { return tell("the statements\(whose) are in hidden paragraphs: \(keyHint(.filter)) shows all") }
    let here = selection.statement.flatMap { s in
      viewport.focus == marks.statements[s].start ? list.firstIndex(of: s) : nil
    }
    let origin = stepOrigin(forward: forward)
    let (target, wrapped) = step(
      here, in: list, forward: forward, count: count, origin: origin, start: { marks.statements[$0].start })
    select(statement: list[target])
    if list.count == 1, here == target {
      tell("the only statement\(whose)")
    } else if wrapped {
      tell("no more statements\(whose): wrapped to the \(forward ? "first" : "last")")
    }
  }

  mutating func moveMention(forward: Bool, count: Int) {
    guard let v = marks.voice(selection.voice) else {
      return tell("nobody selected: \(keyHint(.go)) or \(keyHint(.actors)) chooses an actor")
    }
    let voice = marks.voices[v]
    let list =
      layout.shown == nil ? voice.mentions : voice.mentions.filter { isShown(marks.article.mentions[$0].range.lower) }
    if voice.mentions.isEmpty { return tell("\(name(of: voice.key)) is nobody in particular: no mentions to go to") }
    if list.isEmpty {
      return tell("the mentions of \(voice.name) are in hidden paragraphs: \(keyHint(.filter)) shows all")
    }
    let mentions = marks.article.mentions
    let here = selection.mention.flatMap { m in viewport.focus == mentions[m].range.lower ? list.firstIndex(of: m) : nil
    }
    let (target, wrapped) = step(
      here, in: list, forward: forward, count: count, origin: stepOrigin(forward: forward),
      start: { mentions[$0].range.lower })
    selection.mention = list[target]
    selection.evidence = nil
    reveal(mentions[list[target]].range.lower)
    let tally = "mention \(target + 1)/\(list.count) of \(voice.name)"
    tell(wrapped ? "\(tally): wrapped to the \(forward ? "first" : "last")" : tally)
  }

  /// The offset from which a step is counted where it does not start at one of the list.
  private mutating func stepOrigin(forward: Bool) -> Int {
    if let focus = viewport.focus { return focus }
    let top = topOffset()
    return forward ? top - 1 : top
  }

  /// The rank that a step from `here` (or from `origin`) leads to, and whether it went round the end.
  private func step(
    _ here: Int?, in list: [Int], forward: Bool, count: Int, origin: Int, start: (Int) -> Int
  ) -> (rank: Int, wrapped: Bool) {
    let last = list.count - 1
    if forward {
      let next = here.map { $0 + 1 } ?? list.partitioningIndex { start($0) > origin }
      return next > last ? (0, true) : (min(last, next + count - 1), false)
    }
    let before = here ?? list.partitioningIndex { start($0) >= origin }
    return before <= 0 ? (last, true) : (max(0, before - count), false)
  }

  func isShown(_ offset: Int) -> Bool { layout.blockIndex(at: offset).map { layout.isShown($0) } ?? false }

  // MARK: Choosing

  /// Goes to statement `s`, which selects its speaker.
  mutating func select(statement s: Int) {
    let statement = marks.statements[s]
    selection = Selection(statement: s, voice: marks.voice(ofStatement: s)?.key)
    quotesCursor = s
    reveal(statement.start, to: statement.content.first?.upper)
  }

  /// The statement that the status line tells of: the current one if a word of it is in sight, else the first in sight.
  mutating func statementInSight() -> Int? {
    let seen = bytesInSight()
    if let current = selection.statement, marks.statements[current].content.contains(where: { $0.overlaps(seen) }) {
      return current
    }
    return marks.index.attributions(in: seen).first { layout.shown == nil || isShown(marks.statements[$0].start) }
  }

  /// Goes to statement `s`, a word of which is in sight; the text stays where it is.
  mutating func chooseInPlace(statement s: Int) {
    let top = top()
    select(statement: s)
    if let top { setTop(top) }
  }

  /// Enter in the article: chooses the statement in sight; where it is chosen already, tells why.
  mutating func chooseInSight() {
    guard let s = statementInSight() else {
      return tell("no statement in sight" + stillReading + ": \(keyHint(.nextStatement)) goes to the next")
    }
    if s == selection.statement { return openWhy() }
    let top = top()
    select(statement: s)
    // One that began above the screen is chosen where it is; the text stays.
    if let top, let start = layout.place(at: marks.statements[s].start), start < top {
      viewport.focus = nil
      setTop(top)
    }
  }
}
