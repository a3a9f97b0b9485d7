import Articles

/// The commands for reviewing.
extension CommandTable {
  static let reviewRows: [CommandRow] = [
    CommandRow(
      .review, .review, "R", in: .reading, hints: [.text: "review"],
      "review the statements one by one; decisions are saved; again: back to reading"
    ) { reader, _ in reader.toggleReview() },
    CommandRow(
      .confirm, .review, "Enter", in: [.review], hints: [.review: "confirm"],
      facts: [.repeats], "confirm the statement and go to the next unreviewed one; with a count, confirm that many",
      effects: { reader, order in reader.rule(.confirm, count: order.times) }),
    CommandRow(
      .reject, .review, "x", in: [.review], hints: [.review: "reject"], facts: [.repeats],
      "reject: not a statement; go to the next", effects: { reader, order in reader.rule(.reject, count: order.times) }),
    CommandRow(
      .speaker, .review, "c", in: [.review], takes: .actor, hints: [.review: "speaker"],
      "change the speaker: choose one, or type a name",
      effects: { reader, order in reader.chooseSpeaker(order.argument) }),
    CommandRow(
      .kind, .review, "d", in: [.review],
      takes: .oneOf(Attribution.Kind.allCases.map(\.rawValue) + Attribution.Act.allCases.map(\.rawValue)),
      hints: [.review: "kind"], "change the kind: direct, mixed or indirect; or a thought, a question, a denial",
      effects: { reader, order in reader.chooseKind(order.argument) }),
    CommandRow(
      .endForward, .review, "l Right", in: [.review, .bounds], hints: [.review: "h L H bounds", .bounds: "end"],
      facts: [.repeats], "move the end of the statement forward by a word"
    ) { reader, order in reader.article.moveBound(order.command, count: order.times) },
    CommandRow(.endBack, .review, "h Left", in: [.review, .bounds], facts: [.repeats], "move the end back by a word") {
      reader, order in reader.article.moveBound(order.command, count: order.times)
    },
    CommandRow(
      .startForward, .review, "L", in: [.review, .bounds], hints: [.bounds: "start"], facts: [.repeats],
      "move the start forward by a word"
    ) { reader, order in reader.article.moveBound(order.command, count: order.times) },
    CommandRow(.startBack, .review, "H", in: [.review, .bounds], facts: [.repeats], "move the start back by a word") {
      reader, order in reader.article.moveBound(order.command, count: order.times)
    },
    CommandRow(
      .undo, .review, "u", in: .reading, hints: [.review: "undo"],
      facts: [.repeats], "undo the last decision (any number of times)",
      effects: { reader, order in reader.undo(count: order.times) }),
    CommandRow(
      .redo, .review, "^R", in: .reading, facts: [.repeats], "redo",
      effects: { reader, order in reader.redo(count: order.times) }),
    CommandRow(
      .skip, .review, "s", in: [.review], hints: [.review: "skip"], facts: [.repeats],
      "skip: leave undecided; go to the next", effects: { reader, order in reader.rule(.skip, count: order.times) }),
    CommandRow(
      .flag, .review, "f", in: [.review], hints: [.review: "flag"], facts: [.repeats],
      "flag the statement to check later, or remove the flag",
      effects: { reader, order in reader.rule(.flag, count: order.times) }),
    CommandRow(
      .note, .review, ";", in: .reading, takes: .words, hints: [.review: "note"],
      "add a note to the statement, also while reading; - removes it",
      effects: { reader, order in reader.note(order.argument) }),
    CommandRow(
      .addWords, .review, "v", in: [.review], hints: [.review: "add"],
      "add a missing statement: choose its words, source and cue, then its speaker"
    ) { reader, _ in reader.chooseWords() },
    CommandRow(.tag, .review, ",", in: [.review], "tag: the next decision applies to all tagged statements") {
      reader, _ in
      reader.toggleTag()
    },
    CommandRow(
      .repeatLast, .review, ".", in: [.review], facts: [.repeats], "repeat the last decision on this statement",
      effects: { reader, order in reader.repeatLast(count: order.times) }),
    CommandRow(.nextUnreviewed, .review, "]u", in: .reading, facts: [.repeats], "the next unreviewed statement") {
      reader, order in reader.moveUnreviewed(forward: true, count: order.times)
    },
    CommandRow(
      .previousUnreviewed, .review, "[u", in: .reading, facts: [.repeats], "the previous unreviewed statement"
    ) {
      reader, order in reader.moveUnreviewed(forward: false, count: order.times)
    },
    CommandRow(
      .standsFor, .review, "C", in: [.review, .text], takes: .actor,
      "correct the actor that the word, or a name, role or pronoun here, refers to",
      effects: { reader, order in reader.chooseStandsFor(order.argument) }),
    CommandRow(
      .role, .review, "", in: .reading, takes: .words, "set the actor's role; - removes it",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .belongsTo, .review, "", in: .reading, takes: .words, "set the actor's country or organization",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .color, .review, "", in: .reading, takes: .number, "set the actor's colour, by its number in the theme",
      effects: { reader, order in reader.chooseColor(order.argument ?? order.count.map { "\($0)" }) }),
    CommandRow(
      .history, .review, "", in: .reading, takes: .words,
      "list the decisions on this article, newest first; :history NAME those of a reviewer"
    ) { reader, order in reader.openHistory(by: order.argument) },
    CommandRow(
      .summary, .review, "", in: .reading, "show how much is reviewed and how often Sayso was right, by kind"
    ) { reader, _ in reader.openSummary() },
    CommandRow(.orphans, .review, "", in: .reading, "list decisions whose text no longer occurs in the article") {
      reader, _ in reader.openList(.orphans)
    },
    CommandRow(
      .compare, .review, "", in: .reading, takes: .words,
      "list where you and another reviewer differ"
    ) { reader, order in reader.compare(with: order.argument) },
    CommandRow(.nextDifference, .review, "]d", in: .reading, facts: [.repeats], "the next difference") {
      reader, order in reader.article.moveDifference(forward: true, count: order.times)
    },
    CommandRow(.previousDifference, .review, "[d", in: .reading, facts: [.repeats], "the previous difference") {
      reader, order in reader.article.moveDifference(forward: false, count: order.times)
    },
  ]
}
