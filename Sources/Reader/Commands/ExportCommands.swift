/// The commands for copying and exporting text.
extension CommandTable {
  static let exportRows: [CommandRow] = [
    CommandRow(
      .copy, .out, "y", in: .reading, takes: .oneOf(CopyStyle.allCases.map(\.rawValue)),
      "copy the statement with its speaker and source; :copy STYLE in another style",
      effects: { reader, order in reader.copy(order.argument) }),
    CommandRow(
      .copyParagraph, .out, "Y", in: .reading, "copy the paragraph",
      effects: { reader, _ in reader.article.copyParagraph() }),
    CommandRow(
      .save, .out, "s", in: .plainReading, takes: .file, "save the text shown to a file",
      effects: { reader, order in reader.save(to: order.argument) }),
    CommandRow(
      .savePage, .out, "", in: .plainReading, takes: .file, "save the page or file as it came",
      effects: { reader, order in reader.savePage(at: order.argument) }),
    CommandRow(
      .pipe, .out, "|", in: .reading, takes: .shell,
      "send the statement, or else the paragraph, to a shell command",
      effects: { reader, order in reader.pipe(to: order.argument) }),
    CommandRow(
      .export, .out, "e", in: .reading, takes: .file,
      "save the statements to a file; its extension selects the format",
      effects: { reader, order in reader.export(to: order.argument) }),
    CommandRow(.links, .out, "L", in: .plainReading, "list the links") { reader, _ in
      reader.openList(.links)
    },
    CommandRow(.info, .out, "I", in: .plainReading, "list what the page states about the article") {
      reader, _ in
      reader.openList(.facts)
    },
    CommandRow(
      .openLink, .out, "o", in: .reading, "open the link of the paragraph or the screen; of several, list them",
      effects: { reader, _ in reader.openLink(inBrowser: false) }),
    CommandRow(
      .browse, .out, "O", in: .reading, "open the link in the browser; of several, list them",
      effects: { reader, _ in reader.openLink(inBrowser: true) }),
    CommandRow(
      .source, .out, "v", in: .plainReading, "show the source of the page or file as text; again: back",
      effects: { reader, _ in reader.leaveSource() ? [] : reader.article.id.map { [.openMarkup($0)] } ?? [] }),
    CommandRow(
      .drop, .out, "X", in: .plainReading, "leave this block out of the article, on all pages of its host",
      effects: { reader, _ in reader.dropBlock() }),
    CommandRow(
      .keep, .out, "V", in: .plainReading, "in the source of a page: bring the text here into the article",
      effects: { reader, _ in reader.keepText() }),
    CommandRow(
      .edit, .out, "E", in: .reading, "edit the file in $EDITOR, then read it again",
      effects: { reader, _ in reader.article.editFile() }),
    CommandRow(
      .reload, .out, "F5", in: .reading, "read the file again",
      effects: { reader, _ in reader.article.id.map { [.reload($0)] } ?? [] }),
  ]
}
