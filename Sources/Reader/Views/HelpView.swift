import Cells

extension ReaderState {
  var helpBox: Box {
    let width = 76
    let provisional = box(width: width, height: looks.screen.rows)
    return box(width: width, height: helpLines(columns: provisional.inner).count + 2)
  }

  /// A line of the help: a heading, or keys and what they do.
  struct HelpLine: Hashable, Sendable {
    var keys = ""
    var text = ""
    var isHeading = false
    var isNote = false
  }

  private var reviewerNote: String {
    "You decide as \(looks.settings.reviewer.name); --reviewer, $SAYSO_REVIEWER or reviewer in config.toml gives another name."
  }

  /// The help for `columns` columns, made of the command table: the keys that work where the person is first.
  func helpLines(columns: Int, _ narrowing: String = "") -> [HelpLine] {
    let keysWidth = columns >= 44 ? 18 : columns >= 28 ? 11 : 8
    func notes(_ text: String) -> [HelpLine] {
      wrapped(text, columns: columns).map { HelpLine(text: $0, isNote: true) }
    }
    let lead = narrowing.isEmpty ? CommandTable.lead(looks.settings.keymap) : ""
    var lines = lead.isEmpty ? [] : notes(lead)
    for group in CommandGroup.allCases {
      let rows = CommandTable.rows.filter { row in
        row.group == group
          && contains("\(row.help) \(row.command.name) \(row.written(looks.settings.keymap))", all: narrowing)
      }
      if rows.isEmpty { continue }
      if !lines.isEmpty { lines.append(HelpLine()) }
      lines.append(HelpLine(text: group.rawValue, isHeading: true))
      if group == .review, narrowing.isEmpty || contains(reviewerNote, all: narrowing) { lines += notes(reviewerNote) }
      for row in rows {
        let words = wrapped(row.help, columns: max(4, columns - keysWidth))
        let keys = wrapped(row.written(looks.settings.keymap), columns: keysWidth - 1)
        for i in 0..<max(words.count, keys.count) {
          lines.append(
            HelpLine(keys: i < keys.count ? keys[i] : "", text: i < words.count ? words[i] : ""))
        }
      }
    }
    guard narrowing.isEmpty else {
      return lines.isEmpty ? [HelpLine(text: "nothing in the help has these words", isNote: true)] : lines
    }
    return lines + [HelpLine()] + notes(CommandTable.legend(looks.paints)) + [HelpLine()]
      + notes(CommandTable.footnote(looks.settings.keymap))
  }

  func drawHelp(top: Int, _ narrowing: String, on canvas: inout Canvas) {
    let box = helpBox
    let lines = helpLines(columns: box.inner, narrowing)
    let top = min(top, max(0, lines.count - box.innerRows))
    let more = lines.count > top + box.innerRows
    drawFrame(
      box, title: narrowing.isEmpty ? "Keys" : "Keys: “\(narrowing)”",
      foot: foot(.help, (more ? [.lineDown, .pageDown] : [], "more"), ([.narrow], "search"), ([.close], "back")),
      on: &canvas)
    let keysWidth = box.inner >= 44 ? 18 : box.inner >= 28 ? 11 : 8
    let left = box.columns.lowerBound + 2
    for (i, line) in lines.dropFirst(top).prefix(box.innerRows).enumerated() {
      let row = box.rows.lowerBound + 1 + i
      if line.isHeading {
        canvas.put(line.text, row: row, column: left, role: .panelTitle, limit: box.inner, over: .overlay)
      } else if line.keys.isEmpty, line.isNote {
        canvas.put(line.text, row: row, column: left, role: .panelQuiet, limit: box.inner, over: .overlay)
      } else {
        canvas.put(line.keys, row: row, column: left, role: .hintKey, limit: keysWidth - 1, over: .overlay)
        canvas.put(
          line.text, row: row, column: left + keysWidth, role: .overlay, limit: max(0, box.inner - keysWidth),
          over: .overlay)
      }
    }
  }
}
