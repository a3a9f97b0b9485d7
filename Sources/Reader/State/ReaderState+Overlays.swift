import Articles

extension ReaderState {
  // MARK: Help

  mutating func openHelp() {
    guard screen.canHoldPanels else { return tell("the screen is too small for the help") }
    overlays.append(.help(top: 0))
  }

  mutating func moveHelp(_ command: Command, count: Int) {
    guard case .help(let top, let narrowing) = overlay else { return }
    let box = helpBox
    let last = max(0, helpLines(columns: box.inner, narrowing).count - box.innerRows)
    let (next, end) = listStep(
      command, from: top, count: count, page: max(1, box.innerRows - 1), half: max(1, box.innerRows / 2),
      total: last + 1)
    if let end { tell(end == .last ? "this is all" : "this is the beginning") }
    overlay = .help(top: next, narrowing: narrowing)
  }

  // MARK: Why

  mutating func openWhy() {
    guard screen.canHoldPanels else { return tell("the screen is too small for the reasons") }
    guard let s = focus == .quotes ? quotesCursor ?? statementInSight() : statementInSight() else {
      return tell("no statement in sight" + stillReading + ": \(keyHint(.nextStatement)) goes to the next")
    }
    if s != selection.statement {
      selection = Selection(statement: s, voice: marks.voice(ofStatement: s)?.key)
    }
    if case .why(s, let step) = lastWhy {
      overlay = .why(statement: s, step: step)
    } else {
      overlay = .why(statement: s, step: 0)
    }
    lastWhy = overlay
  }

  mutating func moveWhy(_ command: Command, count: Int) {
    guard case .why(let s, let step) = overlay else { return }
    let reasons = self.reasons(s)
    switch command {
    case .why: overlay = nil
    case .go:
      guard reasons.indices.contains(step), let range = reasons[step].range else {
        return tell("this step has no words to go to")
      }
      overlay = nil
      focus = .text
      selection.evidence = range
      guard isShown(range.lower) else {
        return tell("the words are in a hidden paragraph: \(keyHint(.filter)) shows all")
      }
      reveal(range.lower)
      tell("\(reasons[step].label) of statement \(s + 1); \(keyHint(.why)) goes back to the reasons")
    default:
      let (next, end) = listStep(command, from: step, count: count, page: 4, half: 4, total: reasons.count)
      if let end { tell(end == .last ? "this is the last step" : "this is the first step") }
      overlay = .why(statement: s, step: next)
      lastWhy = overlay
    }
  }

  func reasons(_ s: Int) -> [Reason] {
    guard marks.statements.indices.contains(s) else { return [] }
    return marks.reasons(forStatement: s) { paragraphNumber(at: $0) }
  }

  /// The number of the paragraph that holds the byte at `offset`; nil where it is in none.
  func paragraphNumber(at offset: Int) -> Int? {
    guard let block = layout.blockIndex(at: offset), layout.blocks[block].kind == .paragraph else { return nil }
    return outline.paragraphNumbers[block]
  }
}
