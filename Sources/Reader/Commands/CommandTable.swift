import Articles

/// The one table of commands: the bindings, the help, the footer's hints, the command line, the manual and the completions are
/// made of it.
enum CommandTable {
  static let rows: [CommandRow] =
    firstRows + Dossier.rows + rowsBeforeSorting + DeskList.rows + lastRows
    + Overlay.all.filter { $0 != Dossier.self && $0 != DeskList.self }.flatMap { $0.rows }

  private static let firstRows: [CommandRow] = [
    // The footer shows hints in this order, as far as there is room; that of the help always.
    // The first rows are the way of somebody who sees the reader for the first time.
    CommandRow(
      .actors, .statements, "a", in: Context.reading, hints: [.text: "who is here", .quotes: "who is here"],
      "who is here: officials first, then all who are named; again: back to the article"),
    CommandRow(
      .go, .statements, "Enter", in: [.text, .actors, .quotes],
      hints: [.actors: "what they say", .quotes: "go there"],
      "to what they say, or where the row leads; in the article: choose what is said here, then tell why"),
    CommandRow(
      .quotes, .statements, "Q", in: Context.reading, hints: [.text: "quotes", .actors: "all quotes"],
      "all that is said, speaker by speaker; again: back to the article"),
    CommandRow(
      .nextStatement, .statements, "]q", in: Context.reading, hints: [.text: "next quote"],
      "the next statement, by anyone"),
    CommandRow(
      .previousStatement, .statements, "[q", in: Context.reading,
      "the previous statement, by anyone"),
    CommandRow(
      .nextOfOfficial, .statements, ") ]s", in: Context.reading, hints: [.text: "same speaker"],
      "the next statement of the same speaker"),
    CommandRow(
      .previousOfOfficial, .statements, "( [s", in: Context.reading,
      "the previous statement of the same speaker"),
    CommandRow(
      .nextMention, .statements, "]a *", in: Context.reading,
      "the next mention of the selected actor, by name, role or pronoun"),
    CommandRow(
      .previousMention, .statements, "[a #", in: Context.reading,
      "the previous mention of the selected actor"),
    CommandRow(
      .focusNext, .statements, "Tab", in: Context.reading,
      "from the article to the actors, to the quotes and back"),
    CommandRow(.focusPrevious, .statements, "S-Tab", in: Context.reading, "the same the other way round"),
    CommandRow(
      .why, .statements, "i", in: Context.reading, hints: [.text: "why", .quotes: "why"],
      "why the statement is given to its speaker: cue, source and the chain to the name"),
    CommandRow(
      .filter, .statements, "&", in: Context.reading,
      "only paragraphs with statements, then only those of the selected official, then all"),
    CommandRow(
      .speechOnly, .statements, "H", in: Context.plainReading,
      "hide what is only thought or shown by a thing, or show it again"),
    CommandRow(
      .antecedents, .statements, "p", in: Context.reading,
      "tell behind “she” and “the minister” who that is, or no more"),

    CommandRow(
      .search, .search, "/", in: Context.reading, takes: .words, hints: [.text: "search"],
      "search: words or a regex; small letters find capitals"),
    CommandRow(
      .searchAll, .search, "S", in: Context.reading, takes: .words,
      "search all articles and list what is found; nothing typed: the list again"),
    CommandRow(.nextMatch, .search, "n", in: Context.reading, "the next match"),
    CommandRow(.previousMatch, .search, "N", in: Context.reading, "the previous match"),
    CommandRow(
      .narrow, .search, "/", in: [],

      "in a list or the help: only the lines with these words"),

    CommandRow(
      .lineDown, .moving, "j Down", in: Context.browsing.union([.bounds]),
      hints: [.actors: "down", .quotes: "down"], "a line, a row or a step down"),
    CommandRow(
      .lineUp, .moving, "k Up", in: Context.browsing.union([.bounds]), "a line, a row or a step up"),
    CommandRow(.pageDown, .moving, "Space ^F PgDn", in: Context.browsing, "a page down"),
    CommandRow(
      .pageDown, .moving, "f", in: Context.browsing.subtracting([.review]), "a page down, but in a review"),
    CommandRow(.pageUp, .moving, "b ^B PgUp", in: Context.browsing, "a page up"),
    CommandRow(.halfPageDown, .moving, "^D", in: Context.browsing, "half a page down"),
    CommandRow(.halfPageUp, .moving, "^U", in: Context.browsing, "half a page up"),
    CommandRow(.top, .moving, "g Home", in: Context.browsing, "the beginning"),
    CommandRow(.bottom, .moving, "G End", in: Context.browsing, "the end"),
    CommandRow(
      .percent, .moving, "%", in: [.text], takes: .number,
      "with a number before it: so many percent into the article"),
    CommandRow(.nextParagraph, .moving, "} ]p", in: Context.reading, "the next paragraph"),
    CommandRow(.previousParagraph, .moving, "{ [p", in: Context.reading, "the previous paragraph"),
    CommandRow(
      .paragraph, .moving, "", in: Context.reading, takes: .number,
      "to the paragraph of that number; :12 is short for it"),
    CommandRow(.nextHeading, .moving, "]h", in: Context.reading, "the next heading"),
    CommandRow(.previousHeading, .moving, "[h", in: Context.reading, "the previous heading"),
    CommandRow(.alignTop, .moving, "zt", in: [.text], "put where you are at the top of the screen"),
    CommandRow(.alignMiddle, .moving, "zz", in: [.text], "put it in the middle"),
    CommandRow(.alignBottom, .moving, "zb", in: [.text], "put it at the bottom"),

    CommandRow(
      .outline, .places, "t", in: Context.reading, "the outline: headings, and under them who speaks"),
    CommandRow(
      .setMark, .places, "m{a-z}", in: Context.reading, takes: .letter, "set a mark here, under a letter"),
    CommandRow(
      .goToMark, .places, "'{a-z}", in: Context.reading, takes: .letter, "to the mark of a letter"),
    CommandRow(.nextMark, .places, "]m", in: Context.reading, "the next mark"),
    CommandRow(.previousMark, .places, "[m", in: Context.reading, "the previous mark"),
    CommandRow(.back, .places, "^O [j ''", in: Context.reading, "back to where you were before the last jump"),
    CommandRow(.forward, .places, "]j", in: Context.reading, "forward again"),
    CommandRow(.places, .places, "M", in: Context.reading, "the list of the marks and of where you jumped from"),

    CommandRow(
      .dossier, .articles, "A", in: Context.reading,
      "the dossier of the selected actor: what it says, and what is said of it, in all articles; again: back"),
  ]

