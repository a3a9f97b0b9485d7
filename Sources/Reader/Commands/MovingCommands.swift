/// The commands for moving in the text and in lists.
extension CommandTable {
  static let movingRows: [CommandRow] = [
    CommandRow(
      .lineDown, .moving, "j Down", in: Context.reading,
      hints: [.actors: "down", .quotes: "down"], facts: [.repeats], "a line, a row or a step down"
    ) { reader, order in reader.move(order) }
    .onScreens()
    .also(in: [.bounds]) { reader, order in reader.article.moveBoundsByLine(order.times) },
    CommandRow(
      .lineUp, .moving, "k Up", in: Context.reading, facts: [.repeats], "a line, a row or a step up"
    ) { reader, order in reader.move(order) }
    .onScreens()
    .also(in: [.bounds]) { reader, order in reader.article.moveBoundsByLine(-order.times) },
    CommandRow(.pageDown, .moving, "Space ^F PgDn", in: Context.reading, facts: [.repeats], "a page down") {
      reader, order in reader.move(order)
    }
    .onScreens(),
    CommandRow(
      .pageDown, .moving, "f", in: Context.plainReading, facts: [.repeats], "a page down (not while reviewing)"
    ) { reader, order in reader.move(order) }
    .onScreens(),
    CommandRow(.pageUp, .moving, "b ^B PgUp", in: Context.reading, facts: [.repeats], "a page up") { reader, order in
      reader.move(order)
    }
    .onScreens(),
    CommandRow(.halfPageDown, .moving, "^D", in: Context.reading, facts: [.repeats], "half a page down") {
      reader, order in reader.move(order)
    }
    .onScreens(),
    CommandRow(.halfPageUp, .moving, "^U", in: Context.reading, facts: [.repeats], "half a page up") { reader, order in
      reader.move(order)
    }
    .onScreens(),
    CommandRow(.top, .moving, "g Home", in: Context.reading, facts: [.jumps], "the beginning") { reader, order in
      reader.move(order)
    }
    .onScreens(),
    CommandRow(.bottom, .moving, "G End", in: Context.reading, facts: [.jumps], "the end") { reader, order in
      reader.move(order)
    }
    .onScreens(),
    CommandRow(
      .percent, .moving, "%", in: [.text], takes: .number,
      facts: [.jumps], "with a number before it: go to that percentage of the article"
    ) { reader, order in reader.inText { $0.article.goToPercent(order.number) } },
    CommandRow(.nextParagraph, .moving, "} ]p", in: Context.reading, facts: [.repeats], "the next paragraph") {
      reader, order in reader.inText { $0.article.moveParagraph(forward: true, count: order.times) }
    },
    CommandRow(.previousParagraph, .moving, "{ [p", in: Context.reading, facts: [.repeats], "the previous paragraph") {
      reader, order in reader.inText { $0.article.moveParagraph(forward: false, count: order.times) }
    },
    CommandRow(
      .paragraph, .moving, "", in: Context.reading, takes: .number,
      facts: [.jumps], "go to the paragraph of that number; short: :12"
    ) { reader, order in reader.inText { $0.article.goToParagraph(order.number) } },
    CommandRow(.nextHeading, .moving, "]h", in: Context.reading, facts: [.repeats], "the next heading") {
      reader, order in reader.inText { $0.article.moveHeading(forward: true, count: order.times) }
    },
    CommandRow(.previousHeading, .moving, "[h", in: Context.reading, facts: [.repeats], "the previous heading") {
      reader, order in reader.inText { $0.article.moveHeading(forward: false, count: order.times) }
    },
    CommandRow(.alignTop, .moving, "zt", in: [.text], "scroll the current line to the top of the screen") { reader, _ in
      reader.inText { $0.article.align(atRow: 0) }
    },
    CommandRow(.alignMiddle, .moving, "zz", in: [.text], "scroll it to the middle") { reader, _ in
      reader.inText { $0.article.align(atRow: $0.article.rows / 2) }
    },
    CommandRow(.alignBottom, .moving, "zb", in: [.text], "scroll it to the bottom") { reader, _ in
      reader.inText { $0.article.align(atRow: $0.article.rows - 1) }
    },
  ]
}
