/// The commands of the program.
extension CommandTable {
  static let programRows: [CommandRow] = [
    CommandRow(
      .help, .program, "? F1", in: Context.browsing,
      hints: [.text: "help", .review: "help", .actors: "help", .quotes: "help"],
      "show the keys; again: back"
    ) { reader, _ in Help.toggle(&reader) },
    CommandRow(.commandLine, .program, ":", in: Context.browsing, "type a command by its name; Tab completes") {
      reader, _ in reader.typing.open(.command)
    },
    CommandRow(
      .clear, .program, "Esc", in: Context.browsing,
      facts: [.leadsOut],
      "close the overlay; then clear search highlights, the selection, the filter"
    ) { reader, _ in reader.clear() },
    CommandRow(
      .redraw, .program, "^L", in: Context.browsing, facts: [.leadsOut], "redraw the screen",
      effects: { _, _ in [.redraw] }),
    CommandRow(
      .suspend, .program, "^Z", in: Set(Context.allCases), facts: [.leadsOut], "suspend; fg in the shell continues",
      effects: { _, _ in [.suspend] }),
    CommandRow(
      .close, .program, "q", in: Context.browsing,
      hints: [.text: "quit", .review: "end", .actors: "back", .quotes: "back"],
      facts: [.leadsOut], "close the panel or box in use; in the article: quit",
      effects: { reader, _ in reader.close() }),
    CommandRow(
      .interrupt, .program, "^C", in: Context.browsing, facts: [.leadsOut], "quit at once", effects: { _, _ in [.quit] }
    ),
  ]
}
