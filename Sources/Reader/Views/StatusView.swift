import Articles
import Cells

/// A part of the status line. The least important parts are dropped first.
struct Segment {
  var text: String
  var role = Role.status
  /// The order of removal: segments with greater values are dropped first. At 0 and below a segment is shortened
  /// instead, the lowest value last.
  var expendable: Int
  /// The separator before the text.
  var separator = " · "
}

extension ReaderState {
  func drawStatus(row: Int, isOwnRow: Bool, cursor: inout Frame.Position?, on canvas: inout Canvas) {
    let columns = 0..<looks.size.columns
    if let prompt = typing.prompt {
      canvas.fill(rows: row..<row + 1, columns: columns, role: .prompt)
      return drawPrompt(prompt, row: row, cursor: &cursor, on: &canvas)
    }
    if !isOwnRow, notice == nil { return }
    canvas.fill(rows: row..<row + 1, columns: columns, role: .status)
    let pending = typing.keys.written
    let room = looks.size.columns - 2 - (pending.isEmpty ? 0 : cellWidth(pending) + 1)
    if !pending.isEmpty {
      canvas.put(pending, row: row, column: looks.size.columns - 1 - cellWidth(pending), role: .statusStrong)
    }
    if let notice { return drawNotice(notice, row: row, room: room, on: &canvas) }
    guard !looks.isZen else { return }
    var column = 1
    for segment in fitted(segments(), to: room) {
      if column > 1 { column = canvas.put(segment.separator, row: row, column: column, role: .status) }
      column = canvas.putShortened(
        segment.text, row: row, column: column, role: segment.role, limit: max(0, room + 1 - column), over: .status)
    }
  }

  /// Draws a message. A long one covers the rows above, at most half of the screen.
  private func drawNotice(_ notice: Notice, row: Int, room: Int, on canvas: inout Canvas) {
    let role = notice.isError ? Role.error : .notice
    var lines = wrapped(notice.text, columns: room)
    let most = max(1, (row + 1) / 2)
    if lines.count > most {
      lines = lines.prefix(most - 1) + [shortened(lines[(most - 1)...].joined(separator: " "), to: room)]
    }
    let first = row - lines.count + 1
    let columns = 0..<looks.size.columns
    if first < row {
      canvas.fill(rows: first..<row, columns: columns, role: .status)
      canvas.hits.note(.box, rows: first..<row, columns: columns)
    }
    for (n, line) in lines.enumerated() {
      canvas.putShortened(line, row: first + n, column: 1, role: role, limit: room, over: .status)
    }
  }

  /// Returns the sign before the typed line. A choice has its title there, where it fits.
  private func sign(of prompt: Prompt) -> String {
    guard case .choose = prompt.purpose, case .list(let listing)? = screens.top else { return prompt.sign }
    let titled = " \(harmless(listing.title)) \(prompt.sign) "
    return cellWidth(titled) <= looks.size.columns / 2 ? titled : prompt.sign
  }

  private func drawPrompt(
    _ prompt: Prompt, row: Int, cursor: inout Frame.Position?, on canvas: inout Canvas
  ) {
    let told = told(of: prompt)
    let sign = sign(of: prompt)
    let line = cellWidth(sign) + cellWidth(prompt.line.text)
    // The whole text if there is room, else its end.
    let tally =
      [told.joined(separator: " · "), told.last ?? ""].first { line + cellWidth($0) + 2 < looks.size.columns } ?? ""
    let room = max(1, looks.size.columns - 2 - cellWidth(sign) - (tally.isEmpty ? 0 : cellWidth(tally) + 1))
    // The text before the cursor matters most.
    var before = prompt.line.beforeCursor
    while cellWidth(before) > room, !before.isEmpty { before.removeFirst() }
    let start = canvas.put(sign, row: row, column: 0, role: .prompt)
    let here = canvas.put(before, row: row, column: start, role: .prompt, limit: room)
    cursor = Frame.Position(row: row, column: min(here, looks.size.columns - 1))
    let column = canvas.put(
      prompt.line.afterCursor, row: row, column: here, role: .prompt, limit: max(0, room + start - here))
    if !tally.isEmpty, looks.size.columns - cellWidth(tally) - 1 > column {
      let isWrong = prompt.context == .search && (article.search.isInVain || article.search.finder?.problem != nil)
      let role = notice != nil || isWrong ? Role.error : .status
      canvas.put(tally, row: row, column: looks.size.columns - cellWidth(tally) - 1, role: role, over: .prompt)
    }
  }

