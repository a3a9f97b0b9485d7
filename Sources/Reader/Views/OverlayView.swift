import Articles
import Cells

/// A box over the article.
struct Box: Hashable, Sendable {
  var rows: Range<Int>
  var columns: Range<Int>
  /// The width inside frame and margins.
  var inner: Int { max(1, columns.count - 4) }
  /// The rows inside the frame.
  var innerRows: Int { max(1, rows.count - 2) }
}

extension ReaderState {
  /// A box of at most `width` columns and `height` rows in the middle of the article.
  func box(width: Int, height: Int) -> Box {
    let screen = screen
    let area = screen.area
    let columns = min(width, area.count)
    let rows = min(max(3, height), screen.rows)
    let left = area.lowerBound + (area.count - columns) / 2
    let top = (screen.rows - rows) / 3
    return Box(rows: top..<top + rows, columns: left..<left + columns)
  }

  var helpBox: Box {
    let width = 76
    let provisional = box(width: width, height: screen.rows)
    return box(width: width, height: helpLines(columns: provisional.inner).count + 2)
  }

  mutating func drawOverlay(on canvas: inout Canvas, _ screen: Screen) {
    guard screen.canHoldPanels else { return }
    switch overlay {
    case nil: break
    case .help(let top): drawHelp(top: top, on: &canvas)
    case .why(let statement, let step): drawWhy(statement, step: step, on: &canvas)
    }
  }

  func drawFrame(_ box: Box, title: String, foot: String, on canvas: inout Canvas) {
    canvas.fill(rows: box.rows, columns: box.columns, role: .overlay)
    let (left, right) = (box.columns.lowerBound, box.columns.upperBound - 1)
    for row in [box.rows.lowerBound, box.rows.upperBound - 1] {
      canvas.fill(rows: row..<row + 1, columns: box.columns, role: .overlayBorder, with: "─")
    }
    for column in [left, right] {
      canvas.fill(rows: box.rows, columns: column..<column + 1, role: .overlayBorder, with: "│")
    }
    canvas.put("┌", row: box.rows.lowerBound, column: left, role: .overlayBorder)
    canvas.put("┐", row: box.rows.lowerBound, column: right, role: .overlayBorder)
    canvas.put("└", row: box.rows.upperBound - 1, column: left, role: .overlayBorder)
    canvas.put("┘", row: box.rows.upperBound - 1, column: right, role: .overlayBorder)
    let limit = max(0, box.columns.count - 4)
    canvas.putShortened(
      " \(title) ", row: box.rows.lowerBound, column: left + 2, role: .panelTitle, limit: limit, over: .overlay)
    canvas.putShortened(
      " \(foot) ", row: box.rows.upperBound - 1, column: left + 2, role: .panelQuiet, limit: limit, over: .overlay)
  }

  // MARK: Help

  /// A line of the help: a heading, or keys and what they do.
  struct HelpLine: Hashable, Sendable {
    var keys = ""
    var text = ""
    var isHeading = false
  }

  /// The help for `columns` columns, made of the command table: the keys that work where the person is first.
  func helpLines(columns: Int) -> [HelpLine] {
    let keysWidth = columns >= 44 ? 18 : columns >= 28 ? 11 : 8
    var lines: [HelpLine] = []
    for group in CommandGroup.allCases {
      if !lines.isEmpty { lines.append(HelpLine()) }
      lines.append(HelpLine(text: group.rawValue, isHeading: true))
      for row in CommandTable.rows where row.group == group {
        var help = row.help
        if row.contexts == [.prompt] { help += " (\(Context.prompt.title))" }
        let words = wrapped(help, columns: max(4, columns - keysWidth))
        let keys = wrapped(row.keys.map(\.written).joined(separator: " "), columns: keysWidth - 1)
        for i in 0..<max(words.count, keys.count) {
          lines.append(
            HelpLine(keys: i < keys.count ? keys[i] : "", text: i < words.count ? words[i] : ""))
        }
      }
    }
    lines.append(HelpLine())
    for line in wrapped("A number before a key of moving repeats it: 5j, 3]q, 40%.", columns: columns) {
      lines.append(HelpLine(text: line, isHeading: false))
    }
    return lines
  }

  private func drawHelp(top: Int, on canvas: inout Canvas) {
    let box = helpBox
    let lines = helpLines(columns: box.inner)
    let top = min(top, max(0, lines.count - box.innerRows))
    let more = lines.count > top + box.innerRows
    drawFrame(
      box, title: "Keys", foot: more ? "j, Space: more · q: back" : "q: back", on: &canvas)
    let keysWidth = box.inner >= 44 ? 18 : box.inner >= 28 ? 11 : 8
    let left = box.columns.lowerBound + 2
    for (i, line) in lines.dropFirst(top).prefix(box.innerRows).enumerated() {
      let row = box.rows.lowerBound + 1 + i
      if line.isHeading {
        canvas.put(line.text, row: row, column: left, role: .panelTitle, limit: box.inner, over: .overlay)
      } else if line.keys.isEmpty, line == lines.last {
        canvas.put(line.text, row: row, column: left, role: .panelQuiet, limit: box.inner, over: .overlay)
      } else {
        canvas.put(line.keys, row: row, column: left, role: .hintKey, limit: keysWidth - 1, over: .overlay)
        canvas.put(
          line.text, row: row, column: left + keysWidth, role: .overlay, limit: max(0, box.inner - keysWidth),
          over: .overlay)
      }
    }
  }

