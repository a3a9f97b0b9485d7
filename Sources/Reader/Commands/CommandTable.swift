/// The one table of commands: the bindings, the help, the footer's hints and the reference are made of it.
enum CommandTable {
  static let rows: [CommandRow] = [
    // The footer shows hints in this order, as far as there is room; that of the help always.
    CommandRow(
      .go, .statements, "Enter", in: [.text, .actors, .quotes, .why],
      hints: [.actors: "go there", .quotes: "go there", .why: "to the words"],
      "in a panel: go there; in the article: choose the statement in sight, then tell why"),
    CommandRow(
      .nextStatement, .statements, "]q", in: Context.reading, hints: [.text: "next"],
      "the next statement, by anyone"),
    CommandRow(
      .previousStatement, .statements, "[q", in: Context.reading,
      "the previous statement, by anyone"),
    CommandRow(
      .actors, .statements, "a", in: Context.reading, hints: [.text: "actors", .quotes: "actors"],
      "the panel of the actors, officials first; again: back to the article"),
    CommandRow(
      .quotes, .statements, "Q", in: Context.reading, hints: [.text: "quotes", .actors: "quotes"],
      "the panel of the statements, by official; again: back to the article"),
    CommandRow(
      .nextOfOfficial, .statements, ") ]s", in: Context.reading, hints: [.text: "same official"],
      "the next statement of the selected official"),
    CommandRow(
      .previousOfOfficial, .statements, "( [s", in: Context.reading,
      "the previous statement of the selected official"),
    CommandRow(
      .nextMention, .statements, "]a *", in: Context.reading,
      "the next mention of the selected actor, by name, role or pronoun"),
    CommandRow(
      .previousMention, .statements, "[a #", in: Context.reading,
      "the previous mention of the selected actor"),
    CommandRow(
      .focusNext, .statements, "Tab", in: Context.reading,
      "from the article to the actors, to the quotes and back"),
    CommandRow(.focusPrevious, .statements, "S-Tab", in: Context.reading, "the same the other way round"),
    CommandRow(
      .why, .statements, "i", in: Context.reading.union([.why]), hints: [.text: "why", .quotes: "why"],
      "why the statement is given to its speaker: cue, source and the chain to the name"),
    CommandRow(
      .filter, .statements, "&", in: Context.reading,
      "only paragraphs with statements, then only those of the selected official, then all"),
    CommandRow(
      .speechOnly, .statements, "H", in: Context.reading,
      "hide what is only thought or shown by a thing, or show it again"),

    CommandRow(
      .search, .search, "/", in: Context.reading, hints: [.text: "search"], "search; small letters find capitals too"),
    CommandRow(.nextMatch, .search, "n", in: Context.reading, "the next match"),
    CommandRow(.previousMatch, .search, "N", in: Context.reading, "the previous match"),
    CommandRow(.acceptSearch, .search, "Enter", in: [.prompt], hints: [.prompt: "stay here"], "stay at the match"),
    CommandRow(
      .cancelSearch, .search, "Esc ^C ^G", in: [.prompt], hints: [.prompt: "back"], "back to where the search began"),
    CommandRow(.eraseCharacter, .search, "Backspace Del", in: [.prompt], "take the last character away"),
    CommandRow(.eraseAll, .search, "^U", in: [.prompt], "take all of them away"),

    CommandRow(
      .lineDown, .moving, "j Down", in: Context.browsing,
      hints: [.actors: "down", .quotes: "down", .why: "next step", .help: "down"], "a line, a row or a step down"),
    CommandRow(
      .lineUp, .moving, "k Up", in: Context.browsing, "a line, a row or a step up"),
    CommandRow(.pageDown, .moving, "Space f ^F PgDn", in: Context.browsing, hints: [.help: "page"], "a page down"),
    CommandRow(.pageUp, .moving, "b ^B PgUp", in: Context.browsing, "a page up"),
    CommandRow(.halfPageDown, .moving, "^D", in: Context.browsing, "half a page down"),
    CommandRow(.halfPageUp, .moving, "^U", in: Context.browsing, "half a page up"),
    CommandRow(.top, .moving, "g Home", in: Context.browsing, "the beginning"),
    CommandRow(.bottom, .moving, "G End", in: Context.browsing, "the end"),
    CommandRow(.percent, .moving, "%", in: [.text], "with a number before it: so many percent into the article"),
    CommandRow(.nextParagraph, .moving, "} ]p", in: Context.reading, "the next paragraph"),
    CommandRow(.previousParagraph, .moving, "{ [p", in: Context.reading, "the previous paragraph"),
    CommandRow(.nextHeading, .moving, "]h", in: Context.reading, "the next heading"),
    CommandRow(.previousHeading, .moving, "[h", in: Context.reading, "the previous heading"),
    CommandRow(.alignTop, .moving, "zt", in: [.text], "put where you are at the top of the screen"),
    CommandRow(.alignMiddle, .moving, "zz", in: [.text], "put it in the middle"),
    CommandRow(.alignBottom, .moving, "zb", in: [.text], "put it at the bottom"),

    CommandRow(.narrower, .looks, "-", in: Context.reading, "a narrower column"),
    CommandRow(.wider, .looks, "+", in: Context.reading, "a wider column"),
    CommandRow(.resetWidth, .looks, "=", in: Context.reading, "the column as it was set"),
    CommandRow(.theme, .looks, "T", in: Context.browsing, "the next theme"),
    CommandRow(.zen, .looks, "Z", in: Context.reading, "hide everything but the article, or show it again"),

    CommandRow(
      .help, .program, "? F1", in: Context.browsing,
      hints: [.text: "help", .actors: "help", .quotes: "help", .why: "help"], "the keys; again: back"),
    CommandRow(
      .clear, .program, "Esc", in: Context.browsing,
      "close what lies over the article; then take away the search's marks, the selection, the filter"),
    CommandRow(.redraw, .program, "^L", in: Context.browsing, "draw the screen anew"),
    CommandRow(.suspend, .program, "^Z", in: Set(Context.allCases), "stop; fg in the shell goes on"),
    CommandRow(
      .close, .program, "q", in: Context.browsing,
      hints: [.text: "quit", .actors: "back", .quotes: "back", .why: "back", .help: "back"],
      "close the panel or the box that has the keys; in the article: quit"),
    CommandRow(.interrupt, .program, "^C", in: Context.browsing, "quit at once"),
  ]

  /// The first row of `command` in `context`.
  static func row(_ command: Command, in context: Context) -> CommandRow? {
    rows.first { $0.command == command && $0.contexts.contains(context) }
  }
}

/// The keys of the reader as text, a line a command, grouped as in the help.
public func commandReference() -> String {
  var text = ""
  for group in CommandGroup.allCases {
    if !text.isEmpty { text += "\n" }
    text += group.rawValue + "\n"
    for row in CommandTable.rows where row.group == group {
      let keys = row.keys.map(\.written).joined(separator: " ")
      text += "  " + keys + String(repeating: " ", count: max(2, 18 - keys.count)) + row.sentence + "\n"
    }
  }
  return text + "\nA number before a key of moving repeats it: 5j, 3]q, 40%.\n"
}
