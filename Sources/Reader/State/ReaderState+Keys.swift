import Articles
import Cells

extension ReaderState {
  /// Where keys go now.
  var context: Context {
    if let prompt = typing.prompt { return prompt.context }
    if let top = screens.top { return top.context }
    if article.review.bounds != nil { return .bounds }
    switch article.focus {
    case .text: return review.isOn ? .review : .text
    case .actors: return .actors
    case .quotes: return review.isOn ? .review : .quotes
    }
  }

  /// A person did something: what was told was read, and what waited for it may move.
  mutating func becomeCurrent() {
    notice = nil
    article.panels.isScrolled = false
    if article.filterIsStale { article.refreshFilter() }
    if article.antecedentsAreStale { refreshAntecedents() }
    screens.top = screens.top?.screen.renewed(self).overlay
  }

  mutating func press(_ key: Key) -> [Effect] {
    becomeCurrent()
    let context = context
    if looks.screen.isTooSmall, !leadsOut(key, in: context) {
      typing.keys = KeyInput()
      notify("the window was too small: \(KeySequence([key]).written) did nothing")
      return []
    }
    // Whoever goes elsewhere does not want to be taken to a match that is found later.
    if !context.isTyping { article.search.pending = nil }
    if key == .escape, typing.keys != KeyInput() {
      typing.keys = KeyInput()
      return []
    }
    if !context.isTyping, typing.keys.pending.isEmpty, case .character(let character) = key,
      addDigit(character, in: context)
    {
      return []
    }
    switch looks.settings.keymap.meaning(of: key, after: typing.keys.pending, in: context) {
    case .prefix:
      typing.keys.pending.append(key)
      return []
    case .command(let command, let argument):
      let count = typing.keys.count
      typing.keys = KeyInput()
      return run(Order(command, count: count, argument: argument))
    case .unbound:
      let sequence = KeySequence(typing.keys.pending + [key])
      typing.keys = KeyInput()
      if context.isTyping {
        if case .character(let character) = key {
          if let row = typing.digitOfChoice(character) { return choose(row: row) }
          type(String(character))
        }
      } else {
        notify("\(sequence.written) does nothing in \(context.title): " + elsewhere(sequence))
      }
      return []
    }
  }

  /// Whether `key` leaves, closes or redraws. Other keys need a window that shows their effect.
  private func leadsOut(_ key: Key, in context: Context) -> Bool {
    switch looks.settings.keymap.meaning(of: key, after: [], in: context) {
    case .command(.suspend, _), .command(.redraw, _), .command(.interrupt, _), .command(.close, _), .command(.clear, _),
      .command(.cancel, _), .command(.leaveBounds, _):
      true
    default: false
    }
  }

  /// Where a key would do something, or where to find out about keys.
  private func elsewhere(_ keys: KeySequence) -> String {
    let places = Context.allCases.filter { context in
      guard !context.isTyping, let last = keys.keys.last else { return false }
      return looks.settings.keymap.meaning(of: last, after: Array(keys.keys.dropLast()), in: context) != .unbound
    }
    if places.isEmpty { return "\(keyHint(.help)) tells the keys" }
    return "it works in " + places.prefix(2).map(\.title).joined(separator: " and ")
  }

  /// The first key of a command in the article, for a sentence; its name where it has none.
  func keyHint(_ command: Command) -> String {
    let here = looks.settings.keymap.keys(for: command, in: context).first
    return (here ?? looks.settings.keymap.keys(for: command, in: .text).first)?.written ?? ":\(command.name)"
  }

  /// How a command is given that takes a letter.
  func keyHint(_ command: Command, _ letter: Character) -> String {
    let hint = keyHint(command)
    guard hint.ends(with: KeySequence.letter) else { return "\(hint) \(letter)" }
    return hint.dropLast(KeySequence.letter.count) + String(letter)
  }

  /// Adds a digit to the count. A number may begin with 0, unless that key has a meaning of its own.
  private mutating func addDigit(_ character: Character, in context: Context) -> Bool {
    guard character.isASCII, let digit = character.wholeNumberValue,
      digit > 0 || typing.keys.count != nil
        || looks.settings.keymap.meaning(of: .character(character), after: [], in: context) == .unbound
    else { return false }
    typing.keys.count = min((typing.keys.count ?? 0) * 10 + digit, KeyInput.greatestCount)
    return true
  }

