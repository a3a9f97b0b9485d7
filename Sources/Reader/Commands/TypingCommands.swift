/// The commands for editing a line of input.
extension CommandTable {
  static let typingRows: [CommandRow] = [
    CommandRow(
      .accept, .typing, "Enter", in: .typing,
      hints: [.prompt: "accept", .search: "stay here", .choice: "choose"],
      facts: [.jumps], "accept the line", effects: { reader, _ in reader.acceptPrompt() }),
    CommandRow(
      .cancel, .typing, "Esc ^C ^G", in: .typing, hints: [.prompt: "back", .search: "back", .choice: "back"],
      facts: [.leadsOut], "cancel"
    ) { reader, _ in reader.cancelPrompt() },
    CommandRow(
      .complete, .typing, "Tab", in: [.prompt], hints: [.prompt: "complete"], "complete with the next match",
      effects: { reader, _ in reader.complete(forward: true) }),
    CommandRow(
      .completeBack, .typing, "S-Tab", in: [.prompt], "complete with the previous match",
      effects: { reader, _ in reader.complete(forward: false) }),
    CommandRow(
      .searchScope, .typing, "Tab", in: [.search], hints: [.search: "where"],
      "search the article, the selected speaker's statements, or all articles"
    ) { reader, _ in reader.changeScope() },
    CommandRow(
      .searchKind, .typing, "^R", in: [.search], hints: [.search: "regex"],
      "search for a regular expression, or for plain words"
    ) { reader, _ in reader.changeKind() },
    CommandRow(
      .historyBack, .typing, "Up ^P", in: [.prompt, .search], hints: [.prompt: "earlier", .search: "earlier"],
      "the previous line in the history"
    ) { reader, _ in reader.recall(back: true) },
    CommandRow(
      .historyBack, .typing, "Up ^P", in: [.choice], hints: [.choice: "previous"], "in the list of choices: a row up",
      effects: { reader, _ in reader.runInScreen(Order(.lineUp)) }),
    CommandRow(.historyForward, .typing, "Down ^N", in: [.prompt, .search], "the next line in the history") {
      reader, _ in reader.recall(back: false)
    },
    CommandRow(
      .historyForward, .typing, "Down ^N", in: [.choice], hints: [.choice: "next"],
      "in the list of choices: a row down",
      effects: { reader, _ in reader.runInScreen(Order(.lineDown)) }),
    CommandRow(.cursorLeft, .typing, "Left ^B", in: .typing, "left by a character") { reader, _ in
      reader.editLine { $0.move(by: -1) }
    },
    CommandRow(.cursorRight, .typing, "Right ^F", in: .typing, "right by a character") { reader, _ in
      reader.editLine { $0.move(by: 1) }
    },
    CommandRow(.cursorStart, .typing, "Home ^A", in: .typing, "to the beginning of the line") { reader, _ in
      reader.editLine { $0.moveToStart() }
    },
    CommandRow(.cursorEnd, .typing, "End ^E", in: .typing, "to the end of the line") { reader, _ in
      reader.editLine { $0.moveToEnd() }
    },
    CommandRow(.eraseCharacter, .typing, "Backspace", in: .typing, "delete the previous character") {
      reader, _ in reader.eraseCharacter()
    },
    CommandRow(.eraseNext, .typing, "Del ^D", in: .typing, "delete the character under the cursor") {
      reader, _ in
      reader.editLine { $0.eraseHere() }
    },
    CommandRow(.eraseWord, .typing, "^W", in: .typing, "delete the previous word") { reader, _ in
      reader.editLine { $0.eraseWord() }
    },
    CommandRow(.eraseAll, .typing, "^U", in: .typing, "delete to the start") { reader, _ in
      reader.editLine { $0.eraseAllBefore() }
    },
  ]
}