  /// Returns the remarks at the end of the typed line, the most important last.
  private func told(of prompt: Prompt) -> [String] {
    if let notice { return [notice.text] }
    switch prompt.purpose {
    case .search: return mannerOfSearch + (prompt.line.isEmpty ? [] : [article.search.tally])
    case .command: return []
    case .narrow, .choose:
      let panel = screens.top == nil ? article.focus.panel : nil
      let ofPanel = panel.map { "\($0.count(article)) of \($0.total(article))" }
      return (ofPanel ?? screens.top?.screen.tally(self)).map { [$0] } ?? []
    }
  }

  private func segments() -> [Segment] {
    if let segments = screens.top?.screen.segments(self) { return segments }
    if review.isOn { return reviewSegments() }
    var all = [Segment(text: article.paragraphTally(), expendable: 4)]
    switch article.filter {
    case .all: break
    case .statements: all.append(Segment(text: "statements only", role: .statusStrong, expendable: 3))
    case .unsure: all.append(Segment(text: "unsure only", role: .statusStrong, expendable: 3))
    case .voice(let key): all.append(Segment(text: "only \(article.name(of: key))", role: .statusStrong, expendable: 3))
    }
    if looks.showsSpeechOnly { all.append(Segment(text: "only speech", role: .statusStrong, expendable: 5)) }
    if let query = article.search.query {
      all.append(Segment(text: "\(article.written(query)) \(article.search.tally)", role: .statusStrong, expendable: 2))
    }
    if let wall = article.draft.facts.wall {
      all.append(Segment(text: wall.label, role: .statusStrong, expendable: 2))
    }
    if let language = article.draft.facts.foreignLanguage {
      all.append(Segment(text: "in \(language)", role: .statusStrong, expendable: 3))
    }
    if article.fileIsNewer { all.append(Segment(text: "file changed", role: .statusStrong, expendable: 2)) }
    if article.progress < 1 { all.append(Segment(text: "analysing \(Int(article.progress * 100)) %", expendable: 3)) }
    guard let s = article.statementInSight() else {
      if desk.failure != nil { all.append(Segment(text: "not analysed", role: .error, expendable: 1)) }
      return all
    }
    let statement = article.marks.statements[s]
    let voice = article.marks.voice(ofStatement: s)
    let strong = s == article.selection.statement ? Role.statusStrong : .status
    all.append(
      Segment(
        text: "statement \(s + 1)/\(article.marks.statements.count)\(article.otherParagraph(of: s))", expendable: 3,
        separator: "   "))
    all.append(Segment(text: statement.kind.rawValue, expendable: 2, separator: "   "))
    if statement.act != .speech {
      all.append(Segment(text: statement.act.rawValue, expendable: 4, separator: " "))
    }
    if let voice {
      all.append(Segment(text: article.doubt(on: s) ?? voice.name, role: strong, expendable: 0))
      if s == article.selection.statement, voice.statements.count > 1,
        let rank = article.rank(of: s, in: voice.statements)
      {
        all.append(Segment(text: "(\(rank + 1) of \(voice.statements.count))", expendable: 9, separator: " "))
      }
      if let role = article.marks.article.speaker(of: statement)?.roleAfterName {
        all.append(Segment(text: role, expendable: 5, separator: ", "))
      }
    }
    if let cue = statement.cue.first {
      all.append(Segment(text: "“\(article.marks.excerpt(cue, atMost: 60))”", expendable: 7))
    }
    if let sureness = sureness(of: statement, expendable: 8) { all.append(sureness) }
    if let note = article.note(on: s) { all.append(Segment(text: "note: \(note.onOneLine)", expendable: 1)) }
    return all
  }

