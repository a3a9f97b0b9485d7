import Cells

extension ReaderState {
  /// Carries out a typed line.
  mutating func enter(_ line: String) -> [Effect] {
    becomeCurrent()
    if !context.isTyping { article.search.pending = nil }
    let effects = answer(line)
    lastSpoken?.owesAnswer = effects.isEmpty
    return effects
  }

  private mutating func answer(_ line: String) -> [Effect] {
    if typing.prompt?.purpose == .choose, let number = Int(line.trimmed) { return choose(row: number - 1) }
    if typing.prompt != nil {
      if !line.isEmpty { paste(line) }
      return run(Order(.accept))
    }
    switch SpokenLine(line, looks.settings.keymap, in: context) {
    case .empty:
      let isText = context == .text || context == .review
      return run(spoken: Order(isText ? .nextParagraph : context == .bounds ? .leaveBounds : .go))
    case .number(let number): return choose(number)
    case .keys(let keys, let count):
      guard var order = order(of: keys) else { return keys.flatMap { press($0) } }
      order.count = count
      return run(spoken: order)
    case .keyWithWords(let order): return run(withWords: order)
    case .words(let words):
      do throws(TypedCommand.Problem) {
        let order = try TypedCommand.order(words)
        if CommandTable.use(of: order.command, in: context) == nil { leaveLists(for: order.command) }
        return CommandTable.use(of: order.command, in: context) != nil ? run(spoken: order) : run(order)
      } catch {
        // Tab cannot be used in a line that is entered as a whole.
        let words = error.words.replacing(TypedCommand.hint, with: "\(keyHint(.help)) lists the commands")
        refuse(words)
        return []
      }
    }
  }

  /// Returns the order that `keys` give here. Closes the lists over the article for a command of the article alone.
  private mutating func order(of keys: [Key]) -> Order? {
    if let order = looks.settings.keymap.order(of: keys, in: context) { return order }
    guard context != .text, let order = looks.settings.keymap.order(of: keys, in: .text) else { return nil }
    leaveLists(for: order.command)
    return order
  }

  /// Closes the lists over the article if `command` needs the article.
  private mutating func leaveLists(for command: Command) {
    guard article.id != nil, CommandTable.row(command, in: .text) != nil else { return }
    screens.closeAll()
    article.focus = .text
  }

  /// Goes to the paragraph of a number, or chooses the row of a number in a list.
  private mutating func choose(_ number: Int) -> [Effect] {
    guard let list = spokenList() else { return run(Order(.paragraph, argument: "\(number)")) }
    guard (1...max(1, list.count)).contains(number), list.count > 0 else {
      notify("no row \(number): the last is \(list.count)")
      return []
    }
    _ = run(Order(.top))
    if number > 1 { _ = run(Order(.lineDown, count: number - 1)) }
    notice = nil
    return run(Order(.go))
  }

  private mutating func run(withWords order: Order) -> [Effect] {
    guard let words = order.argument else { return run(order) }
    switch order.command {
    case .help:
      screens.push(.help(Help(words: words)))
      return []
    case .commandLine, .narrow:
      _ = run(Order(order.command))
      paste(words)
      return run(Order(.accept))
    default:
      if CommandTable.use(of: order.command, in: context) == nil { leaveLists(for: order.command) }
      return run(order)
    }
  }

  /// Runs a command without a screen. Lines and pages are paragraphs, or in lists the rows spoken at a time.
  private mutating func run(spoken order: Order) -> [Effect] {
    let count = order.count ?? 1
    if order.command == .redraw {
      // Everything about the position is spoken again.
      let now = spokenNow()
      lastSpoken = SpokenState(article: now.article, length: now.length, isRead: now.isRead)
      return []
    }
    if count == 0 { return run(order) }
    guard let list = spokenList() else { return run(inText: order, count: count) }
    let page = list.page(of: list.cursor ?? 0)
    switch order.command {
    case .pageDown, .halfPageDown:
      return run(Order(.lineDown, count: page.upperBound - (list.cursor ?? 0) + (count - 1) * SpokenList.page))
    case .pageUp, .halfPageUp:
      return run(Order(.lineUp, count: (list.cursor ?? 0) - page.lowerBound + count * SpokenList.page))
    default: return run(order)
    }
  }

  private mutating func run(inText order: Order, count: Int) -> [Effect] {
    switch order.command {
    case .lineDown, .pageDown, .halfPageDown: return run(Order(.nextParagraph, count: count))
    case .lineUp, .pageUp, .halfPageUp: return run(Order(.previousParagraph, count: count))
    case .bottom: return run(Order(.paragraph, argument: "\(max(1, article.outline.paragraphCount))"))
    case .percent:
      guard let share = order.count ?? order.argument.flatMap({ Int($0) }) else { return run(order) }
      return run(
        Order(.paragraph, argument: "\(max(1, article.outline.paragraphCount * min(max(0, share), 100) / 100))"))
    default: return run(order)
    }
  }
}
