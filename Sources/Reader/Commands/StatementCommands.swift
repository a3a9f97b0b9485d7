/// The commands for statements and speakers.
extension CommandTable {
  static let statementRows: [CommandRow] = [
    CommandRow(
      .actors, .statements, "a", in: Context.reading, hints: [.text: "who is here", .quotes: "who is here"],
      "who is here: officials first, then all who are named; again: back to the article"
    ) { reader, _ in reader.toggle(.actors) },
    CommandRow(
      .go, .statements, "Enter", in: [.text],
      hints: [.actors: "what they say", .quotes: "go there"],
      facts: [.jumps],
      "to what they say, or where the row leads; in the article: choose what is said here, then tell why"
    ) { reader, _ in reader.chooseInSight() }
    .also(in: [.actors]) { reader, _ in reader.article.goToVoice() }
    .also(in: [.quotes]) { reader, _ in reader.article.goToQuote() }
    .onScreens(),
    CommandRow(
      .quotes, .statements, "Q", in: Context.reading, hints: [.text: "quotes", .actors: "all quotes"],
      "all that is said, speaker by speaker; again: back to the article"
    ) { reader, _ in reader.toggle(.quotes) },
    CommandRow(
      .nextStatement, .statements, "]q", in: Context.reading, hints: [.text: "next quote"],
      facts: [.repeats], "the next statement, by anyone"
    ) { reader, order in reader.inText { $0.moveStatement(forward: true, count: order.times) } },
    CommandRow(
      .previousStatement, .statements, "[q", in: Context.reading,
      facts: [.repeats], "the previous statement, by anyone"
    ) { reader, order in reader.inText { $0.moveStatement(forward: false, count: order.times) } },
    CommandRow(
      .nextOfOfficial, .statements, ") ]s", in: Context.reading, hints: [.text: "same speaker"],
      facts: [.repeats], "the next statement of the same speaker"
    ) { reader, order in reader.inText { $0.article.moveOfOfficial(forward: true, count: order.times) } },
    CommandRow(
      .previousOfOfficial, .statements, "( [s", in: Context.reading,
      facts: [.repeats], "the previous statement of the same speaker"
    ) { reader, order in reader.inText { $0.article.moveOfOfficial(forward: false, count: order.times) } },
    CommandRow(
      .nextMention, .statements, "]a *", in: Context.reading,
      facts: [.repeats], "the next mention of the selected actor, by name, role or pronoun"
    ) { reader, order in reader.inText { $0.article.moveMention(forward: true, count: order.times) } },
    CommandRow(
      .previousMention, .statements, "[a #", in: Context.reading,
      facts: [.repeats], "the previous mention of the selected actor"
    ) { reader, order in reader.inText { $0.article.moveMention(forward: false, count: order.times) } },
    CommandRow(
      .focusNext, .statements, "Tab", in: Context.reading,
      "from the article to the actors, to the quotes and back"
    ) { reader, _ in reader.cycleFocus(by: 1) },
    CommandRow(.focusPrevious, .statements, "S-Tab", in: Context.reading, "the same the other way round") { reader, _ in
      reader.cycleFocus(by: -1)
    },
    CommandRow(
      .why, .statements, "i", in: Context.reading, hints: [.text: "why", .quotes: "why"],
      "why the statement is given to its speaker: cue, source and the chain to the name"
    ) { reader, _ in Reasons.open(&reader) }
    .onScreens(),
    CommandRow(
      .filter, .statements, "&", in: Context.reading,
      "only paragraphs with statements, then only those of the selected official, then all"
    ) { reader, _ in reader.article.cycleFilter() },
    CommandRow(
      .speechOnly, .statements, "H", in: Context.plainReading,
      "hide what is only thought or shown by a thing, or show it again"
    ) { reader, _ in reader.toggleSpeechOnly() },
    CommandRow(
      .antecedents, .statements, "p", in: Context.reading,
      "tell behind “she” and “the minister” who that is, or no more"
    ) { reader, _ in reader.toggleAntecedents() },
  ]
}
