import Articles

/// The commands for reviewing.
extension CommandTable {
  static let reviewRows: [CommandRow] = [
    CommandRow(
      .review, .review, "R", in: Context.reading, hints: [.text: "review"],
      "review the statements one by one: what you decide is kept; again: back to reading"
    ) { reader, _ in reader.toggleReview() },
    CommandRow(
      .confirm, .review, "Enter", in: [.review], hints: [.review: "right"],
      facts: [.repeats], "confirm the statement and go to the next unreviewed one; with a count, confirm that many",
      effects: { reader, order in reader.rule(.confirm, count: order.times) }),
    CommandRow(
      .reject, .review, "x", in: [.review], hints: [.review: "no quote"], facts: [.repeats],
      "it is no statement; on to the next", effects: { reader, order in reader.rule(.reject, count: order.times) }),
    CommandRow(
      .speaker, .review, "c", in: [.review], takes: .actor, hints: [.review: "speaker"],
      "somebody else says it: choose, or type a name",
      effects: { reader, order in reader.chooseSpeaker(order.argument) }),
    CommandRow(
      .kind, .review, "d", in: [.review],
      takes: .oneOf(Attribution.Kind.allCases.map(\.rawValue) + Attribution.Act.allCases.map(\.rawValue)),
      hints: [.review: "kind"], "it is direct, mixed or indirect; or a thought, a question, a denial",
      effects: { reader, order in reader.chooseKind(order.argument) }),
    CommandRow(
      .endForward, .review, "l Right", in: [.review, .bounds], hints: [.review: "h L H bounds", .bounds: "end"],
      facts: [.repeats], "move the end of its words on by a word"
    ) { reader, order in reader.article.moveBound(order.command, count: order.times) },
    CommandRow(.endBack, .review, "h Left", in: [.review, .bounds], facts: [.repeats], "move the end back") {
      reader, order in reader.article.moveBound(order.command, count: order.times)
    },
    CommandRow(
      .startForward, .review, "L", in: [.review, .bounds], hints: [.bounds: "start"], facts: [.repeats],
      "move the start on"
    ) { reader, order in reader.article.moveBound(order.command, count: order.times) },
    CommandRow(.startBack, .review, "H", in: [.review, .bounds], facts: [.repeats], "move the start back") {
      reader, order in reader.article.moveBound(order.command, count: order.times)
    },
    CommandRow(
      .undo, .review, "u", in: Context.reading, hints: [.review: "undo"],
      facts: [.repeats], "undo the last decision, any number of times",
      effects: { reader, order in reader.undo(count: order.times) }
    )
    .onScreens(),
    CommandRow(
      .redo, .review, "^R", in: Context.reading, facts: [.repeats], "redo it",
      effects: { reader, order in reader.redo(count: order.times) }
    )
    .onScreens(),
    CommandRow(
      .skip, .review, "s", in: [.review], hints: [.review: "skip"], facts: [.repeats],
      "leave it undecided; on to the next", effects: { reader, order in reader.rule(.skip, count: order.times) }),
    CommandRow(
      .flag, .review, "f", in: [.review], hints: [.review: "flag"], facts: [.repeats],
      "flag it to look at it again, or take the flag away",
      effects: { reader, order in reader.rule(.flag, count: order.times) }),
    CommandRow(
      .note, .review, ";", in: [.review], takes: .words, hints: [.review: "note"],
      "note something on it; - takes the note away", effects: { reader, order in reader.note(order.argument) }),
    CommandRow(
      .addWords, .review, "v", in: [.review], hints: [.review: "add"],
      "a statement that is missing: choose its words, source and cue, then who says it"
    ) { reader, _ in reader.chooseWords() },
    CommandRow(.tag, .review, ",", in: [.review], "tag it: what you do next is for all that are tagged") { reader, _ in
      reader.toggleTag()
    },
    CommandRow(
      .repeatLast, .review, ".", in: [.review], facts: [.repeats], "do to this one what you did last",
      effects: { reader, order in reader.repeatLast(count: order.times) }),
    CommandRow(.nextUnreviewed, .review, "]u", in: Context.reading, facts: [.repeats], "the next that is not reviewed")
    { reader, order in reader.moveUnreviewed(forward: true, count: order.times) },
    CommandRow(.previousUnreviewed, .review, "[u", in: Context.reading, facts: [.repeats], "the one before") {
      reader, order in reader.moveUnreviewed(forward: false, count: order.times)
    },
    CommandRow(
      .standsFor, .review, "C", in: [.review, .text], takes: .actor,
      "the name, role or pronoun here stands for somebody else: choose whom",
      effects: { reader, order in reader.chooseStandsFor(order.argument) }),
    CommandRow(
      .sameAs, .review, "c", in: [.actors], takes: .actor, hints: [.actors: "same as"],
      "the actor is the same as another: they become one, with its name",
      effects: { reader, order in reader.chooseSame(order.argument) }),
    CommandRow(
      .split, .review, "x", in: [.actors], takes: .words, "one of the actor's names is somebody else's: make two",
      effects: { reader, order in reader.chooseSplit(order.argument) }),
    CommandRow(
      .rename, .review, "r", in: [.actors], takes: .words, "give the actor another name",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .actorKind, .review, "d", in: [.actors], takes: .oneOf(NamedActor.Kind.allCases.map(\.rawValue)),
      "say what the actor is: a person, an organization, a place, a group",
      effects: { reader, order in reader.chooseActorKind(order.argument) }),
    CommandRow(
      .role, .review, "", in: Context.reading, takes: .words, "the actor's role; - for none",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .belongsTo, .review, "", in: Context.reading, takes: .words, "the country or body that the actor is of",
      effects: { reader, order in reader.describe(order.command, order.argument) }),
    CommandRow(
      .color, .review, "", in: Context.reading, takes: .number, "the actor's colour, by its number in the theme",
      effects: { reader, order in reader.describe(.color, order.argument ?? order.count.map { "\($0)" } ?? "") }),
    CommandRow(.history, .review, "", in: Context.reading, "what was decided on this article, the latest first") {
      reader, _ in reader.openList(.history)
    },
    CommandRow(
      .summary, .review, "", in: Context.reading, "how much is reviewed, and how often the engine was right, by kind"
    ) { reader, _ in reader.openSummary() },
    CommandRow(.orphans, .review, "", in: Context.reading, "decisions whose words are not in the text any more") {
      reader, _ in reader.openList(.orphans)
    },
    CommandRow(
      .compare, .review, "", in: Context.reading, takes: .words,
      "where you and another who decided on the article differ, as a list"
    ) { reader, order in reader.compare(with: order.argument) },
    CommandRow(.nextDifference, .review, "]d", in: Context.reading, facts: [.repeats], "the next of these differences")
    { reader, order in reader.article.moveDifference(forward: true, count: order.times) },
    CommandRow(.previousDifference, .review, "[d", in: Context.reading, facts: [.repeats], "the one before") {
      reader, order in reader.article.moveDifference(forward: false, count: order.times)
    },
    CommandRow(
      .wordForward, .review, "w", in: [.bounds], hints: [.bounds: "next word"], facts: [.repeats],
      "the next word instead"
    ) { reader, order in reader.article.moveWord(by: order.times) },
    CommandRow(.wordBack, .review, "b", in: [.bounds], facts: [.repeats], "the word before instead") { reader, order in
      reader.article.moveWord(by: -order.times)
    },
    CommandRow(
      .addPiece, .review, "+", in: [.review, .bounds], hints: [.bounds: "piece"], "another piece of the same words"
    ) { reader, _ in reader.article.addPiece() },
    CommandRow(.dropPiece, .review, "-", in: [.bounds], "take the piece away") { reader, _ in reader.article.dropPiece()
    },
    CommandRow(
      .nextPart, .review, "Tab", in: [.bounds], hints: [.bounds: "source, cue"],
      "the next piece, then the source, then the cue"
    ) { reader, _ in reader.article.nextPart() },
    CommandRow(
      .applyBounds, .review, "Enter", in: [.bounds], hints: [.bounds: "take them"], "take these words",
      effects: { reader, _ in reader.applyBounds() }),
    CommandRow(
      .leaveBounds, .review, "Esc q", in: [.bounds], hints: [.bounds: "back"], facts: [.leadsOut],
      "leave the words as they were"
    ) { reader, _ in reader.article.leaveBounds() },
  ]
}
