/// The commands for moving in the text and in lists.
extension CommandTable {
  static let movingRows: [CommandRow] = motionRows + articleMotionRows

  /// The movements that the article, the panels and the lists have.
  private static let motionRows: [CommandRow] =
    motion(
      .lineDown, "j Down", .repeats, "a line down", inLists: "a row or a step down",
      hints: [ActorsPanel.context: "down", StatementsPanel.context: "down"])
    + motion(.lineUp, "k Up", .repeats, "a line up", inLists: "a row or a step up")
    + [
      article(.pageDown, "Space f ^F PgDn", .repeats, "a page down", in: [.text]),
      CommandRow(.pageDown, .review, "Space ^F PgDn", in: [.review], facts: [.repeats], "a page down") {
        reader, order in reader.move(order)
      },
      lists(.pageDown, "Space f ^F PgDn", .repeats, "a page of rows down"),
    ]
    + motion(.pageUp, "b ^B PgUp", .repeats, "a page up", inLists: "a page of rows up")
    + motion(.halfPageDown, "^D", .repeats, "half a page down", inLists: "half a page of rows down")
    + motion(.halfPageUp, "^U", .repeats, "half a page up", inLists: "half a page of rows up")
    + motion(.top, "g Home", .jumps, "the beginning", inLists: "the first row")
    + motion(.bottom, "G End", .jumps, "the end", inLists: "the last row")

  /// Returns the rows of a movement: one for the article, one for panels and lists.
  private static func motion(
    _ command: Command, _ keys: String, _ fact: CommandRow.Facts, _ help: String, inLists listHelp: String,
    hints: KeyValuePairs<Context, String> = [:]
  ) -> [CommandRow] {
    [article(command, keys, fact, help), lists(command, keys, fact, listHelp, hints: hints)]
  }

  private static func article(
    _ command: Command, _ keys: String, _ fact: CommandRow.Facts, _ help: String,
    in contexts: Contexts = .article
  ) -> CommandRow {
    CommandRow(command, .moving, keys, in: contexts, facts: [fact], help) { reader, order in reader.move(order) }
  }

  private static func lists(
    _ command: Command, _ keys: String, _ fact: CommandRow.Facts, _ help: String,
    hints: KeyValuePairs<Context, String> = [:]
  ) -> CommandRow {
    CommandRow(
      command, .lists, keys, in: .lists, hints: hints, facts: [fact], help,
      effects: { reader, order in reader.moveInList(order) })
  }

  /// The movements that only the article has.
  private static let articleMotionRows: [CommandRow] = [
    CommandRow(
      .wordForward, .moving, "w", in: .article, hints: [.text: "word"], facts: [.repeats],
      "the next word; the status line says who a name, role or pronoun is"
    ) { reader, order in reader.moveCursor(by: order.times) },
    CommandRow(.wordBack, .moving, "W", in: .article, facts: [.repeats], "the previous word") {
      reader, order in reader.moveCursor(by: -order.times)
    },
    CommandRow(
      .percent, .moving, "%", in: [.text], takes: .number,
      facts: [.jumps], "with a number before it: go to that percentage of the article"
    ) { reader, order in reader.inText { $0.article.goToPercent(order) } },
    CommandRow(.nextParagraph, .moving, "} ]p", in: .reading, facts: [.repeats], "the next paragraph") {
      reader, order in reader.inText { $0.article.moveParagraph(forward: true, count: order.times) }
    },
    CommandRow(.previousParagraph, .moving, "{ [p", in: .reading, facts: [.repeats], "the previous paragraph") {
      reader, order in reader.inText { $0.article.moveParagraph(forward: false, count: order.times) }
    },
    CommandRow(
      .paragraph, .moving, "", in: .reading, takes: .number,
      facts: [.jumps], "go to the paragraph of that number; short: :12"
    ) { reader, order in reader.inText { $0.article.goToParagraph(order) } },
    CommandRow(.nextHeading, .moving, "]h", in: .reading, facts: [.repeats], "the next heading") {
      reader, order in reader.inText { $0.article.moveHeading(forward: true, count: order.times) }
    },
    CommandRow(.previousHeading, .moving, "[h", in: .reading, facts: [.repeats], "the previous heading") {
      reader, order in reader.inText { $0.article.moveHeading(forward: false, count: order.times) }
    },
    CommandRow(.nextEntry, .moving, "]e", in: .reading, facts: [.repeats], "the next entry of a live blog") {
      reader, order in reader.inText { $0.article.moveEntry(forward: true, count: order.times) }
    },
    CommandRow(
      .previousEntry, .moving, "[e", in: .reading, facts: [.repeats], "the previous entry of a live blog"
    ) {
      reader, order in reader.inText { $0.article.moveEntry(forward: false, count: order.times) }
    },
    CommandRow(
      .nextChange, .moving, "]c", in: .reading, facts: [.repeats],
      "the next paragraph that is new since you read the article"
    ) {
      reader, order in reader.inText { $0.article.moveChange(forward: true, count: order.times) }
    },
    CommandRow(
      .previousChange, .moving, "[c", in: .reading, facts: [.repeats],
      "the previous paragraph that is new since you read the article"
    ) {
      reader, order in reader.inText { $0.article.moveChange(forward: false, count: order.times) }
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
