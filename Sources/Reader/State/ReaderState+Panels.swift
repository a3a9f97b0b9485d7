import Articles

extension ReaderState {
  mutating func toggle(_ panel: Focus) {
    if focus == panel { return focus = .text }
    show(panel)
  }

  mutating func cycleFocus(by step: Int) {
    let all = Focus.allCases
    let here = all.firstIndex(of: focus) ?? 0
    let next = all[(here + step + all.count) % all.count]
    if next == .text { return focus = .text }
    show(next)
  }

  private mutating func show(_ panel: Focus) {
    if isZen { toggleZen() }
    guard screen.canHoldPanels else { return tell("the screen is too small for a panel") }
    focus = panel
    notice = nil
    switch panel {
    case .text: break
    case .actors:
      if marks.voices.isEmpty { tell("no actors" + stillReading) }
      if marks.voice(selection.voice) == nil {
        // Somebody is always chosen here: whoever speaks in sight, else the first.
        let speaker = statementInSight().flatMap { marks.voice(ofStatement: $0)?.key }
        selection.voice = speaker ?? marks.voices.first?.key
      }
      lastPanel = .actors
    case .quotes:
      if marks.byVoice.isEmpty { tell("no statements" + stillReading) }
      lastPanel = .quotes
      // It opens on the selected official; where that one's statements were being read already, there.
      let chosen = marks.voice(selection.voice)
      let read = quotesCursor.map { marks.voiceOfStatement[$0] }
      if read == nil || chosen != nil && chosen != read { quotesCursor = firstQuote() }
    }
  }

  /// Where the quotes panel opens: at the current statement, else at the first of the selected official.
  private func firstQuote() -> Int? {
    if let current = selection.statement { return current }
    return marks.voice(selection.voice).flatMap { marks.voices[$0].statements.first } ?? marks.byVoice.first
  }

  /// Moves in the panel that has the keys.
  mutating func movePanel(_ command: Command, count: Int?) {
    let isActors = focus == .actors
    let total = isActors ? marks.voices.count : marks.byVoice.count
    guard total > 0 else { return tell((isActors ? "no actors" : "no statements") + stillReading) }
    let here = isActors ? marks.voice(selection.voice) : quotesCursor.map { marks.rankByVoice[$0] }
    let page = max(1, screen.rows / 2 - 1)
    // Where nobody is chosen yet, a line up or down chooses the first.
    let isFirst = here == nil && (command == .lineDown || command == .lineUp)
    let (row, end) =
      isFirst ? (0, nil) : listStep(command, from: here ?? 0, count: count ?? 1, page: page, total: total)
    if row == here {
      return tell(end == .last ? "this is the last" : end == .first ? "this is the first" : "you are there")
    }
    if isActors {
      choose(voice: row)
    } else {
      choose(quote: marks.byVoice[row])
    }
  }

  /// To a statement in the panel: beside the article it is shown at once; over it there is nothing to see.
  mutating func choose(quote s: Int) {
    quotesCursor = s
    if screen.panel != nil { select(quote: s) }
  }

  /// Selects an actor: its mentions are marked, and the text stays where it is.
  mutating func choose(voice: Int) {
    selection.voice = marks.voices[voice].key
    selection.mention = nil
    if let statement = selection.statement, marks.voiceOfStatement[statement] != voice { selection.statement = nil }
  }

  /// Enter in the actors panel: to the first statement, else to the first mention.
  mutating func goToVoice() {
    guard let v = marks.voice(selection.voice) else {
      return tell("nobody chosen: \(keyHint(.lineDown)) and \(keyHint(.lineUp)) move")
    }
    let voice = marks.voices[v]
    let statement = voice.statements.first { isShown(marks.statements[$0].start) }
    let mention = voice.mentions.first { isShown(marks.article.mentions[$0].range.lower) }
    focus = .text
    if let statement {
      select(statement: statement)
      tell(
        "\(voice.name) says \(plural(voice.statements.count, "thing")): \(keyHint(.nextOfOfficial)) goes to the next")
    } else if let mention {
      selection.statement = nil
      selection.mention = mention
      reveal(marks.article.mentions[mention].range.lower)
      tell(
        "\(voice.name) says nothing; mention 1 of \(voice.mentions.count), \(keyHint(.nextMention)) goes to the next")
    } else {
      tell("\(voice.name) is in hidden paragraphs: \(keyHint(.filter)) shows all")
    }
  }

  mutating func goToQuote() {
    guard let s = quotesCursor else {
      return tell("no statement chosen: \(keyHint(.lineDown)) and \(keyHint(.lineUp)) move")
    }
    guard isShown(marks.statements[s].start) else {
      return tell("it is in a hidden paragraph: \(keyHint(.filter)) shows all")
    }
    focus = .text
    select(statement: s)
  }

  private mutating func select(quote s: Int) {
    guard isShown(marks.statements[s].start) else {
      return tell("it is in a hidden paragraph: \(keyHint(.filter)) shows all")
    }
    select(statement: s)
  }
}

/// “1 statement”, “2 statements”.
func plural(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
