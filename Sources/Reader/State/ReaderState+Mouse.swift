import Articles
import Cells

extension ReaderState {
  /// The number of lines that a step of the wheel scrolls.
  private static let wheelLines = 3

  mutating func receive(_ mouse: Mouse) -> [Effect] {
    becomeCurrent()
    typing.keys = KeyInput()
    switch mouse.kind {
    case .click: return click(row: mouse.row, column: mouse.column)
    case .wheelUp: return turnWheel(down: false, over: hits.target(row: mouse.row, column: mouse.column))
    case .wheelDown: return turnWheel(down: true, over: hits.target(row: mouse.row, column: mouse.column))
    }
  }

  // MARK: The wheel

  private mutating func turnWheel(down: Bool, over target: HitMap.Target?) -> [Effect] {
    guard typing.prompt == nil else { return [] }
    let command: Command = down ? .lineDown : .lineUp
    if let top = screens.top { return runInScreen(Order(command, count: top.wheelLines)) }
    switch target {
    case .panel(let focus), .panelRow(let focus, _): scroll(focus, down: down)
    default: article.scroll(by: down ? Self.wheelLines : -Self.wheelLines)
    }
    return []
  }

  /// Scrolls a panel without moving its cursor.
  private mutating func scroll(_ panel: Focus, down: Bool) {
    guard !down || !hits.panelEnds.contains(panel) else { return }
    article.panels.isScrolled = true
    panel.panel?.scroll(down: down, &article)
  }

  // MARK: Clicks

  private mutating func click(row: Int, column: Int) -> [Effect] {
    let target = hits.target(row: row, column: column)
    switch target {
    case .order(let command): return run(Order(command))
    case .completion(let n): return choose(completion: n)
    case _ where typing.prompt != nil: return []
    case .row(let n): return screens.top?.screen.click(row: n, &self) ?? []
    case .box: break
    case _ where screens.top?.fillsScreen ?? false: break
    // A click outside the box closes it.
    case _ where screens.top != nil: closeTop()
    case .panel(let panel): if article.focus != panel { toggle(panel) }
    case .panelRow(let focus, let n): focus.panel?.click(row: n, &self)
    case nil:
      article.focus = .text
      if let offset = offset(row: row, column: column) { return click(at: offset) }
    }
    return []
  }

  /// Opens a link, or sets the cursor to the word and selects its actor or statement.
  private mutating func click(at offset: Int) -> [Effect] {
    if let link = article.link(at: offset) { return follow(link, inBrowser: false) }
    _ = choose(at: offset, article.stop(at: offset))
    return []
  }

  private mutating func choose(completion n: Int) -> [Effect] {
    guard var completion = typing.prompt?.completion, completion.words.indices.contains(n) else { return [] }
    if completion.chosen == n { return acceptPrompt() }
    completion.chosen = n
    typing.prompt?.line.replace(with: completion.line)
    typing.prompt?.completion = completion
    return []
  }
}
