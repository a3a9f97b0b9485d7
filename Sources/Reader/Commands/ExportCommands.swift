/// The commands for copying and exporting text.
extension CommandTable {
  static let exportRows: [CommandRow] = [
    CommandRow(
      .copy, .out, "y", in: Context.reading,
      "copy the statement with who said it and where", effects: { reader, _ in reader.article.copyStatement() }
    )
    .onScreens(),
    CommandRow(
      .copyParagraph, .out, "Y", in: Context.reading, "copy the paragraph",
      effects: { reader, _ in reader.article.copyParagraph() }),
    CommandRow(
      .save, .out, "s", in: Context.plainReading, takes: .file, "save the text that is shown to a file",
      effects: { reader, order in reader.save(to: order.argument) }),
    CommandRow(
      .pipe, .out, "|", in: Context.reading, takes: .shell,
      "give the statement, or the paragraph where there is none, to a command",
      effects: { reader, order in reader.pipe(to: order.argument) }),
    CommandRow(
      .export, .out, "e", in: Context.reading, takes: .file,
      "save who says what to a file; its name's ending tells the form",
      effects: { reader, order in reader.export(to: order.argument) }),
    CommandRow(.links, .out, "L", in: Context.plainReading, "the list of the links") { reader, _ in
      reader.openList(.links)
    },
    CommandRow(
      .openLink, .out, "o", in: Context.reading, "open the first link in sight, else the article's first",
      effects: { reader, _ in reader.article.openLink() }),
    CommandRow(
      .edit, .out, "E", in: Context.reading, "edit the file in $EDITOR, then read it again at this place",
      effects: { reader, _ in reader.article.editFile() }),
    CommandRow(
      .reload, .out, "F5", in: Context.reading, "read the file again",
      effects: { reader, _ in reader.article.id.map { [.reload($0)] } ?? [] }),
  ]
}
