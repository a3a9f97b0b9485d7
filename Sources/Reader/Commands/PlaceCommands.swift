/// The commands for positions and bookmarks.
extension CommandTable {
  static let placeRows: [CommandRow] = [
    CommandRow(
      .outline, .places, "t", in: Context.reading, "the outline: headings, and under them who speaks"
    ) { reader, _ in reader.openList(.outline) },
    CommandRow(
      .setMark, .places, "m{a-z}", in: Context.reading, takes: .letter, "set a mark here, under a letter"
    ) { reader, order in reader.inText { $0.article.setMark(order.argument) } },
    CommandRow(
      .goToMark, .places, "'{a-z}", in: Context.reading, takes: .letter, facts: [.jumps], "to the mark of a letter"
    ) { reader, order in reader.inText { $0.article.goToMark(order.argument) } },
    CommandRow(.nextMark, .places, "]m", in: Context.reading, facts: [.repeats, .jumps], "the next mark") {
      reader, order in reader.inText { $0.article.moveMark(forward: true, count: order.times) }
    },
    CommandRow(.previousMark, .places, "[m", in: Context.reading, facts: [.repeats, .jumps], "the previous mark") {
      reader, order in reader.inText { $0.article.moveMark(forward: false, count: order.times) }
    },
    CommandRow(
      .back, .places, "^O [j ''", in: Context.reading, facts: [.repeats], "back to where you were before the last jump"
    ) { reader, order in reader.inText { $0.jump(back: true, count: order.times) } },
    CommandRow(.forward, .places, "]j", in: Context.reading, facts: [.repeats], "forward again") { reader, order in
      reader.inText { $0.jump(back: false, count: order.times) }
    },
    CommandRow(.places, .places, "M", in: Context.reading, "the list of the marks and of where you jumped from") {
      reader, _ in reader.openList(.places)
    },
  ]
}