  private static let rowsBeforeSorting: [CommandRow] = [
    CommandRow(
      .articles, .articles, "l", in: Context.browsing.subtracting([.review]),
      "the list of the articles that are open; again: back"),
    CommandRow(
      .nextArticle, .articles, "J", in: Context.browsing, "the next article, in the order of the list"),
    CommandRow(.previousArticle, .articles, "K", in: Context.browsing, "the previous article"),
  ]

  private static let lastRows: [CommandRow] = [
    CommandRow(
      .sort, .articles, "", in: Context.browsing, takes: .sorting,
      "sort the articles; a - before the word turns it round: \"sort -date\""),

    CommandRow(
      .copy, .out, "y", in: Context.reading,
      "copy the statement with who said it and where"),
    CommandRow(.copyParagraph, .out, "Y", in: Context.reading, "copy the paragraph"),
    CommandRow(
      .save, .out, "s", in: Context.plainReading, takes: .file, "save the text that is shown to a file"),
    CommandRow(
      .pipe, .out, "|", in: Context.reading, takes: .shell,
      "give the statement, or the paragraph where there is none, to a command"),
    CommandRow(
      .export, .out, "e", in: Context.reading, takes: .file,
      "save who says what to a file; its name's ending tells the form"),
    CommandRow(.links, .out, "L", in: Context.plainReading, "the list of the links"),
    CommandRow(.openLink, .out, "o", in: Context.reading, "open the first link in sight, else the article's first"),
    CommandRow(.edit, .out, "E", in: Context.reading, "edit the file in $EDITOR, then read it again at this place"),
    CommandRow(.reload, .out, "F5", in: Context.reading, "read the file again"),

    CommandRow(.narrower, .looks, "-", in: Context.reading, "a narrower column"),
    CommandRow(.wider, .looks, "+", in: Context.plainReading, "a wider column"),
    CommandRow(.resetWidth, .looks, "=", in: Context.reading, "the column as it was set"),
    CommandRow(.theme, .looks, "T", in: Context.browsing, takes: .theme, "the next theme, or the one of a name"),
    CommandRow(.zen, .looks, "Z", in: Context.reading, "hide everything but the article, or show it again"),
    CommandRow(.set, .looks, "", in: Context.browsing, takes: .setting, "change a setting until you leave"),

    CommandRow(
      .help, .program, "? F1", in: Context.browsing,
      hints: [.text: "help", .review: "help", .actors: "help", .quotes: "help"],
      "the keys; again: back"),
    CommandRow(.commandLine, .program, ":", in: Context.browsing, "type a command by its name; Tab completes"),
    CommandRow(
      .clear, .program, "Esc", in: Context.browsing,
      "close what lies over the article; then take away the search's marks, the selection, the filter"),
    CommandRow(.redraw, .program, "^L", in: Context.browsing, "draw the screen anew"),
    CommandRow(.suspend, .program, "^Z", in: Set(Context.allCases), "stop; fg in the shell goes on"),
    CommandRow(
      .close, .program, "q", in: Context.browsing,
      hints: [.text: "quit", .review: "end", .actors: "back", .quotes: "back"],
      "close the panel or the box that has the keys; in the article: quit"),
    CommandRow(.interrupt, .program, "^C", in: Context.browsing, "quit at once"),

    CommandRow(
      .accept, .typing, "Enter", in: Context.typing,
      hints: [.prompt: "accept", .search: "stay here", .choice: "take it"],
      "do it"),
    CommandRow(
      .cancel, .typing, "Esc ^C ^G", in: Context.typing, hints: [.prompt: "back", .search: "back", .choice: "back"],
      "back to how it was before"),
    CommandRow(.complete, .typing, "Tab", in: [.prompt], hints: [.prompt: "complete"], "the next word that fits"),
    CommandRow(.completeBack, .typing, "S-Tab", in: [.prompt], "the one before"),
    CommandRow(
      .searchScope, .typing, "Tab", in: [.search], hints: [.search: "whose words"],
      "look in everything, in what the selected official says, in all articles"),
    CommandRow(
      .searchKind, .typing, "^R", in: [.search], hints: [.search: "regex"],
      "take it as a regular expression, or as plain words"),
    CommandRow(
      .historyBack, .typing, "Up ^P", in: Context.typing,
      hints: [.prompt: "earlier", .search: "earlier", .choice: "up"],
      "what was typed earlier; in a choice: a row up"),
    CommandRow(
      .historyForward, .typing, "Down ^N", in: Context.typing, hints: [.choice: "down"],
      "what was typed later; in a choice: a row down"),
    CommandRow(.cursorLeft, .typing, "Left ^B", in: Context.typing, "a character to the left"),
    CommandRow(.cursorRight, .typing, "Right ^F", in: Context.typing, "a character to the right"),
    CommandRow(.cursorStart, .typing, "Home ^A", in: Context.typing, "to the beginning of the line"),
    CommandRow(.cursorEnd, .typing, "End ^E", in: Context.typing, "to its end"),
    CommandRow(.eraseCharacter, .typing, "Backspace", in: Context.typing, "take away the character before"),
    CommandRow(.eraseNext, .typing, "Del ^D", in: Context.typing, "take away the character here"),
    CommandRow(.eraseWord, .typing, "^W", in: Context.typing, "take away the word before"),
    CommandRow(.eraseAll, .typing, "^U", in: Context.typing, "take away all before"),

    CommandRow(
      .review, .review, "R", in: Context.reading, hints: [.text: "review"],
      "review the statements one by one: what you decide is kept; again: back to reading"),
    CommandRow(
      .confirm, .review, "Enter", in: [.review], hints: [.review: "right"],
      "confirm the statement and go to the next unreviewed one; with a count, confirm that many"),
    CommandRow(
      .reject, .review, "x", in: [.review], hints: [.review: "no quote"], "it is no statement; on to the next"),
    CommandRow(
      .speaker, .review, "c", in: [.review], takes: .actor, hints: [.review: "speaker"],
      "somebody else says it: choose, or type a name"),
    CommandRow(
      .kind, .review, "d", in: [.review],
      takes: .oneOf(Attribution.Kind.allCases.map(\.rawValue) + Attribution.Act.allCases.map(\.rawValue)),
      hints: [.review: "kind"], "it is direct, mixed or indirect; or a thought, a question, a denial"),
    CommandRow(
      .endForward, .review, "l Right", in: [.review, .bounds], hints: [.review: "h L H bounds", .bounds: "end"],
      "move the end of its words on by a word"),
    CommandRow(.endBack, .review, "h Left", in: [.review, .bounds], "move the end back"),
    CommandRow(.startForward, .review, "L", in: [.review, .bounds], hints: [.bounds: "start"], "move the start on"),
    CommandRow(.startBack, .review, "H", in: [.review, .bounds], "move the start back"),
    CommandRow(
      .undo, .review, "u", in: Context.reading, hints: [.review: "undo"],
      "undo the last decision, any number of times"),
    CommandRow(.redo, .review, "^R", in: Context.reading, "redo it"),
    CommandRow(.skip, .review, "s", in: [.review], hints: [.review: "skip"], "leave it undecided; on to the next"),
    CommandRow(
      .flag, .review, "f", in: [.review], hints: [.review: "flag"], "flag it to look at it again, or take the flag away"
    ),
    CommandRow(
      .note, .review, ";", in: [.review], takes: .words, hints: [.review: "note"],
      "note something on it; - takes the note away"),
    CommandRow(
      .addWords, .review, "v", in: [.review], hints: [.review: "add"],
      "a statement that is missing: choose its words, source and cue, then who says it"),
    CommandRow(.tag, .review, ",", in: [.review], "tag it: what you do next is for all that are tagged"),
    CommandRow(.repeatLast, .review, ".", in: [.review], "do to this one what you did last"),
    CommandRow(.nextUnreviewed, .review, "]u", in: Context.reading, "the next that is not reviewed"),
    CommandRow(.previousUnreviewed, .review, "[u", in: Context.reading, "the one before"),
    CommandRow(
      .standsFor, .review, "C", in: [.review, .text], takes: .actor,
      "the name, role or pronoun here stands for somebody else: choose whom"),
    CommandRow(
      .sameAs, .review, "c", in: [.actors], takes: .actor, hints: [.actors: "same as"],
      "the actor is the same as another: they become one, with its name"),
    CommandRow(
      .split, .review, "x", in: [.actors], takes: .words, "one of the actor's names is somebody else's: make two"),
    CommandRow(.rename, .review, "r", in: [.actors], takes: .words, "give the actor another name"),
    CommandRow(
      .actorKind, .review, "d", in: [.actors], takes: .oneOf(NamedActor.Kind.allCases.map(\.rawValue)),
      "say what the actor is: a person, an organization, a place, a group"),
    CommandRow(.role, .review, "", in: Context.reading, takes: .words, "the actor's role; - for none"),
    CommandRow(.belongsTo, .review, "", in: Context.reading, takes: .words, "the country or body that the actor is of"),
    CommandRow(
      .color, .review, "", in: Context.reading, takes: .number, "the actor's colour, by its number in the theme"),
    CommandRow(.history, .review, "", in: Context.reading, "what was decided on this article, the latest first"),
    CommandRow(
      .summary, .review, "", in: Context.reading, "how much is reviewed, and how often the engine was right, by kind"),
    CommandRow(.orphans, .review, "", in: Context.reading, "decisions whose words are not in the text any more"),
    CommandRow(
      .compare, .review, "", in: Context.reading, takes: .words,
      "where you and another who decided on the article differ, as a list"),
    CommandRow(.nextDifference, .review, "]d", in: Context.reading, "the next of these differences"),
    CommandRow(.previousDifference, .review, "[d", in: Context.reading, "the one before"),
    CommandRow(.wordForward, .review, "w", in: [.bounds], hints: [.bounds: "next word"], "the next word instead"),
    CommandRow(.wordBack, .review, "b", in: [.bounds], "the word before instead"),
    CommandRow(
      .addPiece, .review, "+", in: [.review, .bounds], hints: [.bounds: "piece"], "another piece of the same words"),
    CommandRow(.dropPiece, .review, "-", in: [.bounds], "take the piece away"),
    CommandRow(
      .nextPart, .review, "Tab", in: [.bounds], hints: [.bounds: "source, cue"],
      "the next piece, then the source, then the cue"),
    CommandRow(.applyBounds, .review, "Enter", in: [.bounds], hints: [.bounds: "take them"], "take these words"),
    CommandRow(.leaveBounds, .review, "Esc q", in: [.bounds], hints: [.bounds: "back"], "leave the words as they were"),
  ]

  /// The hints of the footer in `context`, in the order of the table.
  static func hints(in context: Context) -> [(command: Command, words: String)] {
    let ofScreen = Overlay.all.first { $0.context == context }?.commands ?? [:]
    var seen: Set<Command> = []
    return rows.compactMap { row in
      let words = ofScreen[row.command] ?? row.hints[context] ?? ""
      guard row.contexts.contains(context), !words.isEmpty, seen.insert(row.command).inserted else { return nil }
      return (row.command, words)
    }
  }

  /// Whether `command` works in `context`: in the review also what works in the article and has no key there.
  static func has(_ command: Command, in context: Context) -> Bool {
    row(command, in: context) != nil || context == .review && row(command, in: .text) != nil
  }

  /// The first row of `command` in `context`.
  static func row(_ command: Command, in context: Context) -> CommandRow? {
    rows.first { $0.command == command && $0.contexts.contains(context) }
  }
}