  /// Returns the segment of a statement's confidence. A low confidence is never dropped.
  func sureness(of statement: Attribution, expendable: Int) -> Segment? {
    guard statement.confidence.isFinite else { return nil }
    let text = "sure \(decimal(statement.confidence))"
    return statement.isDoubtful
      ? Segment(text: text, role: .statusStrong, expendable: -1) : Segment(text: text, expendable: expendable)
  }

  /// Returns the segments that fit into `room` cells, chosen by importance. The first one and the required ones are
  /// shortened if necessary.
  private func fitted(_ segments: [Segment], to room: Int) -> [Segment] {
    // The minimum width of a shortened segment.
    let least = 4
    var left = room
    var kept: [Int: Segment] = [:]
    for n in segments.indices.sorted(by: { (segments[$0].expendable, $0) < (segments[$1].expendable, $1) }) {
      var segment = segments[n]
      // A separator precedes all segments but the first.
      let first = kept.keys.min()
      let separator = first.map { cellWidth(n < $0 ? segments[$0].separator : segment.separator) } ?? 0
      if segment.expendable <= 0 || kept.isEmpty, left - separator >= least {
        segment.text = shortened(segment.text, to: left - separator)
      }
      let width = separator + cellWidth(segment.text)
      guard width <= left else { continue }
      kept[n] = segment
      left -= width
    }
    return kept.keys.sorted().compactMap { kept[$0] }
  }

  /// Returns `value` with two digits after the point. Rounds down: 0.599 must not look like 0.60. The small addend
  /// keeps 0.29, which is less in binary, at 0.29.
  func decimal(_ value: Double) -> String {
    Articles.decimal(Int(min(max(value, 0), 1) * 100 + 1e-9), places: 2)
  }

  /// The word for the way one level up, if it is not the usual one: several articles have a list above them, and a source text its article.
  private var closing: String? {
    if context == .text, article.id.flatMap({ desk[$0]?.sourceOf }) != nil { return "back" }
    switch context {
    case DeskList.context: return desk.holdsSeveral || screens.top?.screen.isNeeded(self) == true ? "quit" : nil
    case .text: return desk.holdsSeveral ? "list" : nil
    default: return nil
    }
  }

  /// Draws the most useful keys of the current context, as many as fit. The keys of the help and of the way out are
  /// always the last.
  func drawHints(row: Int, on canvas: inout Canvas) {
    let all = CommandTable.hints(in: context).filter { !$0.isOfFeeds || desk.origin == .library }
    let hints = all.compactMap { hint in
      looks.settings.keymap.key(for: hint.command, in: context).map {
        (command: hint.command, keys: $0.written, words: hint.command == .close ? closing ?? hint.words : hint.words)
      }
    }
    func width(_ keys: String, _ words: String) -> Int { cellWidth(keys) + cellWidth(words) + 3 }
    var room = looks.size.columns - 1
    let last = hints.filter { [.help, .close].contains($0.command) }
    room -= last.reduce(0) { $0 + width($1.keys, $1.words) }
    let first = hints.filter { hint in
      guard ![.help, .close].contains(hint.command), width(hint.keys, hint.words) <= room else { return false }
      room -= width(hint.keys, hint.words)
      return true
    }
    var column = 1
    for hint in first + last {
      let first = column
      column = canvas.put(hint.keys, row: row, column: column, role: .hintKey)
      column = canvas.put(" " + hint.words, row: row, column: column, role: .hint) + 2
      canvas.hits.note(.order(hint.command), rows: row..<row + 1, columns: first..<column - 2)
    }
  }
}
