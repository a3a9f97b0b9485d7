import Articles

extension ReaderState {
  // MARK: Help

  mutating func openHelp() {
    guard looks.screen.canHoldPanels else { return notify("the screen is too small for the help") }
    screens.push(.help(top: 0))
  }

  mutating func moveHelp(_ command: Command, count: Int) {
    guard case .help(let top, let narrowing) = screens.top else { return }
    let box = helpBox
    let last = max(0, helpLines(columns: box.inner, narrowing).count - box.innerRows)
    let (next, end) = listStep(
      command, from: top, count: count, page: max(1, box.innerRows - 1), half: max(1, box.innerRows / 2),
      total: last + 1)
    if let end { notify(end == .last ? "this is all" : "this is the beginning") }
    screens.top = .help(top: next, narrowing: narrowing)
  }

  // MARK: Why

  mutating func openWhy() {
    guard looks.screen.canHoldPanels else { return notify("the screen is too small for the reasons") }
    guard
      let s = article.focus == .quotes
        ? article.panels.quotesCursor ?? article.statementInSight() : article.statementInSight()
    else {
      return notify("no statement in sight" + article.stillReading + ": \(keyHint(.nextStatement)) goes to the next")
    }
    if s != article.selection.statement {
      article.selection = Selection(statement: s, voice: article.marks.voice(ofStatement: s)?.key)
    }
    if case .why(s, let step) = article.lastWhy {
      screens.top = .why(statement: s, step: step)
    } else {
      screens.top = .why(statement: s, step: 0)
    }
    article.lastWhy = screens.top
  }

  mutating func moveWhy(_ command: Command, count: Int) {
    guard case .why(let s, let step) = screens.top else { return }
    let reasons = article.reasons(s)
    switch command {
    case .why: screens.close()
    case .go:
      guard reasons.indices.contains(step), let range = reasons[step].range else {
        return notify("this step has no words to go to")
      }
      screens.close()
      article.focus = .text
      article.selection.evidence = range
      guard article.isShown(range.lower) else {
        return notify("the words are in a hidden paragraph: \(keyHint(.filter)) shows all")
      }
      article.reveal(range.lower)
      notify("\(reasons[step].label) of statement \(s + 1); \(keyHint(.why)) goes back to the reasons")
    default:
      let (next, end) = listStep(command, from: step, count: count, page: 4, half: 4, total: reasons.count)
      if let end { notify(end == .last ? "this is the last step" : "this is the first step") }
      screens.top = .why(statement: s, step: next)
      article.lastWhy = screens.top
    }
  }
}
