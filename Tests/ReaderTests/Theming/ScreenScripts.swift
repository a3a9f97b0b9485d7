/// Key scripts that together show every style of every screen, with the names of their screens.
enum ScreenScripts {
  typealias Script = (screen: String, keys: [String])

  /// The scripts for a reader with one article.
  static let ofOneArticle: [Script] = reading + panels + prompts + reviewing

  private static let reading: [Script] = [
    ("the beginning", []), ("the end", ["G"]), ("a statement", ["2", "]q"]),
    ("a mention in the next theme", ["]a", "T"]),
    ("the statements only", ["]q", "&"]), ("one speaker only", ["]q", "&&"]), ("the article alone", ["zn"]),
    ("the keys after a first key", ["]"]), ("the letter of a mark", ["m"]),
  ]

  private static let panels: [Script] = [
    ("the actors panel", ["]q", "a"]), ("both panels", ["]q", "a", "j", "Q"]),
    ("the statements panel", ["3", "]q", "Q", "j"]), ("the reasons", ["2", "]q", "i", "j"]),
    ("the evidence of a reason", ["2", "]q", "i", "Enter"]), ("the help", ["?"]), ("the outline", ["t"]),
    ("the outline without matches", ["t", "j", "/xx"]), ("the links", ["L"]),
  ]

  private static let prompts: [Script] = [
    ("a search", ["/lease"]), ("a search without matches", ["/xx"]), ("the matches", ["/or", "Enter", "n"]),
    ("a command", [":th"]), ("the completions", [":", "Tab", "Tab"]), ("an unknown command", [":x", "Enter"]),
  ]

  private static let reviewing: [Script] = [
    ("the review", ["R"]), ("decided statements", ["R", "x", "f", "s"]), ("tagged statements", ["R", ",", ",", "j"]),
    ("the choice of a speaker", ["R", "c"]), ("a choice without matches", ["R", "c", "zz"]),
    ("a choice of a kind that is undone", ["R", "d", "Enter", "u"]), ("moved bounds", ["R", "l", "l", "L"]),
    ("a second piece", ["R", "l", "+", "Tab"]), ("a new statement", ["g", "R", "v", "l"]),
    ("a note", ["R", ";", "ab"]), ("the statements panel in the review", ["R", "Q", "x"]),
    ("the choice of an actor", ["R", "a", "c"]), ("a name to split off", ["R", "a", "x"]),
    ("the history", ["R", "x", ":history", "Enter"]), ("the summary", ["R", "x", ":summary", "Enter"]),
    ("the unplaced decisions", ["R", ":orphans", "Enter"]),
  ]

  /// The scripts for a reader that shows the list of several articles.
  static let ofSeveralArticles: [Script] = [
    ("a reopened article", ["Enter", "Esc"]), ("a narrowed list", ["j", "/o"]), ("a dossier", ["Enter", "]q", "A"]),
    ("a row of a dossier", ["Enter", "A", "jjj"]), ("a search in all articles", ["Enter", "S", "o"]),
  ]
}
