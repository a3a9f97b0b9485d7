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

  /// A part of the help: a heading and the commands under it.
  private struct Part {
    var title: String
    var rows: [CommandRow]
    /// Whether reviews are explained above the commands.
    var isOfReviews = false
  }

  /// The parts of the help that is opened in each place.
  private static let parts = Dictionary(uniqueKeysWithValues: Context.allCases.map { ($0, parts(from: $0)) })

  /// Returns all commands: those of `place` in groups, then the others by their places. Each command stands once.
  private static func parts(from place: Context) -> [Part] {
    let here = CommandTable.rows.filter { $0.contexts.contains(place) }
    let groups = CommandGroup.allCases.map { group in
      Part(title: group.rawValue, rows: here.filter { $0.group == group }, isOfReviews: group == .review)
    }
    var seen: Set<String> = []
    let elsewhere = Context.allCases.filter { $0 != place }.map { context in
      let rows = CommandTable.rows.filter { row in
        row.contexts.contains(context) && !row.contexts.contains(place)
          && seen.insert("\(row.command.rawValue) \(row.help)").inserted
      }
      return Part(title: "In " + context.title, rows: rows, isOfReviews: context == .review)
    }
    return (groups + elsewhere).filter { !$0.rows.isEmpty }
  }

  /// A text of the help and the columns for its lines.
  private struct Folding: Hashable, Sendable {
    let text: String
    let columns: Int
  }

  /// The lines of texts that were folded. They are the same at each opening.
  private static let folded = RecentCache<Folding, [String]>(limit: 2_048)

  /// Returns `text` in lines of at most `columns` columns.
  private static func folded(_ text: String, columns: Int) -> [String] {
    let folding = Folding(text: text, columns: columns)
    if let known = folded[folding] { return known }
    let lines = wrapped(text, columns: columns)
    folded.add(lines, as: folding)
    return lines
  }

  /// Returns the lines of the help for `columns` columns, made from the command table. The keys of `place` come first.
  static func lines(columns: Int, _ narrowing: String, place: Context = .text, _ reader: ReaderState) -> [Line] {
    let keysWidth = columns >= 44 ? 18 : columns >= 28 ? 11 : 8
    func notes(_ text: String) -> [Line] {
      folded(text, columns: columns).map { Line(text: $0, isNote: true) }
    }
    let lead = narrowing.isEmpty ? CommandTable.lead(reader.looks.settings.keymap) : ""
    var lines = lead.isEmpty ? [] : notes(lead)
    for part in parts[place] ?? [] {
      let keymap = reader.looks.settings.keymap
      let rows = part.rows.filter { row in
        narrowing.isEmpty || contains("\(row.help) \(row.command.name) \(row.written(keymap))", all: narrowing)
      }
      if rows.isEmpty { continue }
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(text: part.title, isHeading: true))
      if part.isOfReviews, narrowing.isEmpty || contains(note(reader), all: narrowing) { lines += notes(note(reader)) }
      for row in rows {
        let words = folded(row.help, columns: max(4, columns - keysWidth))
        let keys = folded(row.written(keymap), columns: keysWidth - 1)
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
  static func spoken(_ help: Help, _ reader: ReaderState) -> [String] {
    let words = help.words
    let lines = lines(columns: 1_000, words, place: help.place, reader).map { line in
      line.keys.isEmpty ? line.text : "\(line.keys): \(line.text)"
    }
    return (words.isEmpty ? SpokenLine.help : []) + lines
  }
}
