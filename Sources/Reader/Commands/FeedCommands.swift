import Articles

/// The commands for entries of feeds.
extension CommandTable {
  static let feedRows: [CommandRow] = [
    CommandRow(
      .nextUnread, .articles, "N", in: [DeskList.context], facts: [.repeats], "the next unread entry of the feeds"
    ) { reader, order in reader.goToNextUnread(order.times) },
    CommandRow(
      .nextUnread, .articles, "]n", in: Context.reading, facts: [.repeats], "open the next unread entry of the feeds"
    ) {
      reader, order in reader.goToNextUnread(order.times)
    },
    CommandRow(
      .toggleRead, .articles, "m", in: [DeskList.context], "mark the entry as read, or as unread",
      effects: { reader, _ in reader.changeMarks { $0.isRead.toggle() } }),
    CommandRow(
      .star, .articles, "s", in: [DeskList.context], "star the entry, or remove the star",
      effects: { reader, _ in reader.changeMarks { $0.isStarred.toggle() } }),
    CommandRow(
      .refresh, .articles, "r", in: [DeskList.context], "fetch what is new in the feed of the entry",
      effects: { reader, _ in reader.refreshFeeds(isAll: false) }),
    CommandRow(
      .refreshAll, .articles, "R", in: [DeskList.context], "fetch what is new in all feeds that are due",
      effects: { reader, _ in reader.refreshFeeds(isAll: true) }),
  ]
}
