/// The commands for copying and exporting text.
extension CommandTable {
  static let exportRows: [CommandRow] = [
    CommandRow(
      .copy, .out, "y", in: Contexts.reading, takes: .oneOf(CopyStyle.allCases.map(\.rawValue)),
      "copy the statement with its speaker and source; :copy STYLE in another style",
      effects: { reader, order in reader.copy(order.argument) }),
    CommandRow(
      .copyParagraph, .out, "Y", in: Contexts.reading, "copy the paragraph",
      effects: { reader, _ in reader.article.copyParagraph() }),
    CommandRow(
      .save, .out, "s", in: Contexts.plainReading, takes: .file, "save the text shown to a file",
      effects: { reader, order in reader.save(to: order.argument) }),
    CommandRow(
      .savePage, .out, "", in: Contexts.plainReading, takes: .file, "save the page or file as it came",
      effects: { reader, order in reader.savePage(at: order.argument) }),
    CommandRow(
      .pipe, .out, "|", in: Contexts.reading, takes: .shell,
      "send the statement, or else the paragraph, to a shell command",
      effects: { reader, order in reader.pipe(to: order.argument) }),
    CommandRow(
      .export, .out, "e", in: Contexts.reading, takes: .file,
      "save the statements to a file; its extension selects the format",
      effects: { reader, order in reader.export(to: order.argument) }),
    CommandRow(.links, .out, "L", in: Contexts.plainReading, "list the links") { reader, _ in
      reader.openList(.links)
    },
    CommandRow(.info, .out, "I", in: Contexts.plainReading, "list what the page states about the article") {
      reader, _ in
      reader.openList(.facts)
    },
    CommandRow(
      .openLink, .out, "o", in: Contexts.reading, "open the link of the paragraph or the screen; of several, list them",
      effects: { reader, _ in reader.openLink(inBrowser: false) }),
    CommandRow(
      .browse, .out, "O", in: Contexts.reading, "open the link in the browser; of several, list them",
      effects: { reader, _ in reader.openLink(inBrowser: true) }),
    CommandRow(
      .source, .out, "v", in: Contexts.plainReading, "show the source of the page or file as text; again: back",
      effects: { reader, _ in reader.leaveSource() ? [] : reader.article.id.map { [.openMarkup($0)] } ?? [] }),
    CommandRow(
      .drop, .out, "X", in: Contexts.plainReading, "leave this block out of the article, on all pages of its host",
      effects: { reader, _ in reader.dropBlock() }),
    CommandRow(
      .keep, .out, "V", in: Contexts.plainReading, "in the source of a page: bring the text here into the article",
      effects: { reader, _ in reader.keepText() }),
    CommandRow(
      .edit, .out, "E", in: Contexts.reading, "edit the file in $EDITOR, then read it again",
      effects: { reader, _ in reader.article.editFile() }),
    CommandRow(
      .reload, .out, "F5", in: Contexts.reading, "read the file again",
      effects: { reader, _ in reader.article.id.map { [.reload($0)] } ?? [] }),
  ]
}
