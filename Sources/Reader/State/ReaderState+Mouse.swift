import Articles
import Cells

extension ReaderState {
  /// The lines that a step of the wheel scrolls.
  private static let wheelLines = 3

  mutating func take(_ mouse: Mouse) -> [Effect] {
    becomeCurrent()
    input = KeyInput()
    switch mouse.kind {
    case .click: return click(row: mouse.row, column: mouse.column)
    case .wheelUp: return turnWheel(down: false, over: hits.target(row: mouse.row, column: mouse.column))
    case .wheelDown: return turnWheel(down: true, over: hits.target(row: mouse.row, column: mouse.column))
    }
  }

  // MARK: The wheel

  private mutating func turnWheel(down: Bool, over target: HitMap.Target?) -> [Effect] {
    guard prompt == nil else { return [] }
    let command: Command = down ? .lineDown : .lineUp
    switch (overlay, target) {
    case (.help, _): moveHelp(command, count: Self.wheelLines)
    case (.list, _): return moveList(command, count: Self.wheelLines)
    case (.why, _): moveWhy(command, count: 1)
    case (.desk, _): moveDeskList(Order(command, count: Self.wheelLines))
    case (.dossier, _): return moveDossier(Order(command))
    case (nil, .panel), (nil, .voice), (nil, .quote): scrollPanel(down: down)
    case (nil, _): scroll(by: down ? Self.wheelLines : -Self.wheelLines)
    }
    return []
  }

  /// Moves what the panel shows, not where the person is in it.
  private mutating func scrollPanel(down: Bool) {
    guard !down || !hits.showsPanelEnd else { return }
    panelIsScrolled = true
    switch shownPanel {
    case .quotes: quotesTop = max(0, quotesTop + (down ? 1 : -1))
    case .actors, .text: actorsTop = max(0, actorsTop + (down ? 2 : -2))
    }
  }

  // MARK: Clicks

  private mutating func click(row: Int, column: Int) -> [Effect] {
    let target = hits.target(row: row, column: column)
    switch target {
    case .order(let command): return run(Order(command))
    case .completion(let n): return choose(completion: n)
    case _ where prompt != nil: return []
    case .row(let n): return choose(row: n)
    case .article(let n): choose(article: n)
    case .reason(let n): choose(reason: n)
    case .box: break
    case _ where context == .desk || context == .dossier: break
    // Beside a box: away with it.
    case _ where overlay != nil: closeTop()
    case .panel(let panel): if focus != panel { toggle(panel) }
    case .voice(let v): choose(voiceInPanel: v)
    case .quote(let n): choose(quoteInPanel: n)
    case nil:
      focus = .text
      if let offset = offset(row: row, column: column) { return click(at: offset) }
    }
    return []
  }

  /// A link is opened, a name selects its actor, a statement is chosen; what is chosen already tells why.
  private mutating func click(at offset: Int) -> [Effect] {
    if let address = link(at: offset) { return [.browse(address)] }
    if let m = marks.index.mention(at: offset), let v = voice(ofMention: m) {
      choose(voice: v)
      selection.mention = m
      let voice = marks.voices[v]
      tell("\(voice.name), \(voice.about): \(plural(voice.statements.count, "statement"))")
    } else if let s = marks.index.attribution(at: offset) {
      if s == selection.statement {
        openWhy()
      } else {
        chooseInPlace(statement: s)
      }
    }
    return []
  }

  private func link(at offset: Int) -> String? {
    guard let block = layout.blockIndex(at: offset) else { return nil }
    let links = Links.all(in: draft.text, layout.blocks[block].range)
    return links.first { $0.contains(offset) }.map { String(draft.text.slice($0)) }
  }

  private func voice(ofMention m: Int) -> Int? {
    guard let actor = marks.article.mentions[m].actor, marks.voiceOfActor.indices.contains(actor) else { return nil }
    return marks.voiceOfActor[actor]
  }

  private mutating func choose(voiceInPanel v: Int) {
    guard marks.voices.indices.contains(v) else { return }
    let isThere = focus == .actors && marks.voice(selection.voice) == v
    if focus != .actors { toggle(.actors) }
    choose(voice: v)
    if isThere { goToVoice() }
  }

  private mutating func choose(quoteInPanel n: Int) {
    guard marks.byVoice.indices.contains(n) else { return }
    let s = marks.byVoice[n]
    if focus == .quotes, quotesCursor == s { return goToQuote() }
    if focus != .quotes { toggle(.quotes) }
    choose(quote: s)
  }

  private mutating func choose(row: Int) -> [Effect] {
    if case .dossier = overlay { return choose(rowOfDossier: row) }
    guard case .list(var listing) = overlay, listing.rows.indices.contains(row) else { return [] }
    if listing.cursor == row { return moveList(.go, count: 1) }
    listing.cursor = row
    overlay = .list(listing)
    return []
  }

  private mutating func choose(rowOfDossier row: Int) -> [Effect] {
    guard case .dossier(var dossier) = overlay, dossier.rows.indices.contains(row) else { return [] }
    if dossier.cursor == row { return moveDossier(Order(.go)) }
    dossier.cursor = row
    overlay = .dossier(dossier)
    return []
  }

  private mutating func choose(article row: Int) {
    guard case .desk(var list) = overlay, list.rows.indices.contains(row) else { return }
    if list.cursor == row { return moveDeskList(Order(.go)) }
    list.cursor = row
    overlay = .desk(list)
  }

  private mutating func choose(reason: Int) {
    guard case .why(let s, let step) = overlay else { return }
    moveWhy(reason == step ? .go : reason > step ? .lineDown : .lineUp, count: abs(reason - step))
    if case .why(s, _) = overlay { notice = nil }
  }

  private mutating func choose(completion n: Int) -> [Effect] {
    guard var completion = prompt?.completion, completion.words.indices.contains(n) else { return [] }
    if completion.chosen == n { return edit(.accept) }
    completion.chosen = n
    prompt?.line = LineEditor(completion.line)
    prompt?.completion = completion
    return []
  }
}
