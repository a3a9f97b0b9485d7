/// The commands for searching.
extension CommandTable {
  static let searchRows: [CommandRow] = [
    CommandRow(
      .search, .search, "/", in: .article, takes: .words, hints: [.text: "search"],
      "search for words or a regex; lower case matches both cases"
    ) { reader, order in reader.inText { $0.search(for: order.argument) } },
    CommandRow(.search, .search, "", in: .panels, takes: .words, "search the article from a panel") {
      reader, order in reader.inText { $0.search(for: order.argument) }
    },
    CommandRow(
      .searchAll, .search, "S", in: .reading.union([DeskList.context]), takes: .words,
      "search all articles and list the matches; an empty search shows the list again",
      effects: { reader, order in reader.searchDesk(for: order.argument) }),
    CommandRow(.nextMatch, .search, "n", in: .reading, facts: [.repeats], "the next match") { reader, order in
      reader.inText { $0.moveMatch(forward: true, count: order.times) }
    },
    CommandRow(.previousMatch, .search, "N", in: .reading, facts: [.repeats], "the previous match") {
      reader, order in reader.inText { $0.moveMatch(forward: false, count: order.times) }
    },
    CommandRow(
      .narrow, .lists, "/", in: .screens(running: .narrow).union(.panels),
      hints: [ActorsPanel.context: "filter", StatementsPanel.context: "filter"],
      "in a panel, a list or the help: show only rows with these words"
    ) { reader, _ in reader.openNarrowing() },
  ]
}
