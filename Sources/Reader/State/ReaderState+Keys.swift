import Articles
import Cells

extension ReaderState {
  /// The context that receives keys.
  var context: Context {
    if let prompt = typing.prompt { return prompt.context }
    if let top = screens.top { return top.context }
    if article.review.bounds != nil { return .bounds }
    // In a review, decisions are made in the statements panel too.
    if review.isOn, article.focus != .actors { return .review }
    return article.focus.panel?.context ?? .text
  }

  /// Clears the message and applies deferred updates when the user acts.
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
      notify("\(KeySequence([key]).written) ignored: the window was too small")
      return []
    }
    // A user who moves cancels the pending jump to a match.
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

  /// Whether `key` leaves, closes or redraws. Other keys need a window large enough to show their effect.
  private func leadsOut(_ key: Key, in context: Context) -> Bool {
    guard case .command(let command, _) = looks.settings.keymap.meaning(of: key, after: [], in: context) else {
      return false
    }
    return CommandTable.holds(.leadsOut, of: command)
  }

  /// Returns a hint about the context in which a key has an effect, or about the help.
  private func elsewhere(_ keys: KeySequence) -> String {
    let places = Context.allCases.filter { context in
      guard !context.isTyping, let last = keys.keys.last else { return false }
      return looks.settings.keymap.meaning(of: last, after: Array(keys.keys.dropLast()), in: context) != .unbound
    }
    if places.isEmpty { return "\(keyHint(.help)) lists the keys" }
    return "it works in " + places.prefix(2).map(\.title).joined(separator: " and ")
  }

  /// Returns the first key of a command in the article, for a sentence; the command's name if it has no key.
  func keyHint(_ command: Command) -> String {
    let here = looks.settings.keymap.keys(for: command, in: context).first
    return (here ?? looks.settings.keymap.keys(for: command, in: .text).first)?.written ?? ":\(command.name)"
  }

  /// Returns the keys of a command that takes a letter.
  func keyHint(_ command: Command, _ letter: Character) -> String {
    let hint = keyHint(command)
    guard hint.ends(with: KeySequence.letter) else { return "\(hint) \(letter)" }
    return hint.dropLast(KeySequence.letter.count) + String(letter)
  }

  /// Adds a digit to the count. Returns whether it did. A number may begin with 0 unless that key has its own meaning.
  private mutating func addDigit(_ character: Character, in context: Context) -> Bool {
    guard character.isASCII, let digit = character.wholeNumberValue,
      digit > 0 || typing.keys.count != nil
        || looks.settings.keymap.meaning(of: .character(character), after: [], in: context) == .unbound
    else { return false }
    typing.keys.count = min((typing.keys.count ?? 0) * 10 + digit, KeyInput.greatestCount)
    return true
  }

  /// Runs a command, and notes the position before a jump. A command with the count zero does nothing.
  mutating func run(_ order: Order) -> [Effect] {
    if order.count == 0, CommandTable.holds(.repeats, of: order.command) {
      notify("\(order.command.name) zero times does nothing")
      return []
    }
    guard let row = CommandTable.use(of: order.command, in: context) else {
      let places = Context.allCases.filter { CommandTable.row(order.command, in: $0) != nil }.prefix(2)
      notify(
        "\(order.command.name) does nothing in \(context.title): it works in "
          + places.map(\.title).joined(separator: " and "))
      return []
    }
    let origin = article.jumpPlace
    let isSearching = typing.prompt != nil
    let effects = row.run(&self, order)
    if row.facts.contains(.jumps), !isSearching { noteJump(from: origin) }
    return effects
  }

  /// Runs a command in the topmost screen.
  mutating func runInScreen(_ order: Order) -> [Effect] { screens.top?.screen.run(order, &self) ?? [] }

  /// Runs a command that moves in the text. A panel that covers the text loses the focus first.
  mutating func inText(_ run: (inout ReaderState) -> Void) {
    if article.focus != .text, !looks.screen.arePanelsBeside { article.focus = .text }
    run(&self)
  }

  /// Moves in the topmost screen, else in the panel that has the focus.
  mutating func moveInList(_ order: Order) -> [Effect] {
    if let top = screens.top { return top.screen.run(order, &self) }
    article.focus.panel?.move(order, &self)
    return []
  }

  /// Moves in the text. In a review, moves in the statements panel if it has the focus.
  mutating func move(_ order: Order) {
    if let panel = article.focus.panel { return panel.move(order, &self) }
    switch order.command {
    case .top: article.goToTop()
    case .bottom: article.goToBottom()
    default: article.scroll(by: order.times * lines(order.command))
    }
  }

  /// Returns the number of lines that a command scrolls; negative upwards.
  private func lines(_ command: Command) -> Int {
    let half = max(1, looks.screen.rows / 2)
    return switch command {
    case .lineDown: 1
    case .lineUp: -1
    case .pageDown: pageRows
    case .pageUp: -pageRows
    case .halfPageDown: half
    default: -half
    }
  }

  /// The number of lines of a page. Two lines stay on the screen.
  var pageRows: Int { max(1, looks.screen.rows - 2) }

  mutating func clear() {
    if desk.wanted != nil {
      desk.giveUp()
      renewDeskList()
      notify("not opened")
    } else if isNarrowed {
      narrow(to: "")
      notify("all rows")
    } else if screens.top != nil || article.focus != .text {
      closeTop()
    } else if article.selection.word != nil {
      article.selection.word = nil
    } else if !article.review.tagged.isEmpty {
      article.review.tagged = []
      notify("no statements tagged")
    } else if article.search.finder != nil {
      article.begin(nil, from: 0)
    } else if article.selection != selectionKept {
      article.selection = selectionKept
    } else if article.filter != .all {
      article.filter = .all
      article.refreshFilter()
      notify("all paragraphs")
    } else if leaveSource() {
      return
    } else if desk.holdsSeveral, !review.isOn {
      DeskList.toggle(&self)
    } else {
      notify("nothing to close here: \(keyHint(.close)) \(review.isOn ? "ends the review" : "quits")")
    }
  }

  /// Whether the list or the panel that has the focus shows only the rows with some words.
  private var isNarrowed: Bool {
    if let screen = screens.top?.screen { return screen.narrowing?.isEmpty == false }
    return article.focus.panel?.filter(article).isOn ?? false
  }

  /// The part of the selection that Esc does not clear. In a review the statement is kept for the next key.
  private var selectionKept: Selection {
    guard review.isOn, let s = article.selection.statement else { return Selection() }
    return Selection(statement: s, voice: article.marks.voice(ofStatement: s)?.key)
  }

  /// Closes the screen or panel that has the focus. Ends the program if the screen must stay open.
  mutating func closeList() -> [Effect] {
    if screens.top?.screen.isNeeded(self) ?? false { return [.quit] }
    if case .desk = screens.top, desk.holdsSeveral { return [.quit] }
    closeTop()
    return []
  }

  /// Goes from a source text to its article, and from the article to the list of several articles; quits if there is only one article.
  mutating func closeArticle() -> [Effect] {
    if leaveSource() { return [] }
    guard desk.holdsSeveral else { return [.quit] }
    DeskList.toggle(&self)
    return []
  }

  /// Ends the review. In a panel, goes back to the article first.
  mutating func closeReview() {
    if article.focus == .text { toggleReview() } else { closeTop() }
  }

  /// Closes the box over the article, or moves the focus from a panel to the article.
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
