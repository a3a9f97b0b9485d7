import Articles

extension OpenArticle {
  /// Returns the statement under review: the selected one, or the one at the cursor of the statements panel.
  func statementUnderReview() -> Int? { focus == .statements ? panels.statements.cursor : selection.statement }

  func link(at offset: Int) -> Link? {
    guard let block = layout.blockIndex(at: offset) else { return nil }
    return draft.links(in: layout.blocks[block].range).first { $0.range.contains(offset) }
  }

  func voice(ofMention m: Int) -> Int? {
    guard let actor = marks.article.mentions[m].actor, marks.voiceOfActor.indices.contains(actor) else { return nil }
    return marks.voiceOfActor[actor]
  }

  /// Selects an actor and highlights its mentions, without scrolling.
  mutating func choose(voice: Int) {
    selection.voice = marks.voices[voice].key
    selection.mention = nil
  }

  /// Moves among the statements of the selected speaker. If nobody is selected, this is the speaker of the statement that the status
  /// line shows, and the way starts there.
  mutating func moveOfOfficial(forward: Bool, count: Int) {
    let shown = selection.voice == nil ? statementInSight() : nil
    guard let voice = marks.voice(selection.voice) ?? shown.map({ marks.voiceOfStatement[$0] }) else {
      return notify("no speaker on the screen" + stillReading + ": \(key: .actors) lists the speakers")
    }
    let statements = marks.voices[voice].statements
    if statements.isEmpty {
      return notify("no statements by \(marks.voices[voice].name) in this article" + stillReading)
    }
    moveAmong(
      statements, from: shown.map { .statement($0) } ?? .position, forward: forward, count: count,
      of: marks.voices[voice].name)
  }

  /// Moves among all statements. Where nothing is selected, the way forward starts at the statement that the status line
  /// shows. The way back starts at the top of the screen, or at the end of the text if that is visible.
  mutating func moveStatement(forward: Bool, count: Int) {
    let all = marks.statements.indices
    let shown = viewport.focus == nil && !isSpoken ? statementInSight() : nil
    let startsAtEnd = !forward && shown != nil && shown != selection.statement && showsEnd
    let origin: StepOrigin = startsAtEnd ? .end : forward ? shown.map { .statement($0) } ?? .position : .position
    moveAmong(all, from: origin, forward: forward, count: count)
  }

  /// The start of a move among statements.
  enum StepOrigin {
    /// A statement, by its index.
    case statement(Int)
    /// The end of the text.
    case end
    /// The selected statement if the user is there, else the user's position.
    case position
  }

  /// Moves among statements in text order: all of them, those of the speaker `name`, or the unsure ones.
  mutating func moveAmong<Items: RandomAccessCollection>(
    _ all: Items, from origin: StepOrigin = .position, forward: Bool, count: Int, of name: String? = nil,
    areUnsure: Bool = false
  ) where Items.Element == Int, Items.Index == Int {
    let whose = name.map { " by \($0)" } ?? ""
    let one = areUnsure ? "unsure statement" : "statement"
    let statements = marks.statements
    let selected = selection.statement.flatMap { isAt(statement: $0) ? rank(of: $0, in: all) : nil }
    let here =
      switch origin {
      case .statement(let s): rank(of: s, in: all) ?? selected
      case .end: Optional(all.count)
      case .position: selected
      }
    guard let step = step(here, among: all, forward: forward, count: count, start: { statements[$0].start }) else {
      return notify("the \(one)s\(whose) are in hidden paragraphs: \(key: .filter) shows all")
    }
    let before = selection.statement
    if step.wrapped, forward, progress < 1 {
      return notify("no \(one)s\(whose) after here" + stillReadingThere)
    }
    select(statement: all[step.rank])
    if here == step.rank {
      if before == all[step.rank] { notify("the only \(one)\(whose)") }
    } else if step.wrapped {
      notify("no more \(one)s\(whose): wrapped to the \(forward ? "first" : "last")")
    }
  }