  /// What was typed on the command line: told where it can not be done.
  mutating func run(typed order: Order) -> [Effect] {
    guard !CommandTable.has(order.command, in: context) else { return run(order) }
    let row = CommandTable.rows.first { $0.command == order.command }
    let places = Context.allCases.filter { row?.contexts.contains($0) ?? false }.prefix(2)
    notify(
      "\(order.command.name) does nothing in \(context.title): it works in "
        + places.map(\.title).joined(separator: " and "))
    return []
  }

  /// Carries out a command, and notes the place before a jump. A command that is repeated zero times does nothing.
  mutating func run(_ order: Order) -> [Effect] {
    if order.count == 0, order.command.isRepeated {
      notify("\(order.command.name) zero times: nothing was done")
      return []
    }
    let origin = article.jumpPlace
    let isSearching = typing.prompt != nil
    let effects = carryOut(order)
    if order.command.jumps, !isSearching { noteJump(from: origin) }
    return effects
  }

  private mutating func carryOut(_ order: Order) -> [Effect] {
    let (command, count) = (order.command, order.count)
    switch (command, context) {
    case (.suspend, _): return [.suspend]
    case (.redraw, _): return [.redraw]
    case (.interrupt, _): return [.quit]
    case (_, .prompt), (_, .search), (_, .choice): return edit(command)
    case (_, .bounds): return changeBounds(order)
    case (.close, .text): return [.quit]
    case (.close, .review) where article.focus == .text: toggleReview()
    case (.close, _) where screens.top?.screen.isNeeded(self) ?? false: return [.quit]
    case (.close, _): closeTop()
    case (.clear, _): clear()
    case (.commandLine, _): typing.open(.command)
    case (.help, Help.context): screens.close()
    case (.help, _): Help.open(reader: &self)
    case (.theme, _): chooseTheme(order)
    case (.set, _): set(order.argument)
    case (.nextArticle, _): stepArticle(by: count ?? 1)
    case (.previousArticle, _): stepArticle(by: -(count ?? 1))
    case (.articles, _): DeskList.toggle(&self)
    case (.sort, _), (.sortNext, _), (.sortPrevious, _): DeskList.sort(order, &self)
    case (.searchAll, _): return searchDesk(for: order.argument)
    case (.dossier, _): Dossier.toggle(&self)
    case (.narrow, _): openNarrowing()
    case _ where screens.top != nil: return runInScreen(order)
    case (.actors, _): toggle(.actors)
    case (.quotes, _): toggle(.quotes)
    case (.focusNext, _): cycleFocus(by: 1)
    case (.focusPrevious, _): cycleFocus(by: -1)
    case (.go, .actors): article.goToVoice()
    case (.go, .quotes): article.goToQuote()
    case (.go, _): chooseInSight()
    case (.why, _): Reasons.open(&self)
    case (.copy, _): return article.copyStatement()
    case (.copyParagraph, _): return article.copyParagraph()
    case (.save, _): return save(to: order.argument)
    case (.export, _): return export(to: order.argument)
    case (.pipe, _): return pipe(to: order.argument)
    case (.openLink, _): return article.openLink()
    case (.edit, _): return article.editFile()
    case (.reload, _): return article.id.map { [.reload($0)] } ?? []
    case (.outline, _): openList(.outline)
    case (.places, _): openList(.places)
    case (.links, _): openList(.links)
    case (_, .actors) where command.movesInLists, (_, .quotes) where command.movesInLists,
      (_, .review) where command.movesInLists && article.focus == .quotes:
      movePanel(command, count: count)
    case _ where command.isOfReview: return runReview(order)
    case (.narrower, _): setColumnWidth(looks.columnWidth - 4 * (count ?? 1))
    case (.wider, _): setColumnWidth(looks.columnWidth + 4 * (count ?? 1))
    case (.resetWidth, _): setColumnWidth(looks.settings.columnWidth)
    case (.zen, _): toggleZen()
    default: runInText(order)
    }
    return []
  }

  /// Carries out a command in the topmost screen.
  mutating func runInScreen(_ order: Order) -> [Effect] { screens.top?.screen.run(order, &self) ?? [] }

