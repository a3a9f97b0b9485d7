import Articles

/// What the list of articles is sorted by, and whether the other way round.
struct DeskSort: Hashable, Sendable {
  /// What can be sorted by, in the order in which keys go through it.
  enum Key: String, CaseIterable, Sendable {
    case named, title, date, statements, progress, opened

    /// What the heading of the list tells: as usual, and the other way round.
    fileprivate var words: (String, String) {
      switch self {
      case .named: ("as named", "as named, the last first")
      case .title: ("by title", "by title, Z first")
      case .date: ("by date, the newest first", "by date, the oldest first")
      case .statements: ("by statements, the most first", "by statements, the fewest first")
      case .progress: ("by what was read, the least first", "by what was read, the most first")
      case .opened: ("by when it was opened, the latest first", "by when it was opened, the earliest first")
      }
    }
  }

  var key = Key.named
  var isReversed = false

  /// What is told of it.
  var title: String { isReversed ? key.words.1 : key.words.0 }

  /// The sorting of the name that was typed; a "-" before it turns it round.
  static func parse(_ typed: String) throws(TypedCommand.Problem) -> DeskSort {
    let isReversed = typed.begins(with: "-")
    let name = isReversed ? String(typed.dropFirst()) : typed
    if let key = Key(rawValue: name) { return DeskSort(key: key, isReversed: isReversed) }
    let names = Key.allCases.map(\.rawValue)
    let near = nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? names.joined(separator: ", ")
    throw TypedCommand.Problem(words: "cannot sort by “\(name)”: \(near)")
  }

  /// The one after it, or before it.
  func next(_ step: Int) -> DeskSort {
    let all = Key.allCases
    let here = all.firstIndex(of: key) ?? 0
    return DeskSort(key: all[(here + step % all.count + all.count) % all.count])
  }

  /// The articles of `entries` in this order; those of which nothing is known come last, equals as they were named.
  func order(_ entries: [DeskEntry]) -> [ArticleID] {
    let all = entries.indices.map { ArticleID($0) }
    switch key {
    case .named: return isReversed ? all.reversed() : all
    case .title: return sorted(all, entries.map { $0.title.lowercased() }, isDescending: false)
    case .date:
      let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
      return sorted(all, entries.map { $0.day?.order(usualYear: usual) }, isDescending: true)
    case .statements: return sorted(all, entries.map(\.statements), isDescending: true)
    case .progress: return sorted(all, entries.map { $0.share ?? 0 }, isDescending: false)
    case .opened: return sorted(all, entries.map(\.opened), isDescending: true)
    }
  }

  private func sorted<Value: Comparable>(_ all: [ArticleID], _ keys: [Value?], isDescending: Bool) -> [ArticleID] {
    let isDescending = isDescending != isReversed
    return all.sorted { a, b in
      switch (keys[a.number], keys[b.number]) {
      case (let x?, let y?) where x != y: isDescending ? x > y : x < y
      case (_?, nil): true
      case (nil, _?): false
      default: a.number < b.number
      }
    }
  }
}
