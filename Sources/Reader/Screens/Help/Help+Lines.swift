import Cells

extension Help {
  /// A line of the help: a heading, or keys and their effect.
  struct Line: Hashable, Sendable {
    var keys = ""
    var text = ""
    var isHeading = false
    var isNote = false
  }

  /// Returns the note on the reviewer's name.
  private static func note(_ reader: ReaderState) -> String {
    "You review as \(reader.looks.settings.reviewer.name); change the name with --reviewer, $SAYSO_REVIEWER or reviewer in config.toml."
  }

  /// Returns the lines of the help for `columns` columns, made from the command table.
  static func lines(columns: Int, _ narrowing: String, _ reader: ReaderState) -> [Line] {
    let keysWidth = columns >= 44 ? 18 : columns >= 28 ? 11 : 8
    func notes(_ text: String) -> [Line] {
      wrapped(text, columns: columns).map { Line(text: $0, isNote: true) }
    }
    let lead = narrowing.isEmpty ? CommandTable.lead(reader.looks.settings.keymap) : ""
    var lines = lead.isEmpty ? [] : notes(lead)
    for group in CommandGroup.allCases {
      let rows = CommandTable.rows.filter { row in
        row.group == group
          && contains("\(row.help) \(row.command.name) \(row.written(reader.looks.settings.keymap))", all: narrowing)
      }
      if rows.isEmpty { continue }
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(text: group.rawValue, isHeading: true))
      if group == .review, narrowing.isEmpty || contains(note(reader), all: narrowing) { lines += notes(note(reader)) }
      for row in rows {
        let words = wrapped(row.help, columns: max(4, columns - keysWidth))
        let keys = wrapped(row.written(reader.looks.settings.keymap), columns: keysWidth - 1)
        for i in 0..<max(words.count, keys.count) {
          lines.append(
            Line(keys: i < keys.count ? keys[i] : "", text: i < words.count ? words[i] : ""))
        }
      }
    }
    guard narrowing.isEmpty else {
      return lines.isEmpty ? [Line(text: "no matches in the help", isNote: true)] : lines
    }
    return lines + [Line()] + notes(CommandTable.legend(reader.looks.paints)) + [Line()]
      + notes(CommandTable.footnote(reader.looks.settings.keymap))
  }

  /// Returns the lines of the help for speech.
  static func spoken(_ words: String, _ reader: ReaderState) -> [String] {
    let lines = lines(columns: 1_000, words, reader).map { line in
      line.keys.isEmpty ? line.text : "\(line.keys): \(line.text)"
    }
    return (words.isEmpty ? SpokenLine.help : []) + lines
  }
}