  /// Commands that move in the article; a panel over it gives way to it.
  private mutating func runInText(_ order: Order) {
    let (command, count) = (order.command, order.count)
    let number = count ?? order.argument.flatMap { Int($0) }
    let keepsPanel: Set<Command> = [.filter, .speechOnly, .antecedents]
    if article.focus != .text, looks.screen.panel == nil, !keepsPanel.contains(command) { article.focus = .text }
    switch command {
    case .lineDown: article.scroll(by: count ?? 1)
    case .lineUp: article.scroll(by: -(count ?? 1))
    case .pageDown: article.scroll(by: (count ?? 1) * pageRows)
    case .pageUp: article.scroll(by: -(count ?? 1) * pageRows)
    case .halfPageDown: article.scroll(by: (count ?? 1) * max(1, looks.screen.rows / 2))
    case .halfPageUp: article.scroll(by: -(count ?? 1) * max(1, looks.screen.rows / 2))
    case .top: article.goToTop()
    case .bottom: article.goToBottom()
    case .percent: article.goToPercent(number)
    case .paragraph: article.goToParagraph(number)
    case .nextParagraph: article.moveParagraph(forward: true, count: count ?? 1)
    case .previousParagraph: article.moveParagraph(forward: false, count: count ?? 1)
    case .nextHeading: article.moveHeading(forward: true, count: count ?? 1)
    case .previousHeading: article.moveHeading(forward: false, count: count ?? 1)
    case .nextStatement: moveStatement(forward: true, count: count ?? 1)
    case .previousStatement: moveStatement(forward: false, count: count ?? 1)
    case .nextOfOfficial: article.moveOfOfficial(forward: true, count: count ?? 1)
    case .previousOfOfficial: article.moveOfOfficial(forward: false, count: count ?? 1)
    case .nextMention: article.moveMention(forward: true, count: count ?? 1)
    case .previousMention: article.moveMention(forward: false, count: count ?? 1)
    case .search: search(for: order.argument)
    case .nextMatch: moveMatch(forward: true, count: count ?? 1)
    case .previousMatch: moveMatch(forward: false, count: count ?? 1)
    case .setMark: article.setMark(order.argument)
    case .goToMark: article.goToMark(order.argument)
    case .nextMark: article.moveMark(forward: true, count: count ?? 1)
    case .previousMark: article.moveMark(forward: false, count: count ?? 1)
    case .back: jump(back: true, count: count ?? 1)
    case .forward: jump(back: false, count: count ?? 1)
    case .filter: article.cycleFilter()
    case .speechOnly: toggleSpeechOnly()
    case .antecedents: toggleAntecedents()
    case .alignTop: article.align(atRow: 0)
    case .alignMiddle: article.align(atRow: looks.screen.rows / 2)
    case .alignBottom: article.align(atRow: looks.screen.rows - 1)
    default: break
    }
  }

  /// The lines of a page: two stay on the screen.
  var pageRows: Int { max(1, looks.screen.rows - 2) }

  private mutating func clear() {
    if desk.wanted != nil {
      desk.wanted = nil
    } else if screens.top != nil || article.focus != .text {
      closeTop()
    } else if !article.review.tagged.isEmpty {
      article.review.tagged = []
      notify("no statement is tagged any more")
    } else if article.search.finder != nil {
      article.begin(nil, from: 0)
    } else if article.selection != selectionKept {
      article.selection = selectionKept
    } else if article.filter != .all {
      article.filter = .all
      article.refreshFilter()
      notify("all paragraphs")
    } else {
      notify("nothing to close here: \(keyHint(.close)) \(review.isOn ? "ends the review" : "quits")")
    }
  }

  /// The part of the selection that Esc does not clear: in a review the statement, on which the next key decides.
  private var selectionKept: Selection {
    guard review.isOn, let s = article.selection.statement else { return Selection() }
    return Selection(statement: s, voice: article.marks.voice(ofStatement: s)?.key)
  }

  /// Closes the box over the article, or gives the keys back from a panel to it.
  mutating func closeTop() {
    if screens.top?.screen.isNeeded(self) ?? false {
      notify("no article is open: \(keyHint(.go)) opens one, \(keyHint(.close)) quits")
    } else if screens.top != nil {
      screens.close()
    } else {
      article.focus = .text
    }
  }
}
