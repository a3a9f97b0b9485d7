import Reader

// The marks on articles, and the refreshing of feeds.

extension ArticleShelf {
  /// Keeps that articles are read, or unread.
  func setRead(_ isRead: Bool, _ ids: [ArticleID]) {
    feeds?.setRead(isRead, ids, post: mailbox.post)
    for id in ids where feeds?.holds(id) != true {
      if let key = key(of: id) { placeWriter?.setRead(isRead, key) }
    }
  }

  /// Keeps that an entry of a feed is starred, or not.
  func setStarred(_ isStarred: Bool, _ id: ArticleID) { feeds?.setStarred(isStarred, id, post: mailbox.post) }

  /// Keeps that entries of feeds were marked as read together.
  func markTogether(_ ids: [ArticleID], step: Int) { feeds?.markTogether(ids, step: step, post: mailbox.post) }

  /// Marks the entries of a step as unread again, except those that were marked since then.
  func undoTogether(_ ids: [ArticleID], step: Int) { feeds?.undoTogether(ids, step: step, post: mailbox.post) }

  /// Keeps that an entry of a feed is hidden, or not.
  func setHidden(_ isHidden: Bool, _ id: ArticleID) { feeds?.setHidden(isHidden, id, post: mailbox.post) }

  /// Refreshes the feed of an entry, or all feeds.
  func refresh(_ id: ArticleID?) { feeds?.refresh(id, add: add, post: mailbox.post) }
}
