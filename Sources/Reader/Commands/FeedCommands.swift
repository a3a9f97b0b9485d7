import Articles

/// The commands for the state of articles, and for entries of feeds.
extension CommandTable {
  static let feedRows: [CommandRow] = [
    CommandRow(
      .nextUnread, .articles, "n N", in: [DeskList.context], hints: [DeskList.context: "next unread"],
      facts: [.repeats], "the next unread article"
    ) { reader, order in reader.goToNextUnread(order.times) },
    CommandRow(
      .nextUnread, .articles, "]n", in: .reading, facts: [.repeats], "open the next unread article"
    ) {
      reader, order in reader.goToNextUnread(order.times)
    },
    CommandRow(
      .toggleRead, .articles, "m", in: [DeskList.context], hints: [DeskList.context: "read"],
      "mark the article as read, or as unread",
      effects: { reader, _ in reader.toggleRead() }),
    CommandRow(
      .star, .articles, "s", in: [DeskList.context], hints: [DeskList.context: "star"], facts: [.ofFeeds],
      "star the entry, or remove the star",
      effects: { reader, _ in reader.toggleStar() }),
    CommandRow(
      .readAll, .articles, "M", in: [DeskList.context], "mark all articles in the list as read",
      effects: { reader, _ in reader.markAllRead() }),
    CommandRow(
      .undo, .articles, "u", in: [DeskList.context],
      "mark these articles as unread again, or bring back the one that D removed",
      effects: { reader, _ in reader.undoInList() }),
    CommandRow(
      .otherText, .articles, "F", in: .plainReading,
      "show the text that the feed gives of the entry, or its page again",
      effects: { reader, _ in reader.showOtherText() }),
    CommandRow(
      .showNext, .articles, "v", in: [DeskList.context], hints: [DeskList.context: "unread, all"],
      "list the unread articles, then the starred entries, then all"
    ) { reader, _ in reader.showNextState() },
    CommandRow(
      .showFeed, .articles, "t", in: [DeskList.context],
      "list only the feed of the entry, then its folder or tag, then all feeds"
    ) { reader, _ in reader.showFeedOfEntry() },
    CommandRow(
      .show, .articles, "", in: .browsing, takes: .entries,
      "list unread, starred or all articles, or the entries of a feed, a folder or a tag"
    ) { reader, order in reader.showEntries(order.argument) },
    CommandRow(
      .refresh, .articles, "r", in: [DeskList.context], "fetch what is new in the feed of the entry",
      effects: { reader, _ in reader.refreshFeeds(isAll: false) }),
    CommandRow(
      .refreshAll, .articles, "R", in: [DeskList.context], hints: [DeskList.context: "refresh"], facts: [.ofFeeds],
      "fetch what is new in all feeds that are due",
      effects: { reader, _ in reader.refreshFeeds(isAll: true) }),
  ]
}
