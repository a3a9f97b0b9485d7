/// The commands for editing a line of input.
extension CommandTable {
  static let typingRows: [CommandRow] = [
    CommandRow(
      .accept, .typing, "Enter", in: Context.typing,
      hints: [.prompt: "accept", .search: "stay here", .choice: "take it"],
      facts: [.jumps], "do it", effects: { reader, _ in reader.acceptPrompt() }),
    CommandRow(
      .cancel, .typing, "Esc ^C ^G", in: Context.typing, hints: [.prompt: "back", .search: "back", .choice: "back"],
      facts: [.leadsOut], "back to how it was before"
    ) { reader, _ in reader.cancelPrompt() },
    CommandRow(
      .complete, .typing, "Tab", in: [.prompt], hints: [.prompt: "complete"], "the next word that fits",
      effects: { reader, _ in reader.complete(forward: true) }),
    CommandRow(
      .completeBack, .typing, "S-Tab", in: [.prompt], "the one before",
      effects: { reader, _ in reader.complete(forward: false) }),
    CommandRow(
      .searchScope, .typing, "Tab", in: [.search], hints: [.search: "whose words"],
      "look in everything, in what the selected official says, in all articles"
    ) { reader, _ in reader.changeScope() },
    CommandRow(
      .searchKind, .typing, "^R", in: [.search], hints: [.search: "regex"],
      "take it as a regular expression, or as plain words"
    ) { reader, _ in reader.changeKind() },
    CommandRow(
      .historyBack, .typing, "Up ^P", in: [.prompt, .search],
      hints: [.prompt: "earlier", .search: "earlier", .choice: "up"],
      "what was typed earlier; in a choice: a row up"
    ) { reader, _ in reader.recall(back: true) }
    .also(in: [.choice], effects: { reader, _ in reader.runInScreen(Order(.lineUp)) }),
    CommandRow(
      .historyForward, .typing, "Down ^N", in: [.prompt, .search], hints: [.choice: "down"],
      "what was typed later; in a choice: a row down"
    ) { reader, _ in reader.recall(back: false) }
    .also(in: [.choice], effects: { reader, _ in reader.runInScreen(Order(.lineDown)) }),
    CommandRow(.cursorLeft, .typing, "Left ^B", in: Context.typing, "a character to the left") { reader, _ in
      reader.editLine { $0.move(by: -1) }
    },
    CommandRow(.cursorRight, .typing, "Right ^F", in: Context.typing, "a character to the right") { reader, _ in
      reader.editLine { $0.move(by: 1) }
    },
    CommandRow(.cursorStart, .typing, "Home ^A", in: Context.typing, "to the beginning of the line") { reader, _ in
      reader.editLine { $0.moveToStart() }
    },
    CommandRow(.cursorEnd, .typing, "End ^E", in: Context.typing, "to its end") { reader, _ in
      reader.editLine { $0.moveToEnd() }
    },
    CommandRow(.eraseCharacter, .typing, "Backspace", in: Context.typing, "take away the character before") {
      reader, _ in reader.eraseCharacter()
    },
    CommandRow(.eraseNext, .typing, "Del ^D", in: Context.typing, "take away the character here") { reader, _ in
      reader.editLine { $0.eraseHere() }
    },
    CommandRow(.eraseWord, .typing, "^W", in: Context.typing, "take away the word before") { reader, _ in
      reader.editLine { $0.eraseWord() }
    },
    CommandRow(.eraseAll, .typing, "^U", in: Context.typing, "take away all before") { reader, _ in
      reader.editLine { $0.eraseAllBefore() }
    },
  ]
}
