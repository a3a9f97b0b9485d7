/// The commands for choosing the words of a statement.
extension CommandTable {
  static let wordsRows: [CommandRow] = [
    CommandRow(.lineDown, .words, "j Down", in: [.bounds], facts: [.repeats], "move to the line below") {
      reader, order in reader.article.moveBoundsByLine(order.times)
    },
    CommandRow(.lineUp, .words, "k Up", in: [.bounds], facts: [.repeats], "move to the line above") { reader, order in
      reader.article.moveBoundsByLine(-order.times)
    },
    CommandRow(
      .wordForward, .words, "w", in: [.bounds], hints: [.bounds: "next word"], facts: [.repeats],
      "move to the next word"
    ) { reader, order in reader.article.moveWord(by: order.times) },
    CommandRow(.wordBack, .words, "b", in: [.bounds], facts: [.repeats], "move to the previous word") {
      reader, order in
      reader.article.moveWord(by: -order.times)
    },
    CommandRow(
      .addPiece, .words, "+", in: [.review, .bounds], hints: [.bounds: "piece"], "add another piece to the words"
    ) { reader, _ in reader.article.addPiece() },
    CommandRow(.dropPiece, .words, "-", in: [.bounds], "remove the piece") { reader, _ in reader.article.dropPiece()
    },
    CommandRow(
      .nextPart, .words, "Tab", in: [.bounds], hints: [.bounds: "source, cue"],
      "the next piece, then the source, then the cue"
    ) { reader, _ in reader.article.nextPart() },
    CommandRow(
      .applyBounds, .words, "Enter", in: [.bounds], hints: [.bounds: "accept"], "accept these words",
      effects: { reader, _ in reader.applyBounds() }),
    CommandRow(
      .leaveBounds, .words, "Esc q", in: [.bounds], hints: [.bounds: "back"], facts: [.leadsOut],
      "cancel; the words stay unchanged"
    ) { reader, _ in reader.article.leaveBounds() },
  ]
}
