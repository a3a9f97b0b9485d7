/// The commands of the program.
extension CommandTable {
  static let programRows: [CommandRow] = [
    CommandRow(
      .help, .program, "? F1", in: .browsing,
      hints: [.text: "help", .review: "help", ActorsPanel.context: "help", StatementsPanel.context: "help"],
      "show the keys; again: back"
    ) { reader, _ in Help.toggle(&reader) },
    CommandRow(
      .commandLine, .program, ":", in: .browsing,
      "type a command by its name; the list shows all with their keys, Tab completes"
    ) {
      reader, _ in reader.openCommandLine()
    },
    CommandRow(
      .clear, .program, "Esc", in: .article, facts: [.leadsOut],
      "clear the search highlights; then the selection; then the filter"
    ) { reader, _ in reader.clear() },
    CommandRow(.clear, .lists, "Esc", in: .lists, facts: [.leadsOut], "close the panel or list") { reader, _ in
      reader.clear()
    },
    CommandRow(
      .redraw, .program, "^L", in: .browsing, facts: [.leadsOut], "redraw the screen",
      effects: { _, _ in [.redraw] }),
    CommandRow(
      .suspend, .program, "^Z", in: .all, facts: [.leadsOut], "suspend; fg in the shell continues",
      effects: { _, _ in [.suspend] }),
    CommandRow(
      .close, .program, "q", in: [.text], hints: [.text: "quit"], facts: [.leadsOut],
      "back to the list of articles, or quit if there is only one", effects: { reader, _ in reader.closeArticle() }),
    CommandRow(
      .close, .review, "q", in: [.review], hints: [.review: "end"], facts: [.leadsOut], "end the review"
    ) { reader, _ in reader.closeReview() },
    CommandRow(
      .close, .lists, "q", in: .lists, hints: [ActorsPanel.context: "back", StatementsPanel.context: "back"],
      facts: [.leadsOut], "back to the article",
      effects: { reader, _ in reader.closeList() }),
    CommandRow(
      .interrupt, .program, "ZZ ^C", in: .browsing, facts: [.leadsOut], "quit at once",
      effects: { _, _ in [.quit] }
    ),
  ]
}