  // MARK: Why

  private func drawWhy(_ s: Int, step: Int, on canvas: inout Canvas) {
    guard marks.statements.indices.contains(s) else { return }
    let statement = marks.statements[s]
    let reasons = self.reasons(s)
    let width = 66
    let inner = box(width: width, height: 3).inner
    let labelWidth = inner >= 40 ? 14 : 2
    let textWidth = max(4, inner - labelWidth - 5)
    var head = wrapped(headline(of: statement), columns: inner)
    if head.count > 3 { head = Array(head.prefix(2)) + [shortened(head[2] + "…", to: inner)] }
    let steps = reasons.map { reason in
      wrapped(
        labelWidth > 2 || reason.text.isEmpty ? reason.text : "\(reason.label) \(reason.text)", columns: textWidth)
    }
    let wanted = head.count + 1 + steps.reduce(0) { $0 + max(1, $1.count) } + 2
    let box = self.box(width: width, height: wanted)
    drawFrame(
      box, title: "Why \(marks.voice(ofStatement: s)?.name ?? "nobody")?",
      foot: "Enter: to the words · j k: steps · q: back", on: &canvas)
    let left = box.columns.lowerBound + 2
    var row = box.rows.lowerBound + 1
    let bottom = box.rows.upperBound - 1
    let stepRows = steps.map { max(1, $0.count) }
    // With little room the steps come first; the step that the person is at is always in sight.
    let showsHead = bottom - row >= head.count + 1 + min(4, stepRows.reduce(0, +))
    if showsHead {
      for line in head where row < bottom {
        canvas.put(line, row: row, column: left, role: .overlay, limit: inner, over: .overlay)
        row += 1
      }
      row += 1
    }
    var first = 0
    while first < step, stepRows[first...min(step, stepRows.count - 1)].reduce(0, +) > bottom - row { first += 1 }
    for n in first..<max(first, reasons.count) where row < bottom {
      let isCursor = n == step
      let role: Role = isCursor ? .panelCursor : .overlay
      let under: Role = isCursor ? .panelCursor : .overlay
      let lines = steps[n].isEmpty ? [""] : steps[n]
      for (i, line) in lines.enumerated() where row < bottom {
        if isCursor { canvas.fill(rows: row..<row + 1, columns: left..<left + inner, role: .panelCursor) }
        if i == 0 {
          canvas.put("\(n + 1)", row: row, column: left, role: isCursor ? role : .panelQuiet, limit: 2, over: under)
          if labelWidth > 2 {
            canvas.put(
              reasons[n].label, row: row, column: left + 2, role: isCursor ? role : .panelTitle, limit: labelWidth - 3,
              over: under)
          }
        }
        canvas.put(line, row: row, column: left + labelWidth, role: role, limit: textWidth, over: under)
        if i == lines.count - 1, let confidence = reasons[n].confidence, confidence.isFinite {
          canvas.put(
            decimal(confidence), row: row, column: left + inner - 4, role: isCursor ? role : .panelQuiet, over: under)
        }
        row += 1
      }
    }
  }

  /// Source, cue and content on one line: `She | added | that the lease …`.
  private func headline(of statement: Attribution) -> String {
    func words(_ ranges: [TextRange]) -> String {
      ranges.map { marks.excerpt($0, atMost: 120) }.joined(separator: " … ")
    }
    return [words(statement.source), words(statement.cue), words(statement.content)].filter { !$0.isEmpty }
      .joined(separator: " ▏ ")
  }

  // MARK: The second keys of a sequence

  func drawContinuations(on canvas: inout Canvas, _ screen: Screen) {
    guard let first = input.pending.first, screen.canHoldPanels else { return }
    let rows = Keymap.standard.continuations(of: first, in: context)
    guard !rows.isEmpty else { return }
    let longest = rows.map { cellWidth($0.help) }.max() ?? 0
    let width = min(screen.area.count, longest + 8)
    let height = min(screen.rows, rows.count + 2)
    let box = Box(
      rows: screen.rows - height..<screen.rows, columns: screen.area.lowerBound..<screen.area.lowerBound + width)
    drawFrame(box, title: KeySequence([first]).written, foot: "Esc: back", on: &canvas)
    for (i, entry) in rows.prefix(box.innerRows).enumerated() {
      let row = box.rows.lowerBound + 1 + i
      canvas.put(entry.key, row: row, column: box.columns.lowerBound + 2, role: .hintKey, over: .overlay)
      canvas.putShortened(
        entry.help, row: row, column: box.columns.lowerBound + 5, role: .overlay, limit: max(0, box.inner - 3),
        over: .overlay)
    }
  }
}

/// `text` in lines of at most `columns` cells.
func wrapped(_ text: String, columns: Int) -> [String] {
  let all = glyphs(of: text, in: 0..<text.utf8.count)
  return lines(of: all, columns: max(1, columns)).map { line in
    var end = line.upperBound
    while end > line.lowerBound, all[end - 1].hangs { end -= 1 }
    return all[line.lowerBound..<end].map(\.text).joined()
  }
}
