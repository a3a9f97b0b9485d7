/// The commands for statements and speakers.
extension CommandTable {
  static let statementRows: [CommandRow] = [
    CommandRow(
      .actors, .statements, "a", in: .reading, hints: [.text: "actors", StatementsPanel.context: "actors"],
      "list the actors: speakers first, then all others named; again: back to the article"
    ) { reader, _ in reader.toggle(.actors) },
    CommandRow(
      .go, .statements, "Enter", in: [.text], facts: [.jumps],
      "select the actor or the statement of the word, else the statement on the screen; again: explain it"
    ) { reader, _ in reader.chooseInSight() },
    CommandRow(
      .go, .actors, "Enter", in: [ActorsPanel.context], hints: [ActorsPanel.context: "go there"], facts: [.jumps],
      "go to the actor's first statement, or else to the first mention"
    ) { reader, _ in ActorsPanel.go(&reader.article) },
    CommandRow(
      .go, .lists, "Enter", in: [StatementsPanel.context], hints: [StatementsPanel.context: "go there"],
      facts: [.jumps], "in the statements panel: go to the statement"
    ) { reader, _ in StatementsPanel.go(&reader.article) },
    CommandRow(
      .go, .lists, "Enter", in: .screens(running: .go), facts: [.jumps], "go to the place of the row",
      effects: { reader, order in reader.runInScreen(order) }),
    CommandRow(
      .statements, .statements, "Q", in: .reading,
      hints: [.text: "statements", ActorsPanel.context: "statements"],
      "list all statements by speaker; again: back to the article"
    ) { reader, _ in reader.toggle(.statements) },
    CommandRow(
      .nextStatement, .statements, "]q", in: .reading, hints: [.text: "next"],
      facts: [.repeats], "the next statement, by anyone"
    ) { reader, order in reader.inText { $0.moveStatement(forward: true, count: order.times) } },
    CommandRow(
      .previousStatement, .statements, "[q", in: .reading,
      facts: [.repeats], "the previous statement, by anyone"
    ) { reader, order in reader.inText { $0.moveStatement(forward: false, count: order.times) } },
    CommandRow(
      .nextUnsure, .statements, "]?", in: .reading,
      facts: [.repeats], "the next statement whose speaker is unsure"
    ) { reader, order in reader.inText { $0.article.moveUnsure(forward: true, count: order.times) } },
    CommandRow(
      .previousUnsure, .statements, "[?", in: .reading,
      facts: [.repeats], "the previous statement whose speaker is unsure"
    ) { reader, order in reader.inText { $0.article.moveUnsure(forward: false, count: order.times) } },
    CommandRow(
      .nextOfOfficial, .statements, ") ]s", in: .reading, hints: [.text: "speaker"],
      facts: [.repeats], "the next statement of the same speaker"
    ) { reader, order in reader.inText { $0.article.moveOfOfficial(forward: true, count: order.times) } },
    CommandRow(
      .previousOfOfficial, .statements, "( [s", in: .reading,
      facts: [.repeats], "the previous statement of the same speaker"
    ) { reader, order in reader.inText { $0.article.moveOfOfficial(forward: false, count: order.times) } },
    CommandRow(
      .nextMention, .statements, "]a *", in: .reading,
      facts: [.repeats], "the next mention of the selected actor, by name, role or pronoun"
    ) { reader, order in reader.inText { $0.article.moveMention(forward: true, count: order.times) } },
    CommandRow(
      .previousMention, .statements, "[a #", in: .reading,
      facts: [.repeats], "the previous mention of the selected actor"
    ) { reader, order in reader.inText { $0.article.moveMention(forward: false, count: order.times) } },
    CommandRow(
      .focusNext, .statements, "Tab", in: .reading,
      "go from the article to the actors, to the statements and back"
    ) { reader, _ in reader.cycleFocus(by: 1) },
    CommandRow(.focusPrevious, .statements, "S-Tab", in: .reading, "the same in reverse") { reader, _ in
      reader.cycleFocus(by: -1)
    },
    CommandRow(
      .why, .statements, "i", in: .reading, hints: [.text: "why", StatementsPanel.context: "why"],
      "explain the speaker, or the actor of the word: cue, source and the chain to the name"
    ) { reader, _ in Reasons.open(&reader) },
    CommandRow(
      .filter, .statements, "&", in: .reading,
      "show paragraphs with statements, then those of the selected speaker, then the unsure ones, then all"
    ) { reader, _ in reader.article.cycleFilter() },
    CommandRow(
      .speechOnly, .statements, "H", in: .plainReading,
      "hide attitudes and evidence, or show them again"
    ) { reader, _ in reader.toggleSpeechOnly() },
    CommandRow(
      .antecedents, .statements, "p", in: .reading, hints: [.text: "he/she"],
      "show or hide who “she” and “the minister” refer to"
    ) { reader, _ in reader.toggleAntecedents() },
  ]
}
