import Articles

extension ReaderState {
  // MARK: Going from one to the next

  mutating func moveStatement(forward: Bool, count: Int) {
    guard !marks.statements.isEmpty else {
      return tell("no statements" + (failure == nil ? stillReading : ": no analysis"))
    }
    moveAmong(marks.statements.indices, forward: forward, count: count, of: nil)
  }

  mutating func moveOfOfficial(forward: Bool, count: Int) {
    guard let voice = marks.voice(selection.voice) else {
      return tell("no official selected: \(keyHint(.go)) or \(keyHint(.actors)) chooses one")
    }
    let statements = marks.voices[voice].statements
    if statements.isEmpty { return tell("\(marks.voices[voice].name) says nothing in this article" + stillReading) }
    moveAmong(statements, forward: forward, count: count, of: marks.voices[voice].name)
  }

  /// Goes on among statements, which are in the order of the text: all of them, or those of the official `name`.
  private mutating func moveAmong<Items: RandomAccessCollection>(
    _ all: Items, forward: Bool, count: Int, of name: String?
  ) where Items.Element == Int, Items.Index == Int {
    let whose = name.map { " of \($0)" } ?? ""
    let statements = marks.statements
    let here = selection.statement.flatMap { viewport.focus == statements[$0].start ? rank(of: $0, in: all) : nil }
    guard let step = step(here, among: all, forward: forward, count: count, start: { statements[$0].start }) else {
      return tell("the statements\(whose) are in hidden paragraphs: \(keyHint(.filter)) shows all")
    }
    select(statement: all[step.rank])
    if here == step.rank {
      tell("the only statement\(whose)")
    } else if step.wrapped {
      tell("no more statements\(whose): wrapped to the \(forward ? "first" : "last")")
    }
  }

  mutating func moveMention(forward: Bool, count: Int) {
    guard let v = marks.voice(selection.voice) else {
      return tell("nobody selected: \(keyHint(.go)) or \(keyHint(.actors)) chooses an actor")
    }
    let voice = marks.voices[v]
    if voice.mentions.isEmpty { return tell("\(name(of: voice.key)) is nobody in particular: no mentions to go to") }
    let mentions = marks.article.mentions
    let here = selection.mention.flatMap {
      viewport.focus == mentions[$0].range.lower ? rank(of: $0, in: voice.mentions) : nil
    }
    guard
      let step = step(
        here, among: voice.mentions, forward: forward, count: count, start: { mentions[$0].range.lower })
    else {
      return tell("the mentions of \(voice.name) are in hidden paragraphs: \(keyHint(.filter)) shows all")
    }
    let mention = voice.mentions[step.rank]
    selection.mention = mention
    selection.evidence = nil
    reveal(mentions[mention].range.lower)
    let tally = "mention \(step.rank + 1) of \(voice.mentions.count) of \(voice.name)"
    tell(step.wrapped ? "\(tally): wrapped to the \(forward ? "first" : "last")" : tally)
  }

  // MARK: Steps

  /// The rank of `item` in `all`, which are in ascending order.
  func rank<Items: RandomAccessCollection>(of item: Int, in all: Items) -> Int?
  where Items.Element == Int, Items.Index == Int {
    let rank = all.partitioningIndex { $0 >= item }
    return rank < all.count && all[rank] == item ? rank : nil
  }

  /// The rank among `all`, which are in the order in which they start, to which a step from rank `here` leads, or from where the
  /// person is in the text; and whether it went round the end. What is hidden is left out; nil where all is.
  private mutating func step<Items: RandomAccessCollection>(
    _ here: Int?, among all: Items, forward: Bool, count: Int, start: (Int) -> Int
  ) -> (rank: Int, wrapped: Bool)? where Items.Element == Int, Items.Index == Int {
    let way = forward ? 1 : -1
    let origin = stepOrigin(forward: forward)
    let from =
      here.map { $0 + way }
      ?? (forward ? all.partitioningIndex { start($0) > origin } : all.partitioningIndex { start($0) >= origin } - 1)
    guard var rank = shown(from: from, among: all, forward: forward, start: start) else {
      let end = forward ? 0 : all.count - 1
      return shown(from: end, among: all, forward: forward, start: start).map { ($0, true) }
    }
    for _ in 1..<max(1, count) {
      guard let next = shown(from: rank + way, among: all, forward: forward, start: start) else { break }
      rank = next
    }
    return (rank, false)
  }

  /// The first of `all` from `rank` on (back) that is in a paragraph which is shown. It goes from paragraph to paragraph, so that
  /// many that are hidden cost nothing.
  private func shown<Items: RandomAccessCollection>(
    from rank: Int, among all: Items, forward: Bool, start: (Int) -> Int
  ) -> Int? where Items.Element == Int, Items.Index == Int {
    var rank = rank
    while all.indices.contains(rank) {
      guard layout.shown != nil else { return rank }
      guard let block = layout.blockIndex(at: start(all[rank])) else { return nil }
      if layout.isShown(block) { return rank }
      guard let next = forward ? layout.block(after: block) : layout.block(before: block) else { return nil }
      let edge = layout.blocks[forward ? next : next + 1].range.lower
      rank = all.partitioningIndex { start($0) >= edge } - (forward ? 0 : 1)
    }
    return nil
  }

  /// The offset from which a step is counted where it does not start at one of the list.
  private mutating func stepOrigin(forward: Bool) -> Int {
    if let focus = viewport.focus { return focus }
    let top = topOffset()
    return forward ? top - 1 : top
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
