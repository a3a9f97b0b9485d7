import Cells

extension ReaderState {
  /// Where keys go now.
  var context: Context {
    if search.prompt != nil { return .prompt }
    switch overlay {
    case .help: return .help
    case .why: return .why
    case nil: break
    }
    switch focus {
    case .text: return .text
    case .actors: return .actors
    case .quotes: return .quotes
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if filterIsStale { refreshFilter() }
    let context = context
    if key == .escape, input != KeyInput() {
      input = KeyInput()
      return []
    }
    if context != .prompt, input.pending.isEmpty, case .character(let character) = key, takeDigit(character) {
      return []
    }
    let meaning = Keymap.standard.meaning(of: key, after: input.pending, in: context)
    switch meaning {
    case .prefix:
      input.pending.append(key)
      return []
    case .command(let command):
      let count = input.count
      input = KeyInput()
      return run(command, count: count)
    case .unbound:
      let sequence = KeySequence(input.pending + [key])
      input = KeyInput()
      if context == .prompt {
        if case .character(let character) = key { type(String(character)) }
      } else {
        tell("\(sequence.written) does nothing in \(context.title): ? tells the keys")
      }
      return []
    }
  }

  private mutating func takeDigit(_ character: Character) -> Bool {
    guard character.isASCII, let digit = character.wholeNumberValue, digit > 0 || input.count != nil else {
      return false
    }
    input.count = min((input.count ?? 0) * 10 + digit, KeyInput.greatestCount)
    return true
  }

  mutating func paste(_ text: String) {
    guard search.prompt != nil else { return tell("pasted text is taken only while a search is typed") }
    let line = text.prefix(SearchPattern.limit).map { $0.isNewline ? " " : $0 }
    type(String(line))
  }

  private mutating func run(_ command: Command, count: Int?) -> [Effect] {
    switch (command, context) {
    case (.suspend, _): return [.suspend]
    case (.redraw, _): return [.redraw]
    case (.interrupt, _): return [.quit]
    case (.close, .text): return [.quit]
    case (.close, _): closeTop()
    case (.clear, _): clear()
    case (.help, .help): overlay = nil
    case (.help, _): openHelp()
    case (.theme, _): nextTheme(count: count)
    case (_, .help): moveHelp(command, count: count ?? 1)
    case (_, .why): moveWhy(command, count: count ?? 1)
    case (.actors, _): toggle(.actors)
    case (.quotes, _): toggle(.quotes)
    case (.focusNext, _): cycleFocus(by: 1)
    case (.focusPrevious, _): cycleFocus(by: -1)
    case (.go, .actors): goToVoice()
    case (.go, .quotes): goToQuote()
    case (.go, _): chooseInSight()
    case (.why, _): openWhy()
    case (_, .actors) where command.movesInLists, (_, .quotes) where command.movesInLists:
      movePanel(command, count: count)
    case (.narrower, _): setColumnWidth(columnWidth - 4 * (count ?? 1))
    case (.wider, _): setColumnWidth(columnWidth + 4 * (count ?? 1))
    case (.resetWidth, _): setColumnWidth(settings.columnWidth)
    case (.zen, _): toggleZen()
    case (.acceptSearch, _): acceptSearch()
    case (.cancelSearch, _): cancelSearch()
    case (.eraseCharacter, _): eraseCharacter()
    case (.eraseAll, _): setQuery("")
    default: runInText(command, count: count)
    }
    return []
  }

  /// Commands that move in the article; a panel over it gives way to it.
  private mutating func runInText(_ command: Command, count: Int?) {
    if focus != .text, screen.panel == nil, command != .filter, command != .speechOnly { focus = .text }
    switch command {
    case .lineDown: scroll(by: count ?? 1)
    case .lineUp: scroll(by: -(count ?? 1))
    case .pageDown: scroll(by: (count ?? 1) * pageRows)
    case .pageUp: scroll(by: -(count ?? 1) * pageRows)
    case .halfPageDown: scroll(by: (count ?? 1) * max(1, screen.rows / 2))
    case .halfPageUp: scroll(by: -(count ?? 1) * max(1, screen.rows / 2))
    case .top: goToTop()
    case .bottom: goToBottom()
    case .percent: goToPercent(count)
    case .nextParagraph: moveParagraph(forward: true, count: count ?? 1)
    case .previousParagraph: moveParagraph(forward: false, count: count ?? 1)
    case .nextHeading: moveHeading(forward: true, count: count ?? 1)
    case .previousHeading: moveHeading(forward: false, count: count ?? 1)
    case .nextStatement: moveStatement(forward: true, count: count ?? 1)
    case .previousStatement: moveStatement(forward: false, count: count ?? 1)
    case .nextOfOfficial: moveOfOfficial(forward: true, count: count ?? 1)
    case .previousOfOfficial: moveOfOfficial(forward: false, count: count ?? 1)
    case .nextMention: moveMention(forward: true, count: count ?? 1)
    case .previousMention: moveMention(forward: false, count: count ?? 1)
    case .search: openSearch()
    case .nextMatch: moveMatch(forward: true, count: count ?? 1)
    case .previousMatch: moveMatch(forward: false, count: count ?? 1)
    case .filter: cycleFilter()
    case .speechOnly: toggleSpeechOnly()
    case .alignTop: align(atRow: 0)
    case .alignMiddle: align(atRow: screen.rows / 2)
    case .alignBottom: align(atRow: screen.rows - 1)
    default: break
    }
  }

  /// The lines of a page: two stay on the screen.
  var pageRows: Int { max(1, screen.rows - 2) }

  private mutating func clear() {
    if overlay != nil || focus != .text {
      closeTop()
    } else if search.pattern != nil {
      search = Search()
    } else if selection != Selection() {
      selection = Selection()
    } else if filter != .all {
      filter = .all
      refreshFilter()
      tell("all paragraphs")
    } else {
      tell("nothing to close here: q quits")
    }
  }

  /// Closes the box over the article, or gives the keys back from a panel to it.
  mutating func closeTop() {
    if overlay != nil {
      overlay = nil
    } else {
      focus = .text
    }
  }
}
