/// The commands for positions and bookmarks.
extension CommandTable {
  static let placeRows: [CommandRow] = [
    CommandRow(
      .outline, .places, "t", in: .reading, "list the headings, and the speakers under each"
    ) { reader, _ in reader.openList(.outline) },
    CommandRow(
      .setMark, .places, "m{a-z}", in: .reading, takes: .letter, "set a mark here, named by a letter"
    ) { reader, order in reader.inText { $0.article.setMark(order.argument) } },
    CommandRow(
      .goToMark, .places, "'{a-z}", in: .reading, takes: .letter, facts: [.jumps], "go to a mark"
    ) { reader, order in reader.inText { $0.article.goToMark(order.argument) } },
    CommandRow(.nextMark, .places, "]m", in: .reading, facts: [.repeats, .jumps], "the next mark") {
      reader, order in reader.inText { $0.article.moveMark(forward: true, count: order.times) }
    },
    CommandRow(.previousMark, .places, "[m", in: .reading, facts: [.repeats, .jumps], "the previous mark") {
      reader, order in reader.inText { $0.article.moveMark(forward: false, count: order.times) }
    },
    CommandRow(
      .back, .places, "^O [j ''", in: .reading, facts: [.repeats], "back to where you were before the last jump"
    ) { reader, order in reader.inText { $0.jump(back: true, count: order.times) } },
    CommandRow(.forward, .places, "]j", in: .reading, facts: [.repeats], "forward again after going back") {
      reader, order in
      reader.inText { $0.jump(back: false, count: order.times) }
    },
    CommandRow(.places, .places, "M", in: .reading, "list the marks, the notes and the jumps") {
      reader, _ in reader.openList(.places)
    },
  ]
}