  /// Moves among the statements of low confidence.
  mutating func moveUnsure(forward: Bool, count: Int) {
    let unsure = marks.unsure
    if unsure.isEmpty { return notify("no unsure statements" + stillReading) }
    moveAmong(unsure, forward: forward, count: count, areUnsure: true)
  }

  mutating func moveMention(forward: Bool, count: Int) {
    guard let v = marks.voice(selection.voice) else {
      return notify("no actor selected: \(key: .go) or \(key: .actors) chooses an actor")
    }
    let voice = marks.voices[v]
    if voice.mentions.isEmpty { return notify("\(name(of: voice.key)) is not a named actor, so it has no mentions") }
    let mentions = marks.article.mentions
    let here = selection.mention.flatMap {
      viewport.focus == mentions[$0].range.lower ? rank(of: $0, in: voice.mentions) : nil
    }
    guard
      let step = step(
        here, among: voice.mentions, forward: forward, count: count, start: { mentions[$0].range.lower })
    else {
      return notify("the mentions of \(voice.name) are in hidden paragraphs: \(key: .filter) shows all")
    }
    let mention = voice.mentions[step.rank]
    selection.mention = mention
    selection.evidence = nil
    reveal(mentions[mention].range.lower)
    let tally: Message = "mention \(step.rank + 1) of \(voice.mentions.count) of \(voice.name)"
    notify(step.wrapped ? "\(tally): wrapped to the \(forward ? "first" : "last")" : tally)
  }

  /// Returns the index of `item` in `all`, which is in ascending order.
  func rank<Items: RandomAccessCollection>(of item: Int, in all: Items) -> Int?
  where Items.Element == Int, Items.Index == Int {
    let rank = all.partitioningIndex { $0 >= item }
    return rank < all.count && all[rank] == item ? rank : nil
  }

  /// Returns the index to which a step leads, and whether the step wrapped around the end. The step starts at index
  /// `here`, or at the user's position. `all` is sorted by start. Hidden items are skipped; nil if all are hidden.
  func step<Items: RandomAccessCollection>(
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

  /// Returns the first item of `all` from index `rank` on (or backwards) in a visible paragraph. Searches by paragraph,
  /// so many hidden items cost nothing.
  func shown<Items: RandomAccessCollection>(
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

  /// Returns the offset at which a step starts if it does not start at an item of the list.
  func stepOrigin(forward: Bool) -> Int {
    if let focus = viewport.focus { return focus }
    let top = topOffset()
    return forward ? top - 1 : top
  }

  /// Whether the user's position is the start of statement `s`, or a word of it.
  private func isAt(statement s: Int) -> Bool {
    let statement = marks.statements[s]
    return viewport.focus == statement.start
      || (word.map { word in statement.content.contains { $0.overlaps(word) } } ?? false)
  }

  func isShown(_ offset: Int) -> Bool { layout.blockIndex(at: offset).map { layout.isShown($0) } ?? false }

  /// Goes to statement `s` and selects its speaker.
  mutating func select(statement s: Int) {
    let statement = marks.statements[s]
    selection = Selection(statement: s, voice: marks.voice(ofStatement: s)?.key)
    panels.statements.cursor = s
    reveal(statement.start, to: statement.content.first?.upper)
  }

  /// Returns the statement for the status line: that of the word at the cursor, else the current one if a word of it is visible, else the first visible one.
  func statementInSight() -> Int? {
    if let word, let s = marks.index.attribution(at: word.lower) { return s }
    let seen = bytesInSight()
    if let current = selection.statement, marks.statements[current].content.contains(where: { $0.overlaps(seen) }) {
      return current
    }
    return marks.index.attributions(in: seen).first { layout.shown == nil || isShown(marks.statements[$0].start) }
  }

  /// Selects statement `s`, of which a word is visible, without scrolling.
  mutating func chooseInPlace(statement s: Int) {
    let top = top()
    select(statement: s)
    if let top { setTop(top) }
  }
}
